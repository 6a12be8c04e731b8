// What the sample programs share.
#pragma once

#include <fstream>
#include <iterator>
#include <string>

namespace pikatesti {

// All bytes of a file; empty if it cannot be read.
inline std::string read_file(const char* path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace pikatesti
