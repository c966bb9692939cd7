#include "app/import/import_plan.hpp"

#include "app/texts.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace tappa {

namespace {

using Key = std::pair<int, std::string>; // stage or −1, and what tells touchpoints apart

class Planner {
public:
    Planner(const Journey& journey, Language language) {
        for (const JourneyStage stage : all_of<JourneyStage>())
            m_others[stage].name = text_with(
                Text::ImportOtherActivities, language, {std::string(name_of(stage, language))}
            );
        for (const Touchpoint& touchpoint : journey.touchpoints) {
            m_own.emplace(touchpoint.id.text, &touchpoint);
            // What an earlier import called so is the same touchpoint, not one more of the name.
            Other& other = m_others[touchpoint.stage];
            if (other.touchpoint.empty() && touchpoint.name == other.name)
                other.touchpoint = touchpoint.id;
        }
    }

    std::uint32_t group_of(const ActivityChoice& choice, bool is_grouped) {
        if (is_grouped)
            return other_group(choice.stage);
        if (const auto own = m_own.find(choice.touchpoint.text); own != m_own.end()) {
            const Touchpoint& touchpoint = *own->second;
            return group(
                {-1, touchpoint.id.text}, {touchpoint.id, touchpoint.name, touchpoint.stage}
            );
        }
        return group(
            {static_cast<int>(choice.stage), folded(choice.name)}, {{}, choice.name, choice.stage}
        );
    }
    std::vector<ImportedTouchpoint> take() { return std::move(m_touchpoints); }

private:
    struct Other { // what is rare in a stage
        std::string name;
        TouchpointId touchpoint; // of the journey
    };

    std::uint32_t other_group(JourneyStage stage) {
        const Other& other = m_others[stage];
        const Key key = other.touchpoint.empty() ? Key{static_cast<int>(stage), {}}
                                                 : Key{-1, other.touchpoint.text};
        return group(key, {other.touchpoint, other.name, stage});
    }
    std::uint32_t group(const Key& key, ImportedTouchpoint touchpoint) {
        const auto [place, is_new] =
            m_groups.emplace(key, static_cast<std::uint32_t>(m_touchpoints.size()));
        if (is_new)
            m_touchpoints.push_back(std::move(touchpoint));
        return place->second;
    }

    std::unordered_map<std::string_view, const Touchpoint*> m_own; // of the journey, by id
    PerEnum<JourneyStage, Other> m_others;
    std::map<Key, std::uint32_t> m_groups;
    std::vector<ImportedTouchpoint> m_touchpoints;
};

} // namespace

ImportPlan import_plan(const ImportState& import, const Journey& journey, Language language) {
    ImportPlan plan;
    for (const ActivityChoice& choice : *import.activities)
        plan.events += choice.events;
    Planner planner(journey, language);
    for (const ActivityChoice& choice : *import.activities) {
        ActivityRule rule{choice.activity, std::nullopt, choice.is_goal};
        const bool is_rare =
            static_cast<double>(choice.events) < rare_share * static_cast<double>(plan.events);
        const bool is_grouped = import.groups_rare && is_rare && choice.touchpoint.empty()
            && choice.why != MatchReason::Chosen;
        if (!choice.left_out) {
            rule.group = planner.group_of(choice, is_grouped);
            plan.grouped += is_grouped ? 1 : 0;
            plan.events_of_their_own += is_grouped ? 0 : choice.events;
        }
        plan.rules.push_back(std::move(rule));
    }
    plan.touchpoints = planner.take();
    return plan;
}

bool lacks_goal(const ImportState& import) {
    const bool is_table = import.preview && (*import.preview)->kind != LogKind::Events;
    const auto& choices = *import.activities;
    return !is_table && !import.columns.at(LogColumn::Goal)
        && std::none_of(choices.begin(), choices.end(), [](const ActivityChoice& choice) {
               return choice.is_goal;
           });
}

DateFacts date_facts(const ImportState& import) {
    DateFacts facts;
    const auto& column = import.columns.at(LogColumn::Timestamp);
    if (!import.preview || !column)
        return facts;
    std::vector<std::string> sample;
    for (const std::vector<std::string>& row : (*import.preview)->rows)
        if (column->place < row.size() && !row[column->place].empty())
            sample.push_back(row[column->place]);
    const TimeFormat format = time_format_of(sample);
    facts.are_numbers = format.number.has_value();
    std::size_t read = 0;
    bool has_open_example = false;
    for (const std::string& text : sample) {
        const std::optional<ReadTime> time = time_from(text, format);
        if (!time)
            continue;
        ++read;
        const bool is_open = time->order == DateOrder::Either;
        if (facts.example.empty() || (is_open && !has_open_example))
            facts.example = text;
        has_open_example = has_open_example || is_open;
        facts.have_order = facts.have_order || time->order != DateOrder::YearFirst;
        facts.lack_offset = facts.lack_offset || !time->has_offset;
    }
    facts.readable =
        sample.empty() ? 0 : static_cast<double>(read) / static_cast<double>(sample.size());
    return facts;
}

} // namespace tappa
