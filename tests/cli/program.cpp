#include "program.h"

#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/wait.h>

namespace pikatesti::cli {
namespace {

struct Folder {
    Folder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "pikatesti-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()) != nullptr);
        path = pattern;
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string path;
};

std::string content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE_MESSAGE(file.good(), path);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace

const std::string& folder() {
    static const Folder made;
    return made.path;
}

void write_file(const std::string& name, const std::string& text) {
    std::ofstream(folder() + "/" + name, std::ios::binary) << text;
}

std::string in_repository(const std::string& path) { return std::string(PIKATESTI_SOURCE_DIR "/") + path; }

std::string read_file(const std::string& path) { return content(in_repository(path)); }

Run run(const std::string& arguments, const std::string& input) {
    write_file("in", input);
    // Redirections among the arguments win, as they come later.
    const std::string command = "cd '" + folder() + "' && exec <in >out 2>err && '" PIKATESTI_PROGRAM "' " + arguments;
    const int status = std::system(command.c_str());
    Run result;
    result.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    result.out = content(folder() + "/out");
    result.err = content(folder() + "/err");
    return result;
}

} // namespace pikatesti::cli
