#pragma once

#include "io/xml_pull.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tappa {

// Whether a text is XML rather than a table: its first letter opens a tag.
[[nodiscard]] bool is_xml(std::string_view text);

// The columns that an event log in XES has as a table, and where their cells come from.
struct XesColumns {
    struct Classifier {
        std::vector<std::string> keys; // of the events' attributes that tell one kind from another
        std::optional<std::size_t> column; // where there are several
    };
    static constexpr std::size_t of_case = 0; // the first three are always there
    static constexpr std::size_t of_activity = 1;
    static constexpr std::size_t of_time = 2;

    std::vector<std::string> heads{"case:concept:name", "concept:name", "time:timestamp"};
    std::map<std::string, std::size_t, std::less<>> of_event{
        {"concept:name", of_activity}, {"time:timestamp", of_time}};
    std::map<std::string, std::size_t, std::less<>> of_trace{{"concept:name", of_case}};
    std::vector<Classifier> classifiers;
};

// As the declarations and the events of a log's beginning have them. An attribute of a trace,
// "segment", is the column "case:segment".
[[nodiscard]] XesColumns xes_columns_of(std::string_view beginning);

// Steps whose completion is earlier than their start.
struct EarlyEnds {
    std::uint64_t steps = 0;
    std::size_t first_line = 0; // on which the first of them begins, from 1; 0: none
    bool operator==(const EarlyEnds&) const = default;
};

// Reads an event log in XES (IEEE 1849) as the rows of a table, one for each step of a case:
//
//     XesReader xes(text, xes_columns_of(text));
//     while (xes.next())
//         use(xes.line(), xes.cells());
//     if (xes.error())
//         …
//
// The start of a step and its completion (lifecycle:transition, by concept:name and
// concept:instance, first in first out) are one step. It has the time of its start; of all else
// what the completion says holds. Either may be missing. Events of the other transitions of the
// standard's model are no steps: they are counted. A trace without a name is a case of its own.
// Lists and containers are cells that hold their values; attributes of attributes are not read.
// Memory is that of one trace.
class XesReader {
public:
    XesReader(std::string_view text, XesColumns columns);

    // False at the end, and where the file cannot be read on: what came of it until then counts
    // only for a look at its beginning.
    bool next();

    // Views that hold until next().
    [[nodiscard]] std::span<const std::string_view> cells() const { return m_cells; }
    // The line on which the event begins, from 1.
    [[nodiscard]] std::size_t line() const { return m_line; }
    [[nodiscard]] std::size_t offset() const { return m_xml.end_offset(); }
    [[nodiscard]] const XesColumns& columns() const { return m_columns; }
    // XmlPull's, and NotXes.
    [[nodiscard]] const std::optional<Error>& error() const { return m_xml.error(); }

    [[nodiscard]] std::uint64_t no_steps() const { return m_no_steps; }
    [[nodiscard]] std::uint64_t unfinished() const { return m_unfinished; }
    [[nodiscard]] const EarlyEnds& early_ends() const { return m_early_ends; }

private:
    friend XesColumns xes_columns_of(std::string_view beginning);

    struct Value {
        std::size_t column;
        std::string_view text;
    };
    struct Step {
        std::size_t line;
        std::size_t begin; // of its values
        std::size_t end;
        std::size_t completed_begin = 0; // of those of its completion
        std::size_t completed_end = 0;
    };
    enum class Owner { None, EventDefaults, TraceDefaults, Trace, Event };
    using StepName = std::pair<std::string_view, std::string_view>; // and its instance

    void take(XmlToken token);
    void open_element();
    void close_element();
    void open_in_log(std::string_view name);
    void begin_trace();
    void end_trace();
    void begin_event();
    void end_event();
    void add_step(bool starts, bool completes);
    [[nodiscard]] std::string_view time_among(std::size_t begin, std::size_t end) const;
    void note_end(const Step& step);
    void open_attribute();
    void add_value(std::string_view key, std::string_view text);
    void add_classifier();
    [[nodiscard]] std::optional<std::size_t> column_for(std::string_view key);
    [[nodiscard]] std::string_view value_of(std::string_view key) const;
    [[nodiscard]] std::string named_by_classifier() const;
    [[nodiscard]] std::string_view kept(std::string_view text);
    void show(const Step& step);
    [[nodiscard]] std::size_t line_here();

    std::string_view m_text;
    XmlPull m_xml;
    XesColumns m_columns;
    bool m_finds_columns = false;

    Owner m_owner = Owner::None;
    std::size_t m_owner_depth = 0;
    bool m_in_trace = false;
    std::size_t m_list_depth = 0; // of the list or container being read; 0: none
    std::string m_list_key;
    std::string m_list;

    std::vector<Value> m_trace_values;
    std::vector<Value> m_values; // of the trace's steps, then of the event being read
    std::deque<std::string> m_kept;
    std::vector<Step> m_steps;
    std::map<StepName, std::deque<std::size_t>> m_started;
    std::size_t m_event_begin = 0;
    std::size_t m_event_line = 0;
    std::string_view m_transition; // of the event being read
    std::string_view m_instance;
    std::size_t m_shown = 0; // steps
    bool m_is_shown = false; // whether the steps may be shown: the trace has ended
    std::uint64_t m_traces = 0;

    std::vector<std::string_view> m_cells;
    std::deque<std::string> m_joined;
    std::size_t m_line = 0;
    std::size_t m_counted_to = 0; // bytes whose lines are counted
    std::size_t m_lines = 1;
    std::uint64_t m_no_steps = 0;
    std::uint64_t m_unfinished = 0;
    EarlyEnds m_early_ends;
};

} // namespace tappa
