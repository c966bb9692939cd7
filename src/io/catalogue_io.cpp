#include "io/catalogue_io.hpp"

#include "base/text.hpp"
#include "io/catalogue_fields.hpp"
#include "io/checks.hpp"
#include "io/field_reader.hpp"

#include <map>
#include <optional>
#include <utility>

namespace tappa {

namespace {

std::optional<Error> action_problem(const CatalogueAction& action, std::size_t index) {
    const Effort& effort = action.effort_days;
    if (effort.likely < effort.low || effort.likely > effort.high)
        return Error{
            ErrorCode::OutOfRange,
            place("actions", index, "effort_days", "likely"),
            {shown_number(effort.likely), shown_number(effort.low), shown_number(effort.high)}};
    if (action.reduces && action.reduces->high < action.reduces->low)
        return Error{
            ErrorCode::OutOfRange,
            place("actions", index, "reduces", "high"),
            {shown_number(action.reduces->high),
             shown_number(action.reduces->low),
             shown_number(limits::share.most)}};
    for (std::size_t i = 0; i < action.lifts.size(); ++i)
        if (action.lifts[i].to <= action.lifts[i].from)
            return Error{
                ErrorCode::OutOfRange,
                place("actions", index, "lifts", i, "to"),
                {std::to_string(action.lifts[i].to),
                 std::to_string(action.lifts[i].from + 1),
                 shown_number(limits::step_to.most)}};
    // An action nothing leads to would never be proposed.
    if (action.capability_steps.empty() && action.lifts.empty() && action.pain_categories.empty())
        return Error{
            ErrorCode::MissingKey,
            place("actions", index, "capability_steps"),
            {"capability_steps"}};
    return std::nullopt;
}

Error cycle_error(const Catalogue& catalogue, const std::vector<std::size_t>& cycle) {
    std::vector<std::string> ids;
    for (const std::size_t index : cycle)
        ids.push_back(catalogue.actions[index].id.text);
    ids.push_back(ids.front());
    return {
        ErrorCode::Cycle, place("actions", cycle.front(), "prerequisites"), {joined(ids, " → ")}};
}

std::optional<Error> catalogue_problem(const Catalogue& catalogue) {
    std::map<std::string_view, std::size_t> index_of;
    for (std::size_t i = 0; i < catalogue.actions.size(); ++i) {
        const CatalogueAction& action = catalogue.actions[i];
        if (!index_of.insert({action.id.text, i}).second)
            return duplicate_id(action.id.text, place("actions", i, "id"));
        if (std::optional<Error> problem = action_problem(action, i))
            return problem;
    }
    std::vector<std::vector<std::size_t>> prerequisites(catalogue.actions.size());
    for (std::size_t i = 0; i < catalogue.actions.size(); ++i) {
        const CatalogueAction& action = catalogue.actions[i];
        for (std::size_t k = 0; k < action.prerequisites.size(); ++k) {
            const auto found = index_of.find(action.prerequisites[k].text);
            if (found == index_of.end())
                return unknown_reference(
                    action.prerequisites[k].text, place("actions", i, "prerequisites", k)
                );
            prerequisites[i].push_back(found->second);
        }
    }
    const std::vector<std::size_t> cycle = find_cycle(prerequisites);
    if (!cycle.empty())
        return cycle_error(catalogue, cycle);
    return std::nullopt;
}

} // namespace

Result<Catalogue> catalogue_from_json(std::string_view bytes) {
    std::string storage;
    const Result<JsonOutline> outline = checked_file(bytes, catalogue_file, storage);
    if (!outline)
        return outline.error();
    JsonInput input(*outline);
    Catalogue catalogue;
    FieldReader(input).members_of(catalogue);
    if (input.error())
        return *input.error();
    if (std::optional<Error> problem = catalogue_problem(catalogue))
        return *problem;
    return catalogue;
}

} // namespace tappa
