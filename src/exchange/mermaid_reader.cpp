#include "exchange/mermaid_reader.hpp"

#include "base/text.hpp"
#include "exchange/mermaid_lines.hpp"
#include "io/limits.hpp"
#include "io/text_encoding.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace tappa {

namespace {

// 1 to 5 is −2 to +2; Mermaid takes any number and draws 3 as a straight mouth.
std::optional<int> emotion_of(std::string_view score) {
    if (const std::size_t point = score.find('.'); point != std::string_view::npos) {
        const std::string_view decimals = score.substr(point + 1);
        if (decimals.find_first_not_of('0') != std::string_view::npos)
            return std::nullopt;
        score = score.substr(0, point);
    }
    if (score.size() != 1 || score.front() < '1' || score.front() > '5')
        return std::nullopt;
    return score.front() - '3';
}

std::vector<std::string> parties_of(std::string_view list) {
    std::vector<std::string> parties;
    while (true) {
        const std::size_t comma = list.find(',');
        std::string party(trimmed(without_mermaid_codes(list.substr(0, comma))));
        if (!party.empty() && std::find(parties.begin(), parties.end(), party) == parties.end())
            parties.push_back(std::move(party));
        if (comma == std::string_view::npos || parties.size() > limits::per_action)
            return parties;
        list.remove_prefix(comma + 1);
    }
}

class DiagramReader {
public:
    DiagramReader(std::string_view text, const TextLines& lines, ForeignFile& file)
        : m_text(text), m_lines(lines), m_file(file) {}

    std::optional<Error> run() {
        front_matter();
        while (!m_error && m_at < m_lines.size())
            line(m_lines[m_at++]);
        if (!m_error && m_journey.touchpoints.empty())
            return Error{ErrorCode::NoTouchpoints, m_head, {}};
        if (!m_error) {
            find_customer();
            m_file.journeys.push_back(std::move(m_journey));
        }
        return std::move(m_error);
    }

private:
    // YAML between two lines of dashes, of which Mermaid knows "title" and "config".
    void front_matter() {
        if (m_at == m_lines.size() || m_lines[m_at].text != "---")
            return;
        const TextLine& begin = m_lines[m_at++];
        for (; m_at < m_lines.size(); ++m_at) {
            const std::string_view text = m_lines[m_at].text;
            if (text == "---") {
                ++m_at;
                return;
            }
            const std::size_t colon = text.find(':');
            if (begins_with_word(text, "title") && colon != std::string_view::npos)
                m_journey.title = without_quotes(trimmed(text.substr(colon + 1)));
            else
                leave_out(m_file, std::string(text.substr(0, colon)));
        }
        fail(begin);
    }

    static std::string without_quotes(std::string_view text) {
        const bool quoted = text.size() > 1 && text.front() == text.back()
            && (text.front() == '"' || text.front() == '\'');
        return std::string(quoted ? text.substr(1, text.size() - 2) : text);
    }

    void line(const TextLine& line) {
        std::string_view text = line.text;
        if (text.starts_with("%%{"))
            return pass_until(line, "}%%", "%%{…}%%");
        if (is_mermaid_comment(text))
            return leave_out(m_file, "%%");
        if (m_head.empty()) {
            m_head = line_and_column(m_text, line.offset);
            text = trimmed(text.substr(std::string_view("journey").size()));
            if (text.empty())
                return;
        }
        statement({text, line.offset});
    }

    void statement(const TextLine& line) {
        const std::string_view text = line.text;
        if (const auto title = after_word(text, "title"))
            m_journey.title = without_mermaid_codes(*title);
        else if (const auto section = after_word(text, "section"))
            m_journey.sections.push_back(without_mermaid_codes(*section));
        else if (begins_with_word(text, "acctitle"))
            leave_out(m_file, "accTitle");
        else if (begins_with_word(text, "accdescr"))
            description(line);
        else
            task(line);
    }

    static std::optional<std::string_view> after_word(
        std::string_view text, std::string_view word
    ) {
        const std::string_view rest =
            begins_with_word(text, word) ? text.substr(word.size()) : std::string_view();
        const std::string_view value = trimmed(rest);
        const bool is_apart = value.size() < rest.size();
        return is_apart && !value.empty() ? std::optional(value) : std::nullopt;
    }

    void description(const TextLine& line) {
        const std::string_view rest =
            trimmed(line.text.substr(std::string_view("accdescr").size()));
        if (rest.starts_with('{'))
            pass_until(line, "}", "accDescr");
        else
            leave_out(m_file, "accDescr");
    }

    // What begins on this line and may go on for several.
    void pass_until(const TextLine& begin, std::string_view end, const char* name) {
        leave_out(m_file, name);
        if (begin.text.find(end) != std::string_view::npos)
            return;
        while (m_at < m_lines.size())
            if (m_lines[m_at++].text.find(end) != std::string_view::npos)
                return;
        fail(begin);
    }

    // "Make tea: 5: Me, Cat".
    void task(const TextLine& line) {
        const std::size_t colon = line.text.find(':');
        ForeignTouchpoint touchpoint;
        touchpoint.name = trimmed(without_mermaid_codes(line.text.substr(0, colon)));
        if (colon == std::string_view::npos || touchpoint.name.empty())
            return fail(line);
        if (m_journey.touchpoints.size() == limits::touchpoints)
            return fail(line, ErrorCode::TooManyItems, std::to_string(limits::touchpoints));
        const std::string_view data = line.text.substr(colon + 1);
        const std::size_t second = data.find(':');
        const std::string_view score = trimmed(data.substr(0, second));
        touchpoint.emotion = emotion_of(score);
        if (!touchpoint.emotion)
            m_file.unread_scores.push_back({touchpoint.name, std::string(score)});
        if (second != std::string_view::npos)
            touchpoint.parties = parties_of(data.substr(second + 1));
        if (touchpoint.parties.size() > limits::per_action)
            return fail(line, ErrorCode::TooManyItems, std::to_string(limits::per_action));
        if (!m_journey.sections.empty())
            touchpoint.section = m_journey.sections.size() - 1;
        m_journey.touchpoints.push_back(std::move(touchpoint));
    }

    // The actor of every task is the one whose journey it is; the first of several.
    void find_customer() {
        auto& all = m_journey.touchpoints;
        const std::vector<std::string> candidates = all.front().parties;
        const auto place_in = [](std::vector<std::string>& parties, const std::string& party) {
            return std::find(parties.begin(), parties.end(), party);
        };
        for (const std::string& candidate : candidates) {
            const bool is_everywhere = std::all_of(all.begin(), all.end(), [&](auto& touchpoint) {
                return place_in(touchpoint.parties, candidate) != touchpoint.parties.end();
            });
            if (!is_everywhere)
                continue;
            m_journey.customer = candidate;
            for (ForeignTouchpoint& touchpoint : all)
                touchpoint.parties.erase(place_in(touchpoint.parties, candidate));
            return;
        }
    }

    void fail(const TextLine& line) { fail(line, ErrorCode::NotMermaid, shown_start(line.text)); }
    void fail(const TextLine& line, ErrorCode code, std::string argument) {
        m_error = Error{code, line_and_column(m_text, line.offset), {std::move(argument)}};
    }

    std::string_view m_text;
    const TextLines& m_lines;
    ForeignFile& m_file;
    std::size_t m_at = 0;
    std::string m_head; // where the diagram's kind stands
    ForeignJourney m_journey;
    std::optional<Error> m_error;
};

std::string_view first_word(std::string_view text) {
    return text.substr(0, text.find_first_of(" \t:"));
}

} // namespace

bool holds_mermaid_journey(std::string_view text) {
    const std::vector<TextLines> diagrams = mermaid_diagrams_of(text);
    return std::any_of(diagrams.begin(), diagrams.end(), [](const TextLines& diagram) {
        constexpr std::string_view kind = "journey";
        const std::string_view head = mermaid_head_of(diagram);
        return head.size() == kind.size() && begins_with_word(head, kind);
    });
}

Result<ForeignFile> foreign_from_mermaid(std::string& text) {
    if (text.size() > limits::content_bytes)
        return too_large(text.size(), limits::content_bytes);
    make_utf8(text);
    if (const std::size_t zero = text.find('\0'); zero != std::string::npos)
        return Error{ErrorCode::ControlCharacter, line_and_column(text, zero), {}};
    ForeignFile file;
    for (const TextLines& diagram : mermaid_diagrams_of(text)) {
        const std::string_view head = mermaid_head_of(diagram);
        if (!begins_with_word(head, "journey")) {
            if (!head.empty())
                leave_out(file, std::string(first_word(head)));
            continue;
        }
        if (file.journeys.size() == limits::journeys)
            return Error{ErrorCode::TooManyItems, "", {std::to_string(limits::journeys)}};
        if (std::optional<Error> error = DiagramReader(text, diagram, file).run())
            return *error;
    }
    if (!file.journeys.empty())
        return file;
    if (file.left_out.empty())
        return Error{ErrorCode::NoTouchpoints, "", {}};
    return Error{ErrorCode::NotAJourney, "", {file.left_out.front()}};
}

} // namespace tappa
