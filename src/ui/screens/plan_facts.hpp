#pragma once

#include "app/plan/plan_rows.hpp"
#include "app/state.hpp"
#include "planning/completeness.hpp"
#include "ui/kit/ui.hpp"

#include <string>
#include <string_view>
#include <vector>

// What the plan's screens say about its actions, in words and numbers.

namespace tappa::ui {

// Between facts in a line; never at the beginning of the next.
inline constexpr std::string_view middle_dot = "\u00A0· ";

// The field of the panel that holds the title.
[[nodiscard]] std::string plan_title_key(const PlanActionId& action);
// The title, or how a new action is called while it has none.
[[nodiscard]] std::string title_of(const Ui& ui, const PlanAction& action);
// The practice's name, the capability's title or the pain point's; the id where nothing has it any
// more.
[[nodiscard]] std::string source_title(
    const State& state, const ActionSource& source, Language language
);
// "Gap: Strategy", "Pain point: The app asks twice".
[[nodiscard]] std::string source_sentence(
    const Ui& ui, const State& state, const ActionSource& source
);
// The same of an action of the plan, which may only prepare a practice: "Prepares: Training".
[[nodiscard]] std::string source_sentence(
    const Ui& ui, const State& state, const PlanAction& action, const ActionSource& source
);
[[nodiscard]] Text source_pattern(SourceKind kind);
[[nodiscard]] std::string_view source_icon(SourceKind kind);
// Where an action's sources lie, in a line: capabilities and touchpoints.
[[nodiscard]] std::string sources_line(
    const Ui& ui, const State& state, const std::vector<ActionSource>& sources
);

// With spaces at which no line breaks.
[[nodiscard]] std::string in_one_line(std::string_view text);
// What stands for the metrics of an action: "CES 5,1 → 6,0" for the one most is known of, and the
// others that miss something where the plan asks for it, so that nobody looks for it there.
[[nodiscard]] std::vector<std::string> metric_lines(const Ui& ui, const PlanAction& action);

// "EUR 12,000 one-off", "EUR 900 a year"; nothing where no cost is given.
[[nodiscard]] std::vector<std::string> cost_texts(const Ui& ui, const State& state);
// "50% done"; of an action, empty where nobody has said how much, and of one that is done.
[[nodiscard]] std::string percent_words(const Ui& ui, int percent);
[[nodiscard]] std::string percent_words(const Ui& ui, const PlanAction& action);
// "may keep 5–10% of those who leave (assumed)", at the touchpoints of its pain points.
[[nodiscard]] std::string kept_words(
    const Ui& ui, const CatalogueAction& action, const std::vector<ActionSource>& sources
);
[[nodiscard]] std::string person_days(const Ui& ui, double days);
[[nodiscard]] std::string_view quadrant_name(const Ui& ui, Quadrant quadrant);
[[nodiscard]] Tone quadrant_tone(Quadrant quadrant);
[[nodiscard]] Text text_of(MissingPart part); // "Owner missing"
// Opens the action's panel where the part that is missing is filled in.
void open_plan_action_at(Ui&, const PlanAction&, MissingPart);
// The same of the first that is incomplete; nothing where none is.
void open_first_incomplete(Ui&, const Plan&, const Completeness&);
// Opens the action's panel where what it says cannot all be meant.
void open_contradictory(Ui&, const PlanAction&);
// Opens the action's panel at what it waits for.
void open_prerequisites(Ui&, const PlanActionId&);
// The key of the heading there.
inline constexpr std::string_view prerequisites_key = "plan-prerequisites";

// The actions that may come before this one: those that do not wait for it themselves, directly
// or through others, and do not come before it already.
[[nodiscard]] std::vector<const PlanAction*> possible_prerequisites(
    const Plan& plan, const PlanAction& action
);

} // namespace tappa::ui
