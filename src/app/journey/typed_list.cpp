#include "app/journey/typed_list.hpp"

#include "app/texts.hpp"
#include "base/number_text.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace tappa {

namespace {

enum class Column { Name, Channel, Department, PainPoint, Stage, Emotion, Other };

std::vector<std::string_view> parts_of(std::string_view text, std::string_view marks) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find_first_of(marks, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::vector<std::string_view> cells_of(std::string_view line) {
    std::vector<std::string_view> cells =
        parts_of(line, line.find('\t') == std::string_view::npos ? ";|" : "\t");
    for (std::string_view& cell : cells)
        cell = trimmed(cell);
    return cells;
}

// Without the bullet or the number of a list: "- Web", "2. Web".
std::string_view without_marker(std::string_view text) {
    text = trimmed(text);
    for (const std::string_view bullet : {"- ", "* ", "• ", "– "})
        if (text.starts_with(bullet))
            return trimmed(text.substr(bullet.size()));
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::string_view rest = text.substr(digits);
    if (digits > 0 && (rest.starts_with(". ") || rest.starts_with(") ")))
        return trimmed(rest.substr(2));
    return text;
}

bool is_called(const std::string& word, Text name) {
    return std::any_of(all_languages.begin(), all_languages.end(), [&](Language language) {
        return word == folded(text(name, language));
    });
}

class StageNames {
public:
    StageNames() {
        for (const JourneyStage stage : all_of<JourneyStage>())
            for (const Language language : all_languages)
                m_stages.emplace(folded(name_of(stage, language)), stage);
    }
    // "# 1. Awareness:" is one too.
    [[nodiscard]] std::optional<JourneyStage> named(std::string_view text) const {
        while (text.starts_with('#'))
            text.remove_prefix(1);
        text = without_marker(text);
        if (text.ends_with(':'))
            text = trimmed(text.substr(0, text.size() - 1));
        const auto found = m_stages.find(folded(text));
        return found == m_stages.end() ? std::nullopt : std::optional(found->second);
    }

private:
    std::unordered_map<std::string, JourneyStage> m_stages;
};

std::optional<int> emotion_of(std::string_view cell) {
    constexpr std::array<std::pair<std::string_view, int>, 9> written{
        {{"-2", -2},
         {"−2", -2},
         {"-1", -1},
         {"−1", -1},
         {"0", 0},
         {"1", 1},
         {"+1", 1},
         {"2", 2},
         {"+2", 2}}};
    for (const auto& [words, emotion] : written)
        if (cell == words)
            return emotion;
    return std::nullopt;
}

Column column_called(std::string_view cell) {
    const std::string word = folded(cell);
    if (is_called(word, Text::JourneyTouchpoint) || is_called(word, Text::JourneyTouchpointName))
        return Column::Name;
    if (is_called(word, Text::JourneyStage))
        return Column::Stage;
    if (is_called(word, Text::JourneyChannel))
        return Column::Channel;
    if (is_called(word, Text::JourneyDepartment))
        return Column::Department;
    if (is_called(word, Text::JourneyEmotion))
        return Column::Emotion;
    if (is_called(word, Text::JourneyPainPoints) || is_called(word, Text::JourneyPainTitle))
        return Column::PainPoint;
    return Column::Other;
}

// Empty: the line names no columns.
std::vector<Column> columns_named(const std::vector<std::string_view>& cells) {
    std::vector<Column> columns;
    for (const std::string_view cell : cells)
        columns.push_back(column_called(cell));
    const auto count = [&](Column column) {
        return std::count(columns.begin(), columns.end(), column);
    };
    const bool names_them =
        count(Column::Name) == 1 && count(Column::Other) + 1 < std::ssize(cells);
    return names_them ? columns : std::vector<Column>();
}

class TouchpointReader {
public:
    explicit TouchpointReader(JourneyStage stage) : m_stage(stage) {}

    void read(std::string_view line) {
        if (trimmed(line).empty())
            return;
        const std::vector<std::string_view> cells = cells_of(line);
        if (std::exchange(m_is_first, false)) {
            m_columns = columns_named(cells);
            if (!m_columns.empty()) {
                m_titles.assign(cells.begin(), cells.end());
                return;
            }
        }
        if (const auto heading = heading_of(cells)) {
            m_stage = *heading;
            return;
        }
        if (trimmed(line).starts_with('!') && !m_touchpoints.empty()) {
            add_pain_point(m_touchpoints.back(), trimmed(trimmed(line).substr(1)));
            return;
        }
        ListedTouchpoint touchpoint;
        touchpoint.stage = m_stage;
        for (std::size_t i = 0; i < cells.size(); ++i)
            take(touchpoint, cells[i], i);
        if (!touchpoint.name.empty())
            m_touchpoints.push_back(std::move(touchpoint));
    }
    std::vector<ListedTouchpoint> touchpoints() && { return std::move(m_touchpoints); }

private:
    // A spreadsheet's row may have empty cells behind its heading.
    [[nodiscard]] std::optional<JourneyStage> heading_of(const std::vector<std::string_view>& cells
    ) const {
        const auto is_filled = [](std::string_view cell) { return !cell.empty(); };
        if (!is_filled(cells.front()) || std::count_if(cells.begin(), cells.end(), is_filled) != 1)
            return std::nullopt;
        return m_stages.named(cells.front());
    }
    [[nodiscard]] Column column_of(
        const ListedTouchpoint& touchpoint, std::string_view cell, std::size_t place
    ) const {
        if (!m_columns.empty())
            return place < m_columns.size() ? m_columns[place] : Column::Other;
        if (m_stages.named(cell))
            return Column::Stage;
        if (touchpoint.name.empty())
            return Column::Name;
        if (emotion_of(cell))
            return Column::Emotion;
        if (m_place == 0)
            return Column::Channel;
        return m_place == 1 ? Column::Department : Column::PainPoint;
    }
    void take(ListedTouchpoint& touchpoint, std::string_view cell, std::size_t place) {
        switch (column_of(touchpoint, cell, place)) {
        case Column::Name:
            touchpoint.name = without_marker(cell);
            m_place = 0;
            return;
        case Column::Channel:
            touchpoint.channel = cell;
            ++m_place;
            return;
        case Column::Department:
            touchpoint.department = cell;
            ++m_place;
            return;
        case Column::PainPoint:
            add_pain_point(touchpoint, cell);
            return;
        case Column::Stage:
            if (const auto stage = m_stages.named(cell))
                touchpoint.stage = *stage;
            else
                note(touchpoint, cell, place);
            return;
        case Column::Emotion:
            touchpoint.emotion = emotion_of(cell);
            if (!touchpoint.emotion)
                note(touchpoint, cell, place);
            return;
        case Column::Other:
            note(touchpoint, cell, place);
            return;
        }
    }
    // What has no field of its own is kept all the same, with the title of its column.
    void note(ListedTouchpoint& touchpoint, std::string_view cell, std::size_t place) const {
        if (cell.empty())
            return;
        if (!touchpoint.notes.empty())
            touchpoint.notes += '\n';
        if (place < m_titles.size() && !m_titles[place].empty())
            touchpoint.notes += m_titles[place] + ": ";
        touchpoint.notes += cell;
    }
    static void add_pain_point(ListedTouchpoint& touchpoint, std::string_view title) {
        if (!title.empty())
            touchpoint.pain_points.emplace_back(title);
    }

    StageNames m_stages;
    JourneyStage m_stage;
    bool m_is_first = true;
    std::vector<Column> m_columns;     // named by the first line
    std::vector<std::string> m_titles; // of them, as they stand there
    int m_place = 0;                   // of the next cell behind the name
    std::vector<ListedTouchpoint> m_touchpoints;
};

// Between the names: an arrow stands for a mark between cells.
std::string with_cells(std::string_view line) {
    std::string cells(line);
    const std::string mark = cells.find('\t') == std::string::npos ? ";" : "\t";
    for (const std::string_view arrow : {"->", "→"})
        if (const std::size_t at = cells.find(arrow); at != std::string::npos)
            cells.replace(at, arrow.size(), mark);
    return cells;
}

class WayReader {
public:
    WayReader(const Journey& journey, Language language) : m_language(language) {
        for (const Touchpoint& touchpoint : journey.touchpoints)
            m_touchpoints.emplace(folded(trimmed(touchpoint.name)), touchpoint.id);
    }
    void read(std::string_view line) {
        if (trimmed(line).empty())
            return;
        const std::string written = with_cells(line);
        const std::vector<std::string_view> cells = cells_of(written);
        const bool is_first = std::exchange(m_is_first, false);
        if (is_first && cells.size() > 1 && is_called(folded(cells[0]), Text::GraphFrom)
            && is_called(folded(cells[1]), Text::GraphTo))
            return;
        if (std::optional<ListedWay> way = way_of(cells))
            m_read.ways.push_back(*std::move(way));
        else
            m_read.unknown.emplace_back(trimmed(line));
    }
    ListedWays ways() && { return std::move(m_read); }

private:
    // Empty: the end of the journey that is called so.
    [[nodiscard]] std::optional<TouchpointId> end_called(std::string_view cell, Text end) const {
        const std::string name = folded(without_marker(cell));
        const auto found = m_touchpoints.find(name);
        if (found != m_touchpoints.end())
            return found->second;
        return is_called(name, end) ? std::optional(TouchpointId()) : std::nullopt;
    }
    [[nodiscard]] std::optional<ListedWay> way_of(const std::vector<std::string_view>& cells
    ) const {
        if (cells.size() < 2)
            return std::nullopt;
        const auto from = end_called(cells[0], Text::GraphStart);
        const auto to = end_called(cells[1], Text::GraphGoal);
        if (!from || !to || (from->empty() && to->empty()))
            return std::nullopt;
        ListedWay way{*from, *to, std::nullopt};
        if (cells.size() < 3 || cells[2].empty())
            return way;
        way.count = number_from_text(cells[2], m_language);
        return way.count && *way.count >= 0 ? std::optional(way) : std::nullopt;
    }

    Language m_language;
    std::unordered_map<std::string, TouchpointId> m_touchpoints; // the first of a name
    bool m_is_first = true;
    ListedWays m_read;
};

template <typename Reader>
void read_lines(Reader& reader, std::string_view text) {
    for (const std::string_view line : parts_of(text, "\n"))
        reader.read(line);
}

} // namespace

std::vector<ListedTouchpoint> listed_touchpoints(std::string_view text, JourneyStage stage) {
    TouchpointReader reader(stage);
    read_lines(reader, text);
    return std::move(reader).touchpoints();
}

ListedWays listed_ways(std::string_view text, const Journey& journey, Language language) {
    WayReader reader(journey, language);
    read_lines(reader, text);
    return std::move(reader).ways();
}

} // namespace tappa
