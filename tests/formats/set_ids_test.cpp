#include "formats/ids/set_ids.h"

#include "files.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace pikatesti::formats;

namespace {

const std::string set = R"({
  "title": {"fi": "heating"},
  "goal_bands": [{"id": "weak", "min": 0}],
  "goals": [{"id": "warmth", "name": {"fi": "warmth"}, "texts": {"weak": {"fi": "weak"}}}],
  "levels": [{"id": "begin", "min": 0}],
  "sources": {"72h": {"title": {"fi": "72h"}}},
  "questions": [
    {"id": "heating", "goal": "warmth", "sources": ["72h"], "options": [{"key": "yes"}, {"key": "no"}]},
    {"id": "fuel", "goals": {"warmth": 1}, "options": [{"key": "yes"}],
     "shown_after": {"question": "heating", "answers": ["yes"], "otherwise": {"no": "zero"}}}
  ],
  "examples": [{"name": "x", "answers": {"heating": "yes", "fuel": ["yes"]},
    "expect": {"level": "begin", "goals": {"warmth": {"level": "not_enough"}}}}],
  "silence": [{"id": "untranslated", "reason": "r", "at": "/questions/heating/options/yes/label"}]
})";

std::vector<IdUse> uses() {
    Report report(set);
    return find_ids(set, JsonDocument::parse(report));
}

// Renames what stands where the words are, and gives the text.
Rename renamed(std::string_view at, std::string_view name) { return rename_id(uses(), set.find(at) + at.size(), name); }

std::size_t count(std::string_view text, std::string_view word) {
    std::size_t found = 0;
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
        found++;
    return found;
}

} // namespace

TEST_CASE("ids: a question is renamed where it is given and named, not in texts, and its options stay") {
    const Rename rename = renamed("{\"id\": \"heat", "stove");
    REQUIRE(rename.outcome == RenameOutcome::renamed);
    const std::string after = applied(set, rename.edits);
    CHECK(count(after, "heating") == 1); // the title
    CHECK(count(after, "\"stove\"") == 3);
    CHECK(after.find("/questions/stove/options/yes/label") != std::string::npos);
}

TEST_CASE("ids: an option is renamed in its own question only") {
    const std::string after = applied(set, renamed("\"options\": [{\"key\": \"y", "on").edits);
    CHECK(after.find("{\"key\": \"on\"}, {\"key\": \"no\"}") != std::string::npos);
    CHECK(after.find("\"answers\": [\"on\"]") != std::string::npos);
    CHECK(after.find("\"answers\": {\"heating\": \"on\", \"fuel\": [\"yes\"]}") != std::string::npos);
    CHECK(after.find("/questions/heating/options/on/label") != std::string::npos);
}

TEST_CASE("ids: goals, sources, bands and levels are renamed from a place that names them, too") {
    CHECK(count(applied(set, renamed("\"goal\": \"warm", "heat").edits), "\"heat\"") == 4);
    CHECK(count(applied(set, renamed("\"sources\": [\"72", "leaflet").edits), "\"leaflet\"") == 2);
    CHECK(count(applied(set, renamed("\"texts\": {\"we", "poor").edits), "\"poor\"") == 2);
    CHECK(count(applied(set, renamed("\"level\": \"beg", "first").edits), "\"first\"") == 2);
}

TEST_CASE("ids: what is silenced at a place stays silenced, however the place is named") {
    struct Silenced {
        std::string_view at;
        std::string_view renamed; // behind which the id stands
        std::string_view after;
    };
    for (const Silenced& each : {
             Silenced{"/goals/warmth/texts/weak", "\"goal_bands\": [{\"id\": \"we", "/goals/warmth/texts/other"},
             Silenced{"/goals/0/texts/weak", "\"goal_bands\": [{\"id\": \"we", "/goals/0/texts/other"},
             Silenced{"/goal_bands/weak/min", "\"goal_bands\": [{\"id\": \"we", "/goal_bands/other/min"},
             Silenced{"/questions/fuel/goals/warmth", "\"goals\": [{\"id\": \"wa", "/questions/fuel/goals/other"},
             Silenced{"/sources/72h/title", "\"sources\": {\"7", "/sources/other/title"},
             Silenced{"/questions/0/options/yes/label", "\"options\": [{\"key\": \"y",
                      "/questions/0/options/other/label"},
             Silenced{"/questions/1/shown_after/otherwise/no", "{\"key\": \"n",
                      "/questions/1/shown_after/otherwise/other"},
             Silenced{"/examples/0/answers/heating", "{\"id\": \"heat", "/examples/0/answers/other"},
             Silenced{"/examples/x/expect/goals/warmth/level", "\"goals\": [{\"id\": \"wa",
                      "/examples/x/expect/goals/other/level"},
         }) {
        CAPTURE(each.at);
        std::string text = set;
        const std::string_view old = "/questions/heating/options/yes/label";
        text.replace(text.find(old), old.size(), each.at);
        Report report(text);
        const std::vector<IdUse> found = find_ids(text, JsonDocument::parse(report));
        const std::size_t at = text.find(each.renamed) + each.renamed.size();
        const Rename rename = rename_id(found, at, "other");
        REQUIRE(rename.outcome == RenameOutcome::renamed);
        CHECK(applied(text, rename.edits).find("\"at\": \"" + std::string(each.after) + "\"") != std::string::npos);
    }
}

TEST_CASE(
    "ids: a place in a list that a pointer counts is no id, and an id of digits is one where nothing has that place") {
    std::string text = set;
    const std::string_view old = "/questions/heating/options/yes/label";
    text.replace(text.find(old), old.size(), "/questions/heating/options/0/label");
    text.replace(text.find("{\"key\": \"no\"}"), 13, "{\"key\": \"0\"}");
    Report report(text);
    const std::vector<IdUse> found = find_ids(text, JsonDocument::parse(report));
    CHECK(std::count_if(found.begin(), found.end(), [](const IdUse& use) { return use.id == "0"; }) == 1);
}

TEST_CASE("ids: a name that is taken, reserved or no id is refused, and so is a place without an id") {
    CHECK(renamed("{\"id\": \"heat", "fuel").outcome == RenameOutcome::taken);
    CHECK(renamed("{\"id\": \"heat", "Two words").outcome == RenameOutcome::not_an_id);
    CHECK(renamed("\"levels\": [{\"id\": \"be", "not_enough").outcome == RenameOutcome::reserved);
    CHECK(renamed("{\"fi\": \"hea", "x").outcome == RenameOutcome::nothing_here);
    CHECK(renamed("{\"id\": \"heat", "yes").outcome == RenameOutcome::renamed); // of another kind
}

TEST_CASE("ids: what has no form of a set is no trouble") {
    for (const std::string text : {"[]", "3", "", R"({"questions": 3, "goals": [1, {"id": 4}], "sources": [1]})",
                                   R"({"examples": [{"answers": [["a"]], "expect": {"goals": []}}]})"}) {
        Report report(text);
        CHECK(find_ids(text, JsonDocument::parse(report)).empty());
    }
}
