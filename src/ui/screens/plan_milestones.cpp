#include "base/date_text.hpp"
#include "base/text.hpp"
#include "io/limits.hpp"
#include "ui/screens/full_list.hpp"
#include "ui/screens/plan_parts.hpp"
#include "ui/screens/plan_roadmap.hpp"

#include <icons.gen.hpp>

#include <algorithm>

namespace tappa::ui {

namespace {

constexpr std::string_view add_key = "add-milestone";

// Of the one listed next, of the one above, else of the button that adds one.
std::string key_after_removal(const std::vector<const Milestone*>& listed, std::size_t place) {
    if (listed.size() == 1)
        return std::string(add_key);
    return milestone_name_key(listed[place + 1 < listed.size() ? place + 1 : place - 1]->id);
}

void name_ui(Ui& ui, const Milestone& milestone) {
    if (auto typed = ui.text_field(
            milestone_name_key(milestone.id), ui.say(Text::MilestonesName), milestone.name
        ))
        ui.send(actions::EditMilestone{milestone.id, Set<&Milestone::name>{*std::move(typed)}});
}

void date_ui(Ui& ui, const Milestone& milestone) {
    const auto change = ui.date_field(
        "milestone-date/" + milestone.id.text,
        ui.say(Text::MilestonesDate),
        milestone.date,
        {.required = true}
    );
    if (change && change->value)
        ui.send(actions::EditMilestone{milestone.id, Set<&Milestone::date>{*change->value}});
}

void delete_ui(Ui& ui, const std::vector<const Milestone*>& listed, std::size_t place) {
    const Milestone& milestone = *listed[place];
    const std::string name(ui.say(Text::MilestonesDelete));
    if (auto edits = ui.edits(); ui.button(
            "delete",
            name,
            {.kind = ButtonKind::Ghost,
             .icon = icons::trash_2,
             .icon_only = true,
             .small = true,
             .read_as = name + ": " + milestone_name(ui, milestone)}
        )) {
        ui.send(actions::DeleteMilestone{milestone.id});
        ui.focus_key(key_after_removal(listed, place));
    }
}

void milestone_ui(
    Ui& ui,
    const std::vector<const Milestone*>& listed,
    std::size_t place,
    const MilestoneStanding& standing,
    bool is_outside
) {
    constexpr float room_for_a_row = 560;
    const Milestone& milestone = *listed[place];
    auto item = ui.list_item(milestone.id.text);
    auto group = ui.group(Role::Group, "fields", milestone_name(ui, milestone));
    auto gap = ui.gap(6);
    const bool in_a_row = ui.width() >= room_for_a_row;
    {
        std::vector<Column> parts{Column::grow(), Column::fixed(36)};
        if (in_a_row)
            parts.insert(parts.begin() + 1, Column::fixed(200));
        auto columns = ui.columns(
            "what", std::move(parts), {.gap = in_a_row ? 12.0F : 6.0F, .align = Align::End}
        );
        ui.next_column();
        name_ui(ui, milestone);
        if (in_a_row) {
            ui.next_column();
            date_ui(ui, milestone);
        }
        ui.next_column();
        delete_ui(ui, listed, place);
    }
    if (!in_a_row)
        date_ui(ui, milestone);
    const std::string words = milestone_sentence(standing, ui.language());
    if (standing.late > 0)
        ui.chip(words, Tone::Warning);
    else
        ui.muted(words);
    if (is_outside)
        ui.muted(ui.say(Text::MilestonesOutside));
}

} // namespace

std::string milestone_name(const Ui& ui, const Milestone& milestone) {
    const std::string_view name = trimmed(milestone.name);
    return std::string(name.empty() ? ui.say(Text::MilestonesNew) : name);
}

std::string milestone_words(
    const Ui& ui, const Plan& plan, const Schedule& schedule, const Milestone& milestone
) {
    return milestone_sentence(milestone_standing(plan, schedule, milestone), ui.language());
}

std::string milestone_name_key(const MilestoneId& milestone) {
    return "milestone-name/" + milestone.text;
}

// In the order in which they were entered: a row does not move while its date is typed.
void PlanRoadmap::milestones_ui(Ui& ui, const State& state, bool has_axis) {
    const std::vector<Milestone>& milestones = state.document.plan->milestones;
    auto card = ui.card("milestones", {.name = ui.say(Text::MilestonesTitle)});
    ui.heading(2, ui.say(Text::MilestonesTitle), {.size = 16});
    std::vector<const Milestone*> listed;
    for (const Milestone& milestone : milestones)
        listed.push_back(&milestone);
    if (listed.empty()) {
        ui.muted(ui.say(Text::MilestonesText));
    } else {
        auto list = ui.list("milestones", ui.say(Text::MilestonesTitle));
        auto gap = ui.gap(14);
        for (std::size_t i = 0; i < listed.size(); ++i) {
            const std::int64_t day = days_from_date(listed[i]->date);
            milestone_ui(
                ui,
                listed,
                i,
                m_standings[i],
                has_axis && (day < m_shown_from || day >= m_shown_end)
            );
        }
    }
    if (const MilestoneId& added = state.session.new_milestone; added != m_focused) {
        m_focused = added;
        if (!added.empty())
            ui.focus_new_text(milestone_name_key(added));
    }
    if (full_list_ui(ui, milestones.size(), limits::milestones, Text::MilestonesFull))
        return;
    auto flow = ui.flow("add-milestone-flow");
    if (auto edits = ui.edits();
        ui.button(add_key, ui.say(Text::MilestonesAdd), {.icon = icons::plus, .small = true}))
        ui.send(actions::AddMilestone{});
}

} // namespace tappa::ui
