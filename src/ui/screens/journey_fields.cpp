#include "ui/screens/journey_fields.hpp"

#include "base/number.hpp"

namespace tappa::ui {

std::optional<int> scale_slider(Ui& ui, std::string_view key, Text label, int value) {
    const std::string words =
        ui.say(Text::JourneyImportanceValue, {formatted_integer(value, ui.language())});
    auto edits = ui.edits();
    const auto chosen = ui.slider(
        key, ui.say(label), value, {.minimum = 1, .maximum = 5, .step = 1, .value_text = words}
    );
    return chosen ? std::optional<int>(static_cast<int>(*chosen)) : std::nullopt;
}

std::optional<ShareChange> percent_field(
    Ui& ui, std::string_view key, Text label, std::optional<double> share
) {
    const auto change = ui.number_field(
        key, ui.say(label), share, {.minimum = 0, .maximum = 1, .power = 2, .unit = "%"}
    );
    if (!change)
        return std::nullopt;
    return ShareChange{change->value};
}

} // namespace tappa::ui
