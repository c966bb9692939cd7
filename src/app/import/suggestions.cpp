#include "app/import/suggestions.hpp"

#include "app/import/name_stages.hpp"
#include "app/import/path_order.hpp"
#include "base/text.hpp"
#include "io/text_encoding.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

namespace tappa {

namespace {

using Words = std::vector<std::string>;

constexpr double similar_enough = 0.5;
constexpr std::size_t most_compared = 300'000; // pairs of names; more would take too long

// "applications" and "application" are one word, "app" and "application" are not.
bool are_alike(const std::string& a, const std::string& b) {
    constexpr std::size_t enough = 5;
    if (a == b)
        return true;
    const std::size_t shorter = std::min(a.size(), b.size());
    return shorter >= enough && a.compare(0, shorter, b, 0, shorter) == 0;
}

double likeness(const Words& a, const Words& b) {
    if (a.empty() || b.empty())
        return 0;
    const auto common = std::count_if(a.begin(), a.end(), [&](const std::string& word) {
        return std::any_of(b.begin(), b.end(), [&](const std::string& other) {
            return are_alike(word, other);
        });
    });
    const std::size_t all = a.size() + b.size() - static_cast<std::size_t>(common);
    return static_cast<double>(common) / static_cast<double>(all);
}

class Matcher {
public:
    Matcher(const Journey& journey, std::size_t activities)
        : m_journey(journey), m_is_quick(activities * journey.touchpoints.size() <= most_compared) {
        for (const Touchpoint& touchpoint : journey.touchpoints) {
            m_words.push_back(name_words(touchpoint.name));
            m_places.emplace(m_words.back(), m_words.size() - 1);
        }
    }

    void match(ActivityChoice& choice) const {
        const Words words = name_words(choice.activity);
        if (const auto same = m_places.find(words); same != m_places.end())
            choose(choice, same->second, MatchReason::SameName);
        else if (m_is_quick)
            match_by_likeness(choice, words);
        if (choice.why != MatchReason::None)
            return;
        if (const std::optional<JourneyStage> stage = stage_by_name(words)) {
            choice.stage = *stage;
            choice.why = MatchReason::Keyword;
        }
    }

private:
    void choose(ActivityChoice& choice, std::size_t place, MatchReason why) const {
        choice.touchpoint = m_journey.touchpoints[place].id;
        choice.stage = m_journey.touchpoints[place].stage;
        choice.why = why;
    }
    void match_by_likeness(ActivityChoice& choice, const Words& words) const {
        double best = 0;
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            const double here = likeness(words, m_words[i]);
            if (here < similar_enough || here <= best)
                continue;
            best = here;
            choose(choice, i, MatchReason::SimilarName);
        }
    }

    const Journey& m_journey;
    bool m_is_quick;
    std::vector<Words> m_words;            // of its touchpoints
    std::map<Words, std::size_t> m_places; // the first of equal names
};

// What became of the activities of the journey's last log.
class LastChoices {
public:
    LastChoices(const Journey& journey, LogKind kind) : m_is_log(kind == LogKind::Events) {
        for (const Touchpoint& touchpoint : journey.touchpoints)
            m_touchpoints.emplace(touchpoint.id.text, &touchpoint);
        if (journey.log_mapping)
            for (const LogActivity& activity : (*journey.log_mapping)->activities) {
                std::string name = activity.activity;
                compose_letters(name); // as logs are read; earlier versions kept them as written
                m_activities.emplace(std::move(name), &activity);
            }
    }

    // False where nothing was, or its touchpoint is gone. What is the goal holds on in any case.
    // Counts have neither a goal of this kind nor a place for a hole.
    [[nodiscard]] bool choose(ActivityChoice& choice) const {
        const auto found = m_activities.find(choice.activity);
        if (found == m_activities.end())
            return false;
        const LogActivity& last = *found->second;
        choice.is_goal = m_is_log && last.is_goal;
        choice.left_out = m_is_log && last.left_out;
        const auto own = m_touchpoints.find(last.touchpoint.text);
        if (own == m_touchpoints.end() && !choice.left_out)
            return false;
        if (!choice.left_out) {
            choice.touchpoint = own->second->id;
            choice.stage = own->second->stage;
        }
        choice.why = MatchReason::LastTime;
        return true;
    }

private:
    bool m_is_log;
    std::unordered_map<std::string_view, const Touchpoint*> m_touchpoints; // by id
    std::unordered_map<std::string, const LogActivity*> m_activities;      // by name
};

} // namespace

std::string readable_name(std::string_view activity) {
    std::string name(trimmed(activity));
    if (name.find(' ') == std::string::npos)
        std::replace(name.begin(), name.end(), '_', ' ');
    if (!name.empty() && name.front() >= 'a' && name.front() <= 'z')
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

std::vector<ActivityChoice> suggested_choices(
    const LogSummary& counts, const Journey& journey, LogKind kind
) {
    const Matcher matcher(journey, counts.activities.size());
    const LastChoices last(journey, kind);
    std::vector<ActivityChoice> choices;
    for (const ActivityCount& activity : counts.activities) {
        ActivityChoice& choice = choices.emplace_back();
        choice.activity = activity.name;
        choice.events = activity.events;
        choice.name = readable_name(activity.name);
        if (!last.choose(choice))
            matcher.match(choice);
    }
    choose_by_paths(choices, counts);
    return choices;
}

} // namespace tappa
