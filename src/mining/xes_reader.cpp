#include "mining/xes_reader.hpp"

#include "base/text.hpp"
#include "io/limits.hpp"
#include "io/table_rows.hpp"
#include "mining/timestamp.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace tappa {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view name_key = "concept:name";
constexpr std::string_view instance_key = "concept:instance";
constexpr std::string_view transition_key = "lifecycle:transition";

// The other transitions of the standard's model (IEEE 1849, lifecycle extension).
constexpr std::array no_step_transitions{
    "schedule"sv,
    "assign"sv,
    "reassign"sv,
    "suspend"sv,
    "resume"sv,
    "withdraw"sv,
    "autoskip"sv,
    "ate_abort"sv,
    "pi_abort"sv,
    "manualskip"sv};

bool is_no_step(std::string_view transition) {
    return std::any_of(
        no_step_transitions.begin(),
        no_step_transitions.end(),
        [&](std::string_view other) { return is_same_name(transition, other); }
    );
}

std::string_view attribute(std::span<const XmlPullAttribute> of, std::string_view name) {
    for (const XmlPullAttribute& each : of)
        if (each.name == name)
            return each.value;
    return {};
}

// "a 'b c' d" → a, b c, d.
std::vector<std::string> keys_of(std::string_view text) {
    std::vector<std::string> keys;
    while (!(text = trimmed(text)).empty()) {
        const bool is_quoted = text.front() == '\'';
        if (is_quoted)
            text.remove_prefix(1);
        const std::size_t end = std::min(text.find(is_quoted ? '\'' : ' '), text.size());
        if (text.substr(0, end) != transition_key && end > 0)
            keys.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return keys;
}

void append(std::string& list, std::string_view text, std::string_view between) {
    if (!list.empty())
        list += between;
    list += text;
}

} // namespace

bool is_xml(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos || begin + 1 >= text.size() || text[begin] != '<')
        return false;
    const char next = text[begin + 1];
    return next == '?' || next == '!' || (next >= 'a' && next <= 'z')
        || (next >= 'A' && next <= 'Z');
}

XesColumns xes_columns_of(std::string_view beginning) {
    XesReader reader(beginning, {});
    reader.m_finds_columns = true;
    // Without its rows: they are the longer part.
    for (XmlToken token = reader.m_xml.next(); token != XmlToken::Done; token = reader.m_xml.next())
        reader.take(token);
    return std::move(reader.m_columns);
}

XesReader::XesReader(std::string_view text, XesColumns columns)
    : m_text(text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text)
    , m_xml(m_text)
    , m_columns(std::move(columns)) {}

bool XesReader::next() {
    while (true) {
        if (m_is_shown && m_shown < m_steps.size()) {
            show(m_steps[m_shown++]);
            return true;
        }
        const XmlToken token = m_xml.next();
        if (token != XmlToken::Done) {
            take(token);
            continue;
        }
        if (!m_in_trace)
            return false;
        end_trace(); // one that is cut
    }
}

void XesReader::take(XmlToken token) {
    if (token == XmlToken::Start)
        open_element();
    else if (token == XmlToken::End)
        close_element();
}

void XesReader::open_element() {
    const std::string_view name = m_xml.name();
    const std::size_t depth = m_xml.depth();
    if (depth == 1 && name != "log")
        return m_xml.refuse(ErrorCode::NotXes, {shown_start(name)});
    if (depth == 2)
        return open_in_log(name);
    if (m_list_depth > 0) {
        const std::string_view value = tappa::attribute(m_xml.attributes(), "value");
        if (!value.empty())
            append(m_list, value, ", ");
    } else if (depth == 3 && m_owner == Owner::Trace && name == "event") {
        begin_event();
    } else if (depth == m_owner_depth + 1 && m_owner != Owner::None) {
        open_attribute();
    }
}

void XesReader::open_in_log(std::string_view name) {
    if (name == "trace")
        return begin_trace();
    if (name == "event")
        return begin_event(); // of no case
    if (name == "classifier")
        return add_classifier();
    m_owner = Owner::None;
    if (name != "global")
        return;
    const bool is_of_trace = tappa::attribute(m_xml.attributes(), "scope") == "trace";
    m_owner = is_of_trace ? Owner::TraceDefaults : Owner::EventDefaults;
    m_owner_depth = m_xml.depth();
}

void XesReader::close_element() {
    const std::size_t depth = m_xml.depth() + 1; // of what is closed
    if (m_list_depth > 0) {
        if (depth == m_list_depth) {
            m_list_depth = 0;
            add_value(m_list_key, m_list);
        }
        return;
    }
    if (m_owner == Owner::None || depth != m_owner_depth)
        return;
    if (m_owner == Owner::Event)
        return end_event();
    if (m_owner == Owner::Trace)
        return end_trace();
    m_owner = Owner::None;
}

void XesReader::begin_trace() {
    m_owner = Owner::Trace;
    m_owner_depth = m_xml.depth();
    m_in_trace = true;
    m_is_shown = false;
    m_shown = 0;
    m_steps.clear();
    m_values.clear();
    m_trace_values.clear();
    m_kept.clear();
    const std::string& number = m_kept.emplace_back("#" + std::to_string(++m_traces));
    m_trace_values.push_back({XesColumns::of_case, number});
}

void XesReader::end_trace() {
    m_owner = Owner::None;
    m_in_trace = false;
    m_is_shown = true;
    for (const auto& [name, steps] : m_started)
        m_unfinished += steps.size();
    m_started.clear();
}

void XesReader::begin_event() {
    if (!m_in_trace) {
        begin_trace();
        m_in_trace = false;
        m_trace_values.clear();
    }
    m_owner = Owner::Event;
    m_owner_depth = m_xml.depth();
    m_event_begin = m_values.size();
    m_event_line = line_here();
    m_transition = {};
    m_instance = {};
}

void XesReader::end_event() {
    if (value_of(name_key).empty() && !m_columns.classifiers.empty())
        if (const std::string name = named_by_classifier(); !name.empty())
            m_values.push_back({XesColumns::of_activity, kept(name)});
    const std::string_view transition = trimmed(m_transition);
    if (is_no_step(transition)) {
        ++m_no_steps;
        m_values.resize(m_event_begin);
    } else {
        add_step(is_same_name(transition, "start"), is_same_name(transition, "complete"));
    }
    if (!m_in_trace)
        return end_trace();
    m_owner = Owner::Trace;
    m_owner_depth = m_xml.depth();
}

void XesReader::add_step(bool starts, bool completes) {
    const StepName name(value_of(name_key), m_instance);
    if (completes) {
        if (const auto found = m_started.find(name); found != m_started.end()) {
            Step& step = m_steps[found->second.front()];
            step.completed_begin = m_event_begin;
            step.completed_end = m_values.size();
            note_end(step);
            found->second.pop_front();
            if (found->second.empty())
                m_started.erase(found);
            return;
        }
    }
    if (starts)
        m_started[name].push_back(m_steps.size());
    m_steps.push_back({m_event_line, m_event_begin, m_values.size()});
}

std::string_view XesReader::time_among(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i)
        if (m_values[i].column == XesColumns::of_time)
            return trimmed(m_values[i].text);
    return {};
}

// Where only one of the two times names its offset, nobody knows which is earlier.
void XesReader::note_end(const Step& step) {
    const std::optional<ReadTime> start = time_from_text(time_among(step.begin, step.end));
    const std::optional<ReadTime> end =
        time_from_text(time_among(step.completed_begin, step.completed_end));
    if (!start || !end || start->has_offset != end->has_offset || end->ticks >= start->ticks)
        return;
    if (m_early_ends.steps++ == 0)
        m_early_ends.first_line = step.line;
}

void XesReader::open_attribute() {
    const auto attributes = m_xml.attributes();
    const std::string_view key = tappa::attribute(attributes, "key");
    if (m_xml.name() == "list" || m_xml.name() == "container") {
        m_list_depth = m_xml.depth();
        m_list_key = key;
        m_list.clear();
        return;
    }
    add_value(key, tappa::attribute(attributes, "value"));
}

void XesReader::add_value(std::string_view key, std::string_view text) {
    if (m_owner == Owner::Event && key == transition_key)
        m_transition = kept(text);
    if (m_owner == Owner::Event && key == instance_key)
        m_instance = kept(text);
    const std::optional<std::size_t> column = column_for(key);
    if (!column || m_owner == Owner::EventDefaults || m_owner == Owner::TraceDefaults)
        return;
    (m_owner == Owner::Trace ? m_trace_values : m_values).push_back({*column, kept(text)});
}

std::optional<std::size_t> XesReader::column_for(std::string_view key) {
    const bool is_of_trace = m_owner == Owner::Trace || m_owner == Owner::TraceDefaults;
    auto& columns = is_of_trace ? m_columns.of_trace : m_columns.of_event;
    if (const auto found = columns.find(key); found != columns.end())
        return found->second;
    if (!m_finds_columns || key.empty() || m_columns.heads.size() >= limits::table_columns)
        return std::nullopt;
    columns.emplace(key, m_columns.heads.size());
    m_columns.heads.push_back((is_of_trace ? "case:" : "") + std::string(key));
    return m_columns.heads.size() - 1;
}

void XesReader::add_classifier() {
    m_owner = Owner::None;
    const auto attributes = m_xml.attributes();
    if (!m_finds_columns || tappa::attribute(attributes, "scope") == "trace")
        return;
    XesColumns::Classifier classifier{keys_of(tappa::attribute(attributes, "keys")), std::nullopt};
    if (classifier.keys.empty() || m_columns.heads.size() >= limits::table_columns)
        return;
    if (classifier.keys.size() > 1) {
        classifier.column = m_columns.heads.size();
        m_columns.heads.emplace_back(tappa::attribute(attributes, "name"));
    }
    m_columns.classifiers.push_back(std::move(classifier));
}

// Of the event being read.
std::string_view XesReader::value_of(std::string_view key) const {
    const auto column = m_columns.of_event.find(key);
    if (column == m_columns.of_event.end())
        return {};
    for (std::size_t i = m_event_begin; i < m_values.size(); ++i)
        if (m_values[i].column == column->second)
            return m_values[i].text;
    return {};
}

std::string XesReader::named_by_classifier() const {
    std::string name;
    for (const std::string& key : m_columns.classifiers.front().keys)
        append(name, value_of(key), "+");
    return name;
}

// A view into the file, or a copy that holds as long as the trace.
std::string_view XesReader::kept(std::string_view text) {
    const std::less<const char*> is_before;
    const bool is_of_file = !is_before(text.data(), m_text.data())
        && !is_before(m_text.data() + m_text.size(), text.data() + text.size());
    return is_of_file || text.empty() ? text : m_kept.emplace_back(text);
}

void XesReader::show(const Step& step) {
    m_line = step.line;
    m_cells.assign(m_columns.heads.size(), {});
    for (const Value& value : m_trace_values)
        if (!value.text.empty())
            m_cells[value.column] = value.text;
    for (std::size_t i = step.begin; i < step.end; ++i)
        m_cells[m_values[i].column] = m_values[i].text;
    for (std::size_t i = step.completed_begin; i < step.completed_end; ++i) {
        std::string_view& cell = m_cells[m_values[i].column];
        const bool holds = m_values[i].column == XesColumns::of_time && !cell.empty();
        if (!holds && !m_values[i].text.empty())
            cell = m_values[i].text;
    }
    m_joined.clear();
    for (const XesColumns::Classifier& classifier : m_columns.classifiers) {
        if (!classifier.column)
            continue;
        std::string& joined = m_joined.emplace_back();
        for (const std::string& key : classifier.keys)
            if (const auto column = m_columns.of_event.find(key);
                column != m_columns.of_event.end())
                append(joined, m_cells[column->second], "+");
        m_cells[*classifier.column] = joined;
    }
}

std::size_t XesReader::line_here() {
    const std::size_t here = m_xml.offset();
    const std::string_view passed = m_text.substr(m_counted_to, here - m_counted_to);
    m_lines += static_cast<std::size_t>(std::count(passed.begin(), passed.end(), '\n'));
    m_counted_to = here;
    return m_lines;
}

} // namespace tappa
