// Documents that begin here, and what they are called.

#include "app/documents/actions.hpp"

#include "app/document_rules.hpp"
#include "app/documents/new_document.hpp"
#include "app/documents/opening.hpp"
#include "base/money.hpp"

#include <utility>

namespace tappa {

void apply(Change& change, const actions::NewDocument& action) {
    const Date date = is_day(action.date) ? action.date : Date{};
    open_document(
        change,
        new_document(
            shipped_questionnaire(change.content(), action.questionnaire),
            action.language,
            free_id(change.session(), action.id),
            date
        )
    );
    show_screen(change, action.screen);
    change.announce(Text::ToastDocumentCreated);
}

void apply(Change& change, const actions::ExploreSample& action) {
    change.effects.push_back(effects::FetchSample{action.sample, change.language()});
}

void apply(Change& change, const actions::AskForFile&) {
    change.effects.push_back(effects::PickFile{});
}

void apply(Change& change, const actions::EditDetails& action) {
    Document& document = change.document();
    const Date date = document.date;
    const std::string currency = document.currency;
    set_field(document, action.edit);
    document.title = clean_text(document.title, limits::title);
    document.organisation = clean_text(document.organisation, limits::title);
    if (!is_day(document.date))
        document.date = date;
    if (!is_currency(document.currency))
        document.currency = currency;
}

} // namespace tappa
