#pragma once

#include "app/import/import_state.hpp"
#include "app/jobs/job_bytes.hpp"
#include "app/jobs/job_run.hpp"
#include "builders.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>

// An import under test: a log, and the host that runs its jobs.

namespace tappa::test {

inline constexpr const char* log_text =
    "case,activity,timestamp,goal\n"
    "c1,product_page,2026-03-02 10:00,\nc1,checkout,2026-03-02 10:10,1\n"
    "c2,product_page,2026-03-03 10:00,\nc2,product_page,2026-03-03 10:05,\n"
    "c3,misc_click,2026-03-04 10:00,\nc3,checkout,2026-03-20 10:10,1\n,checkout,2026-03-04,\n";

// As the host does: the job that was asked for last, on these bytes.
inline void run(App& app, const std::string& bytes) {
    const auto* asked = app.effect<effects::RunJob>();
    REQUIRE(asked);
    REQUIRE(asked->files.size() == file_count(asked->work));
    const std::uint64_t first = asked->files.front().first_bytes;
    const JobId job = asked->job;
    const std::optional<Job> work = job_from_bytes(bytes_from_job(asked->work));
    REQUIRE(work);
    JobRun steps(*work, {first > 0 ? bytes.substr(0, static_cast<std::size_t>(first)) : bytes});
    for (; !steps.is_done(); steps.step())
        CHECK(steps.share_done() < 1); // who calls it takes 1 for the end
    const JobResult result = steps.result();
    const std::optional<JobResult> arrived = result_from_bytes(bytes_from_result(result));
    REQUIRE(arrived);
    CHECK(*arrived == result);
    app.act(outcomes::JobDone{job, *arrived});
}

inline void give(App& app, const std::string& bytes, const std::string& name = "shop.csv") {
    app.act(outcomes::TableHeld{{1, name, bytes.size()}});
    run(app, bytes);
}

inline App with_activities(const std::string& bytes = log_text) {
    App app = new_app();
    give(app, bytes);
    app.act(actions::ReadActivities{});
    run(app, bytes);
    return app;
}

inline App with_result(const std::string& bytes = log_text) {
    App app = with_activities(bytes);
    app.act(actions::ReadImport{});
    run(app, bytes);
    return app;
}

inline const ActivityChoice& choice(const App& app, const std::string& activity) {
    for (const ActivityChoice& each : *app.state.import.activities)
        if (each.activity == activity)
            return each;
    FAIL("no such activity");
    return app.state.import.activities->front();
}

} // namespace tappa::test
