#include "report/plan_name_lists.hpp"

#include "base/text.hpp"
#include "io/limits.hpp"
#include "planning/plan_values.hpp"
#include "report/plan_view.hpp"

#include <algorithm>
#include <utility>

namespace tappa::report {

namespace {

// What stands between semicolons or line breaks, of which a title may have some of its own.
std::vector<std::string_view> pieces_of(std::string_view cell) {
    std::vector<std::string_view> pieces;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find_first_of(";\n"), cell.size());
        pieces.push_back(cell.substr(0, end));
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return pieces;
}

std::string key_of(std::string_view name) {
    return folded(plain_text(name));
}

template <typename T>
bool holds(const std::vector<T>& list, const T& one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

} // namespace

PlanNameLists::PlanNameLists(const ReportInput& input, PlanProblems& problems)
    : m_input(input)
    , m_problems(problems)
    , m_contexts{context_of(input, all_languages[0], {}), context_of(input, all_languages[1], {})} {
    add_sources();
}

void PlanNameLists::add_sources() {
    for (const PlanAction& action : m_input.document.plan->actions)
        m_sources.insert(m_sources.end(), action.sources.begin(), action.sources.end());
    for (const Capability& capability : m_input.questionnaire.capabilities)
        m_sources.push_back({SourceKind::Gap, capability.id.text});
    for (const Question& question : m_input.questionnaire.questions)
        m_sources.push_back({SourceKind::Practice, question.id.text});
    for (const Journey& journey : m_input.document.journeys)
        for (const PainPoint& pain : journey.pain_points)
            m_sources.push_back({SourceKind::Pain, pain.id.text});
    for (const Context& context : m_contexts) {
        const std::string lost = text(context, ReportText::PlanSourceLost);
        for (std::size_t i = 0; i < m_sources.size(); ++i)
            if (const std::string name = source_text(context, m_sources[i]); name != lost)
                m_source_names.emplace(key_of(name), i);
    }
}

void PlanNameLists::add_action(std::string_view title, const PlanActionId& id) {
    const std::string key = key_of(title);
    if (!key.empty() && m_action_names.emplace(key, m_actions.size()).second)
        m_actions.push_back(id);
}

void PlanNameLists::add_actions_of_plan() {
    for (const PlanAction& action : m_input.document.plan->actions)
        add_action(action.title, action.id);
    for (const PlanAction& action : m_input.document.plan->actions)
        add_action(action.id.text, action.id);
}

// The things a list names, the longest names first.
std::vector<std::size_t> PlanNameLists::found_in(
    std::string_view cell, const Places& names, ReportText unknown, const CellPlace& place
) {
    constexpr std::size_t most_joined = 8;
    m_was_unknown = false;
    const std::vector<std::string_view> pieces = pieces_of(cell);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < pieces.size();) {
        std::size_t taken = 0;
        for (std::size_t n = std::min(most_joined, pieces.size() - i); n > 0 && taken == 0; --n) {
            const std::string_view last = pieces[i + n - 1];
            const auto length =
                static_cast<std::size_t>(last.data() + last.size() - pieces[i].data());
            const auto known = names.find(key_of({pieces[i].data(), length}));
            if (known == names.end())
                continue;
            found.push_back(known->second);
            taken = n;
        }
        if (const auto name = trimmed(pieces[i]); taken == 0 && !name.empty()) {
            m_problems.add(place, m_problems.say(unknown, {shown_start(name)}));
            m_was_unknown = true;
        }
        i += std::max<std::size_t>(taken, 1);
    }
    return found;
}

bool PlanNameLists::are_too_many(std::size_t count, const CellPlace& place) {
    if (count <= limits::per_action)
        return false;
    m_problems.add(
        place, m_problems.say(ReportText::PlanFileTooMany, {m_problems.number(limits::per_action)})
    );
    return true;
}

bool PlanNameLists::read_prerequisites(
    PlanAction& action, const PlanAction* plan, std::string_view cell, const CellPlace& place
) {
    const std::string plain = plain_text(cell);
    if (plan && plain == plain_text(prerequisites_text(m_contexts.front(), *plan)))
        return false;
    std::vector<PlanActionId> ids;
    for (const std::size_t found :
         found_in(plain, m_action_names, ReportText::PlanFileUnknownAction, place)) {
        if (m_actions[found] == action.id)
            m_problems.add(place, m_problems.say(ReportText::PlanFileItself));
        else if (!holds(ids, m_actions[found]))
            ids.push_back(m_actions[found]);
    }
    // A list with something unknown in it takes nothing away.
    if (m_was_unknown && plan)
        for (const PlanActionId& id : plan->prerequisites)
            if (!holds(ids, id))
                ids.push_back(id);
    if (are_too_many(ids.size(), place))
        return false;
    action.prerequisites = std::move(ids);
    return true;
}

bool PlanNameLists::read_sources(
    PlanAction& action, const PlanAction* plan, std::string_view cell, const CellPlace& place
) {
    const std::string plain = plain_text(cell);
    if (plan)
        for (const Context& context : m_contexts)
            if (plain == plain_text(sources_text(context, *plan)))
                return false;
    std::vector<ActionSource> sources;
    for (const std::size_t found :
         found_in(plain, m_source_names, ReportText::PlanFileUnknownSource, place))
        if (!holds(sources, m_sources[found]))
            sources.push_back(m_sources[found]);
    if (m_was_unknown && plan)
        for (const ActionSource& source : plan->sources)
            if (!holds(sources, source))
                sources.push_back(source);
    if (are_too_many(sources.size(), place))
        return false;
    if (sources.empty()) { // every action answers to something
        if (plan && !m_was_unknown)
            m_problems.add(place, m_problems.say(ReportText::PlanFileEmpty));
        return false;
    }
    action.sources = std::move(sources);
    return true;
}

} // namespace tappa::report
