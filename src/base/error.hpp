#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace tappa {

// What went wrong, as one of a closed list. Each code has a sentence in every language in
// `assets/texts/` under "error.<id>", which says what happened and what to do next;
// `tests/app/texts_test.cpp` proves that none is missing.
enum class ErrorCode {
    FileTooLarge,     // {0} size in MB, {1} limit in MB
    NotUtf8,          // where: byte offset
    NotJson,          // where: line and column; {0} detail of the parser
    TooDeep,          // {0} limit of nesting levels
    TooManyItems,     // {0} limit
    TooFewItems,      // a list of {0} items that needs {1} at least
    NumberTooLong,    // a number with more than {0} characters
    ControlCharacter, // a text with the character U+0000
    DuplicateKey,     // {0} key
    UnknownKey,       // {0} key
    MissingKey,       // {0} key
    WrongType,        // {0} expected type id: text, number, whole-number, true-false, list, object
    OutOfRange,       // {0} value, {1} least, {2} most
    TextTooLong,      // {0} length, {1} limit
    EmptyText,
    UnknownValue,       // {0} value, {1} the allowed ones
    UnknownReference,   // {0} the id that nothing has
    DuplicateId,        // {0} id
    ListedTwice,        // {0} what is twice in one list
    AnsweredTwice,      // {0} the question one person answered, or all agreed on, twice
    BadDate,            // {0} value
    BadCurrency,        // {0} value
    BadCountry,         // {0} value
    OtherKind,          // no file of ours at all; {0} foreign_kind, or "folder"
    NotTappaFile,       // the "format" is none of ours; {0} what was found
    NewerVersion,       // {0} version of the file, {1} newest known
    MissingLanguage,    // {0} language code
    OtherQuestionnaire, // {0} the one in the document, {1} the one answered: "small (3)"
    Cycle,              // {0} the ids on the cycle, joined
    BadChecksum,        // a stored record that changed on its way
    StorageFailed,      // {0} detail from the browser
    ReadFailed,         // {0} detail from the system
    PdfFailed,          // {0} detail from the writer
    NotXml,             // where: line and column
    XmlDoctype,         // where: line and column
    XmlReference,       // where: line and column; {0} what stands there, from its & on
    NotXes,             // where: line and column; {0} the root element
    NotCjml,            // where: line and column; {0} the root element
    NotMermaid,         // where: line and column; {0} the line
    NotAJourney,        // a Mermaid diagram of another kind; {0} its first word
    NoTouchpoints,      // a journey of another program without one
    TooManyColumns,     // of a table; where: line and column of its heads; {0} limit
    BadPicture,         // not what io/picture_check.hpp takes
    ArchiveMixed,       // a zip archive of documents and tables
    ArchiveTooLarge,    // one of more than {0} documents, or of more than {1} MB of them
};

[[nodiscard]] const char* error_id(ErrorCode code); // "file-too-large"
[[nodiscard]] const std::vector<ErrorCode>& all_error_codes();

// An error as a value. `where` is a JSON path ("document.journeys[0].touchpoints[2].stage"), or
// line and column ("3:14"), or empty. The sentence is made by `app/texts` from the code.
struct Error {
    ErrorCode code = ErrorCode::NotJson;
    std::string where;
    std::vector<std::string> arguments;

    bool operator==(const Error&) const = default;
};

// FileTooLarge with both sizes.
[[nodiscard]] Error too_large(std::size_t bytes, std::size_t most_bytes);

} // namespace tappa
