#include "io/json_guard.hpp"
#include "io/json_input.hpp"
#include "io/json_number.hpp"
#include "io/random.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <string>

using namespace tappa;

namespace {

std::string digits(test::Random& random, std::size_t count) {
    std::string out;
    // Runs of one digit are where carries and counts of zeros go wrong.
    const char favourite = static_cast<char>('0' + random.below(10));
    for (std::size_t i = 0; i < count; ++i)
        out += random.chance() ? favourite : static_cast<char>('0' + random.below(10));
    return out;
}

std::string random_number(test::Random& random) {
    std::string out = random.chance() ? "-" : "";
    const std::size_t whole = random.below(22);
    if (whole == 0)
        out += '0';
    else
        out += static_cast<char>('1' + random.below(9)) + digits(random, whole - 1);
    if (random.chance())
        out.append(".").append(digits(random, 1 + random.below(12)));
    if (random.chance())
        out.append("e").append(std::to_string(random.between(-210, 210)));
    return out;
}

} // namespace

TEST_CASE("numbers are read as the nearest double") {
    test::Random random(1);
    int accepted = 0;
    int short_ones = 0;
    for (int i = 0; i < 40'000; ++i) {
        const std::string literal = random_number(random);
        CAPTURE(literal);
        const std::string json = "{\"n\":" + literal + "}";
        const Result<JsonOutline> outline = check_json(json, json.size());
        if (!outline.ok())
            continue;
        ++accepted;
        short_ones += literal.size() <= 15 ? 1 : 0; // read without strtod, unless by an exponent
        JsonInput input(*outline);
        REQUIRE(input.next_key() == "n");
        const double read = input.number();
        REQUIRE(input.ok());
        REQUIRE(read == std::strtod(literal.c_str(), nullptr));
    }
    CHECK(accepted > 30'000);
    CHECK(short_ones > 8'000);
}

TEST_CASE("tells safe numbers by their value and digits") {
    for (const char* safe : {"0", "-0.0", "1", "1e200", "0.001e203", "100e198", "1e-200", "5e+7"}) {
        CAPTURE(std::string(safe));
        CHECK(is_safe_json_number(safe));
    }
    for (const char* unsafe : {"1e201", "10e200", "0.1e-200", "0e23", "18446744073709551615.5"}) {
        CAPTURE(std::string(unsafe));
        CHECK_FALSE(is_safe_json_number(unsafe));
    }
}
