#include "program.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace pikatesti::cli;
using nlohmann::json;

namespace {

const std::string set_path = in_repository("questions/jarjestoystavallinen-kunta.json");

json a_record() {
    const json set = json::parse(read_file("questions/jarjestoystavallinen-kunta.json"));
    json record = {{"format", 1}, {"kind", "evening"}, {"set", {{"id", set["id"]}, {"revision", set["revision"]}}}};
    record["questions"]["rakenne-pysyva"]["rounds"] = json::array({{{"counts", {{"yes", 3}, {"no", 1}, {"dk", 4}}}}});
    return record;
}

Run judge(const json& record) { return run("record '" + set_path + "' -", record.dump()); }

} // namespace

TEST_CASE("record: its result is worked out from the counts and printed as JSON") {
    const Run judged = judge(a_record());
    CHECK(judged.code == 0);
    CHECK(judged.err.empty());
    const json printed = json::parse(judged.out, nullptr, false);
    const json& council = printed["result"]["goals"]["council"];
    CHECK(council["points"] == 3.75); // 3 of 8 people think it is worth 10 points
    CHECK(council["known"] == 5);
    CHECK(council["max"] == 25);
    CHECK(council["percent"] == 75);
    CHECK(council["shown"] == false);
    CHECK(printed["result"]["level"] == "not_enough");
    CHECK(printed["agreement"]["rakenne-pysyva"] == 0.5);
    CHECK(printed["result"]["talking_points"] == json::array({"rakenne-pysyva"}));
}

TEST_CASE("record: more votes than people are told, and are no fault of the file") {
    json record = a_record();
    record["people"] = 8;
    CHECK(judge(record).err.empty());
    record["people"] = 5;
    const Run judged = judge(record);
    CHECK(judged.code == 0);
    CHECK(judged.err.find("rakenne-pysyva has more votes than people, by 3") != std::string::npos);
    CHECK_FALSE(judged.out.empty());
}

TEST_CASE("record: a figure that does not follow from the counts is told, with the right one") {
    json record = a_record();
    record["result"] = {{"percent", 90}};
    const Run judged = judge(record);
    CHECK(judged.code == 1);
    CHECK(judged.err.find("warning: this figure does not follow from the counts in the record, which give 75") !=
          std::string::npos);
    CHECK(json::parse(judged.out, nullptr, false)["result"]["percent"] == 75);
}

TEST_CASE("record: a broken one has no result and says where it is broken") {
    json record = a_record();
    record["questions"]["rakenne-pysyva"]["rounds"][0]["counts"]["yes"] = -3;
    const Run judged = judge(record);
    CHECK(judged.code == 1);
    CHECK(judged.out.empty());
    CHECK(judged.err.find("/questions/rakenne-pysyva/rounds/0/counts/yes") != std::string::npos);
}

TEST_CASE("record: wrong usage and missing files are trouble of their own") {
    CHECK(run("record '" + set_path + "'").code == 2);
    CHECK(run("record - -").code == 2);
    const Run missing = run("record '" + set_path + "' nothing-here.json");
    CHECK(missing.code == 2);
    CHECK(missing.err.find("cannot read nothing-here.json") != std::string::npos);
}
