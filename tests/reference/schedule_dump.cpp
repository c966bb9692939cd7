// Prints the schedule of every case on standard input; see schedule_reference.py.

#include "planning/schedule.hpp"
#include "reference/dump.hpp"

#include <cstdlib>

using namespace tappa;
using namespace tappa::test;

namespace {

struct Case {
    Plan plan;
    std::vector<ActionPriority> by_rank;
};

std::optional<double> number(const std::string& word) {
    if (word == "-")
        return std::nullopt;
    return std::stod(word);
}

// s <start> <country or -> <days per week or ->
void set_schedule(Case& made, const Words& words) {
    made.plan.schedule.start = date_from_iso(words.at(1));
    made.plan.schedule.country = words.at(2) == "-" ? "" : words.at(2);
    made.plan.schedule.days_per_week = number(words.at(3));
}

// x <date> <f or w>: a day that is free or worked against the calendar
void add_special_day(Case& made, const Words& words) {
    made.plan.schedule.special_days.push_back({*date_from_iso(words.at(1)), words.at(2) == "w", ""}
    );
}

// o <owner> <days per week or ->
void add_owner(Case& made, const Words& words) {
    made.plan.schedule.owners.push_back({words.at(1), number(words.at(2))});
}

// a <id> <rank> <weeks> <effort> <status> <owner or -> <start or -> <prerequisites>…
void add_action(Case& made, const Words& words) {
    PlanAction action;
    action.id = PlanActionId(words.at(1));
    action.duration_weeks = std::stod(words.at(3));
    action.effort_days = std::stod(words.at(4));
    action.status = *enum_from_id<ActionStatus>(words.at(5));
    action.owner_name = words.at(6) == "-" ? "" : words.at(6);
    action.start = date_from_iso(words.at(7));
    for (std::size_t i = 8; i < words.size(); ++i)
        action.prerequisites.emplace_back(words[i]);
    ActionPriority& priority = made.by_rank.emplace_back();
    priority.id = action.id.text;
    priority.rank = std::stoi(words.at(2));
    made.plan.actions.push_back(action);
}

std::string day(const std::optional<Date>& date) {
    return date ? iso_from_date(*date) : "-";
}

void print_case(const Case& made) {
    const Schedule schedule = plan_schedule(made.plan, made.by_rank, {1970, 1, 1});
    for (std::size_t i = 0; i < made.plan.actions.size(); ++i) {
        const std::string name = "action." + made.plan.actions[i].id.text;
        const std::optional<PlannedDates>& dates = schedule.actions[i];
        if (dates)
            print(
                name,
                iso_from_date(dates->start),
                iso_from_date(dates->end),
                static_cast<int>(dates->working_days),
                static_cast<int>(dates->slack_days),
                int{dates->critical}
            );
        else
            print(name, std::string("-"));
    }
    print(std::string("schedule"), day(schedule.start), day(schedule.end));
    std::string path;
    for (const PlanActionId& id : schedule.critical_path)
        path += " " + id.text;
    print("path" + path);
    print(std::string("end"));
}

} // namespace

int main() {
    Case made;
    while (const std::optional<Words> words = next_words()) {
        if (words->empty())
            continue;
        if (words->front() == "s")
            set_schedule(made, *words);
        else if (words->front() == "x")
            add_special_day(made, *words);
        else if (words->front() == "o")
            add_owner(made, *words);
        else if (words->front() == "a")
            add_action(made, *words);
        else if (words->front() == "end") {
            print_case(made);
            made = Case();
        } else
            return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
