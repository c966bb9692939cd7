// Copying and filling by the instructions WebAssembly has for them. The C library of em++ 3.1.6
// copies byte by byte where the two places are not aligned alike, which most texts are not: a
// seventh of the time to read a file before the browser has compiled the program for speed. Chrome
// 75, Firefox 79 and Safari 15 have these instructions; web/src/features.ts looks for them.
// Compiled with options of its own, see CMakeLists.txt.

#ifndef __wasm_bulk_memory__
#error "needs -mbulk-memory: without it the functions below would call themselves"
#endif

#include <cstddef>

extern "C" {

void* memcpy(void* to, const void* from, std::size_t size) {
    return __builtin_memcpy(to, from, size);
}

void* memmove(void* to, const void* from, std::size_t size) {
    return __builtin_memmove(to, from, size);
}

void* memset(void* to, int byte, std::size_t size) {
    return __builtin_memset(to, byte, size);
}

} // extern "C"
