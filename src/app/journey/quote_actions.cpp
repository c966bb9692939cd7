#include "app/journey/quote_actions.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "app/navigation/toasts.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

namespace {

auto has_id(const QuoteId& id) {
    return [&id](const Quote& quote) { return quote.id == id; };
}

template <typename Id>
bool holds(const std::vector<Id>& ids, const Id& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

Journey* journey_of(Document& document, const QuoteId& id) {
    for (Shared<Journey>& journey : document.journeys)
        if (std::any_of(journey->quotes.begin(), journey->quotes.end(), has_id(id)))
            return &journey.edit();
    return nullptr;
}

bool has_place(const Journey& journey, const QuotePlace& place) {
    return place.touchpoint.empty() ? find_pain_point(journey, place.pain_point) != nullptr
                                    : find_touchpoint(journey, place.touchpoint) != nullptr;
}

bool is_nowhere(const QuotePlace& place) {
    return place.touchpoint.empty() && place.pain_point.empty();
}

void link(Quote& quote, const QuotePlace& place) {
    if (!place.touchpoint.empty())
        quote.touchpoints.push_back(place.touchpoint);
    else
        quote.pain_points.push_back(place.pain_point);
}

bool takes_link(Change& change, const Quote& quote, const QuotePlace& place) {
    const std::size_t links =
        place.touchpoint.empty() ? quote.pain_points.size() : quote.touchpoints.size();
    return takes_another(change, links, limits::quote_links, Text::JourneyQuoteLinksFull);
}

// Null while there is no journey to add to, or no such place on it.
Journey* journey_to_add_to(Change& change, const QuotePlace& place) {
    const JourneyId shown = current_journey(change.state).id;
    for (Shared<Journey>& journey : change.document().journeys)
        if (is_nowhere(place) ? journey->id == shown : has_place(journey, place))
            return &journey.edit();
    return nullptr;
}

} // namespace

bool is_linked(const Quote& quote, const QuotePlace& place) {
    return place.touchpoint.empty() ? holds(quote.pain_points, place.pain_point)
                                    : holds(quote.touchpoints, place.touchpoint);
}

void apply(Change& change, const actions::AddQuote& action) {
    Journey* journey = journey_to_add_to(change, action.place);
    if (!journey
        || !takes_another(change, journey->quotes.size(), limits::quotes, Text::JourneyQuotesFull))
        return;
    Quote quote;
    quote.id = next_quote_id(change.document());
    quote.text = clean_text(action.text, limits::paragraph);
    if (quote.text.empty())
        quote.text = text(Text::JourneyNewQuote, change.document().language);
    if (!is_nowhere(action.place))
        link(quote, action.place);
    change.announce(Text::AnnounceQuoteAdded, {shown_start(quote.text)});
    journey->quotes.push_back(std::move(quote));
}

void apply(Change& change, const actions::EditQuote& action) {
    Journey* journey = journey_of(change.document(), action.quote);
    if (!journey)
        return;
    Quote& quote = *journey->quotes.edit_first(has_id(action.quote));
    set_field(quote, action.edit);
    quote = cleaned(std::move(quote), change.document());
}

void apply(Change& change, const actions::LinkQuote& action) {
    Journey* journey = journey_of(change.document(), action.quote);
    if (!journey || !has_place(*journey, action.place))
        return;
    const auto is_it = has_id(action.quote);
    const auto& quotes = std::as_const(journey->quotes);
    const Quote& found = *std::find_if(quotes.begin(), quotes.end(), is_it);
    if (is_linked(found, action.place) || !takes_link(change, found, action.place))
        return;
    link(*journey->quotes.edit_first(is_it), action.place);
    change.session().map_look.quote_words.clear();
    change.announce(Text::AnnounceQuoteLinked);
}

void apply(Change& change, const actions::UnlinkQuote& action) {
    Journey* journey = journey_of(change.document(), action.quote);
    if (!journey)
        return;
    Quote& quote = *journey->quotes.edit_first(has_id(action.quote));
    if (!is_linked(quote, action.place))
        return;
    std::erase(quote.touchpoints, action.place.touchpoint);
    std::erase(quote.pain_points, action.place.pain_point);
    change.announce(Text::AnnounceQuoteUnlinked);
}

void apply(Change& change, const actions::DeleteQuote& action) {
    Journey* journey = journey_of(change.document(), action.quote);
    if (!journey)
        return;
    auto& all = journey->quotes;
    const auto deleted = std::find_if(all.begin(), all.end(), has_id(action.quote));
    change.offer_undo(Text::ToastQuoteDeleted, {shown_start(deleted->text)});
    all.erase(static_cast<std::size_t>(deleted - all.begin()));
}

void apply(Change& change, const actions::ShowMoreQuotes& action) {
    std::size_t& rows = change.session().map_look.quote_rows;
    rows = std::max(rows + quote_rows, std::min(action.least, limits::quotes));
}

void apply(Change& change, const actions::FindQuotes& action) {
    change.session().map_look.quote_words = clean_text(action.words, limits::title);
}

} // namespace tappa
