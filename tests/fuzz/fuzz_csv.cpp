#include "io/table_rows.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

// Whatever the bytes, the reader comes to an end, with records whose lines go up, and nothing the
// sanitizers object to.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    tappa::Result<tappa::CsvReader> csv = tappa::csv_reader_of(bytes);
    if (!csv)
        return 0;
    std::size_t line = 0;
    std::size_t heads = 0;
    while (csv.value().next()) {
        if (csv->line() <= line || csv->line() > size + 1)
            std::abort();
        line = csv->line();
        heads = heads == 0 ? csv->cells().size() : heads;
        (void)tappa::form_fault(*csv, heads);
        for (const std::string_view cell : csv->cells())
            (void)tappa::count_from_cell(cell);
    }
    return 0;
}
