#include "io/json_input.hpp"

#include "io/cereal_json.hpp"

#include <utility>

namespace tappa {

struct JsonInput::Archive {
    explicit Archive(std::string_view json) : source(json), archive(source.stream()) {}

    JsonSource source;
    cereal::JSONInputArchive archive;
};

// The one place where cereal's exceptions are caught.
template <typename F>
void JsonInput::attempt(const char* expected_type, F read) {
    if (!ok())
        return;
    try {
        read();
    } catch (const cereal::Exception&) {
        fail(ErrorCode::WrongType, {expected_type});
    }
}

JsonInput::JsonInput(std::string_view json) {
    attempt("object", [&] { m_archive = std::make_unique<Archive>(json); });
}

JsonInput::~JsonInput() = default;

void JsonInput::fail(ErrorCode code, std::vector<std::string> arguments) {
    if (ok())
        m_error = Error{code, m_path.text(), std::move(arguments)};
}

void JsonInput::fail_at_member(
    std::string_view key, ErrorCode code, std::vector<std::string> arguments
) {
    if (ok())
        m_error = Error{code, path_to_member(m_path.text(), key), std::move(arguments)};
}

void JsonInput::enter_object() {
    attempt("object", [&] {
        m_archive->archive.startNode();
        if (m_archive->archive.getNodeName())
            return;
        // Nothing with a name inside: an empty object, or a list, which cereal enters as gladly.
        // Only a list has a size.
        bool is_list = true;
        try {
            cereal::size_type size = 0;
            m_archive->archive.loadSize(size);
        } catch (const cereal::Exception&) {
            is_list = false;
        }
        if (is_list)
            fail(ErrorCode::WrongType, {"object"});
    });
}

void JsonInput::leave_object() {
    attempt("object", [&] { m_archive->archive.finishNode(); });
}

std::optional<std::string> JsonInput::next_key() {
    if (!ok())
        return std::nullopt;
    const char* name = m_archive->archive.getNodeName();
    if (!name)
        return std::nullopt;
    return name;
}

std::size_t JsonInput::enter_list() {
    cereal::size_type size = 0;
    attempt("list", [&] {
        m_archive->archive.startNode();
        m_archive->archive.loadSize(size);
    });
    return static_cast<std::size_t>(size);
}

void JsonInput::leave_list() {
    attempt("list", [&] { m_archive->archive.finishNode(); });
}

std::string JsonInput::text() {
    std::string value;
    attempt("text", [&] { m_archive->archive.loadValue(value); });
    return value;
}

double JsonInput::number(const char* expected_type) {
    double value = 0;
    attempt(expected_type, [&] { m_archive->archive.loadValue(value); });
    return value;
}

bool JsonInput::truth() {
    bool value = false;
    attempt("true-false", [&] { m_archive->archive.loadValue(value); });
    return value;
}

} // namespace tappa
