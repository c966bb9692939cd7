#include "io/json_output.hpp"

#include "base/text.hpp"
#include "io/json_number.hpp"

#include <cereal/cereal.hpp>

#include <cassert>
#include <cmath>

namespace tappa {

namespace {

std::string storable(std::string_view value) {
    std::string out;
    for (std::size_t at = 0; at < value.size();) {
        const char32_t c = next_code_point(value, at);
        append_code_point(out, c == 0 ? U'\uFFFD' : c);
    }
    return out;
}

} // namespace

// An archive as cereal has them, over the writer of all our JSON. It knows the values that files
// are made of; what they are called comes as cereal's name-value pairs.
class JsonOutputArchive : public cereal::OutputArchive<JsonOutputArchive>,
                          public cereal::traits::TextArchive {
public:
    explicit JsonOutputArchive(JsonLayout layout) : OutputArchive(this), writer(layout) {}

    JsonWriter writer;
};

// cereal finds what saves a value by these names.
void save(JsonOutputArchive& archive, std::string_view value) {
    const bool plain = first_invalid_utf8(value) == std::string_view::npos
        && value.find('\0') == std::string_view::npos;
    if (plain)
        archive.writer.value(value);
    else
        archive.writer.value(storable(value));
}

void save(JsonOutputArchive& archive, double value) {
    assert(std::isfinite(value));
    archive.writer.raw(json_number_text(value));
}

void save(JsonOutputArchive& archive, int value) {
    archive.writer.value(value);
}

void save(JsonOutputArchive& archive, bool value) {
    archive.writer.value(value);
}

template <typename T>
void save(JsonOutputArchive& archive, const cereal::NameValuePair<T>& pair) {
    archive.writer.key(pair.name);
    archive(pair.value);
}

JsonOutput::JsonOutput(JsonLayout layout) : m_archive(std::make_unique<JsonOutputArchive>(layout)) {
    m_archive->writer.begin_object();
}
JsonOutput::~JsonOutput() = default;

void JsonOutput::enter_object(const char* name) {
    m_archive->writer.key(name);
    enter_object();
}

void JsonOutput::enter_object() {
    m_archive->writer.begin_object();
}

void JsonOutput::leave_object() {
    m_archive->writer.end_object();
}

void JsonOutput::enter_list(const char* name) {
    m_archive->writer.key(name);
    m_archive->writer.begin_array();
}

void JsonOutput::leave_list() {
    m_archive->writer.end_array();
}

void JsonOutput::item(std::string_view value) {
    (*m_archive)(value);
}

void JsonOutput::again(std::string_view written) {
    m_archive->writer.again(written);
}

std::size_t JsonOutput::size() const {
    return m_archive->writer.text().size();
}

std::string_view JsonOutput::written_since(std::size_t size) const {
    std::string_view written = m_archive->writer.text().substr(size);
    if (written.starts_with(','))
        written.remove_prefix(1);
    return written;
}

void JsonOutput::reserve(std::size_t size) {
    m_archive->writer.reserve(size);
}

void JsonOutput::member(const char* name, std::string_view value) {
    (*m_archive)(cereal::make_nvp(name, value));
}

void JsonOutput::member(const char* name, double value) {
    (*m_archive)(cereal::make_nvp(name, value));
}

void JsonOutput::member(const char* name, int value) {
    (*m_archive)(cereal::make_nvp(name, value));
}

void JsonOutput::member(const char* name, bool value) {
    (*m_archive)(cereal::make_nvp(name, value));
}

std::string JsonOutput::take() {
    m_archive->writer.end_object();
    return m_archive->writer.take();
}

} // namespace tappa
