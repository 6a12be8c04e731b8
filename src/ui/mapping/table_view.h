// What the table of a region shows: its rows in order, and why a cell is empty.
#pragma once

#include "engine/campaign/campaign.h"
#include "engine/room_result.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::ui::mapping {

// What the visitor has chosen.
struct TableChoice {
    std::optional<engine::Voice> voice = engine::Voice::official;
    int year = 0;    // 0: the campaign's
    int column = -1; // sorted by: -1 the name, 0 the whole, 1 and on the goals
    bool descending = false;
    bool only_changed = false;
    bool only_to_check = false;
    engine::Municipalities municipalities = engine::Municipalities::as_it_was;

    bool operator==(const TableChoice&) const = default;
};

// Why there is no figure.
enum class Missing : unsigned char {
    none,           // there is one
    no_record,      // nobody was heard in that year
    declined,       // and the municipality does not take part
    too_few_people, // fewer than least_people()
    too_few_known,  // less was known than the set asks for
    not_applicable, // no question of the goal is asked there in that year
};

struct TableCell {
    Missing missing = Missing::no_record;
    engine::Score score;
    std::optional<std::size_t> band;  // of a goal
    std::optional<std::size_t> level; // of the whole
    engine::ScoreChange change;       // since the year before it that was heard; unknown without one
};

struct TableRow {
    std::string municipality; // code
    std::string name;
    std::string order;            // of the name, see engine::name_order()
    int people = 0;               // whose answers they are
    bool documents = false;       // nobody was asked: filled in from documents
    std::optional<int> before;    // the year that change is since
    bool to_check = false;        // a record has questions that are to be asked again
    std::vector<TableCell> cells; // the whole, then the goals
};

struct TableMean {
    engine::RegionMean mean;
    std::optional<int> before;
    engine::RegionChange change; // of those heard in both years
};

struct TableView {
    std::vector<TableRow> rows;   // as chosen
    std::size_t all = 0;          // municipalities in the region, shown or filtered out
    std::size_t heard = 0;        // of them, those with a cell
    std::vector<TableMean> means; // the whole, then the goals
};

struct TableSource {
    const engine::QuestionSet& set;
    const engine::Division& division;
    const engine::Campaign& campaign;
    const engine::RegionComparison& comparison;
    const engine::Counting& counting;                     // of the campaign
    std::function<std::string(std::string_view)> name_of; // of a municipality, by its code
    std::string language;                                 // of the names
};

// Rows are sorted by name first; those without a figure in the sorted column stand last, whichever way it is sorted. Figures that
// are the same stand by name.
TableView table_view(const TableSource& source, const TableChoice& choice);

// One municipality in the year and voice of the choice, as its row in the table.
TableRow table_row(const TableSource& source, const TableChoice& choice, const std::string& municipality);

// The voices and years that have a cell in the campaign's region, in ascending order.
std::vector<std::optional<engine::Voice>> voices_heard(const TableSource& source);
std::vector<int> years_heard(const TableSource& source);

} // namespace pikatesti::ui::mapping
