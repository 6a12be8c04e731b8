// The rows of the region's table, apart from how they are painted.
#include "mapping_harness.h"

#include "harness.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace pikatesti;
using tests::MappingHarness;
using ui::mapping::Missing;
using ui::mapping::TableChoice;
using ui::mapping::TableView;

namespace {

TableView view(MappingHarness& harness, const TableChoice& choice) { return harness.model().table_view(choice); }

const ui::mapping::TableRow& row(const TableView& table, std::string_view code) {
    const auto found =
        std::find_if(table.rows.begin(), table.rows.end(), [&](const auto& each) { return each.municipality == code; });
    REQUIRE(found != table.rows.end());
    return *found;
}

} // namespace

TEST_CASE("table: sums add up, whatever is shown") {
    MappingHarness harness;
    harness.open_lapland();
    for (const int year : {2018, 2019, 2020}) {
        TableChoice choice;
        choice.year = year;
        const TableView all = view(harness, choice);
        CHECK(all.all == 21);
        CHECK(all.rows.size() == all.all);
        for (std::size_t column = 0; column < all.means.size(); ++column) {
            int figures = 0;
            int sum = 0;
            for (const auto& each : all.rows) {
                if (each.cells[column].missing != Missing::none)
                    continue;
                ++figures;
                sum += *each.cells[column].score.percent;
            }
            REQUIRE(figures > 0);
            CHECK(all.means[column].mean.municipalities == figures);
            CHECK(*all.means[column].mean.percent == ((2 * sum) + figures) / (2 * figures));
        }
    }
}

TEST_CASE("table: fewer than three of associations are not shown, in no figure") {
    MappingHarness harness;
    harness.open_lapland();
    TableChoice choice;
    choice.year = 2020;
    choice.voice = engine::Voice::associations;
    const TableView table = view(harness, choice);
    const auto few =
        std::find_if(table.rows.begin(), table.rows.end(), [](const auto& each) { return each.people == 2; });
    REQUIRE(few != table.rows.end());
    for (const auto& cell : few->cells) {
        CHECK(cell.missing == Missing::too_few_people);
        CHECK_FALSE(cell.score.percent);
        CHECK(cell.change.certainty == engine::Certainty::unknown);
    }
    CHECK(table.heard == 7);
    CHECK(table.means[0].mean.municipalities < 7);
}

TEST_CASE("table: only what has changed since the year heard before") {
    MappingHarness harness;
    harness.open_lapland();
    TableChoice choice;
    choice.year = 2018; // nobody was heard before
    choice.only_changed = true;
    CHECK(view(harness, choice).rows.empty());
    choice.year = 2020;
    const TableView changed = view(harness, choice);
    CHECK(!changed.rows.empty());
    for (const auto& each : changed.rows)
        CHECK(each.before == 2019);
}

TEST_CASE("table: a municipality that declined says so in the campaign's year only") {
    MappingHarness harness;
    harness.open_lapland();
    TableChoice choice;
    choice.year = 2020;
    const TableView before = view(harness, choice);
    const auto unheard = std::find_if(before.rows.begin(), before.rows.end(),
                                      [](const auto& each) { return each.cells[0].missing == Missing::no_record; });
    REQUIRE(unheard != before.rows.end());
    engine::FieldworkRow declined = *harness.model().campaign->find_row(unheard->municipality);
    declined.state = engine::FieldState::declined;
    harness.model().change(engine::set_row(declined));
    CHECK(row(view(harness, choice), unheard->municipality).cells[0].missing == Missing::declined);
    choice.year = 2018;
    CHECK(row(view(harness, choice), unheard->municipality).cells[0].missing == Missing::no_record);
}
