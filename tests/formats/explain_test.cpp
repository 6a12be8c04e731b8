#include "formats/explain/explain.h"
#include "formats/question_set/load_question_set.h"

#include "files.h"

#include <algorithm>
#include <ctime>
#include <doctest/doctest.h>

using namespace pikatesti::formats;

namespace {

std::vector<Diagnostic> told(const std::string& name) {
    const std::string text = read_file("tests/bad/" + name + ".json");
    return explain(text, load_question_set(text).diagnostics);
}

} // namespace

TEST_CASE("explain: the advice about a bracket that is one too many never removes what follows") {
    const Diagnostic fault = told("closed-early").at(0);
    CHECK(fault.message == "this \"}\" already closes an object, but what follows belongs inside it");
    CHECK(fault.mend.find("keep what follows") != std::string::npos);
}

TEST_CASE("explain: a letter that cannot be seen is named, and the id without it offered") {
    const Diagnostic fault = told("bad-id-unseen").at(0);
    CHECK(fault.message.find("\"plo<U+200B>ts\"") == 0);
    CHECK(fault.message.find("zero width space") != std::string::npos);
    CHECK(fault.mend.find("write \"plots\"") == 0);
}

TEST_CASE("explain: advice about a number in quotes can be followed") {
    CHECK(told("wrong-type-number-in-text").at(0).mend.find("write 50,") == 0);
    const std::string words = R"({"format": 1, "goals": [{"weight": "much"}]})";
    for (const Diagnostic& fault : explain(words, load_question_set(words).diagnostics))
        CHECK(fault.mend != "write it without quotes");
}

TEST_CASE("explain: what is told and mended in the same words is told once, with the lines of the others") {
    const std::vector<Diagnostic> faults = told("unknown-key-told-once");
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].message ==
          "the key \"lable\" means nothing here; the same on lines 24, 25, 26, 34, 35, 36 and 2 more");
    const std::string one_line = R"({"x": [{"k":1,"k":1,"k":1,"k":1,"k":1,"k":1}]})";
    const std::vector<Diagnostic> same = explain(one_line, load_question_set(one_line).diagnostics);
    CHECK(std::any_of(same.begin(), same.end(), [](const Diagnostic& fault) {
        return fault.message.ends_with("; the same 4 times more on this line");
    }));
}

TEST_CASE("explain: a byte order mark is a warning, and the file is read") {
    const std::string text = read_file("tests/bad/byte-order-mark.json");
    const Loaded<pikatesti::engine::QuestionSet> loaded = load_question_set(text);
    CHECK(loaded.value);
    const std::vector<Diagnostic> faults = explain(text, loaded.diagnostics);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].severity == Severity::warning);
}

TEST_CASE("explain: a file of another kind is named, and its bytes are not shown") {
    const Diagnostic workbook = told("other-file-workbook").at(0);
    CHECK(workbook.message == "this is an Excel workbook");
    CHECK(workbook.line == 0);
    CHECK(told("other-file-surveyjs").at(0).message == "this is a SurveyJS survey");
    CHECK(told("other-file-yaml").at(0).message == "this is YAML");
    CHECK(told("other-file-table").at(0).message == "this is a table (CSV)");
}

// Measured against loading the same text, which goes through it once; a formatter that begins anew at every fault takes
// hundreds of times as long as that.
TEST_CASE("explain: many faults in one long line do not make it go through the line for each of them") {
    constexpr std::size_t faults = 800;
    std::string text = "{\"$comment\":\"" + std::string(faults * 4000, 'a') + "\",\"x\":{\"k\":1";
    for (std::size_t i = 0; i < faults; i++)
        text += ",\"k\":1";
    text += "}}";
    const std::clock_t begin = std::clock(); // of this process: other work on the machine does not count
    const auto diagnostics = load_question_set(text).diagnostics;
    const std::clock_t loaded = std::clock();
    DiagnosticFormatter formatter("set.json", text);
    for (const Diagnostic& fault : diagnostics)
        CHECK(!formatter.format(fault).empty());
    const std::clock_t explained = std::clock();
    CHECK(explained - loaded < 5 * (loaded - begin));
}
