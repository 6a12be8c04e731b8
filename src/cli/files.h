// Reading files and writing to the standard streams, with the failures that a Unix tool tells apart.
#pragma once

#include "formats/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::cli {

// Exit codes of the program.
inline constexpr int exit_good = 0;
inline constexpr int exit_faults = 1;  // the data is wrong
inline constexpr int exit_trouble = 2; // wrong usage, or a file that cannot be read or written

struct FileText {
    bool readable = false;
    std::string text;
    std::string reason; // why it is not readable
};

// "-" is standard input. A little more than the loaders take is read, so that they can say it is too much.
FileText read_file(const std::string& path);

// How messages name the path.
std::string shown_name(const std::string& path);

// A path that stands in a file, relative to that file.
std::string beside(const std::string& file, const std::string& path);

// "pikatesti: …" on standard error.
void complain(std::string_view message);

void print_diagnostics(const std::vector<formats::Diagnostic>& diagnostics, const std::string& path,
                       std::string_view text);

void print(std::string_view text); // to standard output

// The code, or exit_trouble with a message where standard output could not take everything, such as on a full disk.
int finish(int code);

} // namespace pikatesti::cli
