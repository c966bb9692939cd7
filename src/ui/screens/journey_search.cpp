#include "ui/screens/journey_search.hpp"

#include "base/text.hpp"
#include "ui/screens/journey_words.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

namespace tappa::ui {

namespace {

bool holds(std::string_view text, const std::string& words) {
    return folded(text).find(words) != std::string::npos;
}

template <typename Notes>
bool stands_on(const Notes& notes, const TouchpointId& touchpoint, const std::string& words) {
    return std::any_of(notes.begin(), notes.end(), [&](const auto& note) {
        return note.touchpoint == touchpoint && holds(note.title, words);
    });
}

bool is_described(const Touchpoint& touchpoint, const std::string& words) {
    return holds(touchpoint.thinking, words) || holds(touchpoint.saying, words)
        || holds(touchpoint.job, words) || holds(touchpoint.backstage, words);
}

// The touchpoints of quotes that say it, and those of the pain points these are linked to.
TouchpointIds where_said(const Journey& journey, const std::string& words) {
    TouchpointIds places;
    for (const Quote& quote : journey.quotes) {
        if (!holds(quote.text, words))
            continue;
        places.insert(quote.touchpoints.begin(), quote.touchpoints.end());
        for (const PainPointId& id : quote.pain_points)
            if (const PainPoint* pain = find_pain_point(journey, id))
                places.insert(pain->touchpoint);
    }
    return places;
}

} // namespace

bool JourneySearch::finds(const Touchpoint& touchpoint) const {
    return std::find(m_found.begin(), m_found.end(), touchpoint.id) != m_found.end();
}

bool JourneySearch::is_looking() const {
    return !m_looked.words.empty();
}

void JourneySearch::look_through(const Journey& journey, const std::string& words) {
    m_found.clear();
    m_found_quotes.clear();
    if (words.empty())
        return;
    for (std::size_t i = 0; i < journey.quotes.size(); ++i)
        if (holds(journey.quotes[i].text, words) || holds(journey.quotes[i].source, words))
            m_found_quotes.push_back(i);
    const TouchpointIds said_at = where_said(journey, words);
    for (const JourneyStage stage : all_of<JourneyStage>())
        for (const Touchpoint* each : touchpoints_of(journey, stage))
            if (holds(each->name, words) || holds(each->channel, words)
                || holds(each->department, words) || is_described(*each, words)
                || said_at.count(each->id) > 0 || stands_on(journey.pain_points, each->id, words)
                || stands_on(journey.opportunities, each->id, words))
                m_found.push_back(each->id);
}

void JourneySearch::go_on(Ui& ui, const Journey& journey) {
    const auto at = std::find(m_found.begin(), m_found.end(), m_at);
    const bool is_last = at == m_found.end() || at + 1 == m_found.end();
    m_at = is_last ? m_found.front() : *(at + 1);
    if (const Touchpoint* next = find_touchpoint(journey, m_at))
        ui.send(actions::ShowStageColumn{next->stage});
    ui.reveal_key(card_key(m_at));
    ui.focus_key(card_key(m_at));
}

void JourneySearch::begin(const State& state) {
    if (m_document != state.document.id) {
        m_document = state.document.id;
        m_words.clear();
    }
    const Journey& journey = current_journey(state);
    Looked now{state.revision, journey.id, folded(trimmed(m_words))};
    if (now == m_looked)
        return;
    look_through(journey, now.words);
    m_looked = std::move(now);
}

void JourneySearch::field_ui(Ui& ui, const State& state) {
    bool entered = false;
    if (auto typed = ui.text_field(
            "search",
            ui.say(Text::JourneySearch),
            m_words,
            {.placeholder = ui.say(Text::JourneySearch),
             .label_hidden = true,
             .width = ui.narrow() ? 170.0F : 0.0F, // a phone has buttons beside it
             .local = true,
             .kind = FieldKind::Search,
             .entered = &entered}
        ))
        m_words = std::move(*typed);
    if (entered && !m_found.empty())
        go_on(ui, current_journey(state));
}

void JourneySearch::found_ui(Ui& ui, const State& state) {
    if (!is_looking())
        return;
    auto flow = ui.flow("found", {.gap = 12, .row_height = 34});
    const auto count = static_cast<std::int64_t>(m_found.size());
    ui.text(
        ui.say_count(Text::JourneySearchFound, count), {.size = 14, .colour = ui.theme().ink_soft}
    );
    if (ui.button(
            "next-found",
            ui.say(Text::JourneySearchNext),
            {.icon = icons::arrow_down, .small = true, .disabled = m_found.empty()}
        ))
        go_on(ui, current_journey(state));
}

} // namespace tappa::ui
