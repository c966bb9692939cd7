#include "app/import/suggestions.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

namespace tappa {

namespace {

using Words = std::vector<std::string>;

constexpr double similar_enough = 0.5;
constexpr std::size_t most_compared = 300'000; // pairs of names; more would take too long

struct Keyword {
    std::string_view beginning; // of a word, folded
    JourneyStage stage;
    bool is_whole = false; // then the word itself
};

// English and Italian, in the order in which they are tried: what says most comes first.
constexpr std::array keywords{
    Keyword{"advert", JourneyStage::Awareness},
    Keyword{"campaign", JourneyStage::Awareness},
    Keyword{"banner", JourneyStage::Awareness},
    Keyword{"social", JourneyStage::Awareness},
    Keyword{"pubblicit", JourneyStage::Awareness},
    Keyword{"campagna", JourneyStage::Awareness},
    Keyword{"spot", JourneyStage::Awareness},
    Keyword{"ad", JourneyStage::Awareness, true},
    Keyword{"ads", JourneyStage::Awareness, true},
    Keyword{"annunci", JourneyStage::Awareness},
    Keyword{"refer", JourneyStage::Advocacy},
    Keyword{"review", JourneyStage::Advocacy},
    Keyword{"survey", JourneyStage::Advocacy},
    Keyword{"recommend", JourneyStage::Advocacy},
    Keyword{"recension", JourneyStage::Advocacy},
    Keyword{"sondaggio", JourneyStage::Advocacy},
    Keyword{"passaparola", JourneyStage::Advocacy},
    Keyword{"rinnov", JourneyStage::Advocacy},
    Keyword{"renew", JourneyStage::Advocacy},
    Keyword{"invoice", JourneyStage::Use},
    Keyword{"billing", JourneyStage::Use},
    Keyword{"deliver", JourneyStage::Use},
    Keyword{"parcel", JourneyStage::Use},
    Keyword{"shipment", JourneyStage::Use},
    Keyword{"shipped", JourneyStage::Use},
    Keyword{"refund", JourneyStage::Use},
    Keyword{"return", JourneyStage::Use, true},
    Keyword{"login", JourneyStage::Use},
    Keyword{"support", JourneyStage::Use},
    Keyword{"complaint", JourneyStage::Use},
    Keyword{"ticket", JourneyStage::Use},
    Keyword{"activation", JourneyStage::Use},
    Keyword{"fattur", JourneyStage::Use},
    Keyword{"consegna", JourneyStage::Use},
    Keyword{"pacco", JourneyStage::Use},
    Keyword{"spedi", JourneyStage::Use},
    Keyword{"rimbors", JourneyStage::Use},
    Keyword{"reso", JourneyStage::Use, true},
    Keyword{"accesso", JourneyStage::Use},
    Keyword{"assistenza", JourneyStage::Use},
    Keyword{"reclam", JourneyStage::Use},
    Keyword{"attivazione", JourneyStage::Use},
    Keyword{"checkout", JourneyStage::Action},
    Keyword{"payment", JourneyStage::Action},
    Keyword{"pagamento", JourneyStage::Action},
    Keyword{"basket", JourneyStage::Action},
    Keyword{"order", JourneyStage::Action},
    Keyword{"purchase", JourneyStage::Action},
    Keyword{"application", JourneyStage::Action},
    Keyword{"contract", JourneyStage::Action},
    Keyword{"sign", JourneyStage::Action},
    Keyword{"identity", JourneyStage::Action},
    Keyword{"document", JourneyStage::Action},
    Keyword{"registr", JourneyStage::Action},
    Keyword{"ordine", JourneyStage::Action},
    Keyword{"acquist", JourneyStage::Action},
    Keyword{"carrello", JourneyStage::Action},
    Keyword{"cart", JourneyStage::Action},
    Keyword{"contratt", JourneyStage::Action},
    Keyword{"firma", JourneyStage::Action},
    Keyword{"identita", JourneyStage::Action},
    Keyword{"richiesta", JourneyStage::Action},
    Keyword{"modulo", JourneyStage::Action},
    Keyword{"iscrizione", JourneyStage::Action},
    Keyword{"compar", JourneyStage::Consideration},
    Keyword{"quote", JourneyStage::Consideration},
    Keyword{"branch", JourneyStage::Consideration},
    Keyword{"appointment", JourneyStage::Consideration},
    Keyword{"consult", JourneyStage::Consideration},
    Keyword{"confront", JourneyStage::Consideration},
    Keyword{"preventivo", JourneyStage::Consideration},
    Keyword{"filiale", JourneyStage::Consideration},
    Keyword{"appuntamento", JourneyStage::Consideration},
    Keyword{"product", JourneyStage::Interest},
    Keyword{"simulat", JourneyStage::Interest},
    Keyword{"price", JourneyStage::Interest},
    Keyword{"detail", JourneyStage::Interest},
    Keyword{"prodotto", JourneyStage::Interest},
    Keyword{"scheda", JourneyStage::Interest},
    Keyword{"prezz", JourneyStage::Interest},
    Keyword{"search", JourneyStage::Discovery},
    Keyword{"landing", JourneyStage::Discovery},
    Keyword{"home", JourneyStage::Discovery},
    Keyword{"website", JourneyStage::Discovery},
    Keyword{"ricerca", JourneyStage::Discovery},
    Keyword{"sito", JourneyStage::Discovery},
    Keyword{"visita", JourneyStage::Discovery},
};

Words words_of(std::string_view name) {
    std::string text = folded(name);
    for (char& c : text) {
        const bool is_word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
        if (!is_word)
            c = ' ';
    }
    Words words;
    for (const std::string_view word : search_words(text))
        words.emplace_back(word);
    return words;
}

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

std::optional<JourneyStage> stage_by_keyword(const Words& words) {
    for (const Keyword& keyword : keywords)
        for (const std::string& word : words)
            if (keyword.is_whole ? word == keyword.beginning : word.starts_with(keyword.beginning))
                return keyword.stage;
    return std::nullopt;
}

class Matcher {
public:
    Matcher(const Journey& journey, std::size_t activities)
        : m_journey(journey), m_is_quick(activities * journey.touchpoints.size() <= most_compared) {
        for (const Touchpoint& touchpoint : journey.touchpoints) {
            m_words.push_back(words_of(touchpoint.name));
            m_places.emplace(m_words.back(), m_words.size() - 1);
        }
    }

    void match(ActivityChoice& choice) const {
        const Words words = words_of(choice.activity);
        if (const auto same = m_places.find(words); same != m_places.end())
            choose(choice, same->second, MatchReason::SameName);
        else if (m_is_quick)
            match_by_likeness(choice, words);
        if (choice.why != MatchReason::None)
            return;
        if (const std::optional<JourneyStage> stage = stage_by_keyword(words)) {
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
            for (const LogActivity& activity : (*journey.log_mapping)->activities)
                m_activities.emplace(activity.activity, &activity);
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
    std::unordered_map<std::string_view, const LogActivity*> m_activities; // by name
};

// Round by round, so that a chain of unknown activities takes the stage of its end.
void match_by_neighbours(std::vector<ActivityChoice>& choices, const std::vector<Flow>& flows) {
    constexpr int most_rounds = 20;
    bool found = true;
    for (int round = 0; round < most_rounds && found; ++round) {
        found = false;
        std::vector<std::uint64_t> most(choices.size(), 0);
        std::vector<JourneyStage> stages(choices.size());
        const auto learn = [&](std::size_t unknown, std::size_t known, std::uint64_t count) {
            if (unknown >= choices.size() || known >= choices.size() || count <= most[unknown]
                || choices[known].why == MatchReason::None)
                return;
            most[unknown] = count;
            stages[unknown] = choices[known].stage;
        };
        for (const Flow& flow : flows) {
            learn(flow.from, flow.to, flow.count);
            learn(flow.to, flow.from, flow.count);
        }
        for (std::size_t i = 0; i < choices.size(); ++i)
            if (choices[i].why == MatchReason::None && most[i] > 0) {
                choices[i].stage = stages[i];
                choices[i].why = MatchReason::Neighbour;
                found = true;
            }
    }
}

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
    match_by_neighbours(choices, counts.flows);
    return choices;
}

} // namespace tappa
