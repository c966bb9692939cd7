#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace tappa {

// The way from the top of a JSON file to one value: document.journeys[0]->touchpoints[2].stage
class JsonPath {
public:
    // `key` must outlive the path: it is a name of the format or stands in the file's bytes.
    void push_key(std::string_view key) { m_steps.push_back({key, 0, false}); }
    void push_index(std::size_t index) { m_steps.push_back({{}, index, true}); }
    void pop() { m_steps.pop_back(); }

    [[nodiscard]] std::string text() const;

private:
    struct Step {
        std::string_view key;
        std::size_t index;
        bool is_index;
    };
    std::vector<Step> m_steps;
};

// place("journeys", 0, "name") is "journeys[0]->name": texts are members, numbers are items.
template <typename... Parts>
[[nodiscard]] std::string place(const Parts&... parts) {
    JsonPath path;
    const auto push = [&path](const auto& part) {
        if constexpr (std::is_convertible_v<decltype(part), std::string_view>)
            path.push_key(part);
        else
            path.push_index(part);
    };
    (push(parts), ...);
    return path.text();
}

[[nodiscard]] std::string path_to_member(const std::string& path, std::string_view key);
[[nodiscard]] std::string path_to_item(const std::string& path, std::size_t index);

// A piece of a file that is fit to be shown in a message: at most 60 code points, no line breaks.
[[nodiscard]] std::string shown(std::string_view text);
// A number for a message: 1000000 rather than 1e+06.
[[nodiscard]] std::string shown_number(double value);

} // namespace tappa
