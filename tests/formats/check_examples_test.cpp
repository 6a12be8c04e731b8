#include "files.h"
#include "formats/check/check_examples.h"
#include "formats/check/check_traits.h"
#include "formats/question_set/load_municipalities.h"
#include "formats/question_set/load_question_set.h"

#include <doctest/doctest.h>

using namespace pikatesti;
using namespace pikatesti::formats;

namespace {

std::vector<Diagnostic> examined(const std::string& text, const engine::MunicipalityList* list = &towns()) {
    const Loaded<engine::QuestionSet> loaded = load_question_set(text);
    CHECK(in_short(loaded.diagnostics) == "");
    REQUIRE(loaded.value);
    return check_examples(text, *loaded.value, list);
}

} // namespace

TEST_CASE("examples: every example in the real set holds") {
    const std::string list_text = read_file("questions/municipalities.json");
    const Loaded<engine::MunicipalityList> list = load_municipalities(list_text);
    REQUIRE(list.value);
    const std::string text = real_set_text();
    const Loaded<engine::QuestionSet> loaded = load_question_set(text);
    REQUIRE(loaded.value);
    CHECK(loaded.value->examples.size() >= 15);
    CHECK(in_short(check_examples(text, *loaded.value, &*list.value)) == "");
    CHECK(in_short(check_traits(text, *list.value)) == "");
}

TEST_CASE("examples: each field is compared, and the message has both values") {
    const std::string text = read_file("tests/formats/allotments.json");
    const auto message = [&](std::string_view from, std::string_view to) {
        const std::vector<Diagnostic> found = examined(replaced(text, from, to));
        REQUIRE(found.size() == 1);
        CHECK(found[0].id == "example-differs");
        return found[0].message;
    };
    CHECK(message(R"("level": "green", "percent": 50)", R"("level": "dry", "percent": 50)") ==
          "level is \"green\", the example expects \"dry\"");
    CHECK(message(R"("percent": 50, )", R"("percent": null, )") == "percent is 50, the example expects null");
    CHECK(message(R"("percent": null)", R"("percent": 0)") == "percent is null, the example expects 0");
    CHECK(message(R"("points": 7.5)", R"("points": 7.25)") == "points is 7.5, the example expects 7.25");
    CHECK(message(R"("known": 15)", R"("known": 12)") == "known is 15, the example expects 12");
    CHECK(message(R"("max": 15)", R"("max": 16)") == "max is 15, the example expects 16");
    CHECK(message(R"([0, 100])", R"([0, 99])") == "range is [0, 100], the example expects [0, 99]");
    CHECK(message(R"([50, 50])", R"([49, 50])") == "range is [50, 50], the example expects [49, 50]");
    CHECK(message(R"("shown": true)", R"("shown": false)") == "shown is true, the example expects false");
    CHECK(message(R"("level": "high")", R"("level": "not_enough")") ==
          "level is \"high\", the example expects \"not_enough\"");
}

TEST_CASE("examples: a change of points that nobody meant to make does not go unseen") {
    const std::string text = read_file("tests/formats/allotments.json");
    CHECK(!examined(replaced(text, R"("points": 1.5)", R"("points": 1.25)")).empty());
    CHECK(!examined(replaced(text, R"("water": 0.5)", R"("water": 0.75)")).empty());
    CHECK(!examined(replaced(text, R"("every_goal_at_least": 40)", R"("every_goal_at_least": 43)")).empty());
}

TEST_CASE("examples: the municipality's traits count, and without a list none do") {
    const std::string text = read_file("tests/formats/allotments.json");
    CHECK(examined(text).empty());
    CHECK(in_short(examined(text, nullptr)) == "52:26 example-differs /examples/1/expect/level\n"
                                               "52:54 example-differs /examples/1/expect/max\n");
    const std::vector<Diagnostic> unknown = examined(replaced(text, R"("001")", R"("Saari")"));
    REQUIRE(unknown.size() == 1);
    CHECK(unknown[0].id == "unknown-municipality");
    CHECK(unknown[0].mend == "did you mean \"002\"?");
}

TEST_CASE("traits: a trait that no municipality has is reported wherever it stands") {
    std::string text = read_file("tests/formats/allotments.json");
    CHECK(check_traits(text, towns()).empty());
    text = replaced(text, R"(["rainy"])", R"(["rainy", "rany"])");
    text = replaced(text, R"(["island"])", R"(["isle"])");
    CHECK(in_short(check_traits(text, towns())) ==
          "39:58 unknown-trait /questions/2/not_applicable/municipality_traits/1\n"
          "44:44 unknown-trait /questions/2/variants/0/municipality_traits/0\n");
}

TEST_CASE("examples: what was not asked in the example's year is in neither the points nor the maximum") {
    const std::string text = read_file("tests/formats/allotments.json");
    const std::string from = R"({"name": "Nothing is known", "answers": {}, "expect": {)";
    const auto with_year = [&](const std::string& year, const std::string& most) {
        return examined(replaced(text, from,
                                 R"({"name": "Years", "year": )" + year +
                                     R"(, "answers": {"plots": "yes"}, "expect": {"max": )" + most + "}}, " + from));
    };
    CHECK(in_short(with_year("2000", "15")) == "");
    CHECK(in_short(with_year("1999", "13")) == ""); // without the tap
    CHECK(with_year("1999", "15").size() == 1);
}
