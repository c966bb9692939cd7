#pragma once

#include <cstdio>
#include <stdexcept>
#include <string>

namespace tappa::test {

// The bytes of a file of the repository; `path` is relative to its root.
inline std::string file_bytes(const std::string& path) {
    const std::string full = std::string(TAPPA_SOURCE_DIR) + "/" + path;
    std::FILE* file = std::fopen(full.c_str(), "rb");
    if (!file)
        throw std::runtime_error("cannot open " + full);
    std::string bytes;
    char buffer[65536];
    while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, file))
        bytes.append(buffer, got);
    std::fclose(file);
    return bytes;
}

} // namespace tappa::test
