#include "io/questionnaire_io.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

// Whatever the bytes: an error, or a questionnaire that saves and loads equal.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const tappa::Result<tappa::Questionnaire> loaded = tappa::questionnaire_from_json(bytes);
    if (!loaded.ok())
        return 0;
    const std::string saved = tappa::json_from_questionnaire(*loaded);
    const tappa::Result<tappa::Questionnaire> again = tappa::questionnaire_from_json(saved);
    if (!again.ok() || !(*again == *loaded) || tappa::json_from_questionnaire(*again) != saved)
        std::abort();
    return 0;
}
