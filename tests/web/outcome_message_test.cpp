#include "support/files.hpp"
#include "web/outcome_message.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <map>
#include <sstream>
#include <string>
#include <utility>

using namespace tappa;
using namespace tappa::web;

namespace {

std::string bytes_from_hex(const std::string& digits) {
    std::string bytes;
    for (std::size_t at = 0; at + 1 < digits.size(); at += 2)
        bytes.push_back(static_cast<char>(std::stoi(digits.substr(at, 2), nullptr, 16)));
    return bytes;
}

// By kind, as the page writes them (tests/web/outcomes.test.ts).
std::map<std::string, std::string> messages_of_page() {
    std::istringstream lines(test::file_bytes("tests/data/messages/outcomes.txt"));
    std::map<std::string, std::string> messages;
    std::string kind;
    std::string digits;
    while (lines >> kind >> digits)
        messages[kind] = bytes_from_hex(digits);
    return messages;
}

template <typename T>
T outcome_of_page(const std::string& kind) {
    const std::optional<Outcome> outcome = outcome_from_bytes(messages_of_page()[kind]);
    REQUIRE(outcome);
    REQUIRE(std::holds_alternative<T>(*outcome));
    return std::get<T>(*outcome);
}

const std::string file_of_page("\xef\xbb\xbf{\0}", 6);

} // namespace

TEST_CASE("reads every outcome that the page tells") {
    const std::map<std::string, std::string> messages = messages_of_page();
    CHECK(messages.size() == std::variant_size_v<HostOutcome>);
    for (const auto& [kind, bytes] : messages) {
        INFO(kind);
        CHECK(outcome_from_bytes(bytes));
    }
}

TEST_CASE("reads what came of files") {
    const auto read = outcome_of_page<outcomes::FileRead>("file-read");
    CHECK(read.name == "è.json");
    CHECK(read.bytes == file_of_page);
    CHECK(read.sample);
    CHECK(read.written_ms == 1000);
    const auto failed = outcome_of_page<outcomes::FileFailed>("file-failed");
    CHECK(failed.name == "a.json");
    CHECK(failed.error.code == ErrorCode::FileTooLarge);
    CHECK(failed.error.arguments.at(0) == "60");
    const std::pair<std::string, ErrorCode> of_archives[]{
        {"mixed-zip", ErrorCode::ArchiveMixed}, {"large-zip", ErrorCode::ArchiveTooLarge}};
    for (const auto& [problem, code] : of_archives) {
        std::string bytes = messages_of_page()["file-failed"];
        bytes.replace(bytes.find("too-large"), problem.size(), problem); // as long
        const std::optional<Outcome> outcome = outcome_from_bytes(bytes);
        REQUIRE(outcome);
        CHECK(std::get<outcomes::FileFailed>(*outcome).error.code == code);
    }
}

TEST_CASE("reads what storage holds") {
    const auto read = outcome_of_page<outcomes::RecentRead>("recent-read");
    CHECK(read.id == "one");
    CHECK(read.bytes == file_of_page);
    CHECK(read.older_revision);
    CHECK(read.changed_ms == 1000);
    CHECK(read.screen == "plan");
    CHECK(read.look == "curve/pe-1");

    const auto listed = outcome_of_page<outcomes::RecentsListed>("recents-listed");
    const std::vector<RecentDocument> recent{
        {"one", "First", 2, 2.25, 1000, "Banca Aurora", 1000, 0},
        {"two", "", std::nullopt, std::nullopt, 1000, "", 0, 1000}};
    CHECK(listed.recent == recent);
    CHECK(listed.removed == std::vector<RemovedDocument>{{"three", "Gone", 1000, true}});
}

TEST_CASE("reads what the browser says of storage, and what became of all documents") {
    const auto measured = outcome_of_page<outcomes::StorageMeasured>("storage-measured");
    CHECK(measured.use == StorageUse{true, 6'200'000, std::nullopt});
    const auto all = outcome_of_page<outcomes::AllDownloaded>("all-downloaded");
    CHECK(all.name == "tappa.zip");
    CHECK(all.count == 3);
    CHECK(all.damaged == 1);
    const auto taken = outcome_of_page<outcomes::ArchiveTaken>("archive-taken");
    CHECK(taken.name == "tappa.zip");
    CHECK(taken.added == 3);
    CHECK(taken.present == 2);
    CHECK(taken.differing == 1);
    CHECK(taken.refused == 4);
}

TEST_CASE("reads how saving goes") {
    CHECK(outcome_of_page<outcomes::Saving>("saving").revision == 4'294'967'297);
    const auto saved = outcome_of_page<outcomes::Saved>("saved");
    CHECK(saved.revision == 3);
    CHECK(saved.time == "10:42");
    CHECK(outcome_of_page<outcomes::SaveFailed>("save-failed").problem == StorageProblem::Full);
    CHECK(
        outcome_of_page<outcomes::StorageFailed>("storage-failed").problem
        == StorageProblem::NoAnswer
    );
    CHECK(
        outcome_of_page<outcomes::DocumentStands>("document-stands").standing
        == Standing::OpenElsewhere
    );
}

TEST_CASE("reads what came of the PDF, the knowledge and jobs") {
    CHECK(outcome_of_page<outcomes::PdfProgress>("pdf-progress").share == 0.5);
    CHECK(outcome_of_page<outcomes::PdfDone>("pdf-done").lacking == "漢");
    CHECK(outcome_of_page<outcomes::PdfFailed>("pdf-failed").detail == "no fonts");
    const auto knowledge = outcome_of_page<outcomes::KnowledgeRead>("knowledge-read");
    CHECK(knowledge.glossary == file_of_page);
    CHECK(knowledge.pages.empty());
    CHECK(outcome_of_page<outcomes::JobProgressed>("job-progressed").share == 0.25);
    const auto failed = outcome_of_page<outcomes::JobFailed>("job-failed");
    CHECK(failed.job == 7);
    CHECK(failed.failure == JobFailure::OutOfMemory);
    // Its bytes are no result: the jobs' program is not the one built with this.
    const auto damaged = outcome_of_page<outcomes::JobFailed>("job-done");
    CHECK(damaged.job == 7);
    CHECK(damaged.failure == JobFailure::Damaged);
}

TEST_CASE("reads what became of pictures") {
    CHECK(outcome_of_page<outcomes::PictureOffered>("picture-offered").offer == 5);
    const auto read = outcome_of_page<outcomes::PictureRead>("picture-read");
    CHECK(read.document == "doc-1");
    CHECK(read.touchpoint == TouchpointId("tp-3"));
    CHECK(read.jpeg == file_of_page);
    const auto failed = outcome_of_page<outcomes::PictureFailed>("picture-failed");
    CHECK(failed.name == "è.png");
    CHECK(failed.problem == PictureProblem::TooManyPixels);
    CHECK(failed.size == 120e6);
    CHECK(failed.most == 100e6);
}

TEST_CASE("refuses a message that is cut, or goes on after its end") {
    for (const auto& [kind, bytes] : messages_of_page()) {
        INFO(kind);
        for (std::size_t size = 0; size < bytes.size(); ++size)
            CHECK_FALSE(outcome_from_bytes(bytes.substr(0, size)));
        CHECK_FALSE(outcome_from_bytes(bytes + '\0'));
    }
}

TEST_CASE("refuses a kind, a field or a value that it does not know") {
    const std::map<std::string, std::string> messages = messages_of_page();
    const auto refuses = [&](const std::string& kind, std::string_view from, std::string_view to) {
        std::string bytes = messages.at(kind);
        const std::size_t at = bytes.find(from);
        REQUIRE(at != std::string::npos);
        bytes.replace(at, from.size(), to);
        CHECK_FALSE(outcome_from_bytes(bytes));
    };
    refuses("saved", "saved", "moved");
    refuses("saved", "time", "tide");
    refuses("document-stands", "open-elsewhere", "open-somewhere");
    refuses("recents-listed", "score", "snore"); // of an item
    // A list within a list.
    refuses("recents-listed", std::string_view("title\2", 6), std::string_view("title\3", 6));
}
