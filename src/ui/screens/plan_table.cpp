#include "base/date_text.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "ui/screens/plan_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <cmath>

namespace tappa::ui {

namespace {

constexpr float wide_from = 980;   // a column for every fact
constexpr float medium_from = 560; // owner and metric under the title

// What a row's cells are made of; the three widths put them together differently.
class RowCells {
public:
    RowCells(Ui& ui, const State& state, const PlanRow& row)
        : m_ui(ui)
        , m_state(state)
        , m_row(row)
        , m_action(*row.action)
        , m_counts(counts_for_completeness(m_action)) {
        m_missing = missing_parts(m_action);
    }

    void number() const {
        const std::string rank = m_row.priority
            ? formatted_integer(m_row.priority->rank, m_ui.language())
            : std::string(m_ui.say(Text::CommonNotAvailable));
        m_ui.text(rank, {.colour = m_ui.theme().ink_muted});
    }

    void title() const {
        auto gap = m_ui.gap(0);
        if (m_ui.link("open", title_of(m_ui, m_action), {.kind = ButtonKind::Ghost}))
            m_ui.send(actions::SelectPlanAction{m_action.id});
        m_ui.muted(sources_line(m_ui, m_state, m_action.sources));
    }

    void owner() const {
        if (!m_action.owner_name.empty())
            body(m_action.owner_name);
        else
            lacks(MissingPart::Owner);
    }

    void metric() const {
        const PlanMetric* metric = leading_metric(m_action);
        if (!metric) {
            lacks(MissingPart::Metric);
            return;
        }
        body(metric_text(m_ui, *metric));
        for (const MissingPart part : {MissingPart::Baseline, MissingPart::Target})
            if (m_counts && misses(part))
                m_ui.chip(m_ui.say(text_of(part)), Tone::Bad);
    }

    void due() const {
        if (m_action.due)
            body(formatted_date_short(*m_action.due, m_ui.language()));
        else
            lacks(MissingPart::Due);
    }

    void quadrant() const {
        if (m_row.place)
            m_ui.chip(
                quadrant_name(m_ui, m_row.place->quadrant), quadrant_tone(m_row.place->quadrant)
            );
        else
            body(m_ui.say(Text::CommonNotAvailable));
    }

    void effort() const { body(formatted_short(m_action.effort_days, 1, m_ui.language())); }

    void status() const { body(name_of(m_action.status, m_ui.language())); }

    void priority() const {
        if (!m_row.priority) {
            body(m_ui.say(Text::CommonNotAvailable));
            return;
        }
        auto flow = m_ui.flow("priority");
        priority_parts();
    }

    // Into a flow: number, bar, and the way to where it comes from.
    void priority_parts() const {
        const double value = m_row.priority->priority;
        m_ui.text(formatted(value, 0, m_ui.language()), {.size = 14, .semibold = true});
        m_ui.progress("bar", m_ui.say(Text::PlanPriority), value / 100, {.width = 46});
        const std::string read = m_ui.say(Text::PlanExplainPriority, {title_of(m_ui, m_action)});
        if (m_ui.button(
                "explain",
                m_ui.say(Text::InsightsHowComputed),
                {.kind = ButtonKind::Ghost,
                 .icon = icons::circle_help,
                 .icon_only = true,
                 .small = true,
                 .read_as = read}
            ))
            m_ui.send(actions::Explain{"priority:" + m_action.id.text});
    }

    // Owner and metric in one line, and chips for what is missing.
    void facts() const {
        std::vector<std::string> facts;
        if (!m_action.owner_name.empty())
            facts.push_back(m_action.owner_name);
        if (const PlanMetric* metric = leading_metric(m_action))
            facts.push_back(metric_text(m_ui, *metric));
        if (!facts.empty())
            m_ui.text(joined(facts, middle_dot), {.size = 13, .colour = m_ui.theme().ink_soft});
        if (!m_counts || m_missing.empty())
            return;
        auto flow = m_ui.flow("missing", {.gap = 6, .row_height = 26});
        for (const MissingPart part : m_missing)
            m_ui.chip(m_ui.say(text_of(part)), Tone::Bad);
    }

    // Everything on a phone, where nothing fits beside the title.
    void stacked() const {
        title();
        facts();
        std::vector<std::string> rest;
        if (m_action.due)
            rest.push_back(formatted_date_short(*m_action.due, m_ui.language()));
        rest.push_back(person_days(m_ui, m_action.effort_days));
        rest.emplace_back(name_of(m_action.status, m_ui.language()));
        m_ui.muted(joined(rest, middle_dot));
        auto flow = m_ui.flow("figures", {.gap = 12});
        if (!m_row.priority)
            return;
        quadrant();
        priority_parts();
    }

private:
    void body(std::string_view text) const { m_ui.text(text, {.size = 14}); }

    [[nodiscard]] bool misses(MissingPart part) const {
        return std::find(m_missing.begin(), m_missing.end(), part) != m_missing.end();
    }

    // Only what counts has to be complete; a proposed or dropped action just has none.
    void lacks(MissingPart part) const {
        if (m_counts)
            m_ui.chip(m_ui.say(text_of(part)), Tone::Bad);
        else
            body(m_ui.say(Text::CommonNotAvailable));
    }

    Ui& m_ui;
    const State& m_state;
    const PlanRow& m_row;
    const PlanAction& m_action;
    bool m_counts;
    std::vector<MissingPart> m_missing;
};

TableColumn column(const Ui& ui, Text title, float width, bool row_header = false) {
    return {
        std::string(ui.say(title)),
        width > 0 ? Column::fixed(width) : Column::grow(),
        Align::Start,
        row_header};
}

bool is_open(const State& state, const PlanRow& row) {
    return state.session.plan_action == row.action->id;
}

void wide_ui(Ui& ui, const State& state, const std::vector<PlanRow>& rows, std::size_t count) {
    auto table = ui.table(
        "actions",
        ui.say(Text::PlanActions),
        {column(ui, Text::PlanNumber, 42),
         column(ui, Text::PlanAction, 0, true),
         column(ui, Text::PlanOwner, 118),
         column(ui, Text::PlanMetric, 176),
         column(ui, Text::PlanDue, 108),
         column(ui, Text::PlanClass, 106),
         column(ui, Text::PlanEffortShort, 72),
         column(ui, Text::PlanStatus, 94),
         column(ui, Text::PlanPriority, 134)}
    );
    for (std::size_t i = 0; i < count; ++i) {
        const RowCells cells(ui, state, rows[i]);
        auto row = ui.row(rows[i].action->id.text, {.selected = is_open(state, rows[i])});
        ui.cell();
        cells.number();
        ui.cell();
        cells.title();
        ui.cell();
        cells.owner();
        ui.cell();
        cells.metric();
        ui.cell();
        cells.due();
        ui.cell();
        cells.quadrant();
        ui.cell();
        cells.effort();
        ui.cell();
        cells.status();
        ui.cell();
        cells.priority();
    }
}

void medium_ui(Ui& ui, const State& state, const std::vector<PlanRow>& rows, std::size_t count) {
    auto table = ui.table(
        "actions",
        ui.say(Text::PlanActions),
        {column(ui, Text::PlanNumber, 42),
         column(ui, Text::PlanAction, 0, true),
         column(ui, Text::PlanDue, 108),
         column(ui, Text::PlanClass, 136),
         column(ui, Text::PlanPriority, 134)}
    );
    for (std::size_t i = 0; i < count; ++i) {
        const RowCells cells(ui, state, rows[i]);
        auto row = ui.row(rows[i].action->id.text, {.selected = is_open(state, rows[i])});
        ui.cell();
        cells.number();
        ui.cell();
        cells.title();
        cells.facts();
        ui.cell();
        cells.due();
        ui.cell();
        cells.quadrant();
        cells.status();
        ui.cell();
        cells.priority();
    }
}

void list_ui(Ui& ui, const State& state, const std::vector<PlanRow>& rows, std::size_t count) {
    auto list = ui.list("actions", ui.say(Text::PlanActions));
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0)
            ui.rule();
        const RowCells cells(ui, state, rows[i]);
        auto item = ui.list_item(rows[i].action->id.text);
        auto row = ui.columns("row", {Column::fixed(22), Column::grow()}, {.gap = 6});
        ui.next_column();
        cells.number();
        ui.next_column();
        cells.stacked();
    }
}

} // namespace

void plan_table_ui(Ui& ui, const State& state, const std::vector<PlanRow>& rows) {
    const float width = ui.width();
    const bool all = rows.size() <= most_rows_at_once || ui.unfolded("all-actions");
    const std::size_t count = all ? rows.size() : most_rows_at_once;
    {
        const bool table = width >= medium_from;
        auto card = ui.card(
            "actions", {.padding_x = table ? 10.0F : 14.0F, .padding_y = table ? 6.0F : 14.0F}
        );
        if (width >= wide_from)
            wide_ui(ui, state, rows, count);
        else if (table)
            medium_ui(ui, state, rows, count);
        else
            list_ui(ui, state, rows, count);
    }
    if (rows.size() <= most_rows_at_once)
        return;
    const auto hidden = static_cast<std::int64_t>(rows.size() - most_rows_at_once);
    const std::string name = all ? std::string(ui.say(Text::PlanShowFewer))
                                 : ui.say_count(Text::PlanProposalsMore, hidden);
    ui.disclosure("all-actions", name);
}

} // namespace tappa::ui
