#include "app/texts.hpp"

#include "base/number.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cstddef>

namespace tappa {

namespace {

// Both languages use the singular for exactly one (Unicode CLDR, plural rules: en and it, for
// whole numbers; Italian's "many" is for millions written out, which no text here does).
bool is_one(std::int64_t n) {
    return n == 1;
}

} // namespace

std::string_view text(Text text, Language language) {
    return generated::texts[static_cast<std::size_t>(language)][static_cast<std::size_t>(text)];
}

std::string text_with(Text text, Language language, const std::vector<std::string>& arguments) {
    return with_arguments(tappa::text(text, language), arguments);
}

std::string text_count(
    Text text, Language language, std::int64_t n, const std::vector<std::string>& more
) {
    std::vector<std::string> arguments{formatted_integer(n, language)};
    arguments.insert(arguments.end(), more.begin(), more.end());
    std::string_view pattern = tappa::text(text, language);
    if (is_one(n)) {
        const std::string_view one = generated::singular(text, static_cast<std::size_t>(language));
        if (!one.empty())
            pattern = one;
    }
    return with_arguments(pattern, arguments);
}

} // namespace tappa
