#include "engine/campaign/campaign.h"

#include <algorithm>

namespace pikatesti::engine {

namespace {

struct Group {
    std::vector<EntryPointer> entries;
    bool chosen = false;
};

// The one that counts comes first.
void sort_by_precedence(Group& group, const std::set<EntryKey>& chosen) {
    const auto is_chosen = [&](const EntryPointer& entry) { return chosen.count(entry->key) > 0; };
    std::stable_sort(group.entries.begin(), group.entries.end(), [&](const EntryPointer& a, const EntryPointer& b) {
        return is_chosen(a) != is_chosen(b) ? is_chosen(a) : goes_before(*a, *b);
    });
    group.chosen = is_chosen(group.entries.front());
}

} // namespace

const FieldworkRow* Campaign::find_row(std::string_view municipality) const {
    const auto found =
        std::lower_bound(rows.begin(), rows.end(), municipality,
                         [](const FieldworkRow& row, std::string_view code) { return row.municipality < code; });
    return found != rows.end() && found->municipality == municipality ? &*found : nullptr;
}

std::vector<std::string> regions_in(const Division& division, int year) {
    std::set<std::string> regions;
    for (const Municipality& municipality : division.all().municipalities) {
        if (const std::optional<std::string_view> region = division.region_of(municipality.code, year))
            regions.emplace(*region);
    }
    return {regions.begin(), regions.end()};
}

Campaign new_campaign(const QuestionSet& set, const Division& division, std::string region, int year) {
    Campaign campaign;
    campaign.set = set.id;
    campaign.region = std::move(region);
    campaign.year = year;
    for (const Municipality& municipality : division.all().municipalities) {
        const std::optional<std::string_view> found = division.region_of(municipality.code, year);
        if (found && (campaign.region.empty() || *found == campaign.region))
            campaign.rows.emplace_back().municipality = municipality.code;
    }
    std::sort(campaign.rows.begin(), campaign.rows.end(),
              [](const FieldworkRow& a, const FieldworkRow& b) { return a.municipality < b.municipality; });
    return campaign;
}

Counting counting(const Campaign& campaign) {
    Counting counting;
    std::vector<EntryPointer> left; // by rule 2
    for (auto next = campaign.entries.begin(); next != campaign.entries.end();) {
        Group group;
        const std::string& id = next->first.id;
        for (; next != campaign.entries.end() && next->first.id == id; ++next) {
            if (next->second->contribution)
                group.entries.push_back(next->second);
        }
        if (group.entries.empty())
            continue;
        sort_by_precedence(group, campaign.chosen);
        left.push_back(group.entries.front());
        if (group.entries.size() > 1)
            counting.doubles.push_back({Doubles::Why::same_id, std::move(group.entries), group.chosen});
    }
    std::map<std::pair<std::string, int>, Group> cells; // by rule 3
    for (EntryPointer& entry : left) {
        if (entry->voice == Voice::official)
            cells[{entry->municipality, *entry->year}].entries.push_back(std::move(entry));
        else
            counting.entries.push_back(std::move(entry));
    }
    for (auto& [cell, group] : cells) {
        sort_by_precedence(group, campaign.chosen);
        counting.entries.push_back(group.entries.front());
        if (group.entries.size() > 1)
            counting.doubles.push_back(
                {Doubles::Why::same_municipality_and_year, std::move(group.entries), group.chosen});
    }
    std::sort(counting.entries.begin(), counting.entries.end(),
              [](const EntryPointer& a, const EntryPointer& b) { return a->key < b->key; });
    return counting;
}

RegionComparison comparison_of(const Campaign& campaign, const QuestionSet& set, const Division& division,
                               Municipalities municipalities) {
    RegionComparison comparison(set, division);
    for (const EntryPointer& entry : counting(campaign).entries)
        comparison.add(*entry->contribution);
    comparison.finish(municipalities);
    return comparison;
}

} // namespace pikatesti::engine
