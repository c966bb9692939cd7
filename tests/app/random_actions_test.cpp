// Random sequences of all actions there are, sensible or not: whatever comes, the document can be
// saved and opened again, and undo and redo go all the way back and forth.

#include "random_actions.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using test::App;
using test::RandomActions;

namespace {

bool moves_in_history(const Action& action) {
    return action.is<actions::Undo>() || action.is<actions::Redo>();
}

void check_sequence(App app, std::uint32_t seed) {
    INFO("seed " << seed);
    Document first = app.document();
    RandomActions random(app, seed);
    for (int step = 0; step < 300; ++step) {
        INFO("step " << step);
        const Document before = app.document();
        const std::uint64_t revision = app.state.revision;
        const Action action = random.next();
        const bool begins_anew = action.is<actions::NewDocument>();
        app.act(action);
        const bool changed = !(app.document() == before);
        if (RandomActions::makes_a_step(action))
            CHECK((app.state.revision > revision) == changed);
        else if (!moves_in_history(action) && !begins_anew)
            CHECK_FALSE(changed);
        CHECK((app.effect<effects::SaveDocument>() != nullptr) == (app.state.revision > revision));
        CHECK(app.state.revision >= revision);
        if (begins_anew)
            first = app.document();
        else if (!app.state.history.can_undo())
            CHECK(app.document() == first);
        std::string why;
        if (changed || step == 0) // the same document is saved in the same way
            REQUIRE_MESSAGE(test::survives_saving(app.document(), why), why);
    }
    while (app.state.history.can_redo())
        app.act(actions::Redo{});
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

// Answers of several respondents, one after the other or several at once, with everything else that
// may come between them: the results kept up to date are those of computing all of them anew.
TEST_CASE("results kept up to date answer by answer are those of computing all anew") {
    for (std::uint32_t seed = 201; seed <= 204; ++seed) {
        INFO("seed " << seed);
        App app = test::new_app();
        for (const char* name : {"Ada", "Bo", "Cleo", "Dario", "Eva"})
            app.act(actions::AddRespondent{name, "Branch"});
        RandomActions random(app, seed);
        std::mt19937 dice(seed);
        Derived cache;
        for (int step = 0; step < 300; ++step) {
            const auto& people = app.document().assessment->respondents;
            const QuestionId question = random.any_question();
            switch (dice() % 10) {
            case 0:
                app.act(actions::SelectRespondent{people[dice() % people.size()].id});
                break;
            case 1:
                app.act(random.next_edit());
                break;
            case 2:
                app.act(actions::SetAgreedLevel{question, static_cast<int>(1 + dice() % 5), "Shown"}
                );
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
            REQUIRE(
                cache.at(app.state).results() == score(questionnaire, app.document().assessment)
            );
        }
        CHECK(cache.computations().followed_answers > 40);
        CHECK(cache.computations().followed_answers < cache.computations().scores);
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
