#include "io/limits.hpp"
#include "report/plan_view.hpp"
#include "ui/screens/full_list.hpp"
#include "ui/screens/plan_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

// The heading above all metrics.
constexpr std::string_view heading_key = "plan-metrics";

constexpr float date_width = 146; // of "30 Sep 2026" and its button

template <typename E>
std::vector<Choice> choices_of(Language language) {
    std::vector<Choice> choices;
    for (const E value : all_of<E>())
        choices.push_back({std::string(enum_id(value)), std::string(name_of(value, language))});
    return choices;
}

// One metric's form within an action.
class MetricForm {
public:
    MetricForm(Ui& ui, const PlanAction& action, std::size_t index)
        : m_ui(ui)
        , m_action(action)
        , m_index(index)
        , m_metric(action.metrics[index])
        , m_key("metric-" + std::to_string(index)) {}

    void draw(Date today) const {
        const std::string name = m_ui.say(Text::PlanMetricNumber, {std::to_string(m_index + 1)});
        auto card =
            m_ui.card(m_key, {.padding_x = 14, .padding_y = 12, .name = name, .radius = 10});
        auto gap = m_ui.gap(10);
        title(name);
        pair(
            "kind-unit",
            [&] { kind(); },
            [&] { text<&PlanMetric::unit>("unit", Text::PlanMetricUnit); }
        );
        text<&PlanMetric::name>(name_key(m_index), Text::PlanMetricName);
        pair(
            "ends",
            [&] { number<&PlanMetric::baseline>("baseline", Text::PlanMetricBaseline); },
            [&] { number<&PlanMetric::target>("target", Text::PlanMetricTarget); }
        );
        if (report::is_survey(m_metric.kind)) // else there is nobody to be asked
            choice<&PlanMetric::moment>("moment", Text::PlanMetricMoment);
        pair(
            "better-due",
            [&] { choice<&PlanMetric::better>("better", Text::PlanMetricBetter); },
            [&] { due(); },
            Column::fixed(date_width)
        );
        pair(
            "owner-source",
            [&] { text<&PlanMetric::owner>("owner", Text::PlanMetricOwner); },
            [&] { text<&PlanMetric::source>("source", Text::PlanMetricSource); }
        );
        m_ui.rule();
        plan_readings_ui(m_ui, m_action, m_index, today);
    }

    [[nodiscard]] static std::string name_key(std::size_t index) {
        return "metric-name-" + std::to_string(index);
    }

private:
    template <typename Left, typename Right>
    void pair(std::string_view key, Left left, Right right, Column right_column = Column::grow())
        const {
        auto row =
            m_ui.columns(key, {Column::grow(), right_column}, {.gap = 12, .stack_below = 280});
        m_ui.next_column();
        left();
        m_ui.next_column();
        right();
    }

    void title(const std::string& name) const {
        auto row =
            m_ui.columns("title", {Column::grow(), Column::fixed(36)}, {.align = Align::Middle});
        m_ui.next_column();
        m_ui.heading(4, name, {.size = 14});
        m_ui.next_column();
        const std::string read = std::string(m_ui.say(Text::PlanRemoveMetric)) + ": "
            + (m_metric.name.empty() ? name : m_metric.name);
        if (auto edits = m_ui.edits(); m_ui.button(
                "remove",
                m_ui.say(Text::PlanRemoveMetric),
                {.kind = ButtonKind::Ghost,
                 .icon = icons::trash_2,
                 .icon_only = true,
                 .small = true,
                 .read_as = read}
            )) {
            m_ui.send(actions::RemovePlanMetric{m_action.id, m_index});
            m_ui.focus_key(key_after_removal());
        }
    }

    // A field of the metric that takes its place, or of the one before: not the button that removes
    // it.
    [[nodiscard]] std::string key_after_removal() const {
        const std::size_t left = m_action.metrics.size() - 1;
        return left == 0 ? std::string(heading_key) : name_key(std::min(m_index, left - 1));
    }

    template <auto Member, typename Value>
    void edit(Value value) const {
        m_ui.send(actions::EditPlanMetric{m_action.id, m_index, Set<Member>{std::move(value)}});
    }

    void kind() const {
        const auto chosen = m_ui.select(
            "kind",
            m_ui.say(Text::PlanMetricKind),
            choices_of<MetricKind>(m_ui.language()),
            enum_id(m_metric.kind)
        );
        if (const auto kind = chosen ? enum_from_id<MetricKind>(*chosen) : std::nullopt)
            m_ui.send(actions::SetPlanMetricKind{m_action.id, m_index, *kind});
    }

    template <auto Member>
    void text(std::string_view field, Text label) const {
        if (auto typed = m_ui.text_field(field, m_ui.say(label), m_metric.*Member))
            edit<Member>(*std::move(typed));
    }

    template <auto Member>
    void number(std::string_view field, Text label) const {
        const auto change = m_ui.number_field(
            std::string(field) + "-" + std::to_string(m_index),
            m_ui.say(label),
            m_metric.*Member,
            {.minimum = limits::measured.least,
             .maximum = limits::measured.most,
             .unit = m_metric.unit}
        );
        if (change)
            edit<Member>(change->value);
    }

    template <auto Member>
    void choice(std::string_view field, Text label) const {
        using E = std::decay_t<decltype(m_metric.*Member)>;
        const auto chosen = m_ui.select(
            field, m_ui.say(label), choices_of<E>(m_ui.language()), enum_id(m_metric.*Member)
        );
        if (const auto value = chosen ? enum_from_id<E>(*chosen) : std::nullopt)
            edit<Member>(*value);
    }

    void due() const {
        if (const auto change = m_ui.date_field("due", m_ui.say(Text::PlanMetricDue), m_metric.due))
            edit<&PlanMetric::due>(change->value);
    }

    Ui& m_ui;
    const PlanAction& m_action;
    std::size_t m_index;
    const PlanMetric& m_metric;
    std::string m_key;
};

} // namespace

void plan_metrics_ui(Ui& ui, const PlanAction& action, Date today) {
    auto group = ui.group(Role::Group, "metrics", ui.say(Text::PlanMetrics));
    ui.heading(3, ui.say(Text::PlanMetrics), {.key = heading_key});
    for (std::size_t i = 0; i < action.metrics.size(); ++i)
        MetricForm(ui, action, i).draw(today);
    if (full_list_ui(ui, action.metrics.size(), limits::per_action))
        return;
    auto flow = ui.flow("add");
    if (auto edits = ui.edits(); ui.button(
            "add-metric", ui.say(Text::PlanAddMetric), {.icon = icons::plus, .small = true}
        )) {
        ui.send(actions::AddPlanMetric{action.id});
        ui.focus_new_text(MetricForm::name_key(action.metrics.size()));
    }
}

} // namespace tappa::ui
