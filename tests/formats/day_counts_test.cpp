#include "formats/kiosk_counts/day_counts_export.h"
#include "formats/kiosk_counts/day_counts_stored.h"
#include "formats/question_set/load_question_set.h"
#include "formats/record/load_record.h"
#include "formats/record/record.h"

#include "files.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace pikatesti;
using engine::Totals;
using nlohmann::json;

namespace {

engine::QuestionSet real_set() { return *formats::load_question_set(formats::real_set_text()).value; }

Totals visit() {
    return {{"completed", 1},        {"answered/rakenne-pysyva", 1}, {"answer/rakenne-pysyva/yes", 1},
            {"level/alku-tehty", 1}, {"measured/council", 1},        {"percent/council", 61}};
}

engine::DayCounts seven_on_a_day() {
    engine::DayCounts counts;
    counts.set = "jarjestoystavallinen-kunta";
    for (int i = 0; i < 7; ++i) {
        counts.begin("2026-11-24");
        counts.end("2026-11-24", visit());
    }
    return counts;
}

} // namespace

TEST_CASE("day counts: what is stored is read again, what waits too") {
    engine::DayCounts counts = seven_on_a_day();
    counts.begin("2026-11-25");
    CHECK_FALSE(counts.rests_waiting.empty());
    const auto loaded = formats::load_day_counts(formats::stored_day_counts(counts));
    REQUIRE(loaded.value.has_value());
    CHECK(*loaded.value == counts);
}

TEST_CASE("day counts: stored text that is damaged is refused, wherever it is cut") {
    const std::string whole = formats::stored_day_counts(seven_on_a_day());
    for (std::size_t length = 0; length < whole.size(); ++length)
        CHECK_FALSE(formats::load_day_counts(whole.substr(0, length)).value.has_value());
    CHECK_FALSE(formats::load_day_counts(R"({"format":1,"set":"a","days":[{"day":"24.11.2026","visitors":1}]})").value);
    CHECK_FALSE(
        formats::load_day_counts(R"({"format":1,"set":"a","days":[{"day":"2026-11-24","visitors":-1}]})").value);
    CHECK_FALSE(
        formats::load_day_counts(
            R"({"format":1,"set":"a","days":[{"day":"2026-11-24","visitors":1},{"day":"2026-11-23","visitors":1}]})")
            .value);
}

TEST_CASE("day counts: an export has groups of five and nothing of those who wait") {
    const engine::QuestionSet set = real_set();
    const json exported = json::parse(formats::exported_day_counts(set, seven_on_a_day()), nullptr, false);
    REQUIRE(exported.is_object());
    REQUIRE(exported["parts"].size() == 2);
    for (const json& part : exported["parts"]) {
        CHECK(part["visitors"] == 7);
        CHECK(part["broken_down"] == 5);
        bool found = false;
        for (const json& total : part["totals"]) {
            CHECK(total["number"] <= 61);
            found = found || (total["kind"] == "answer" && total["name"] == "rakenne-pysyva" &&
                              total["part"] == "yes" && total["number"] == 5);
        }
        CHECK(found);
    }
}

TEST_CASE("day counts: before the fifth visitor an export has numbers of visitors only") {
    engine::DayCounts counts;
    for (int i = 0; i < 4; ++i) {
        counts.begin("2026-11-24");
        counts.end("2026-11-24", visit());
    }
    const engine::QuestionSet set = real_set();
    CHECK(formats::day_counts_csv(set, counts) == "\xEF\xBB\xBF"
                                                  "day,kind,name,part,number\r\n"
                                                  "all,visitors,,,4\r\nall,broken_down,,,0\r\n"
                                                  "2026-11-24,visitors,,,4\r\n2026-11-24,broken_down,,,0\r\n");
    CHECK(formats::exported_day_counts(set, counts).find("totals") == std::string::npos);
    CHECK(formats::day_counts_record(set, counts, "").empty());
}

TEST_CASE("day counts: the table has a row for every option, and for ids that the set has no more") {
    engine::DayCounts counts = seven_on_a_day();
    counts.days[0].shown["answered/gone"] = 3;
    counts.days[0].shown["answer/gone/yes"] = 3;
    const engine::QuestionSet set = real_set();
    const std::string csv = formats::day_counts_csv(set, counts);
    for (const engine::Question& question : set.questions)
        for (const engine::Option& option : question.options)
            CHECK(csv.find("all,answer," + question.id + ',' + option.key + ',') != std::string::npos);
    CHECK(csv.find("all,answer,gone,yes,3\r\n") != std::string::npos);
    CHECK(csv.find("all,mean_percent,council,,61\r\n") != std::string::npos);
}

TEST_CASE("day counts: the totals are a record of many citizens that can be read again") {
    const engine::QuestionSet set = real_set();
    const std::string text = formats::day_counts_record(set, seven_on_a_day(), "");
    const auto loaded = formats::load_record(text, set);
    REQUIRE(loaded.value.has_value());
    CHECK(loaded.diagnostics.empty());
    CHECK(loaded.value->kind == formats::RecordKind::kiosk);
    CHECK(loaded.value->data.details.people == 5);
    const auto question = *set.find_question("rakenne-pysyva");
    const auto yes = *set.questions[question].find_option("yes");
    CHECK(loaded.value->data.questions[question].tally.rounds[0].counts[yes] == 5);
}
