#include "app/list_room.hpp"

#include "app/change.hpp"
#include "base/number.hpp"

#include <algorithm>
#include <cstdint>

namespace tappa {

namespace {

std::string number(std::size_t count, Language language) {
    return formatted_integer(static_cast<std::int64_t>(count), language);
}

} // namespace

std::string list_full_sentence(Language language, std::size_t most, Text full) {
    return text_with(full, language, {number(most, language)});
}

void say_left_out(
    Change& change, std::size_t left_out, std::size_t wanted, std::size_t most, Text full
) {
    const Language language = change.language();
    const std::string what_came = left_out == wanted
        ? std::string(text(Text::ListNothingAdded, language))
        : text_with(
            Text::ListLeftOut, language, {number(left_out, language), number(wanted, language)}
        );
    refuse(change, list_full_sentence(language, most, full) + " " + what_came);
}

std::size_t room_for(
    Change& change, std::size_t wanted, std::size_t count, std::size_t most, Text full
) {
    const std::size_t taken = std::min(wanted, most - std::min(most, count));
    if (taken < wanted)
        say_left_out(change, wanted - taken, wanted, most, full);
    return taken;
}

bool takes_another(Change& change, std::size_t count, std::size_t most, Text full) {
    return room_for(change, 1, count, most, full) == 1;
}

} // namespace tappa
