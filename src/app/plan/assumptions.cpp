#include "app/plan/assumptions.hpp"

#include "app/texts.hpp"
#include "base/number.hpp"

namespace tappa {

std::vector<std::string> assumptions_of(const Simulation& simulation, Language language) {
    std::vector<std::string> sentences{text_with(
        Text::AssumeDraws,
        language,
        {formatted_integer(simulation_draws, language), std::to_string(simulation.seed)}
    )};
    for (const Text assumption :
         {Text::AssumeSuccess,
          Text::AssumeEffort,
          Text::AssumeSchedule,
          Text::AssumeLifts,
          Text::AssumeConversion})
        sentences.emplace_back(text(assumption, language));
    if (simulation.without_lifts > 0)
        sentences.push_back(text_count(
            Text::AssumeWithoutLifts,
            language,
            simulation.without_lifts,
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
