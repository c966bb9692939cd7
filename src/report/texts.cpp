#include "report/texts.hpp"

#include "base/number.hpp"
#include "base/text.hpp"

namespace tappa::report {

const Texts& texts_in(Language language) {
    return language == Language::It ? texts_it() : texts_en();
}

std::string filled(const Word& word, const std::vector<std::string>& arguments) {
    return with_arguments(word.view(), arguments);
}

std::string counted(
    const Plural& plural,
    std::int64_t number,
    Language language,
    const std::vector<std::string>& further
) {
    std::vector<std::string> arguments{formatted_integer(number, language)};
    arguments.insert(arguments.end(), further.begin(), further.end());
    return filled(number == 1 ? plural.one : plural.other, arguments);
}

} // namespace tappa::report
