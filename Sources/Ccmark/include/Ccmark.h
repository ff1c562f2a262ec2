#ifndef CCMARK_H
#define CCMARK_H

/* libcmark, and strlen(3) for the strings that it hands out. */
#include <cmark.h>
#include <string.h>

/* The memory of one document of libcmark's: pieces are cut off large chunks one after the other, and all are given back
   at once. A document of 4 kB makes some 300 of them.

   libcmark's allocator has no argument to know the document by, so the one at work is kept by thread. */
typedef struct arena arena;

/* Begins a document on this thread; one may lie within another. */
arena *arena_begin(void);

/* The allocator for all that belongs to the document that was begun last on this thread. */
cmark_mem *arena_allocator(void);

/* Ends that document, and gives all its memory back. */
void arena_end(arena *ended);

#endif
