#include "program.h"

#include <doctest/doctest.h>

using namespace pikatesti::cli;

TEST_CASE("usage: --help goes to standard output and is no fault") {
    for (const char* option : {"--help", "-h", "check --help"}) {
        const Run help = run(option);
        CHECK(help.code == 0);
        CHECK(help.out.rfind("Usage: pikatesti check [OPTION...] FILE", 0) == 0);
        CHECK(help.out.find("score [OPTION...] SET ANSWERS") != std::string::npos);
        CHECK(help.err.empty());
    }
}

TEST_CASE("usage: --version is one line") {
    const Run version = run("--version");
    CHECK(version.code == 0);
    CHECK(version.out.rfind("pikatesti ", 0) == 0);
    CHECK(version.out.find('\n') == version.out.size() - 1);
}

TEST_CASE("usage: wrong usage is code 2, with a hint on standard error and nothing on standard output") {
    for (const char* arguments : {"", "chek a.json", "check", "score", "score a.json", "score a.json b.json c.json",
                                  "--halp", "check -x a.json", "score - -"}) {
        CAPTURE(arguments);
        const Run wrong = run(arguments);
        CHECK(wrong.code == 2);
        CHECK(wrong.out.empty());
        CHECK(wrong.err.rfind("pikatesti: ", 0) == 0);
    }
    CHECK(run("chek").err.find("chek") != std::string::npos);
    CHECK(run("chek").err.find("--help") != std::string::npos);
}

TEST_CASE("usage: after -- a name may begin with a dash") {
    write_file("-set.json", read_file("tests/formats/allotments.json"));
    write_file("towns.json", read_file("tests/formats/towns.json"));
    CHECK(run("check -set.json").code == 2);
    const Run checked = run("check -- -set.json");
    CHECK(checked.code == 0);
    CHECK(checked.out == "-set.json: ok, 3 questions, 2 goals, 2 languages, 3 examples, 7 warnings\n");
}

TEST_CASE("usage: output that cannot be written is code 2 with the reason") {
    const std::string check = "check '" + in_repository("tests/formats/towns.json") + "'";
    for (const std::string& arguments : {std::string("--help"), check}) {
        CAPTURE(arguments);
        const Run full = run(arguments + " >/dev/full");
        CHECK(full.code == 2);
        CHECK(full.err.rfind("pikatesti: cannot write the output: ", 0) == 0);
    }
    CHECK(run("--help >&-").code == 2);
}
