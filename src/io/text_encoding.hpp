#pragma once

#include <cstddef>
#include <string>

namespace tappa {

enum class TextEncoding {
    Utf8,
    Utf16,
    Windows1252, // no other than ASCII letters are valid UTF-8
    Mixed        // some lines are UTF-8 with letters beyond ASCII, others are not UTF-8
};

struct TextDecoding {
    TextEncoding encoding = TextEncoding::Utf8;
    std::size_t first_line = 0; // the first that is not UTF-8, from 1; 0: none
    std::size_t lines = 0;      // how many are not
    std::size_t replaced = 0;   // halves of UTF-16 pairs, now U+FFFD
    bool operator==(const TextDecoding&) const = default;
};

// Makes a text of an imported file UTF-8. UTF-16 is known by its byte order mark, or by zero
// bytes beside its first two letters. What is no UTF-8 is Windows-1252, line by line: that is what
// programs of Western Europe write when it is neither (the five bytes it leaves undefined become
// U+FFFD, as by nothing else they would be shown). The text is not copied where it is UTF-8.
TextDecoding make_utf8(std::string& text);

// Latin letters with an accent of their own, as Macs write them in names of files and PDFs give
// them, become one character: names that look alike are alike.
void compose_letters(std::string& text);

} // namespace tappa
