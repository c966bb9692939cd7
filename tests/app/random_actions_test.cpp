// Random sequences of everything that changes a document, sensible or not: whatever comes, the
// document can be saved and opened again, and undo and redo go all the way back and forth.

#include "app/derived.hpp"
#include "builders.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <random>

using namespace tappa;
using test::App;

namespace {

class RandomActions {
public:
    RandomActions(const App& app, std::uint32_t seed) : m_app(app), m_random(seed) {}

    Action next() {
        switch (below(28)) {
        case 0:
            return actions::AnswerLevel{question(), static_cast<int>(below(9)) - 1};
        case 1:
            return actions::AnswerNotApplicable{question()};
        case 2:
            return actions::AnswerDontKnow{question()};
        case 3:
            return actions::ClearAnswer{question()};
        case 4:
            return actions::SetAnswerConfidence{question(), Confidence::FairlySure};
        case 5:
            return actions::SetAnswerEvidence{question(), text()};
        case 6:
            return actions::SetAnswerLink{question(), text()};
        case 7:
            return actions::SetTarget{capability(), maybe(static_cast<int>(below(9)) - 1)};
        case 8:
            return actions::SetCapabilityWeight{capability(), number()};
        case 9:
            return actions::EditJourney{text(), text(), "name"};
        case 10:
            return actions::EditPersona{text(), text(), "name"};
        case 11:
        case 12:
            return actions::AddTouchpoint{stage(), text()};
        case 13:
            return edited_touchpoint();
        case 14:
            return actions::MoveTouchpoint{touchpoint(), stage(), below(6)};
        case 15:
            return actions::DuplicateTouchpoint{touchpoint()};
        case 16:
            return actions::DeleteTouchpoint{touchpoint()};
        case 17:
        case 18:
            return actions::AddPainPoint{touchpoint(), text()};
        case 19:
            return edited_pain_point();
        case 20:
            return actions::DeletePainPoint{pain_point()};
        case 21:
            return actions::AddOpportunity{touchpoint(), text()};
        case 22:
            return actions::DeleteOpportunity{NoteId("op-" + std::to_string(below(4)))};
        case 23:
            return proposal_action();
        case 24:
            return actions::AddPlanAction{text(), {SourceKind::Pain, pain_point().text}};
        case 25:
            return edited_plan_action();
        case 26:
            return actions::DeletePlanAction{plan_action()};
        default:
            return actions::EditDetails{
                text(), text(), {2026, static_cast<int>(below(15)), 31}, ""};
        }
    }
    QuestionId any_question() { return question(); }

private:
    std::size_t below(std::size_t limit) { return m_random() % limit; }
    template <typename T>
    std::optional<T> maybe(T value) {
        return below(3) == 0 ? std::nullopt : std::optional<T>(value);
    }
    double number() {
        const double numbers[]{
            0,
            0.3,
            1,
            2.5,
            -7,
            1e300,
            1e-300,
            std::nan(""),
            std::numeric_limits<double>::infinity()};
        return numbers[below(std::size(numbers))];
    }
    std::string text() {
        switch (below(6)) {
        case 0:
            return {};
        case 1:
            return "Filiale — «àèì» 🙂";
        case 2:
            return std::string("\0\x01\x1f zero", 8);
        case 3:
            return "\xc3\x28\xff broken";
        case 4:
            return std::string(11'000, 'x');
        default:
            return "line\none\ttab \"quoted\" \\ {0}";
        }
    }
    QuestionId question() {
        const auto& all = test::content().questionnaires.front().questions;
        const std::size_t index = below(all.size() + 1);
        return index < all.size() ? all[index].id : QuestionId("no.such");
    }
    CapabilityId capability() {
        const auto& all = test::content().questionnaires.front().capabilities;
        const std::size_t index = below(all.size() + 1);
        return index < all.size() ? all[index].id : CapabilityId("no-such");
    }
    JourneyStage stage() { return static_cast<JourneyStage>(below(7)); }
    template <typename Items, typename Id>
    Id id_in(const Items& items, Id absent) {
        const std::size_t index = below(items.size() + 1);
        return index < items.size() ? items[index].id : absent;
    }
    TouchpointId touchpoint() { return id_in(m_app.journey().touchpoints, TouchpointId("tp-x")); }
    PainPointId pain_point() { return id_in(m_app.journey().pain_points, PainPointId("pp-x")); }
    PlanActionId plan_action() {
        return id_in(m_app.document().plan.actions, PlanActionId("pa-x"));
    }

    Action edited_touchpoint() {
        Touchpoint edited;
        edited.id = touchpoint();
        edited.name = text();
        edited.stage = stage();
        edited.notes = text();
        edited.emotion = maybe(static_cast<int>(below(9)) - 4);
        edited.importance = static_cast<int>(below(9)) - 2;
        edited.monthly_volume = maybe(number());
        edited.abandonment = maybe(number());
        return actions::EditTouchpoint{edited, "name"};
    }
    Action edited_pain_point() {
        PainPoint edited;
        edited.id = pain_point();
        edited.touchpoint = touchpoint();
        edited.title = text();
        edited.severity = static_cast<int>(below(9)) - 2;
        edited.share = maybe(number());
        edited.causes = {pain_point(), pain_point(), edited.id};
        return actions::EditPainPoint{edited, ""};
    }
    Action edited_plan_action() {
        PlanAction edited;
        edited.id = plan_action();
        edited.title = text();
        edited.why = text();
        edited.sources = {{SourceKind::Pain, pain_point().text}, {SourceKind::Gap, "x y"}};
        edited.metrics = std::vector<PlanMetric>(below(60));
        for (PlanMetric& metric : edited.metrics) {
            metric.name = "NPS";
            metric.baseline = maybe(number());
        }
        edited.effort_days = number();
        edited.duration_weeks = number();
        edited.confidence = number();
        edited.prerequisites = {plan_action(), plan_action(), edited.id};
        edited.due = maybe(Date{2026, static_cast<int>(below(14)), 30});
        return actions::EditPlanAction{edited, "title"};
    }
    Action proposal_action() {
        const Derived derived =
            derived_from(m_app.state.content, m_app.document(), m_app.journey());
        if (derived.proposals.empty() || below(8) == 0)
            return actions::RestoreProposals{};
        const CatalogueActionId id = derived.proposals[below(derived.proposals.size())].action;
        if (below(3) == 0)
            return actions::DropProposal{id};
        return actions::AcceptProposal{id};
    }

    const App& m_app;
    std::mt19937 m_random;
};

void check_sequence(App app, std::uint32_t seed) {
    INFO("seed " << seed);
    const Document first = app.document();
    RandomActions random(app, seed);
    std::uint64_t revision = app.state.revision;
    for (int step = 0; step < 120; ++step) {
        const Document before = app.document();
        app.act(random.next());
        const bool changed = !(app.document() == before);
        INFO("step " << step);
        CHECK((app.state.revision > revision) == changed);
        CHECK((app.effect<effects::SaveDocument>() != nullptr) == changed);
        revision = app.state.revision;
        std::string why;
        REQUIRE_MESSAGE(test::survives_saving(app.document(), why), why);
    }
    const Document last = app.document();
    while (app.state.history.can_undo())
        app.act(actions::Undo{});
    CHECK(app.document() == first);
    while (app.state.history.can_redo())
        app.act(actions::Redo{});
    CHECK(app.document() == last);
}

} // namespace

TEST_CASE("any sequence of changes keeps the document sound and can be undone and redone") {
    for (std::uint32_t seed = 1; seed <= 6; ++seed)
        check_sequence(test::new_app(), seed);
}

TEST_CASE("the same holds for a document full of things") {
    for (std::uint32_t seed = 101; seed <= 102; ++seed)
        check_sequence(test::sample_app(), seed);
}

// Answers of several people, one after the other or several at once, with everything else that may
// come between them: the results kept up to date are those of computing all of them anew.
TEST_CASE("results kept up to date answer by answer are those of computing all anew") {
    for (std::uint32_t seed = 201; seed <= 204; ++seed) {
        INFO("seed " << seed);
        App app = test::new_app();
        for (const char* name : {"Ada", "Bo", "Cleo", "Dario", "Eva"})
            app.act(actions::AddRespondent{name, "Branch"});
        RandomActions random(app, seed);
        std::mt19937 dice(seed);
        DerivedCache cache;
        for (int step = 0; step < 300; ++step) {
            const auto& people = app.document().assessment.respondents;
            const QuestionId question = random.any_question();
            switch (dice() % 10) {
            case 0:
                app.act(actions::SelectRespondent{people[dice() % people.size()].id});
                break;
            case 1:
                app.act(random.next());
                break;
            case 2:
                app.act(actions::AgreeOnLevel{question, static_cast<int>(1 + dice() % 5), "Shown"});
                break;
            case 3:
                app.act(actions::Undo{});
                break;
            case 4:
                app.act(actions::ClearAnswer{question});
                break;
            case 5:
                app.act(actions::AnswerDontKnow{question});
                break;
            default:
                app.act(actions::AnswerLevel{question, static_cast<int>(1 + dice() % 5)});
                break;
            }
            if (dice() % 8 == 0)
                continue; // two changes in one frame
            INFO("step " << step);
            const Questionnaire& questionnaire = current_questionnaire(app.state);
            REQUIRE(cache.at(app.state).results == score(questionnaire, app.document().assessment));
        }
        CHECK(cache.followed_answers() > 40);
        CHECK(cache.followed_answers() < cache.computations());
    }
}

TEST_CASE("the same actions give the same state") {
    App one = test::sample_app();
    App two = test::sample_app();
    RandomActions first(one, 7);
    RandomActions second(two, 7);
    for (int step = 0; step < 60; ++step) {
        one.act(first.next());
        two.act(second.next());
        REQUIRE(one.effects == two.effects);
    }
    CHECK(one.document() == two.document());
}
