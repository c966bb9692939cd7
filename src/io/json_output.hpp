#pragma once

#include "io/json_writer.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace tappa {

class JsonOutputArchive; // cereal's, kept out of this header

// Writes JSON through an archive of cereal's kind; the top is an object that is open from the
// start.
class JsonOutput {
public:
    explicit JsonOutput(JsonLayout layout);
    ~JsonOutput();
    JsonOutput(const JsonOutput&) = delete;
    JsonOutput& operator=(const JsonOutput&) = delete;

    void enter_object(const char* name); // a member of an object
    void enter_object();                 // an item of a list
    void leave_object();
    void enter_list(const char* name);
    void leave_list();
    void item(std::string_view value); // of a list
    // In a compact text: items or members that written_since() gave before.
    void again(std::string_view written);
    [[nodiscard]] std::size_t size() const;
    // What has come after this size, without the comma before it.
    [[nodiscard]] std::string_view written_since(std::size_t size) const;
    void reserve(std::size_t size);
    // Characters that no file may hold (U+0000, what is not UTF-8) become U+FFFD, because a saved
    // file that cannot be opened again would be worse.
    void member(const char* name, std::string_view value);
    void member(const char* name, double value); // finite
    void member(const char* name, int value);
    void member(const char* name, bool value);
    // Without this overload a string literal would become true.
    void member(const char* name, const char* value) { member(name, std::string_view(value)); }

    // Closes the top object and gives the text, an indented one with a line feed at its end.
    // Nothing may follow.
    [[nodiscard]] std::string take();

private:
    std::unique_ptr<JsonOutputArchive> m_archive;
};

} // namespace tappa
