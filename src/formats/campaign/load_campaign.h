// Reads campaigns.
#pragma once

#include "engine/campaign/campaign.h"
#include "formats/diagnostics/loaded.h"

#include <string_view>
#include <vector>

namespace pikatesti::formats {

struct LoadedCampaign : Loaded<engine::Campaign> {
    // What is to be said of single entries; an entry with an error is in the campaign all the same, and does not count.
    struct OfEntry {
        engine::EntryKey key;
        std::vector<Diagnostic> diagnostics; // places are those in the entry's own text
    };
    std::vector<OfEntry> of_entries;
};

// Any bytes may be given. A campaign of another set is an error, one of another revision is read: each entry tells its own.
LoadedCampaign load_campaign(std::string_view json, const engine::QuestionSet& set, const engine::Division& division);

} // namespace pikatesti::formats
