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
    // The key stands for the text; what was told may differ.
    bool operator==(const EntryPart& other) const;
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

// Are they about the same place, whatever stands there?
bool same_place(const CampaignPart& a, const CampaignPart& b);
// What stands in the part's place now.
CampaignPart present(const Campaign& campaign, const CampaignPart& place);

// The parts of common changes.
CampaignParts set_row(FieldworkRow row);
CampaignParts add_entries(const std::vector<EntryPointer>& entries);
CampaignParts remove_entry(const EntryKey& key);
// Another text in the place of an entry; it counts where that one was chosen. Null: there was none before.
CampaignParts replace_entry(const Campaign& campaign, const EntryPointer& before, const EntryPointer& entry);
// This one of the doubles counts from now on.
CampaignParts choose(const Campaign& campaign, const Doubles& doubles, const EntryKey& key);

} // namespace pikatesti::engine
