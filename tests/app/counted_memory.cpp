#include "counted_memory.hpp"

#include <malloc.h>

#include <cstdlib>
#include <new>

namespace {

std::size_t in_use = 0;

void give_back(void* memory) noexcept {
    in_use -= malloc_usable_size(memory);
    std::free(memory);
}

} // namespace

std::size_t tappa::test::bytes_in_use() {
    return in_use;
}

void* operator new(std::size_t size) {
    void* memory = std::malloc(size);
    if (!memory)
        throw std::bad_alloc();
    in_use += malloc_usable_size(memory);
    return memory;
}
void operator delete(void* memory) noexcept {
    give_back(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    give_back(memory);
}
