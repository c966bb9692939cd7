#include "io/field_reader.hpp"

#include "base/country.hpp"
#include "base/money.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace tappa {

namespace {

constexpr std::string_view all_stages = "all"; // how files say "every journey stage"

bool is_id(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '.' || c == '_' || c == ':' || c == '-';
    });
}

// As comparing them does, but most names differ in their first letters, so that looking for the
// name's end first would be in vain.
bool is_named(std::string_view key, const char* name) {
    for (const char c : key) {
        if (c != *name || c == '\0')
            return false;
        ++name;
    }
    return *name == '\0';
}

std::vector<std::string> range_arguments(const std::string& value, limits::Range range) {
    return {value, shown_number(range.least), shown_number(range.most)};
}

} // namespace

bool FieldReader::begin(const char* name, Presence presence) {
    Frame& frame = *m_frame;
    if (frame.found)
        return false;
    assert(frame.next < 64);
    const std::uint64_t bit = std::uint64_t{1} << frame.next++;
    if (frame.key) {
        // No key comes twice; files mostly keep the order of the list, so that the key is that of
        // the first field not seen yet.
        if ((frame.seen & bit) != 0 || !is_named(*frame.key, name))
            return false;
        frame.found = true;
        frame.seen |= bit;
        m_input.begin_member(name);
        return true;
    }
    if (presence == Presence::Required && (frame.seen & bit) == 0)
        m_input.fail_at_member(name, ErrorCode::MissingKey, {name});
    return false;
}

void FieldReader::unknown(std::string_view key) {
    m_input.fail_at_member(key, ErrorCode::UnknownKey, {shown(key)});
}

std::string_view FieldReader::read_text(std::size_t limit) {
    const std::string_view value = m_input.text();
    // No text has more code points than bytes.
    const std::size_t length = value.size() > limit ? code_point_count(value) : value.size();
    if (length > limit)
        m_input.fail(ErrorCode::TextTooLong, {std::to_string(length), std::to_string(limit)});
    return value;
}

std::string_view FieldReader::read_id() {
    const std::string_view value = read_text(limits::id);
    if (value.empty())
        m_input.fail(ErrorCode::EmptyText);
    if (!is_id(value))
        m_input.fail(ErrorCode::UnknownValue, {shown(value), "A-Z a-z 0-9 . _ : -"});
    return value;
}

void FieldReader::read_local_text(LocalText& value, std::size_t limit) {
    std::array<bool, language_count> seen{};
    m_input.enter_object();
    while (const std::optional<std::string_view> key = m_input.next_key()) {
        const auto language =
            std::find_if(all_languages.begin(), all_languages.end(), [&](Language candidate) {
                return language_code(candidate) == *key;
            });
        if (language == all_languages.end()) {
            unknown(*key);
            break;
        }
        seen[static_cast<std::size_t>(*language)] = true;
        // A code is a literal, so it is followed by a zero and outlives the path.
        m_input.begin_member(language_code(*language).data());
        value.in(*language) = read_text(limit);
        if (trimmed(value.in(*language)).empty())
            m_input.fail(ErrorCode::EmptyText);
        end();
    }
    for (const Language language : all_languages)
        if (!seen[static_cast<std::size_t>(language)]) {
            const std::string code(language_code(language));
            m_input.fail_at_member(code, ErrorCode::MissingLanguage, {code});
        }
    m_input.leave_object();
}

double FieldReader::read_number(limits::Range range) {
    const double value = m_input.number();
    if (m_input.ok() && !(value >= range.least && value <= range.most))
        m_input.fail(ErrorCode::OutOfRange, range_arguments(shown_number(value), range));
    return value;
}

int FieldReader::read_whole(limits::Range range) {
    return whole_within(m_input.number("whole-number"), range);
}

int FieldReader::whole_within(double value, limits::Range range) {
    // Narrowed only after the range is known: 300 must not become 44.
    if (std::trunc(value) != value)
        m_input.fail(ErrorCode::WrongType, {"whole-number"});
    if (m_input.ok() && !(value >= range.least && value <= range.most))
        m_input.fail(ErrorCode::OutOfRange, range_arguments(shown_number(value), range));
    return m_input.ok() ? static_cast<int>(value) : 0;
}

Date FieldReader::read_date() {
    const std::string_view value = m_input.text();
    const std::optional<Date> date = date_from_iso(value);
    if (!date)
        m_input.fail(ErrorCode::BadDate, {shown(value)});
    return date.value_or(Date{});
}

std::size_t FieldReader::read_one_of(std::span<const std::string_view> allowed) {
    const std::string_view value = m_input.text();
    for (std::size_t i = 0; i < allowed.size(); ++i)
        if (allowed[i] == value)
            return i;
    const std::vector<std::string> names(allowed.begin(), allowed.end());
    m_input.fail(ErrorCode::UnknownValue, {shown(value), joined(names, ", ")});
    return 0;
}

std::size_t FieldReader::enter_list(limits::Count count) {
    const std::size_t size = m_input.enter_list();
    if (m_input.ok() && size > count.most)
        m_input.fail(ErrorCode::TooManyItems, {std::to_string(count.most)});
    else if (m_input.ok() && size < count.least)
        m_input.fail(ErrorCode::TooFewItems, {std::to_string(size), std::to_string(count.least)});
    return m_input.ok() ? size : 0;
}

void FieldReader::fixed(const char* name, std::string_view value) {
    if (!begin(name, Presence::Required))
        return;
    (void)read_one_of(std::span(&value, 1));
    end();
}

void FieldReader::fixed(const char* name, int value) {
    if (!begin(name, Presence::Required))
        return;
    const auto only = static_cast<double>(value);
    (void)read_whole({only, only});
    end();
}

void FieldReader::text(const char* name, std::string& value, std::size_t limit) {
    if (!begin(name, Presence::Required))
        return;
    value = read_text(limit);
    end();
}

void FieldReader::filled_text(const char* name, std::string& value, std::size_t limit) {
    if (!begin(name, Presence::Required))
        return;
    value = read_text(limit);
    if (trimmed(value).empty())
        m_input.fail(ErrorCode::EmptyText);
    end();
}

void FieldReader::optional_text(const char* name, std::string& value, std::size_t limit) {
    if (!begin(name, Presence::Optional))
        return;
    value = read_text(limit);
    end();
}

void FieldReader::local_text(const char* name, LocalText& value, std::size_t limit) {
    if (!begin(name, Presence::Required))
        return;
    read_local_text(value, limit);
    end();
}

void FieldReader::optional_local_text(const char* name, LocalText& value, std::size_t limit) {
    if (!begin(name, Presence::Optional))
        return;
    read_local_text(value, limit);
    end();
}

void FieldReader::id_text(const char* name, std::string& value) {
    if (!begin(name, Presence::Required))
        return;
    value = read_id();
    end();
}

void FieldReader::optional_id_text(const char* name, std::string& value) {
    if (!begin(name, Presence::Optional))
        return;
    value = read_id();
    end();
}

void FieldReader::whole(const char* name, int& value, limits::Range range) {
    if (!begin(name, Presence::Required))
        return;
    value = read_whole(range);
    end();
}

void FieldReader::optional_whole(const char* name, std::optional<int>& value, limits::Range range) {
    if (!begin(name, Presence::Optional))
        return;
    value = read_whole(range);
    end();
}

void FieldReader::number(const char* name, double& value, limits::Range range) {
    if (!begin(name, Presence::Required))
        return;
    value = read_number(range);
    end();
}

void FieldReader::optional_number(
    const char* name, std::optional<double>& value, limits::Range range
) {
    if (!begin(name, Presence::Optional))
        return;
    value = read_number(range);
    end();
}

void FieldReader::truth(const char* name, bool& value) {
    if (!begin(name, Presence::Required))
        return;
    value = m_input.truth();
    end();
}

void FieldReader::truth_if_so(const char* name, bool& value) {
    if (!begin(name, Presence::Optional))
        return;
    value = m_input.truth();
    end();
}

void FieldReader::date(const char* name, Date& value) {
    if (!begin(name, Presence::Required))
        return;
    value = read_date();
    end();
}

void FieldReader::optional_date(const char* name, std::optional<Date>& value) {
    if (!begin(name, Presence::Optional))
        return;
    value = read_date();
    end();
}

void FieldReader::currency(const char* name, std::string& value) {
    if (!begin(name, Presence::Optional))
        return;
    const std::string_view code = m_input.text();
    if (!is_currency(code))
        m_input.fail(ErrorCode::BadCurrency, {shown(code)});
    value = code;
    end();
}

void FieldReader::optional_country(const char* name, std::string& value) {
    if (!begin(name, Presence::Optional))
        return;
    const std::string_view code = m_input.text();
    if (!is_country(code))
        m_input.fail(ErrorCode::BadCountry, {shown(code)});
    value = code;
    end();
}

void FieldReader::language(const char* name, Language& value) {
    if (!begin(name, Presence::Required))
        return;
    std::array<std::string_view, language_count> codes;
    for (std::size_t i = 0; i < codes.size(); ++i)
        codes[i] = language_code(all_languages[i]);
    value = all_languages[read_one_of(codes)];
    end();
}

void FieldReader::answer_level(const char* name, int& value) {
    if (!begin(name, Presence::Optional))
        return;
    // 0 is no level; the range named in the error is that of levels.
    const double number = m_input.number("whole-number");
    value = number == 0 ? 0 : whole_within(number, limits::level);
    end();
}

void FieldReader::journey_stages(const char* name, std::vector<JourneyStage>& value) {
    constexpr std::size_t stages = enum_count<JourneyStage>;
    std::array<std::string_view, stages + 1> allowed{all_stages};
    std::copy_n(EnumIds<JourneyStage>::ids.begin(), stages, allowed.begin() + 1);
    std::array<bool, stages + 1> seen{};
    if (!begin(name, Presence::Required))
        return;
    const std::size_t size = enter_list({1, stages});
    for (std::size_t i = 0; i < size && m_input.ok(); ++i) {
        m_input.begin_item(i);
        const std::size_t which = read_one_of(allowed);
        if (seen[which])
            m_input.fail(ErrorCode::DuplicateId, {std::string(allowed[which])});
        seen[which] = true;
        if (which > 0)
            value.push_back(static_cast<JourneyStage>(which - 1));
        else if (size > 1) // "all" says everything, so it stands alone
            m_input.fail(ErrorCode::UnknownValue, {std::string(all_stages), "[\"all\"]"});
        m_input.end_item();
    }
    m_input.leave_list();
    end();
}

void FieldReader::local_texts(
    const char* name, std::vector<LocalText>& values, limits::Count count, std::size_t limit
) {
    list_of(name, values, count, [&](LocalText& value) { read_local_text(value, limit); });
}

void FieldReader::local_texts(
    const char* name, std::array<LocalText, 5>& values, std::size_t limit
) {
    std::vector<LocalText> read;
    local_texts(name, read, {values.size(), values.size()}, limit);
    if (read.size() == values.size())
        std::move(read.begin(), read.end(), values.begin());
}

} // namespace tappa
