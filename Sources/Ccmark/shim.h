/* libcmark, and strlen(3) and free(3) for the strings that it hands out. */
#include <cmark.h>
#include <stdlib.h>
#include <string.h>
