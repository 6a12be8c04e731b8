// pikatesti compare: what a coordinator gets from a folder of records.
#include "program.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace pikatesti::cli;
using nlohmann::json;

namespace {

const std::string set_path = in_repository("questions/jarjestoystavallinen-kunta.json");
const std::string lapland = in_repository("tests/mapping/lapland-made-up.jsonl");

json record(const std::string& municipality, const std::string& date, const std::string& voice, int yes, int no) {
    const json set = json::parse(read_file("questions/jarjestoystavallinen-kunta.json"));
    json made = {{"format", 2},
                 {"kind", "interview"},
                 {"id", "r" + municipality + "-" + date + "-" + voice},
                 {"voice", voice},
                 {"set", {{"id", set["id"]}, {"revision", set["revision"]}}},
                 {"municipality", municipality},
                 {"date", date}};
    for (const json& question : set["questions"]) {
        if (question["choice"] == "single")
            made["questions"][std::string(question["id"])]["rounds"] = {{{"counts", {{"yes", yes}, {"no", no}}}}};
    }
    return made;
}

std::string lines(const std::vector<json>& records) {
    std::string text;
    for (const json& each : records)
        text += each.dump() + "\n";
    return text;
}

Run compared(const std::vector<json>& records, const std::string& options = "--format=json --years") {
    write_file("records.jsonl", lines(records));
    return run("compare " + options + " '" + set_path + "' records.jsonl");
}

json region_of(const json& found, int year) {
    for (const json& region : found["regions"]) {
        if (region["year"] == year)
            return region;
    }
    return {};
}

json point_of(const json& region, const std::string& question) {
    for (const json& point : region["weak_points"]) {
        if (point["question"] == question)
            return point;
    }
    return {};
}

json fact_of(const json& region, const std::string& question, const std::string& fact) {
    for (const json& row : region["facts"]) {
        if (row["question"] == question && row["fact"] == fact)
            return row;
    }
    return {};
}

int yes(const json& point) { return point["yes"]; }
int yes_or_partly(const json& point) { return yes(point) + int(point["partly"]); }

} // namespace

TEST_CASE("compare: the made-up records of Lapland give the published figures that the questions can carry") {
    const Run found = run("compare --years --format=json '" + set_path + "' '" + lapland + "'");
    const json all = json::parse(found.out);
    const json first = region_of(all, 2018), second = region_of(all, 2019), third = region_of(all, 2020);
    CHECK(first["region"] == "Lappi");
    CHECK(first["heard"] == 21);
    CHECK(second["heard"] == 19);
    CHECK(second["of"] == 21);
    // Liaison persons: 5 of 21, 11, almost all.
    CHECK(yes(point_of(first, "yhdyshenkilo-nimetty")) == 5);
    CHECK(point_of(first, "yhdyshenkilo-nimetty")["of"] == 21);
    CHECK(point_of(first, "yhdyshenkilo-nimetty")["who_has_it"].size() == 5);
    CHECK(yes(point_of(second, "yhdyshenkilo-nimetty")) == 11);
    CHECK(point_of(second, "yhdyshenkilo-nimetty")["of"] == 19);
    CHECK(yes(point_of(third, "yhdyshenkilo-nimetty")) == 19);
    // A cooperation document: 1; 4 of the respondents, and several in preparation.
    CHECK(yes(point_of(first, "ohje-olemassa")) == 1);
    CHECK(yes(point_of(third, "ohje-olemassa")) == 4);
    CHECK(point_of(third, "ohje-olemassa")["partly"] == 6);
    // Meetings: almost all; 18, mostly once or twice a year; all respondents.
    CHECK(yes_or_partly(point_of(first, "rakenne-tapaamiset")) == 19);
    CHECK(yes_or_partly(point_of(second, "rakenne-tapaamiset")) == 18);
    CHECK(yes_or_partly(point_of(third, "rakenne-tapaamiset")) == 21);
    // Associations' knowledge in wellbeing reports: most; 15; 13.
    CHECK(yes_or_partly(point_of(first, "rakenne-kokemustieto")) == 14);
    CHECK(yes_or_partly(point_of(second, "rakenne-kokemustieto")) == 15);
    CHECK(yes_or_partly(point_of(third, "rakenne-kokemustieto")) == 13);
    // Written grant instructions: 13 and 13; almost all give grants.
    CHECK(yes(point_of(second, "jatkuvuus-perusteet")) == 13);
    CHECK(yes(point_of(third, "jatkuvuus-perusteet")) == 13);
    CHECK(yes_or_partly(point_of(third, "jatkuvuus-avustukset")) == 20);
    // Premises that associations can use: 17.
    CHECK(yes_or_partly(point_of(second, "jatkuvuus-tilat")) == 17);
}

TEST_CASE("compare: the made-up records of Lapland give the published figures that only facts can carry") {
    const Run found = run("compare --years --format=json '" + set_path + "' '" + lapland + "'");
    const json all = json::parse(found.out);
    const json second = region_of(all, 2019), third = region_of(all, 2020);
    // Premises: 17, of which 11 free of charge.
    CHECK(fact_of(second, "jatkuvuus-tilat", "maksuttomat")["n"] == 17);
    CHECK(fact_of(second, "jatkuvuus-tilat", "maksuttomat")["some"] == 11);
    // Meetings: 18, mostly once or twice a year; all respondents, once or twice.
    const json meetings = fact_of(second, "rakenne-tapaamiset", "tapaamiset");
    CHECK(meetings["n"] == 19);
    CHECK(meetings["of"] == 19);
    CHECK(meetings["some"] == 18);
    int once_or_twice = 0;
    for (const json& number : meetings["who"])
        once_or_twice += number == 1 || number == 2 ? 1 : 0;
    CHECK(once_or_twice == 15);
    CHECK(meetings["middle"] == 2);
    CHECK(fact_of(third, "rakenne-tapaamiset", "tapaamiset")["least"] == 1);
    CHECK(fact_of(third, "rakenne-tapaamiset", "tapaamiset")["greatest"] == 2);
    // Almost all give grants; a coordinator in 11; a signed document in 4.
    CHECK(fact_of(third, "jatkuvuus-avustukset", "avustukset")["some"] == 20);
    CHECK(fact_of(third, "yhdyshenkilo-nimetty", "koordinaattori")["n"] == 11);
    CHECK(fact_of(third, "ohje-olemassa", "allekirjoitettu")["n"] == 4);
    // Association evenings: Savukoski, Salla, Posio, Pelkosenniemi and Kemijärvi.
    std::vector<std::string> evenings;
    const json who = fact_of(third, "rakenne-tapaamiset", "yhdistysillat")["who"];
    for (const auto& [code, number] : who.items())
        if (number > 0)
            evenings.push_back(code);
    CHECK(evenings == std::vector<std::string>{"320", "583", "614", "732", "742"});
}

TEST_CASE("compare: facts are told in the text and the table, and change no figure") {
    const std::string records = "compare --years '" + set_path + "' '" + lapland + "'";
    const std::string text = run(records).out;
    CHECK(text.find("rakenne-tapaamiset/tapaamiset") != std::string::npos);
    CHECK(text.find("17 of 19  11") != std::string::npos);
    const std::string table = run(records + " --format=csv").out;
    CHECK(table.find(";jatkuvuus-tilat.maksuttomat\r\n") != std::string::npos);
    CHECK(table.find(";made up: coordinator;") != std::string::npos);
    // Records without facts give the same figures.
    std::string without;
    std::istringstream lines(read_file("tests/mapping/lapland-made-up.jsonl"));
    for (std::string line; std::getline(lines, line);) {
        json record = json::parse(line);
        for (auto& [id, question] : record["questions"].items())
            question.erase("facts");
        without += record.dump() + '\n';
    }
    json with = json::parse(run(records + " --format=json").out);
    write_file("bare.jsonl", without);
    const Run bare_run = run("compare --years --format=json '" + set_path + "' bare.jsonl");
    json bare = json::parse(bare_run.out);
    for (json* each : {&with, &bare})
        for (json& region : (*each)["regions"])
            region.erase("facts");
    CHECK(with == bare);
}

TEST_CASE("compare: the counts of every question add up to the municipalities that are shown") {
    const json all = json::parse(run("compare --years --format=json '" + set_path + "' '" + lapland + "'").out);
    int looked_at = 0;
    for (const json& region : all["regions"]) {
        for (const json& point : region["weak_points"]) {
            int sum = 0;
            for (const char* said : {"yes", "partly", "no", "unknown", "not_asked", "not_applicable"})
                sum += int(point[said]);
            CHECK(sum == region["heard"]);
            CHECK(point["n"] == int(point["yes"]) + int(point["partly"]) + int(point["no"]));
            CHECK(point["who_has_it"].size() == point["yes"]);
            ++looked_at;
        }
    }
    CHECK(looked_at == 3 * 16);
}

TEST_CASE("compare: voices are told apart, and a small group has no figures in any form") {
    const std::vector<json> records{record("758", "2025-10-01", "official", 1, 0),
                                    record("758", "2025-10-02", "associations", 0, 3),
                                    record("742", "2025-10-02", "associations", 2, 0)};
    const Run as_json = compared(records);
    CHECK(as_json.code == 0);
    const json found = json::parse(as_json.out);
    REQUIRE(found["cells"].size() == 3);
    for (const json& cell : found["cells"]) {
        const bool few = cell["municipality"] == "742";
        CHECK(cell["too_few"] == few);
        CHECK(cell.contains("percent") == !few);
        if (!few)
            CHECK(cell["goals"]["liaison"]["percent"] == (cell["voice"] == "official" ? 100 : 0));
    }
    for (const json& region : found["regions"]) {
        if (region["voice"] == "associations") {
            CHECK(region["goals"]["liaison"]["percent"] == 0);
            CHECK(region["goals"]["liaison"]["n"] == 1);
            CHECK(region["heard"] == 2);
        }
    }
    const std::string table = compared(records, "--format=csv").out;
    CHECK(table.find(";742;") != std::string::npos);
    CHECK(table.find("associations;2;yes;;;;") != std::string::npos);
    CHECK(compared(records, "").out.find("too few to be shown") != std::string::npos);
}

TEST_CASE("compare: one answer that a room agreed on is that of all in the room, as on the coordinator's page") {
    json evening = record("583", "2020-10-01", "associations", 1, 0);
    evening["kind"] = "evening";
    evening["people"] = 12;
    evening["answering"] = "agreed";
    const json found = json::parse(compared({evening}).out);
    CHECK(point_of(region_of(found, 2020), "jatkuvuus-tilat")["yes"] == 1);
    evening["answering"] = "hands"; // of twelve people one raised a hand
    const json counted = json::parse(compared({evening}).out);
    CHECK(point_of(region_of(counted, 2020), "jatkuvuus-tilat")["yes"] == 0);
}

TEST_CASE("compare: answers that were filled in from documents say so in every form") {
    json filled = record("583", "2020-10-01", "official", 1, 0);
    filled["method"] = "documents";
    const std::vector<json> all = {filled, record("148", "2020-10-01", "official", 1, 0),
                                   record("583", "2020-10-01", "associations", 4, 0)};
    const std::string text = compared(all, "").out;
    CHECK(text.find("from documents") != std::string::npos);
    CHECK(text.find("from documents") == text.rfind("from documents"));
    CHECK(compared(all, "--gap").out.find("the official answers are from documents") != std::string::npos);
    for (const json& cell : json::parse(compared(all).out)["cells"])
        CHECK(cell["documents"] == (cell["municipality"] == "583" && cell["voice"] == "official"));
    const std::string table = compared(all, "--format=csv").out;
    CHECK(table.find(";too_few;documents;") != std::string::npos);
    CHECK(table.find(";2020;official;1;;yes;") != std::string::npos);
    CHECK(table.find(";2020;official;1;;;") != std::string::npos);
}

TEST_CASE("compare: a change tells whether it is sure, over those that were heard in both years") {
    const json found = json::parse(
        compared({record("758", "2024-10-01", "official", 0, 1), record("758", "2025-10-01", "official", 1, 0),
                  record("742", "2024-10-01", "official", 1, 0)})
            .out);
    const json change = region_of(found, 2025)["change"];
    CHECK(change["since"] == 2024);
    CHECK(change["goals"]["liaison"]["before"]["percent"] == 0);
    CHECK(change["goals"]["liaison"]["now"]["percent"] == 100);
    CHECK(change["goals"]["liaison"]["now"]["n"] == 1);
    CHECK(change["goals"]["liaison"]["certainty"] == "sure");
}

TEST_CASE("compare: damaged records are told with place and remedy and left out, and the others are compared") {
    json without = record("742", "2025-10-01", "official", 1, 0);
    without.erase("municipality");
    json without_date = record("742", "2025-10-01", "official", 1, 0);
    without_date.erase("date");
    write_file("broken.json", "{\"format\": 2,");
    write_file("good.json", record("758", "2025-10-01", "official", 1, 0).dump());
    write_file("without-municipality.json", without.dump());
    write_file("undated.json", without_date.dump());
    const Run found =
        run("compare --format=json '" + set_path + "' broken.json good.json without-municipality.json undated.json");
    CHECK(found.code == 1);
    CHECK(found.err.find("broken.json:1:") != std::string::npos);
    CHECK(found.err.find("[cut-off]") != std::string::npos);
    CHECK(found.err.find("\"municipality\" is missing") != std::string::npos);
    CHECK(found.err.find("\"date\" is missing") != std::string::npos);
    CHECK(found.err.find("3 of 4 records were left out") != std::string::npos);
    CHECK(json::parse(found.out)["cells"].size() == 1);
    CHECK(run("compare '" + set_path + "' broken.json").out.empty());
    CHECK(run("compare '" + set_path + "' not-there.json good.json").code == 2);
    CHECK(run("compare '" + set_path + "'").code == 2);
    CHECK(run("compare --format=xml '" + set_path + "' good.json").code == 2);
}

TEST_CASE("compare: the long table has a row for each fact of each record, after the row of its answer") {
    const std::string table = run("compare --years --format=csv-long '" + set_path + "' '" + lapland + "'").out;
    std::size_t facts = 0;
    std::istringstream lines(read_file("tests/mapping/lapland-made-up.jsonl"));
    for (std::string line; std::getline(lines, line);) {
        const json record = json::parse(line);
        for (const auto& [id, question] : record["questions"].items())
            facts += question.value("facts", json::object()).size();
    }
    std::size_t rows = 0;
    std::istringstream told(table.substr(table.find('\n') + 1));
    for (std::string line; std::getline(told, line);) {
        const std::size_t value = line.rfind(';');
        rows += line[value - 1] == ';' ? 0 : 1; // the cell before the value names the fact
    }
    CHECK(facts > 100);
    CHECK(rows == facts);
    const std::string cells = ";047;Enontekiö;Lappi;2020;official;1;;yes;";
    const std::size_t answer = table.find(cells + "rakenne-tapaamiset;partly;partly;;\r\n");
    REQUIRE(answer != std::string::npos);
    const std::string after = table.substr(table.find('\n', answer) + 1, 400);
    CHECK(after.find(cells + "rakenne-tapaamiset;;;tapaamiset;1\r\n") != std::string::npos);
}

TEST_CASE("compare: lines are read to the last of a file that is larger than any one record may be") {
    const std::string padding(8000, ' '); // 2,200 lines of them are more than 16 MB
    std::string text;
    for (int i = 0; i < 2'200; ++i)
        text += record("758", "2020-03-01", "residents", 5, 0).dump() + padding + "\n";
    write_file("records.jsonl", text + record("890", "2020-03-01", "official", 1, 0).dump());
    const Run found = run("compare --format=json '" + set_path + "' records.jsonl");
    CHECK(found.code == 0);
    const json cells = json::parse(found.out)["cells"];
    REQUIRE(cells.size() == 2);
    CHECK(cells[0]["records"] == 2'200);
    CHECK(cells[1]["municipality"] == "890");
}

TEST_CASE("compare: a line that is too much for one record is told once, and those after it are read") {
    const std::string good = record("758", "2020-03-01", "official", 1, 0).dump();
    write_file("records.jsonl", good + "\n\"" + std::string(40'000'000, 'x') + "\"\n" +
                                    record("890", "2020-03-01", "official", 1, 0).dump() + "\n{}\n");
    const Run found = run("compare --format=json '" + set_path + "' records.jsonl");
    CHECK(found.code == 1);
    CHECK(json::parse(found.out)["cells"].size() == 2);
    CHECK(found.err.find("records.jsonl line 2") != std::string::npos);
    CHECK(found.err.find("16777216 bytes") != std::string::npos);
    CHECK(found.err.find("records.jsonl line 3") == std::string::npos);
    CHECK(found.err.find("records.jsonl line 4") != std::string::npos);
    CHECK(found.err.find("2 of 4 records were left out") != std::string::npos);
}

TEST_CASE("compare: faults are told in the order of the lines, however many are read at once") {
    std::string text;
    for (int i = 0; i < 1'000; ++i)
        text += i % 100 == 99 ? "{}\n" : record("758", "2020-03-01", "residents", 5, 0).dump() + "\n";
    write_file("records.jsonl", text);
    const Run found = run("compare '" + set_path + "' records.jsonl");
    CHECK(found.code == 1);
    std::size_t place = 0;
    for (int line = 100; line <= 1'000; line += 100) {
        place = found.err.find("records.jsonl line " + std::to_string(line) + ":", place);
        CHECK_MESSAGE(place != std::string::npos, line);
    }
}

TEST_CASE("compare: officials of a municipality twice in a year is told, and the confirmed record counts") {
    json first = record("758", "2025-10-01", "official", 1, 0);
    first["confirmed"] = "2025-11-01";
    const Run found = compared({first, record("758", "2025-12-01", "official", 0, 1)});
    CHECK(found.err.find("758 has 2 records of officials in 2025") != std::string::npos);
    CHECK(json::parse(found.out)["cells"][0]["goals"]["liaison"]["percent"] == 100);
}

TEST_CASE("compare: municipalities that have ended or moved are where they were, or left out") {
    const std::vector<json> records{record("911", "2019-10-01", "official", 1, 0), // Valtimo ended 2020
                                    record("171", "2019-10-01", "official", 1, 0), // Joroinen moved 2021
                                    record("171", "2025-10-01", "official", 1, 0)};
    const Run was = compared(records);
    CHECK(was.code == 0);
    CHECK(was.err.empty());
    CHECK(was.out.find("Valtimo") != std::string::npos);
    CHECK(region_of(json::parse(was.out), 2019)["region"] == "Etelä-Savo");
    const json same = json::parse(compared(records, "--years --format=json --municipalities=same").out);
    REQUIRE(same["regions"].size() == 2);
    for (const json& region : same["regions"])
        CHECK(region["region"] == "Pohjois-Savo");
}

TEST_CASE("compare: only the last year is told, unless all are asked for") {
    const std::vector<json> records{record("758", "2024-10-01", "official", 0, 1),
                                    record("758", "2025-10-01", "official", 1, 0)};
    CHECK(json::parse(compared(records, "--format=json").out)["cells"].size() == 1);
    CHECK(json::parse(compared(records).out)["cells"].size() == 2);
}

TEST_CASE("compare --gap: what officials say beside what associations say, for people and for programs") {
    std::vector<json> records{record("758", "2020-10-01", "official", 1, 0)};
    for (int i = 0; i < 3; ++i) {
        records.push_back(record("758", "2020-11-01", "associations", 0, 1));
        records.back()["id"] = "a" + std::to_string(i);
    }
    const json gap = json::parse(compared(records).out)["gaps"][0];
    CHECK(gap["municipality"] == "758");
    CHECK(gap["others"] == "associations");
    CHECK(gap["shown"] == true);
    CHECK(gap["n"] == json{{"official", 1}, {"others", 3}});
    CHECK(gap["goals"]["liaison"]["official"] == 100);
    CHECK(gap["goals"]["liaison"]["others"] == 0);
    CHECK(gap["questions"][0]["kind"] == "differ");
    CHECK(gap["questions"][0]["sure"] == true);
    const Run told = compared(records, "--gap");
    CHECK(told.out.find("Sodankylä 2020, official and associations (1 and 3 people)\n") == 0);
    CHECK(told.out.find("they differ: to be talked about\n    ") != std::string::npos);
    CHECK(told.out.find("Different answers do not mean that someone is wrong.") != std::string::npos);
}

TEST_CASE("compare --gap: an official's answer that has an address is told as documented, with its source") {
    std::vector<json> records{record("758", "2020-10-01", "official", 1, 0)};
    json& question = records[0]["questions"].begin().value();
    const std::string id = records[0]["questions"].begin().key();
    for (int i = 0; i < 3; ++i) {
        records.push_back(record("758", "2020-11-01", "associations", 0, 1));
        records.back()["id"] = "a" + std::to_string(i);
    }
    const auto told = [&] {
        const json all = json::parse(compared(records).out);
        for (const json& each : all["gaps"][0]["questions"])
            if (each["question"] == id)
                return each;
        return json();
    };
    CHECK(told()["documented"] == false);
    CHECK_FALSE(told().contains("source"));
    question["source"] = {{"text", "Grant rules"}, {"url", "https://example.org/rules"}, {"date", "2020-09-01"}};
    CHECK(told()["documented"] == true);
    CHECK(told()["source"] == question["source"]);
    CHECK(compared(records, "--gap")
              .out.find("      official, documented: https://example.org/rules Grant rules (2020-09-01)\n") !=
          std::string::npos);
    question["source"] = {{"text", "by heart"}};
    CHECK(told()["documented"] == false);
    CHECK(compared(records, "--gap").out.find("      official, source: by heart\n") != std::string::npos);
}

TEST_CASE("compare --gap: of two associations nothing is told but that they are too few") {
    std::vector<json> records{record("758", "2020-10-01", "official", 1, 0)};
    for (int i = 0; i < 2; ++i) {
        records.push_back(record("758", "2020-11-01", "associations", 0, 1));
        records.back()["id"] = "a" + std::to_string(i);
    }
    CHECK(json::parse(compared(records).out)["gaps"][0] == json{{"municipality", "758"},
                                                                {"name", "Sodankylä"},
                                                                {"year", 2020},
                                                                {"others", "associations"},
                                                                {"shown", false}});
    CHECK(compared(records, "--gap")
              .out.find("Sodankylä 2020, official and associations: too few people to be shown\n") == 0);
    records.resize(1);
    CHECK(compared(records, "--gap").out == "No municipality has answers of both officials and others.\n");
    CHECK(compared(records, "--gap --format=csv").code == 2);
    CHECK(compared(records, "--gap --format=csv-long").code == 2);
}
