#include "cli/pdf.hpp"

#include "app/texts.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/files.hpp"
#include "cli/outcome.hpp"
#include "cli/texts.gen.hpp"
#include "texts/texts.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

// POSIX has it, no header declares it.
extern char** environ; // NOLINT

namespace tappa::cli {

namespace {

struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
// Without a name, and gone when closed.
using TemporaryFile = std::unique_ptr<std::FILE, Closer>;

std::string content_of(std::FILE* file) {
    std::rewind(file);
    std::string bytes;
    std::array<char, 65'536> part;
    while (const std::size_t count = std::fread(part.data(), 1, part.size(), file))
        bytes.append(part.data(), count);
    return bytes;
}

// The three streams of the child are files, so that neither side waits for a full pipe.
struct Streams {
    TemporaryFile input{std::tmpfile()};
    TemporaryFile output{std::tmpfile()};
    TemporaryFile errors{std::tmpfile()};

    [[nodiscard]] bool ok() const { return input && output && errors; }
};

struct Ended {
    int spawn_error = 0; // errno of a program that could not be started
    bool succeeded = false;
};

Ended run(const std::array<std::string, 12>& command, const Streams& streams) {
    std::array<char*, 13> pointers{}; // the last one stays null
    for (std::size_t i = 0; i < command.size(); ++i)
        pointers[i] = const_cast<char*>(command[i].c_str()); // NOLINT: POSIX asks for char*
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ::fileno(streams.input.get()), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, ::fileno(streams.output.get()), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, ::fileno(streams.errors.get()), STDERR_FILENO);
    pid_t child = 0;
    Ended ended;
    ended.spawn_error =
        ::posix_spawnp(&child, pointers[0], &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (ended.spawn_error != 0)
        return ended;
    int status = 0;
    while (::waitpid(child, &status, 0) == -1)
        if (errno != EINTR)
            return ended;
    ended.succeeded = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return ended;
}

MadePdf problem(std::string sentence) {
    return {"", std::move(sentence), ""};
}

// What web/pdf/node.ts says of characters that no font has.
std::string lacking_in(const std::string& errors) {
    constexpr std::string_view key = "lacking:";
    const std::size_t start = errors.find(key);
    if (start == std::string::npos)
        return {};
    const std::size_t from = start + key.size();
    return errors.substr(from, errors.find('\n', from) - from);
}

MadePdf failed_with(std::string_view detail, Language language) {
    const std::string shown = shown_on_line(trimmed(detail));
    return problem(error_sentence({ErrorCode::PdfFailed, "", {shown}}, language));
}

} // namespace

MadePdf pdf_from_tree(std::string_view tree_json, Language language) {
    const std::string build = data_folder() + "/build";
    const std::string program = environment("TAPPA_PDF_NODE", build + "/pdf_node.mjs");
    const std::string fonts = environment("TAPPA_FONTS_DIR", build + "/fonts");
    // Absolute, so that no name can be taken for an option.
    std::error_code unknown;
    const std::string program_path = std::filesystem::absolute(program, unknown).string();
    const std::string fonts_path = std::filesystem::absolute(fonts, unknown).string();
    if (!std::filesystem::exists(program_path, unknown))
        return problem(text_with(CliText::FilesNoPdfPart, language, {program}));

    const Streams streams;
    if (!streams.ok())
        return failed_with(std::strerror(errno), language);
    std::FILE* const input = streams.input.get();
    if (std::fwrite(tree_json.data(), 1, tree_json.size(), input) != tree_json.size()
        || std::fflush(input) != 0)
        return failed_with(std::strerror(errno), language);
    std::rewind(input);

    const Ended ended =
        run({"node",
             program_path,
             "-",
             "-",
             "--regular",
             fonts_path + "/inter-regular-print.otf",
             "--semibold",
             fonts_path + "/inter-semibold-print.otf",
             "--whole-regular",
             fonts_path + "/inter-regular-whole.otf",
             "--whole-semibold",
             fonts_path + "/inter-semibold-whole.otf"},
            streams);
    if (ended.spawn_error == ENOENT)
        return problem(std::string(text(CliText::FilesNoNode, language)));
    if (ended.spawn_error != 0)
        return failed_with(std::strerror(ended.spawn_error), language);
    std::string bytes = content_of(streams.output.get());
    // An empty file is no PDF, whatever the program said at its end.
    if (!ended.succeeded || bytes.empty())
        return failed_with(content_of(streams.errors.get()), language);
    return {std::move(bytes), "", lacking_in(content_of(streams.errors.get()))};
}

} // namespace tappa::cli
