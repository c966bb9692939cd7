#include "mining/columns.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace tappa {

namespace {

struct KnownName {
    std::string_view name; // folded, with blanks between words
    LogColumn column;
    double confidence;
};

constexpr double certain = 1;
constexpr double usual = 0.9;
constexpr double possible = 0.7;

constexpr KnownName known_names[] = {
    {"case", LogColumn::Case, certain},
    {"activity", LogColumn::Activity, certain},
    {"timestamp", LogColumn::Timestamp, certain},
    {"channel", LogColumn::Channel, certain},
    {"department", LogColumn::Department, certain},
    {"segment", LogColumn::Segment, certain},
    {"goal", LogColumn::Goal, certain},
    // XES 2.0 (IEEE 1849), as its exports to CSV name them
    {"case:concept:name", LogColumn::Case, certain},
    {"concept:name", LogColumn::Activity, certain},
    {"time:timestamp", LogColumn::Timestamp, certain},
    {"org:group", LogColumn::Department, certain},
    // Said once of a whole case
    {"case:goal", LogColumn::Goal, usual},
    {"case:channel", LogColumn::Channel, usual},
    {"case:department", LogColumn::Department, usual},
    {"case:segment", LogColumn::Segment, usual},
    {"case id", LogColumn::Case, usual},
    {"caseid", LogColumn::Case, usual},
    {"trace id", LogColumn::Case, usual},
    {"journey id", LogColumn::Case, usual},
    {"caso", LogColumn::Case, usual},
    {"id caso", LogColumn::Case, usual},
    {"pratica", LogColumn::Case, usual},
    {"id pratica", LogColumn::Case, usual},
    {"customer id", LogColumn::Case, possible},
    {"user id", LogColumn::Case, possible},
    {"visitor id", LogColumn::Case, possible},
    {"session id", LogColumn::Case, possible},
    {"order id", LogColumn::Case, possible},
    {"ticket id", LogColumn::Case, possible},
    {"customer", LogColumn::Case, possible},
    {"cliente", LogColumn::Case, possible},
    {"id cliente", LogColumn::Case, possible},
    {"codice cliente", LogColumn::Case, possible},
    {"utente", LogColumn::Case, possible},
    {"id utente", LogColumn::Case, possible},
    {"id sessione", LogColumn::Case, possible},
    {"activity name", LogColumn::Activity, usual},
    {"touchpoint", LogColumn::Activity, usual},
    {"event", LogColumn::Activity, usual},
    {"event name", LogColumn::Activity, usual},
    {"attivita", LogColumn::Activity, usual},
    {"nome attivita", LogColumn::Activity, usual},
    {"evento", LogColumn::Activity, usual},
    {"nome evento", LogColumn::Activity, usual},
    {"punto di contatto", LogColumn::Activity, usual},
    {"task", LogColumn::Activity, possible},
    {"step", LogColumn::Activity, possible},
    {"action", LogColumn::Activity, possible},
    {"azione", LogColumn::Activity, possible},
    {"fase", LogColumn::Activity, possible},
    {"time", LogColumn::Timestamp, usual},
    {"datetime", LogColumn::Timestamp, usual},
    {"date time", LogColumn::Timestamp, usual},
    {"event time", LogColumn::Timestamp, usual},
    {"event timestamp", LogColumn::Timestamp, usual},
    {"data ora", LogColumn::Timestamp, usual},
    {"data e ora", LogColumn::Timestamp, usual},
    {"dataora", LogColumn::Timestamp, usual},
    {"marca temporale", LogColumn::Timestamp, usual},
    {"start timestamp", LogColumn::Timestamp, possible},
    {"start time", LogColumn::Timestamp, possible},
    {"complete timestamp", LogColumn::Timestamp, possible},
    {"end timestamp", LogColumn::Timestamp, possible},
    {"date", LogColumn::Timestamp, possible},
    {"data", LogColumn::Timestamp, possible},
    {"inizio", LogColumn::Timestamp, possible},
    {"canale", LogColumn::Channel, usual},
    {"touchpoint channel", LogColumn::Channel, usual},
    {"reparto", LogColumn::Department, usual},
    {"dipartimento", LogColumn::Department, usual},
    {"ufficio", LogColumn::Department, possible},
    {"unit", LogColumn::Department, possible},
    {"team", LogColumn::Department, possible},
    {"segmento", LogColumn::Segment, usual},
    {"customer segment", LogColumn::Segment, usual},
    {"segmento cliente", LogColumn::Segment, usual},
    {"goal reached", LogColumn::Goal, usual},
    {"conversion", LogColumn::Goal, usual},
    {"converted", LogColumn::Goal, usual},
    {"obiettivo", LogColumn::Goal, usual},
    {"conversione", LogColumn::Goal, usual},
};

// "Case_ID " → "case id".
std::string plain(std::string_view name) {
    std::string text = folded(trimmed(name));
    for (char& c : text)
        if (c == '_' || c == '-' || c == '.')
            c = ' ';
    return text;
}

bool is_taken(const LogColumns& columns, std::size_t place) {
    return std::any_of(columns.found.begin(), columns.found.end(), [&](const auto& guess) {
        return guess && guess->place == place;
    });
}

struct Content {
    std::size_t texts = 0;     // that are not empty
    std::size_t different = 0; // among them
    double share_times = 0;    // of the texts
    // How often a text comes on average; 0 for an empty column.
    [[nodiscard]] double repeats() const {
        return different == 0 ? 0 : static_cast<double>(texts) / static_cast<double>(different);
    }
};

Content content_of(const std::vector<std::vector<std::string>>& sample, std::size_t place) {
    std::vector<std::string> texts;
    for (const std::vector<std::string>& row : sample)
        if (place < row.size() && !trimmed(row[place]).empty())
            texts.emplace_back(trimmed(row[place]));
    Content content;
    content.texts = texts.size();
    content.different = std::set<std::string>(texts.begin(), texts.end()).size();
    const TimeFormat format = time_format_of(texts);
    // Marks from 1 to 5 could be seconds of 1970 too.
    const auto times = std::count_if(texts.begin(), texts.end(), [&](const std::string& text) {
        const std::optional<ReadTime> time = time_from(text, format);
        return time && (!format.number || time->ticks > 366 * ticks_per_day);
    });
    if (content.texts > 0)
        content.share_times = static_cast<double>(times) / static_cast<double>(content.texts);
    return content;
}

constexpr double surest_by_content = 0.6;

// The untaken column for which `worth` is largest and above 0.
template <typename Worth>
std::optional<ColumnGuess> best(
    const LogColumns& taken, const std::vector<Content>& contents, const Worth& worth
) {
    std::optional<ColumnGuess> guess;
    double most = 0;
    for (std::size_t place = 0; place < contents.size(); ++place) {
        const double value = is_taken(taken, place) ? 0 : worth(contents[place]);
        if (value > most) {
            most = value;
            guess = ColumnGuess{place, surest_by_content, false};
        }
    }
    return guess;
}

} // namespace

std::vector<LogColumn> LogColumns::missing() const {
    std::vector<LogColumn> columns;
    for (const LogColumn needed : needed_columns)
        if (!at(needed))
            columns.push_back(needed);
    return columns;
}

LogColumns columns_by_name(const std::vector<std::string>& header) {
    LogColumns columns;
    for (std::size_t place = 0; place < header.size(); ++place) {
        const std::string name = plain(header[place]);
        for (const KnownName& known : known_names) {
            if (known.name != name)
                continue;
            std::optional<ColumnGuess>& guess = columns.at(known.column);
            if (!guess || guess->confidence < known.confidence)
                guess = ColumnGuess{place, known.confidence, true};
        }
    }
    return columns;
}

LogColumns recognised_columns(
    const std::vector<std::string>& header, const std::vector<std::vector<std::string>>& sample
) {
    LogColumns columns = columns_by_name(header);
    std::vector<Content> contents;
    for (std::size_t place = 0; place < header.size(); ++place)
        contents.push_back(content_of(sample, place));
    if (!columns.at(LogColumn::Timestamp)) {
        std::optional<ColumnGuess> guess = best(columns, contents, [](const Content& content) {
            return content.share_times > 0.8 ? content.share_times : 0;
        });
        if (guess)
            guess->confidence *= contents[guess->place].share_times;
        columns.at(LogColumn::Timestamp) = guess;
    }
    if (!columns.at(LogColumn::Activity))
        columns.at(LogColumn::Activity) = best(columns, contents, [](const Content& content) {
            return content.different > 1 && content.repeats() > 1 ? content.repeats() : 0;
        });
    if (!columns.at(LogColumn::Case))
        columns.at(LogColumn::Case) = best(columns, contents, [](const Content& content) {
            return content.repeats() > 1 ? 1 / content.repeats() : 0;
        });
    return columns;
}

LogColumns remapped(LogColumns columns, LogColumn column, std::optional<std::size_t> place) {
    for (std::optional<ColumnGuess>& guess : columns.found)
        if (guess && place && guess->place == *place)
            guess.reset();
    std::optional<ColumnGuess>& chosen = columns.at(column);
    chosen = place ? std::optional(ColumnGuess{*place, certain, true}) : std::nullopt;
    return columns;
}

} // namespace tappa
