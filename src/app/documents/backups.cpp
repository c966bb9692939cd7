#include "app/documents/backups.hpp"

#include "app/documents/wall_clock.hpp"

namespace tappa {

BackupsDue backups_due(const Session& session) {
    const std::int64_t today = days_from_date(session.today);
    BackupsDue due;
    for (const RecentDocument& recent : session.recent) {
        if (recent.unkept_ms == 0)
            continue;
        const std::int64_t days = today - days_from_date(day_of(recent.unkept_ms));
        if (days < backup_days)
            continue;
        ++due.count;
        if (days > due.days) {
            due.days = days;
            due.oldest = &recent;
        }
    }
    return due;
}

Action backup_action(const State& state, const BackupsDue& due) {
    const Session& session = state.session;
    // Of another tab's document this one may not have the latest; what is stored has.
    const bool is_open = session.has_document && session.save.standing == Standing::Mine
        && due.count == 1 && due.oldest->id == state.document.id;
    if (is_open)
        return actions::Export{ExportFormat::Json};
    return actions::DownloadAll{};
}

} // namespace tappa
