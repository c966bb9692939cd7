#pragma once

#include <functional>
#include <string>
#include <utility>

namespace tappa {

// A readable id that cannot be mistaken for the id of another kind of thing. Comparing is
// comparing the text; an empty id means "none".
template <typename Tag>
struct Id {
    std::string text;

    Id() = default;
    explicit Id(std::string id) : text(std::move(id)) {}
    [[nodiscard]] bool empty() const { return text.empty(); }
    bool operator==(const Id& other) const { return text == other.text; }
    bool operator!=(const Id& other) const { return text != other.text; }
    bool operator<(const Id& other) const { return text < other.text; }
};

} // namespace tappa

template <typename Tag>
struct std::hash<tappa::Id<Tag>> {
    std::size_t operator()(const tappa::Id<Tag>& id) const {
        return std::hash<std::string>{}(id.text);
    }
};
