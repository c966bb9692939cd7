#pragma once

#include <cstdio>
#include <stdexcept>
#include <string>

namespace tappa::test {

inline std::string file_bytes_at(const std::string& full) {
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

// The bytes of a file of the repository; `path` is relative to its root.
inline std::string file_bytes(const std::string& path) {
    return file_bytes_at(std::string(TAPPA_SOURCE_DIR) + "/" + path);
}

} // namespace tappa::test
