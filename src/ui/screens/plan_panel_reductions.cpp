#include "base/number.hpp"
#include "io/limits.hpp"
#include "planning/reductions.hpp"
#include "ui/screens/full_list.hpp"
#include "ui/screens/plan_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

constexpr std::string_view heading_key = "plan-reductions";

std::string low_key(const TouchpointId& touchpoint) {
    return "reduction-low/" + touchpoint.text;
}

// How many customers an action keeps at one touchpoint.
class ReductionForm {
public:
    ReductionForm(Ui& ui, const State& state, const PlanAction& action, const Reduction& reduction)
        : m_ui(ui)
        , m_action(action)
        , m_reduction(reduction)
        , m_touchpoint(find_touchpoint(state.document.journeys, reduction.touchpoint))
        , m_name(
              m_touchpoint && !m_touchpoint->name.empty() ? m_touchpoint->name
                                                          : reduction.touchpoint.text
          ) {}

    void draw() const {
        auto item = m_ui.list_item("reduction/" + m_reduction.touchpoint.text);
        auto card =
            m_ui.card("card", {.padding_x = 14, .padding_y = 12, .name = m_name, .radius = 10});
        auto gap = m_ui.gap(10);
        title();
        m_ui.muted(leaving_now());
        {
            auto row = m_ui.columns(
                "shares", {Column::grow(), Column::grow()}, {.gap = 12, .stack_below = 280}
            );
            const ShareRange& share = m_reduction.share;
            m_ui.next_column();
            if (const auto low = bound(
                    low_key(m_reduction.touchpoint), Text::ReductionLow, share.low, {0, share.high}
                ))
                set(*low, share.high);
            m_ui.next_column();
            if (const auto high = bound(
                    "reduction-high/" + m_reduction.touchpoint.text,
                    Text::ReductionHigh,
                    share.high,
                    {share.low, 1}
                ))
                set(share.low, *high);
        }
        basis();
    }

private:
    void title() const {
        auto row =
            m_ui.columns("title", {Column::grow(), Column::fixed(36)}, {.align = Align::Middle});
        m_ui.next_column();
        m_ui.heading(4, m_name, {.size = 14});
        m_ui.next_column();
        if (auto edits = m_ui.edits(); m_ui.button(
                "remove",
                m_ui.say(Text::CommonRemove),
                {.kind = ButtonKind::Ghost,
                 .icon = icons::x,
                 .icon_only = true,
                 .small = true,
                 .read_as = m_ui.say(Text::PlanRemoveNamed, {m_name})}
            )) {
            m_ui.send(actions::RemoveReduction{m_action.id, m_reduction.touchpoint});
            m_ui.focus_key(heading_key);
        }
    }

    [[nodiscard]] std::string leaving_now() const {
        if (!m_touchpoint || !m_touchpoint->abandonment)
            return std::string(m_ui.say(Text::ReductionUnknown));
        const std::string share =
            formatted_whole_percent(*m_touchpoint->abandonment, m_ui.language());
        return m_ui.say(
            is_left_by_some(*m_touchpoint) ? Text::ReductionNow : Text::ReductionIdle, {share}
        );
    }

    [[nodiscard]] std::optional<double> bound(
        const std::string& key, Text label, double value, limits::Range range
    ) const {
        const auto change = m_ui.number_field(
            key,
            m_ui.say(label),
            value,
            {.minimum = range.least,
             .maximum = range.most,
             .power = 2,
             .unit = "%",
             .required = true}
        );
        return change ? change->value : std::nullopt;
    }

    void set(double low, double high) const {
        m_ui.send(actions::SetReductionShare{m_action.id, m_reduction.touchpoint, low, high});
    }

    void basis() const {
        const std::vector<Choice> choices{
            {std::string(enum_id(EffectBasis::Assumed)),
             std::string(m_ui.say(Text::ReductionAssumed))},
            {std::string(enum_id(EffectBasis::Stated)),
             std::string(m_ui.say(Text::ReductionStated))}};
        const auto chosen = m_ui.select(
            "reduction-basis", m_ui.say(Text::ReductionBasis), choices, enum_id(m_reduction.basis)
        );
        if (const auto basis = chosen ? enum_from_id<EffectBasis>(*chosen) : std::nullopt)
            m_ui.send(actions::SetReductionBasis{m_action.id, m_reduction.touchpoint, *basis});
    }

    Ui& m_ui;
    const PlanAction& m_action;
    const Reduction& m_reduction;
    const Touchpoint* m_touchpoint;
    std::string m_name;
};

// The touchpoints where some leave and the action says nothing yet; with their journey where there
// are several.
std::vector<Choice> touchpoints_to_add(
    const Ui& ui, const Journeys& journeys, const PlanAction& action
) {
    std::vector<Choice> choices;
    for (const Journey& journey : journeys)
        for (const Touchpoint& touchpoint : journey.touchpoints) {
            const bool is_said = std::any_of(
                action.reduces.begin(),
                action.reduces.end(),
                [&](const Reduction& reduction) { return reduction.touchpoint == touchpoint.id; }
            );
            if (is_said || !is_left_by_some(touchpoint))
                continue;
            choices.push_back(
                {touchpoint.id.text,
                 journeys.size() > 1
                     ? ui.say(Text::ReductionInJourney, {touchpoint.name, journey.name})
                     : touchpoint.name}
            );
        }
    return choices;
}

} // namespace

void plan_reductions_ui(Ui& ui, const State& state, const PlanAction& action) {
    auto group = ui.group(Role::Group, "reductions", ui.say(Text::ReductionTitle));
    auto gap = ui.gap(10);
    ui.heading(3, ui.say(Text::ReductionTitle), {.key = heading_key});
    ui.muted(ui.say(action.reduces.empty() ? Text::ReductionNone : Text::ReductionText));
    if (!action.reduces.empty()) {
        auto list = ui.list("list", ui.say(Text::ReductionTitle));
        for (const Reduction& reduction : action.reduces)
            ReductionForm(ui, state, action, reduction).draw();
    }
    if (full_list_ui(ui, action.reduces.size(), limits::per_action))
        return;
    const auto chosen = adding_select(
        ui,
        "add-reduction",
        Text::ReductionAdd,
        touchpoints_to_add(ui, state.document.journeys, action)
    );
    if (!chosen || chosen->empty())
        return;
    const TouchpointId touchpoint(*chosen);
    ui.send(actions::AddReduction{action.id, touchpoint});
    ui.focus_key(low_key(touchpoint));
}

} // namespace tappa::ui
