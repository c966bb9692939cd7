#pragma once

#include "app/action.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace tappa {

// Toasts beyond so many would cover the screen: the oldest goes.
inline constexpr std::size_t most_toasts = 3;

// A file that was made without anything to add.
inline constexpr std::string_view about_export = "exported";

// With `about`, in place of the one that was about the same: what is repeated does not pile up.
void add_toast(Session& session, Toast::Kind kind, std::string text, std::string about = {});
void end_toasts_about(Session& session, std::string_view about);
// With a button that takes back the change this toast speaks of. Offers of earlier changes end:
// undo always takes back the latest.
void add_undo_toast(Session& session, std::string text, std::uint64_t revision_of_change);
void end_undo_offers(Session& session);
// Another screen is shown: what was done on the one before has been told. Problems, and offers to
// undo, wait for the person; so does what belongs to the going itself, from this id on.
void end_passing_toasts(Session& session, std::uint64_t first_to_stay);

// What a press on the toast's undo button means.
[[nodiscard]] Action undo_of(const Toast& toast);

} // namespace tappa
