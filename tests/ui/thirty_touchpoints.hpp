#pragma once

#include "model/journey.hpp"
#include "texts/names.hpp"

#include <array>
#include <string>
#include <string_view>

// A journey that is mapped from nothing: its touchpoints one after the other, with who comes there.

namespace tappa::test {

struct Step {
    JourneyStage stage;
    std::string_view name;
    int customers; // who come here from the step before
};

// Most is lost at the identity check: nine hundred of 2,200.
inline constexpr std::array<Step, 30> steps{
    {{JourneyStage::Awareness, "TV advert", 10000},
     {JourneyStage::Awareness, "Poster", 9000},
     {JourneyStage::Awareness, "Newsletter", 8200},
     {JourneyStage::Awareness, "Social post", 8200},
     {JourneyStage::Discovery, "Search result", 7000},
     {JourneyStage::Discovery, "Comparison site", 6000},
     {JourneyStage::Discovery, "Review", 6000},
     {JourneyStage::Discovery, "Home page", 5600},
     {JourneyStage::Interest, "Account page", 5000},
     {JourneyStage::Interest, "Fee sheet", 4000},
     {JourneyStage::Interest, "Calculator", 4000},
     {JourneyStage::Interest, "Webinar", 3600},
     {JourneyStage::Consideration, "Branch visit", 3300},
     {JourneyStage::Consideration, "Video call", 3000},
     {JourneyStage::Consideration, "Support chat", 3000},
     {JourneyStage::Consideration, "Offer", 2700},
     {JourneyStage::Consideration, "Reminder", 2500},
     {JourneyStage::Action, "Online form", 2300},
     {JourneyStage::Action, "Identity check", 2200},
     {JourneyStage::Action, "Signature", 1300},
     {JourneyStage::Action, "Confirmation", 1300},
     {JourneyStage::Action, "Welcome letter", 1250},
     {JourneyStage::Use, "App activation", 1200},
     {JourneyStage::Use, "Card delivery", 1150},
     {JourneyStage::Use, "First transfer", 1100},
     {JourneyStage::Use, "Support call", 1000},
     {JourneyStage::Advocacy, "Survey", 900},
     {JourneyStage::Advocacy, "Rating", 800},
     {JourneyStage::Advocacy, "Referral", 700},
     {JourneyStage::Advocacy, "Anniversary gift", 650}}};
inline constexpr int arriving = 600;

inline std::string touchpoint_lines(Language language) {
    std::string lines;
    std::string heading;
    for (const Step& step : steps) {
        const std::string stage(name_of(step.stage, language));
        if (stage != heading)
            lines += stage + "\n";
        heading = stage;
        lines += std::string(step.name) + "\n";
    }
    return lines;
}

inline std::string way_lines() {
    std::string lines;
    std::string from = "Start";
    for (const Step& step : steps) {
        lines +=
            from + "; " + std::string(step.name) + "; " + std::to_string(step.customers) + "\n";
        from = step.name;
    }
    return lines + from + "; Goal; " + std::to_string(arriving) + "\n";
}

} // namespace tappa::test
