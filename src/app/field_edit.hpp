#pragma once

#include "base/date.hpp"

#include <array>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>

namespace tappa {

// One member of a record and the value it gets. An edit says no more than that, so that two edits
// of one record made at the same time both hold.
template <auto Member>
struct Set;

template <typename R, typename V, V R::*Member>
struct Set<Member> {
    V value{};

    void apply_to(R& record) const { record.*Member = value; }
};

// An edit of any one of these members of a record.
template <auto... Members>
using FieldEdit = std::variant<Set<Members>...>;

template <typename Record, typename Edit>
void set_field(Record& record, const Edit& edit) {
    std::visit([&](const auto& one) { one.apply_to(record); }, edit);
}

// Typed or dragged, and so given in many small edits; what is chosen comes whole.
template <typename V>
inline constexpr bool comes_bit_by_bit =
    std::is_same_v<
        V,
        std::
            string> || std::is_same_v<V, Date> || (std::is_arithmetic_v<V> && !std::is_same_v<V, bool>);
template <typename V>
inline constexpr bool comes_bit_by_bit<std::optional<V>> = comes_bit_by_bit<V>;

template <typename... Sets>
constexpr std::array<bool, sizeof...(Sets)> which_come_bit_by_bit(const std::variant<Sets...>&) {
    return {comes_bit_by_bit<decltype(Sets::value)>...};
}

// "touchpoint/tp-3/0": edits of one member of one record that follow each other are one step.
// Empty for members that are chosen: each choice is a step of its own. By a table, for it is
// compiled wherever an edit is made, and a visit of a variant takes compilers long.
template <typename Edit>
std::string key_of_edit(const std::string& kind, const std::string& id, const Edit& edit) {
    return which_come_bit_by_bit(edit)[edit.index()]
        ? kind + "/" + id + "/" + std::to_string(edit.index())
        : std::string();
}

} // namespace tappa
