#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace tappa {

// The languages of the interface and of every text that ships with Tappa.
// Adding one: a value here, its name and code below, a file in `assets/texts/`.
enum class Language { It, En };

inline constexpr std::array<Language, 2> all_languages{Language::It, Language::En};
inline constexpr std::size_t language_count = all_languages.size();

// ISO 639-1 code: "it", "en".
[[nodiscard]] std::string_view language_code(Language language);
// The language's own name: "Italiano", "English".
[[nodiscard]] std::string_view language_name(Language language);
// The language of a code, a locale such as "it-IT" included; English for any other.
[[nodiscard]] Language language_from_locale(std::string_view locale);

// A text in every language. Model content (questions, actions) uses it; what users write is a
// plain string, in the one language they wrote it in.
struct LocalText {
    std::array<std::string, language_count> by_language;

    [[nodiscard]] const std::string& in(Language language) const {
        return by_language[static_cast<std::size_t>(language)];
    }
    [[nodiscard]] std::string& in(Language language) {
        return by_language[static_cast<std::size_t>(language)];
    }
    bool operator==(const LocalText&) const = default;
};

} // namespace tappa
