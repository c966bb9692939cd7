#include "io/json_path.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "io/json_writer.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace tappa {

namespace {

bool is_plain_key(std::string_view key) {
    return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '_' || c == '-';
    });
}

} // namespace

std::string path_to_member(const std::string& path, std::string_view key) {
    const std::string name = shown(key);
    // A key with a dot or a bracket of its own would make the path ambiguous.
    if (!is_plain_key(name))
        return path + "[" + json_quoted(name) + "]";
    return path.empty() ? name : path + "." + name;
}

std::string path_to_item(const std::string& path, std::size_t index) {
    return path + "[" + std::to_string(index) + "]";
}

std::string JsonPath::text() const {
    std::string path;
    for (const Step& step : m_steps)
        path = step.is_index ? path_to_item(path, step.index) : path_to_member(path, step.key);
    return path;
}

std::string shown(std::string_view text) {
    constexpr std::size_t most = 60;
    const std::string_view start = first_code_points(text, most);
    std::string out(start);
    std::replace_if(
        out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' '
    );
    if (start.size() < text.size())
        out += "…";
    return out;
}

std::string shown_number(double value) {
    constexpr double all_digits_known = 1e15;
    if (std::trunc(value) == value && std::abs(value) <= all_digits_known)
        return std::to_string(static_cast<std::int64_t>(value));
    return exact_text(value);
}

} // namespace tappa
