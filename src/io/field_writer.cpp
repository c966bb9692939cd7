#include "io/field_writer.hpp"

#include "base/text.hpp"

#include <cmath>

namespace tappa {

void FieldWriter::write_languages(const LocalText& value) {
    for (const Language language : all_languages)
        m_output.member(language_code(language).data(), value.in(language)); // codes are literals
    m_output.leave_object();
}

void FieldWriter::fixed(const char* name, std::string_view value) {
    m_output.member(name, value);
}

void FieldWriter::fixed(const char* name, int value) {
    m_output.member(name, value);
}

void FieldWriter::text(const char* name, const std::string& value, std::size_t) {
    m_output.member(name, value);
}

void FieldWriter::filled_text(const char* name, const std::string& value, std::size_t) {
    m_output.member(name, trimmed(value).empty() ? std::string_view("–") : std::string_view(value));
}

void FieldWriter::optional_text(const char* name, const std::string& value, std::size_t) {
    if (!value.empty())
        m_output.member(name, value);
}

void FieldWriter::local_text(const char* name, const LocalText& value, std::size_t) {
    m_output.enter_object(name);
    write_languages(value);
}

void FieldWriter::optional_local_text(const char* name, const LocalText& value, std::size_t limit) {
    if (!(value == LocalText{}))
        local_text(name, value, limit);
}

void FieldWriter::id_text(const char* name, const std::string& value) {
    m_output.member(name, value);
}

void FieldWriter::optional_id_text(const char* name, const std::string& value) {
    if (!value.empty())
        id_text(name, value);
}

void FieldWriter::whole(const char* name, int value, limits::Range) {
    fixed(name, value);
}

void FieldWriter::optional_whole(
    const char* name, const std::optional<int>& value, limits::Range range
) {
    if (value)
        whole(name, *value, range);
}

void FieldWriter::number(const char* name, double value, limits::Range range) {
    m_output.member(name, std::isfinite(value) ? value : range.least);
}

void FieldWriter::optional_number(
    const char* name, const std::optional<double>& value, limits::Range range
) {
    if (value && std::isfinite(*value))
        number(name, *value, range);
}

void FieldWriter::truth(const char* name, bool value) {
    m_output.member(name, value);
}

void FieldWriter::truth_if_so(const char* name, bool value) {
    if (value)
        truth(name, value);
}

void FieldWriter::date(const char* name, Date value) {
    m_output.member(name, iso_from_date(value));
}

void FieldWriter::optional_date(const char* name, const std::optional<Date>& value) {
    if (value)
        date(name, *value);
}

void FieldWriter::currency(const char* name, const std::string& value) {
    m_output.member(name, value);
}

void FieldWriter::optional_country(const char* name, const std::string& value) {
    if (!value.empty())
        m_output.member(name, value);
}

void FieldWriter::language(const char* name, Language value) {
    m_output.member(name, language_code(value));
}

void FieldWriter::answer_level(const char* name, int value) {
    if (value != 0)
        fixed(name, value);
}

void FieldWriter::journey_stages(const char* name, const std::vector<JourneyStage>& value) {
    m_output.enter_list(name);
    if (value.empty())
        m_output.item("all");
    for (const JourneyStage stage : value)
        m_output.item(enum_id(stage));
    m_output.leave_list();
}

void FieldWriter::local_texts(
    const char* name, const std::vector<LocalText>& values, limits::Count, std::size_t
) {
    m_output.enter_list(name);
    for (const LocalText& value : values) {
        m_output.enter_object();
        write_languages(value);
    }
    m_output.leave_list();
}

void FieldWriter::local_texts(
    const char* name, const std::array<LocalText, 5>& values, std::size_t
) {
    m_output.enter_list(name);
    for (const LocalText& value : values) {
        m_output.enter_object();
        write_languages(value);
    }
    m_output.leave_list();
}

} // namespace tappa
