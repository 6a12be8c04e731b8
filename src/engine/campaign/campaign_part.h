// A campaign in parts: a change replaces some of them, and undoing it puts the old ones back.
#pragma once

#include "engine/campaign/campaign.h"

#include <string>
#include <variant>
#include <vector>

namespace pikatesti::engine {

struct TitlePart {
    std::string title;
    bool operator==(const TitlePart&) const = default;
};
struct RowPart {
    std::string municipality;
    std::optional<FieldworkRow> row; // none: it has none
    bool operator==(const RowPart&) const = default;
};
struct EntryPart {
    EntryKey key;
    EntryPointer entry; // null: it is not there
    bool operator==(const EntryPart&) const = default;
};
struct ChosenPart {
    EntryKey key;
    bool chosen = false;
    bool operator==(const ChosenPart&) const = default;
};
using CampaignPart = std::variant<TitlePart, RowPart, EntryPart, ChosenPart>;

// What one step changes, together.
using CampaignParts = std::vector<CampaignPart>;

// Puts the parts in their places, and what stood there into `parts`: doing it again takes it back.
void exchange(Campaign& campaign, CampaignParts& parts);

// The parts of common changes.
CampaignParts set_row(FieldworkRow row);
CampaignParts add_entries(const std::vector<EntryPointer>& entries);
CampaignParts remove_entry(const EntryKey& key);
// This one of the doubles counts from now on.
CampaignParts choose(const Campaign& campaign, const Doubles& doubles, const EntryKey& key);

} // namespace pikatesti::engine
