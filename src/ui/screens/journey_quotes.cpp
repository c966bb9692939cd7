#include "ui/screens/journey_quotes.hpp"

#include "app/action.hpp"
#include "app/document_rules.hpp"
#include "base/text.hpp"
#include "report/journey_series.hpp"
#include "ui/screens/journey_words.hpp"

#include <icons.gen.hpp>

#include <string>
#include <vector>

namespace tappa::ui {

namespace {

// Of the list of all; no id of a touchpoint or pain point has a blank.
constexpr std::string_view all_quotes = "all quotes";

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

void persona_ui(Ui& ui, const State& state, const Quote& quote) {
    const auto& personas = state.document.personas;
    if (personas.empty())
        return;
    std::vector<Choice> choices{{"", std::string(ui.say(Text::JourneyQuotePersonaNone))}};
    for (const Persona& persona : personas)
        choices.push_back(
            {persona.id.text, report::persona_name(personas, persona.id, ui.language())}
        );
    if (const auto chosen =
            ui.select("persona", ui.say(Text::JourneyQuotePersona), choices, quote.persona.text))
        edit<&Quote::persona>(ui, quote, PersonaId(*chosen));
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
    if (is_at_place
        && ui.button(
            "unlink", ui.say(Text::JourneyUnlinkQuote), {.icon = icons::x, .small = true}
        )) {
        ui.send(actions::UnlinkQuote{quote.id, place});
        ui.focus_key(heading_key(place)); // not on the button that unlinks another
    }
    if (ui.button(
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
    Ui& ui, const State& state, const Journey& journey, const Quote& quote, const QuotePlace& place
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
    persona_ui(ui, state, quote);
    if (!is_at_place)
        links_ui(ui, journey, quote);
    buttons_ui(ui, journey, quote, place);
}

void add_button_ui(Ui& ui, const State& state, const QuotePlace& place) {
    if (!ui.button(
            "add-quote", ui.say(Text::JourneyAddQuote), {.icon = icons::plus, .small = true}
        ))
        return;
    ui.focus_new_text(text_key(place, next_quote_id(state.document)));
    ui.send(actions::AddQuote{place, {}});
}

// Another quote of the journey, said here too.
void link_ui(Ui& ui, const Journey& journey, const QuotePlace& place) {
    std::vector<Choice> choices{{"", std::string(ui.say(Text::JourneyLinkQuoteChoose))}};
    for (const Quote& quote : journey.quotes)
        if (!is_linked(quote, place))
            choices.push_back({quote.id.text, shown_start(quote.text)});
    if (choices.size() < 2)
        return;
    const auto chosen =
        ui.select("link-quote/" + place_id(place), ui.say(Text::JourneyLinkQuote), choices, "");
    if (!chosen || chosen->empty())
        return;
    ui.send(actions::LinkQuote{QuoteId(*chosen), place});
    if (choices.size() == 2) // with the last one the choice goes
        ui.focus_key(heading_key(place));
}

std::vector<const Quote*> found_quotes(const Journey& journey, const JourneySearch& search) {
    std::vector<const Quote*> found;
    for (const Quote& quote : journey.quotes)
        if (search.finds(quote))
            found.push_back(&quote);
    return found;
}

void list_ui(
    Ui& ui, const State& state, const Journey& journey, const std::vector<const Quote*>& quotes
) {
    const std::size_t rows = std::min(quotes.size(), state.session.map_look.quote_rows);
    {
        auto list = ui.list("all-quotes", ui.say(Text::JourneyAllQuotes));
        for (std::size_t i = 0; i < rows; ++i)
            quote_ui(ui, state, journey, *quotes[i], {});
    }
    if (rows < quotes.size() && ui.button("more-quotes", ui.say(Text::JourneyMoreQuotes)))
        ui.send(actions::ShowMoreQuotes{});
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
    if (quotes.empty()) {
        ui.muted(ui.say(Text::JourneyQuotesEmpty));
    } else {
        auto list = ui.list("quotes", ui.say(Text::JourneyQuotes));
        for (const Quote* quote : quotes)
            quote_ui(ui, state, journey, *quote, place);
    }
    link_ui(ui, journey, place);
    add_button_ui(ui, state, place);
}

void all_quotes_ui(Ui& ui, const State& state, const JourneySearch& search) {
    const Journey& journey = current_journey(state);
    if (journey.quotes.empty())
        return;
    auto card = ui.card("quotes", {.padding_y = 14, .name = ui.say(Text::JourneyAllQuotes)});
    auto gap = ui.gap(10);
    ui.heading(2, ui.say(Text::JourneyAllQuotes), {.key = heading_key({})});
    const std::vector<const Quote*> quotes = found_quotes(journey, search);
    const Text count = search.is_looking() ? Text::JourneyQuotesFound : Text::JourneyQuoteCount;
    const std::string words = ui.say_count(count, static_cast<std::int64_t>(quotes.size()));
    if (!ui.disclosure("show-quotes", words, {.icon = icons::message_square}))
        return;
    list_ui(ui, state, journey, quotes);
    add_button_ui(ui, state, {});
}

} // namespace tappa::ui
