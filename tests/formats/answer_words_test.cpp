#include "formats/answers/answer_words.h"

#include "files.h"
#include "formats/question_set/load_question_set.h"

#include <cctype>
#include <doctest/doctest.h>

using namespace pikatesti;
using namespace pikatesti::formats;

namespace {

const engine::QuestionSet& real_set() {
    static const engine::QuestionSet set = *load_question_set(real_set_text()).value;
    return set;
}

std::string in_capitals(std::string text) {
    for (char& letter : text)
        letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    return text;
}

using Options = std::vector<std::size_t>;

} // namespace

TEST_CASE("answer words: every question is found by its id and by its text in every language") {
    const AnswerWords words(real_set());
    for (std::size_t i = 0; i < real_set().questions.size(); i++) {
        const engine::Question& question = real_set().questions[i];
        CHECK(words.find_question(question.id) == i);
        CHECK(words.find_question(in_capitals(question.id)) == i);
        std::string bare;
        for (const char letter : question.id)
            bare += letter == '-' ? std::string() : std::string(1, letter);
        CHECK(words.find_question(bare) == i);
        for (const auto& text : question.text.entries) {
            CHECK(words.find_question(text.text) == i);
            CHECK(words.find_question(" " + text.text + " \n") == i);
        }
    }
    CHECK_FALSE(words.find_question("id"));
    CHECK_FALSE(words.find_question(""));
    CHECK_FALSE(words.find_question("kunta"));
}

TEST_CASE("answer words: every option is found by its key and by its label in every language") {
    const AnswerWords words(real_set());
    for (std::size_t i = 0; i < real_set().questions.size(); i++)
        for (std::size_t option = 0; option < real_set().questions[i].options.size(); option++) {
            const engine::Option& wanted = real_set().questions[i].options[option];
            CHECK(words.find_options(i, wanted.key) == Options{option});
            CHECK(words.find_options(i, in_capitals(wanted.key)) == Options{option});
            for (const auto& label : wanted.label.entries) {
                CAPTURE(label.text);
                CHECK(words.find_options(i, label.text) == Options{option});
            }
        }
}

TEST_CASE("answer words: several labels of a multiple choice in one cell, whatever stands between them") {
    const AnswerWords words(real_set());
    for (std::size_t i = 0; i < real_set().questions.size(); i++) {
        const engine::Question& question = real_set().questions[i];
        if (question.choice != engine::Choice::multiple)
            continue;
        const std::string first(question.options[0].label.in("fi"));
        const std::string second(question.options[1].label.in("fi"));
        for (const char* between : {";", ", ", "|", "\n", " + "})
            CHECK(words.find_options(i, second + between + first) == Options{1, 0});
        CHECK_FALSE(words.find_options(i, first + ";muuta"));
    }
}

TEST_CASE("answer words: plain yes, partly, no and don't know in three languages where the set has these keys") {
    const AnswerWords words(real_set());
    const std::size_t question = *real_set().find_question("ohje-olemassa");
    const auto option = [&](const char* key) { return Options{*real_set().questions[question].find_option(key)}; };
    for (const char* yes : {"Kyll\u00E4", "kylla", "Ja", "YES", "Y", "1"})
        CHECK(words.find_options(question, yes) == option("yes"));
    for (const char* partly : {"Osittain", "delvis", "Partly"})
        CHECK(words.find_options(question, partly) == option("partly"));
    for (const char* no : {"Ei", "Nej", "no", "0"})
        CHECK(words.find_options(question, no) == option("no"));
    for (const char* unknown : {"En tied\u00E4", "Vet inte", "Don't know", "I don\u2019t know"})
        CHECK(words.find_options(question, unknown) == option("dk"));
    CHECK_FALSE(words.find_options(question, "ehk\u00E4"));
    CHECK_FALSE(words.find_options(question, "Kyll\u00E4 Ei"));
}

TEST_CASE("answer words: typographic and plain signs mean the same") {
    const engine::QuestionSet set =
        *load_question_set(replaced(read_file("tests/formats/allotments.json"), R"("en": "Are there plots?")",
                                    R"("en": "The “town’s” plots – any?")"))
             .value;
    const AnswerWords words(set);
    CHECK(words.find_question("The \"town's\" plots - any?") == 0U);
    CHECK(words.find_question("The “town’s”\u00A0plots – any?") == 0U);
    CHECK(squeezed("I don’t know…") == "idontknow");
}
