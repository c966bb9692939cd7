#include "web/outcome_message.hpp"

#include "app/jobs/job_bytes.hpp"
#include "io/limits.hpp"
#include "web/kinds.hpp"
#include "web/message.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace tappa {

namespace web {
// Why a file came to nothing before its content was looked at.
enum class FileProblem { TooLarge, Unreadable, Folder, MixedZip, LargeZip };
} // namespace web

template <>
struct EnumIds<web::FileProblem> {
    static constexpr std::array<std::string_view, 5> ids{
        "too-large", "unreadable", "folder", "mixed-zip", "large-zip"};
};

namespace web {

namespace {

std::string megabytes(double bytes) {
    return std::to_string(static_cast<std::int64_t>(std::ceil(bytes / 1'000'000.0)));
}

Error file_error(FileProblem problem, std::string detail, double size) {
    switch (problem) {
    case FileProblem::TooLarge: {
        const auto most = static_cast<double>(limits::document_bytes);
        return {ErrorCode::FileTooLarge, "", {megabytes(size), megabytes(most)}};
    }
    case FileProblem::Folder:
        return {ErrorCode::OtherKind, "", {"folder"}};
    case FileProblem::MixedZip:
        return {ErrorCode::ArchiveMixed, "", {}};
    case FileProblem::LargeZip:
        return {
            ErrorCode::ArchiveTooLarge,
            "",
            {std::to_string(limits::archive_documents),
             megabytes(static_cast<double>(limits::table_bytes))}};
    case FileProblem::Unreadable:
        break;
    }
    return {ErrorCode::ReadFailed, "", {std::move(detail)}};
}

// What an outcome has beside its kind; a new one without does not compile.
struct Fill {
    Fields& fields;

    std::int64_t whole(std::string_view name) {
        return static_cast<std::int64_t>(fields.number(name));
    }
    std::uint64_t natural(std::string_view name) {
        return static_cast<std::uint64_t>(fields.number(name));
    }
    template <typename E>
    E choice(std::string_view name) {
        const std::optional<E> known = enum_from_id<E>(fields.text(name));
        if (!known)
            fields.refuse();
        return known.value_or(E{});
    }
    // The items of a list, each filled by `fill`.
    template <typename Item, typename Make>
    std::vector<Item> items(std::string_view name, Make make) {
        std::vector<Item> made;
        for (Message& message : fields.list(name)) {
            Fields own(message);
            made.push_back(make(own));
            if (!own.are_complete())
                fields.refuse();
        }
        return made;
    }

    Outcome operator()(outcomes::FileRead outcome) {
        outcome.name = fields.text("name");
        outcome.bytes = fields.text("bytes");
        outcome.sample = fields.flag("isSample");
        outcome.written_ms = whole("writtenMs");
        return outcome;
    }
    Outcome operator()(outcomes::FileFailed outcome) {
        outcome.name = fields.text("name");
        const auto problem = choice<FileProblem>("problem");
        std::string detail = fields.text("detail");
        outcome.error = file_error(problem, std::move(detail), fields.number("size"));
        return outcome;
    }
    Outcome operator()(outcomes::RecentRead outcome) {
        outcome.id = fields.text("id");
        outcome.bytes = fields.text("bytes");
        outcome.older_revision = fields.flag("isOlder");
        outcome.changed_ms = whole("changedMs");
        outcome.screen = fields.text("screen");
        outcome.look = fields.text("look");
        return outcome;
    }
    Outcome operator()(outcomes::RecentsListed outcome) {
        outcome.recent = items<RecentDocument>("recent", [](Fields& own) {
            RecentDocument document;
            document.id = own.text("id");
            document.title = own.text("title");
            document.organisation = own.text("organisation");
            if (const std::optional<double> stage = own.number_or_nothing("stage"))
                document.stage = static_cast<int>(*stage);
            document.score = own.number_or_nothing("score");
            document.changed_ms = static_cast<std::int64_t>(own.number("changedMs"));
            document.file_ms = static_cast<std::int64_t>(own.number("fileMs"));
            document.unkept_ms = static_cast<std::int64_t>(own.number("unkeptMs"));
            return document;
        });
        outcome.removed = items<RemovedDocument>("removed", [](Fields& own) {
            RemovedDocument document;
            document.key = own.text("key");
            document.title = own.text("title");
            document.removed_ms = static_cast<std::int64_t>(own.number("removedMs"));
            document.was_replaced = own.flag("wasReplaced");
            return document;
        });
        return outcome;
    }
    Outcome operator()(outcomes::StorageMeasured outcome) {
        outcome.use.is_kept = fields.flag("isKept");
        outcome.use.used_bytes = fields.number_or_nothing("used");
        outcome.use.free_bytes = fields.number_or_nothing("free");
        return outcome;
    }
    Outcome operator()(outcomes::AllDownloaded outcome) {
        outcome.name = fields.text("name");
        outcome.count = whole("count");
        outcome.damaged = whole("damaged");
        return outcome;
    }
    Outcome operator()(outcomes::DownloadAllFailed outcome) { return outcome; }
    Outcome operator()(outcomes::ArchiveTaken outcome) {
        outcome.name = fields.text("name");
        outcome.added = whole("added");
        outcome.present = whole("present");
        outcome.differing = whole("differing");
        outcome.refused = whole("refused");
        return outcome;
    }
    Outcome operator()(outcomes::Saving outcome) {
        outcome.revision = natural("revision");
        return outcome;
    }
    Outcome operator()(outcomes::Saved outcome) {
        outcome.revision = natural("revision");
        outcome.time = fields.text("time");
        return outcome;
    }
    Outcome operator()(outcomes::SaveFailed outcome) {
        outcome.problem = choice<StorageProblem>("problem");
        return outcome;
    }
    Outcome operator()(outcomes::StorageFailed outcome) {
        outcome.problem = choice<StorageProblem>("problem");
        return outcome;
    }
    Outcome operator()(outcomes::StorageRepaired outcome) { return outcome; }
    Outcome operator()(outcomes::DocumentStands outcome) {
        outcome.standing = choice<Standing>("standing");
        return outcome;
    }
    Outcome operator()(outcomes::PdfProgress outcome) {
        outcome.share = fields.number("share");
        return outcome;
    }
    Outcome operator()(outcomes::PdfDone outcome) {
        outcome.lacking = fields.text("lacking");
        return outcome;
    }
    Outcome operator()(outcomes::PdfFailed outcome) {
        outcome.detail = fields.text("detail");
        return outcome;
    }
    Outcome operator()(outcomes::KnowledgeRead outcome) {
        outcome.glossary = fields.text("glossary");
        outcome.pages = fields.text("pages");
        return outcome;
    }
    Outcome operator()(outcomes::KnowledgeFailed outcome) { return outcome; }
    Outcome operator()(outcomes::TableHeld outcome) {
        outcome.table.file = natural("file");
        outcome.table.name = fields.text("name");
        outcome.table.bytes = natural("size");
        return outcome;
    }
    Outcome operator()(outcomes::TableFailed outcome) {
        outcome.name = fields.text("name");
        outcome.failure = choice<TableFailure>("problem");
        return outcome;
    }
    Outcome operator()(outcomes::TimeZoneTold outcome) {
        outcome.name = fields.text("name");
        outcome.zone.offset_seconds = static_cast<std::int32_t>(fields.number("offset"));
        outcome.zone.changes = items<TimeZone::Change>("changes", [](Fields& own) {
            return TimeZone::Change{
                static_cast<Ticks>(own.number("at")) * ticks_per_second,
                static_cast<std::int32_t>(own.number("offset"))};
        });
        outcome.names = items<std::string>("names", [](Fields& own) { return own.text("name"); });
        return outcome;
    }
    Outcome operator()(outcomes::TimeZoneFailed outcome) { return outcome; }
    Outcome operator()(outcomes::JobProgressed outcome) {
        outcome.job = natural("job");
        outcome.share = fields.number("share");
        return outcome;
    }
    // Made by another program, which may be of another version.
    Outcome operator()(outcomes::JobDone outcome) {
        outcome.job = natural("job");
        std::optional<JobResult> result = result_from_bytes(fields.text("result"));
        if (!result)
            return outcomes::JobFailed{outcome.job, JobFailure::Damaged};
        outcome.result = std::move(*result);
        return outcome;
    }
    Outcome operator()(outcomes::JobFailed outcome) {
        outcome.job = natural("job");
        outcome.failure = choice<JobFailure>("reason");
        return outcome;
    }
    Outcome operator()(outcomes::PictureOffered outcome) {
        outcome.offer = natural("offer");
        return outcome;
    }
    Outcome operator()(outcomes::PictureRead outcome) {
        outcome.document = fields.text("document");
        outcome.touchpoint = TouchpointId(fields.text("touchpoint"));
        outcome.jpeg = fields.text("jpeg");
        return outcome;
    }
    Outcome operator()(outcomes::PictureFailed outcome) {
        outcome.name = fields.text("name");
        outcome.problem = choice<PictureProblem>("problem");
        outcome.size = fields.number("size");
        outcome.most = fields.number("most");
        return outcome;
    }
};

template <std::size_t place = 0>
std::optional<Outcome> outcome_from(Message& message) {
    if constexpr (place < std::variant_size_v<HostOutcome>) {
        using Wanted = std::variant_alternative_t<place, HostOutcome>;
        if (message.kind != kind_of<Wanted>)
            return outcome_from<place + 1>(message);
        Fields fields(message);
        Outcome outcome = Fill{fields}(Wanted{});
        if (fields.are_complete())
            return outcome;
    }
    return std::nullopt;
}

} // namespace

std::optional<Outcome> outcome_from_bytes(std::string_view bytes) {
    std::optional<Message> message = message_from_bytes(bytes);
    return message ? outcome_from(*message) : std::nullopt;
}

} // namespace web

} // namespace tappa
