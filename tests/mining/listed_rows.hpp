#pragma once

#include "mining/bad_rows.hpp"

#include <vector>

namespace tappa::test {

inline std::vector<BadRow> listed(const BadRowList& list) {
    std::vector<BadRow> rows;
    for (BadRowReader reader(list.packed); reader.next();)
        rows.push_back(reader.row());
    return rows;
}

inline std::vector<BadRow> listed(const BadRows& rows) {
    return listed(rows.first(all_bad_rows));
}

} // namespace tappa::test
