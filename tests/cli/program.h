// Starts the program as a person or a script does, in a shell, and keeps what it wrote.
#pragma once

#include <string>

namespace pikatesti::cli {

struct Run {
    int code = -1; // exit code; 128 + the signal's number where one ended it
    std::string out;
    std::string err;
};

// `arguments` is a piece of a shell command line, such as "check a.json 2>&1". Run in a folder of the test's own.
Run run(const std::string& arguments, const std::string& input = {});

// The folder; made when first asked for, removed at the end.
const std::string& folder();

// Writes a file into the folder.
void write_file(const std::string& name, const std::string& text);

// A file of the repository, by its path in it: where it is, and its text.
std::string in_repository(const std::string& path);
std::string read_file(const std::string& path);

} // namespace pikatesti::cli
