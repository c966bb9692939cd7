#include "exchange/exchange_file.hpp"

#include "base/text.hpp"
#include "exchange/cjml_reader.hpp"
#include "exchange/mermaid_reader.hpp"
#include "io/limits.hpp"
#include "io/text_encoding.hpp"

#include <algorithm>

namespace tappa {

namespace {

bool ends_in(const std::string& name, std::string_view ending) {
    return name.size() > ending.size() && name.ends_with(ending);
}

} // namespace

std::optional<ExchangeFormat> exchange_format_of(
    std::string_view file_name, std::string_view bytes
) {
    const std::string name = folded(file_name);
    if (ends_in(name, ".mmd") || ends_in(name, ".mermaid"))
        return ExchangeFormat::Mermaid;
    if (ends_in(name, ".cjml"))
        return ExchangeFormat::Cjml;
    const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
    const bool is_json =
        begin != std::string_view::npos && (bytes[begin] == '{' || bytes[begin] == '[');
    if (is_json || bytes.size() > limits::content_bytes)
        return std::nullopt;
    std::string text(bytes);
    make_utf8(text);
    if (holds_cjml(text))
        return ExchangeFormat::Cjml;
    if (holds_mermaid_journey(text))
        return ExchangeFormat::Mermaid;
    return std::nullopt;
}

Result<ForeignFile> foreign_from(ExchangeFormat format, std::string& text) {
    return format == ExchangeFormat::Mermaid ? foreign_from_mermaid(text) : foreign_from_cjml(text);
}

AdoptionReport adoption_report(
    const std::string& file_name,
    const ForeignFile& file,
    const std::vector<AdoptedJourney>& journeys
) {
    AdoptionReport report;
    report.file = file_name;
    report.journeys = journeys.size();
    for (const AdoptedJourney& journey : journeys) {
        report.touchpoints += journey.journey.touchpoints.size();
        report.placed.add(journey.placed);
        report.without_section += journey.without_section;
        report.shortened.add(journey.shortened);
    }
    report.unread_scores.add(file.unread_scores);
    report.left_out.add(file.left_out);
    return report;
}

} // namespace tappa
