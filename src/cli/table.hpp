#pragma once

#include <string>
#include <vector>

namespace tappa::cli {

struct TableColumn {
    std::string title;
    bool number = false; // set flush right
};

// A table in plain text, indented by two spaces; each row is as long as `columns`.
[[nodiscard]] std::string table_text(
    const std::vector<TableColumn>& columns, const std::vector<std::vector<std::string>>& rows
);

} // namespace tappa::cli
