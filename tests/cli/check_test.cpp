#include "program.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <sstream>
#include <vector>

using namespace pikatesti::cli;

namespace {

const std::string real_set = in_repository("questions/jarjestoystavallinen-kunta.json");
const std::string real_list = in_repository("questions/municipalities.json");

// Of messages such as "set.json:2:3: error: … [unknown-key]" and "  at /a", the lines "2:3 unknown-key /a"; of warnings
// none.
std::string in_short(const std::string& messages, const std::string& name) {
    std::istringstream stream(messages);
    std::string lines;
    bool is_error = false;
    for (std::string line; std::getline(stream, line);) {
        if (line.rfind(name + ":", 0) == 0)
            is_error = line.find(": error: ") != std::string::npos;
        if (!is_error)
            continue;
        if (line.rfind("  at ", 0) == 0 && !lines.empty()) {
            lines.insert(lines.size() - 1, line.substr(4));
        } else if (line.rfind(name + ":", 0) == 0) {
            const std::string place = line.substr(name.size() + 1);
            const std::size_t id = line.rfind('[') + 1;
            const bool whole_file = place.rfind(" error: ", 0) == 0; // there is nothing of it to show
            lines += (whole_file ? "0:0" : place.substr(0, place.find(": error: "))) + " " +
                     line.substr(id, line.size() - id - 1) + "\n";
        }
    }
    return lines;
}

} // namespace

TEST_CASE("check: a line for each good file on standard output, nothing else, code 0") {
    const Run good = run("check '" + real_set + "' '" + real_list + "'");
    CHECK(good.code == 0);
    CHECK(good.err.empty());
    CHECK(good.out.find(real_set + ": ok, 16 questions, 4 goals, 3 languages, ") == 0);
    CHECK(good.out.find(" examples\n" + real_list + ": ok, 308 municipalities\n") != std::string::npos);
}

TEST_CASE("check: a file with a byte order mark is good, and the mark is told") {
    const Run marked = run("check '" + in_repository("tests/bad/byte-order-mark.json") + "'");
    CHECK(marked.code == 0);
    CHECK(marked.err.find("warning: the file begins with a byte order mark") != std::string::npos);
}

TEST_CASE("check: every broken file is code 1 and is told as its list of faults says") {
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(in_repository("tests/bad"))) {
        const std::string path = entry.path().string();
        const std::string stem = entry.path().stem().string();
        const std::string kind = entry.path().stem().extension().string();
        if (stem == "byte-order-mark")
            continue; // a warning: the next test
        // The others are not for check.
        if (entry.path().extension() != ".json" || kind == ".answers" || kind == ".messages" || kind == ".record")
            continue;
        CAPTURE(path);
        const Run broken = run("check '" + path + "'");
        CHECK(broken.code == 1);
        CHECK(broken.out.empty());
        std::string expected = read_file("tests/bad/" + stem + ".expected");
        if (const std::string mark = "1:1 byte-order-mark\n"; expected.rfind(mark, 0) == 0)
            expected.erase(0, mark.size());
        CHECK(in_short(broken.err, path) == expected);
        files++;
    }
    CHECK(files > 90);
}

TEST_CASE("check: of several files all are checked, and the worst decides the code") {
    write_file("bad.json", "{");
    const Run mixed = run("check bad.json nowhere.json '" + real_list + "'");
    CHECK(mixed.code == 2);
    CHECK(mixed.err.find("bad.json:1:2: error: ") != std::string::npos);
    CHECK(mixed.err.find("pikatesti: cannot read nowhere.json: No such file or directory\n") != std::string::npos);
    CHECK(mixed.out == real_list + ": ok, 308 municipalities\n");
    CHECK(run("check bad.json '" + real_list + "'").code == 1);
}

TEST_CASE("check: a folder is no file") {
    const Run folder = run("check .");
    CHECK(folder.code == 2);
    CHECK(folder.err.rfind("pikatesti: cannot read .: ", 0) == 0);
}

TEST_CASE("check: - is standard input") {
    const Run good = run("check -", read_file("questions/municipalities.json"));
    CHECK(good.code == 0);
    CHECK(good.out == "standard input: ok, 308 municipalities\n");
    const Run empty = run("check -");
    CHECK(empty.code == 1);
    CHECK(empty.err.rfind("standard input:1:1: error: the file is empty [empty-file]", 0) == 0);
}

TEST_CASE("check: a file without end is not read to its end") {
    const Run endless = run("check /dev/zero");
    CHECK(endless.code == 1);
    CHECK(endless.err.find("[too-large]") != std::string::npos);
}
