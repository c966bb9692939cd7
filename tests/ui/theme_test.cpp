// The colours of the canvas, which no tool of the browser sees.

#include "support/contrast.hpp"
#include "ui/kit/theme.hpp"

#include <doctest/doctest.h>

#include <array>
#include <utility>

using namespace tappa::ui;
using tappa::test::contrast;

namespace {

struct NamedTheme {
    const char* name;
    const ThemeColours& colours;
};
const std::array<NamedTheme, 3> themes{
    {{"light", light_theme()}, {"dark", dark_theme()}, {"high contrast", high_contrast_theme()}}};

} // namespace

TEST_CASE("text has a contrast of at least 4.5 to 1 in every theme") {
    for (const auto& [name, theme] : themes) {
        INFO(name);
        for (const Colour ground : {theme.page, theme.surface, theme.hover}) {
            CHECK(contrast(theme.ink, ground) >= 4.5);
            CHECK(contrast(theme.ink_soft, ground) >= 4.5);
        }
        CHECK(contrast(theme.ink_muted, theme.page) >= 4.5);
        CHECK(contrast(theme.ink_muted, theme.surface) >= 4.5);
        CHECK(contrast(theme.on_accent, theme.accent) >= 4.5);
        CHECK(contrast(theme.accent_ink, theme.accent_soft) >= 4.5);
        CHECK(contrast(theme.accent_ink, theme.surface) >= 4.5);
        for (const ToneColours& tone : theme.tones) {
            CHECK(contrast(tone.ink, tone.ground) >= 4.5);
            CHECK(contrast(tone.ink, theme.surface) >= 4.5);
        }
    }
}

TEST_CASE("borders of fields and the focus ring have a contrast of at least 3 to 1") {
    for (const auto& [name, theme] : themes) {
        INFO(name);
        CHECK(contrast(theme.control, theme.surface) >= 3);
        CHECK(contrast(theme.focus, theme.surface) >= 3);
        CHECK(contrast(theme.focus, theme.page) >= 3);
    }
}
