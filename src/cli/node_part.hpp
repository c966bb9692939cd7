#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tappa::cli {

// A part of the program that runs under Node: what it was given is its standard input.
struct NodePart {
    enum class End {
        Ended,     // whatever its status says
        NoProgram, // its file is not there
        NoNode,    // no "node" in PATH
        Failed     // it could not be started: `errors` says why
    };
    End end = End::Failed;
    int status = 0; // of its end; −1: it was killed
    std::string output;
    std::string errors;
};

// `program` is a file's name; so are arguments that begin with no hyphen, all made absolute, so
// that none can be taken for an option. "-" stays.
[[nodiscard]] NodePart run_node_part(
    const std::string& program, const std::vector<std::string>& arguments, std::string_view input
);

} // namespace tappa::cli
