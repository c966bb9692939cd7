// The jobs' program, without an interface, as a worker of the page calls it (web/src/jobs/
// job_program.ts declares the same functions). One job at a time: its bytes, and those of each file
// it works on, are written where tappa_job_room says; then it is started and stepped until it is
// done.

#include "app/jobs/job_bytes.hpp"
#include "app/jobs/job_run.hpp"

#include <emscripten/emscripten.h>

#include <cstddef>
#include <cstdlib>
#include <deque>
#include <iterator>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace {

struct Program {
    std::deque<std::string> rooms; // of the job, then of its files
    std::optional<tappa::JobRun> run;
    std::string result;
};

Program& program() {
    static Program one;
    return one;
}

} // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void tappa_job_clear() {
    program().rooms.clear();
    program().run.reset();
    program().result.clear();
}
// Null when the device has not so much memory.
EMSCRIPTEN_KEEPALIVE char* tappa_job_room(double size) {
    if (size > static_cast<double>(std::numeric_limits<std::ptrdiff_t>::max()))
        return nullptr;
    const auto bytes = static_cast<std::size_t>(size);
    // A string that gets no memory ends the program, so it is asked for before. Volatile: else the
    // compiler leaves the question out.
    void* const volatile asked = std::malloc(bytes + 1);
    if (!asked)
        return nullptr;
    std::free(asked);
    return program().rooms.emplace_back(bytes, '\0').data();
}
// 0: these bytes are no job, or one of another version, or one of so many files.
EMSCRIPTEN_KEEPALIVE int tappa_job_start() {
    std::deque<std::string>& rooms = program().rooms;
    if (rooms.empty())
        return 0;
    const std::optional<tappa::Job> job = tappa::job_from_bytes(rooms.front());
    if (!job || rooms.size() - 1 != tappa::file_count(*job))
        return 0;
    rooms.pop_front();
    std::vector<std::string> files(
        std::make_move_iterator(rooms.begin()), std::make_move_iterator(rooms.end())
    );
    rooms.clear();
    program().run.emplace(*job, std::move(files));
    return 1;
}
// What share is done; 1: all of it, and there is a result.
EMSCRIPTEN_KEEPALIVE double tappa_job_step() {
    tappa::JobRun& run = *program().run;
    if (!run.is_done())
        run.step();
    if (!run.is_done())
        return run.share_done();
    program().result = tappa::bytes_from_result(run.result());
    program().run.reset();
    return 1;
}
EMSCRIPTEN_KEEPALIVE const char* tappa_job_result() {
    return program().result.data();
}
EMSCRIPTEN_KEEPALIVE int tappa_job_result_size() {
    return static_cast<int>(program().result.size());
}

} // extern "C"
