#pragma once

#include "model/plan.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Readings of a metric and updates of an action, each a row of a table of its own: what such a row
// remembers of its export, and which entry of the plan it is about when it comes back.

namespace tappa {

// The values of an entry in a form in which two that mean the same are equal; its date comes first.
using EntryValues = std::vector<std::string>;
[[nodiscard]] EntryValues entry_values(const MetricReading&);
[[nodiscard]] EntryValues entry_values(const ActionUpdate&);

// Whose list an entry is in: an action's metric by its place, or an action.
[[nodiscard]] std::string reading_list(const PlanActionId&, std::size_t metric);
[[nodiscard]] std::string update_list(const PlanActionId&);

// What a row of an export says of its entry: "e1" and groups of four digits (planning/
// plan_values.hpp) of the document, the list, the place in it and each value.
[[nodiscard]] std::string
entry_mark(std::string_view document_id, std::string_view list, std::size_t place, const EntryValues&);

class EntryMark {
public:
    // Nothing where the text is no mark of an entry with so many values.
    [[nodiscard]] static std::optional<EntryMark> from(std::string_view text, std::size_t values);

    [[nodiscard]] const std::string& text() const { return m_text; } // without its start
    [[nodiscard]] bool is_of_document(std::string_view document_id) const;
    [[nodiscard]] bool is_of_list(std::string_view list) const;
    // Whether these were all values of the entry, or its date, when it was exported.
    [[nodiscard]] bool was(const EntryValues&) const;
    [[nodiscard]] bool was_date(std::string_view date) const;
    bool operator==(const EntryMark&) const = default;

private:
    explicit EntryMark(std::string text) : m_text(std::move(text)) {}
    [[nodiscard]] bool holds(std::size_t place, std::string_view value) const;

    std::string m_text;
};

struct EntryRow {
    EntryValues values; // empty texts where nothing was entered
    std::optional<EntryMark> mark;
};

// For each row the place of the entry that it is about; nothing: one that the list does not have.
// By what the row remembers, then by what it says, then by its date. A row that was copied below
// another one remembers the same, which counts for the one that still says so.
struct EntryMatch {
    std::optional<std::size_t> place;
    bool remembers = false; // the mark is the row's own
};
[[nodiscard]] std::vector<EntryMatch> matched_entries(
    const std::vector<EntryValues>& list, const std::vector<EntryRow>& rows
);

} // namespace tappa
