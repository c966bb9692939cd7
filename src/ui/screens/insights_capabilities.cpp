#include "app/knowledge/knowledge.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "scoring/overall.hpp"
#include "ui/screens/insights_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

constexpr std::string_view default_target = "default";
constexpr double highest_weight = 5; // offered here; files may hold more
constexpr float wide_from = 1060;    // a column for every fact
constexpr float gap_width = 104;     // with its star

std::vector<Choice> target_choices(Ui& ui, const Gap* gap) {
    std::vector<Choice> choices;
    std::string automatic(ui.say(Text::InsightsTargetAutomatic));
    if (gap && gap->target && gap->target_is_default)
        automatic += " (" + std::to_string(*gap->target) + ")";
    choices.push_back({std::string(default_target), std::move(automatic)});
    for (int level = lowest_level; level <= highest_level; ++level)
        choices.push_back({std::to_string(level), level_title(level, ui.language())});
    return choices;
}

// What a row's cells are made of; the two widths put them together differently.
class CapabilityCells {
public:
    CapabilityCells(Ui& ui, const State& state, const Derived& derived, std::size_t place)
        : m_ui(ui)
        , m_state(state)
        , m_capability(current_questionnaire(state).capabilities[place])
        , m_title(m_capability.title.in(ui.language()))
        , m_score(find_score(derived.results().capabilities, m_capability.id))
        , m_gap(find_gap(derived.results().gaps, m_capability.id))
        , m_interval(capability_interval(state, place)) {}

    void title() const {
        name();
        if (!value())
            return;
        const auto level = static_cast<std::size_t>(scene::level_index(*value()));
        m_ui.progress(
            "bar",
            m_title,
            *value() / highest_level,
            {.height = 6, .colour = m_ui.theme().palette->levels[level]}
        );
    }

    // Below the title, where there is no column for each.
    void facts() const {
        std::vector<std::string> facts;
        if (m_interval)
            facts.push_back(m_ui.say(
                Text::InsightsIntervalWords,
                {formatted(m_interval->low, 2, m_ui.language()),
                 formatted(m_interval->high, 2, m_ui.language())}
            ));
        if (m_gap && m_gap->level)
            facts.push_back(level_text());
        facts.push_back(std::string(m_ui.say(Text::InsightsCoverageShare)) + " " + coverage_text());
        m_ui.muted(joined(facts, " · "));
    }

    void score() const { score_ui(m_ui, m_title, value(), "capability:" + m_capability.id.text); }
    void interval() const { m_ui.text(interval_text(m_ui, m_interval), {.size = 14}); }
    void level() const { m_ui.text(level_text(), {.size = 14}); }
    void coverage() const { m_ui.text(coverage_text(), {.size = 14}); }

    void target() const {
        const std::string chosen = m_gap && m_gap->target && !m_gap->target_is_default
            ? std::to_string(*m_gap->target)
            : std::string(default_target);
        const auto now = m_ui.select(
            "target",
            m_ui.say(Text::InsightsTargetOf, {m_title}),
            target_choices(m_ui, m_gap),
            chosen,
            {.label_hidden = true}
        );
        if (!now)
            return;
        std::optional<int> level;
        if (*now != default_target)
            level = now->front() - '0';
        m_ui.send(actions::SetTarget{m_capability.id, level});
    }

    void gap() const {
        if (!m_gap || !m_gap->gap) {
            nothing();
            return;
        }
        const std::string what = m_title + ", " + std::string(m_ui.say(Text::InsightsGap));
        const std::string shown = formatted(*m_gap->gap, 2, m_ui.language());
        const std::string target = "gap:" + m_capability.id.text;
        if (!m_gap->is_held()) {
            explained_ui(m_ui, "gap", what, shown, target);
            return;
        }
        if (m_ui.button(
                "gap",
                shown,
                {.kind = ButtonKind::Ghost,
                 .icon = icons::star,
                 .small = true,
                 .read_as =
                     what + ": " + shown + ", " + std::string(m_ui.say(Text::InsightsGapHeld)),
                 .description = held_why()}
            ))
            m_ui.send(actions::Explain{target});
    }

    void weight() const {
        const double now = capability_weight(m_state.document.assessment, m_capability.id);
        const auto change = m_ui.number_field(
            "weight",
            m_ui.say(Text::InsightsWeightOf, {m_title}),
            now,
            {.minimum = 0, .maximum = std::max(highest_weight, now), .required = true},
            {.label_hidden = true}
        );
        if (change && change->value)
            m_ui.send(actions::SetCapabilityWeight{m_capability.id, *change->value});
    }

private:
    // Leads to what there is to read about it.
    void name() const {
        if (!explains(m_state, m_capability.id))
            m_ui.text(m_title, {.size = 14, .semibold = true});
        else if (m_ui.link(
                     "about",
                     m_title,
                     {.kind = ButtonKind::Ghost,
                      .description = m_ui.say(Text::KnowledgeAboutCapability)}
                 ))
            m_ui.send(actions::OpenKnowledge{place_about(m_capability.id)});
    }
    // "Counts from level 2, where a key practice stands: A customer record".
    [[nodiscard]] std::string held_why() const {
        std::vector<std::string> practices;
        for (const QuestionId& id : m_gap->held_by)
            if (const Question* question = find_question(current_questionnaire(m_state), id))
                practices.push_back(practice_name(*question).in(m_ui.language()));
        return m_ui.say(
            Text::InsightsGapHeldWhy,
            {formatted_integer(*m_gap->level, m_ui.language()), joined(practices, "; ")}
        );
    }
    [[nodiscard]] std::optional<double> value() const {
        return m_score ? m_score->score.value : std::nullopt;
    }
    [[nodiscard]] std::string level_text() const {
        if (!m_gap || !m_gap->level)
            return std::string(m_ui.say(Text::CommonNotAvailable));
        return level_title(*m_gap->level, m_ui.language());
    }
    [[nodiscard]] std::string coverage_text() const {
        return formatted_percent(m_score ? m_score->score.coverage : 0, 0, m_ui.language());
    }
    void nothing() const {
        m_ui.text(
            m_ui.say(Text::CommonNotAvailable), {.size = 14, .colour = m_ui.theme().ink_muted}
        );
    }

    Ui& m_ui;
    const State& m_state;
    const Capability& m_capability;
    const std::string& m_title;
    const CapabilityScore* m_score;
    const Gap* m_gap;
    std::optional<Interval> m_interval;
};

TableColumn column(const Ui& ui, Text title, float width, bool row_header = false) {
    return {
        std::string(ui.say(title)),
        width > 0 ? Column::fixed(width) : Column::grow(),
        Align::Start,
        row_header};
}

void wide_ui(Ui& ui, const State& state, const Derived& derived) {
    const bool intervals = expects_intervals(state);
    std::vector<TableColumn> columns{
        column(ui, Text::InsightsCapability, 0, true), column(ui, Text::InsightsScore, 88)};
    if (intervals)
        columns.push_back(column(ui, Text::InsightsInterval, 116));
    columns.push_back(column(ui, Text::InsightsLevel, 130));
    columns.push_back(column(ui, Text::InsightsTarget, 232));
    columns.push_back(column(ui, Text::InsightsGap, gap_width));
    columns.push_back(column(ui, Text::InsightsCoverageShare, 92));
    columns.push_back(column(ui, Text::InsightsWeight, 104));
    auto table = ui.table("capabilities", ui.say(Text::InsightsCapabilities), std::move(columns));
    const auto& capabilities = current_questionnaire(state).capabilities;
    for (std::size_t i = 0; i < capabilities.size(); ++i) {
        const CapabilityCells cells(ui, state, derived, i);
        auto row = ui.row(capabilities[i].id.text);
        ui.cell();
        cells.title();
        ui.cell();
        cells.score();
        if (intervals) {
            ui.cell();
            cells.interval();
        }
        ui.cell();
        cells.level();
        ui.cell();
        cells.target();
        ui.cell();
        cells.gap();
        ui.cell();
        cells.coverage();
        ui.cell();
        cells.weight();
    }
}

void compact_ui(Ui& ui, const State& state, const Derived& derived) {
    auto table = ui.table(
        "capabilities",
        ui.say(Text::InsightsCapabilities),
        {column(ui, Text::InsightsCapability, 0, true),
         column(ui, Text::InsightsScore, 88),
         column(ui, Text::InsightsTarget, 230),
         column(ui, Text::InsightsGap, gap_width),
         column(ui, Text::InsightsWeight, 96)}
    );
    const auto& capabilities = current_questionnaire(state).capabilities;
    for (std::size_t i = 0; i < capabilities.size(); ++i) {
        const CapabilityCells cells(ui, state, derived, i);
        auto row = ui.row(capabilities[i].id.text);
        ui.cell();
        cells.title();
        cells.facts();
        ui.cell();
        cells.score();
        ui.cell();
        cells.target();
        ui.cell();
        cells.gap();
        ui.cell();
        cells.weight();
    }
}

void weights_ui(Ui& ui, const State& state) {
    auto indent = ui.indent(8);
    const double sum = weight_sum(state);
    if (sum <= 0)
        ui.notice("weights-zero", Tone::Warning, ui.say(Text::InsightsWeightsZero), Role::Status);
    auto flow = ui.flow("weights", {.gap = 10, .row_height = 28});
    const std::string name(ui.say(Text::InsightsWeightSum));
    ui.text(name + ":", {.size = 14});
    explained_ui(ui, "weight-sum", name, formatted_short(sum, 2, ui.language()), "weights");
    ui.muted(ui.say(Text::InsightsWeightsNote));
}

} // namespace

void capabilities_card_ui(Ui& ui, const State& state, const Derived& derived) {
    auto card = ui.card("capabilities", {.padding_x = 12});
    {
        auto indent = ui.indent(8);
        ui.heading(2, ui.say(Text::InsightsCapabilities), {.size = 16});
    }
    if (ui.width() >= wide_from)
        wide_ui(ui, state, derived);
    else
        compact_ui(ui, state, derived);
    const std::vector<Gap>& gaps = derived.results().gaps;
    if (std::any_of(gaps.begin(), gaps.end(), [](const Gap& gap) { return gap.is_held(); })) {
        auto indent = ui.indent(8);
        ui.muted(ui.say(Text::InsightsGapNote));
    }
    weights_ui(ui, state);
}

} // namespace tappa::ui
