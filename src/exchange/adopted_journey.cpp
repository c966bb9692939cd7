#include "exchange/adopted_journey.hpp"

#include "base/text.hpp"
#include "io/limits.hpp"
#include "texts/names.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace tappa {

namespace {

constexpr std::size_t stage_count = enum_count<JourneyStage>;

// By name in any language, or id.
std::unordered_map<std::string, std::size_t> stages_by_name() {
    std::unordered_map<std::string, std::size_t> stages;
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        const auto place = static_cast<std::size_t>(stage);
        stages.emplace(std::string(enum_id(stage)), place);
        for (const Language language : all_languages)
            stages.emplace(folded(name_of(stage, language)), place);
    }
    return stages;
}

std::optional<std::size_t> stage_named(std::string_view section) {
    static const std::unordered_map<std::string, std::size_t> stages = stages_by_name();
    const auto found = stages.find(folded(trimmed(section)));
    return found == stages.end() ? std::nullopt : std::optional(found->second);
}

// The place of the `i`-th of `n` steps from one stage to a later one.
std::size_t between(std::size_t from, std::size_t to, std::size_t i, std::size_t n) {
    return n == 0 ? from : from + ((to - from) * i * 2 + n) / (n * 2);
}

// A stage for each section: those with its name stand, the others lie between their neighbours, or
// between one of them and the first or last stage.
std::vector<std::size_t> stages_of(const std::vector<std::string>& sections) {
    const std::size_t count = sections.size();
    std::vector<std::optional<std::size_t>> named;
    for (const std::string& section : sections)
        named.push_back(stage_named(section));
    std::vector<std::size_t> stages(count);
    for (std::size_t i = 0; i < count;) {
        if (named[i]) {
            stages[i] = *named[i];
            ++i;
            continue;
        }
        std::size_t next = i;
        while (next < count && !named[next])
            ++next;
        const bool has_before = i > 0;
        const bool has_after = next < count;
        const std::size_t from = has_before ? stages[i - 1] : 0;
        const std::size_t to = has_after ? *named[next] : stage_count - 1;
        // The first of all begins at the first stage, the last of all ends at the last.
        const std::size_t first = has_before ? i - 1 : i;
        const std::size_t last = has_after ? next : count - 1;
        for (; i < next; ++i)
            stages[i] = between(from, std::max(from, to), i - first, last - first);
    }
    return stages;
}

bool holds(const std::vector<std::string>& names, const std::string& name) {
    const std::string wanted = folded(trimmed(name));
    return std::any_of(names.begin(), names.end(), [&](const std::string& each) {
        return !each.empty() && folded(trimmed(each)) == wanted;
    });
}

void add_note(std::string& notes, const std::string& note) {
    notes += (notes.empty() ? "" : "\n") + note;
}

class Adoption {
public:
    Adoption(const ForeignJourney& foreign, const AdoptionWords& words)
        : m_foreign(foreign), m_words(words), m_stages(stages_of(foreign.sections)) {}

    AdoptedJourney run() {
        m_result.journey.name = first_code_points(m_foreign.title, limits::title);
        if (m_result.journey.name.size() < m_foreign.title.size())
            m_result.shortened.push_back(m_result.journey.name);
        if (!holds(m_words.any_customer, m_foreign.customer))
            m_result.customer = first_code_points(m_foreign.customer, limits::title);
        for (std::size_t i = 0; i < m_foreign.touchpoints.size(); ++i)
            add(m_foreign.touchpoints[i], i);
        note_placed();
        return std::move(m_result);
    }

private:
    void add(const ForeignTouchpoint& foreign, std::size_t place) {
        Touchpoint touchpoint;
        touchpoint.stage = stage_of(foreign, place);
        touchpoint.emotion = foreign.emotion;
        touchpoint.evidence = foreign.evidence;
        bool is_short = true;
        const auto fit = [&](std::string& field, const std::string& text) {
            field = first_code_points(text, limits::title);
            if (field.size() == text.size())
                return;
            add_note(touchpoint.notes, text);
            is_short = false;
        };
        fit(touchpoint.name, foreign.name);
        fit(touchpoint.channel, foreign.channel);
        std::vector<std::string> departments;
        for (const std::string& party : foreign.parties)
            if (!holds(m_words.own_organisation, party))
                departments.push_back(party);
        fit(touchpoint.department, joined(departments, ", "));
        for (const ForeignTouchpoint::Note& note : foreign.notes)
            add_note(touchpoint.notes, worded(note));
        const std::string_view notes = first_code_points(touchpoint.notes, limits::notes);
        is_short = is_short && notes.size() == touchpoint.notes.size();
        touchpoint.notes.resize(notes.size());
        if (!is_short)
            m_result.shortened.push_back(touchpoint.name);
        m_result.journey.touchpoints.push_back(std::move(touchpoint));
    }

    JourneyStage stage_of(const ForeignTouchpoint& foreign, std::size_t place) {
        std::size_t stage = 0;
        if (foreign.section && *foreign.section < m_stages.size()) {
            m_last_section = *foreign.section;
            stage = m_stages[*foreign.section];
        } else {
            ++m_result.without_section;
            const std::size_t count = m_foreign.touchpoints.size();
            stage = m_stages.empty() ? between(0, stage_count - 1, place, count - 1)
                                     : m_stages[m_last_section];
        }
        return static_cast<JourneyStage>(stage);
    }

    [[nodiscard]] std::string worded(const ForeignTouchpoint::Note& note) const {
        switch (note.kind) {
        case ForeignNote::Plain:
            break;
        case ForeignNote::ReceiverLabel:
            return with_arguments(m_words.receiver_label, {note.text});
        case ForeignNote::Message:
            return with_arguments(m_words.message, {note.text});
        case ForeignNote::Compliance:
            return with_arguments(m_words.compliance, {note.text});
        }
        return note.text;
    }

    // Sections that hold nothing are placed nowhere.
    void note_placed() {
        std::vector<bool> used(m_stages.size());
        for (const ForeignTouchpoint& touchpoint : m_foreign.touchpoints)
            if (touchpoint.section && *touchpoint.section < used.size())
                used[*touchpoint.section] = true;
        for (std::size_t i = 0; i < used.size(); ++i)
            if (used[i] && !stage_named(m_foreign.sections[i]))
                m_result.placed.push_back(
                    {m_foreign.sections[i], static_cast<JourneyStage>(m_stages[i])}
                );
    }

    const ForeignJourney& m_foreign;
    const AdoptionWords& m_words;
    std::vector<std::size_t> m_stages; // by section
    std::size_t m_last_section = 0;
    AdoptedJourney m_result;
};

} // namespace

AdoptedJourney adopted(const ForeignJourney& foreign, const AdoptionWords& words) {
    return Adoption(foreign, words).run();
}

} // namespace tappa
