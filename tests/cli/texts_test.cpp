#include "program.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace pikatesti::cli;
using nlohmann::json;

namespace {

const std::string set_path = in_repository("questions/example-minimal.json");

} // namespace

TEST_CASE("texts: out to a translator and in again") {
    const std::string set = read_file("questions/example-minimal.json");
    const Run out = run("texts export '" + set_path + "'");
    CHECK(out.code == 0);
    CHECK(out.out.substr(3, 15) == "pointer;fi;sv\r\n");
    CHECK(run("texts export --languages=fi,en '" + set_path + "' out.csv").code == 0);
    const Run same = run("texts import '" + set_path + "' -", out.out);
    CHECK(same.code == 0);
    CHECK(same.out == set);
    CHECK(same.err == "pikatesti: 0 texts taken from standard input\n");

    write_file("set.json", set);
    const Run in = run("texts import --in-place set.json -", "pointer;fi;en\n/goals/warmth/name;Lämpö;Warmth\n");
    CHECK(in.code == 0);
    CHECK(in.out.empty());
    const json after = json::parse(run("texts import set.json -", "pointer;en\n").out);
    CHECK(after["goals"][0]["name"]["en"] == "Warmth");
    CHECK(after["languages"] == json::array({"fi", "sv", "en"}));
}

TEST_CASE("texts: what cannot be taken is told with its place, and what can be is taken") {
    const Run in = run("texts import '" + set_path + "' -",
                       "pointer;fi;sv\n/goals/warmth/name;Kuumuus;Hetta\n/goals/none/name;Ei;Nej\n");
    CHECK(in.code == 1);
    CHECK(in.err.find("standard input:2:1: warning: ") != std::string::npos);
    CHECK(in.err.find("stale-translation") != std::string::npos);
    CHECK(in.err.find("standard input:3:1: error: the set has no text at \"/goals/none/name\"") != std::string::npos);
    CHECK(json::parse(in.out)["goals"][0]["name"]["sv"] == "Hetta");
}

TEST_CASE("texts: a table of which not everything is read is refused as a whole") {
    write_file("set.json", read_file("questions/example-minimal.json"));
    write_file("large.csv",
               "pointer;en\n/goals/warmth/name;Warmth\n" + std::string(17'000'000, '\n') + "/goals/none/name;None\n");
    const Run in = run("texts import --in-place set.json large.csv");
    CHECK(in.code == 1);
    CHECK(in.err == "pikatesti: large.csv has more than 16777216 bytes: import it in parts\n");
    CHECK(read_file("questions/example-minimal.json") == run("texts import set.json -", "pointer;fi\n").out);
}

TEST_CASE("texts: wrong usage and files that cannot be read") {
    for (const char* arguments : {"texts", "texts translate x", "texts export", "texts import x", "texts export --x a",
                                  "texts import - -", "texts export none.json", "texts import --in-place - none.csv"})
        CHECK_MESSAGE(run(arguments).code == 2, arguments);
    write_file("broken.json", "{\"title\": ");
    CHECK(run("texts export broken.json").code == 1);
    CHECK(run("texts import broken.json -", "pointer;sv\n").code == 1);
}
