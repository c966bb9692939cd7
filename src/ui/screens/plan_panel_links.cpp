#include "io/limits.hpp"
#include "ui/screens/full_list.hpp"
#include "ui/screens/plan_parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

constexpr std::string_view sources_key = "plan-sources"; // of the heading above the list

// A chip with a button that takes it away. True: pressed.
bool removable_ui(
    Ui& ui, std::string_view key, const std::string& words, std::string_view icon, bool can_go
) {
    auto item = ui.list_item(key);
    auto row =
        ui.columns("row", {Column::grow(), Column::fixed(36)}, {.gap = 4, .align = Align::Middle});
    ui.next_column();
    ui.chip(words, Tone::Neutral, icon);
    ui.next_column();
    auto edits = ui.edits();
    return can_go
        && ui.button(
            "remove",
            ui.say(Text::CommonRemove),
            {.kind = ButtonKind::Ghost,
             .icon = icons::x,
             .icon_only = true,
             .small = true,
             .read_as = ui.say(Text::PlanRemoveNamed, {words})}
        );
}

bool has(const PlanAction& action, const ActionSource& source) {
    return std::find(action.sources.begin(), action.sources.end(), source) != action.sources.end();
}

// "gap:strategy" and back: one select offers both kinds.
std::string id_of(const ActionSource& source) {
    return std::string(enum_id(source.kind)) + ":" + source.id;
}

std::optional<ActionSource> source_of(std::string_view id) {
    const std::size_t colon = id.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const auto kind = enum_from_id<SourceKind>(id.substr(0, colon));
    if (!kind)
        return std::nullopt;
    return ActionSource{*kind, std::string(id.substr(colon + 1))};
}

std::vector<Choice> sources_to_add(const Ui& ui, const State& state, const PlanAction& action) {
    std::vector<Choice> choices;
    const auto offer = [&](ActionSource source, const std::string& title) {
        if (has(action, source))
            return;
        choices.push_back({id_of(source), ui.say(source_pattern(source.kind), {title})});
    };
    for (const Question& question : current_questionnaire(state).questions)
        if (question.key())
            offer(
                {SourceKind::Practice, question.id.text}, practice_name(question).in(ui.language())
            );
    for (const Capability& capability : current_questionnaire(state).capabilities)
        offer({SourceKind::Gap, capability.id.text}, capability.title.in(ui.language()));
    for (const Journey& journey : state.document.journeys)
        for (const PainPoint& pain : journey.pain_points)
            offer({SourceKind::Pain, pain.id.text}, pain.title);
    return choices;
}

} // namespace

std::optional<std::string> adding_select(
    Ui& ui, std::string_view key, Text label, std::vector<Choice> choices
) {
    const bool nothing = choices.empty();
    const Text first = nothing ? Text::PlanNothingToAdd : Text::CommonChoose;
    choices.insert(choices.begin(), {std::string(), std::string(ui.say(first))});
    return ui.select(key, ui.say(label), choices, {}, {.disabled = nothing});
}

void plan_sources_ui(Ui& ui, const State& state, const PlanAction& action) {
    auto group = ui.group(Role::Group, "sources", ui.say(Text::PlanSources));
    auto gap = ui.gap(6);
    ui.heading(3, ui.say(Text::PlanSources), {.key = sources_key});
    {
        auto list = ui.list("list", ui.say(Text::PlanSources));
        for (const ActionSource& source : action.sources) {
            const bool gone = removable_ui(
                ui,
                id_of(source),
                source_sentence(ui, state, action, source),
                source_icon(source.kind),
                action.sources.size() > 1 // every action answers to something
            );
            if (gone) {
                ui.send(actions::RemoveSource{action.id, source});
                ui.focus_key(sources_key); // not on the button that removes another
            }
        }
    }
    if (full_list_ui(ui, action.sources.size(), limits::per_action))
        return;
    const auto chosen =
        adding_select(ui, "add", Text::PlanAddSource, sources_to_add(ui, state, action));
    const auto source = chosen ? source_of(*chosen) : std::nullopt;
    if (!source)
        return;
    ui.send(actions::AddSource{action.id, *source});
    if (action.sources.size() + 1 == limits::per_action)
        ui.focus_key(sources_key); // there is no more to choose
}

void plan_prerequisites_ui(Ui& ui, const State& state, const PlanAction& action) {
    const Plan& plan = state.document.plan;
    auto group = ui.group(Role::Group, "prerequisites", ui.say(Text::PlanPrerequisites));
    auto gap = ui.gap(6);
    ui.heading(3, ui.say(Text::PlanPrerequisites), {.key = prerequisites_key});
    if (action.prerequisites.empty()) {
        ui.muted(ui.say(Text::PlanPrerequisitesNone));
    } else {
        auto list = ui.list("list", ui.say(Text::PlanPrerequisites));
        for (const PlanActionId& id : action.prerequisites) {
            const PlanAction* before = find_plan_action(plan, id);
            const std::string title = before ? title_of(ui, *before) : id.text;
            if (removable_ui(ui, id.text, title, icons::flag, true)) {
                ui.send(actions::RemovePrerequisite{action.id, id});
                ui.focus_key(prerequisites_key);
            }
        }
    }
    if (full_list_ui(ui, action.prerequisites.size(), limits::per_action))
        return;
    std::vector<Choice> choices;
    for (const PlanAction* other : possible_prerequisites(plan, action))
        choices.push_back({other->id.text, title_of(ui, *other)});
    const auto chosen = adding_select(ui, "add", Text::PlanAddPrerequisite, std::move(choices));
    if (!chosen || chosen->empty())
        return;
    ui.send(actions::AddPrerequisite{action.id, PlanActionId(*chosen)});
    if (action.prerequisites.size() + 1 == limits::per_action)
        ui.focus_key(prerequisites_key);
}

} // namespace tappa::ui
