// There is nothing to import: see stand-in.c.
