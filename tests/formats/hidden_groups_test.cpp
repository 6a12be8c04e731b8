// Too few people are hidden (rule 4 of engine/comparison/region_comparison.h): what somebody learns who lays two exports of a
// mapping side by side, or subtracts one from the other.
#include "files.h"

#include "engine/comparison/region_comparison.h"
#include "formats/comparison/answers_csv.h"
#include "formats/comparison/comparison_csv.h"
#include "formats/comparison/comparison_json.h"
#include "formats/comparison/comparison_text.h"
#include "formats/comparison/gap_output.h"
#include "formats/question_set/load_municipalities.h"
#include "formats/question_set/load_question_set.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

using namespace pikatesti;
using namespace pikatesti::formats;
using engine::Contribution;
using engine::Municipalities;
using engine::Voice;

namespace {

using nlohmann::json;
using Groups = std::vector<Contribution>;

const engine::QuestionSet& real_set() {
    static const engine::QuestionSet set = *load_question_set(real_set_text()).value;
    return set;
}

const engine::Division& division() {
    static const engine::Division made(*load_municipalities(read_file("questions/municipalities.json")).value, {});
    return made;
}

// All of them choose the same option of each question; beyond the last one, the last.
Contribution group(const char* municipality, std::optional<Voice> voice, int people, std::size_t option,
                   int year = 2026) {
    Contribution made;
    made.municipality = municipality;
    made.year = year;
    made.voice = voice;
    made.people = people;
    made.tallies = engine::empty_tallies(real_set());
    for (std::size_t i = 0; i < made.tallies.size(); ++i) {
        auto& counts = made.tallies[i].rounds.front().counts;
        counts[std::min(option, counts.size() - 1)] = people;
    }
    return made;
}

// Salla (732) and Sodankylä (758), with enough people; the hidden ones come on top of these.
Groups shown_groups() {
    Groups groups;
    for (const int year : {2025, 2026}) {
        groups.push_back(group("732", Voice::official, 1, 0, year));
        groups.push_back(group("758", Voice::official, 1, 1, year));
        groups.push_back(group("758", Voice::associations, 3, 1, year));
        groups.push_back(group("758", Voice::residents, 5, 1, year));
    }
    return groups;
}

Groups with(Groups groups, const Groups& more) {
    groups.insert(groups.end(), more.begin(), more.end());
    return groups;
}

using Exports = std::map<std::string, std::string>;

Exports exports_of(const Groups& groups, Municipalities municipalities) {
    engine::RegionComparison comparison(real_set(), division());
    for (const Contribution& each : groups)
        comparison.add(each);
    comparison.finish(municipalities);
    const ComparisonText text{real_set(), division(), comparison, comparison.years()};
    std::string for_programs;
    write_comparison_json(text, [&](std::string_view part) { for_programs += part; });
    return {{"table", comparison_csv(text)},
            {"answers", answers_csv(text)},
            {"json", for_programs},
            {"text", comparison_text(text)},
            {"gaps", gaps_text(text)}};
}

// The rows that are not of a hidden group, which the ninth cell of a row tells in both tables.
std::string rows_shown(const std::string& csv) {
    std::string rows;
    for (std::size_t from = 0; from < csv.size();) {
        const std::size_t end = csv.find('\n', from) + 1;
        std::size_t cell = from;
        for (int i = 0; i < 8; ++i)
            cell = csv.find(';', cell) + 1;
        if (csv.compare(cell, 4, "yes;") != 0)
            rows += csv.substr(from, end - from);
        from = end;
    }
    return rows;
}

// All that is told of cells, regions and gaps, but that somebody is hidden and how many they are.
json told_beside_hidden(const std::string& text) {
    json all = json::parse(text);
    json told = {{"cells", json::array()}, {"regions", json::array()}, {"gaps", json::array()}};
    for (const json& cell : all["cells"]) {
        if (!cell["too_few"])
            told["cells"].push_back(cell);
    }
    for (json region : all["regions"]) {
        region.erase("heard"); // counts the hidden, too
        told["regions"].push_back(region);
    }
    for (const json& gap : all["gaps"]) {
        if (gap["shown"])
            told["gaps"].push_back(gap);
    }
    return told;
}

struct Hidden {
    const char* name;
    std::optional<Voice> voice;
    int people;
};
constexpr Hidden hidden_groups[] = {
    {"one association", Voice::associations, 1},
    {"two associations", Voice::associations, 2},
    {"two of both", Voice::both, 2},
    {"one resident", Voice::residents, 1},
    {"four residents", Voice::residents, 4},
    {"four of nobody knows whom", std::nullopt, 4},
};
constexpr Municipalities choices[] = {Municipalities::as_it_was, Municipalities::same_in_all_years};

} // namespace

TEST_CASE("hidden groups: what they say is in no export: other answers of as many people give the same bytes") {
    for (const Hidden& hidden : hidden_groups) {
        CAPTURE(hidden.name);
        for (const Municipalities municipalities : choices) {
            const auto exports = [&](std::size_t option) {
                return exports_of(with(shown_groups(), {group("732", hidden.voice, hidden.people, option)}),
                                  municipalities);
            };
            const Exports best = exports(0);
            for (const std::size_t option : {1, 2, 99}) {
                for (const auto& [name, text] : exports(option)) {
                    CAPTURE(name);
                    CHECK(text == best.at(name));
                }
            }
        }
    }
}

TEST_CASE("hidden groups: an export with them minus one without them leaves nothing but that they are there") {
    for (const Hidden& hidden : hidden_groups) {
        CAPTURE(hidden.name);
        for (const Municipalities municipalities : choices) {
            const Groups groups = shown_groups();
            const Exports without = exports_of(groups, municipalities);
            const Exports more =
                exports_of(with(groups, {group("732", hidden.voice, hidden.people, 0)}), municipalities);
            for (const char* table : {"table", "answers"}) {
                CHECK(more.at(table) != without.at(table));
                CHECK(rows_shown(more.at(table)) == rows_shown(without.at(table)));
            }
            json told = told_beside_hidden(more.at("json"));
            const json before = told_beside_hidden(without.at("json"));
            CHECK(told["cells"] == before["cells"]);
            CHECK(told["gaps"] == before["gaps"]);
            // A region, year and voice in which only hidden groups were heard has no figure at all.
            json regions = json::array();
            for (const json& region : told["regions"]) {
                const bool was = std::any_of(before["regions"].begin(), before["regions"].end(), [&](const json& each) {
                    return each["year"] == region["year"] && each["voice"] == region["voice"];
                });
                if (was) {
                    regions.push_back(region);
                    continue;
                }
                CHECK(region["overall"]["percent"].is_null());
                for (const auto& goal : region["goals"].items())
                    CHECK(goal.value()["percent"].is_null());
                for (const json& point : region["weak_points"])
                    CHECK(point["of"] == 0);
            }
            CHECK(regions == before["regions"]);
        }
    }
}

TEST_CASE("hidden groups: several of one municipality are not merged into one that is large enough") {
    const Groups hidden{group("732", Voice::associations, 2, 0), group("732", Voice::both, 2, 0),
                        group("732", Voice::residents, 4, 0), group("732", std::nullopt, 4, 0)};
    const json all = json::parse(exports_of(with(shown_groups(), hidden), Municipalities::as_it_was).at("json"));
    int found = 0;
    for (const json& cell : all["cells"]) {
        if (cell["municipality"] != "732" || cell["voice"] == "official")
            continue;
        ++found;
        CHECK(cell["too_few"] == true);
        CHECK_FALSE(cell.contains("percent"));
        CHECK_FALSE(cell.contains("said"));
    }
    CHECK(found == 4);
}

TEST_CASE("hidden groups: what too few of a shown group answered is in no export") {
    const auto exports = [](std::optional<Voice> voice, int people, std::size_t question, std::size_t option) {
        Contribution made = group("732", voice, people, 1);
        std::vector<engine::Count>& counts = made.tallies[question].rounds.front().counts;
        std::fill(counts.begin(), counts.end(), engine::Count());
        if (option < counts.size())
            counts[option] = 1;
        made.tallies[question].rounds.front().people = option < counts.size() ? engine::Count(1) : engine::Count();
        return exports_of(with(shown_groups(), {made}), Municipalities::as_it_was);
    };
    for (std::size_t question = 0; question < real_set().questions.size(); ++question) {
        CAPTURE(real_set().questions[question].id);
        const Exports unanswered = exports(Voice::residents, 5, question, 99);
        for (std::size_t option = 0; option < real_set().questions[question].options.size(); ++option) {
            CHECK(exports(Voice::residents, 5, question, option) == unanswered);
            CHECK(exports(Voice::associations, 3, question, option) == exports(Voice::associations, 3, question, 99));
        }
    }
}

TEST_CASE("hidden groups: of the same in a year before, no change is told, whichever of the two is hidden") {
    for (const int year : {2025, 2026}) {
        const auto exports = [&](std::size_t option) {
            return exports_of(with(shown_groups(), {group("732", Voice::residents, 4, option, year),
                                                    group("732", Voice::residents, 5, 1, 4051 - year)}),
                              Municipalities::as_it_was);
        };
        CHECK(exports(0) == exports(1));
        CHECK(exports(0) == exports(99));
    }
}

TEST_CASE("hidden groups: these tests would see it: one person more and what they say is there") {
    const auto exports = [](std::size_t option) {
        return exports_of(with(shown_groups(), {group("732", Voice::associations, 3, option)}),
                          Municipalities::as_it_was);
    };
    const Exports best = exports(0);
    for (const auto& [name, text] : exports(1)) {
        CAPTURE(name);
        CHECK(text != best.at(name));
    }
}
