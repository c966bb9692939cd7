// The jobs' program, without an interface, as a worker of the page calls it (web/src/jobs/
// job_program.ts declares the same functions). One job at a time: its bytes, and those of each file
// it works on, are written where tappa_job_room says; then it is started and stepped until it is
// done.

#include "app/jobs/job_bytes.hpp"
#include "app/jobs/job_run.hpp"

#include <emscripten/emscripten.h>

#include <cstddef>
#include <cstdlib>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace {

struct FreeBytes {
    void operator()(char* bytes) const { std::free(bytes); }
};

struct Room {
    std::unique_ptr<char, FreeBytes> bytes;
    std::size_t size = 0;
};

struct Program {
    std::vector<Room> rooms; // of the job, then of its files
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
    program() = {};
}
// Null when the device has not so much memory.
EMSCRIPTEN_KEEPALIVE char* tappa_job_room(double size) {
    if (size > static_cast<double>(std::numeric_limits<std::size_t>::max()))
        return nullptr;
    const auto bytes = static_cast<std::size_t>(size);
    Room room{decltype(Room::bytes)(static_cast<char*>(std::malloc(bytes > 0 ? bytes : 1))), bytes};
    if (!room.bytes)
        return nullptr;
    program().rooms.push_back(std::move(room));
    return program().rooms.back().bytes.get();
}
// 0: these bytes are no job, or one of another version, or one of so many files.
EMSCRIPTEN_KEEPALIVE int tappa_job_start() {
    std::vector<Room>& rooms = program().rooms;
    if (rooms.empty())
        return 0;
    const std::optional<tappa::Job> job =
        tappa::job_from_bytes({rooms.front().bytes.get(), rooms.front().size});
    if (!job || rooms.size() - 1 != tappa::file_count(*job))
        return 0;
    program().run.emplace(*job);
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
    program().rooms.clear();
    return 1;
}
EMSCRIPTEN_KEEPALIVE const char* tappa_job_result() {
    return program().result.data();
}
EMSCRIPTEN_KEEPALIVE int tappa_job_result_size() {
    return static_cast<int>(program().result.size());
}

} // extern "C"
