#include "mining/columns.hpp"

#include "base/text.hpp"
#include "io/table_rows.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>
#include <utility>

namespace tappa {

namespace {

using namespace std::string_view_literals;

struct KnownName {
    std::string_view name; // plain
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
    {"order no", LogColumn::Case, possible},
    {"order number", LogColumn::Case, possible},
    {"case number", LogColumn::Case, possible},
    {"customer number", LogColumn::Case, possible},
    {"numero ordine", LogColumn::Case, possible},
    {"numero pratica", LogColumn::Case, possible},
    {"numero cliente", LogColumn::Case, possible},
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
    {"passaggio", LogColumn::Activity, possible},
    {"what happened", LogColumn::Activity, possible},
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
    {"when", LogColumn::Timestamp, possible},
    {"quando", LogColumn::Timestamp, possible},
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
    {"customer type", LogColumn::Segment, possible},
    {"tipo cliente", LogColumn::Segment, possible},
    {"tipo di cliente", LogColumn::Segment, possible},
    {"goal reached", LogColumn::Goal, usual},
    {"conversion", LogColumn::Goal, usual},
    {"converted", LogColumn::Goal, usual},
    {"obiettivo", LogColumn::Goal, usual},
    {"conversione", LogColumn::Goal, usual},
};

bool is_taken(const LogColumns& columns, std::size_t place) {
    return std::any_of(columns.found.begin(), columns.found.end(), [&](const auto& guess) {
        return guess && guess->place == place;
    });
}

using Rows = std::vector<std::vector<std::string>>;

struct Content {
    std::size_t texts = 0;     // that are not empty
    std::size_t different = 0; // among them
    double share_times = 0;    // of the texts
    double share_letters = 0;  // likewise: those with a letter, with a digit, a yes or a no
    double share_digits = 0;
    double share_flags = 0;
    // How often a text comes on average; 0 for an empty column.
    [[nodiscard]] double repeats() const {
        return different == 0 ? 0 : static_cast<double>(texts) / static_cast<double>(different);
    }
};

bool is_flag(const std::string& text) {
    constexpr std::array words{
        "0"sv, "1"sv, "yes"sv, "no"sv, "si"sv, "true"sv, "false"sv, "vero"sv, "falso"sv};
    return std::find(words.begin(), words.end(), folded(text)) != words.end();
}

bool has_digit(const std::string& text) {
    return text.find_first_of("0123456789") != std::string::npos;
}

bool has_letter(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
    });
}

Content content_of(const Rows& sample, std::size_t place) {
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
    const auto share = [&](auto count) {
        return texts.empty() ? 0 : static_cast<double>(count) / static_cast<double>(texts.size());
    };
    content.share_times = share(times);
    content.share_letters = share(std::count_if(texts.begin(), texts.end(), has_letter));
    content.share_digits = share(std::count_if(texts.begin(), texts.end(), has_digit));
    content.share_flags = share(std::count_if(texts.begin(), texts.end(), is_flag));
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
        const double value = is_taken(taken, place) ? 0 : worth(contents[place], place);
        if (value > most) {
            most = value;
            guess = ColumnGuess{place, surest_by_content, false};
        }
    }
    return guess;
}

// Names of cases come several times each and mostly have digits. In the first rows of a large log
// each may come once; then an amount, which is different everywhere, must not be taken for one.
double worth_as_case(const Content& content) {
    constexpr double without_digits = 0.3;
    constexpr double once_each = 0.05;
    constexpr std::size_t enough = 20;
    if (content.share_flags == 1 || content.share_times > 0.8)
        return 0;
    if (content.repeats() > 1)
        return (content.share_digits > 0.8 ? 1 : without_digits) / content.repeats();
    return content.texts >= enough && content.share_digits > 0.8 ? once_each : 0;
}

// In what share of the pairs of neighbours within a case the column's text changes; half where too
// few are in the sample.
double share_of_changes(
    const Rows& sample, const std::optional<ColumnGuess>& cases, std::size_t place
) {
    constexpr std::size_t enough = 5;
    std::unordered_map<std::string, std::string> last;
    std::size_t pairs = 0;
    std::size_t changes = 0;
    for (const std::vector<std::string>& row : sample) {
        if (!cases || cases->place >= row.size() || place >= row.size())
            continue;
        const auto [before, is_first] = last.emplace(row[cases->place], row[place]);
        if (is_first)
            continue;
        ++pairs;
        changes += before->second != row[place] ? 1U : 0U;
        before->second = row[place];
    }
    return pairs < enough ? 0.5 : static_cast<double>(changes) / static_cast<double>(pairs);
}

// What happens changes from one event of a case to the next, where who the customer is stays and
// the channel mostly does. It is said in words, of which each comes often.
double worth_as_activity(const Content& content, double share_changed) {
    constexpr double without_letters = 0.2;
    constexpr double often = 2;
    constexpr double for_each_text = 0.001; // decides between columns that are alike
    if (content.share_flags == 1 || content.share_times > 0.8 || content.different < 2
        || content.repeats() <= 1)
        return 0;
    return (share_changed + for_each_text * static_cast<double>(content.different))
        * (content.share_letters > 0.5 ? 1 : without_letters)
        * std::min(1.0, content.repeats() / often);
}

// The only column of yes and no, if there is one.
std::optional<ColumnGuess> goal_by_content(
    const LogColumns& taken, const std::vector<Content>& contents
) {
    std::optional<ColumnGuess> guess;
    for (std::size_t place = 0; place < contents.size(); ++place) {
        const Content& content = contents[place];
        if (is_taken(taken, place) || content.share_flags < 1 || content.different != 2)
            continue;
        if (guess)
            return std::nullopt;
        guess = ColumnGuess{place, surest_by_content, false};
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
        const std::string name = plain_head(header[place]);
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

LogColumns recognised_columns(const std::vector<std::string>& header, const Rows& sample) {
    LogColumns columns = columns_by_name(header);
    std::vector<Content> contents;
    for (std::size_t place = 0; place < header.size(); ++place)
        contents.push_back(content_of(sample, place));
    if (!columns.at(LogColumn::Timestamp)) {
        std::optional<ColumnGuess> guess =
            best(columns, contents, [](const Content& content, std::size_t) {
                return content.share_times > 0.8 ? content.share_times : 0;
            });
        if (guess)
            guess->confidence *= contents[guess->place].share_times;
        columns.at(LogColumn::Timestamp) = guess;
    }
    std::optional<ColumnGuess>& cases = columns.at(LogColumn::Case);
    if (!cases)
        cases = best(columns, contents, [](const Content& content, std::size_t) {
            return worth_as_case(content);
        });
    if (!columns.at(LogColumn::Activity))
        columns.at(LogColumn::Activity) =
            best(columns, contents, [&](const Content& content, std::size_t place) {
                return worth_as_activity(content, share_of_changes(sample, cases, place));
            });
    if (!columns.at(LogColumn::Goal))
        columns.at(LogColumn::Goal) = goal_by_content(columns, contents);
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
