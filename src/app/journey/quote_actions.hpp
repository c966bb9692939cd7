#pragma once

#include "app/field_edit.hpp"
#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"

#include <string>

// What customers said, word for word, and where on the journey they said it.

namespace tappa {

struct Change;

// A touchpoint, or a pain point; neither: nowhere in particular.
struct QuotePlace {
    TouchpointId touchpoint = {};
    PainPointId pain_point = {};
    bool operator==(const QuotePlace&) const = default;
};

[[nodiscard]] bool is_linked(const Quote& quote, const QuotePlace& place);

namespace actions {

struct AddQuote { // to the journey on screen, linked to the place
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    QuotePlace place;
    std::string text;
};
struct EditQuote {
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    QuoteId quote;
    FieldEdit<&Quote::text, &Quote::source, &Quote::persona> edit;

    [[nodiscard]] std::string merge_key() const { return key_of_edit("quote", quote.text, edit); }
};
struct LinkQuote {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    QuoteId quote;
    QuotePlace place; // of the same journey
};
struct UnlinkQuote { // it stays, even where nothing is left that it is linked to
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    QuoteId quote;
    QuotePlace place;
};
struct DeleteQuote {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    QuoteId quote;
};
struct ShowMoreQuotes {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    std::size_t least = 0; // so many at any rate
};

struct FindQuotes { // among those that may be linked
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    std::string words;
};

using Quotes =
    Types<AddQuote, EditQuote, LinkQuote, UnlinkQuote, DeleteQuote, ShowMoreQuotes, FindQuotes>;

} // namespace actions

void apply(Change& change, const actions::AddQuote& action);
void apply(Change& change, const actions::EditQuote& action);
void apply(Change& change, const actions::LinkQuote& action);
void apply(Change& change, const actions::UnlinkQuote& action);
void apply(Change& change, const actions::DeleteQuote& action);
void apply(Change& change, const actions::ShowMoreQuotes& action);
void apply(Change& change, const actions::FindQuotes& action);

} // namespace tappa
