#include "mining/xes_reader.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

// Whatever the bytes: rows with a cell for each head, further and further down the file, whose
// lines it has; each column is found at the first reading.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    tappa::XesReader xes(text, tappa::xes_columns_of(text));
    std::size_t lines = 1;
    for (const char c : text)
        lines += c == '\n' ? 1 : 0;
    std::size_t line = 0;
    while (xes.next()) {
        if (xes.cells().size() != xes.columns().heads.size() || xes.line() < line
            || xes.line() > lines || xes.offset() > size)
            std::abort();
        line = xes.line();
    }
    if (tappa::xes_columns_of(text).heads != xes.columns().heads)
        std::abort();
    return 0;
}
