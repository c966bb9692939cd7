#include "cli/files.hpp"

#include "app/texts.hpp"
#include "base/text.hpp"
#include "cli/texts.gen.hpp"
#include "io/catalogue_io.hpp"
#include "io/document_io.hpp"
#include "io/limits.hpp"
#include "io/questionnaire_io.hpp"
#include "texts/texts.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>
#include <vector>

namespace tappa::cli {

namespace {

struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Closer>;

constexpr const char* data_variable = "TAPPA_DATA_DIR";

Error too_large(const std::string& path, std::size_t read, std::size_t limit) {
    std::error_code unknown;
    const std::uintmax_t size = std::filesystem::file_size(path, unknown);
    const std::uintmax_t bytes = unknown || size < read ? read : size;
    const auto megabytes = [](std::uintmax_t count) {
        return std::to_string((count + 999'999) / 1'000'000);
    };
    return Error{ErrorCode::FileTooLarge, "", {megabytes(bytes), megabytes(limit)}};
}

std::optional<std::string> write_all(std::FILE& file, std::string_view bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), &file) != bytes.size())
        return std::strerror(errno);
    // Writes what is still in the buffer, which may fail too.
    if (std::fflush(&file) != 0)
        return std::strerror(errno);
    return std::nullopt;
}

std::optional<std::string> write_to(const std::string& path, std::string_view bytes) {
    const File file(std::fopen(path.c_str(), "wb"));
    return file ? write_all(*file, bytes) : std::strerror(errno);
}

// Writes a file that gets its name only when it is complete, so that nothing is left of it when the
// program is killed meanwhile. False where the file system has no such files.
bool write_unnamed(const std::string& path, std::string_view bytes) {
#ifdef O_TMPFILE
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    const int number =
        ::open(folder.empty() ? "." : folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
    if (number < 0)
        return false;
    const File file(::fdopen(number, "wb"));
    if (!file || write_all(*file, bytes))
        return false;
    // As open(2) describes it.
    const std::string nameless = "/proc/self/fd/" + std::to_string(number);
    return ::linkat(AT_FDCWD, nameless.c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW) == 0;
#else
    static_cast<void>(path);
    static_cast<void>(bytes);
    return false;
#endif
}

// A write-protected file is protected from the administrator too.
bool is_protected(const std::string& path, std::filesystem::perms permissions) {
    using std::filesystem::perms;
    constexpr perms writing = perms::owner_write | perms::group_write | perms::others_write;
    return (permissions & writing) == perms::none || ::access(path.c_str(), W_OK) != 0;
}

// Tappa's own data: an error here is a fault of the installation, not of the file.
Failure content_failure(std::string path, const Error& error, Language language) {
    Failure failure = failure_of(std::move(path), error, language);
    if (error.code == ErrorCode::ReadFailed)
        failure.message =
            text_with(CliText::FilesNoContent, language, {error.arguments[0], data_variable});
    return failure;
}

template <typename T>
std::optional<Failure> load(
    const std::string& path,
    std::size_t most_bytes,
    Result<T> (*parse)(std::string_view),
    Failure (*explained)(std::string, const Error&, Language),
    Language language,
    T& value
) {
    const Result<std::string> bytes = read_file(path, most_bytes);
    if (!bytes)
        return explained(path, bytes.error(), language);
    Result<T> parsed = parse(*bytes);
    if (!parsed)
        return explained(path, parsed.error(), language);
    value = std::move(parsed).value();
    return std::nullopt;
}

// The JSON files of a folder, in order of name.
Result<std::vector<std::string>> json_files(const std::string& folder) {
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    std::vector<std::string> paths;
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error))
        if (entry->path().extension() == ".json")
            paths.push_back(entry->path().string());
    if (error)
        return Error{ErrorCode::ReadFailed, "", {error.message()}};
    std::sort(paths.begin(), paths.end());
    return paths;
}

// The questionnaire that was answered.
std::optional<Failure> find_questionnaire(
    const std::string& path, const Document& document, Language language, Questionnaire& found
) {
    if (document.questionnaire) {
        found = *document.questionnaire;
        return std::nullopt;
    }
    const std::string folder = data_folder() + "/questionnaires";
    const Result<std::vector<std::string>> files = json_files(folder);
    if (!files)
        return content_failure(folder, files.error(), language);
    const std::string& id = document.assessment->questionnaire_id;
    for (const std::string& file : *files) {
        const Result<std::string> bytes = read_file(file, limits::content_bytes);
        if (!bytes)
            return content_failure(file, bytes.error(), language);
        Result<Questionnaire> questionnaire = questionnaire_from_json(*bytes);
        // The catalogue of actions lies in the same folder.
        if (!questionnaire && questionnaire.error().code == ErrorCode::NotTappaFile)
            continue;
        if (!questionnaire)
            return content_failure(file, questionnaire.error(), language);
        if (questionnaire->id != id)
            continue;
        found = std::move(questionnaire).value();
        return std::nullopt;
    }
    return Failure{
        path,
        error_id(ErrorCode::UnknownReference),
        "document.assessment.questionnaire_id",
        text_with(CliText::FilesNoQuestionnaire, language, {id, data_variable})};
}

Result<std::string> read_stream(std::FILE& file, const std::string& path, std::size_t most_bytes) {
    const auto failure = [] { return Error{ErrorCode::ReadFailed, "", {std::strerror(errno)}}; };
    std::string bytes;
    // A log may be large: growing by doubling would hold it twice.
    std::error_code unknown;
    const std::uintmax_t size = std::filesystem::file_size(path, unknown);
    if (!unknown && size <= most_bytes)
        bytes.reserve(static_cast<std::size_t>(size) + 1);
    std::array<char, 65'536> part;
    while (true) {
        errno = 0;
        const std::size_t count = std::fread(part.data(), 1, part.size(), &file);
        bytes.append(part.data(), count);
        if (bytes.size() > most_bytes)
            return too_large(path, bytes.size(), most_bytes);
        if (count == part.size())
            continue;
        if (std::ferror(&file))
            return failure();
        return bytes;
    }
}

} // namespace

Result<std::string> read_file(const std::string& path, std::size_t most_bytes) {
    if (path == "-")
        return read_stream(*stdin, path, most_bytes);
    const File file(std::fopen(path.c_str(), "rb"));
    if (!file)
        return Error{ErrorCode::ReadFailed, "", {std::strerror(errno)}};
    return read_stream(*file, path, most_bytes);
}

std::optional<std::string> write_file(const std::string& path, std::string_view bytes) {
    std::error_code ignored;
    const std::filesystem::file_status there = std::filesystem::symlink_status(path, ignored);
    if (std::filesystem::exists(there) && !std::filesystem::is_regular_file(there))
        return write_to(path, bytes);
    if (std::filesystem::exists(there) && is_protected(path, there.permissions()))
        return std::strerror(EACCES);
    const std::string partial = path + "." + std::to_string(::getpid()) + ".part";
    std::optional<std::string> problem;
    if (!write_unnamed(partial, bytes))
        problem = write_to(partial, bytes);
    if (!problem && std::rename(partial.c_str(), path.c_str()) != 0)
        problem = std::strerror(errno);
    if (problem)
        std::remove(partial.c_str());
    return problem;
}

bool is_same_file(const std::string& a, const std::string& b) {
    std::error_code ignored;
    return std::filesystem::equivalent(a, b, ignored);
}

std::string environment(const char* name, const std::string& otherwise) {
    const char* const value = std::getenv(name);
    return value && *value ? value : otherwise;
}

std::string data_folder() {
    return environment(data_variable, ".");
}

std::variant<Assessed, Failure> assessed_from(const std::string& path, Language language) {
    Assessed assessed;
    std::optional<Failure> failure = load(
        path, limits::document_bytes, document_from_json, failure_of, language, assessed.document
    );
    if (!failure)
        failure = find_questionnaire(
            path, assessed.document, language, assessed.content.questionnaires.emplace_back().edit()
        );
    if (!failure)
        failure = load(
            data_folder() + "/questionnaires/actions.json",
            limits::content_bytes,
            catalogue_from_json,
            content_failure,
            language,
            assessed.content.catalogue.edit()
        );
    if (failure)
        return *std::move(failure);
    return assessed;
}

Derived derived_from(const Assessed& assessed) {
    // A document read from a file has at least one journey (docs/FORMAT.md).
    return Derived(parts_of(assessed.content, assessed.document));
}

void add_notes(
    Outcome& outcome, const std::string& path, const Derived& derived, Language language
) {
    const auto note = [&](const std::string& text) {
        outcome.notes.push_back(shown_on_line(path + ": " + text));
    };
    if (derived.foreign_answers() > 0)
        note(text_count(Text::AssessUnknownAnswers, language, derived.foreign_answers()));
    const OverallScore& overall = derived.results().overall;
    if (!overall.value && !overall.terms.empty())
        note(std::string(text(CliText::ScoreNoWeight, language)));
}

} // namespace tappa::cli
