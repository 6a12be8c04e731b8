#include "formats/record/record_csv.h"

#include "files.h"

#include <doctest/doctest.h>
#include <sstream>

using namespace pikatesti;
using namespace pikatesti::formats;

namespace {

class NamesAsWords final : public CsvWords {
public:
    std::string word(std::string_view name) const override { return std::string(name); }
};

const NamesAsWords names;

Record two_votes() {
    engine::Evening evening(allotments());
    evening.set_event("=HYPERLINK(\"http://x\";\"y\")");
    evening.set_date("2026-11-24");
    evening.set_people(6);
    evening.add(0, 0, 4);
    evening.add(0, 2, 2);
    evening.vote_again(0);
    evening.add(0, 0, 3);
    evening.add(0, 3, 2);
    evening.set_note(0, "-1 palsta\nlisää; \"pian\"");
    return {RecordKind::evening, {}, evening.data(), evening.traits()};
}

// The cells of a table by a reader of its own, as RFC 4180 has it, after the byte order mark.
std::vector<std::vector<std::string>> cells_of(const std::string& csv) {
    REQUIRE(csv.substr(0, 3) == "\xEF\xBB\xBF");
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    bool quoted = false;
    for (std::size_t i = 3; i < csv.size(); ++i) {
        const char c = csv[i];
        if (quoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"')
            rows.back().back() += csv[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == ';')
            rows.back().emplace_back();
        else if (!quoted && c == '\r' && csv[i + 1] == '\n')
            ++i, rows.emplace_back(1);
        else
            rows.back().back() += c;
    }
    REQUIRE_FALSE(quoted);
    REQUIRE(rows.back() == std::vector<std::string>(1)); // the file ends with the end of a line
    rows.pop_back();
    for (const auto& row : rows)
        CHECK(row.size() == rows.front().size());
    return rows;
}

} // namespace

TEST_CASE("csv: a row for every option of every vote, with the note once and nothing where nothing was counted") {
    const auto rows = cells_of(counts_csv(allotments(), two_votes(), {names, "en", "Rainham"}));
    using Row = std::vector<std::string>;
    const std::string event = "'=HYPERLINK(\"http://x\";\"y\")";
    REQUIRE(rows.size() == 1 + 4 + 4 + 3 + 2);
    CHECK(rows[0] == Row{"municipality", "date", "event", "goal", "question", "round", "counts", "option", "people",
                         "voters", "percent", "points", "note", "voice"});
    CHECK(rows[1] == Row{"Rainham", "2026-11-24", event, "Land", "Are there plots?", "1", "no", "Yes", "4", "6", "67",
                         "4", "'-1 palsta\nlisää; \"pian\"", ""});
    CHECK(rows[2] == Row{"Rainham", "2026-11-24", event, "Land", "Are there plots?", "1", "no", "Some", "0", "6", "0",
                         "1,5", "", ""});
    CHECK(rows[8] == Row{"Rainham", "2026-11-24", event, "Land", "Are there plots?", "2", "yes", "I don't know", "2",
                         "5", "40", "", "", ""});
    // Tools were asked but not counted.
    CHECK(rows[9][7] == "A spade");
    CHECK(rows[9][8].empty());
    CHECK(rows[9][9].empty());
}

TEST_CASE("csv: the result has a row for the whole and one for each goal") {
    const auto rows = cells_of(result_csv(allotments(), two_votes(), {names, "fi", ""}));
    REQUIRE(rows.size() == 4);
    CHECK(rows[1][4] == "whole");
    CHECK(rows[1][11] == "Ei tiedetä");
    CHECK(rows[2][4] == "Maa");
    CHECK(rows[2][3] == "6");
    CHECK(rows[2][5].empty()); // too little is known to be shown
    CHECK(rows[2][6] == "40"); // 2,4 of 6
    CHECK(rows[2][10] == "100");
    CHECK(rows[3][10].empty());
}

TEST_CASE("csv: each row says whose answers they are, if that was told") {
    Record record = two_votes();
    record.data.details.voice = engine::Voice::associations;
    for (const auto& rows : {cells_of(counts_csv(allotments(), record, {names, "fi", ""})),
                             cells_of(result_csv(allotments(), record, {names, "fi", ""}))}) {
        CHECK(rows[0].back() == "voice");
        for (std::size_t i = 1; i < rows.size(); ++i)
            CHECK(rows[i].back() == "voice.associations");
    }
    record.data.details.voice.reset();
    CHECK(cells_of(result_csv(allotments(), record, {names, "fi", ""}))[1].back().empty());
    record.kind = RecordKind::kiosk; // visitors are residents
    CHECK(cells_of(result_csv(allotments(), record, {names, "fi", ""}))[1].back() == "voice.residents");
}

TEST_CASE("csv: no text of a cell can be a formula, and every text comes out as it went in") {
    for (const char* text : {"=1+1", "+358", "-5", "@SUM(A1)", "＝1", "\tx", "\rx"}) {
        const std::string cell = csv_cell(text);
        CHECK((cell[0] == '\'' || cell.substr(0, 2) == "\"'"));
    }
    CHECK(csv_cell("Ei = kyllä") == "Ei = kyllä");
    CHECK(csv_cell("a;b") == "\"a;b\"");
    CHECK(csv_cell("a \"b\"") == "\"a \"\"b\"\"\"");
    CHECK(csv_cell("").empty());
    for (const char* text : {"plain", "a;b\"c\"\r\nd", " blank ", ",", "ä"})
        CHECK(cells_of("\xEF\xBB\xBF" + csv_cell(text) + "\r\n")[0][0] == text);
}
