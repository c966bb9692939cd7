#include "app/navigation/toasts.hpp"

#include <utility>

namespace tappa {

namespace {

Toast& added(Session& session, Toast::Kind kind, std::string text) {
    if (session.toasts.size() == most_toasts)
        session.toasts.erase(session.toasts.begin());
    Toast& toast = session.toasts.emplace_back();
    toast.kind = kind;
    toast.id = session.next_toast_id++;
    toast.text = std::move(text);
    return toast;
}

} // namespace

void add_toast(Session& session, Toast::Kind kind, std::string text, std::string about) {
    if (!about.empty())
        end_toasts_about(session, about);
    added(session, kind, std::move(text)).about = std::move(about);
}

void end_toasts_about(Session& session, std::string_view about) {
    std::erase_if(session.toasts, [&](const Toast& toast) { return toast.about == about; });
}

void add_undo_toast(Session& session, std::string text, std::uint64_t revision_of_change) {
    end_undo_offers(session);
    Toast& toast = added(session, Toast::Kind::Done, std::move(text));
    toast.offers_undo = true;
    toast.revision = revision_of_change;
}

void end_undo_offers(Session& session) {
    std::erase_if(session.toasts, [](const Toast& toast) {
        return toast.offers_undo && toast.recent_id.empty();
    });
}

void end_passing_toasts(Session& session, std::uint64_t first_to_stay) {
    std::erase_if(session.toasts, [&](const Toast& toast) {
        return toast.kind == Toast::Kind::Done && !toast.offers_undo && toast.id < first_to_stay;
    });
}

Action undo_of(const Toast& toast) {
    if (!toast.recent_id.empty())
        return actions::RestoreRecent{toast.recent_id};
    return actions::Undo{};
}

} // namespace tappa
