#pragma once

#include <variant>

namespace tappa {

// A list of types, as a type.
template <typename... Ts>
struct Types {
    using Variant = std::variant<Ts...>;
};

template <typename... Lists>
struct JoinedTypes;

template <typename... Ts>
struct JoinedTypes<Types<Ts...>> {
    using List = Types<Ts...>;
};

template <typename... Ts, typename... Us, typename... Lists>
struct JoinedTypes<Types<Ts...>, Types<Us...>, Lists...> {
    using List = typename JoinedTypes<Types<Ts..., Us...>, Lists...>::List;
};

// One variant of the types of several lists, in their order.
template <typename... Lists>
using VariantOf = typename JoinedTypes<Lists...>::List::Variant;

} // namespace tappa
