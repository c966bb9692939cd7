#include "planning/plan_entries.hpp"

#include "base/text.hpp"
#include "planning/plan_values.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace tappa {

namespace {

constexpr std::string_view mark_start = "e1";
constexpr std::size_t groups_before = 3; // document, list and place
constexpr std::size_t list_group = 1;

bool says_nothing(const EntryRow& row) {
    return std::all_of(row.values.begin(), row.values.end(), [](const std::string& value) {
        return value.empty();
    });
}

// Gives entries to rows, each once.
class Matches {
public:
    Matches(const std::vector<EntryValues>& list, const std::vector<EntryRow>& rows)
        : m_list(list), m_rows(rows), m_found(rows.size()), m_taken(list.size()) {
        find_originals();
    }

    template <typename Fits>
    void take(Fits fits) {
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            for (std::size_t place = 0; !m_found[i].place && place < m_list.size(); ++place)
                if (m_taken[place] == 0 && fits(m_rows[i], m_found[i].remembers, m_list[place])) {
                    m_found[i].place = place;
                    m_taken[place] = 1;
                }
    }

    [[nodiscard]] std::vector<EntryMatch> result() { return std::move(m_found); }

private:
    // Of rows that remember the same, the first that still says so is the original, else the first.
    void find_originals() {
        std::unordered_map<std::string, std::size_t> originals;
        const auto says_so = [&](std::size_t row) {
            return m_rows[row].mark->was(m_rows[row].values);
        };
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (!m_rows[i].mark)
                continue;
            const auto [known, is_first] = originals.emplace(m_rows[i].mark->text(), i);
            if (!is_first && says_so(i) && !says_so(known->second))
                known->second = i;
        }
        for (const auto& [mark, row] : originals)
            m_found[row].remembers = true;
    }

    const std::vector<EntryValues>& m_list;
    const std::vector<EntryRow>& m_rows;
    std::vector<EntryMatch> m_found;
    std::vector<char> m_taken;
};

} // namespace

EntryValues entry_values(const MetricReading& reading) {
    PlanMetric metric; // whose baseline is a number like a reading's value
    metric.baseline = reading.value;
    return {
        iso_from_date(reading.date),
        normal_value(metric, PlanField::MetricBaseline),
        reading.answers ? std::to_string(*reading.answers) : std::string()};
}

EntryValues entry_values(const ActionUpdate& update) {
    return {
        iso_from_date(update.date),
        update.status ? std::string(enum_id(*update.status)) : std::string(),
        update.percent ? std::to_string(*update.percent) : std::string(),
        plain_text(update.text),
        plain_text(update.author)};
}

std::string reading_list(const PlanActionId& action, std::size_t metric) {
    return "readings/" + std::to_string(metric) + "/" + action.text;
}

std::string update_list(const PlanActionId& action) {
    return "updates/" + action.text;
}

std::string entry_mark(
    std::string_view document_id,
    std::string_view list,
    std::size_t place,
    const EntryValues& values
) {
    std::string mark(mark_start);
    mark += value_mark(document_id) + value_mark(list) + value_mark(std::to_string(place));
    for (const std::string& value : values)
        mark += value_mark(value);
    return mark;
}

std::optional<EntryMark> EntryMark::from(std::string_view text, std::size_t values) {
    text = trimmed(text);
    if (!text.starts_with(mark_start))
        return std::nullopt;
    text.remove_prefix(mark_start.size());
    if (text.size() != (groups_before + values) * value_mark_size || !is_value_marks(text))
        return std::nullopt;
    return EntryMark(std::string(text));
}

bool EntryMark::holds(std::size_t place, std::string_view value) const {
    return m_text.compare(place * value_mark_size, value_mark_size, value_mark(value)) == 0;
}

bool EntryMark::is_of_document(std::string_view document_id) const {
    return holds(0, document_id);
}

bool EntryMark::is_of_list(std::string_view list) const {
    return holds(list_group, list);
}

bool EntryMark::was(const EntryValues& values) const {
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!holds(groups_before + i, values[i]))
            return false;
    return true;
}

bool EntryMark::was_date(std::string_view date) const {
    return holds(groups_before, date);
}

std::vector<EntryMatch> matched_entries(
    const std::vector<EntryValues>& list, const std::vector<EntryRow>& rows
) {
    Matches matches(list, rows);
    matches.take([](const EntryRow& row, bool remembers, const EntryValues& entry) {
        return remembers && row.values == entry && row.mark->was(entry);
    });
    matches.take([](const EntryRow& row, bool remembers, const EntryValues& entry) {
        return remembers && row.mark->was(entry);
    });
    matches.take([](const EntryRow& row, bool, const EntryValues& entry) {
        return row.values == entry;
    });
    matches.take([](const EntryRow& row, bool remembers, const EntryValues& entry) {
        return remembers && row.mark->was_date(entry.front());
    });
    matches.take([](const EntryRow& row, bool remembers, const EntryValues& entry) {
        return !remembers && !says_nothing(row) && row.values.front() == entry.front();
    });
    return matches.result();
}

} // namespace tappa
