#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "base/result.hpp"
#include "cli/outcome.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace tappa::cli {

// All bytes of a file, of standard input for "-", of which at most `most_bytes` are ever held.
// Errors: ReadFailed with what the system says, FileTooLarge.
[[nodiscard]] Result<std::string> read_file(const std::string& path, std::size_t most_bytes);

// Writes beside the file and renames, so that a failure leaves no half file under the name; what
// is no ordinary file, such as /dev/null, is written to directly. What the system says, or nothing
// when all is well.
[[nodiscard]] std::optional<std::string> write_file(
    const std::string& path, std::string_view bytes
);

// Whether both names lead to one file that exists.
[[nodiscard]] bool is_same_file(const std::string& a, const std::string& b);

// The variable's value, or `otherwise` where it is unset or empty.
[[nodiscard]] std::string environment(const char* name, const std::string& otherwise);
// The folder that holds questionnaires/.
[[nodiscard]] std::string data_folder();

// A document with what it is read against.
struct Assessed {
    Content content; // of the questionnaires only the one that was answered
    Document document;

    [[nodiscard]] const Questionnaire& questionnaire() const {
        return content.questionnaires.front();
    }
};

// The questionnaire is the document's own, else the one of its id among the files in
// questionnaires/.
[[nodiscard]] std::variant<Assessed, Failure> assessed_from(
    const std::string& path, Language language
);

// What was computed from it, for the first journey.
[[nodiscard]] Derived derived_from(const Assessed& assessed);

// What a reader should know although nothing is wrong: answers to another questionnaire, weights
// that leave no average.
void add_notes(Outcome& outcome, const std::string& path, const Derived&, Language language);

} // namespace tappa::cli
