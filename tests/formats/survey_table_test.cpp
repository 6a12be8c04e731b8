// Tables that people already have, on their way into a region's mapping: what columns are taken for, what becomes of rows, and
// that nothing is lost or counted twice. The files are made up; see tests/mapping/make_tables.mjs.
#include "formats/survey_table/read_survey_rows.h"

#include "engine/campaign/campaign_part.h"
#include "formats/campaign/incoming.h"
#include "formats/comparison/load_changes.h"
#include "formats/question_set/load_municipalities.h"
#include "formats/question_set/load_question_set.h"
#include "formats/record/load_record.h"
#include "formats/survey_table/day_words.h"
#include "formats/survey_table/failed_rows_csv.h"
#include "formats/survey_table/municipality_words.h"
#include "formats/survey_table/recognise_columns.h"
#include "formats/survey_table/survey_template.h"
#include "formats/survey_table/voice_words.h"

#include "files.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace pikatesti;
using namespace pikatesti::formats;
using engine::SurveyColumn;
using engine::SurveyRows;
using engine::SurveyTool;
using engine::Voice;
using Is = engine::ColumnUse::Is;
using Why = SurveyColumn::Why;
using What = engine::SurveyFault::What;

namespace {

const engine::QuestionSet& real_set() {
    static const engine::QuestionSet set = std::move(*load_question_set(real_set_text()).value);
    return set;
}

const engine::Division& division() {
    static const engine::MunicipalityList list =
        std::move(*load_municipalities(read_file("questions/municipalities.json")).value);
    static const engine::Division made(
        list, std::move(*load_changes(read_file("questions/municipality-changes.json")).value));
    return made;
}

struct Read {
    SurveyTable table;
    std::vector<SurveyColumn> columns;
    SurveyRows rows;
};

Read read_table(const std::string& bytes, const std::string& name, const engine::SurveyTold& told = {}) {
    std::optional<SurveyTable> table = read_survey_table(bytes, name, real_set());
    REQUIRE(table);
    std::vector<SurveyColumn> columns = recognise_columns(*table, real_set(), division().all());
    SurveyRows rows = read_survey_rows(*table, columns, told, real_set(), division().all());
    return {std::move(*table), std::move(columns), std::move(rows)};
}

Read read_made_up(const std::string& name, const engine::SurveyTold& told = {}) {
    return read_table(read_file("tests/mapping/tables/" + name), name, told);
}

engine::SurveyTold of(Voice voice) { return {{"", std::nullopt, voice}, false}; }

engine::Campaign campaign_with(const std::vector<const SurveyRows*>& all) {
    engine::Campaign campaign = engine::new_campaign(real_set(), division(), "Lappi", 2026);
    for (const SurveyRows* const rows : all) {
        engine::CampaignParts parts = take(campaign, rows->entries);
        engine::exchange(campaign, parts);
    }
    return campaign;
}

const char* name_of(Voice voice) {
    constexpr const char* names[] = {"official", "associations", "residents", "both"};
    return names[static_cast<std::size_t>(voice)];
}

// What the records of a campaign count, in the shape of counts.json.
nlohmann::json counts_of(const engine::Campaign& campaign) {
    nlohmann::json cells = nlohmann::json::object();
    for (const auto& [key, entry] : campaign.entries) {
        const auto record = load_record(entry->text, real_set(), &division().all());
        REQUIRE(record.value);
        CHECK(in_short(record.diagnostics).empty());
        REQUIRE(entry->contribution);
        nlohmann::json& cell =
            cells[entry->municipality + " " + std::to_string(*entry->year) + " " + name_of(*entry->voice)];
        const auto add = [](nlohmann::json& number, int more) {
            number = (number.is_null() ? 0 : number.get<int>()) + more;
        };
        add(cell["people"], entry->people);
        for (std::size_t i = 0; i < real_set().questions.size(); i++) {
            const engine::Question& question = real_set().questions[i];
            const engine::Round* const round = engine::valid_round(record.value->data.questions[i].tally);
            for (std::size_t option = 0; round != nullptr && option < question.options.size(); option++) {
                if (engine::people_for(*round, option) == 0)
                    continue;
                add(cell["answers"][question.id][question.options[option].key], engine::people_for(*round, option));
            }
        }
    }
    return cells;
}

nlohmann::json counts_made_up(const std::string& name) {
    return nlohmann::json::parse(read_file("tests/mapping/tables/counts.json"))[name];
}

const SurveyColumn& column(const Read& read, std::string_view heading) {
    const auto found = std::find_if(read.columns.begin(), read.columns.end(),
                                    [&](const SurveyColumn& each) { return each.heading == heading; });
    REQUIRE(found != read.columns.end());
    return *found;
}

std::size_t used(const Read& read, Is is) {
    return static_cast<std::size_t>(std::count_if(read.columns.begin(), read.columns.end(),
                                                  [&](const SurveyColumn& each) { return each.use.is == is; }));
}

// Every row is somewhere.
void check_sum(const SurveyRows& rows) {
    CHECK(rows.ready + rows.failed.size() + rows.unfinished + rows.rejected + rows.unanswered == rows.rows);
}

std::string small(const std::string& rows) { return "Kunta;Rooli;rakenne-pysyva;ohje-sisalto\n" + rows; }

} // namespace

TEST_CASE("tables: Microsoft Forms saved as Windows-1252, with US dates, numbered headings and no role") {
    CHECK(tool_of(read_made_up("made-up-microsoft-forms.csv").table) == SurveyTool::microsoft_forms);
    const Read asked = read_made_up("made-up-microsoft-forms.csv");
    CHECK(asked.rows.voice_missing);
    CHECK_FALSE(asked.rows.municipality_missing);
    CHECK_FALSE(asked.rows.year_missing);
    CHECK(asked.rows.ready == 6);
    CHECK(asked.rows.entries.empty()); // nothing is taken before it is told whose answers they are

    const Read read = read_made_up("made-up-microsoft-forms.csv", of(Voice::associations));
    check_sum(read.rows);
    CHECK(used(read, Is::question) == 16);
    CHECK(column(read, "Completion time").use.is == Is::day);
    CHECK(column(read, "Start time").why == Why::another);
    CHECK(column(read, "Email").why == Why::personal);
    CHECK(column(read, "Name").samples.empty());
    CHECK(column(read, "Minkä kunnan alueella yhdistyksenne toimii?").use.is == Is::municipality);
    CHECK(column(read, "Minkä kunnan alueella yhdistyksenne toimii?").why == Why::values);
    CHECK_FALSE(read.rows.days_unsure); // 10/17/26 says which comes first
    CHECK(std::any_of(read.rows.entries.begin(), read.rows.entries.end(),
                      [](const auto& entry) { return entry->date == "2026-10-05"; }));
    REQUIRE(read.rows.failed.size() == 2);
    CHECK(read.rows.failed[0].row == 7);
    REQUIRE(read.rows.failed[0].faults.size() == 1);
    CHECK(read.rows.failed[0].faults[0].what == What::unknown_answer);
    CHECK(read.rows.failed[0].faults[0].text == "Vaihtelee paljon");
    CHECK(read.rows.failed[1].faults[0].what == What::unknown_municipality);
    CHECK(read.rows.failed[1].faults[0].near == "320");
    CHECK(counts_of(campaign_with({&read.rows})) == counts_made_up("made-up-microsoft-forms.csv"));
}

TEST_CASE("tables: Google Forms in Swedish, with commas inside the labels that commas part") {
    const Read read = read_made_up("made-up-google-forms.csv");
    CHECK(tool_of(read.table) == SurveyTool::google_forms);
    check_sum(read.rows);
    CHECK(used(read, Is::question) == 16);
    CHECK(column(read, "Vem svarar?").use.is == Is::voice);
    CHECK(column(read, "E-postadress").why == Why::personal);
    REQUIRE(read.rows.failed.size() == 1);
    CHECK(read.rows.failed[0].faults[0].what == What::unknown_voice);
    CHECK(read.rows.failed[0].faults[0].text == "Annan");
    CHECK(counts_of(campaign_with({&read.rows})) == counts_made_up("made-up-google-forms.csv"));
    for (const engine::EntryPointer& entry : read.rows.entries) {
        const bool official = entry->voice == Voice::official;
        CHECK((entry->kind == engine::RecordKind::interview) == official);
        CHECK((entry->method == engine::Method::form) == official);
    }
}

TEST_CASE("tables: LimeSurvey with codes without hyphens, a column for each option, and what was never sent") {
    const Read read = read_made_up("made-up-limesurvey.csv", of(Voice::residents));
    CHECK(tool_of(read.table) == SurveyTool::limesurvey);
    check_sum(read.rows);
    CHECK(read.rows.unfinished == 1);
    CHECK(read.rows.unanswered == 1);
    CHECK(read.rows.failed.empty());
    CHECK(used(read, Is::option) == 8);
    CHECK(column(read, "ohjesisalto[SQ001]").why == Why::order);
    CHECK(column(read, "ohjesisalto[other]").use.is == Is::nothing);
    CHECK(column(read, "rakennetapaamiset").why == Why::codes);   // A1, A2, …
    CHECK(column(read, "yhdyshenkilonimetty").why == Why::codes); // AO01, AO02, …
    CHECK(column(read, "rakennepysyva").why == Why::id);
    CHECK(column(read, "submitdate").use.is == Is::sent);
    CHECK(counts_of(campaign_with({&read.rows})) == counts_made_up("made-up-limesurvey.csv"));
}

TEST_CASE("tables: answer codes are taken by the order of the options, where each cell of the column is one") {
    const std::string head = "Kunta;Rooli;Vuosi;rakenne-pysyva\n";
    const auto row = [](const std::string& cell) { return "Salla;yhdistys;2026;" + cell + "\n"; };
    const auto faults = [](const Read& read) {
        std::vector<std::pair<What, std::string>> all;
        for (const engine::FailedRow& failed : read.rows.failed)
            for (const engine::SurveyFault& fault : failed.faults)
                all.emplace_back(fault.what, fault.text);
        return all;
    };
    const auto chosen = [](const Read& read) { return counts_of(campaign_with({&read.rows})); };
    using Faults = std::vector<std::pair<What, std::string>>;

    const Read taken = read_table(head + row("A1") + row("A3") + row(" a04") + row(""), "a.csv");
    CHECK(taken.columns[3].why == Why::codes);
    CHECK(taken.columns[3].use == engine::ColumnUse{Is::question, 0, 0, true});
    CHECK(taken.rows.failed.empty());
    CHECK(chosen(taken)["732 2026 associations"]["answers"]["rakenne-pysyva"] ==
          nlohmann::json{{"yes", 1}, {"no", 1}, {"dk", 1}});

    // What was written in a field of one's own is no option.
    const Read own = read_table(head + row("A1") + row("-oth-"), "a.csv");
    CHECK(own.columns[3].why == Why::codes);
    CHECK(faults(own) == Faults{{What::unknown_answer, "-oth-"}});
    CHECK(own.rows.ready == 1);

    // A code for which there is no option: the form's options may be others, so none is taken by the order.
    Read beyond = read_table(head + row("A1") + row("A5"), "a.csv");
    CHECK(beyond.columns[3].why == Why::id);
    CHECK(faults(beyond) == Faults{{What::code, "A1"}, {What::code_beyond, "A5"}});
    // Unless the coordinator says so.
    engine::assign(beyond.columns, 3, {Is::question, 0, 0, true});
    beyond.rows = read_survey_rows(beyond.table, beyond.columns, {}, real_set(), division().all());
    CHECK(faults(beyond) == Faults{{What::code_beyond, "A5"}});
    CHECK(beyond.rows.ready == 1);

    // Codes beside words are not taken, and neither where the coordinator says that they are none.
    Read mixed = read_table(head + row("A1") + row("Kyllä"), "a.csv");
    CHECK(mixed.columns[3].why == Why::id);
    CHECK(faults(mixed) == Faults{{What::code, "A1"}});
    Read refused = read_table(head + row("A1") + row("A2"), "a.csv");
    engine::assign(refused.columns, 3, {Is::question, 0});
    refused.rows = read_survey_rows(refused.table, refused.columns, {}, real_set(), division().all());
    CHECK(faults(refused) == Faults{{What::code, "A1"}, {What::code, "A2"}});
}

TEST_CASE("tables: a template keeps that a column has answer codes, and does not undo what the table itself shows") {
    const std::string head = "Kunta;Rooli;Vuosi;Oma kysymys;rakenne-pysyva\n";
    Read first = read_table(head + "Salla;yhdistys;2026;A2;yes\n", "a.csv");
    engine::assign(first.columns, 3, {Is::question, 1, 0, true});
    const auto loaded = load_survey_template(survey_template_json(first.columns, real_set()), real_set());
    REQUIRE(loaded.value);
    Read next = read_table(head + "Salla;yhdistys;2026;A1;A2\n", "b.csv");
    engine::apply(*loaded.value, next.columns);
    CHECK(next.columns[3].use == engine::ColumnUse{Is::question, 1, 0, true});
    CHECK(next.columns[4].use == engine::ColumnUse{Is::question, 0, 0, true});
    CHECK(next.columns[4].why == Why::codes);
    CHECK(read_survey_rows(next.table, next.columns, {}, real_set(), division().all()).ready == 1);
}

TEST_CASE("tables: KoboToolbox with groups in the names, and several answers in one cell and in columns too") {
    const Read read = read_made_up("made-up-kobotoolbox.csv");
    CHECK(tool_of(read.table) == SurveyTool::kobotoolbox);
    check_sum(read.rows);
    CHECK(read.rows.rejected == 1);
    CHECK(read.rows.failed.empty());
    CHECK(used(read, Is::question) == 16);
    CHECK(used(read, Is::option) == 0); // the cell says the same
    CHECK(column(read, "kysely/ohje_sisalto/tilat").why == Why::another);
    CHECK(column(read, "_submission_time").use.is == Is::day);
    CHECK(column(read, "__version__").why == Why::bookkeeping);
    CHECK(counts_of(campaign_with({&read.rows})) == counts_made_up("made-up-kobotoolbox.csv"));
}

TEST_CASE("tables: ODK with groups before a hyphen, and what was rejected in it") {
    const Read read = read_made_up("made-up-odk.csv");
    CHECK(tool_of(read.table) == SurveyTool::odk);
    check_sum(read.rows);
    CHECK(read.rows.rejected == 1);
    CHECK(read.rows.failed.empty());
    CHECK(used(read, Is::question) == 16);
    CHECK(column(read, "KEY").use.is == Is::respondent_id);
    CHECK(counts_of(campaign_with({&read.rows})) == counts_made_up("made-up-odk.csv"));
}

TEST_CASE("tables: cells pasted from a spreadsheet, with a title above and headings cut off") {
    const std::string bytes = read_file("tests/mapping/tables/made-up-pasted.tsv");
    const Read read = read_table(bytes, "");
    CHECK(read.table.delimiter == '\t');
    CHECK(read.table.heading_row == 2);
    check_sum(read.rows);
    CHECK(used(read, Is::question) == 16);
    CHECK(std::count_if(read.columns.begin(), read.columns.end(),
                        [](const SurveyColumn& each) { return each.why == Why::beginning; }) >= 10);
    CHECK(read.rows.unidentified);
    CHECK(read.rows.unanswered == 1);
    CHECK(counts_of(campaign_with({&read.rows})) == counts_made_up("made-up-pasted.tsv"));
}

TEST_CASE("tables: two people with the same answers are two, and the same file added twice is counted once") {
    const std::string two = small("Salla;yhdistys;Kyllä;tilat\nSalla;yhdistys;Kyllä;tilat\n");
    const Read first = read_table(two, "a.csv", {{"", 2026, {}}, false});
    engine::Campaign campaign = campaign_with({&first.rows, &first.rows});
    CHECK(campaign.entries.size() == 2);
    const auto people = [&] {
        const engine::RegionComparison comparison = engine::comparison_of(campaign, real_set(), division());
        return comparison.cells().at({"732", Voice::associations, 2026}).people;
    };
    CHECK(people() == 2);

    // A longer export of the same form, in other words and another dialect: only who is new is new.
    const Read longer = read_table(
        "Rooli\tKunta\tohje-sisalto\trakenne-pysyva\nyhdistys\tSallan kunta\ttilat\tyes\nyhdistys\t732\ttilat\t"
        "yes\nyhdistys\tSalla\ttilat\tyes\nyhdistys\tSalla\tdk\tyes\n",
        "", {{"", 2026, {}}, false});
    CHECK(longer.rows.entries.size() == 4);
    campaign = campaign_with({&first.rows, &longer.rows});
    CHECK(people() == 4);

    // Unless the coordinator says that they are other people.
    const Read apart = read_table(two, "b.csv", {{"", 2026, {}}, true});
    campaign = campaign_with({&first.rows, &apart.rows, &apart.rows});
    CHECK(people() == 4);
}

TEST_CASE("tables: a respondent whose answers were corrected in the form is another version of the same one") {
    const std::string head = "Timestamp,Kunta,Rooli,rakenne-pysyva\n";
    const Read first = read_table(head + "2026/10/05 9:12:03 AM EEST,Salla,yhdistys,yes\n", "a.csv");
    const Read second = read_table(head + "2026/10/05 9:12:03 AM EEST,Salla,yhdistys,no\n", "b.csv");
    const engine::Campaign campaign = campaign_with({&first.rows, &second.rows});
    CHECK(campaign.entries.size() == 2);
    REQUIRE(engine::counting(campaign).doubles.size() == 1);
    CHECK(engine::counting(campaign).entries.size() == 1);
}

TEST_CASE("tables: each row that fails says what is wrong and where, and nothing of it is taken") {
    const auto fault = [](const std::string& row) {
        const Read one = read_table(small(row + "\nSalla;yhdistys;Kyllä;tilat\n"), "a.csv", {{"", 2026, {}}, false});
        REQUIRE(one.rows.failed.size() == 1);
        CHECK(one.rows.failed[0].row == 2);
        CHECK(one.rows.entries.size() == 1);
        return one.rows.failed[0].faults.at(0);
    };
    CHECK(fault("Sallla;yhdistys;Kyllä;tilat").what == What::unknown_municipality);
    CHECK(fault("Sallla;yhdistys;Kyllä;tilat").near == "732");
    CHECK(fault(";yhdistys;Kyllä;tilat").what == What::no_municipality);
    CHECK(fault("Salla;;Kyllä;tilat").what == What::no_voice);
    CHECK(fault("Salla;kunnan ja yhdistysten asukas;Kyllä;tilat").what == What::unknown_voice);
    CHECK(fault("Salla;yhdistys;Ehkä;tilat").what == What::unknown_answer);
    CHECK(fault("Salla;yhdistys;Kyllä;tilat, none").what == What::not_together);
    CHECK(fault("Salla;yhdistys;Kyllä;tilat;jotain").what == What::too_many_cells);
    CHECK(fault("Salla;\"yhdistys\"x;Kyllä;tilat").what == What::broken_row);
    CHECK(fault("Salla;yhdistys;Ehkä;tilat").column == 2);
}

TEST_CASE("tables: a day that may be either way round gives only the year") {
    const std::string head = "Päivä;Kunta;Rooli;rakenne-pysyva\n";
    const Read unsure = read_table(head + "5/10/2026;Salla;yhdistys;yes\n6/10/2026;Salla;yhdistys;no\n", "a.csv");
    CHECK(unsure.rows.days_unsure);
    REQUIRE(unsure.rows.entries.size() == 2);
    CHECK(unsure.rows.entries[0]->date.empty());
    CHECK(unsure.rows.entries[0]->year == 2026);
    const Read sure = read_table(head + "5/10/2026;Salla;yhdistys;yes\n16/10/2026;Salla;yhdistys;no\n", "a.csv");
    CHECK_FALSE(sure.rows.days_unsure);
    CHECK(sure.rows.entries[0]->date == "2026-10-05");
    const Read wrong = read_table(head + "30.2.2026;Salla;yhdistys;yes\n", "a.csv");
    REQUIRE(wrong.rows.failed.size() == 1);
    CHECK(wrong.rows.failed[0].faults[0].what == What::unknown_day);
}

TEST_CASE("tables: LimeSurvey's year of a survey that keeps no times is no year") {
    const Read read = read_table("id,submitdate,lastpage,kunta,rakennepysyva\n1,1980-01-01 00:00:00,3,Salla,yes\n",
                                 "a.csv", {{"", {}, Voice::residents}, false});
    CHECK(read.rows.year_missing);
    CHECK(read.rows.entries.empty());
}

TEST_CASE("tables: municipalities by code, name in any language, with what they are, and those that have ended") {
    const MunicipalityWords words(division().all());
    const auto code = [&](std::string_view cell) {
        const engine::Municipality* const found = words.find(cell);
        return found == nullptr ? std::string("-") : found->code;
    };
    CHECK(code("5") == "005");
    CHECK(code(" 047 ") == "047");
    CHECK(code("Ohcejohka") == "890");
    CHECK(code("TORNEÅ") == "851");
    CHECK(code("Soađegilli") == "758");
    CHECK(code("851 Tornio") == "851");
    CHECK(code("Tornio (851)") == "851");
    CHECK(code("Tornio (852)") == "-");
    CHECK(code("City of Oulu") == "564");
    CHECK(code("Esbo stad") == "049");
    CHECK(code("Korsholms kommun") == "499");
    CHECK(code("Lappi") == "-");
    CHECK(code("") == "-");
    // The genitive of every municipality of Lapland, as they are written.
    for (const auto& [genitive, wanted] : std::initializer_list<std::pair<const char*, const char*>>{
             {"Enontekiön kunta", "047"},     {"Inarin kunta", "148"},       {"Kemijärven kaupunki", "320"},
             {"Keminmaan kunta", "241"},      {"Kemin kaupunki", "240"},     {"Kittilän kunta", "261"},
             {"Kolarin kunta", "273"},        {"Muonion kunta", "498"},      {"Pelkosenniemen kunta", "583"},
             {"Pellon kunta", "854"},         {"Posion kunta", "614"},       {"Ranuan kunta", "683"},
             {"Rovaniemen kaupunki", "698"},  {"Sallan kunta", "732"},       {"Savukosken kunta", "742"},
             {"Simon kunta", "751"},          {"Sodankylän kunta", "758"},   {"Tervolan kunta", "845"},
             {"Tornion kaupunki", "851"},     {"Utsjoen kunta", "890"},      {"Ylitornion kunta", "976"},
             {"Helsingin kaupunki", "091"},   {"Turun kaupunki", "853"},     {"Tampereen kaupunki", "837"},
             {"Lahden kaupunki", "398"},      {"Alavuden kaupunki", "010"},  {"Heinäveden kunta", "090"},
             {"Kauniaisten kaupunki", "235"}, {"Kannuksen kaupunki", "217"}, {"Puolangan kunta", "620"}})
        CHECK_MESSAGE(code(genitive) == wanted, genitive);
}

TEST_CASE("tables: whose answers they are, in Finnish, Swedish and English; what may be two is nobody's") {
    CHECK(voice_in("Yhdistyksen puheenjohtaja") == Voice::associations);
    CHECK(voice_in("järjestöyhdyshenkilö") == Voice::official);
    CHECK(voice_in("Kunnan viranhaltija") == Voice::official);
    CHECK(voice_in("Kunta") == Voice::official);
    CHECK(voice_in("Asukas") == Voice::residents);
    CHECK(voice_in("Föreningsaktiv") == Voice::associations);
    CHECK(voice_in("resident") == Voice::residents);
    CHECK_FALSE(voice_in("yhdistys ja viranhaltija"));
    CHECK_FALSE(voice_in("muu"));
}

TEST_CASE("tables: days as forms and spreadsheets write them") {
    const auto date = [](std::string_view cell) {
        const std::optional<TypedDay> day = typed_day(cell);
        return day ? day->date() : std::string("-");
    };
    CHECK(date("2026-10-05T12:30:00.000+03:00") == "2026-10-05");
    CHECK(date("2026/10/05 9:30:00 ip. UTC+3") == "2026-10-05");
    CHECK(date("5.10.2026 12.30") == "2026-10-05");
    CHECK(date("5. 10. 2026") == "2026-10-05");
    CHECK(date("5.10.26 klo 9") == "2026-10-05");
    CHECK(date("10/25/26 12:30:05") == "2026-10-25");
    CHECK(date("10/5/26 12:30:05") == "");
    CHECK(date("5.13.2026") == "-");
    CHECK(date("2026") == "-");
    CHECK(date("12.5") == "-");
    CHECK(typed_day("5.10.2026 klo 9")->has_clock);
    CHECK_FALSE(typed_day("5.10.2026")->has_clock);
}

TEST_CASE("tables: what is no table is none") {
    for (const char* const text :
         {"", "Hei, tässä on tekstiä, jossa on pilkkuja.\nJa toinen rivi, niitä on siinäkin.\n", "{\"format\": 1}",
          "rakenne-pysyva,Kunta\n"})
        CHECK_FALSE(read_survey_table(text, "", real_set()));
    CHECK_FALSE(read_survey_table(small("Salla;yhdistys;Kyllä;tilat\n"), "a.json", real_set()));
    CHECK(read_survey_table("Nimi;Muu\nA;B\n", "muu.csv", real_set())); // to be assigned by hand
}

TEST_CASE(
    "tables: what columns were chosen to be is kept as a template, and the next table of the form is read by it") {
    const std::string head = "Paikka;Oma kysymys;Rooli;Oma kysymys\n";
    Read first = read_table(head + "Salla;Kyllä;yhdistys;Ei\n", "a.csv");
    CHECK(column(first, "Paikka").use.is == Is::nothing);
    engine::assign(first.columns, 0, {Is::municipality});
    engine::assign(first.columns, 1, {Is::question, 0});
    engine::assign(first.columns, 3, {Is::question, 4});
    const std::string json = survey_template_json(first.columns, real_set());
    CHECK(is_survey_template(json));
    CHECK(json.find("Salla") == std::string::npos); // nothing that anybody answered
    const auto loaded = load_survey_template(json, real_set());
    REQUIRE(loaded.value);

    // The columns may stand in another order; of two with the same heading the order tells.
    Read next = read_table("Rooli;Oma kysymys;Oma kysymys;Paikka\nyhdistys;Ei;En tiedä;Kolari\n", "b.csv");
    CHECK(engine::apply(*loaded.value, next.columns) == 4);
    CHECK(next.columns[0].why == Why::heading); // as it was recognised
    CHECK(next.columns[1].use == engine::ColumnUse{Is::question, 0});
    CHECK(next.columns[2].use == engine::ColumnUse{Is::question, 4});
    CHECK(next.columns[3].use.is == Is::municipality);
    CHECK(next.columns[3].why == Why::from_template);
    const SurveyRows rows =
        read_survey_rows(next.table, next.columns, {{"", 2026, {}}, false}, real_set(), division().all());
    REQUIRE(rows.entries.size() == 1);
    CHECK(rows.entries[0]->municipality == "273");

    // Nothing of another table.
    Read other = read_table(small("Salla;yhdistys;Kyllä;tilat\n"), "c.csv");
    const std::vector<SurveyColumn> before = other.columns;
    CHECK(engine::apply({"", {{"Jotain muuta", {Is::year}}}}, other.columns) == 0);
    CHECK(other.columns[0].use == before[0].use);
}

TEST_CASE("tables: a template of another set, or of a question that there is not, is refused") {
    const Read read = read_table(small("Salla;yhdistys;Kyllä;tilat\n"), "a.csv");
    const std::string json = survey_template_json(read.columns, real_set());
    CHECK_FALSE(load_survey_template(replaced(json, real_set().id, "toinen"), real_set()).value);
    CHECK_FALSE(load_survey_template(replaced(json, "\"rakenne-pysyva\"}", "\"rakenne-puuttuva\"}"), real_set()).value);
    CHECK_FALSE(load_survey_template("{}", real_set()).value);
    CHECK_FALSE(is_survey_template("Kunta;Rooli\n"));
}

TEST_CASE("tables: a question is in one cell or in a column for each option, whichever was chosen last") {
    const Read read = read_table("Kunta,ohje-sisalto/tilat,ohje-sisalto/dk,ohje-sisalto/none\nSalla,1,0,0\n", "a.csv");
    std::vector<SurveyColumn> columns = read.columns;
    const std::size_t question = columns[1].use.question;
    CHECK(used(read, Is::option) == 3);
    engine::assign(columns, 3, {Is::question, question});
    CHECK(columns[1].use.is == Is::nothing);
    CHECK(columns[1].why == Why::another);
    CHECK(columns[1].another == 3);
    engine::assign(columns, 1, {Is::option, question, 0});
    CHECK(columns[3].use.is == Is::nothing);
    CHECK(columns[2].why == Why::unknown); // it gave way to what is not there any more
}

TEST_CASE("tables: rows that fail are written so that they can be mended and read again") {
    const Read read = read_table("Kunta\tRooli\trakenne-pysyva\tMuuta\nSallla\tyhdistys\tKyllä\t\"=1;\"\"a\"\"\"\n", "",
                                 {{"", 2026, {}}, false});
    REQUIRE(read.rows.failed.size() == 1);
    const std::string csv = failed_rows_csv(read.table, "Rivi", "Syy", {{read.rows.failed[0].row, "Kuntaa ei ole."}});
    CHECK(csv == "\xEF\xBB\xBFKunta;Rooli;rakenne-pysyva;Muuta;Rivi;Syy\r\n"
                 "Sallla;yhdistys;Kyllä;\"'=1;\"\"a\"\"\";2;Kuntaa ei ole.\r\n");
    const Read mended = read_table(replaced(csv, "Sallla", "Salla"), "korjattu.csv", {{"", 2026, {}}, false});
    CHECK(mended.rows.failed.empty());
    CHECK(mended.rows.entries.size() == 1);
}
