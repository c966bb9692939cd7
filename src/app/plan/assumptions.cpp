#include "app/plan/assumptions.hpp"

#include "app/texts.hpp"
#include "base/number.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace tappa {

namespace {

void add_conversion(
    std::vector<std::string>& sentences, const Simulation& simulation, Language language
) {
    const auto& conversions = simulation.conversions;
    const std::int64_t uneven = std::ssize(simulation.uneven_journeys);
    if (uneven > 0)
        sentences.push_back(text_count(Text::AssumeUneven, language, uneven));
    if (conversions.empty()) {
        if (uneven == 0)
            sentences.emplace_back(text(Text::AssumeNoConversion, language));
        return;
    }
    sentences.emplace_back(text(Text::AssumeConversion, language));
    const std::string all = formatted_integer(simulation.reductions, language);
    if (simulation.assumed_reductions > 0)
        sentences.push_back(
            text_count(Text::AssumeAssumed, language, simulation.assumed_reductions, {all})
        );
    if (simulation.idle_reductions > 0)
        sentences.push_back(
            text_count(Text::AssumeIdle, language, simulation.idle_reductions, {all})
        );
    const auto drawn =
        std::count_if(conversions.begin(), conversions.end(), [](const SimulatedConversion& each) {
            return !each.is_measured;
        });
    if (drawn > 0)
        sentences.push_back(text_count(Text::AssumeDrawn, language, drawn));
}

} // namespace

std::vector<std::string> assumptions_of(const Simulation& simulation, Language language) {
    std::vector<std::string> sentences{text_with(
        Text::AssumeDraws,
        language,
        {formatted_integer(simulation_draws, language), std::to_string(simulation.seed)}
    )};
    for (const Text assumption :
         {Text::AssumeSuccess, Text::AssumeEffort, Text::AssumeSchedule, Text::AssumeLifts})
        sentences.emplace_back(text(assumption, language));
    add_conversion(sentences, simulation, language);
    if (simulation.without_effect > 0)
        sentences.push_back(text_count(
            Text::AssumeWithoutEffect,
            language,
            simulation.without_effect,
            {formatted_integer(simulation.actions, language)}
        ));
    if (simulation.unknown_practices > 0)
        sentences.push_back(text_count(Text::AssumeUnknown, language, simulation.unknown_practices)
        );
    if (simulation.cut)
        sentences.emplace_back(text(Text::AssumeCut, language));
    return sentences;
}

} // namespace tappa
