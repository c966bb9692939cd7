#include "cli/chosen_journey.hpp"

#include "base/text.hpp"
#include "cli/texts.gen.hpp"
#include "texts/texts.hpp"

#include <string>
#include <vector>

namespace tappa::cli {

std::variant<std::size_t, Failure> chosen_journey(
    const Document& document, const Arguments& arguments
) {
    if (!arguments.journey)
        return std::size_t{0}; // a document has at least one (docs/FORMAT.md)
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < document.journeys.size(); ++i) {
        ids.push_back(document.journeys[i]->id.text);
        if (ids.back() == *arguments.journey)
            return i;
    }
    return Failure{
        arguments.files.front(),
        error_id(ErrorCode::UnknownReference),
        "document.journeys",
        text_with(
            CliText::GraphNoJourney, arguments.language, {*arguments.journey, joined(ids, ", ")}
        )};
}

} // namespace tappa::cli
