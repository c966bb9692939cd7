#include "base/base64.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace tappa {

namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t no_digit = 64;

constexpr std::array<std::uint8_t, 256> digits = [] {
    std::array<std::uint8_t, 256> all{};
    for (std::uint8_t& digit : all)
        digit = no_digit;
    for (std::size_t i = 0; i < alphabet.size(); ++i)
        all[static_cast<unsigned char>(alphabet[i])] = static_cast<std::uint8_t>(i);
    return all;
}();

std::uint32_t byte_at(std::string_view bytes, std::size_t at) {
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U;
}

} // namespace

std::string base64_from(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::uint32_t group =
            byte_at(bytes, i) << 16 | byte_at(bytes, i + 1) << 8 | byte_at(bytes, i + 2);
        text += alphabet[group >> 18];
        text += alphabet[group >> 12 & 63];
        text += i + 1 < bytes.size() ? alphabet[group >> 6 & 63] : '=';
        text += i + 2 < bytes.size() ? alphabet[group & 63] : '=';
    }
    return text;
}

std::optional<std::string> bytes_from_base64(std::string_view text) {
    if (text.size() % 4 != 0)
        return std::nullopt;
    std::size_t missing = 0; // bytes of the last group
    while (missing < 2 && missing < text.size() && text[text.size() - 1 - missing] == '=')
        ++missing;
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    for (std::size_t i = 0; i < text.size(); i += 4) {
        const bool is_last = i + 4 == text.size();
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 4; ++k) {
            const bool is_filling = is_last && k >= 4 - missing;
            const std::uint8_t digit =
                is_filling ? 0 : digits[static_cast<unsigned char>(text[i + k])];
            if (digit == no_digit)
                return std::nullopt;
            group = group << 6 | digit;
        }
        const std::size_t count = is_last ? 3 - missing : 3;
        for (std::size_t k = 0; k < 3; ++k) {
            const auto byte = static_cast<unsigned char>(group >> (16 - 8 * k));
            if (k < count)
                bytes += static_cast<char>(byte);
            else if (byte != 0)
                return std::nullopt;
        }
    }
    return bytes;
}

} // namespace tappa
