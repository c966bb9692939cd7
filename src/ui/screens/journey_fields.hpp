#pragma once

#include "ui/kit/ui.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::ui {

// Fields that touchpoints and pain points share. Each returns the new value in the frame it
// changed.

// One of a closed list, by its names.
template <typename E>
std::optional<E> select_enum(Ui& ui, std::string_view key, Text label, E chosen) {
    std::vector<Choice> choices;
    for (const E value : all_of<E>())
        choices.push_back({std::string(enum_id(value)), std::string(name_of(value, ui.language()))}
        );
    const auto id = ui.select(key, ui.say(label), choices, enum_id(chosen));
    return id ? enum_from_id<E>(*id) : std::nullopt;
}

// 1 to 5, as importance and severity.
[[nodiscard]] std::optional<int> scale_slider(Ui& ui, std::string_view key, Text label, int value);

struct ShareChange {
    std::optional<double> share; // 0–1; nothing: the field was emptied
};
// A share 0–1, typed as a percentage.
[[nodiscard]] std::optional<ShareChange> percent_field(
    Ui& ui, std::string_view key, Text label, std::optional<double> share
);

} // namespace tappa::ui
