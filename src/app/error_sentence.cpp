#include "app/texts.hpp"
#include "base/number.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>

namespace tappa {

namespace {

struct Sentence {
    Text what;
    Text advice;
};

Sentence sentence_of(ErrorCode code) {
    switch (code) {
    case ErrorCode::FileTooLarge:
        return {Text::ErrorFileTooLarge, Text::ErrorAdviceOtherFile};
    case ErrorCode::NotUtf8:
        return {Text::ErrorNotUtf8, Text::ErrorAdviceSaveAsUtf8};
    case ErrorCode::NotJson:
        return {Text::ErrorNotJson, Text::ErrorAdviceCompleteFile};
    case ErrorCode::TooDeep:
        return {Text::ErrorTooDeep, Text::ErrorAdviceCorrect};
    case ErrorCode::TooManyItems:
        return {Text::ErrorTooManyItems, Text::ErrorAdviceOtherFile};
    case ErrorCode::NumberTooLong:
        return {Text::ErrorNumberTooLong, Text::ErrorAdviceCorrect};
    case ErrorCode::ControlCharacter:
        return {Text::ErrorControlCharacter, Text::ErrorAdviceCorrect};
    case ErrorCode::DuplicateKey:
        return {Text::ErrorDuplicateKey, Text::ErrorAdviceCorrect};
    case ErrorCode::UnknownKey:
        return {Text::ErrorUnknownKey, Text::ErrorAdviceCorrect};
    case ErrorCode::MissingKey:
        return {Text::ErrorMissingKey, Text::ErrorAdviceCorrect};
    case ErrorCode::WrongType:
        return {Text::ErrorWrongType, Text::ErrorAdviceCorrect};
    case ErrorCode::TooFewItems:
        return {Text::ErrorTooFewItems, Text::ErrorAdviceCorrect};
    case ErrorCode::OutOfRange:
        return {Text::ErrorOutOfRange, Text::ErrorAdviceCorrect};
    case ErrorCode::TextTooLong:
        return {Text::ErrorTextTooLong, Text::ErrorAdviceCorrect};
    case ErrorCode::EmptyText:
        return {Text::ErrorEmptyText, Text::ErrorAdviceCorrect};
    case ErrorCode::UnknownValue:
        return {Text::ErrorUnknownValue, Text::ErrorAdviceCorrect};
    case ErrorCode::UnknownReference:
        return {Text::ErrorUnknownReference, Text::ErrorAdviceCorrect};
    case ErrorCode::DuplicateId:
        return {Text::ErrorDuplicateId, Text::ErrorAdviceCorrect};
    case ErrorCode::ListedTwice:
        return {Text::ErrorListedTwice, Text::ErrorAdviceCorrect};
    case ErrorCode::AnsweredTwice:
        return {Text::ErrorAnsweredTwice, Text::ErrorAdviceCorrect};
    case ErrorCode::BadDate:
        return {Text::ErrorBadDate, Text::ErrorAdviceCorrect};
    case ErrorCode::BadCurrency:
        return {Text::ErrorBadCurrency, Text::ErrorAdviceCorrect};
    case ErrorCode::BadCountry:
        return {Text::ErrorBadCountry, Text::ErrorAdviceCorrect};
    case ErrorCode::OtherKind:
        return {Text::ErrorOtherKind, Text::ErrorAdviceTappaFiles};
    case ErrorCode::NotTappaFile:
        return {Text::ErrorNotTappaFile, Text::ErrorAdviceOtherFile};
    case ErrorCode::NewerVersion:
        return {Text::ErrorNewerVersion, Text::ErrorAdviceUpdate};
    case ErrorCode::MissingLanguage:
        return {Text::ErrorMissingLanguage, Text::ErrorAdviceCorrect};
    case ErrorCode::OtherQuestionnaire:
        return {Text::ErrorOtherQuestionnaire, Text::ErrorAdviceCorrect};
    case ErrorCode::Cycle:
        return {Text::ErrorCycle, Text::ErrorAdviceCorrect};
    case ErrorCode::BadChecksum:
        return {Text::ErrorBadChecksum, Text::ErrorAdviceOlderCopy};
    case ErrorCode::StorageFailed:
        return {Text::ErrorStorageFailed, Text::ErrorAdviceFreeSpace};
    case ErrorCode::ReadFailed:
        return {Text::ErrorReadFailed, Text::ErrorAdviceTryAgain};
    case ErrorCode::PdfFailed:
        return {Text::ErrorPdfFailed, Text::ErrorAdviceTryPdfAgain};
    case ErrorCode::NotXml:
        return {Text::ErrorNotXml, Text::ErrorAdviceCompleteFile};
    case ErrorCode::XmlDoctype:
        return {Text::ErrorXmlDoctype, Text::ErrorAdviceCorrect};
    case ErrorCode::XmlReference:
        return {Text::ErrorXmlReference, Text::ErrorAdviceXmlReference};
    case ErrorCode::NotXes:
        return {Text::ErrorNotXes, Text::ErrorAdviceCorrect};
    case ErrorCode::NotCjml:
        return {Text::ErrorNotCjml, Text::ErrorAdviceCorrect};
    case ErrorCode::NotMermaid:
        return {Text::ErrorNotMermaid, Text::ErrorAdviceCorrect};
    case ErrorCode::NotAJourney:
        return {Text::ErrorNotAJourney, Text::ErrorAdviceCorrect};
    case ErrorCode::NoTouchpoints:
        return {Text::ErrorNoTouchpoints, Text::ErrorAdviceCorrect};
    case ErrorCode::TooManyColumns:
        return {Text::ErrorTooManyColumns, Text::ErrorAdviceFewerColumns};
    case ErrorCode::BadPicture:
        return {Text::ErrorBadPicture, Text::ErrorAdviceCorrect};
    case ErrorCode::ArchiveMixed:
        return {Text::ErrorArchiveMixed, Text::ErrorAdviceUnpack};
    case ErrorCode::ArchiveTooLarge:
        return {Text::ErrorArchiveTooLarge, Text::ErrorAdviceUnpack};
    }
    return {Text::ErrorReadFailed, Text::ErrorAdviceTryAgain};
}

bool is_digits(std::string_view text) {
    return !text.empty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// `where` is "line:column", a byte's number, a JSON path, or empty.
std::string place_sentence(const std::string& where, Language language) {
    if (where.empty())
        return {};
    if (is_digits(where))
        return text_with(Text::ErrorWhereByte, language, {where});
    const std::size_t colon = where.find(':');
    if (colon != std::string::npos) {
        const std::string line = where.substr(0, colon);
        const std::string column = where.substr(colon + 1);
        if (is_digits(line) && is_digits(column))
            return text_with(Text::ErrorWhereLine, language, {line, column});
    }
    return text_with(Text::ErrorWherePath, language, {where});
}

struct Named {
    std::string_view id;
    Text name;
};

constexpr Named types[]{
    {"text", Text::ErrorTypeText},
    {"number", Text::ErrorTypeNumber},
    {"whole-number", Text::ErrorTypeWholeNumber},
    {"true-false", Text::ErrorTypeTrueFalse},
    {"list", Text::ErrorTypeList},
    {"object", Text::ErrorTypeObject}};

constexpr Named kinds[]{
    {"empty", Text::ErrorKindEmpty},
    {"folder", Text::ErrorKindFolder},
    {"spreadsheet", Text::ErrorKindSpreadsheet},
    {"text-document", Text::ErrorKindTextDocument},
    {"presentation", Text::ErrorKindPresentation},
    {"old-office", Text::ErrorKindOldOffice},
    {"archive", Text::ErrorKindArchive},
    {"pdf", Text::ErrorKindPdf},
    {"picture", Text::ErrorKindPicture},
    {"web-page", Text::ErrorKindWebPage},
    {"utf-16", Text::ErrorKindUtf16},
    {"xml", Text::ErrorKindXml},
    {"table", Text::ErrorKindTable},
    {"plain-text", Text::ErrorKindPlainText}};

std::string name_in(std::span<const Named> names, const std::string& id, Language language) {
    for (const Named& named : names)
        if (named.id == id)
            return std::string(text(named.name, language));
    return id;
}

// Whether the arguments are numbers of the program's own: how many there are, and may be.
bool counts(ErrorCode code) {
    return code == ErrorCode::TextTooLong || code == ErrorCode::TooManyItems
        || code == ErrorCode::TooFewItems || code == ErrorCode::TooDeep
        || code == ErrorCode::NumberTooLong || code == ErrorCode::TooManyColumns
        || code == ErrorCode::ArchiveTooLarge;
}

} // namespace

std::string error_sentence(const Error& error, Language language) {
    std::vector<std::string> arguments = error.arguments;
    if (error.code == ErrorCode::WrongType && !arguments.empty())
        arguments[0] = name_in(types, arguments[0], language);
    if (error.code == ErrorCode::OtherKind && !arguments.empty())
        arguments[0] = name_in(kinds, arguments[0], language);
    if (counts(error.code))
        for (std::string& argument : arguments)
            if (const std::optional<double> number = number_from_exact_text(argument))
                argument = formatted_short(*number, 0, language);
    // A file names what it holds; one that holds a novel there must not fill the screen.
    constexpr std::size_t longest_argument = 120;
    for (std::string& argument : arguments)
        if (code_point_count(argument) > longest_argument)
            argument = std::string(first_code_points(argument, longest_argument)) + "…";
    const Sentence sentence = sentence_of(error.code);
    std::string result = text_with(sentence.what, language, arguments);
    const std::string place = place_sentence(error.where, language);
    if (!place.empty())
        result += " " + place;
    result += " ";
    result += text(sentence.advice, language);
    return result;
}

} // namespace tappa
