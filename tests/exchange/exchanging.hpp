#pragma once

#include "exchange/adopted_journey.hpp"
#include "exchange/journey_export.hpp"
#include "exchange/mermaid_reader.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace tappa::test {

inline AdoptionWords english_words() {
    return {
        {"Customer", "Cliente"},
        {"Company", "Azienda", "Banca Aurora"},
        "Receiver: {0}",
        "Message: {0}",
        "Compliance: {0}"};
}

inline ForeignFile read_mermaid(std::string text) {
    Result<ForeignFile> file = foreign_from_mermaid(text);
    REQUIRE(file);
    return std::move(file).value();
}

inline Error mermaid_error(std::string text) {
    const Result<ForeignFile> file = foreign_from_mermaid(text);
    REQUIRE_FALSE(file);
    return file.error();
}

inline Touchpoint touchpoint_named(
    const char* id, std::string name, JourneyStage stage, std::optional<int> emotion = std::nullopt
) {
    Touchpoint touchpoint;
    touchpoint.id = TouchpointId(id);
    touchpoint.name = std::move(name);
    touchpoint.stage = stage;
    touchpoint.emotion = emotion;
    return touchpoint;
}

// Names that every writer has to take care of, in stages out of order.
inline Journey awkward_journey() {
    Journey journey;
    journey.id = JourneyId("j-1");
    journey.name = "title: \"Conto\" & <più> #1; 100%% 中";
    const std::pair<const char*, JourneyStage> all[]{
        {"Ad: 50% off; today", JourneyStage::Interest},
        {"section one", JourneyStage::Awareness},
        {"journey", JourneyStage::Awareness},
        {"Title of the page", JourneyStage::Use},
        {"--- <b>R&D</b> #35; %%x", JourneyStage::Use},
        {"``` \"fence\"", JourneyStage::Use},
        {"accDescr { a }", JourneyStage::Advocacy},
        {"è, ẞ, 中 and 😀", JourneyStage::Action}};
    int number = 0;
    for (const auto& [name, stage] : all) {
        const std::string id = "tp-" + std::to_string(++number);
        const auto emotion = number == 4 ? std::nullopt : std::optional(number % 5 - 2);
        Touchpoint touchpoint = touchpoint_named(id.c_str(), name, stage, emotion);
        if (number % 2 == 0)
            touchpoint.department = "Sales, IT & <Ops>: #1";
        journey.touchpoints.push_back(touchpoint);
    }
    return journey;
}

struct Seen {
    std::string name;
    JourneyStage stage{};
    std::optional<int> emotion;
    std::string department;
    bool operator==(const Seen&) const = default;
};

// What has to survive a way out and back, stage by stage.
inline std::vector<Seen> seen_in(const Journey& journey) {
    std::vector<Seen> all;
    for (const JourneyStage stage : all_of<JourneyStage>())
        for (const Touchpoint* each : touchpoints_of(journey, stage))
            all.push_back({each->name, stage, each->emotion, each->department});
    return all;
}

} // namespace tappa::test

namespace doctest {

template <>
struct StringMaker<tappa::test::Seen> {
    static String convert(const tappa::test::Seen& seen) {
        const std::string text = seen.name + " / " + std::string(tappa::enum_id(seen.stage)) + " / "
            + (seen.emotion ? std::to_string(*seen.emotion) : "?") + " / " + seen.department;
        return text.c_str();
    }
};

} // namespace doctest
