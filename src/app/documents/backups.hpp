#pragma once

#include "app/action.hpp"
#include "app/state.hpp"

#include <cstdint>

namespace tappa {

// A change that is in no file for so long waits for a backup; what was never in one waits from the
// day this device first held it.
inline constexpr int backup_days = 7;

struct BackupsDue {
    std::int64_t count = 0; // of documents that wait for one
    // The one that waits longest, and for how long; lives as long as the session.
    const RecentDocument* oldest = nullptr;
    std::int64_t days = 0;
};

[[nodiscard]] BackupsDue backups_due(const Session&);
// The file of the open document where that alone waits, else one with all documents.
[[nodiscard]] Action backup_action(const State&, const BackupsDue&);

} // namespace tappa
