#include "app/settings/actions.hpp"

#include "app/change.hpp"
#include "base/number.hpp"

#include <algorithm>
#include <cmath>

namespace tappa {

namespace {

double nearest_text_scale(double wanted) {
    return *std::min_element(text_scales.begin(), text_scales.end(), [&](double a, double b) {
        return std::fabs(a - wanted) < std::fabs(b - wanted);
    });
}

} // namespace

void apply(Change& change, const actions::SetLanguage& action) {
    if (change.session().language == action.language)
        return;
    change.session().language = action.language;
    change.effects.push_back(effects::SetPageLanguage{action.language});
    change.effects.push_back(effects::SaveSettings{});
    change.announce(Text::AnnounceLanguage);
}

void apply(Change& change, const actions::SetTheme& action) {
    if (change.session().theme == action.theme)
        return;
    change.session().theme = action.theme;
    change.effects.push_back(effects::SaveSettings{});
}

void apply(Change& change, const actions::SetTextScale& action) {
    const double scale = nearest_text_scale(action.scale);
    if (std::fabs(change.session().text_scale - scale) < 0.01)
        return;
    change.session().text_scale = scale;
    change.effects.push_back(effects::SaveSettings{});
    change.announce(Text::AnnounceTextSize, {formatted_percent(scale, 0, change.language())});
}

} // namespace tappa
