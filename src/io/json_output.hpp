#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace tappa {

// Writes JSON through cereal's output archive, indented by two spaces; the top is an object that
// is open from the start. Names must outlive the call that uses them.
class JsonOutput {
public:
    JsonOutput();
    ~JsonOutput();
    JsonOutput(const JsonOutput&) = delete;
    JsonOutput& operator=(const JsonOutput&) = delete;

    void name(const char* key); // of the next value, inside an object
    void enter_object();
    void leave_object();
    void enter_list();
    void leave_list();
    // Characters that no file may hold (U+0000, what is not UTF-8) become U+FFFD, because a saved
    // file that cannot be opened again would be worse.
    void text(std::string_view value);
    void number(double value); // finite
    void whole(int value);
    void truth(bool value);

    // Closes the top object and gives the text with a line feed at its end. Nothing may follow.
    [[nodiscard]] std::string take();

private:
    struct Archive; // keeps cereal out of this header

    std::unique_ptr<Archive> m_archive;
};

} // namespace tappa
