#pragma once

#include "io/table_rows.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

inline constexpr std::size_t most_bad_rows = 5'000; // listed and exported

// Rows that are bad for one reason.
struct BadRowCount {
    std::uint64_t rows = 0;
    BadRow first; // of the file
    bool operator==(const BadRowCount&) const = default;
};

// The bad rows of a table, in whatever order they are found: all counted, the first kept, so that
// a file of bad rows alone takes no more memory than another.
class BadRows {
public:
    void add(BadRow row);

    [[nodiscard]] std::uint64_t count() const { return m_count; }
    [[nodiscard]] bool empty() const { return m_count == 0; }
    [[nodiscard]] std::vector<BadRow> listed() const;       // the first, in order of line
    [[nodiscard]] std::vector<BadRowCount> reasons() const; // in order of reason

private:
    std::uint64_t m_count = 0;
    std::map<RowFault, BadRowCount> m_reasons;
    std::vector<BadRow> m_first; // a heap with the last line on top
};

} // namespace tappa
