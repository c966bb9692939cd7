#include "app/jobs/job_bytes.hpp"
#include "app/jobs/job_run.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

// Whatever the bytes: no job, or one that can be begun, and nothing the sanitizers object to.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (const std::optional<tappa::Job> job = tappa::job_from_bytes(bytes)) {
        tappa::JobRun run(*job);
        run.step();
    }
    (void)tappa::result_from_bytes(bytes);
    return 0;
}
