#include "cli/node_part.hpp"

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
    [[nodiscard]] bool give(std::string_view bytes) const {
        std::FILE* const file = input.get();
        const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size()
            && std::fflush(file) == 0;
        std::rewind(file);
        return written;
    }
};

// An errno where it could not be started; else 0, and its status.
int run(std::vector<std::string>& command, const Streams& streams, int& status) {
    std::vector<char*> pointers;
    for (std::string& word : command)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ::fileno(streams.input.get()), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, ::fileno(streams.output.get()), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, ::fileno(streams.errors.get()), STDERR_FILENO);
    pid_t child = 0;
    const int error =
        ::posix_spawnp(&child, pointers[0], &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0)
        return error;
    status = -1;
    int ended = 0;
    while (::waitpid(child, &ended, 0) == -1)
        if (errno != EINTR)
            return 0;
    if (WIFEXITED(ended))
        status = WEXITSTATUS(ended);
    return 0;
}

} // namespace

NodePart run_node_part(
    const std::string& program, const std::vector<std::string>& arguments, std::string_view input
) {
    std::error_code unknown;
    NodePart part;
    if (!std::filesystem::exists(program, unknown)) {
        part.end = NodePart::End::NoProgram;
        return part;
    }
    std::vector<std::string> command{"node", std::filesystem::absolute(program, unknown).string()};
    for (const std::string& argument : arguments)
        command.push_back(
            argument.starts_with('-') ? argument
                                      : std::filesystem::absolute(argument, unknown).string()
        );
    const Streams streams;
    if (!streams.ok() || !streams.give(input)) {
        part.errors = std::strerror(errno);
        return part;
    }
    const int error = run(command, streams, part.status);
    if (error != 0) {
        part.end = error == ENOENT ? NodePart::End::NoNode : NodePart::End::Failed;
        part.errors = std::strerror(error);
        return part;
    }
    part.end = NodePart::End::Ended;
    part.output = content_of(streams.output.get());
    part.errors = content_of(streams.errors.get());
    return part;
}

} // namespace tappa::cli
