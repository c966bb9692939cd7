#include "planning/quick_audit.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

using namespace tappa;

namespace {

void add_touchpoint(Journey& journey, const std::string& id, const std::string& channel) {
    Touchpoint& touchpoint = journey.touchpoints.emplace_back();
    touchpoint.id = TouchpointId(id);
    touchpoint.channel = channel;
}

void add_pain(
    Journey& journey,
    const std::string& id,
    const std::string& touchpoint,
    int severity,
    std::optional<double> share = std::nullopt
) {
    PainPoint& pain = journey.pain_points.emplace_back();
    pain.id = PainPointId(id);
    pain.touchpoint = TouchpointId(touchpoint);
    pain.severity = severity;
    pain.share = share;
}

std::vector<std::string> ids_of(const std::vector<AuditPain>& pains) {
    std::vector<std::string> ids;
    for (const AuditPain& found : pains)
        ids.push_back(found.pain->id.text);
    return ids;
}

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("each cell has its three worst, and so has the whole") {
    Journey young;
    young.segment = PersonaId("young");
    add_touchpoint(young, "t1", "App");
    add_touchpoint(young, "t2", "Branch");
    add_touchpoint(young, "t3", " app ");
    add_touchpoint(young, "t4", "");
    add_pain(young, "a", "t1", 2);
    add_pain(young, "b", "t3", 5);
    add_pain(young, "c", "t1", 3);
    add_pain(young, "d", "t3", 3);
    add_pain(young, "e", "t4", 4);
    Journey nobody;
    add_touchpoint(nobody, "t5", "Branch");
    add_pain(nobody, "f", "t5", 4);
    Journey empty;
    empty.segment = PersonaId("without-touchpoints");
    const Journeys journeys{young, empty, nobody};
    const QuickAudit audit = quick_audit(journeys);

    CHECK(audit.segments == std::vector<PersonaId>{PersonaId("young"), PersonaId()});
    CHECK(audit.channels == Ids{"App", "Branch", ""});
    const auto cell = [&](std::size_t segment, std::size_t channel) {
        return *find_cell(audit, segment, channel);
    };
    CHECK(ids_of(cell(0, 0).worst) == Ids{"b", "c", "d"}); // c before d: equals as they stand
    CHECK(cell(0, 0).pain_points == 4);
    CHECK(cell(0, 0).touchpoints == 2);
    CHECK(cell(0, 1).touchpoints == 1);
    CHECK(cell(0, 1).worst.empty());
    CHECK(ids_of(cell(0, 2).worst) == Ids{"e"});
    CHECK(find_cell(audit, 1, 0) == nullptr);
    CHECK(ids_of(cell(1, 1).worst) == Ids{"f"});
    CHECK(ids_of(audit.overall) == Ids{"b", "e", "f"});
    CHECK_FALSE(audit.is_share_known);
    CHECK(audit.usual_share == 1);
}

TEST_CASE("a share that is known counts, for the others the mean of those") {
    Journey journey;
    add_touchpoint(journey, "t", "Web");
    add_pain(journey, "few", "t", 5, 0.1);  // 0.5
    add_pain(journey, "many", "t", 2, 0.5); // 1.0
    add_pain(journey, "unknown", "t", 4);   // 4 × 0.3 = 1.2
    const Journeys journeys{journey};
    const QuickAudit audit = quick_audit(journeys);
    CHECK(ids_of(audit.overall) == Ids{"unknown", "many", "few"});
    CHECK(audit.is_share_known);
    CHECK(audit.usual_share == doctest::Approx(0.3));
}

TEST_CASE("of random journeys it finds what sorting all pain points finds") {
    std::mt19937 dice(7);
    for (int round = 0; round < 200; ++round) {
        Journeys journeys;
        for (int j = 0; j < 4; ++j) {
            Journey journey;
            journey.segment = PersonaId("s" + std::to_string(dice() % 3));
            const std::string own = std::to_string(j) + "-";
            for (int t = 0; t < 6; ++t)
                add_touchpoint(journey, own + std::to_string(t), "c" + std::to_string(dice() % 3));
            for (unsigned p = 0; p < dice() % 30; ++p) {
                std::optional<double> share;
                if (dice() % 2 == 0)
                    share = static_cast<double>(dice() % 100) / 100;
                add_pain(
                    journey,
                    own + "p" + std::to_string(p),
                    own + std::to_string(dice() % 6),
                    static_cast<int>(dice() % 5) + 1,
                    share
                );
            }
            journeys.emplace_back(journey);
        }
        const QuickAudit audit = quick_audit(journeys);
        const double usual = usual_share(journeys);
        const auto worst_where = [&](const PersonaId& segment, const std::string& channel) {
            std::vector<const PainPoint*> all;
            for (const Journey& journey : journeys)
                for (const PainPoint& pain : journey.pain_points)
                    if ((segment.empty() || journey.segment == segment)
                        && (channel.empty()
                            || find_touchpoint(journey, pain.touchpoint)->channel == channel))
                        all.push_back(&pain);
            sort_worst_first(all, usual);
            all.resize(std::min(all.size(), audit_worst));
            Ids ids;
            for (const PainPoint* pain : all)
                ids.push_back(pain->id.text);
            return ids;
        };
        CHECK(ids_of(audit.overall) == worst_where({}, ""));
        for (std::size_t s = 0; s < audit.segments.size(); ++s)
            for (std::size_t c = 0; c < audit.channels.size(); ++c) {
                const AuditCell* const cell = find_cell(audit, s, c);
                CHECK(
                    (cell ? ids_of(cell->worst) : Ids{})
                    == worst_where(audit.segments[s], audit.channels[c])
                );
            }
    }
}

TEST_CASE("a pain point is planned by the first action that answers to it and was not dropped") {
    Plan plan;
    for (const char* id : {"pa-1", "pa-2", "pa-3"}) {
        PlanAction& action = plan.actions.emplace_back();
        action.id = PlanActionId(id);
        action.sources = {{SourceKind::Pain, "pp-1"}, {SourceKind::Gap, "pp-2"}};
    }
    plan.actions.edit(0).status = ActionStatus::Dropped;
    const PlannedPains planned = planned_pains(plan);
    REQUIRE(planned.size() == 1);
    CHECK(planned.at("pp-1")->id.text == "pa-2");
}

TEST_CASE("as many channels as a document may hold take no more room than there are touchpoints") {
    Journeys journeys;
    for (int j = 0; j < 50; ++j) {
        Journey journey;
        journey.segment = PersonaId("s" + std::to_string(j));
        for (int t = 0; t < 1'000; ++t) {
            const std::string id = std::to_string(j) + "-" + std::to_string(t);
            add_touchpoint(journey, id, "channel " + id);
        }
        journeys.emplace_back(journey);
    }
    const QuickAudit audit = quick_audit(journeys);
    CHECK(audit.channels.size() == 50'000);
    for (const std::vector<AuditCell>& row : audit.cells)
        CHECK(row.size() == 1'000);
}
