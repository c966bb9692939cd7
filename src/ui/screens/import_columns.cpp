// What is in each column of the file, how its dates are written, and what one customer did.

#include "app/import/example_path.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/import.hpp"
#include "ui/screens/import_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace tappa::ui {

namespace {

constexpr std::size_t columns_at_first = 20;
constexpr std::size_t shown_values = 3;
constexpr double certain = 0.95;
constexpr double likely = 0.7;

std::optional<LogColumn> held_by(const LogColumns& columns, std::size_t place) {
    for (const LogColumn column : all_of<LogColumn>())
        if (columns.at(column) && columns.at(column)->place == place)
            return column;
    return std::nullopt;
}

std::string head_name(const Ui& ui, const LogPreview& preview, std::size_t place) {
    const std::string& head = preview.heads[place];
    return head.empty() ? ui.say(Text::ImportColumnNumber, {std::to_string(place + 1)}) : head;
}

std::string names_of(const std::vector<RepeatedHead>& repeated) {
    std::vector<std::string> names;
    for (const RepeatedHead& head : repeated)
        names.push_back(head.name);
    return joined(names, ", ");
}

// A customer's number is not shown whole.
std::string masked(const std::string& text) {
    constexpr std::size_t seen = 2;
    return std::string(first_code_points(text, seen)) + "•••";
}

std::string values_of(const LogPreview& preview, std::size_t place, bool is_case) {
    std::vector<std::string> values;
    for (const std::vector<std::string>& row : preview.rows) {
        std::string value = is_case ? masked(row[place]) : row[place];
        if (row[place].empty() || std::find(values.begin(), values.end(), value) != values.end())
            continue;
        values.push_back(std::move(value));
        if (values.size() == shown_values)
            break;
    }
    return joined(values, " · ");
}

void confidence_ui(Ui& ui, const std::optional<ColumnGuess>& guess) {
    if (!guess) {
        ui.chip(ui.say(Text::ImportNotRead), Tone::Neutral);
        return;
    }
    const std::string share = formatted_percent(guess->confidence, 0, ui.language());
    if (guess->confidence >= certain)
        ui.chip(ui.say(Text::ImportCertain), Tone::Good);
    else if (guess->confidence >= likely)
        ui.chip(ui.say(Text::ImportLikely, {share}), Tone::Info);
    else
        ui.chip(ui.say(Text::ImportPleaseCheck), Tone::Warning);
}

void column_ui(Ui& ui, const ImportState& import, std::size_t place) {
    const LogPreview& preview = **import.preview;
    const std::optional<LogColumn> held = held_by(import.columns, place);
    const std::string name = head_name(ui, preview, place);
    auto item = ui.list_item("column/" + std::to_string(place));
    auto row = ui.columns(
        "row",
        {Column::grow(), Column::fixed(184), Column::fixed(128), Column::grow(1.5F)},
        {.gap = 12, .stack_below = 640, .align = Align::Middle}
    );
    ui.next_column();
    ui.text(name, {.size = 14, .semibold = true});
    ui.next_column();
    std::vector<Choice> choices{{"", std::string(ui.say(Text::ImportColumnNone))}};
    for (const LogColumn column : all_of<LogColumn>())
        choices.push_back(
            {std::string(enum_id(column)), std::string(name_of(column, ui.language()))}
        );
    if (const auto chosen = ui.select(
            "holds",
            ui.say(Text::ImportColumnHolds, {name}),
            choices,
            held ? enum_id(*held) : std::string_view(),
            {.label_hidden = true, .local = true}
        ))
        ui.send(actions::SetImportColumn{place, enum_from_id<LogColumn>(*chosen)});
    ui.next_column();
    {
        auto flow = ui.flow("sure", {.row_height = 26});
        confidence_ui(ui, held ? import.columns.at(*held) : std::nullopt);
    }
    ui.next_column();
    ui.text(
        values_of(preview, place, held == LogColumn::Case),
        {.size = 13, .colour = ui.theme().ink_muted}
    );
}

void table_kind_ui(Ui& ui, const ImportState& import) {
    const LogPreview& preview = **import.preview;
    auto card = ui.card("table-kind");
    auto gap = ui.gap(10);
    const bool is_paths = preview.kind == LogKind::Paths;
    ui.heading(
        2, ui.say(is_paths ? Text::ImportKindPaths : Text::ImportKindTransitions), {.size = 16}
    );
    ui.text(
        ui.say(is_paths ? Text::ImportIsPaths : Text::ImportIsTransitions),
        {.colour = ui.theme().ink_soft}
    );
}

} // namespace

void import_dates_ui(Ui& ui, const ImportState& import) {
    const DateFacts facts = date_facts(import);
    auto card = ui.card("dates");
    auto gap = ui.gap(10);
    ui.heading(2, ui.say(Text::ImportDates), {.size = 16});
    if (facts.example.empty()) {
        const bool chosen = import.columns.at(LogColumn::Timestamp).has_value();
        ui.text(
            ui.say(chosen ? Text::ImportDatesNone : Text::ImportDatesNoColumn),
            {.size = 14, .colour = ui.theme().ink_soft}
        );
        return;
    }
    ui.text(
        ui.say(
            facts.are_numbers ? Text::ImportDatesNumbers : Text::ImportDatesRead,
            {formatted_percent(facts.readable, 0, ui.language()), facts.example}
        ),
        {.size = 14, .colour = ui.theme().ink_soft}
    );
    if (facts.have_order) {
        constexpr std::array ids{"shown", "day", "month"};
        const std::vector<Choice> choices{
            {ids[0], std::string(ui.say(Text::ImportDatesAsShown))},
            {ids[1], std::string(ui.say(Text::ImportDatesDayFirst))},
            {ids[2], std::string(ui.say(Text::ImportDatesMonthFirst))}};
        if (const auto chosen = ui.select(
                "order",
                ui.say(Text::ImportDatesOrder),
                choices,
                ids[static_cast<std::size_t>(import.dates)],
                {.local = true}
            ))
            ui.send(actions::SetImportDates{
                static_cast<DateReading>(std::find(ids.begin(), ids.end(), *chosen) - ids.begin())}
            );
    }
    if (!facts.lack_offset || facts.are_numbers)
        return;
    std::vector<Choice> zones;
    for (const std::string& zone : *import.zone_names)
        zones.push_back({zone, zone});
    if (const auto chosen = ui.select(
            "zone",
            ui.say(Text::ImportZone),
            zones,
            import.zone_name,
            {.help = ui.say(Text::ImportZoneHelp), .local = true}
        ))
        ui.send(actions::SetImportZone{*chosen});
}

void import_example_ui(Ui& ui, const ImportState& import) {
    const std::vector<ExampleStep> steps = example_path(import);
    if (steps.empty())
        return;
    auto card = ui.card("example", {.name = ui.say(Text::ImportExample)});
    auto gap = ui.gap(8);
    ui.heading(2, ui.say(Text::ImportExample), {.size = 15});
    auto flow = ui.flow("path", {.gap = 8, .row_height = 30});
    for (const ExampleStep& step : steps) {
        if (step.seconds_since)
            ui.text(
                "→ " + duration_text(*step.seconds_since, ui.language()) + " →",
                {.size = 13, .colour = ui.theme().ink_muted}
            );
        ui.chip(step.activity, Tone::Accent);
    }
}

void ImportView::columns_ui(Ui& ui, const State& state) {
    const ImportState& import = state.import;
    const LogPreview& preview = **import.preview;
    if (!is_event_log(import)) {
        table_kind_ui(ui, import);
        return;
    }
    auto row = ui.columns(
        "columns",
        {Column::grow(), Column::fixed(import_side_width)},
        {.stack_below = import_stack_below}
    );
    ui.next_column();
    {
        auto gap = ui.gap(14);
        {
            auto card = ui.card("what");
            auto inner = ui.gap(10);
            ui.heading(2, ui.say(Text::ImportColumnsTitle), {.size = 16});
            if (preview.heads_are_data)
                ui.notice("data", Tone::Warning, ui.say(Text::ImportHeadsAreData));
            if (!preview.repeated.empty())
                ui.notice(
                    "repeated",
                    Tone::Warning,
                    ui.say(Text::ImportRepeatedColumns, {names_of(preview.repeated)})
                );
            const std::size_t shown =
                std::min(preview.heads.size(), columns_at_first + m_columns_shown);
            {
                auto list = ui.list("columns", ui.say(Text::ImportColumnsTitle));
                auto between = ui.gap(8);
                for (std::size_t place = 0; place < shown; ++place)
                    column_ui(ui, import, place);
            }
            if (shown < preview.heads.size()
                && ui.link(
                    "more",
                    ui.say_count(
                        Text::ImportMoreColumns,
                        std::ssize(preview.heads) - static_cast<std::ptrdiff_t>(shown)
                    )
                ))
                m_columns_shown += columns_at_first;
        }
        import_example_ui(ui, import);
        ui.muted(ui.say(Text::ImportColumnsNote));
    }
    ui.next_column();
    import_dates_ui(ui, import);
}

} // namespace tappa::ui
