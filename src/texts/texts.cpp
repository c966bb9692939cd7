#include "texts/texts.hpp"

#include <algorithm>

namespace tappa {

namespace {

// Both languages use the singular for exactly one (Unicode CLDR, plural rules: en and it, for
// whole numbers; Italian's "many" is for millions written out, which no text here does).
bool is_one(const std::string& number) {
    return number == "1";
}

} // namespace

std::string counted_text(
    const TextTable& table,
    std::size_t index,
    Language language,
    const std::string& number,
    const std::vector<std::string>& more
) {
    const auto place = static_cast<std::size_t>(language);
    std::vector<std::string> arguments{number};
    arguments.insert(arguments.end(), more.begin(), more.end());
    std::string_view pattern = table.texts[place].text(index);
    if (is_one(number)) {
        const auto one = std::find_if(
            table.singulars.begin(),
            table.singulars.end(),
            [&](const Singular& singular) { return singular.index == index; }
        );
        if (one != table.singulars.end())
            pattern = table.texts[place].text(one->by_language[place]);
    }
    return with_arguments(pattern, arguments);
}

} // namespace tappa
