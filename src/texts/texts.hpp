#pragma once

#include "base/number.hpp"
#include "base/text.hpp"
#include "texts/table.hpp"

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// An enum made from a catalogue of assets/texts/. Places in a text are {0}, {1}…
template <typename E>
concept TextEnum = requires(E value) {
    { table_of(value) } -> std::same_as<const TextTable&>;
};

// The form for `number`, which is written as the language does.
[[nodiscard]] std::string counted_text(
    const TextTable& table,
    std::size_t index,
    Language language,
    const std::string& number,
    const std::vector<std::string>& more
);

// Of a text with plural forms, `text` and `text_with` give the form for many.
template <TextEnum E>
[[nodiscard]] std::string_view text(E id, Language language) {
    return table_of(id).texts[static_cast<std::size_t>(language)].text(static_cast<std::size_t>(id)
    );
}

template <TextEnum E>
[[nodiscard]] std::string text_with(
    E id, Language language, const std::vector<std::string>& arguments
) {
    return with_arguments(text(id, language), arguments);
}

// The form that suits `n`; {0} is n as the language writes it, {1}… are `more`.
template <TextEnum E>
[[nodiscard]] std::string text_count(
    E id, Language language, std::int64_t n, const std::vector<std::string>& more = {}
) {
    return counted_text(
        table_of(id), static_cast<std::size_t>(id), language, formatted_integer(n, language), more
    );
}

// As above for what need not be whole: "1 week", "1.5 weeks", in at most `decimals` digits.
template <TextEnum E>
[[nodiscard]] std::string text_amount(
    E id, Language language, double amount, int decimals, const std::vector<std::string>& more = {}
) {
    return counted_text(
        table_of(id),
        static_cast<std::size_t>(id),
        language,
        formatted_short(amount, decimals, language),
        more
    );
}

} // namespace tappa
