#pragma once

#include "app/effect.hpp"
#include "io/json_writer.hpp"
#include "web/blobs.hpp"

namespace tappa::web {

// One effect as the object web/src/effects.ts reads: {"kind": "download", …}. Bytes stay in
// `blobs`, the object carries their number. `session`: where the settings to be saved are.
void write_effect(Effect effect, const Session& session, Blobs& blobs, JsonWriter& writer);

} // namespace tappa::web
