#include "ui/screens/journey_moves.hpp"

#include "app/journey/touchpoint_rules.hpp"
#include "ui/screens/journey.hpp"
#include "ui/screens/journey_board.hpp"
#include "ui/screens/journey_several.hpp"
#include "ui/screens/journey_words.hpp"
#include "ui/screens/journeys_parts.hpp"

#include <algorithm>
#include <utility>

namespace tappa::ui {

namespace {

std::optional<Step> step_of(std::string_view key) {
    if (key == "ArrowLeft")
        return Step::PreviousStage;
    if (key == "ArrowRight")
        return Step::NextStage;
    if (key == "ArrowUp")
        return Step::Up;
    if (key == "ArrowDown")
        return Step::Down;
    return std::nullopt;
}

} // namespace

std::optional<JourneyStage> stage_beyond(JourneyStage stage, Step step) {
    if (step == Step::PreviousStage && stage != JourneyStage::Awareness)
        return static_cast<JourneyStage>(static_cast<int>(stage) - 1);
    if (step == Step::NextStage && stage_after(stage) != stage)
        return stage_after(stage);
    return std::nullopt;
}

std::size_t position_of(const Journey& journey, const Touchpoint& touchpoint) {
    std::size_t position = 0;
    for (const Touchpoint* other : touchpoints_of(journey, touchpoint.stage)) {
        if (other->id == touchpoint.id)
            break;
        ++position;
    }
    return position;
}

std::optional<actions::MoveTouchpoint> moved(
    const Journey& journey, const Touchpoint& touchpoint, Step step
) {
    const std::size_t position = position_of(journey, touchpoint);
    if (const auto stage = stage_beyond(touchpoint.stage, step))
        return actions::MoveTouchpoint{touchpoint.id, *stage, position};
    const std::size_t count = touchpoints_of(journey, touchpoint.stage).size();
    if (step == Step::Up && position > 0)
        return actions::MoveTouchpoint{touchpoint.id, touchpoint.stage, position - 1};
    if (step == Step::Down && position + 1 < count)
        return actions::MoveTouchpoint{touchpoint.id, touchpoint.stage, position + 1};
    return std::nullopt;
}

std::optional<Action> moved_with_selected(
    const State& state, const Touchpoint& touchpoint, Step step
) {
    const Journey& journey = current_journey(state);
    const TouchpointIds* const together = going_together(state, touchpoint.id);
    if (!together) {
        auto move = moved(journey, touchpoint, step);
        return move ? std::optional<Action>(*std::move(move)) : std::nullopt;
    }
    const auto stage = stage_beyond(touchpoint.stage, step);
    if (!stage)
        return std::nullopt;
    return Action(actions::MoveTouchpoints{*together, *stage, position_of(journey, touchpoint)});
}

Action touchpoint_beside(const State& state, std::string_view focused, bool beyond) {
    JourneyStage stage = stage_in_view(state);
    if (const Touchpoint* card =
            find_touchpoint(current_journey(state), touchpoint_of_key(focused)))
        stage = card->stage;
    for (const JourneyStage each : all_of<JourneyStage>())
        if (focused == add_key(each))
            stage = each;
    return actions::AddTouchpoint{beyond ? stage_after(stage) : stage, {}};
}

std::string key_after_removal(const Journey& journey, const TouchpointIds& gone) {
    const auto left = std::count_if(
        journey.touchpoints.begin(),
        journey.touchpoints.end(),
        [&](const auto& each) { return gone.count(each.id) == 0; }
    );
    const bool enough = static_cast<std::size_t>(left) >= least_to_select;
    return std::string(enough ? select_several_key : edit_journey_key);
}

std::string key_after_removal(const Journey& journey, const TouchpointId& gone) {
    const Touchpoint* removed = find_touchpoint(journey, gone);
    if (!removed)
        return {};
    const Touchpoint* before = nullptr;
    const Touchpoint* after = nullptr;
    bool passed = false;
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        for (const Touchpoint* each : touchpoints_of(journey, stage)) {
            if (each == removed)
                passed = true;
            else if (!passed)
                before = each;
            else if (!after)
                after = each;
        }
    }
    // In its own stage rather than in the next.
    const bool prefers_after =
        after && (after->stage == removed->stage || !before || before->stage != removed->stage);
    const Touchpoint* next = prefers_after ? after : before;
    return next ? card_key(next->id) : std::string();
}

std::optional<Action> journey_key(
    const State& state, std::string_view focused, std::string_view key, bool alt
) {
    if (state.session.journey_view != JourneyView::Map)
        return all_journeys_key(state, focused, key, alt);
    const Journey& journey = current_journey(state);
    const Touchpoint* touchpoint = find_touchpoint(journey, touchpoint_of_key(focused));
    const bool removes = !alt && (key == "Delete" || key == "Backspace");
    const TouchpointIds* const together =
        touchpoint ? going_together(state, touchpoint->id) : nullptr;
    if (removes && together)
        return Action(actions::DeleteTouchpoints{*together});
    if (removes && touchpoint)
        return Action(actions::DeleteTouchpoint{touchpoint->id});
    const std::optional<Step> step = step_of(key);
    if (!alt || !step)
        return std::nullopt;
    if (!touchpoint)
        touchpoint = find_touchpoint(journey, state.session.touchpoint);
    if (!touchpoint)
        return std::nullopt;
    if (auto move = moved_with_selected(state, *touchpoint, *step))
        return move;
    // At the edge the keys are still ours: Alt and an arrow would make the browser leave the page.
    return Action(actions::ShowStageColumn{touchpoint->stage});
}

} // namespace tappa::ui
