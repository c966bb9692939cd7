#include "base/language.hpp"

namespace tappa {

std::string_view language_code(Language language) {
    return language == Language::It ? "it" : "en";
}

std::string_view language_name(Language language) {
    return language == Language::It ? "Italiano" : "English";
}

Language language_from_locale(std::string_view locale) {
    const bool italian = locale.substr(0, 2) == "it" && (locale.size() == 2 || locale[2] == '-');
    return italian ? Language::It : Language::En;
}

} // namespace tappa
