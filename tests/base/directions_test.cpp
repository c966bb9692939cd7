#include "base/directions.hpp"

#include <doctest/doctest.h>

using tappa::with_directions_closed;

TEST_CASE("whatever turns the direction of text is closed at its end, the innermost first") {
    CHECK(with_directions_closed("a\u202Eb") == "a\u202Eb\u202C");
    CHECK(with_directions_closed("\u2067\u202Ab") == "\u2067\u202Ab\u202C\u2069");
    CHECK(with_directions_closed("\u202D\u2068b\u202B") == "\u202D\u2068b\u202B\u202C\u2069\u202C");
}

TEST_CASE("a text that closes what it opens stays as it is, and so do marks and stray ends") {
    for (const char* text :
         {"",
          "città – 10 €",
          "a\u202Eb\u202Cc",
          "\u2066a\u2069",
          "\u2066\u202Ea\u2069", // the end of the isolate ends the override too
          "\u200F\u200E\u061C",
          "\u202C\u2069"})
        CHECK(with_directions_closed(text) == text);
    CHECK(with_directions_closed("\u2066a\u202Cb") == "\u2066a\u202Cb\u2069");
}
