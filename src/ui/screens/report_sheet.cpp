#include "ui/screens/report_sheet.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <variant>

namespace tappa::ui {

namespace {

// Smaller than this a chart's words cannot be read: it scrolls sideways instead.
constexpr float least_figure_scale = 0.8F;

constexpr float block_gap = 10;
constexpr float item_gap = 6;
constexpr float bullet_width = 22;
constexpr float bullet_gap = 4;
constexpr float picture_width = 84;
constexpr float picture_height = 56;

std::vector<TextRun> runs_of(const report::Spans& spans) {
    std::vector<TextRun> runs;
    for (const report::Span& span : spans)
        runs.push_back({span.text, span.bold});
    return runs;
}

Align align_of(report::Align align) {
    return align == report::Align::End ? Align::End : Align::Start;
}

std::string words_of(const report::Spans& spans) {
    std::string words;
    for (const report::Span& span : spans)
        words += span.text;
    return words;
}

// Where the index leads to.
std::string heading_key(std::size_t place) {
    return "heading-" + std::to_string(place);
}

// Draws one block after the other; each has a key of its own by its place. With heights, only what
// is near the window.
class BlockPainter {
public:
    BlockPainter(Ui& ui, const LeastWidths& least, SheetHeights* heights)
        : m_ui(ui), m_least(least), m_heights(heights) {}

    void draw(const report::Block& block, std::size_t place) {
        m_key = "block-" + std::to_string(place);
        m_place = place;
        if (m_heights)
            draw_in_sight(block);
        else
            std::visit([this](const auto& known) { draw(known); }, block);
        m_first = false;
    }

private:
    // A group around it keeps the nodes of the others what they are when it comes and goes.
    void draw_in_sight(const report::Block& block) {
        BlockHeight& height = m_heights->of(m_place);
        if (!height.is_sure())
            measure(block, height);
        const float top = m_ui.next_y();
        const Ui::Sight sight = m_ui.sight();
        const bool always = std::holds_alternative<report::Heading>(block)
            || std::holds_alternative<report::Cover>(block);
        const bool outside = top > sight.bottom || top + height.pixels < sight.top;
        if (outside && !always && height.is_sure()) {
            m_ui.skip(height.pixels);
            return;
        }
        {
            auto group = m_ui.group(Role::Group, m_key, {});
            std::visit([this](const auto& known) { draw(known); }, block);
        }
        height.pixels = m_ui.next_y() - top;
        ++height.passes_drawn;
    }

    // Of the many: the others are few, and drawn at first.
    void measure(const report::Block& block, BlockHeight& height) const {
        const auto* paragraph = std::get_if<report::Paragraph>(&block);
        if (!paragraph || paragraph->style == report::ParagraphStyle::Formula)
            return;
        const float words =
            m_ui.text_height(words_of(paragraph->spans), look_of(paragraph->style), m_ui.width());
        height.pixels = words + std::round(block_gap * scale_of(m_ui));
        height.is_measured = true;
    }

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
        const std::string key = heading_key(m_place);
        m_ui.heading(level + 1, heading.text, {.size = sizes[level], .key = key});
    }

    void draw(const report::Paragraph& paragraph) const {
        const ThemeColours& theme = m_ui.theme();
        const std::vector<TextRun> runs = runs_of(paragraph.spans);
        if (paragraph.style != report::ParagraphStyle::Formula) {
            m_ui.rich_text(runs, look_of(paragraph.style));
            return;
        }
        auto ground =
            m_ui.card(m_key, {.padding_x = 14, .padding_y = 10, .ground = theme.page, .radius = 8});
        m_ui.rich_text(runs, look_of(paragraph.style));
    }

    [[nodiscard]] TextOptions look_of(report::ParagraphStyle style) const {
        switch (style) {
        case report::ParagraphStyle::Lead:
            return {.size = 17};
        case report::ParagraphStyle::Body:
            break;
        case report::ParagraphStyle::Muted:
            return {.size = 13, .colour = m_ui.theme().ink_muted};
        case report::ParagraphStyle::Formula:
            return {.size = 14};
        }
        return {};
    }

    void draw(const report::List& list) const {
        auto group = m_ui.list(m_key, {});
        auto gap = m_ui.gap(item_gap);
        if (!m_heights) {
            for (std::size_t i = 0; i < list.items.size(); ++i) {
                auto entry = m_ui.list_item(std::to_string(i + 1));
                item_ui(list, i);
            }
            return;
        }
        std::vector<float>& ends = m_heights->ends(m_place);
        if (ends.empty())
            ends = item_ends(list);
        const Stretch seen = stretch_in_sight(ends, m_ui.next_y(), m_ui.sight());
        if (seen.first > 0)
            m_ui.skip(seen.above);
        for (std::size_t i = seen.first; i < seen.last; ++i) {
            auto entry = m_ui.list_item(std::to_string(i + 1), i + 1, list.items.size());
            item_ui(list, i);
        }
        if (seen.last < list.items.size())
            m_ui.skip(seen.below);
    }

    void item_ui(const report::List& list, std::size_t place) const {
        auto row =
            m_ui.columns("row", {Column::fixed(bullet_width), Column::grow()}, {.gap = bullet_gap});
        m_ui.next_column();
        m_ui.text(
            list.ordered ? std::to_string(place + 1) + "." : "•",
            {.colour = m_ui.theme().ink_muted, .hidden = true}
        );
        m_ui.next_column();
        m_ui.rich_text(runs_of(list.items[place]));
    }

    [[nodiscard]] std::vector<float> item_ends(const report::List& list) const {
        const float gap = std::round(item_gap * scale_of(m_ui));
        const float width = m_ui.width() - bullet_width - bullet_gap;
        std::vector<float> ends;
        float end = 0;
        for (const report::Spans& item : list.items)
            ends.push_back(end += m_ui.text_height(words_of(item), {}, width) + gap);
        return ends;
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
        const auto pictures = pictures_by_row(table);
        const auto look = [&](std::size_t column) {
            return TextOptions{
                .size = cell_text,
                .semibold = phone && table.row_headers && column == 0,
                .align = align(table.columns[column])};
        };
        auto drawn = m_ui.table(
            m_key,
            table.caption,
            std::move(columns),
            {.fixed_head = false, .row_count = m_heights ? table.rows.size() : 0}
        );
        Stretch seen{0, table.rows.size()};
        if (m_heights && !table.rows.empty()) {
            std::vector<float>& ends = m_heights->ends(m_place);
            float end = 0;
            if (ends.empty())
                for (std::size_t i = 0; i < table.rows.size(); ++i)
                    ends.push_back(
                        end += m_ui.row_height(
                            table.rows[i],
                            look(0),
                            {.size = cell_text},
                            pictures[i] ? picture_height : 0
                        )
                    );
            seen = stretch_in_sight(ends, m_ui.next_y(), m_ui.sight());
        }
        m_ui.skip_rows(seen.first, seen.above);
        for (std::size_t i = seen.first; i < seen.last; ++i) {
            auto row = m_ui.row("row-" + std::to_string(i));
            for (std::size_t j = 0; j < table.rows[i].size() && j < table.columns.size(); ++j) {
                m_ui.cell();
                if (j == 0 && pictures[i])
                    picture_ui(*pictures[i]);
                if (!table.rows[i][j].empty())
                    m_ui.text(table.rows[i][j], look(j));
            }
        }
        m_ui.skip_rows(table.rows.size() - seen.last, seen.below);
    }

    // One that nobody has described says nothing beside the name it stands with.
    void picture_ui(const Shared<Picture>& picture) const {
        m_ui.image(
            "picture",
            picture->description,
            picture,
            {.width = picture_width, .height = picture_height}
        );
    }

    void draw(const report::Figure& figure) const {
        const auto own = static_cast<float>(figure.scene.width);
        const float width = std::min(own, m_ui.width());
        if (width >= own * least_figure_scale) {
            m_ui.figure(m_key, figure.caption, figure.scene, {.width = width});
        } else {
            auto sideways =
                m_ui.scroll(m_key, figure.caption, 0, {.horizontal = true, .fit_height = true});
            m_ui.figure(
                "figure", figure.caption, figure.scene, {.width = own * least_figure_scale}
            );
        }
        m_ui.text(figure.caption, {.size = 13, .colour = m_ui.theme().ink_muted, .hidden = true});
    }

    void draw(const report::PageBreak&) const {} // a new sheet (report_sheet_ui)

    Ui& m_ui;
    const LeastWidths& m_least;
    SheetHeights* m_heights; // null: the report is short, and drawn whole
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

namespace {

CardOptions sheet_look(const Ui& ui, std::uint64_t version) {
    const bool small = ui.width() < 600;
    return {
        .padding_x = small ? 18.0F : 56.0F,
        .padding_y = small ? 22.0F : 44.0F,
        .radius = 6,
        .version = version};
}

void draft_mark_ui(Ui& ui, const report::Report& tree) {
    if (!tree.draft)
        return;
    auto flow = ui.flow("draft", {.row_height = 26, .align = Align::End});
    ui.chip(tree.draft_label, Tone::Warning);
}

// The index that every format puts after its cover.
void contents_ui(Ui& ui, const report::Report& tree, std::uint64_t version) {
    if (ui.skip_card("contents", version))
        return;
    auto sheet = ui.card("contents", sheet_look(ui, version));
    draft_mark_ui(ui, tree);
    ui.text(tree.labels.contents, {.size = 22, .semibold = true});
    auto list = ui.list("list", tree.labels.contents);
    auto gap = ui.gap(4);
    for (std::size_t i = 0; i < tree.blocks.size(); ++i) {
        const auto* heading = std::get_if<report::Heading>(&tree.blocks[i]);
        if (!heading || heading->level > 2)
            continue;
        auto item = ui.list_item(std::to_string(i));
        auto indent = ui.indent(heading->level == 1 ? 0.0F : 20.0F);
        // The section's switch bears its bare name.
        const std::string read_as = ui.say(Text::ReportGoTo, {heading->text});
        const bool is_small = heading->level > 1;
        if (ui.link(
                "open",
                heading->text,
                {.kind = ButtonKind::Ghost, .small = is_small, .read_as = read_as}
            ))
            ui.jump_to(heading_key(i));
    }
}

} // namespace

SheetMeasures measures_of(const report::Report& tree) {
    return {least_widths_of(tree), element_count(tree) > most_elements_at_once, {}};
}

void report_sheet_ui(
    Ui& ui, const report::Report& tree, SheetMeasures& measures, std::uint64_t version
) {
    auto colours = ui.themed(paper_theme(ui.theme()));
    auto gap = ui.gap(16);
    const auto end = tree.blocks.end();
    auto block = tree.blocks.begin();
    SheetHeights* heights = measures.is_long ? &measures.heights : nullptr;
    for (int page = 1; block != end; ++page) {
        const auto page_end = std::find_if(block, end, is_page_break);
        const std::string key = "page-" + std::to_string(page);
        if (heights || !ui.skip_card(key, version)) {
            auto sheet = ui.card(key, sheet_look(ui, heights ? 0 : version));
            if (heights)
                heights->begin(ui, version, tree.blocks.size());
            auto lines = ui.gap(block_gap);
            draft_mark_ui(ui, tree);
            BlockPainter painter(ui, measures.least_widths, heights);
            for (auto at = block; at != page_end; ++at)
                painter.draw(*at, static_cast<std::size_t>(at - tree.blocks.begin()));
        }
        if (block != page_end && std::holds_alternative<report::Cover>(*block))
            contents_ui(ui, tree, version);
        block = page_end == end ? end : page_end + 1;
    }
}

} // namespace tappa::ui
