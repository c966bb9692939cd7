#include "ui/screens/journey_quotes.hpp"

#include "app/action.hpp"
#include "app/document_rules.hpp"
#include "base/text.hpp"
#include "report/journey_series.hpp"
#include "ui/screens/journey_words.hpp"

#include <icons.gen.hpp>

#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace tappa::ui {

namespace {

// Of the list of all; no id of a touchpoint or pain point has a blank.
constexpr std::string_view all_quotes = "all quotes";

// Fewer quotes are seen at a glance.
constexpr std::size_t worth_searching = 10;

std::string place_id(const QuotePlace& place) {
    if (!place.touchpoint.empty())
        return place.touchpoint.text;
    return place.pain_point.empty() ? std::string(all_quotes) : place.pain_point.text;
}

std::string heading_key(const QuotePlace& place) {
    return "quotes-of/" + place_id(place);
}

// A quote may show in several lists at once.
std::string text_key(const QuotePlace& place, const QuoteId& quote) {
    return "quote-text/" + place_id(place) + "/" + quote.text;
}

template <auto Member, typename Value>
void edit(Ui& ui, const Quote& quote, Value value) {
    ui.send(actions::EditQuote{quote.id, Set<Member>{std::move(value)}});
}

// Who may have said it, once for all quotes of a list; empty without personas and segments.
std::vector<Choice> persona_choices(const Ui& ui, const State& state) {
    std::vector<Choice> choices{{"", std::string(ui.say(Text::JourneyQuotePersonaNone))}};
    for (const PersonaKind kind : all_of<PersonaKind>())
        for (const Persona& persona : personas_of(state.document, kind))
            choices.push_back({persona.id.text, report::told_apart(persona, kind, ui.language())});
    if (choices.size() < 2)
        choices.clear();
    return choices;
}

void links_ui(Ui& ui, const Journey& journey, const Quote& quote) {
    if (quote.touchpoints.empty() && quote.pain_points.empty()) {
        ui.muted(ui.say(Text::JourneyQuoteUnlinked));
        return;
    }
    auto flow = ui.flow("links", {.gap = 6, .row_height = 30});
    for (const TouchpointId& id : quote.touchpoints)
        if (const Touchpoint* touchpoint = find_touchpoint(journey, id))
            if (ui.chip_button("at/" + id.text, shown_name(ui, *touchpoint), Tone::Neutral))
                ui.send(actions::SelectTouchpoint{id});
    for (const PainPointId& id : quote.pain_points)
        if (const PainPoint* pain = find_pain_point(journey, id))
            if (ui.chip_button("of/" + id.text, pain->title, Tone::Bad))
                ui.send(actions::SelectPainPoint{id});
}

void buttons_ui(Ui& ui, const Journey& journey, const Quote& quote, const QuotePlace& place) {
    const bool is_at_place = place != QuotePlace();
    auto flow = ui.flow("buttons", {.row_height = 34});
    if (auto edits = ui.edits(); is_at_place
        && ui.button(
            "unlink", ui.say(Text::JourneyUnlinkQuote), {.icon = icons::x, .small = true}
        )) {
        ui.send(actions::UnlinkQuote{quote.id, place});
        ui.focus_key(heading_key(place)); // not on the button that unlinks another
    }
    if (auto edits = ui.edits(); ui.button(
            "delete",
            ui.say(Text::JourneyDeleteQuote),
            {.kind = ButtonKind::Danger, .icon = icons::trash_2, .small = true}
        )) {
        ui.send(actions::DeleteQuote{quote.id});
        // The list of all goes with its last quote.
        const bool list_stays = is_at_place || journey.quotes.size() > 1;
        ui.focus_key(list_stays ? heading_key(place) : std::string(edit_journey_key));
    }
}

void quote_ui(
    Ui& ui,
    const Journey& journey,
    const Quote& quote,
    const QuotePlace& place,
    const std::vector<Choice>& personas
) {
    const bool is_at_place = place != QuotePlace();
    const std::string name = shown_start(quote.text);
    auto item = ui.list_item("quote/" + quote.id.text);
    auto card = ui.card("card", {.padding_x = 14, .padding_y = 12, .name = name, .radius = 10});
    if (auto typed = ui.text_field(
            text_key(place, quote.id),
            ui.say(Text::JourneyQuoteText),
            quote.text,
            {.lines = 2, .limit = limits::paragraph}
        ))
        edit<&Quote::text>(ui, quote, *typed);
    if (auto typed = ui.text_field(
            "source",
            ui.say(Text::JourneyQuoteSource),
            quote.source,
            {.placeholder = ui.say(Text::JourneyQuoteSourceHint)}
        ))
        edit<&Quote::source>(ui, quote, *typed);
    if (!personas.empty())
        if (const auto chosen = ui.select(
                "persona", ui.say(Text::JourneyQuotePersona), personas, quote.persona.text
            ))
            edit<&Quote::persona>(ui, quote, PersonaId(*chosen));
    if (!is_at_place)
        links_ui(ui, journey, quote);
    buttons_ui(ui, journey, quote, place);
}

// `listed`: how many stand above, after which the new one comes.
void add_button_ui(Ui& ui, const State& state, const QuotePlace& place, std::size_t listed) {
    if (auto edits = ui.edits(); !ui.button(
            "add-quote", ui.say(Text::JourneyAddQuote), {.icon = icons::plus, .small = true}
        ))
        return;
    ui.focus_new_text(text_key(place, next_quote_id(state.document)));
    ui.send(actions::AddQuote{place, {}});
    if (listed >= state.session.map_look.quote_rows)
        ui.send(actions::ShowMoreQuotes{listed + 1});
}

// Where there are many to choose from.
void find_ui(Ui& ui, const State& state, const QuotePlace& place) {
    if (auto typed = ui.text_field(
            "find-quote/" + place_id(place),
            ui.say(Text::JourneyFindQuote),
            state.session.map_look.quote_words,
            {.placeholder = ui.say(Text::JourneyFindQuoteHint),
             .local = true,
             .kind = FieldKind::Search}
        ))
        ui.send(actions::FindQuotes{*std::move(typed)});
}

// Another quote of the journey, said here too.
void link_ui(Ui& ui, const State& state, const Journey& journey, const QuotePlace& place) {
    std::vector<const Quote*> others;
    for (const Quote& quote : journey.quotes)
        if (!is_linked(quote, place))
            others.push_back(&quote);
    if (others.empty())
        return;
    std::string words;
    if (others.size() >= worth_searching) {
        find_ui(ui, state, place);
        words = folded(trimmed(state.session.map_look.quote_words));
    }
    std::vector<Choice> choices{{"", std::string(ui.say(Text::JourneyLinkQuoteChoose))}};
    for (const Quote* quote : others)
        if (words.empty() || holds_words(folded(quote->text), words)
            || holds_words(folded(quote->source), words))
            choices.push_back({quote->id.text, shown_start(quote->text)});
    if (!words.empty()) {
        auto status = ui.group(Role::Status, "quotes-found", {});
        ui.muted(ui.say_count(Text::JourneyQuotesFound, std::ssize(choices) - 1));
    }
    const auto chosen = ui.select(
        "link-quote/" + place_id(place),
        ui.say(Text::JourneyLinkQuote),
        choices,
        "",
        {.disabled = choices.size() < 2}
    );
    if (!chosen || chosen->empty())
        return;
    ui.send(actions::LinkQuote{QuoteId(*chosen), place});
    if (others.size() == 1) // with the last one the choice goes
        ui.focus_key(heading_key(place));
}

// `quote_at` gives the one at a place of the list. Those beyond the rows that show cost nothing.
template <typename QuoteAt>
void list_ui(
    Ui& ui,
    const State& state,
    const Journey& journey,
    const QuotePlace& place,
    std::size_t count,
    QuoteAt quote_at
) {
    const std::size_t rows = std::min(count, state.session.map_look.quote_rows);
    const std::vector<Choice> personas = persona_choices(ui, state);
    {
        const Text name = place == QuotePlace() ? Text::JourneyAllQuotes : Text::JourneyQuotes;
        auto list = ui.list("quotes", ui.say(name));
        for (std::size_t i = 0; i < rows; ++i)
            quote_ui(ui, journey, quote_at(i), place, personas);
    }
    if (rows < count && ui.button("more-quotes", ui.say(Text::JourneyMoreQuotes))) {
        ui.send(actions::ShowMoreQuotes{});
        ui.focus_key(text_key(place, quote_at(rows).id)); // the first of them
    }
}

} // namespace

void quotes_ui(
    Ui& ui, const State& state, const Journey& journey, const QuotePlace& place, int level
) {
    auto group = ui.group(Role::Group, "quotes/" + place_id(place), ui.say(Text::JourneyQuotes));
    auto gap = ui.gap(10);
    ui.heading(level, ui.say(Text::JourneyQuotes), {.key = heading_key(place)});
    std::vector<const Quote*> quotes;
    for (const Quote& quote : journey.quotes)
        if (is_linked(quote, place))
            quotes.push_back(&quote);
    if (quotes.empty())
        ui.muted(ui.say(Text::JourneyQuotesEmpty));
    else
        list_ui(ui, state, journey, place, quotes.size(), [&](std::size_t at) -> const Quote& {
            return *quotes[at];
        });
    link_ui(ui, state, journey, place);
    add_button_ui(ui, state, place, quotes.size());
}

void all_quotes_ui(Ui& ui, const State& state, const JourneySearch& search) {
    const Journey& journey = current_journey(state);
    if (journey.quotes.empty())
        return;
    auto card = ui.card("quotes", {.padding_y = 14, .name = ui.say(Text::JourneyAllQuotes)});
    auto gap = ui.gap(10);
    ui.heading(2, ui.say(Text::JourneyAllQuotes), {.key = heading_key({})});
    const bool looks = search.is_looking();
    const std::vector<std::size_t>& found = search.found_quotes();
    const std::size_t count = looks ? found.size() : journey.quotes.size();
    const std::string words = ui.say_count(
        looks ? Text::JourneyQuotesFound : Text::JourneyQuoteCount, static_cast<std::int64_t>(count)
    );
    if (!ui.disclosure("show-quotes", words, {.icon = icons::message_square}))
        return;
    list_ui(ui, state, journey, {}, count, [&](std::size_t at) -> const Quote& {
        return journey.quotes[looks ? found[at] : at];
    });
    add_button_ui(ui, state, {}, count);
}

} // namespace tappa::ui
