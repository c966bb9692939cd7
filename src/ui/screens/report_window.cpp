#include "ui/screens/report_window.hpp"

#include <algorithm>
#include <variant>

namespace tappa::ui {

namespace {

struct ElementCounter {
    std::size_t operator()(const report::Cover& cover) const { return cover.lines.size() + 2; }
    std::size_t operator()(const report::Heading&) const { return 1; }
    std::size_t operator()(const report::Paragraph&) const { return 1; }
    std::size_t operator()(const report::List& list) const { return 2 * list.items.size(); }
    std::size_t operator()(const report::KeyFigures& figures) const {
        return 5 * figures.items.size();
    }
    std::size_t operator()(const report::Table& table) const {
        return table.rows.size() * (1 + 2 * table.columns.size());
    }
    std::size_t operator()(const report::Figure& figure) const {
        return figure.scene.table.rows.size() * (1 + figure.scene.table.columns.size());
    }
    std::size_t operator()(const report::PageBreak&) const { return 0; }
};

} // namespace

std::size_t element_count(const report::Report& tree) {
    std::size_t count = 0;
    for (const report::Block& block : tree.blocks)
        count += std::visit(ElementCounter{}, block);
    return count;
}

float scale_of(const Ui& ui) {
    return (ui.area_right() - ui.area_left()) / ui.width();
}

void SheetHeights::begin(const Ui& ui, std::uint64_t version, std::size_t block_count) {
    const Key now{version, ui.width(), scale_of(ui)};
    if (now == m_key && m_blocks.size() == block_count)
        return;
    m_key = now;
    m_blocks.assign(block_count, {});
    m_ends.assign(block_count, {});
}

Stretch stretch_in_sight(const std::vector<float>& ends, float top, Ui::Sight sight) {
    if (ends.empty())
        return {};
    const auto begin = ends.begin();
    const auto first = std::lower_bound(begin, ends.end(), sight.top - top);
    const auto beyond = std::lower_bound(first, ends.end(), sight.bottom - top);
    const auto last = beyond == ends.end() ? beyond : beyond + 1;
    const float above = first == begin ? 0 : *(first - 1);
    const float shown_to = last == begin ? 0 : *(last - 1);
    return {
        static_cast<std::size_t>(first - begin),
        static_cast<std::size_t>(last - begin),
        above,
        ends.back() - shown_to};
}

} // namespace tappa::ui
