#include "formats/messages/load_messages.h"
#include "formats/question_set/load_question_set.h"
#include "ui/presenter/record_text.h"

#include "harness.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>

using namespace pikatesti;

namespace {

const char* const languages[] = {"fi", "sv", "en"};

ui::kit::Messages::Pairs words_of(const std::string& language) {
    return formats::load_messages(tests::read_file(PIKATESTI_SOURCE_DIR "/web/languages/record/" + language + ".json"))
        .value.value();
}

const ui::kit::Messages& messages() {
    static const ui::kit::Messages loaded = [] {
        ui::kit::Messages made;
        for (const char* language : languages)
            made.add(language, words_of(language));
        return made;
    }();
    return loaded;
}

const engine::QuestionSet& set() {
    static const engine::QuestionSet loaded =
        formats::load_question_set(tests::read_file(PIKATESTI_SOURCE_DIR "/questions/jarjestoystavallinen-kunta.json"))
            .value.value();
    return loaded;
}

// Everybody says yes to all but the first two questions, of which the first splits the room.
engine::Evening an_evening() {
    engine::Evening evening(set());
    evening.set_event("Yhdistysilta");
    evening.set_date("2026-03-05");
    evening.set_people(28);
    for (std::size_t i = 0; i < set().questions.size(); ++i)
        evening.add(i, 0, 20);
    evening.add(0, 2, 20);
    evening.clear(1);
    evening.set_note(0, "Toimikunta lopetettiin.\nHalutaan takaisin.");
    evening.vote_again(2);
    evening.add(2, 2, 5);
    evening.add_step({"Perustetaan työryhmä.", "hyvinvointikoordinaattori", "kesäkuu", 0});
    return evening;
}

struct Texts {
    std::string minutes;
    std::string wellbeing;
};

Texts texts(const engine::Evening& evening, std::string_view language,
            const ui::presenter::EarlierRecord* earlier = nullptr) {
    const engine::RoomResult result = evening.result();
    const ui::presenter::RecordText record{evening.set(), evening.data(), result,      evening.traits(),
                                           messages(),    language,       "Kemijärvi", earlier};
    return {ui::presenter::minutes_text(record), ui::presenter::wellbeing_text(record)};
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("record text: the minutes tell event, result, disagreement, every question with its counts, and the steps") {
    const std::string text = texts(an_evening(), "fi").minutes;
    CAPTURE(text);
    CHECK(has(text, "Yhdistysilta, Kemijärvi, 5.3.2026\n28 osallistujaa\n"));
    CHECK(has(text, "Näistä oltiin eniten eri mieltä\n1. Onko kunnassa ryhmä"));
    CHECK(has(text, "(yksimielisyys 0\u00a0%)"));
    CHECK(has(text, ": 20 (50\u00a0%)\n"));
    CHECK(has(text, "   40 vastaajaa, yksimielisyys 0\u00a0%\n   Ääniä on enemmän kuin osallistujia (28).\n"));
    CHECK(has(text, "   Vastauksia ei laskettu.\n"));
    CHECK(has(text, "   Muistiinpano: Toimikunta lopetettiin. Halutaan takaisin.\n"));
    CHECK(has(text, "   Äänestys 1\n"));
    CHECK(has(text, "   Äänestys 2, joka otetaan huomioon tuloksessa\n"));
    CHECK(
        has(text,
            "Sovitut askeleet\n1. Perustetaan työryhmä, vastuu: hyvinvointikoordinaattori, mihin mennessä: kesäkuu\n"));
    CHECK(std::count(text.begin(), text.end(), '\n') > 80);
}

TEST_CASE("record text: the paragraph says where the knowledge comes from and how many took part, in each language") {
    CHECK(has(
        texts(an_evening(), "fi").wellbeing,
        "Kemijärvi. Kunnan ja yhdistysten yhteistyötä arvioitiin yhdessä 5.3.2026 tilaisuudessa ”Yhdistysilta”. "
        "Arviointiin "
        "osallistui 28 henkilöä. Tieto on osallistujien kokemustietoa: he vastasivat pikatestin ”Onko sinun kuntasi "
        "järjestöystävällinen?” kysymyksiin kättä nostamalla (15/16 kysymystä)."));
    CHECK(has(texts(an_evening(), "sv").wellbeing,
              "28 personer deltog i bedömningen. Uppgifterna bygger på deltagarnas"));
    CHECK(has(texts(an_evening(), "en").wellbeing, "28 people took part in the assessment. The information is"));
    CHECK_FALSE(has(texts(an_evening(), "fi").wellbeing, "\n"));
}

TEST_CASE("record text: whose answers they are is told where it is known") {
    engine::Evening evening = an_evening();
    evening.set_voice(engine::Voice::associations);
    CHECK(has(texts(evening, "fi").minutes, "28 osallistujaa\nVastaajina yhdistykset.\n"));
    CHECK(has(texts(evening, "sv").wellbeing, "Svarande: föreningar."));
    CHECK_FALSE(has(texts(an_evening(), "fi").minutes, "Vastaajina"));
}

TEST_CASE("record text: nothing that was not noted is made up") {
    const Texts found = texts(engine::Evening(set()), "fi");
    CHECK(has(found.wellbeing, "yhteisessä tilaisuudessa. Osallistujien määrää ei kirjattu."));
    CHECK(has(found.wellbeing, "Kokonaistulosta ei voitu antaa"));
    CHECK_FALSE(has(found.wellbeing, "sovittiin"));
    CHECK_FALSE(has(found.wellbeing, "erimielisyyttä"));
    CHECK(has(found.minutes, "Askeleista ei sovittu."));
    CHECK_FALSE(has(found.minutes, "hajonta"));
}

TEST_CASE("record text: an agreed answer is told as the answer, without counts, spread or agreement") {
    engine::Evening evening(set());
    evening.set_answering(engine::Answering::agreed);
    for (std::size_t i = 0; i < set().questions.size(); ++i)
        evening.choose(i, 0);
    const Texts found = texts(evening, "en");
    CHECK(has(found.minutes, "   Answer agreed on: Yes"));
    CHECK_FALSE(has(found.minutes, "agreement"));
    CHECK_FALSE(has(found.minutes, "spread"));
    CHECK(has(found.wellbeing, "they agreed on answers"));
}

TEST_CASE("record text: the change since an earlier record, with what makes it uncertain") {
    engine::Evening before = an_evening();
    before.set_count(0, 2, 40);
    ui::presenter::EarlierRecord earlier{engine::compare(before.result().result, an_evening().result().result),
                                         "2025-03-05"};
    REQUIRE(earlier.comparison.goals[0].points > 0);
    const Texts found = texts(an_evening(), "fi", &earlier);
    CHECK(has(found.minutes, "Muutos edelliseen arviointiin (5.3.2025)\n"));
    CHECK(has(found.minutes, "(+" + std::to_string(earlier.comparison.goals[0].points) + ")"));
    CHECK(has(found.wellbeing, "Edelliseen arviointiin (5.3.2025) verrattuna tulos on muuttunut näin: Koko tulos "));
    earlier.date.clear();
    CHECK(has(texts(an_evening(), "fi", &earlier).wellbeing, "Edelliseen arviointiin verrattuna tulos"));
}

TEST_CASE("record text: dates and changes are written as each language does") {
    CHECK(ui::presenter::date_words(messages(), "fi", "2026-03-05") == "5.3.2026");
    CHECK(ui::presenter::date_words(messages(), "sv", "2026-10-25") == "25.10.2026");
    CHECK(ui::presenter::date_words(messages(), "en", "2026-03-05") == "2026-03-05");
    CHECK(ui::presenter::date_words(messages(), "fi", "soon") == "soon");
    CHECK(ui::presenter::signed_number(7) == "+7");
    CHECK(ui::presenter::signed_number(0) == "0");
    CHECK(ui::presenter::signed_number(-3) == "−3");
}

TEST_CASE("record text: no placeholder and no name of a message is left in any language") {
    for (const char* language : languages) {
        engine::Evening before = an_evening();
        before.clear(4);
        const ui::presenter::EarlierRecord earlier{
            engine::compare(before.result().result, an_evening().result().result), "2025-03-05"};
        const Texts found = texts(an_evening(), language, &earlier);
        for (const std::string& text : {found.minutes, found.wellbeing}) {
            CAPTURE(text);
            for (const char* left : {"{", "}", "record.", "wellbeing.", "  .", "\xC2\xAD"})
                CHECK_FALSE(has(text, left));
        }
    }
}

TEST_CASE("record words: every language has the same messages with the same placeholders") {
    const auto shape = [](const std::string& language) {
        std::set<std::string> found;
        for (const auto& [name, text] : words_of(language)) {
            std::set<std::string> placeholders;
            for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
                placeholders.insert(text.substr(at, text.find('}', at) - at + 1));
            // A date may be written of other parts.
            std::string all = name;
            for (const std::string& placeholder : name == "record.date" ? std::set<std::string>() : placeholders)
                all += ' ' + placeholder;
            found.insert(all);
        }
        return found;
    };
    CHECK(shape("sv") == shape("fi"));
    CHECK(shape("en") == shape("fi"));
}

TEST_CASE("record text: what nobody has written yet is a dash in the minutes, and no half sentence in the paragraph") {
    engine::Evening evening(set());
    evening.add_step({"", "Ville", "", {}});
    CHECK(has(texts(evening, "sv").minutes, "1. –, ansvarig: Ville\n"));
    CHECK_FALSE(has(texts(evening, "sv").wellbeing, "Ville"));
    evening.add_step({"Vi träffas igen", "", "", {}});
    CHECK(has(texts(evening, "sv").wellbeing, "Vi träffas igen"));
}
