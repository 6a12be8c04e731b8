#include "formats/answers/result_json.h"

#include "files.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace pikatesti;
using namespace pikatesti::formats;

namespace {

std::string json_of(std::size_t example) {
    const engine::QuestionSet& set = allotments();
    return result_json(set, engine::score(set, set.examples.at(example).answers, {}));
}

} // namespace

TEST_CASE("result: the whole and each goal have the same fields, whole numbers written as such") {
    const nlohmann::json result = nlohmann::json::parse(json_of(0));
    const nlohmann::json expected = nlohmann::json::parse(R"({
        "level": "green", "percent": 50, "range": [50, 50], "points": 7.5, "known": 15, "max": 15, "shown": true,
        "goals": {
            "land": {"level": "low", "percent": 42, "range": [42, 42], "points": 2.5, "known": 6, "max": 6, "shown": true},
            "water": {"level": "high", "percent": 83, "range": [83, 83], "points": 2.5, "known": 3, "max": 3, "shown": true}
        }})");
    CHECK(result == expected);
    CHECK(result["known"].is_number_integer());
    CHECK(result["points"].is_number_float());
}

TEST_CASE("result: where nothing is known the percentage is null and the level not_enough") {
    const nlohmann::json result = nlohmann::json::parse(json_of(2));
    CHECK(result["percent"].is_null());
    CHECK(result["level"] == "not_enough");
    CHECK(result["range"] == nlohmann::json::parse("[0, 100]"));
    CHECK(result["shown"] == false);
    CHECK(result["goals"]["land"]["level"] == "not_enough");
}

TEST_CASE("result: fields and goals stand in a fixed order, indented by two spaces") {
    const std::string json = json_of(0);
    CHECK(json.rfind("{\n  \"level\": \"green\",\n  \"percent\": 50,\n  \"range\": [", 0) == 0);
    CHECK(json.find("\"land\"") < json.find("\"water\""));
    CHECK(json.find("\"shown\"") < json.find("\"goals\""));
}

TEST_CASE("result: sums of decimal points carry no errors of the machine") {
    engine::QuestionSet set = allotments();
    engine::Result result = engine::score(set, set.examples.at(0).answers, {});
    result.overall.points = 0.1 + 0.2;
    CHECK(result_json(set, result).find("\"points\": 0.3,") != std::string::npos);
}

TEST_CASE("result: several results are a list in their order") {
    const engine::QuestionSet& set = allotments();
    const engine::Result first = engine::score(set, set.examples.at(0).answers, {});
    const engine::Result second = engine::score(set, set.examples.at(2).answers, {});
    const nlohmann::json list = nlohmann::json::parse(results_json(set, {first, second}));
    REQUIRE(list.size() == 2);
    CHECK(list[0]["level"] == "green");
    CHECK(list[1]["level"] == "not_enough");
    CHECK(results_json(set, {}) == "[]");
}

TEST_CASE("result: within the limits of a set no number overflows") {
    engine::QuestionSet set = allotments();
    for (engine::Goal& goal : set.goals)
        goal.weight = 1000;
    for (engine::Question& question : set.questions) {
        for (engine::GoalShare& share : question.goals)
            share.weight = 1000;
        for (engine::Option& option : question.options)
            if (option.points)
                option.points = 1e6;
    }
    const engine::Result result = engine::score(set, set.examples.at(0).answers, {});
    const nlohmann::json json = nlohmann::json::parse(result_json(set, result));
    CHECK(json["max"].get<double>() == doctest::Approx(result.overall.maximum));
    CHECK(json["max"].get<double>() > 1e12);
    CHECK(json["points"].get<double>() == doctest::Approx(result.overall.points));
}
