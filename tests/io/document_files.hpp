#pragma once

#include "io/document_io.hpp"
#include "io/edits.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>

#include <span>
#include <string>

// The valid documents of the tests' data, and what is said of them once they are spoilt.

namespace tappa::test {

inline const std::string& full() {
    static const std::string json = file_bytes("tests/data/valid/document.json");
    return json;
}

inline const std::string& smallest() {
    static const std::string json = file_bytes("tests/data/valid/smallest.json");
    return json;
}

inline Error error_of(const std::string& json) {
    const Result<Document> document = document_from_json(json);
    REQUIRE_FALSE(document.ok());
    return document.error();
}

// An edit that spoils a document, and the error it leads to.
struct Case {
    std::string from;
    std::string to;
    Error error;
};

inline void check_refused(const std::string& json, std::span<const Case> cases) {
    for (const Case& c : cases) {
        INFO(c.from << " -> " << c.to);
        const Error error = error_of(edited(json, c.from, c.to));
        CHECK(error.where == c.error.where);
        CHECK(error_id(error.code) == std::string(error_id(c.error.code)));
        CHECK(error.arguments == c.error.arguments);
    }
}

} // namespace tappa::test
