// Files of any size and depth: a message, and memory of at most twice the file and a fixed amount more.
#include "program.h"

#include <cstdio>
#include <doctest/doctest.h>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace pikatesti::cli;

namespace {

constexpr long fixed_kilobytes = 64L * 1024; // questions/README.md promises it

// The address sanitizer shadows memory and holds back what was freed: what is measured then is not the program's own.
#ifdef __SANITIZE_ADDRESS__
constexpr bool measures_the_program = false;
#else
constexpr bool measures_the_program = true;
#endif

struct Checked {
    int code = -1;
    long kilobytes = 0; // at the peak
};

// Starts the program by itself, so that the peak is its own.
Checked check(const std::string& name) {
    const std::string path = folder() + "/" + name;
    std::fflush(nullptr); // or the child says again what is still to be written
    const pid_t child = fork();
    if (child == 0) {
        if (!std::freopen("/dev/null", "w", stdout) || !std::freopen("/dev/null", "w", stderr))
            _exit(99);
        execl(PIKATESTI_PROGRAM, PIKATESTI_PROGRAM, "check", path.c_str(), static_cast<char*>(nullptr));
        _exit(99);
    }
    int status = 0;
    rusage usage = {};
    REQUIRE(wait4(child, &status, 0, &usage) == child);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), usage.ru_maxrss};
}

void write_repeated(const std::string& name, std::string_view head, const std::string& part, std::size_t bytes,
                    std::string_view tail) {
    std::ofstream file(folder() + "/" + name, std::ios::binary);
    file << head;
    for (std::size_t written = 0; written < bytes; written += part.size())
        file << part;
    file << tail;
}

constexpr std::size_t megabyte = std::size_t{1024} * 1024;

void check_bounded(const std::string& name, std::size_t bytes) {
    CAPTURE(name);
    const Checked checked = check(name);
    CHECK(checked.code == 1);
    if (measures_the_program)
        CHECK(checked.kilobytes <= static_cast<long>(bytes / 1024) * 2 + fixed_kilobytes);
    std::remove((folder() + "/" + name).c_str());
}

} // namespace

TEST_CASE("large files: one of 100 MB is refused in little memory") {
    write_repeated("huge.json", "{\"format\": 1, \"$comment\": [", "\"some text of a comment\",\n", 100 * megabyte,
                   "\"\"]}");
    const Checked checked = check("huge.json");
    CHECK(checked.code == 1);
    if (measures_the_program)
        CHECK(checked.kilobytes < fixed_kilobytes);
    std::remove((folder() + "/huge.json").c_str());
}

TEST_CASE("large files: the largest that are read, made of whatever takes most memory") {
    const std::string deep(64, '[');
    const auto write = [](const std::string& name, std::string_view head, const std::string& part,
                          std::string_view tail) {
        write_repeated(name, head, part, 15 * megabyte, tail);
        check_bounded(name, 15 * megabyte);
    };
    write("zeros.json", "{\"$comment\": [", "0,", "0]}");
    write("brackets.json", "", "[", "");
    write("lists.json", "{\"$comment\": [", "[],", "0]}");
    write("text.json", "{\"title\": \"", "xxxxxxxxxxxxxxxx", "\"}");
    write("escapes.json", "{\"title\": {\"fi\": \"", "\\u00e4\\u00e4", "\"}}");
    write("faults.json", "{\"title\": [", "01, 'x', // y\n", "0]}");
    write("comments.json", "", "// nothing but comments\n", "");
    write("lines.json", "", "\n", "");
    write("cut_off.json", "{\"title\": {\"fi\": \"", "ä", "");
}

TEST_CASE("large files: many unknown names, long names and misspelt references are told without taking forever") {
    std::string names = "{\"format\": 1";
    for (int i = 0; i < 150'000; i++)
        names += ", \"name" + std::to_string(i) + "\": 0";
    write_file("names.json", names + "}");
    CHECK(check("names.json").code == 1);

    // A name of a megabyte, and a thousand faults inside of it, each with its place.
    std::string inside = "{\"" + std::string(megabyte, 'k') + "\": [";
    for (int i = 0; i < 2000; i++)
        inside += "01, ";
    write_file("long_name.json", inside + "0]}");
    const Checked long_name = check("long_name.json");
    CHECK(long_name.code == 1);
    CHECK(long_name.kilobytes < fixed_kilobytes);

    std::string set =
        "{\"format\": 1, \"id\": \"a\", \"revision\": \"1\", \"languages\": [\"en\"], \"title\": {\"en\": \"T\"}, "
        "\"goals\": [{\"id\": \"g\", \"name\": {\"en\": \"G\"}}], \"levels\": [{\"id\": \"l\", \"min\": 0, \"name\": "
        "{\"en\": \"L\"}}], "
        "\"questions\": [";
    std::string answers;
    for (int i = 0; i < 2000; i++) {
        const std::string id = "a-question-with-a-rather-long-name-of-its-own-number-" + std::to_string(i);
        set += (i > 0 ? ", " : "") + ("{\"id\": \"" + id) +
               "\", \"goal\": \"g\", \"choice\": \"single\", \"text\": {\"en\": \"Q\"}, \"options\": [{\"key\": \"y\", "
               "\"label\": {\"en\": \"Y\"}, "
               "\"points\": 1}, {\"key\": \"n\", \"label\": {\"en\": \"N\"}, \"points\": 0}]}";
        answers += (i > 0 ? ", " : "") + ("\"b" + id) + "\": \"y\"";
    }
    set += "], \"examples\": [";
    for (int i = 0; i < 20; i++)
        set += std::string(i > 0 ? ", " : "") + "{\"name\": \"x\", \"answers\": {" + answers + "}, \"expect\": {}}";
    write_file("references.json", set + "]}");
    CHECK(check("references.json").code == 1);
}
