#include "files.h"

#include "engine/session.h"
#include "formats/answers/load_answers.h"
#include "formats/check/check_examples.h"
#include "formats/check/lint.h"
#include "formats/messages/load_messages.h"
#include "formats/question_set/load_municipalities.h"
#include "formats/question_set/load_question_set.h"
#include "formats/question_set/recognise.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <random>

using namespace pikatesti;
using namespace pikatesti::formats;

namespace {

std::string allotments_text() { return read_file("tests/formats/allotments.json"); }

// The set with one part replaced, which must be a good set still.
engine::QuestionSet loaded_with(std::string_view from, std::string_view to) {
    const std::string text = replaced(allotments_text(), from, to);
    Loaded<engine::QuestionSet> loaded = load_question_set(text);
    CHECK(in_short(loaded.diagnostics) == "");
    REQUIRE(loaded.value);
    return *loaded.value;
}

} // namespace

TEST_CASE("question set: everything in the file is in the set") {
    const engine::QuestionSet& set = allotments();
    CHECK(set.id == "allotments");
    CHECK(set.revision == "1");
    CHECK(set.languages == std::vector<std::string>{"fi", "en"});
    CHECK(set.title.in("fi") == "Palstat");
    CHECK(set.title.in("en") == "Allotments");
    CHECK(set.description.in("en") == "Does anything grow here?");
    CHECK(set.method_note.empty());
    CHECK(set.minutes == 3);
    CHECK(set.municipality_list == "towns.json");
    CHECK(set.least_known_goal == 50);
    CHECK(set.least_known_overall == 60);
    CHECK(set.not_enough_name.in("en") == "Not known");

    REQUIRE(set.goal_bands.size() == 2);
    CHECK(set.goal_bands[1].id == "high");
    CHECK(set.goal_bands[1].minimum == 50);
    REQUIRE(set.goals.size() == 2);
    CHECK(set.goals[0].id == "land");
    CHECK(set.goals[0].weight == 2);
    CHECK(set.goals[0].short_name.empty());
    REQUIRE(set.goals[0].band_texts.size() == 2);
    CHECK(set.goals[0].band_texts[1].in("en") == "Much");
    CHECK(set.goals[1].weight == 1);
    CHECK(set.goals[1].short_name.in("fi") == "Vesi");
    CHECK(set.goals[1].icon == "tap");
    REQUIRE(set.goals[1].band_texts.size() == 2);
    CHECK(set.goals[1].band_texts[0].empty());

    REQUIRE(set.levels.size() == 2);
    CHECK(set.levels[0].every_goal_at_least == 0);
    CHECK(set.levels[1].id == "green");
    CHECK(set.levels[1].minimum == 50);
    CHECK(set.levels[1].every_goal_at_least == 40);
    CHECK(set.levels[1].name.in("en") == "Green");
    REQUIRE(set.sources.size() == 1);
    CHECK(set.sources[0].key == "survey");
    CHECK(set.sources[0].title.in("fi") == "Survey");
    CHECK(set.sources[0].url.in("fi") == "https://example.org/survey");
}

TEST_CASE("question set: a question has its options, shares, condition, traits and variants") {
    const engine::QuestionSet& set = allotments();
    REQUIRE(set.questions.size() == 3);
    const engine::Question& plots = set.questions[0];
    CHECK(plots.id == "plots");
    CHECK(plots.choice == engine::Choice::single);
    CHECK(plots.text.in("en") == "Are there plots?");
    CHECK(plots.why.in("en") == "Nothing grows without land.");
    CHECK(plots.next_step.title.in("en") == "Ask for land");
    CHECK(plots.next_step.text.in("en") == "Ask.");
    CHECK(plots.sources == std::vector<std::size_t>{0});
    CHECK(!plots.condition);
    REQUIRE(plots.options.size() == 4);
    CHECK(plots.options[1].key == "some");
    CHECK(plots.options[1].points == 1.5);
    CHECK(plots.options[2].points == 0);
    CHECK(!plots.options[3].points);
    REQUIRE(plots.goals.size() == 1);
    CHECK(plots.goals[0].goal == 0);
    CHECK(plots.goals[0].weight == 1);

    const engine::Question& tools = set.questions[1];
    CHECK(tools.choice == engine::Choice::multiple);
    REQUIRE(tools.goals.size() == 2);
    CHECK(tools.goals[1].goal == 1);
    CHECK(tools.goals[1].weight == 0.5);
    CHECK(tools.options[0].next_step_if_missing.in("en") == "Buy.");
    CHECK(!tools.options[1].exclusive);
    CHECK(tools.options[2].exclusive);
    REQUIRE(tools.condition);
    CHECK(tools.condition->question == 0);
    CHECK(tools.condition->shown_after == std::vector<std::size_t>{0, 1});
    REQUIRE(tools.condition->otherwise.size() == 4);
    CHECK(tools.condition->otherwise[2] == engine::Worth::zero);
    CHECK(tools.condition->otherwise[3] == engine::Worth::unknown);

    const engine::Question& tap = set.questions[2];
    CHECK(tap.not_applicable_traits == std::vector<std::string>{"rainy"});
    REQUIRE(tap.variants.size() == 1);
    CHECK(tap.variants[0].traits == std::vector<std::string>{"island"});
    CHECK(tap.variants[0].help.in("en") == "The sea will do.");
    CHECK(tap.variants[0].why.empty());
}

TEST_CASE("question set: a question may say where its answer is found") {
    CHECK(allotments().questions[0].find_out.empty());
    const engine::QuestionSet set =
        loaded_with(R"("id": "plots",)", R"("id": "plots", "find_out": {"fi": "Kysy.", "en": "Ask the gardener."},)");
    CHECK(set.questions[0].find_out.in("en") == "Ask the gardener.");
    CHECK(set.questions[1].find_out.empty());
}

TEST_CASE("question set: texts that are fetched later lie beside the set") {
    loaded_with(R"("revision": "1")", R"("revision": "1", "later": "allotments.{language}.json")");
    const std::string text = replaced(allotments_text(), R"("revision": "1")", R"("revision": "1", "later": "/tmp/x")");
    CHECK(in_short(load_question_set(text).diagnostics).find(" bad-path /later\n") != std::string::npos);
}

TEST_CASE("question set: an example has its answers and only what it expects") {
    const engine::QuestionSet& set = allotments();
    REQUIRE(set.examples.size() == 3);
    const engine::Example& first = set.examples[0];
    CHECK(first.name == "Half the tools count half for water");
    CHECK(first.municipality.empty());
    REQUIRE(first.answers.size() == 3);
    CHECK(first.answers[0].options == std::vector<std::size_t>{1});
    CHECK(first.answers[0].state == engine::Answer::State::given);
    CHECK(first.answers[1].options == std::vector<std::size_t>{0});
    REQUIRE(first.expected.size() == 3);
    CHECK(first.expected[0].goal.empty());
    CHECK(first.expected[0].level == "green");
    CHECK(first.expected[0].points == 7.5);
    CHECK(first.expected[0].range_high == 50);
    CHECK(first.expected[0].shown == true);
    CHECK(first.expected[1].goal == "land");
    CHECK(!first.expected[1].shown);
    CHECK(set.examples[1].municipality == "001");
    CHECK(set.examples[2].answers[0] == engine::Answer{});
}

TEST_CASE("question set: an answer that the condition names nowhere leaves the hidden question unknown") {
    const engine::QuestionSet set =
        loaded_with(R"("otherwise": {"no": "zero", "dk": "unknown"})", R"("otherwise": {"no": "not_applicable"})");
    CHECK(set.questions[1].condition->otherwise[2] == engine::Worth::not_applicable);
    CHECK(set.questions[1].condition->otherwise[3] == engine::Worth::unknown);
}

TEST_CASE("question set: a text may have a plain-language variant of a listed language") {
    const engine::QuestionSet set = loaded_with(R"("fi": "Palstat")", R"("fi": "Palstat", "fi-simple": "Maata")");
    CHECK(set.title.in("fi-simple") == "Maata");
    CHECK(set.title.in("fi") == "Palstat");
}

TEST_CASE("question set: comments and a schema may stand anywhere") {
    loaded_with(R"("weight": 2,)", R"("weight": 2, "$comment": ["why", {"fi": 1}], "$comment-2": null,)");
    loaded_with(R"("sources": {"survey")", R"("$schema": "x", "sources": {"$comment": 1, "survey")");
    loaded_with(R"("goals": {"land": 1,)", R"("goals": {"$comment": "half", "land": 1,)");
    loaded_with(R"("fi": "Palstat")", R"("$comment": "to be worded", "fi": "Palstat")");
}

TEST_CASE("question set: a source's address may differ by language") {
    const engine::QuestionSet set = loaded_with(R"("https://example.org/survey")",
                                                R"({"fi": "https://example.org/fi", "en": "http://example.org/en"})");
    CHECK(set.sources[0].url.in("en") == "http://example.org/en");
}

TEST_CASE("question set: letters whose marks were written apart are composed") {
    const engine::QuestionSet set = loaded_with(R"({"fi": "Vesi", "en": "Water"}, "short_name")",
                                                R"({"fi": "Va\u0308ri", "en": "Water"}, "short_name")");
    CHECK(set.goals[1].name.in("fi") == "Väri");
}

TEST_CASE("question set: the set in the format's description is enough") {
    const std::string description = read_file("questions/README.md");
    const std::size_t begin = description.find("```json\n{\"$schema\"") + 8;
    const std::string text = description.substr(begin, description.find("```", begin) - begin);
    CHECK(std::count(text.begin(), text.end(), '\n') <= 10);
    const Loaded<engine::QuestionSet> loaded = load_question_set(text);
    CHECK(in_short(loaded.diagnostics) == "");
    REQUIRE(loaded.value);
    CHECK(in_short(lint(text, *loaded.value)) == "");
    CHECK(loaded.value->minutes == 3);
    CHECK(loaded.value->least_known_goal == 50);
    CHECK(loaded.value->questions[0].why.empty());
}

TEST_CASE("question set: of another version of the format only that is said") {
    const std::string text = replaced(allotments_text(), R"("format": 1, "id")", R"("format": 2, "idd")");
    CHECK(in_short(load_question_set(text).diagnostics) == "3:13 unsupported-format /format\n");
}

TEST_CASE("question set: every fault is found in one run, and nothing is returned") {
    std::string text = allotments_text();
    text = replaced(text, R"("revision")", R"("revison")");
    text = replaced(text, R"("weight": 2)", R"("weight": -2)");
    text = replaced(text, R"("goal": "water")", R"("goal": "watr")");
    text = replaced(text, R"(["spade"])", R"(["spade", "spad"])");
    const Loaded<engine::QuestionSet> loaded = load_question_set(text);
    CHECK(!loaded.value);
    CHECK(in_short(loaded.diagnostics) == "3:36 unknown-key /revison\n10:67 out-of-range /goals/0/weight\n"
                                          "38:27 unknown-reference /questions/2/goal\n"
                                          "47:101 unknown-reference /examples/0/answers/tools/1\n");
}

TEST_CASE("question set: the real set is good, with sixteen questions in three languages") {
    const Loaded<engine::QuestionSet> loaded = load_question_set(real_set_text());
    CHECK(in_short(loaded.diagnostics) == "");
    REQUIRE(loaded.value);
    CHECK(loaded.value->questions.size() == 16);
    CHECK(loaded.value->goals.size() == 4);
    CHECK(loaded.value->languages.size() == 3);
    for (const engine::Question& question : loaded.value->questions) {
        CAPTURE(question.id);
        CHECK(!question.why.empty());
        CHECK(!question.next_step.title.empty());
        CHECK(!question.sources.empty());
    }
}

TEST_CASE("question set: damaged sets give a set or faults, and sets that come out can be scored") {
    const std::string whole = real_set_text();
    std::mt19937 random(612);
    std::size_t good = 0;
    for (int round = 0; round < 3000; round++) {
        std::string text = whole;
        for (std::size_t changes = 1 + random() % 4; changes > 0; changes--) {
            const std::size_t at = random() % text.size();
            const std::size_t other = random() % text.size();
            switch (random() % 5) {
            case 0:
                text[at] = static_cast<char>(random() % 256);
                break;
            case 1:
                text.erase(at, random() % 40);
                break;
            case 2: // a piece of it somewhere else
                text.insert(at, text.substr(other, random() % 200));
                break;
            case 3: // another value
                text.replace(at, 1, std::vector<std::string>{"null", "{}", "[]", "-1", "\"\"", "1e9"}[random() % 6]);
                break;
            default:
                text.resize(at);
            }
            if (text.empty())
                break;
        }
        const Loaded<engine::QuestionSet> loaded = load_question_set(text);
        CHECK(loaded.value.has_value() == loaded.diagnostics.empty());
        for (const Diagnostic& diagnostic : loaded.diagnostics) {
            REQUIRE(diagnostic.line > 0);
            REQUIRE(!format_diagnostic(diagnostic, "set.json", text).empty());
        }
        if (loaded.value) {
            good++;
            check_examples(text, *loaded.value, nullptr);
            CHECK(engine::short_hash_collisions(*loaded.value).empty());
        }
        load_municipalities(text);
        load_messages(text);
        load_answers(text, allotments(), &towns());
        recognise(text);
    }
    CHECK(good > 50);
}
