// Mends that are carried out by a press: over all the bad files, and one by one.
#include "formats/check/diagnose.h"
#include "formats/explain/mends.h"

#include "files.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>

using namespace pikatesti;
using namespace pikatesti::formats;

namespace {

class Towns final : public Companions {
public:
    const engine::MunicipalityList* municipalities(std::string_view, std::string&) override { return &towns(); }
};

Diagnosis found(const std::string& text) {
    Towns list;
    return diagnose(text, &list);
}

// The text after the first mend of that kind; empty where none is offered.
std::string mended(const std::string& text, std::string_view id) {
    const Diagnosis diagnosis = found(text);
    REQUIRE(diagnosis.mends.size() == diagnosis.diagnostics.size());
    for (std::size_t i = 0; i < diagnosis.mends.size(); i++) {
        if (diagnosis.diagnostics[i].id == id && !diagnosis.mends[i].empty())
            return applied(text, diagnosis.mends[i]);
    }
    return {};
}

std::string mended_file(const std::string& name, std::string_view id) {
    return mended(read_file("tests/bad/" + name + ".json"), id);
}

std::vector<std::string> bad_sets() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(PIKATESTI_SOURCE_DIR "/tests/bad")) {
        const std::filesystem::path stem = entry.path().stem();
        if (entry.path().extension() == ".json" && !stem.has_extension())
            names.push_back(stem.string());
    }
    return names;
}

std::size_t like(const std::vector<Diagnostic>& all, const Diagnostic& one) {
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const Diagnostic& each) {
        return each.id == one.id && each.pointer == one.pointer && each.message == one.message;
    }));
}

bool is_syntax(const Diagnosis& diagnosis) {
    return std::any_of(diagnosis.diagnostics.begin(), diagnosis.diagnostics.end(), [](const Diagnostic& each) {
        return each.id == fault_text(Fault::cut_off).id || each.id == fault_text(Fault::missing_comma).id ||
               each.id == fault_text(Fault::unexpected_character).id ||
               each.id == fault_text(Fault::extra_content).id || each.id == fault_text(Fault::missing_quote).id;
    });
}

bool is_error(const Diagnostic& diagnostic) { return diagnostic.severity == Severity::error; }

// Errors that a mend has made: those that the text before it had not. Where that could not be read to its end, what stands
// further on is read for the first time, and examples are tried for the first time in a set that is good: no fault of the
// mend. A text that it adds is empty, and told to be, until the author writes it.
std::vector<std::string> further_errors(const Diagnosis& before, const Diagnosis& after) {
    const bool is_read = std::none_of(before.diagnostics.begin(), before.diagnostics.end(), [](const Diagnostic& each) {
        constexpr auto last_of_syntax = static_cast<std::size_t>(Fault::too_many_faults);
        for (std::size_t i = 0; i <= last_of_syntax; i++) {
            if (each.id == fault_text(static_cast<Fault>(i)).id)
                return true;
        }
        return each.id == "other-file" || each.id == "closed-early" || each.id == "bracket-too-many";
    });
    std::vector<std::string> found;
    for (const Diagnostic& each : after.diagnostics) {
        const bool is_new =
            std::none_of(before.diagnostics.begin(), before.diagnostics.end(),
                         [&](const Diagnostic& old) { return old.id == each.id && old.pointer == each.pointer; });
        const bool is_expected =
            each.id == fault_text(Fault::example_differs).id || each.id == fault_text(Fault::empty_text).id;
        if (is_read && is_error(each) && is_new && !is_expected)
            found.push_back(each.id + " " + each.pointer + ": " + each.message);
    }
    return found;
}

} // namespace

TEST_CASE("mends: whatever is offered takes the fault away, and breaks no syntax, in every bad file") {
    std::size_t offered = 0;
    for (const std::string& name : bad_sets()) {
        CAPTURE(name);
        const std::string text = read_file("tests/bad/" + name + ".json");
        const Diagnosis before = found(text);
        REQUIRE(before.mends.size() == before.diagnostics.size());
        for (std::size_t i = 0; i < before.mends.size(); i++) {
            if (before.mends[i].empty())
                continue;
            offered++;
            CAPTURE(before.diagnostics[i].message);
            const std::string after = applied(text, before.mends[i]);
            CAPTURE(after);
            const Diagnosis diagnosis = found(after);
            CHECK(like(diagnosis.diagnostics, before.diagnostics[i]) < like(before.diagnostics, before.diagnostics[i]));
            CHECK((is_syntax(before) || !is_syntax(diagnosis)));
            for (const std::string& further : further_errors(before, diagnosis))
                CHECK_MESSAGE(false, "what was good is not any more: ", further);
        }
    }
    MESSAGE("mends offered: ", offered);
    CHECK(offered > 60);
}

TEST_CASE("mends: a fault of a kind that needs a person has none") {
    for (const std::string_view kind : {"merge-conflict", "too-few", "not-utf-8", "no-points", "empty-variant"}) {
        CAPTURE(kind);
        CHECK(mended_file(std::string(kind), kind).empty());
    }
}

TEST_CASE("mends: what is told once for many places is mended in all of them") {
    const std::string text = R"({"format": 1, "id": "a", "revision": "1", "languages": ["fi"], "title": {"fi": "T"},
 "goals": [{"id": "g", "name": {"fi": "G"}}], "levels": [{"id": "l", "min": 0, "name": {"fi": "L"}}],
 "questions": [{"id": "q", "goal": "g", "choice": "single", "text": {"fi": "Q"}, "options": [
  {"key": "a", "lable": {"fi": "A"}, "points": 1},
  {"key": "b", "lable": {"fi": "B"}, "points": 2},
  {"key": "c", "lable": {"fi": "C"}, "points": 3},
  {"key": "d", "lable": {"fi": "D"}, "points": 0}]}]})";
    const std::string after = mended(text, "unknown-key");
    CHECK(after.find("lable") == std::string::npos);
    CHECK(found(after).set.has_value());
}

TEST_CASE("mends: a wrong id is changed wherever it is named, and equal words in texts stay") {
    const std::string text =
        R"({"format": 1, "id": "a", "revision": "1", "languages": ["fi"], "title": {"fi": "Big Goal"},
 "goals": [{"id": "Big Goal", "name": {"fi": "Big Goal"}}], "levels": [{"id": "l", "min": 0, "name": {"fi": "L"}}],
 "questions": [{"id": "q", "goal": "Big Goal", "choice": "single", "text": {"fi": "Q"},
   "options": [{"key": "a", "label": {"fi": "A"}, "points": 1}, {"key": "b", "label": {"fi": "B"}, "points": 0}]}]})";
    const std::string after = mended(text, "bad-id");
    CHECK(after.find(R"("id": "big-goal", "name": {"fi": "Big Goal"})") != std::string::npos);
    CHECK(after.find(R"("goal": "big-goal")") != std::string::npos);
    CHECK(after.find(R"("title": {"fi": "Big Goal"})") != std::string::npos);
}

TEST_CASE("mends: what would decide for the author is not offered") {
    for (const std::string_view kind : {"example-differs", "only-in-multiple", "shown-and-hidden"}) {
        CAPTURE(kind);
        const Diagnosis diagnosis = found(read_file("tests/bad/" + std::string(kind) + ".json"));
        bool is_told = false;
        for (std::size_t i = 0; i < diagnosis.diagnostics.size(); i++) {
            if (diagnosis.diagnostics[i].id != kind)
                continue;
            is_told = true;
            CHECK(diagnosis.mends[i].empty());
        }
        CHECK(is_told);
    }
}

TEST_CASE("mends: several that give a name, carried out together, give each its own") {
    const std::string begin = R"({"format": 1, "id": "a", "revision": "1", "languages": ["fi"], "title": {"fi": "T"},
 "goals": [{"id": "g", "name": {"fi": "G"}}], "levels": [{"id": "l", "min": 0, "name": {"fi": "L"}}],
 "questions": [)";
    const auto question = [](const std::string& id) {
        return "{" + id + R"("goal": "g", "choice": "single", "text": {"fi": "Q"}, "options": [
   {"key": "a", "label": {"fi": "A"}, "points": 1}, {"key": "b", "label": {"fi": "B"}, "points": 0}]})";
    };
    for (const std::string& id : {std::string(), std::string(R"("id": "q", )")}) {
        std::string text = begin;
        for (int i = 0; i < 5; i++)
            text += (i > 0 ? "," : "") + question(id);
        text += "]}";
        const std::string_view kind = id.empty() ? "missing-key" : "duplicate-id";
        const std::string after = mended(text, kind);
        CAPTURE(after);
        CHECK(found(after).set.has_value());
        // Each by itself, as they are told where there are few.
        std::string apart = begin + question(id) + "," + question(id) + "," + question(id) + "]}";
        const Diagnosis diagnosis = found(apart);
        std::vector<std::string> names;
        for (std::size_t i = 0; i < diagnosis.mends.size(); i++) {
            if (diagnosis.diagnostics[i].id == kind && !diagnosis.mends[i].empty())
                names.push_back(diagnosis.mends[i].front().text);
        }
        CHECK(names.size() == (id.empty() ? 3 : 2));
        std::sort(names.begin(), names.end());
        CHECK(std::unique(names.begin(), names.end()) == names.end());
    }
}

TEST_CASE("mends: a control character between two words leaves a space") {
    CHECK(mended("{\"format\": 1, \"id\": \"eka\x0Btoka\"}", "control-character").find("eka toka") !=
          std::string::npos);
}

TEST_CASE("mends: what is removed beside comments takes exactly one comma along") {
    const auto without = [](const std::string& text, std::string_view pointer) {
        Report report(text);
        const JsonDocument document = JsonDocument::parse(report);
        return applied(text, JsonEditor(text, document).remove(document.find(pointer)));
    };
    CHECK(without("{\"a\": 1, // c\n \"x\": 2}", "/x") == "{\"a\": 1 // c\n }");
    CHECK(without("{\"x\": 1 /*c*/, \"y\": 2}", "/x") == "{ /*c*/ \"y\": 2}");
    CHECK(without("{\"x\": 1 /*c*/}", "/x") == "{ /*c*/}");
    CHECK(without("{\"a\": 1, /*b*/ \"x\": 2, /*c*/ \"y\": 3}", "/x") == "{\"a\": 1, /*b*/  /*c*/ \"y\": 3}");
}

TEST_CASE("mends: what is removed takes its comma and line along, and all else stays as it is written") {
    const std::string text = "{\n  \"a\": 1,\n  \"b\": [1, 2],\n  \"c\": 3\n}\n";
    Report report(text);
    const JsonDocument document = JsonDocument::parse(report);
    const JsonEditor editor(text, document);
    const auto without = [&](std::string_view pointer) { return applied(text, editor.remove(document.find(pointer))); };
    CHECK(without("/a") == "{\n  \"b\": [1, 2],\n  \"c\": 3\n}\n");
    CHECK(without("/c") == "{\n  \"a\": 1,\n  \"b\": [1, 2]\n}\n");
    CHECK(without("/b/0") == "{\n  \"a\": 1,\n  \"b\": [2],\n  \"c\": 3\n}\n");
    CHECK(applied(text, editor.add_member(document.root(), "d", "4")) ==
          "{\n  \"a\": 1,\n  \"b\": [1, 2],\n  \"c\": 3,\n  \"d\": 4\n}\n");
    CHECK(applied(text, editor.add_element(document.find("/b"), "3")).find("[1, 2, 3]") != std::string::npos);
}
