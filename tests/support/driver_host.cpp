// The host in memory: what a browser does for the program (web/src/app.ts).

#include "app/jobs/job_run.hpp"
#include "base/jpeg_size.hpp"
#include "support/driver.hpp"
#include "support/shipped.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <variant>

namespace tappa::test {

namespace {

constexpr std::int64_t changed_ms = 1795276800000; // 2026-11-21

} // namespace

void Driver::receive_content() {
    m_interface->receive(content());
}

// One function for each effect: a new one without does not compile.
struct Driver::Perform {
    Driver& driver;

    void operator()(const effects::SaveDocument& save) {
        if (driver.storage_fails) {
            driver.dispatch(outcomes::SaveFailed{StorageProblem::Full});
            return;
        }
        const Document& document = driver.state().document;
        driver.stored[document.id] = driver.m_records.record(document, save.revision);
        driver.dispatch(outcomes::Saved{save.revision, "14:02:11"});
        driver.give_recents();
    }
    void operator()(const effects::SaveSettings& /*save*/) {} // each driver begins anew
    void operator()(const effects::PickFile& /*pick*/) {
        if (driver.files_to_pick.empty())
            return; // the person closed the picker
        File file = std::move(driver.files_to_pick.front());
        driver.files_to_pick.pop_front();
        if (file.name.ends_with(".csv"))
            driver.open_table(std::move(file.name), std::move(file.bytes));
        else
            driver.dispatch(outcomes::FileRead{file.name, file.bytes, false});
    }
    void operator()(const effects::PickPicture& pick) {
        if (driver.files_to_pick.empty())
            return;
        File file = std::move(driver.files_to_pick.front());
        driver.files_to_pick.pop_front();
        driver.dispatch(outcomes::PictureRead{pick.document, pick.touchpoint, file.bytes});
    }
    void operator()(const effects::TakePicture& take) {
        if (!take.touchpoint.empty())
            driver.m_pictures.push_back(
                {take.document, take.touchpoint, driver.m_offered[take.offer]}
            );
        driver.m_offered.erase(take.offer);
        if (!driver.pictures_wait)
            driver.read_pictures();
    }
    void operator()(const effects::FetchSample& fetch) {
        const std::string name = std::string("banca-aurora")
            + (fetch.sample == Sample::Workshop ? "-workshop." : ".")
            + std::string(language_code(fetch.language)) + ".json";
        driver.dispatch(outcomes::FileRead{name, file_bytes("assets/samples/" + name), true});
    }
    void operator()(const effects::FetchSampleLog& fetch) {
        const std::string name =
            "sample-log." + std::string(language_code(fetch.language)) + ".csv";
        driver.open_table(name, file_bytes("assets/samples/" + name));
    }
    void operator()(const effects::FetchTimeZone& fetch) {
        // Summer time of 2026; every other zone is UTC.
        const std::string name = fetch.name.empty() ? "Europe/Rome" : fetch.name;
        TimeZone zone;
        if (name == "Europe/Rome")
            zone = {
                3'600,
                {{1'774'746'000 * ticks_per_second, 7'200},
                 {1'792'890'000 * ticks_per_second, 3'600}}};
        driver.dispatch(outcomes::TimeZoneTold{
            name,
            zone,
            fetch.name.empty() ? std::vector<std::string>{"Europe/Rome", "UTC"}
                               : std::vector<std::string>()});
    }
    void operator()(const effects::ReleaseTable& released) {
        driver.m_tables[released.file].clear();
    }
    void operator()(const effects::FetchKnowledge& /*fetch*/) {
        if (driver.knowledge_fails)
            driver.dispatch(outcomes::KnowledgeFailed{});
        else
            driver.dispatch(outcomes::KnowledgeRead{
                file_bytes("knowledge/glossary.json"), file_bytes("knowledge/pages.json")});
    }
    void operator()(const effects::ReadRecent& read) {
        if (read.purpose == effects::ReadPurpose::Replace)
            driver.m_deleted[read.id + "~1"] = driver.stored[read.id];
        const auto found = driver.stored.find(read.id);
        const std::string bytes = found == driver.stored.end() ? std::string() : found->second;
        driver.dispatch(outcomes::RecentRead{
            read.id, bytes, false, changed_ms, driver.screens[read.id], driver.looks[read.id]});
    }
    void operator()(const effects::DeleteRecent& gone) {
        driver.m_deleted[gone.id] = driver.stored[gone.id];
        driver.stored.erase(gone.id);
        driver.give_recents();
    }
    void operator()(const effects::RestoreRecent& back) {
        driver.stored[back.key.substr(0, back.key.find('~'))] = driver.m_deleted[back.key];
        driver.m_deleted.erase(back.key);
        driver.give_recents();
    }
    void operator()(const effects::ForgetRemoved& /*forget*/) {
        driver.m_deleted.clear();
        driver.give_recents();
    }
    void operator()(const effects::MeasureStorage& /*measure*/) {
        driver.dispatch(outcomes::StorageMeasured{{true, 6'200'000, 2'000'000'000}});
    }
    void operator()(const effects::DownloadAll& all) {
        driver.downloads.push_back({all.file_name, {}});
        driver.give_recents();
        driver.dispatch(outcomes::AllDownloaded{all.file_name, std::ssize(driver.stored), 0});
    }
    void operator()(const effects::NoteBackup& note) { driver.backups.push_back(note.document); }
    void operator()(const effects::WorkHere& /*work*/) {} // there is one tab
    void operator()(const effects::Download& download) {
        driver.downloads.push_back({download.file_name, download.bytes});
    }
    void operator()(const effects::MakePdf& pdf) {
        driver.pdf_trees.push_back({pdf.file_name, pdf.tree_json});
        if (!driver.pdf_takes_long)
            driver.dispatch(outcomes::PdfDone{{}});
    }
    void operator()(const effects::CancelPdf& /*cancel*/) {}
    void operator()(const effects::RunJob& job) {
        driver.m_jobs.push_back(job);
        if (!driver.jobs_wait)
            driver.run_jobs();
    }
    void operator()(const effects::CancelJob& cancelled) {
        std::vector<effects::RunJob>& jobs = driver.m_jobs;
        const auto is_it = [&](const effects::RunJob& asked) { return asked.job == cancelled.job; };
        jobs.erase(std::remove_if(jobs.begin(), jobs.end(), is_it), jobs.end());
    }
    void operator()(const effects::Announce& said) { driver.announcements.push_back(said.text); }
    void operator()(const effects::ShowAddress& /*show*/) {} // tests look at the screen
    void operator()(const effects::KeepScreen& kept) {
        driver.screens[kept.document] = std::string(enum_id(kept.screen));
    }
    void operator()(const effects::KeepLook& kept) { driver.looks[kept.document] = kept.look; }
    void operator()(const effects::SetPageLanguage& /*set*/) {}
};

void Driver::perform(const Effect& effect) {
    std::visit(Perform{*this}, effect);
}

void Driver::give_image(const ui::ImageWanted& wanted) {
    images_wanted.push_back(wanted);
    if (images_wait)
        return;
    // Some pixels of the right size; what is no JPEG cannot be decoded.
    const auto size = jpeg_size(wanted.jpeg).value_or(JpegSize());
    const auto bytes = std::size_t{4} * static_cast<std::size_t>(size.width * size.height);
    if (!m_interface->receive_image(wanted.id, size.width, size.height, std::string(bytes, '\x7F')))
        throw std::runtime_error("the program refused the pixels of a picture");
}

void Driver::drop_picture(std::string bytes) {
    m_offered[++m_last_offer] = std::move(bytes);
    dispatch(outcomes::PictureOffered{m_last_offer});
}

void Driver::read_pictures() {
    std::deque<outcomes::PictureRead> read;
    read.swap(m_pictures);
    for (outcomes::PictureRead& picture : read)
        dispatch(std::move(picture));
}

void Driver::run_jobs() {
    std::vector<effects::RunJob> asked;
    asked.swap(m_jobs);
    for (const effects::RunJob& job : asked) {
        if (jobs_fail)
            dispatch(outcomes::JobFailed{job.job, *jobs_fail});
        else
            dispatch(outcomes::JobDone{job.job, run_job(job.work, files_of(job))});
    }
}

std::vector<std::string> Driver::files_of(const effects::RunJob& job) const {
    std::vector<std::string> files;
    for (const effects::JobFile& part : job.files) {
        const std::string& bytes = m_tables.at(part.file);
        files.push_back(part.first_bytes > 0 ? bytes.substr(0, part.first_bytes) : bytes);
    }
    return files;
}

void Driver::open_table(std::string name, std::string bytes) {
    const std::uint64_t file = m_tables.size() + 1;
    const auto size = static_cast<std::uint64_t>(bytes.size());
    m_tables[file] = std::move(bytes);
    dispatch(outcomes::TableHeld{{file, std::move(name), size}});
}

void Driver::give_recents() {
    std::vector<RecentDocument> recent;
    for (const auto& [id, bytes] : stored) {
        RecentDocument line;
        line.id = id;
        line.title = id == state().document.id ? state().document.title : id;
        line.changed_ms = changed_ms;
        recent.push_back(std::move(line));
    }
    std::vector<RemovedDocument> removed;
    for (const auto& [key, bytes] : m_deleted)
        removed.push_back({key, key, changed_ms, key.find('~') != std::string::npos});
    dispatch(outcomes::RecentsListed{std::move(recent), std::move(removed)});
}

} // namespace tappa::test
