#include "app/exports/exports.hpp"
#include "app/jobs/intervals.hpp"
#include "app/jobs/job_run.hpp"
#include "builders.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tappa;
using test::App;

namespace {

QuestionId first_question() {
    return test::content().questionnaires.front()->questions.front().id;
}

// Three people, on the screen that shows intervals.
App three_people() {
    App app = test::new_app();
    for (int level = 2; level <= 4; ++level) {
        if (level > 2)
            test::answer_as_added(app, "P" + std::to_string(level), "Sales");
        app.act(actions::AnswerLevel{first_question(), level});
    }
    return app.act(actions::GoTo{Screen::Insights});
}

std::vector<Effect> asked(App& app) {
    std::vector<Effect> effects;
    ask_for_intervals(app.state, effects);
    return effects;
}

effects::RunJob job_of(App& app) {
    const std::vector<Effect> effects = asked(app);
    REQUIRE(effects.size() == 1);
    return std::get<effects::RunJob>(effects.front());
}

Intervals direct(const App& app) {
    return score_intervals(current_questionnaire(app.state), app.document().assessment);
}

} // namespace

TEST_CASE("a screen that shows intervals asks for them once, and shows what the job found") {
    App app = three_people();
    CHECK(are_intervals_missing(app.state));
    CHECK_FALSE(intervals_of(app.state));
    const effects::RunJob job = job_of(app);
    CHECK(asked(app).empty()); // it is running
    app.act(outcomes::JobProgressed{job.job, 0.5});
    CHECK(app.state.intervals.share == 0.5);
    app.act(outcomes::JobDone{job.job, run_job(job.work)});
    REQUIRE(intervals_of(app.state));
    CHECK(*intervals_of(app.state) == direct(app));
    CHECK_FALSE(are_intervals_missing(app.state));
    CHECK(asked(app).empty()); // they are there
}

TEST_CASE("a screen without intervals asks for none, and fewer than three people have none") {
    App app = three_people();
    app.act(actions::GoTo{Screen::Plan});
    CHECK(asked(app).empty());
    app.act(actions::GoTo{Screen::Report});
    CHECK(asked(app).size() == 1);
    App two = three_people();
    two.act(actions::DeleteRespondent{current_respondent(two.state)});
    CHECK_FALSE(are_intervals_missing(two.state));
    CHECK(asked(two).empty());
}

TEST_CASE("after a change the former intervals stay, marked as missing, until the new are there") {
    App app = three_people();
    app.compute_intervals();
    const Intervals before = *intervals_of(app.state);
    app.act(actions::AnswerLevel{first_question(), 5});
    REQUIRE(intervals_of(app.state));
    CHECK(*intervals_of(app.state) == before);
    CHECK(are_intervals_missing(app.state));
    app.compute_intervals();
    CHECK(*intervals_of(app.state) == direct(app));
    CHECK_FALSE(*intervals_of(app.state) == before);
}

TEST_CASE("a change while a job runs puts another in its place, and its result is ignored") {
    App app = three_people();
    const effects::RunJob old = job_of(app);
    app.act(actions::AnswerLevel{first_question(), 5});
    const std::vector<Effect> effects = asked(app);
    REQUIRE(effects.size() == 2);
    CHECK(std::get<effects::CancelJob>(effects[0]).job == old.job);
    const auto& fresh = std::get<effects::RunJob>(effects[1]);
    CHECK(fresh.job != old.job);
    app.act(outcomes::JobDone{old.job, run_job(old.work)});
    CHECK_FALSE(intervals_of(app.state));
    app.act(outcomes::JobFailed{old.job, JobFailure::Stopped});
    CHECK(interval_failure(app.state, Language::En).empty());
    app.act(outcomes::JobDone{fresh.job, run_job(fresh.work)});
    CHECK(*intervals_of(app.state) == direct(app));
}

TEST_CASE("the result of a job begun before a change counts as former") {
    App app = three_people();
    const effects::RunJob job = job_of(app);
    app.act(actions::AnswerLevel{first_question(), 5});
    app.act(outcomes::JobDone{job.job, run_job(job.work)});
    CHECK(are_intervals_missing(app.state));
}

TEST_CASE("a job that failed is said with what to do, and tried again when asked or changed") {
    for (const JobFailure failure : all_of<JobFailure>()) {
        INFO(enum_id(failure));
        App app = three_people();
        app.compute_intervals();
        app.act(actions::AnswerLevel{first_question(), 5});
        app.act(outcomes::JobFailed{job_of(app).job, failure});
        for (const Language language : all_languages)
            CHECK_FALSE(interval_failure(app.state, language).empty());
        CHECK_FALSE(intervals_of(app.state)); // the former are not shown as if they were right
        CHECK(asked(app).empty());
        app.act(actions::RetryIntervals{});
        CHECK(interval_failure(app.state, Language::En).empty());
        app.act(outcomes::JobFailed{job_of(app).job, failure});
        app.act(actions::AnswerLevel{first_question(), 1});
        CHECK(interval_failure(app.state, Language::En).empty());
        CHECK(asked(app).size() == 1);
    }
}

TEST_CASE("each failure has a sentence of its own") {
    std::vector<std::string> sentences;
    for (const JobFailure failure : all_of<JobFailure>()) {
        App app = three_people();
        app.act(outcomes::JobFailed{job_of(app).job, failure});
        sentences.push_back(interval_failure(app.state, Language::It));
    }
    std::sort(sentences.begin(), sentences.end());
    CHECK(std::adjacent_find(sentences.begin(), sentences.end()) == sentences.end());
}

TEST_CASE("what is exported has the intervals of now, whatever the screen shows") {
    App app = three_people();
    app.compute_intervals();
    app.act(actions::AnswerLevel{first_question(), 5});
    const std::string before = exported(app.state, ExportFormat::Html).bytes;
    CHECK(before.find("95% interval") != std::string::npos);
    app.compute_intervals();
    CHECK((exported(app.state, ExportFormat::Html).bytes == before));
}

TEST_CASE("intervals of one document are not shown in another") {
    App app = three_people();
    app.compute_intervals();
    app.act(actions::NewDocument{Language::En, {}, "doc-other", {2026, 11, 21}});
    CHECK_FALSE(intervals_of(app.state));
}
