#pragma once

// Reads the test cases that the Python references write and prints what Tappa computes, both as
// lines of words, so that neither side needs a parser that could be wrong.

#include "base/number.hpp"

#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace tappa::test {

using Words = std::vector<std::string>;

// The words of the next line; nothing at the end of the input.
inline std::optional<Words> next_words() {
    std::string line;
    if (!std::getline(std::cin, line))
        return std::nullopt;
    std::istringstream stream(line);
    Words words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

inline std::string word(int value) {
    return std::to_string(value);
}

inline std::string word(double value) {
    return exact_text(value);
}

inline std::string word(const std::string& value) {
    return value;
}

template <typename T>
std::string word(const std::optional<T>& value) {
    return value ? word(*value) : "-";
}

// Prints the words of one line, a blank between them.
template <typename... Values>
void print(const Values&... values) {
    const char* between = "";
    ((std::cout << between << word(values), between = " "), ...);
    std::cout << '\n';
}

} // namespace tappa::test
