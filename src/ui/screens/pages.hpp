#pragma once

#include "ui/kit/ui.hpp"

#include <cstddef>

// A long list is shown page by page: more rows of fields would make the page's own tree slow.

namespace tappa::ui {

// The rows of a page, from `begin` to before `end`.
struct PageRows {
    std::size_t begin = 0;
    std::size_t end = 0;
};
// Of `page`, which becomes the last one where there are fewer.
[[nodiscard]] PageRows page_rows(std::size_t& page, std::size_t count, std::size_t page_size);

// Leads to the page before and the one after, where there are several. `which`: {0} to {1} of {2}.
void pages_ui(Ui& ui, Text which, std::size_t& page, std::size_t count, std::size_t page_size);

} // namespace tappa::ui
