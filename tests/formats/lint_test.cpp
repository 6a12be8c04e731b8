// Each warning, by a small change to a set that has none, and the ways of silencing it.
#include "files.h"

#include "formats/check/diagnose.h"
#include "formats/check/lint.h"
#include "formats/check/lint_rules.h"
#include "formats/question_set/load_municipalities.h"
#include "formats/question_set/load_question_set.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace pikatesti;
using namespace pikatesti::formats;

namespace {

// Of every kind of part one, and nothing to warn about.
constexpr std::string_view clean = R"({"format": 1, "id": "set", "revision": "1", "languages": ["en", "fi"],
"title": {"en": "Title", "fi": "Otsikko"},
"goal_bands": [{"id": "low", "min": 0}, {"id": "high", "min": 50}],
"goals": [
  {"id": "land", "name": {"en": "Land", "fi": "Maa"}},
  {"id": "water", "name": {"en": "Water", "fi": "Vesi"}}],
"levels": [
  {"id": "dry", "min": 0, "name": {"en": "Dry", "fi": "Kuiva"}},
  {"id": "green", "min": 40, "every_goal_at_least": 20, "name": {"en": "Green", "fi": "Vihreä"}},
  {"id": "lush", "min": 80, "every_goal_at_least": 40, "name": {"en": "Lush", "fi": "Rehevä"}}],
"sources": {"book": {"title": {"en": "Book 2020"}}},
"questions": [
  {"id": "plots", "goal": "land", "choice": "single", "text": {"en": "Plots?", "fi": "Palstoja?"},
   "options": [{"key": "yes", "label": {"en": "Yes", "fi": "On"}, "points": 4},
               {"key": "few", "label": {"en": "Few", "fi": "Muutama"}, "points": 2},
               {"key": "no", "label": {"en": "No", "fi": "Ei"}, "points": 0},
               {"key": "dk", "label": {"en": "Unsure", "fi": "En tiedä"}, "points": null}],
   "why": {"en": "Because.", "fi": "Siksi."}, "sources": ["book"]},
  {"id": "tools", "goal": "land", "choice": "multiple", "text": {"en": "Tools?", "fi": "Työkaluja?"},
   "shown_after": {"question": "plots", "answers": ["yes", "few"], "otherwise": {"no": "zero"}},
   "options": [{"key": "spade", "label": {"en": "Spade", "fi": "Lapio"}, "points": 2},
               {"key": "hose", "label": {"en": "Hose", "fi": "Letku"}, "points": 2},
               {"key": "none", "label": {"en": "None", "fi": "Ei mitään"}, "points": 0, "exclusive": true},
               {"key": "dk", "label": {"en": "Unsure", "fi": "En tiedä"}, "points": null, "exclusive": true}]},
  {"id": "tap", "goal": "water", "choice": "single", "text": {"en": "Tap?", "fi": "Hana?"},
   "options": [{"key": "yes", "label": {"en": "Yes", "fi": "On"}, "points": 3},
               {"key": "no", "label": {"en": "No", "fi": "Ei"}, "points": 0},
               {"key": "dk", "label": {"en": "Unsure", "fi": "En tiedä"}, "points": null}]},
  {"id": "rain", "goal": "water", "choice": "single", "text": {"en": "Rain?", "fi": "Sataako?"},
   "options": [{"key": "yes", "label": {"en": "Yes", "fi": "On"}, "points": 3},
               {"key": "no", "label": {"en": "No", "fi": "Ei"}, "points": 0},
               {"key": "dk", "label": {"en": "Unsure", "fi": "En tiedä"}, "points": null}]}],
"examples": [{"name": "All", "answers": {"plots": "no", "tap": "yes", "rain": "yes"}, "expect": {"points": 6}}]
})";

// "id pointer", one a line.
std::string warnings_of(const std::string& text, const engine::MunicipalityList* list = nullptr) {
    const Loaded<engine::QuestionSet> loaded = load_question_set(text);
    CHECK(in_short(loaded.diagnostics) == "");
    REQUIRE(loaded.value);
    std::string lines;
    for (const Diagnostic& warning : lint(text, *loaded.value, {list})) {
        CHECK(warning.severity == Severity::warning);
        CHECK(warning.see == "questions/README.md#" + warning.id);
        lines += warning.id + " " + warning.pointer + "\n";
    }
    return lines;
}

struct Replacement {
    std::string from, to;
};

std::string with(std::initializer_list<Replacement> replacements) {
    std::string text(clean);
    for (const Replacement& replacement : replacements)
        text = replaced(std::move(text), replacement.from, replacement.to);
    return text;
}

std::string warnings_with(std::initializer_list<Replacement> replacements,
                          const engine::MunicipalityList* list = nullptr) {
    return warnings_of(with(replacements), list);
}

const engine::MunicipalityList& two_towns(engine::Traits first, engine::Traits second) {
    static engine::MunicipalityList list;
    list.municipalities = {{"001", {}, {}, std::move(first)}, {"002", {}, {}, std::move(second)}};
    return list;
}

} // namespace

TEST_CASE("lint: a set with nothing to warn about gives no warning") {
    CHECK(warnings_of(std::string(clean)) == "");
    CHECK(warnings_of(read_file("questions/example-minimal.json")) == "");
}

TEST_CASE("lint: our own set is clean, with its list of municipalities") {
    const std::string list_text = read_file("questions/municipalities.json");
    const Loaded<engine::MunicipalityList> list = load_municipalities(list_text);
    REQUIRE(list.value);
    CHECK(warnings_of(real_set_text(), &*list.value) == "");
}

TEST_CASE("lint: each rule is explained under a heading that is its id") {
    const std::string description = read_file("questions/README.md");
    for (std::size_t i = 0; i < static_cast<std::size_t>(Rule::count); i++) {
        const std::string id = rule_text(static_cast<Rule>(i)).id;
        CAPTURE(id);
        CHECK(description.find("\n### " + id + "\n") != std::string::npos);
    }
    for (const Diagnostic& fault : faults_of_set("{}"))
        CHECK(fault.see.empty());
}

TEST_CASE("lint: a text that is missing or empty in a language is told, and which one is shown instead") {
    CHECK(warnings_with({{R"({"en": "Dry", "fi": "Kuiva"})", R"({"en": "Dry"})"}}) ==
          "missing-language /levels/0/name\n");
    CHECK(warnings_with({{R"("fi": "Kuiva")", R"("fi": " ")"}}) == "empty-language /levels/0/name/fi\n");
    // A source may have a title in one language.
    const std::string text = with({{R"({"en": "Dry", "fi": "Kuiva"})", R"({"fi": "Kuiva"})"}});
    const std::vector<Diagnostic> found = lint(text, *load_question_set(text).value);
    REQUIRE(found.size() == 1);
    CHECK(found[0].message == "this text is missing in \"en\", so \"fi\" is shown there");
    // Plain language falls back to its language.
    CHECK(warnings_with({{R"(["en", "fi"])", R"(["en", "fi", "fi-simple"])"}}).find("missing-language /title\n") !=
          std::string::npos);
}

TEST_CASE("lint: an empty text is shown in another language") {
    const std::string text = with({{R"("fi": "Kuiva")", R"("fi": "")"}});
    CHECK(load_question_set(text).value->levels[0].name.in("fi") == "Dry");
}

TEST_CASE("lint: a sentence that is the same in two languages is an untranslated copy, a word is not") {
    CHECK(warnings_with({{R"({"en": "Plots?", "fi": "Palstoja?"})",
                          R"({"en": "Are there plots?", "fi": "Are there plots?"})"}}) ==
          "untranslated /questions/0/text/fi\n");
    CHECK(warnings_with({{R"({"en": "Plots?", "fi": "Palstoja?"})", R"({"en": "Internet", "fi": "Internet"})"}}) == "");
    // What is plain already may be the same in plain language.
    CHECK(warnings_with(
              {{R"({"en": "Plots?", "fi": "Palstoja?"})",
                R"({"en": "Plots?", "fi": "Onko täällä palstoja?", "fi-simple": "Onko täällä palstoja?"})"}}) == "");
}

TEST_CASE("lint: a word that is wider than the phone is told, unless it can break") {
    CHECK(warnings_with({{R"("fi": "Palstoja?")", R"("fi": "Järjestöyhdyshenkilöitä?")"}}) ==
          "word-too-wide /questions/0/text/fi\n");
    CHECK(warnings_with({{R"("fi": "Palstoja?")", R"("fi": "Järjestö\u00adyhdys\u00adhenkilöitä?")"}}) == "");
    CHECK(warnings_with({{R"("fi": "Palstoja?")", "\"fi\": \"Järjestö\u00ADyhdys\u00ADhenkilöitä?\""}}) == "");
}

TEST_CASE("lint: a text that takes too many lines on the phone is told") {
    std::string words;
    for (int i = 0; i < 40; i++)
        words += "palstoja ja ";
    CHECK(warnings_with({{R"("fi": "Palstoja?")", "\"fi\": \"" + words + "\""}}) ==
          "text-too-long /questions/0/text/fi\n");
    CHECK(warnings_with({{R"("fi": "Siksi.")", "\"fi\": \"" + words + "\""}}) == "");
}

TEST_CASE("lint: a question that no municipality of the list is asked, for its own traits or an earlier question's") {
    const Replacement left_out = {R"("id": "plots", "goal")",
                                  R"("not_applicable": {"municipality_traits": ["dry"]}, "id": "plots", "goal")"};
    CHECK(warnings_with({left_out}, &two_towns({"dry"}, {})) == "");
    CHECK(warnings_with({left_out}, &two_towns({"dry"}, {"dry", "far"})) ==
          "unreachable-question /questions/0\nunreachable-question /questions/1\n");
    CHECK(warnings_with({left_out, {R"("revision": "1")", R"("revision": "1", "municipalities": "towns.json")"}}) ==
          "");
}

TEST_CASE("lint: a follow-up question that is asked in a year in which the earlier one is not") {
    const Replacement later = {R"("id": "plots", "goal")", R"("asked_from": 2023, "id": "plots", "goal")"};
    const Replacement both = {R"("id": "tools", "goal")", R"("asked_from": 2023, "id": "tools", "goal")"};
    CHECK(warnings_with({later}) == "asked-without-earlier /questions/1\n");
    CHECK(warnings_with({later, both}) == "");
}

TEST_CASE("lint: a variant behind one that always fits is never used") {
    const auto variants = [](std::string_view list) {
        return "\"id\": \"plots\", \"variants\": [" + std::string(list) + "], \"goal\"";
    };
    const std::string wide = R"({"municipality_traits": ["far", "dry"], "help": {"en": "A", "fi": "B"}})";
    const std::string narrow = R"({"municipality_traits": ["dry"], "help": {"en": "C", "fi": "D"}})";
    CHECK(warnings_with({{R"("id": "plots", "goal")", variants(wide + ", " + narrow)}}, &two_towns({"dry"}, {"far"})) ==
          "unreachable-variant /questions/0/variants/1\n");
    CHECK(warnings_with({{R"("id": "plots", "goal")", variants(narrow + ", " + wide)}}, &two_towns({"dry"}, {"far"})) ==
          "");
}

TEST_CASE("lint: options that are worth the same and lead to the same are one too many") {
    CHECK(warnings_with({{R"("points": 2},
               {"key": "no")",
                          R"("points": 4},
               {"key": "no")"}}) == "option-never-matters /questions/0/options/1\n");
    // The same points, and another question follows.
    CHECK(warnings_with({{R"("points": 2},
               {"key": "no")",
                          R"("points": 4},
               {"key": "no")"},
                         {R"(["yes", "few"])", R"(["yes"])"}}) == "");
    // The same points, and what is not asked is worth something else.
    CHECK(warnings_with({{R"("points": 2},
               {"key": "no")",
                          R"("points": 0},
               {"key": "no")"},
                         {R"(["yes", "few"])", R"(["yes"])"}}) == "");
    CHECK(warnings_with({{R"("points": 2},
               {"key": "no")",
                          R"("points": 0},
               {"key": "no")"},
                         {R"(["yes", "few"])", R"(["yes"])"},
                         {R"({"no": "zero"})", R"({"no": "zero", "few": "zero"})"}}) ==
          "option-never-matters /questions/0/options/2\n");
}

TEST_CASE("lint: of several options one without points adds nothing, unless it brings advice") {
    const std::string hose = R"({"en": "Hose", "fi": "Letku"}, "points": 2)";
    CHECK(warnings_with({{hose, R"({"en": "Hose", "fi": "Letku"}, "points": 0)"}})
              .find("option-never-matters /questions/1/options/1\n") != std::string::npos);
    CHECK(warnings_with(
              {{hose,
                R"({"en": "Hose", "fi": "Letku"}, "points": 0, "next_step_if_missing": {"en": "Buy", "fi": "Osta"})"}})
              .find("option-never-matters") == std::string::npos);
    // Two that are worth the same can both be chosen, and then count twice.
    CHECK(warnings_of(std::string(clean)) == "");
}

TEST_CASE("lint: people who do not know need an option") {
    CHECK(warnings_with({{R"(,
               {"key": "dk", "label": {"en": "Unsure", "fi": "En tiedä"}, "points": null}],
   "why")",
                          R"(],
   "why")"}}) == "no-unknown-option /questions/0/options\n");
}

TEST_CASE("lint: a claim needs a source, and a source a question") {
    CHECK(warnings_with({{R"(, "sources": ["book"])", ""}}) ==
          "unused-source /sources/book\nmissing-source /questions/0/why\n");
}

TEST_CASE("lint: the title of a source says its year, or that it has none") {
    const auto titled = [](const std::string& titles) { return warnings_with({{R"({"en": "Book 2020"})", titles}}); };
    CHECK(titled(R"({"en": "Book"})") == "source-without-year /sources/book/title/en\n");
    CHECK(titled(R"({"en": "Book 2020", "fi": "Kirja"})") == "source-without-year /sources/book/title/fi\n");
    CHECK(titled(R"({"en": "Book 12345"})") == "source-without-year /sources/book/title/en\n");
    CHECK(titled(R"({"en": "Book 3020"})") == "source-without-year /sources/book/title/en\n");
    for (const std::string good : {"Book, 12/1899", "2017–2020", "Päiväämä\\u00adtön: (päiväämä\\u00adtön)", "undated"})
        CHECK_MESSAGE(titled("{\"en\": \"" + good + "\"}") == "", good);
}

TEST_CASE("lint: a goal that hardly counts, or drowns the others") {
    CHECK(warnings_with({{R"({"id": "water", "name")", R"({"id": "water", "weight": 0.2, "name")"}}) ==
          "unbalanced-goals /goals/1\n");
    CHECK(warnings_with({{R"({"id": "water", "name")", R"({"id": "water", "weight": 0.5, "name")"}}) == "");
}

TEST_CASE("lint: a question with more of its goal's points than may be unknown hides the goal alone") {
    CHECK(warnings_with({{R"({"key": "yes", "label": {"en": "Yes", "fi": "On"}, "points": 3},
               {"key": "no", "label": {"en": "No", "fi": "Ei"}, "points": 0},
               {"key": "dk", "label": {"en": "Unsure", "fi": "En tiedä"}, "points": null}]}],)",
                          R"({"key": "yes", "label": {"en": "Yes", "fi": "On"}, "points": 4},
               {"key": "no", "label": {"en": "No", "fi": "Ei"}, "points": 0},
               {"key": "dk", "label": {"en": "Unsure", "fi": "En tiedä"}, "points": null}]}],)"}}) ==
          "goal-hardly-shown /questions/3\n");
}

TEST_CASE("lint: a guard that is lower than that of the level below makes more points skip a level") {
    CHECK(warnings_with({{R"("every_goal_at_least": 40)", R"("every_goal_at_least": 10)"}}) ==
          "threshold-gap /levels/2\n");
    CHECK(warnings_with({{R"(, "every_goal_at_least": 40)", ""}}) == "threshold-gap /levels/2\n");
    CHECK(warnings_with({{R"("every_goal_at_least": 20, )", ""}}) == "");
}

TEST_CASE("lint: examples with the same answers that expect different results contradict each other") {
    const std::string same = R"({"name": "Again", "answers": {"rain": "yes", "plots": "no", "tap": "yes"}, "expect": )";
    CHECK(warnings_with(
              {{R"("expect": {"points": 6}})", R"("expect": {"points": 6}}, )" + same + R"({"points": 7}})"}}) ==
          "contradicting-example /examples/1\n");
    CHECK(warnings_with({{R"("expect": {"points": 6}})",
                          R"("expect": {"points": 6}}, )" + same + R"({"level": "dry"}})"}}) == "");
}

TEST_CASE("lint: a warning is silenced where it stands, by place or by id, and in the whole file") {
    const auto silenced = [](std::string_view silences) {
        return warnings_with({{R"("fi": "Palstoja?")", R"("fi": "Järjestöyhdyshenkilöitä?")"},
                              {R"("examples": [)", "\"silence\": [" + std::string(silences) + "], \"examples\": ["}});
    };
    const std::string entry = R"("id": "word-too-wide", "reason": "It is a name.")";
    for (const std::string at :
         {"", "/questions/0/text/fi", "/questions/0", "/questions/plots", "/questions/plots/text"}) {
        CAPTURE(at);
        CHECK(silenced("{" + entry + (at.empty() ? "}" : ", \"at\": \"" + at + "\"}")) == "");
    }
    CHECK(silenced("{" + entry + R"(, "at": "/questions/1"})") ==
          "word-too-wide /questions/0/text/fi\nunused-silence /silence/0\n");
    CHECK(silenced("{" + entry + R"(, "at": "/questions/nowhere"})") ==
          "word-too-wide /questions/0/text/fi\nunused-silence /silence/0\n");
}

TEST_CASE("lint: silencing what does not exist is told, with what was meant") {
    const std::string text =
        with({{R"("examples": [)", R"("silence": [{"id": "untransalted", "reason": "x"}], "examples": [)"}});
    const std::vector<Diagnostic> found = lint(text, *load_question_set(text).value);
    REQUIRE(found.size() == 1);
    CHECK(found[0].id == "unknown-silence");
    CHECK(found[0].mend == "did you mean \"untranslated\"?");
    // A set can choose to keep such entries.
    CHECK(warnings_with({{R"("examples": [)", R"("silence": [{"id": "untranslated", "reason": "for later"},
        {"id": "unused-silence", "reason": "ready for the next language"}], "examples": [)"}}) == "");
}

TEST_CASE("diagnose: errors and warnings together, in the order of the text") {
    const std::string text =
        with({{R"({"points": 6})", R"({"points": 5})"}, {R"({"en": "Dry", "fi": "Kuiva"})", R"({"en": "Dry"})"}});
    const Diagnosis diagnosis = diagnose(text, nullptr);
    CHECK(diagnosis.set.has_value()); // a failing example leaves it usable
    REQUIRE(diagnosis.diagnostics.size() == 2);
    CHECK(diagnosis.diagnostics[0].id == "missing-language");
    CHECK(diagnosis.diagnostics[1].id == "example-differs");
    CHECK(!diagnose("{", nullptr).set.has_value());
}

TEST_CASE("diagnose: a list that cannot be had is told once, and what needs it is left alone") {
    struct Nothing final : Companions {
        const engine::MunicipalityList* municipalities(std::string_view path, std::string& reason) override {
            CHECK(path == "towns.json");
            reason = "no such file";
            return nullptr;
        }
    } nothing;
    const Diagnosis diagnosis = diagnose(read_file("tests/formats/allotments.json"), &nothing);
    CHECK(count_of(diagnosis.diagnostics, Severity::error) == 1);
    CHECK(diagnosis.diagnostics[0].id == "unreadable-file");
    CHECK(diagnosis.diagnostics[0].message == "cannot read \"towns.json\": no such file");
}

TEST_CASE("lint: letters that were damaged, markup, breaks and letters that are not painted are told") {
    const auto told = [](const std::string& title) {
        return warnings_with({{R"("fi": "Otsikko")", "\"fi\": \"" + title + "\""}});
    };
    for (const std::string good :
         {"Pimeä ja 5 < 6 & 7 > 2", "Õ, Š ja ž – ”näin” 50\u00A0%", "Kulta\\u00adpaja", "a_b__c"})
        CHECK_MESSAGE(told(good) == "", good);
    for (const std::string damaged : {"PimeÃ¤", "niin â€“ näin", "p\uFFFD", "Ã–ljy"})
        CHECK_MESSAGE(told(damaged) == "damaged-letters /title/fi\n", damaged);
    for (const std::string markup : {"<b>On</b>", "On<br/>", "&amp;", "&#228;", "**On**", "[a](b)"})
        CHECK_MESSAGE(told(markup) == "markup-in-text /title/fi\n", markup);
    CHECK(told("On\\nei") == "break-in-text /title/fi\n");
    CHECK(told("On\\tei") == "break-in-text /title/fi\n");
    for (const std::string letter : {"дом", "البيت", "家", "🌱", "a\u200Bb"})
        CHECK_MESSAGE(told(letter) == "letter-not-painted /title/fi\n", letter);
}

TEST_CASE("lint: signs and spaces that the language writes otherwise are told, with how it writes them") {
    const std::string text = with({{R"("fi": "Otsikko")", R"("fi": "Yli 50% kunnista")"}});
    const std::vector<Diagnostic> found = lint(text, *load_question_set(text).value);
    REQUIRE(found.size() == 1);
    CHECK(found[0].id == "typography");
    CHECK(found[0].pointer == "/title/fi");
    CHECK(found[0].message == "\"50%\": a no-break space stands before %");
    CHECK(found[0].mend == "write \\u00a0 before %");
    CHECK(warnings_with({{R"("en": "Title")", R"("en": "Over 50% of them")"}}) == "");
    CHECK(warnings_with({{R"({"en": "Book 2020"})", R"({"en": "Book  2020"})"}}) ==
          "typography /sources/book/title/en\n");
}

TEST_CASE("lint: a comment among the sources is no source") {
    CHECK(warnings_with({{R"("sources": {"book")", R"("sources": {"$comment": "of 2020", "book")"}}) == "");
    CHECK(warnings_with({{R"("sources": {"book")", R"("sources": {"$comment": {"title": 1}, "book")"}}) == "");
}

TEST_CASE("lint: each example file is told what stands beside it") {
    for (const std::string name : {"missing-language", "source-without-year", "typography"}) {
        CAPTURE(name);
        CHECK(in_short(diagnose(read_file("tests/lint/" + name + ".json"), nullptr).diagnostics) ==
              read_file("tests/lint/" + name + ".expected"));
    }
}

TEST_CASE("lint: a trait without a list of municipalities is told") {
    CHECK(warnings_with({{R"("text": {"en": "Rain?")",
                          R"("not_applicable": {"municipality_traits": ["dry"]}, "text": {"en": "Rain?")"}}) ==
          "trait-without-list /questions/3/not_applicable/municipality_traits/0\n");
}
