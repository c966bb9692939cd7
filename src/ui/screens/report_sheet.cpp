#include "ui/screens/report_sheet.hpp"

#include "scene/text_measure.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <variant>

namespace tappa::ui {

namespace {

// Smaller than this a chart's words cannot be read: it scrolls sideways instead.
constexpr float least_figure_scale = 0.8F;

constexpr float cell_text = 13;
constexpr float cell_padding = 16; // of the kit's tables, both sides
constexpr float header_text = 12;

// In a narrow table a single very long word may break after all.
constexpr float most_for_a_word = 180;

float longest_word(std::string_view text, float size, scene::TextWeight weight) {
    const scene::TextMeasure measure = scene::inter_measure();
    double widest = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        widest = std::max(widest, measure.width(text.substr(at, end - at), size, weight));
        at = end + 1;
    }
    return static_cast<float>(widest);
}

std::vector<float> least_widths(const report::Table& table) {
    std::vector<float> least;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        float widest =
            longest_word(table.columns[i].title, header_text, scene::TextWeight::SemiBold);
        for (const auto& row : table.rows)
            if (i < row.size())
                widest =
                    std::max(widest, longest_word(row[i], cell_text, scene::TextWeight::Regular));
        // The table of widths may be 2 % off, and the kit rounds sizes of text to whole pixels.
        least.push_back(std::min(widest * 1.07F, most_for_a_word) + cell_padding + 1);
    }
    return least;
}

std::vector<TextRun> runs_of(const report::Spans& spans) {
    std::vector<TextRun> runs;
    for (const report::Span& span : spans)
        runs.push_back({span.text, span.bold});
    return runs;
}

Align align_of(report::Align align) {
    return align == report::Align::End ? Align::End : Align::Start;
}

// Draws one block after the other; each has a key of its own by its place.
class BlockPainter {
public:
    BlockPainter(Ui& ui, const LeastWidths& least) : m_ui(ui), m_least(least) {}

    void draw(const report::Block& block, std::size_t place) {
        m_key = "block-" + std::to_string(place);
        m_place = place;
        std::visit([this](const auto& known) { draw(known); }, block);
        m_first = false;
    }

private:
    void draw(const report::Cover& cover) const {
        m_ui.space(m_ui.narrow() ? 12.0F : 48.0F);
        m_ui.text(
            cover.subtitle, {.size = 14, .semibold = true, .colour = m_ui.theme().accent_ink}
        );
        m_ui.heading(2, cover.title, {.size = 30});
        m_ui.space(8);
        for (const std::string& line : cover.lines)
            m_ui.text(line, {.colour = m_ui.theme().ink_soft});
        m_ui.space(m_ui.narrow() ? 12.0F : 48.0F);
    }

    // The screen's own title is level 1.
    void draw(const report::Heading& heading) const {
        constexpr float sizes[] = {22, 22, 17, 15};
        const int level = std::clamp(heading.level, 1, 3);
        if (!m_first)
            m_ui.space(level == 1 ? 18.0F : 10.0F);
        m_ui.heading(level + 1, heading.text, {.size = sizes[level]});
    }

    void draw(const report::Paragraph& paragraph) const {
        const ThemeColours& theme = m_ui.theme();
        const std::vector<TextRun> runs = runs_of(paragraph.spans);
        switch (paragraph.style) {
        case report::ParagraphStyle::Lead:
            m_ui.rich_text(runs, {.size = 17});
            break;
        case report::ParagraphStyle::Body:
            m_ui.rich_text(runs);
            break;
        case report::ParagraphStyle::Muted:
            m_ui.rich_text(runs, {.size = 13, .colour = theme.ink_muted});
            break;
        case report::ParagraphStyle::Formula: {
            auto ground = m_ui.card(
                m_key, {.padding_x = 14, .padding_y = 10, .ground = theme.page, .radius = 8}
            );
            m_ui.rich_text(runs, {.size = 14});
            break;
        }
        }
    }

    void draw(const report::List& list) const {
        auto group = m_ui.list(m_key, {});
        auto gap = m_ui.gap(6);
        int number = 0;
        for (const report::Spans& item : list.items) {
            ++number;
            auto entry = m_ui.list_item(std::to_string(number));
            auto row = m_ui.columns("row", {Column::fixed(22), Column::grow()}, {.gap = 4});
            m_ui.next_column();
            m_ui.text(
                list.ordered ? std::to_string(number) + "." : "•",
                {.colour = m_ui.theme().ink_muted, .hidden = true}
            );
            m_ui.next_column();
            m_ui.rich_text(runs_of(item));
        }
    }

    void draw(const report::KeyFigures& figures) const {
        auto group = m_ui.list(m_key, {});
        const std::vector<Column> columns(figures.items.size(), Column::grow());
        auto row =
            m_ui.columns("figures", columns, {.gap = 12, .stack_below = 520, .equal_height = true});
        int number = 0;
        for (const report::KeyFigure& figure : figures.items) {
            m_ui.next_column();
            auto entry = m_ui.list_item(std::to_string(++number));
            auto card = m_ui.card(
                "card",
                {.padding_x = 14,
                 .padding_y = 12,
                 .ground = m_ui.theme().page,
                 .radius = 8,
                 .stretch = true}
            );
            auto gap = m_ui.gap(3);
            m_ui.muted(figure.label);
            m_ui.text(figure.value, {.size = 19, .semibold = true});
            if (!figure.note.empty())
                m_ui.text(figure.note, {.size = 13, .colour = m_ui.theme().ink_soft});
        }
    }

    void draw(const report::Table& table) const {
        if (!table.caption.empty())
            m_ui.text(table.caption, {.size = 13, .semibold = true, .hidden = true});
        // On a phone cells may stand under each other, where numbers look lost at the right.
        const bool phone = m_ui.narrow();
        const auto align = [&](const report::Column& column) {
            return phone ? Align::Start : align_of(column.align);
        };
        const auto widths = column_widths(table.columns, m_least[m_place], m_ui.width());
        std::vector<TableColumn> columns;
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            columns.push_back(
                {table.columns[i].title,
                 Column::grow(widths[i]),
                 align(table.columns[i]),
                 table.row_headers && i == 0}
            );
        auto drawn = m_ui.table(m_key, table.caption, std::move(columns), {.fixed_head = false});
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            auto row = m_ui.row("row-" + std::to_string(i));
            for (std::size_t j = 0; j < table.rows[i].size() && j < table.columns.size(); ++j) {
                m_ui.cell();
                if (!table.rows[i][j].empty())
                    m_ui.text(
                        table.rows[i][j],
                        {.size = cell_text,
                         .semibold = phone && table.row_headers && j == 0,
                         .align = align(table.columns[j])}
                    );
            }
        }
    }

    void draw(const report::Figure& figure) const {
        const auto own = static_cast<float>(figure.scene.width);
        const float width = std::min(own, m_ui.width());
        if (width >= own * least_figure_scale) {
            m_ui.figure(m_key, figure.caption, figure.scene, {.width = width});
        } else {
            auto sideways =
                m_ui.scroll(m_key, figure.caption, 0, {.horizontal = true, .fit_height = true});
            m_ui.figure("figure", figure.caption, figure.scene, {.width = own * least_figure_scale});
        }
        m_ui.text(figure.caption, {.size = 13, .colour = m_ui.theme().ink_muted, .hidden = true});
    }

    void draw(const report::PageBreak&) const {} // a new sheet (report_sheet_ui)

    Ui& m_ui;
    const LeastWidths& m_least;
    std::string m_key;
    std::size_t m_place = 0;
    bool m_first = true;
};

bool is_page_break(const report::Block& block) {
    return std::holds_alternative<report::PageBreak>(block);
}

// Paper is white: figures bring the palette of the light theme with them.
const ThemeColours& paper_theme(const ThemeColours& theme) {
    return theme.dark ? light_theme() : theme;
}

} // namespace

LeastWidths least_widths_of(const report::Report& tree) {
    LeastWidths all(tree.blocks.size());
    for (std::size_t i = 0; i < tree.blocks.size(); ++i)
        if (const auto* table = std::get_if<report::Table>(&tree.blocks[i]))
            all[i] = least_widths(*table);
    return all;
}

std::vector<float> column_widths(
    const std::vector<report::Column>& columns, const std::vector<float>& least, float room
) {
    const float needed = std::accumulate(least.begin(), least.end(), 0.0F);
    if (needed >= room)
        return least; // too narrow for all: each gets its part of what there is
    std::vector<float> widths(columns.size(), 0.0F);
    std::vector<bool> settled(columns.size(), false);
    // A column raised to its least takes from the others, which may then fall below theirs.
    for (bool again = true; again;) {
        again = false;
        float left = room;
        double weights = 0;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (settled[i])
                left -= widths[i];
            else
                weights += columns[i].weight;
        }
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (settled[i])
                continue;
            widths[i] = weights > 0 ? left * static_cast<float>(columns[i].weight / weights) : 0;
            if (widths[i] < least[i]) {
                widths[i] = least[i];
                settled[i] = again = true;
            }
        }
    }
    return widths;
}

void report_sheet_ui(
    Ui& ui, const report::Report& tree, const LeastWidths& least, std::uint64_t version
) {
    auto colours = ui.themed(paper_theme(ui.theme()));
    auto gap = ui.gap(16);
    const bool small = ui.width() < 600;
    const auto end = tree.blocks.end();
    auto block = tree.blocks.begin();
    for (int page = 1; block != end; ++page) {
        const auto page_end = std::find_if(block, end, is_page_break);
        const std::string key = "page-" + std::to_string(page);
        if (!ui.skip_card(key, version)) {
            auto sheet = ui.card(
                key,
                {.padding_x = small ? 18.0F : 56.0F,
                 .padding_y = small ? 22.0F : 44.0F,
                 .radius = 6,
                 .version = version}
            );
            auto lines = ui.gap(10);
            if (tree.draft) {
                auto flow = ui.flow("draft", {.row_height = 26, .align = Align::End});
                ui.chip(tree.draft_label, Tone::Warning);
            }
            BlockPainter painter(ui, least);
            for (auto at = block; at != page_end; ++at)
                painter.draw(*at, static_cast<std::size_t>(at - tree.blocks.begin()));
        }
        block = page_end == end ? end : page_end + 1;
    }
}

} // namespace tappa::ui
