#pragma once

#include "model/enums.hpp"
#include "texts/texts.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace tappa::test {

template <typename Key>
std::optional<Key> text_of_key(std::string_view key) {
    const std::span<const std::string_view> keys = keys_of(Key{});
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (keys[i] == key)
            return static_cast<Key>(i);
    return std::nullopt;
}

// The names of a closed list come from the keys made of the prefix and each value's own id, in
// every language. `Key`: of the catalogue they stand in.
template <typename Key, typename E>
void check_names(const std::string& prefix) {
    for (const Language language : all_languages) {
        std::set<std::string_view> names;
        for (const E value : all_of<E>()) {
            const std::string key = prefix + "." + std::string(enum_id(value));
            INFO(key);
            const std::optional<Key> expected = text_of_key<Key>(key);
            REQUIRE(expected);
            CHECK(name_of(value, language) == text(*expected, language));
            CHECK(names.insert(name_of(value, language)).second);
        }
    }
}

} // namespace tappa::test
