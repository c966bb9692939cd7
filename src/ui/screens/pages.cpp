#include "ui/screens/pages.hpp"

#include "base/number.hpp"

#include <algorithm>
#include <cstdint>

namespace tappa::ui {

PageRows page_rows(std::size_t& page, std::size_t count, std::size_t page_size) {
    page = std::min(page, count == 0 ? 0 : (count - 1) / page_size);
    const std::size_t begin = page * page_size;
    return {begin, std::min(count, begin + page_size)};
}

void pages_ui(Ui& ui, Text which, std::size_t& page, std::size_t count, std::size_t page_size) {
    if (count <= page_size)
        return;
    const auto [begin, end] = page_rows(page, count, page_size);
    const auto number = [&](std::size_t n) {
        return formatted_integer(static_cast<std::int64_t>(n), ui.language());
    };
    auto flow = ui.flow("pages", {.gap = 10, .row_height = 34});
    if (ui.button(
            "previous", ui.say(Text::CommonPrevious), {.small = true, .disabled = begin == 0}
        ))
        --page;
    {
        auto status = ui.group(Role::Status, "page", {});
        ui.text(
            ui.say(which, {number(begin + 1), number(end), number(count)}),
            {.size = 13, .colour = ui.theme().ink_muted}
        );
    }
    if (ui.button("next", ui.say(Text::CommonNext), {.small = true, .disabled = end == count}))
        ++page;
}

} // namespace tappa::ui
