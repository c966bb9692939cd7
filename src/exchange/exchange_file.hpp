#pragma once

#include "base/result.hpp"
#include "exchange/adopted_journey.hpp"
#include "exchange/journey_export.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// The other program's format of a file: by the ending that only one format has, else by what is in
// it. Nothing for files of Tappa and of any other kind.
[[nodiscard]] std::optional<ExchangeFormat> exchange_format_of(
    std::string_view file_name, std::string_view bytes
);

// `text` becomes UTF-8, whatever it was. Errors: those of foreign_from_mermaid, foreign_from_cjml.
[[nodiscard]] Result<ForeignFile> foreign_from(ExchangeFormat format, std::string& text);

// How many there are, and the first of them: enough for a sentence.
template <typename T>
struct FirstOf {
    static constexpr std::size_t most = 8;

    std::size_t count = 0;
    std::vector<T> first;

    void add(const std::vector<T>& items) {
        for (const T& item : items) {
            if (first.size() < most)
                first.push_back(item);
            ++count;
        }
    }
    bool operator==(const FirstOf&) const = default;
};

// What the person should know of a file that became journeys.
struct AdoptionReport {
    std::string file;
    std::size_t journeys = 0;
    std::size_t touchpoints = 0;
    FirstOf<PlacedSection> placed;
    std::size_t without_section = 0;
    FirstOf<UnreadScore> unread_scores;
    FirstOf<std::string> shortened;
    FirstOf<std::string> left_out;
    bool operator==(const AdoptionReport&) const = default;

    [[nodiscard]] bool has_news() const {
        return placed.count + without_section + unread_scores.count + shortened.count
            + left_out.count
            > 0;
    }
};

[[nodiscard]] AdoptionReport adoption_report(
    const std::string& file_name,
    const ForeignFile& file,
    const std::vector<AdoptedJourney>& journeys
);

} // namespace tappa
