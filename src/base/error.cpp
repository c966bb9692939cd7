#include "base/error.hpp"

namespace tappa {

const char* error_id(ErrorCode code) {
    switch (code) {
    case ErrorCode::FileTooLarge:
        return "file-too-large";
    case ErrorCode::NotUtf8:
        return "not-utf8";
    case ErrorCode::NotJson:
        return "not-json";
    case ErrorCode::TooDeep:
        return "too-deep";
    case ErrorCode::TooManyItems:
        return "too-many-items";
    case ErrorCode::TooFewItems:
        return "too-few-items";
    case ErrorCode::NumberTooLong:
        return "number-too-long";
    case ErrorCode::ControlCharacter:
        return "control-character";
    case ErrorCode::DuplicateKey:
        return "duplicate-key";
    case ErrorCode::UnknownKey:
        return "unknown-key";
    case ErrorCode::MissingKey:
        return "missing-key";
    case ErrorCode::WrongType:
        return "wrong-type";
    case ErrorCode::OutOfRange:
        return "out-of-range";
    case ErrorCode::TextTooLong:
        return "text-too-long";
    case ErrorCode::EmptyText:
        return "empty-text";
    case ErrorCode::UnknownValue:
        return "unknown-value";
    case ErrorCode::UnknownReference:
        return "unknown-reference";
    case ErrorCode::DuplicateId:
        return "duplicate-id";
    case ErrorCode::ListedTwice:
        return "listed-twice";
    case ErrorCode::AnsweredTwice:
        return "answered-twice";
    case ErrorCode::BadDate:
        return "bad-date";
    case ErrorCode::BadCurrency:
        return "bad-currency";
    case ErrorCode::BadCountry:
        return "bad-country";
    case ErrorCode::OtherKind:
        return "other-kind";
    case ErrorCode::NotTappaFile:
        return "not-tappa-file";
    case ErrorCode::NewerVersion:
        return "newer-version";
    case ErrorCode::MissingLanguage:
        return "missing-language";
    case ErrorCode::OtherQuestionnaire:
        return "other-questionnaire";
    case ErrorCode::Cycle:
        return "cycle";
    case ErrorCode::BadChecksum:
        return "bad-checksum";
    case ErrorCode::StorageFailed:
        return "storage-failed";
    case ErrorCode::ReadFailed:
        return "read-failed";
    case ErrorCode::PdfFailed:
        return "pdf-failed";
    case ErrorCode::NotXml:
        return "not-xml";
    case ErrorCode::XmlDoctype:
        return "xml-doctype";
    case ErrorCode::XmlReference:
        return "xml-reference";
    case ErrorCode::NotXes:
        return "not-xes";
    case ErrorCode::NotCjml:
        return "not-cjml";
    case ErrorCode::NotMermaid:
        return "not-mermaid";
    case ErrorCode::NotAJourney:
        return "not-a-journey";
    case ErrorCode::NoTouchpoints:
        return "no-touchpoints";
    case ErrorCode::TooManyColumns:
        return "too-many-columns";
    case ErrorCode::BadPicture:
        return "bad-picture";
    case ErrorCode::ArchiveMixed:
        return "archive-mixed";
    case ErrorCode::ArchiveTooLarge:
        return "archive-too-large";
    }
    return "";
}

const std::vector<ErrorCode>& all_error_codes() {
    static const std::vector<ErrorCode> codes = [] {
        std::vector<ErrorCode> all;
        // The switch above has each of them, or does not compile.
        for (int i = 0; *error_id(static_cast<ErrorCode>(i)) != '\0'; ++i)
            all.push_back(static_cast<ErrorCode>(i));
        return all;
    }();
    return codes;
}

Error too_large(std::size_t bytes, std::size_t most_bytes) {
    // A file above the limit is never said to be as large as the limit.
    const auto megabytes = [](std::size_t size) {
        return std::to_string((size + 999'999) / 1'000'000);
    };
    return {ErrorCode::FileTooLarge, "", {megabytes(bytes), megabytes(most_bytes)}};
}

} // namespace tappa
