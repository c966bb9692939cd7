#include "io/migrations.hpp"

#include <algorithm>
#include <cassert>

namespace tappa {

void keep_document(JsonValue&) {}

std::string upgraded(
    std::string_view json, int version, int newest, std::span<const Migration> steps
) {
    JsonValue file = json_value_from_checked(json);
    for (; version < newest; ++version) {
        const auto step = std::find_if(steps.begin(), steps.end(), [&](const Migration& candidate) {
            return candidate.from == version;
        });
        assert(step != steps.end());
        step->apply(file);
        set_member(file, "version", json_literal(std::to_string(version + 1)));
    }
    return json_from_value(file);
}

} // namespace tappa
