#include "app/plan/plan_groups.hpp"

#include "app/texts.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace tappa {

namespace {

// Empty where the source is of no capability.
CapabilityId capability_of(const State& state, const ActionSource& source) {
    if (source.kind == SourceKind::Gap)
        return CapabilityId(source.id);
    if (source.kind != SourceKind::Practice)
        return {};
    const Question* const question =
        find_question(current_questionnaire(state), QuestionId(source.id));
    return question ? question->capability : CapabilityId();
}

// By number, then by words.
using GroupPlace = std::tuple<std::size_t, std::string, std::string>;

// Where a group stands among the others: those without a key last, and before them what is unknown.
GroupPlace place_of(const State& state, const std::string& key) {
    constexpr auto last = static_cast<std::size_t>(-1);
    std::size_t place = key.empty() ? last : last - 1;
    if (state.session.plan_grouping == PlanGrouping::Status) {
        if (const auto status = enum_from_id<ActionStatus>(key))
            place = static_cast<std::size_t>(*status);
    } else if (state.session.plan_grouping == PlanGrouping::Capability) {
        const auto& capabilities = current_questionnaire(state).capabilities;
        for (std::size_t i = 0; i < capabilities.size(); ++i)
            if (capabilities[i].id.text == key)
                place = i;
    }
    return {place, folded(key), key};
}

} // namespace

std::string plan_group_key(const State& state, const PlanAction& action) {
    switch (state.session.plan_grouping) {
    case PlanGrouping::None:
        break;
    case PlanGrouping::Owner:
        return std::string(trimmed(action.owner_name));
    case PlanGrouping::Status:
        return std::string(enum_id(action.status));
    case PlanGrouping::Capability:
        for (const ActionSource& source : action.sources)
            if (CapabilityId capability = capability_of(state, source); !capability.empty())
                return std::move(capability.text);
        break;
    }
    return {};
}

std::string plan_group_name(const State& state, std::string_view key, Language language) {
    const bool of_capability = state.session.plan_grouping == PlanGrouping::Capability;
    if (key.empty())
        return std::string(
            text(of_capability ? Text::PlanNoCapability : Text::PlanNoOwner, language)
        );
    if (state.session.plan_grouping == PlanGrouping::Status)
        if (const auto status = enum_from_id<ActionStatus>(key))
            return std::string(name_of(*status, language));
    if (of_capability)
        if (const Capability* const capability =
                find_capability(current_questionnaire(state), CapabilityId(std::string(key))))
            return capability->title.in(language);
    return std::string(key);
}

std::vector<PlanGroup> plan_groups(
    const State& state, const std::vector<PlanRow>& rows, const std::vector<std::string>& keys
) {
    std::vector<PlanGroup> groups;
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto [found, is_new] = places.emplace(keys[i], groups.size());
        if (is_new)
            groups.push_back({keys[i], {}, 0});
        PlanGroup& group = groups[found->second];
        group.rows.push_back(rows[i]);
        group.effort_days += rows[i].action->effort_days;
    }
    std::vector<std::pair<GroupPlace, std::size_t>> order;
    for (std::size_t i = 0; i < groups.size(); ++i)
        order.emplace_back(place_of(state, groups[i].key), i);
    std::sort(order.begin(), order.end());
    std::vector<PlanGroup> sorted;
    sorted.reserve(groups.size());
    for (const auto& [place, i] : order)
        sorted.push_back(std::move(groups[i]));
    return sorted;
}

bool is_folded(const Session& session, const PlanGroup& group) {
    const auto& folded = session.plan_groups_folded;
    return std::find(folded.begin(), folded.end(), group.key) != folded.end();
}

} // namespace tappa
