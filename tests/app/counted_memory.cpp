#include "counted_memory.hpp"

#include <malloc.h>

#include <cstdlib>
#include <new>

namespace {

std::size_t in_use = 0;

void* take(std::size_t size) noexcept {
    void* memory = std::malloc(size);
    if (memory)
        in_use += malloc_usable_size(memory);
    return memory;
}

void give_back(void* memory) noexcept {
    in_use -= malloc_usable_size(memory);
    std::free(memory);
}

} // namespace

std::size_t tappa::test::bytes_in_use() {
    return in_use;
}

void* operator new(std::size_t size) {
    if (void* memory = take(size))
        return memory;
    throw std::bad_alloc();
}
// The library's own would be another allocator's where a sanitizer brings one.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return take(size);
}
void operator delete(void* memory) noexcept {
    give_back(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    give_back(memory);
}
void operator delete(void* memory, const std::nothrow_t&) noexcept {
    give_back(memory);
}
