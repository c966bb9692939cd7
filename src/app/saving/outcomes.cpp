#include "app/saving/outcomes.hpp"

#include "app/change.hpp"
#include "app/navigation/toasts.hpp"

#include <algorithm>

namespace tappa {

void apply(Change& change, const outcomes::Saving&) {
    if (change.session().has_document)
        change.session().save.state = SaveState::Saving;
}

// A save that was overtaken by another change is no reason to say "saved".
void apply(Change& change, const outcomes::Saved& outcome) {
    SaveStatus& save = change.session().save;
    if (!change.session().has_document)
        return;
    save.saved_revision = std::max(save.saved_revision, outcome.revision);
    save.time = outcome.time;
    save.held_elsewhere = false;
    if (outcome.revision == change.state.revision)
        save.state = SaveState::Saved;
}

void apply(Change& change, const outcomes::SaveFailed& outcome) {
    const bool known = change.session().save.state == SaveState::Failed;
    change.session().save.state = SaveState::Failed;
    if (known)
        return;
    const std::string sentence =
        text_with(Text::ToastSaveFailed, change.language(), {outcome.detail});
    add_toast(change.session(), Toast::Kind::Problem, sentence);
    change.announce(sentence);
}

void apply(Change& change, const outcomes::ChangedElsewhere&) {
    if (change.session().save.held_elsewhere)
        return;
    change.session().save.held_elsewhere = true;
    change.session().save.state = SaveState::Failed;
    const std::string sentence(text(Text::ToastChangedElsewhere, change.language()));
    add_toast(change.session(), Toast::Kind::Problem, sentence);
    change.announce(sentence);
}

} // namespace tappa
