#pragma once

#include "base/language.hpp"
#include "model/journey.hpp"

#include <string>
#include <vector>

namespace tappa {

enum class ExchangeFormat { Mermaid, Cjml };

// A journey on its way to another program. The same parts give the same bytes.
struct JourneyExport {
    const Journey& journey;
    std::string customer;             // the persona's name, or the language's word for any customer
    std::string organisation;         // or the language's word for one
    Language language = Language::En; // of the stages' names
};

// What a journey holds and a format has no place for.
enum class JourneyPart {
    Segment,
    Owner,
    Status,
    Reviewed,
    PersonaDescription,
    PersonaShare,
    Channel,
    Component,
    MomentOfTruth,
    Importance,
    MonthlyVolume,
    Abandonment,
    Evidence,
    Notes,
    Opens,
    PainPoints,
    Opportunities,
    TargetEmotion,
    PersonaEmotions,
    JobToBeDone,
    Thinking,
    Saying,
    Backstage,
    Quotes,
    Transitions,
    Ends, // entries and goals
    Variants
};

// In the order of the values; only what the journey has. `persona` may be null.
[[nodiscard]] std::vector<JourneyPart> parts_left_out(
    const Journey& journey, const Persona* persona, ExchangeFormat format
);

} // namespace tappa
