// What comes out over all answers, from the command line.
#include "program.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace pikatesti::cli;
using nlohmann::json;

namespace {

const std::string set = "'" + in_repository("questions/example-minimal.json") + "'";

} // namespace

TEST_CASE("simulate: the levels are all of the samples, and the same seed gives the same figures") {
    const Run found = run("simulate --samples=2000 --seed=7 --format=json " + set);
    CHECK(found.code == 0);
    const json all = json::parse(found.out);
    CHECK(all["samples"] == 2000);
    int sum = 0;
    for (const auto& [level, count] : all["levels"].items())
        sum += count.get<int>();
    CHECK(sum == 2000);
    CHECK(all["questions"]["heating"]["asked"] == 2000);
    CHECK(all["questions"]["heating"]["changes_level"] > 0);
    CHECK(run("simulate --samples=2000 --seed=7 --format=json " + set).out == found.out);
    CHECK(run("simulate --samples=2000 --seed=8 --format=json " + set).out != found.out);
}

TEST_CASE("simulate: for people, a line for each level and question, those that decide most first") {
    const Run found = run("simulate --samples=500 " + set);
    CHECK(found.code == 0);
    for (const std::string_view line : {"500 samples", "  ready: ", "  not_enough: ", "  heating: "})
        CHECK(found.out.find(line) != std::string::npos);
}

TEST_CASE("simulate: what is no number of samples, and a set with faults, are told") {
    for (const std::string option :
         {"--samples=0", "--samples=x", "--samples=99999999999", "--seed=", "--format=csv"}) {
        CAPTURE(option);
        const Run wrong = run("simulate " + option + " " + set);
        CHECK(wrong.code == 2);
        CHECK(wrong.err.find("simulate has no option " + option) != std::string::npos);
    }
    write_file("broken.json", "{}");
    CHECK(run("simulate broken.json").code == 1);
    CHECK(run("simulate").code == 2);
}
