#include <mimalloc.h>

// Absent where another allocator is linked in its place, as in the package.
#pragma weak mi_option_enable

/// Asks for memory in large pages, if mimalloc is the allocator.
static inline void use_large_pages(void) {
  if (mi_option_enable) mi_option_enable(mi_option_large_os_pages);
}
