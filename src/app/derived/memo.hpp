#pragma once

#include "base/date.hpp"
#include "base/language.hpp"
#include "base/shared.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace tappa {

template <typename T>
[[nodiscard]] bool are_same(const Shared<T>& a, const Shared<T>& b) {
    return a.is_same(b);
}
template <typename T>
[[nodiscard]] bool are_same(const std::vector<Shared<T>>& a, const std::vector<Shared<T>>& b) {
    return std::equal(
        a.begin(),
        a.end(),
        b.begin(),
        b.end(),
        [](const Shared<T>& one, const Shared<T>& other) { return one.is_same(other); }
    );
}

[[nodiscard]] inline bool are_same(const Date& a, const Date& b) {
    return a == b;
}

[[nodiscard]] inline bool are_same(Language a, Language b) {
    return a == b;
}

[[nodiscard]] inline bool are_same(double a, double b) {
    return a == b;
}

[[nodiscard]] inline bool are_same(std::uint64_t a, std::uint64_t b) {
    return a == b;
}

// The latest result of one computation, with the parts it was made from. It keeps hold of them, so
// that no other part can take their identity.
template <typename Value, typename... Parts>
class Memo {
public:
    struct Entry {
        std::tuple<Parts...> parts;
        Value value;
    };

    // The result for these parts: computed when they are others than last time.
    template <typename Compute>
    const Value& of(const Parts&... parts, Compute compute) {
        if (!is_for(parts...)) {
            Value value = compute();
            m_entry.emplace(Entry{{parts...}, std::move(value)});
            ++m_computations;
        }
        return m_entry->value;
    }
    [[nodiscard]] bool is_for(const Parts&... parts) const {
        const auto same = [&](const Parts&... mine) { return (are_same(mine, parts) && ...); };
        return m_entry && std::apply(same, m_entry->parts);
    }
    [[nodiscard]] const std::optional<Entry>& latest() const { return m_entry; }
    // Gives the latest away, for `compute` to go on from.
    [[nodiscard]] std::optional<Entry> take() { return std::exchange(m_entry, std::nullopt); }
    [[nodiscard]] std::uint64_t computations() const { return m_computations; }

private:
    std::optional<Entry> m_entry;
    std::uint64_t m_computations = 0;
};

} // namespace tappa
