#include "ui/mapping/table_view.h"

#include <algorithm>
#include <set>

namespace pikatesti::ui::mapping {

namespace {

using Goal = std::optional<std::size_t>;

Goal goal_of(std::size_t column) { return column == 0 ? Goal() : Goal(column - 1); }

const engine::Score& score_of(const engine::Result& result, Goal goal) {
    if (goal)
        return result.goals[*goal];
    return result.overall;
}

// The last year before this one with a cell of the same municipality and voice that may be shown.
const engine::Cell* cell_before(const TableSource& source, const engine::CellKey& key, std::optional<int>& year) {
    const std::vector<int>& years = source.comparison.years();
    for (auto earlier = years.rbegin(); earlier != years.rend(); ++earlier) {
        if (*earlier >= key.year)
            continue;
        const auto found = source.comparison.cells().find({key.municipality, key.voice, *earlier});
        if (found == source.comparison.cells().end() || found->second.too_few)
            continue;
        year = *earlier;
        return &found->second;
    }
    return nullptr;
}

TableCell cell_of(const engine::Cell& cell, const engine::Cell* before, Goal goal) {
    TableCell shown;
    shown.score = score_of(cell.result, goal);
    if (goal)
        shown.band = cell.result.goals[*goal].band;
    else
        shown.level = cell.result.level;
    shown.missing = shown.score.shown         ? Missing::none
                    : shown.score.maximum > 0 ? Missing::too_few_known
                                              : Missing::not_applicable;
    if (before != nullptr)
        shown.change = engine::compare(score_of(before->result, goal), shown.score);
    return shown;
}

bool has_changed(const TableRow& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), [](const TableCell& cell) {
        return cell.change.certainty == engine::Certainty::sure ||
               cell.change.certainty == engine::Certainty::uncertain;
    });
}

// Municipalities of the region in the chosen year, and those beyond it that were heard there.
std::set<std::string> municipalities_of(const TableSource& source, const TableChoice& choice) {
    std::set<std::string> all;
    const std::string& region = source.campaign.region;
    if (region.empty()) {
        for (const engine::FieldworkRow& row : source.campaign.rows)
            all.insert(row.municipality);
    }
    for (std::string& code : source.division.municipalities(region, choice.year)) {
        if (choice.municipalities == engine::Municipalities::as_it_was ||
            source.comparison.region_of({code, {}, choice.year}))
            all.insert(std::move(code));
    }
    for (const auto& [key, cell] : source.comparison.cells()) {
        if (key.voice != choice.voice || key.year != choice.year)
            continue;
        const auto in = source.comparison.region_of(key);
        if (in && (region.empty() || *in == region))
            all.insert(key.municipality);
    }
    return all;
}

std::set<std::string> to_check(const TableSource& source, const TableChoice& choice) {
    std::set<std::string> codes;
    for (const engine::EntryPointer& entry : source.counting.entries)
        if (entry->year == choice.year && entry->voice == choice.voice && entry->to_check > 0)
            codes.insert(entry->municipality);
    return codes;
}

void sort(std::vector<TableRow>& rows, const TableChoice& choice) {
    std::stable_sort(rows.begin(), rows.end(), [](const TableRow& a, const TableRow& b) { return a.order < b.order; });
    if (choice.column < 0) {
        if (choice.descending)
            std::reverse(rows.begin(), rows.end());
        return;
    }
    const auto column = static_cast<std::size_t>(choice.column);
    std::stable_sort(rows.begin(), rows.end(), [&](const TableRow& a, const TableRow& b) {
        const TableCell& first = a.cells[column];
        const TableCell& second = b.cells[column];
        const bool known = first.missing == Missing::none;
        if (known != (second.missing == Missing::none))
            return known;
        if (!known)
            return false;
        return choice.descending ? *first.score.percent > *second.score.percent
                                 : *first.score.percent < *second.score.percent;
    });
}

// The last year before the chosen one in which somebody in the region was heard.
std::optional<int> year_before(const TableSource& source, const TableChoice& choice) {
    std::optional<int> before;
    for (const int year : source.comparison.years()) {
        if (year < choice.year &&
            source.comparison.mean(source.campaign.region, year, choice.voice, {}).municipalities > 0)
            before = year;
    }
    return before;
}

} // namespace

TableRow table_row(const TableSource& source, const TableChoice& choice, const std::string& municipality) {
    const std::size_t columns = source.set.goals.size() + 1;
    TableRow row;
    row.municipality = municipality;
    row.name = source.name_of(municipality);
    row.order = engine::name_order(row.name, source.language);
    const engine::CellKey key{municipality, choice.voice, choice.year};
    const auto found = source.comparison.cells().find(key);
    if (found == source.comparison.cells().end()) {
        const engine::FieldworkRow* fieldwork = source.campaign.find_row(municipality);
        const bool declined = fieldwork != nullptr && choice.year == source.campaign.year &&
                              choice.voice == engine::Voice::official &&
                              fieldwork->state == engine::FieldState::declined;
        row.cells.assign(columns, {});
        for (TableCell& cell : row.cells)
            cell.missing = declined ? Missing::declined : Missing::no_record;
        return row;
    }
    const engine::Cell& cell = found->second;
    row.people = cell.people;
    if (cell.too_few) {
        row.cells.assign(columns, {});
        for (TableCell& each : row.cells)
            each.missing = Missing::too_few_people;
        return row;
    }
    row.documents = cell.documents;
    const engine::Cell* before = cell_before(source, key, row.before);
    for (std::size_t column = 0; column < columns; ++column)
        row.cells.push_back(cell_of(cell, before, goal_of(column)));
    return row;
}

TableView table_view(const TableSource& source, const TableChoice& choice) {
    TableView view;
    const std::set<std::string> checked = to_check(source, choice);
    for (const std::string& code : municipalities_of(source, choice)) {
        TableRow row = table_row(source, choice, code);
        row.to_check = checked.count(code) > 0;
        ++view.all;
        view.heard += row.people > 0 || row.cells.front().missing == Missing::none ? 1 : 0;
        if ((!choice.only_changed || has_changed(row)) && (!choice.only_to_check || row.to_check))
            view.rows.push_back(std::move(row));
    }
    sort(view.rows, choice);
    const std::optional<int> before = year_before(source, choice);
    for (std::size_t column = 0; column <= source.set.goals.size(); ++column) {
        const std::string& region = source.campaign.region;
        TableMean mean{.mean = source.comparison.mean(region, choice.year, choice.voice, goal_of(column)),
                       .before = before,
                       .change = {}};
        if (before)
            mean.change = source.comparison.change(region, *before, choice.year, choice.voice, goal_of(column));
        view.means.push_back(mean);
    }
    return view;
}

std::vector<std::optional<engine::Voice>> voices_heard(const TableSource& source) {
    std::set<std::optional<engine::Voice>> voices;
    for (const auto& [key, cell] : source.comparison.cells())
        voices.insert(key.voice);
    return {voices.begin(), voices.end()};
}

std::vector<int> years_heard(const TableSource& source) {
    std::set<int> years(source.comparison.years().begin(), source.comparison.years().end());
    years.insert(source.campaign.year);
    return {years.begin(), years.end()};
}

} // namespace pikatesti::ui::mapping
