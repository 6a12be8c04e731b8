#include "engine/campaign/campaign_part.h"

#include <algorithm>
#include <utility>

namespace pikatesti::engine {

namespace {

void exchange_row(Campaign& campaign, RowPart& part) {
    const auto place =
        std::lower_bound(campaign.rows.begin(), campaign.rows.end(), part.municipality,
                         [](const FieldworkRow& row, const std::string& code) { return row.municipality < code; });
    const bool there = place != campaign.rows.end() && place->municipality == part.municipality;
    if (there && part.row) {
        std::swap(*place, *part.row);
    } else if (there) {
        part.row = std::move(*place);
        campaign.rows.erase(place);
    } else if (part.row) {
        campaign.rows.insert(place, std::move(*part.row));
        part.row.reset();
    }
}

void exchange_entry(Campaign& campaign, EntryPart& part) {
    EntryPointer before;
    if (const auto found = campaign.entries.find(part.key); found != campaign.entries.end()) {
        before = std::move(found->second);
        campaign.entries.erase(found);
    }
    if (part.entry)
        campaign.entries.emplace(part.key, std::move(part.entry));
    part.entry = std::move(before);
}

void exchange_chosen(Campaign& campaign, ChosenPart& part) {
    const bool before = campaign.chosen.count(part.key) > 0;
    if (part.chosen)
        campaign.chosen.insert(part.key);
    else
        campaign.chosen.erase(part.key);
    part.chosen = before;
}

} // namespace

bool EntryPart::operator==(const EntryPart& other) const {
    if (key != other.key || !entry || !other.entry)
        return key == other.key && entry == other.entry;
    return entry->told == other.entry->told && entry->file == other.entry->file;
}

bool same_place(const CampaignPart& a, const CampaignPart& b) {
    if (a.index() != b.index())
        return false;
    if (const auto* row = std::get_if<RowPart>(&a))
        return row->municipality == std::get<RowPart>(b).municipality;
    if (const auto* entry = std::get_if<EntryPart>(&a))
        return entry->key == std::get<EntryPart>(b).key;
    if (const auto* chosen = std::get_if<ChosenPart>(&a))
        return chosen->key == std::get<ChosenPart>(b).key;
    return true; // there is one title
}

CampaignPart present(const Campaign& campaign, const CampaignPart& place) {
    if (const auto* row = std::get_if<RowPart>(&place)) {
        const FieldworkRow* found = campaign.find_row(row->municipality);
        return RowPart{row->municipality, found ? std::optional(*found) : std::nullopt};
    }
    if (const auto* entry = std::get_if<EntryPart>(&place)) {
        const auto found = campaign.entries.find(entry->key);
        return EntryPart{entry->key, found == campaign.entries.end() ? nullptr : found->second};
    }
    if (const auto* chosen = std::get_if<ChosenPart>(&place))
        return ChosenPart{chosen->key, campaign.chosen.count(chosen->key) > 0};
    return TitlePart{campaign.title};
}

void exchange(Campaign& campaign, CampaignParts& parts) {
    for (CampaignPart& part : parts) {
        if (auto* title = std::get_if<TitlePart>(&part))
            std::swap(title->title, campaign.title);
        else if (auto* row = std::get_if<RowPart>(&part))
            exchange_row(campaign, *row);
        else if (auto* entry = std::get_if<EntryPart>(&part))
            exchange_entry(campaign, *entry);
        else if (auto* chosen = std::get_if<ChosenPart>(&part))
            exchange_chosen(campaign, *chosen);
    }
    // The last is taken back first, should a place be named twice.
    std::reverse(parts.begin(), parts.end());
}

CampaignParts set_row(FieldworkRow row) {
    std::string municipality = row.municipality;
    return {RowPart{std::move(municipality), std::move(row)}};
}

CampaignParts add_entries(const std::vector<EntryPointer>& entries) {
    CampaignParts parts;
    for (const EntryPointer& entry : entries)
        parts.push_back(EntryPart{entry->key, entry});
    return parts;
}

CampaignParts remove_entry(const EntryKey& key) { return {EntryPart{key, nullptr}, ChosenPart{key, false}}; }

CampaignParts replace_entry(const Campaign& campaign, const EntryPointer& before, const EntryPointer& entry) {
    if (!before || before->key == entry->key)
        return {EntryPart{entry->key, entry}};
    CampaignParts parts = {EntryPart{before->key, nullptr}, EntryPart{entry->key, entry}};
    if (campaign.chosen.count(before->key) > 0) {
        parts.push_back(ChosenPart{before->key, false});
        parts.push_back(ChosenPart{entry->key, true});
    }
    return parts;
}

CampaignParts choose(const Campaign& campaign, const Doubles& doubles, const EntryKey& key) {
    CampaignParts parts;
    for (const EntryPointer& entry : doubles.entries) {
        const bool chosen = entry->key == key;
        if (chosen != (campaign.chosen.count(entry->key) > 0))
            parts.push_back(ChosenPart{entry->key, chosen});
    }
    return parts;
}

} // namespace pikatesti::engine
