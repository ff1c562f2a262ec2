#include "Ccmark.h"

#include <stdint.h>
#include <stdlib.h>

/* Of a piece, before its bytes; its own size keeps the bytes aligned for anything. */
typedef struct {
  size_t size;
  size_t unused;
} arena_piece;

typedef struct arena_chunk {
  struct arena_chunk *next;
  unsigned char *end;
  unsigned char *free;
  arena_piece *last;
} arena_chunk;

struct arena {
  arena_chunk *chunk;
  size_t chunk_size;
  struct arena *outer;
};

static __thread arena *arena_at_work;

/* As libcmark's own allocator does, for want of anything better. */
static inline void *arena_or_abort(void *memory) {
  if (!memory) abort();
  return memory;
}

static inline arena_piece *arena_cut(size_t size) {
  arena *arena = arena_at_work;
  if (!arena || size > SIZE_MAX / 2) abort();
  size = (size + 15) & ~(size_t)15;
  size_t whole = sizeof(arena_piece) + size;
  arena_chunk *chunk = arena->chunk;
  if (!chunk || (size_t)(chunk->end - chunk->free) < whole) {
    size_t room = whole > arena->chunk_size ? whole : arena->chunk_size;
    chunk = (arena_chunk *)arena_or_abort(malloc(sizeof(arena_chunk) + room));
    chunk->next = arena->chunk;
    chunk->free = (unsigned char *)(chunk + 1);
    chunk->end = chunk->free + room;
    arena->chunk = chunk;
    if (arena->chunk_size < (size_t)1 << 20) arena->chunk_size *= 2;
  }
  arena_piece *piece = (arena_piece *)chunk->free;
  piece->size = size;
  chunk->free += whole;
  chunk->last = piece;
  return piece;
}

static void *arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / 2 / size) abort();
  return memset(arena_cut(count * size) + 1, 0, count * size);
}

/* Only the last piece goes before its time: so go nearly all that libcmark frees while it works. */
static void arena_free(void *memory) {
  if (!memory || !arena_at_work || !arena_at_work->chunk) return;
  arena_piece *piece = (arena_piece *)memory - 1;
  if (arena_at_work->chunk->last != piece) return;
  arena_at_work->chunk->free = (unsigned char *)piece;
  arena_at_work->chunk->last = NULL;
}

static void *arena_realloc(void *memory, size_t size) {
  if (!memory) return arena_cut(size) + 1;
  arena_piece *old = (arena_piece *)memory - 1;
  if (size <= old->size) return memory;
  arena_chunk *chunk = arena_at_work ? arena_at_work->chunk : NULL;
  if (chunk && chunk->last == old && size <= SIZE_MAX / 2) {
    size_t rounded = (size + 15) & ~(size_t)15;
    if ((size_t)(chunk->end - (unsigned char *)memory) >= rounded) {
      old->size = rounded;
      chunk->free = (unsigned char *)memory + rounded;
      return memory;
    }
  }
  return memcpy(arena_cut(size) + 1, memory, old->size);
}

static cmark_mem arena_memory = {arena_calloc, arena_realloc, arena_free};

cmark_mem *arena_allocator(void) { return &arena_memory; }

arena *arena_begin(void) {
  arena *new = (arena *)arena_or_abort(calloc(1, sizeof(arena)));
  new->chunk_size = 48 * 1024;  /* holds a document of 4 kB */
  new->outer = arena_at_work;
  arena_at_work = new;
  return new;
}

void arena_end(arena *ended) {
  arena_at_work = ended->outer;
  for (arena_chunk *chunk = ended->chunk; chunk;) {
    arena_chunk *next = chunk->next;
    free(chunk);
    chunk = next;
  }
  free(ended);
}

