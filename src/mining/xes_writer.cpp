#include "mining/xes_writer.hpp"

#include "base/date.hpp"
#include "base/text.hpp"
#include "base/xml_text.hpp"
#include "mining/timestamp.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string_view>
#include <utility>

namespace tappa {

namespace {

// A line break or tab in an attribute would be read as a blank (XML 1.0, 3.3.3).
std::string attribute_text(std::string_view text) {
    std::string result;
    for (const char c : xml_escaped(text)) {
        if (c == '\n' || c == '\r' || c == '\t')
            result += "&#" + std::to_string(static_cast<int>(c)) + ";";
        else
            result += c;
    }
    return result;
}

// Two that would be read as one get a number.
std::vector<std::string> names_in_xml(const std::vector<std::string>& names) {
    std::set<std::string> taken;
    std::vector<std::string> result;
    for (std::size_t i = 0; i < names.size(); ++i) {
        std::string plain = attribute_text(trimmed(names[i]));
        if (plain.empty())
            plain = std::to_string(i + 1);
        std::string name = plain;
        for (std::size_t number = 2; !taken.insert(name).second; ++number)
            name = plain + " (" + std::to_string(number) + ")";
        result.push_back(std::move(name));
    }
    return result;
}

std::string padded(std::int64_t number, std::size_t digits) {
    std::string text = std::to_string(number);
    return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

// "2026-05-13T09:05:00Z", with as much of a fraction as there is.
std::string time_text(Ticks time) {
    std::int64_t days = time / ticks_per_day;
    Ticks rest = time % ticks_per_day;
    if (rest < 0) {
        rest += ticks_per_day;
        --days;
    }
    const std::int64_t seconds = rest / ticks_per_second;
    std::string text = iso_from_date(date_from_days(days)) + "T" + padded(seconds / 3'600, 2) + ":"
        + padded(seconds / 60 % 60, 2) + ":" + padded(seconds % 60, 2);
    if (const Ticks fraction = rest % ticks_per_second; fraction > 0) {
        constexpr std::size_t digits = 7; // of a tick
        std::string decimals = padded(fraction, digits);
        decimals.resize(decimals.find_last_not_of('0') + 1);
        text += "." + decimals;
    }
    return text + "Z";
}

void attribute(
    std::string& xes, std::string_view type, std::string_view key, std::string_view ready_value
) {
    xes += "<";
    xes += type;
    xes += " key=\"";
    xes += key;
    xes += "\" value=\"";
    xes += ready_value;
    xes += "\"/>";
}

constexpr std::string_view head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<log xes.version=\"1849-2016\" xes.features=\"\" xmlns=\"http://www.xes-standard.org/\">\n"
    "<extension name=\"Concept\" prefix=\"concept\" "
    "uri=\"http://www.xes-standard.org/concept.xesext\"/>\n"
    "<extension name=\"Time\" prefix=\"time\" uri=\"http://www.xes-standard.org/time.xesext\"/>\n"
    "<extension name=\"Organizational\" prefix=\"org\" "
    "uri=\"http://www.xes-standard.org/org.xesext\"/>\n"
    "<classifier name=\"Activity\" keys=\"concept:name\"/>\n";

} // namespace

XesWriter::XesWriter(EventLog log, const std::vector<std::string>& names)
    : m_log(std::move(log)), m_names(names_in_xml(names)), m_xes(head) {}

void XesWriter::write(std::size_t most_events) {
    for (std::size_t events = 0; !is_done() && events < most_events; ++m_next) {
        write_case(m_log.cases[m_next]);
        events += m_log.cases[m_next].count;
    }
}

// What is said of a case, its last event says: whether the goal was reached is a flag of any.
void XesWriter::write_case(const LogCase& entry) {
    m_xes += "<trace>";
    attribute(m_xes, "string", "concept:name", std::to_string(m_next + 1));
    if (entry.segment != no_name)
        attribute(m_xes, "string", "segment", attribute_text(m_log.segments[entry.segment]));
    m_xes += "\n";
    for (std::size_t i = entry.first; i < entry.first + entry.count; ++i) {
        const LogEvent& event = m_log.events[i];
        m_xes += "<event>";
        attribute(m_xes, "string", "concept:name", m_names[event.activity]);
        attribute(m_xes, "date", "time:timestamp", time_text(event.time));
        if (event.department != no_name)
            attribute(
                m_xes, "string", "org:group", attribute_text(m_log.departments[event.department])
            );
        if (event.channel != no_name)
            attribute(m_xes, "string", "channel", attribute_text(m_log.channels[event.channel]));
        if (m_log.has_goals && i + 1 == entry.first + entry.count)
            attribute(m_xes, "boolean", "goal", entry.reaches_goal ? "true" : "false");
        m_xes += "</event>\n";
    }
    m_xes += "</trace>\n";
}

double XesWriter::share_done() const {
    return m_log.cases.empty()
        ? 1
        : static_cast<double>(m_next) / static_cast<double>(m_log.cases.size());
}

std::string XesWriter::take() {
    m_xes += "</log>\n";
    return std::move(m_xes);
}

std::string xes_from_log(EventLog log, const std::vector<std::string>& names) {
    XesWriter writer(std::move(log), names);
    while (!writer.is_done())
        writer.write(1'000'000);
    return writer.take();
}

} // namespace tappa
