#pragma once

// cereal's JSON archives, set up for untrusted input. Only json_input.cpp and json_output.cpp
// include this, so that cereal and RapidJSON are compiled into one place each.
//
// Debian's cereal parses with the system's RapidJSON, whose macros have no prefix; upstream's
// cereal brings its own copy, whose macros begin with CEREAL_. Both are set: numbers read to the
// last bit, a parser that loops instead of calling itself, texts checked to be UTF-8, and no NaN
// or Infinity, which cereal switches on by default.
#define CEREAL_RAPIDJSON_PARSE_DEFAULT_FLAGS \
    kParseFullPrecisionFlag | kParseIterativeFlag | kParseValidateEncodingFlag
#define RAPIDJSON_PARSE_DEFAULT_FLAGS CEREAL_RAPIDJSON_PARSE_DEFAULT_FLAGS
#define CEREAL_RAPIDJSON_WRITE_DEFAULT_FLAGS kWriteNoFlags
#define RAPIDJSON_WRITE_DEFAULT_FLAGS CEREAL_RAPIDJSON_WRITE_DEFAULT_FLAGS

#include <cereal/archives/json.hpp>
