// A table of answers on the screen that adds answers: what is told of it before anything is taken, what is asked, and what is
// taken in the end. The files are made up; see tests/mapping/make_tables.mjs.
#include "mapping_harness.h"

#include "formats/survey_table/read_survey_rows.h"
#include "formats/survey_table/recognise_columns.h"
#include "harness.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

using namespace pikatesti;
using tests::MappingHarness;
using ui::mapping::Screen;

namespace {

// Lapland in 2026 without records.
struct SurveyHarness : MappingHarness {
    std::map<std::string, formats::SurveyTable> tables;

    explicit SurveyHarness(std::string_view language = "fi") : MappingHarness(language) {
        model().read_table = [this](const ui::mapping::OfferedTable& offered) {
            return formats::read_survey_rows(tables.at(offered.id), offered.columns,
                                             {offered.telling.told, offered.apart}, model().set,
                                             model().division->all());
        };
        model().open(engine::new_campaign(model().set, *model().division, "Lappi", 2026), {});
        frame();
    }

    // As the page offers it.
    void offer(const std::string& bytes, const std::string& name, const std::string& id = "1") {
        auto table = formats::read_survey_table(bytes, name, model().set);
        REQUIRE(table);
        ui::mapping::OfferedTable& offered = model().offer.tables.emplace_back();
        offered.id = id;
        offered.name = name;
        offered.tool = formats::tool_of(*table);
        offered.heading_row = table->heading_row;
        offered.columns = formats::recognise_columns(*table, model().set, model().division->all());
        tables[id] = std::move(*table);
        offered.rows = model().read_table(offered);
        model().go(Screen::add);
        frame();
    }
    void offer_made_up(const std::string& name) {
        offer(tests::read_file(PIKATESTI_SOURCE_DIR "/tests/mapping/tables/" + name), name);
    }

    std::string texts(std::string_view prefix) {
        std::string all;
        for (const ui::kit::Node& node : app.nodes())
            if (node.id.starts_with(prefix) && node.role == ui::kit::Role::text)
                all += node.name + "\n";
        return all;
    }
    bool says(std::string_view prefix, std::string_view words) {
        return texts(prefix).find(words) != std::string::npos;
    }
    int people() {
        int sum = 0;
        for (const engine::EntryPointer& entry : model().derived().counting.entries)
            sum += entry->people;
        return sum;
    }
};

std::string one(const std::string& rows) { return "Kunta;Rooli;Vuosi;rakenne-pysyva\n" + rows; }

} // namespace

TEST_CASE(
    "table: what is recognised and why is told, what it does not say is asked once, and only then it can be taken") {
    SurveyHarness harness;
    harness.offer_made_up("made-up-microsoft-forms.csv");
    CHECK(harness.says("survey/1/outcome", "Microsoft Forms"));
    CHECK(harness.says("survey/1/outcome", "Otsikoiden alla on 8 riviä."));
    CHECK(harness.says("survey/1/outcome", "6 riviä voidaan lisätä."));
    CHECK(harness.says("survey/1/outcome", "2 riviä ei voi lukea."));
    CHECK(harness.says("survey/1/columns/2", "Vastauspäivä (otsikosta)"));
    CHECK(harness.says("survey/1/columns/6", "Kunta (sarakkeen sisällöstä)"));
    CHECK(harness.says("survey/1/columns/7", "Kysymys 1: Onko kunnassa ryhmä"));
    CHECK_FALSE(harness.says("survey/1/columns/4", "Keksitty")); // a name
    CHECK_FALSE(harness.has("survey/1/take"));
    CHECK_FALSE(harness.has("survey/1/told/municipality"));
    CHECK_FALSE(harness.has("survey/1/told/year"));
    check_screen(harness);
    harness.click("survey/1/told/voice/1");
    CHECK(harness.says("survey/1/cells", "Sodankylä 2026, yhdistykset: 3 vastaajaa"));
    CHECK(harness.node("survey/1/take").name == "Lisää 6 riviä ilman niitä, joita ei voi lukea");
    check_screen(harness);
    harness.click("survey/1/take");
    CHECK(harness.model().screen == Screen::fieldwork);
    CHECK(harness.people() == 6);
    harness.click("undo"); // one step
    CHECK(harness.people() == 0);
}

TEST_CASE("table: a row that fails says where, what and how to mend it, and can be downloaded") {
    SurveyHarness harness;
    harness.offer_made_up("made-up-microsoft-forms.csv");
    CHECK(harness.says("survey/1/failed", "Rivi 7, sarake ”3. Kysyykö kunta"));
    CHECK(
        harness.says("survey/1/failed", "”Vaihtelee paljon” ei ole kysymyksen vastausvaihtoehto. Kirjoita vaihtoehto"));
    CHECK(harness.says("survey/1/failed", "Kirjoita Kemijärvi, jos tarkoitat sitä."));
    const auto output = harness.click("survey/1/failed/download");
    REQUIRE(output.actions.size() == 1);
    CHECK(output.actions.front().kind == "download-failed");
    CHECK(output.actions.front().text == "1");
}

TEST_CASE("table: municipality, year and voice are asked where no column says them") {
    SurveyHarness harness;
    harness.offer("rakenne-pysyva;ohje-olemassa\nKyllä;Ei\nKyllä;Ei\n", "a.csv");
    CHECK_FALSE(harness.has("survey/1/take"));
    harness.type("survey/1/told/municipality", "Salla");
    harness.perform("survey/1/told/municipality", "key", "Enter");
    harness.type("survey/1/told/year", "2026");
    harness.click("survey/1/told/voice/2");
    CHECK(harness.says("survey/1/cells", "Salla 2026, asukkaat: 2 vastaajaa"));
    harness.click("survey/1/take");
    CHECK(harness.people() == 2);
}

TEST_CASE("table: the same table once more is known, unless the coordinator says that it is other people") {
    SurveyHarness harness;
    const std::string table = one("Salla;yhdistys;2026;Kyllä\nSalla;yhdistys;2026;Kyllä\n");
    harness.offer(table, "a.csv");
    CHECK_FALSE(harness.has("survey/1/apart"));
    harness.click("survey/1/take");
    CHECK(harness.people() == 2);
    harness.offer(table, "b.csv");
    CHECK(harness.says("survey/1/outcome", "2 riviä on jo tässä kartoituksessa"));
    CHECK_FALSE(harness.has("survey/1/take"));
    harness.perform("survey/1/apart", "change", "true");
    harness.click("survey/1/take");
    CHECK(harness.people() == 4);
}

TEST_CASE("table: of several officials of one municipality it is told that one counts, and what is of another region") {
    SurveyHarness harness;
    harness.offer(one("Salla;viranhaltija;2026;Kyllä\nSalla;viranhaltija;2026;Ei\nHelsinki;yhdistys;2026;Kyllä\n"),
                  "a.csv");
    CHECK(
        harness.says("survey/1/outcome", "1 kunnalla on samalta vuodelta useampi kuin yksi kunnan edustajan vastaus."));
    CHECK(harness.says("survey/1/cells", "Helsinki 2026, yhdistykset: 1 vastaaja (ei kuulu tähän kartoitukseen)"));
    harness.click("survey/1/take");
    CHECK(harness.model().derived().counting.doubles.size() == 1);
}

TEST_CASE("table: one without questions and a dropped one take nothing") {
    SurveyHarness harness;
    harness.offer("Nimi;Muu\nA;B\n", "muu.csv");
    CHECK(harness.says("survey/1/outcome", "Yksikään sarake ei ole kysymys."));
    CHECK_FALSE(harness.has("survey/1/take"));
    CHECK(harness.click("survey/1/drop").focus == "add/heading");
    CHECK(harness.model().offer.empty());
    CHECK(harness.people() == 0);
}

TEST_CASE("table: a column can be taken for something else, and what it was gives way") {
    SurveyHarness harness;
    harness.offer("Paikka;rakenne-pysyva;Oma kysymys\nSalla;Kyllä;Ei\nKolari;Ehkä;En tiedä\n", "a.csv");
    harness.type("survey/1/told/year", "2026");
    harness.click("survey/1/told/voice/1");
    CHECK(harness.has("survey/1/told/municipality"));
    CHECK(harness.says("survey/1/columns/0", "Ei käytetä (otsikkoa ei tunneta)"));
    CHECK(harness.click("survey/1/columns/0/change").focus == "survey/1/columns/0/field");
    check_screen(harness);
    harness.type("survey/1/columns/0/field", "kunt");
    harness.perform("survey/1/columns/0/field", "key", "ArrowDown");
    CHECK(harness.perform("survey/1/columns/0/field", "key", "Enter").focus == "survey/1/columns/0/change");
    CHECK(harness.says("survey/1/columns/0", "Kunta (valitsit itse)"));
    CHECK_FALSE(harness.has("survey/1/told/municipality"));
    CHECK(harness.says("survey/1/outcome", "1 riviä ei voi lukea."));

    // The coordinator's own question is the first one; the other column gives way, and with it what could not be read.
    harness.click("survey/1/columns/2/change");
    harness.type("survey/1/columns/2/field", "ryhmä, jossa");
    harness.perform("survey/1/columns/2/field", "key", "Enter"); // the only one
    CHECK(harness.says("survey/1/columns/2", "Kysymys 1: Onko kunnassa ryhmä"));
    CHECK(harness.says("survey/1/columns/1", "Ei käytetä (sama tieto on sarakkeessa ”Oma kysymys”)"));
    CHECK_FALSE(harness.says("survey/1/outcome", "ei voi lukea"));
    CHECK(harness.node("survey/1/take").name == "Lisää 2 riviä");
    CHECK(harness.click("survey/1/template").actions.front().kind == "download-template");
}

TEST_CASE("table: the button that adds lies above the columns and the failed rows, each column's button beside it") {
    SurveyHarness harness;
    harness.offer_made_up("made-up-google-forms.csv");
    const auto place = [&](std::string_view id) {
        const auto& nodes = harness.app.nodes();
        const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const auto& node) { return node.id == id; });
        REQUIRE(found != nodes.end());
        return found - nodes.begin();
    };
    const auto rect = [&](std::string_view id) { return harness.node(id).rect; };
    // Read and passed by keyboard in the order in which they are seen.
    CHECK(place("survey/1/cells/heading") < place("survey/1/take"));
    CHECK(place("survey/1/take") < place("survey/1/failed/heading"));
    CHECK(place("survey/1/failed/download") < place("survey/1/columns/heading"));
    CHECK(place("survey/1/columns/0/use") < place("survey/1/columns/0/change"));
    CHECK(rect("survey/1/cells/heading").y < rect("survey/1/take").y);
    CHECK(rect("survey/1/take").y < rect("survey/1/failed/heading").y);

    harness.width = 1280;
    harness.frame();
    CHECK(rect("survey/1/columns/0/change").y == rect("survey/1/columns/0/name").y);
    const auto words = rect("survey/1/columns/0/use");
    CHECK(rect("survey/1/columns/0/change").x >= words.x + words.width);
    harness.width = 320;
    harness.frame();
    const auto below = rect("survey/1/columns/0/samples");
    CHECK(rect("survey/1/columns/0/change").y >= below.y + below.height);
    CHECK(rect("survey/1/columns/0/change").x == below.x);
}

TEST_CASE("table: answer codes taken by the options' order say so, which option each is, and can be changed") {
    SurveyHarness harness;
    harness.offer(one("Salla;yhdistys;2026;A1\nKolari;yhdistys;2026;A2\n"), "a.csv");
    CHECK(harness.says("survey/1/columns/3/use", "vastauskoodit vaihtoehtojen järjestyksessä: tarkista"));
    CHECK(harness.says("survey/1/columns/3/codes",
                       "Koodit: A1 = Kyllä, ryhmä on pysyvä ja kokoontuu säännöllisesti · A2 = Kyllä, mutta"));
    check_screen(harness);
    harness.click("survey/1/columns/3/change");
    harness.type("survey/1/columns/3/field", "ryhmä, jossa");
    harness.perform("survey/1/columns/3/field", "key", "ArrowDown");
    harness.perform("survey/1/columns/3/field", "key", "Enter");
    CHECK_FALSE(harness.has("survey/1/columns/3/codes"));
    CHECK_FALSE(harness.has("survey/1/take"));
    CHECK(harness.says("survey/1/failed", "”A1” on vastauskoodi. Jos koodit ovat vaihtoehtojen järjestyksessä"));
    harness.click("survey/1/columns/3/change");
    harness.type("survey/1/columns/3/field", "ryhmä, jossa");
    harness.perform("survey/1/columns/3/field", "key", "ArrowDown");
    harness.perform("survey/1/columns/3/field", "key", "ArrowDown");
    harness.perform("survey/1/columns/3/field", "key", "Enter");
    CHECK(harness.node("survey/1/take").name == "Lisää 2 riviä");

    SurveyHarness beyond;
    beyond.offer(one("Salla;yhdistys;2026;A1\nKolari;yhdistys;2026;A5\n"), "a.csv");
    CHECK_FALSE(beyond.has("survey/1/take"));
    CHECK(beyond.says("survey/1/failed", "Koodille ”A5” ei ole vaihtoehtoa: kysymyksessä niitä on 4."));
}

TEST_CASE("table: what a change of a column makes of the rows is announced") {
    SurveyHarness harness;
    harness.offer(one("Salla;yhdistys;2026;Kyllä\nKolari;yhdistys;2026;Ehkä\n"), "a.csv");
    harness.click("survey/1/columns/3/change");
    harness.type("survey/1/columns/3/field", "kysymys 2:");
    CHECK(harness.perform("survey/1/columns/3/field", "key", "Enter")
              .announcement.ends_with(". 1 rivi voidaan lisätä. 1 riviä ei voi lukea. Siitä ei lisätä mitään."));
}

TEST_CASE("table: the preview keeps the screens' rules in every language and on a narrow one") {
    for (const char* const language : {"fi", "sv", "en"}) {
        for (const char* const name :
             {"made-up-microsoft-forms.csv", "made-up-google-forms.csv", "made-up-limesurvey.csv",
              "made-up-kobotoolbox.csv", "made-up-odk.csv", "made-up-pasted.tsv"}) {
            SurveyHarness harness(language);
            harness.offer_made_up(name);
            check_screen(harness);
            harness.width = 320;
            check_screen(harness);
        }
    }
}
