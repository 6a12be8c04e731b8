// What a file that is to be added to a campaign is, before anything of it is taken.
#pragma once

#include "engine/campaign/campaign_part.h"
#include "formats/campaign/load_campaign.h"
#include "formats/campaign/read_entry.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::formats {

struct DoubledWith {
    enum class Why {
        same_content,               // the same text already
        same_id,                    // another version of the same record
        same_municipality_and_year, // of officials too, of whom one counts
        same_day, // an evening, a citizen or a kiosk of the same municipality, day and name: probably the same once more
    } why = Why::same_content;
    engine::EntryKey key;
    std::string file;         // in which the other came
    bool in_campaign = false; // else it is among those that are to be added
};

struct IncomingItem {
    std::size_t line = 0; // in the file, from 1; 0: it is the whole file
    // Null: there is nothing that could be taken; the diagnostics say why. Else it knows municipality, year, voice, kind,
    // people and revision, as far as they are known.
    engine::EntryPointer entry;
    bool readable = false;                                                          // else it cannot be taken
    bool municipality_missing = false, year_missing = false, voice_missing = false; // to be asked
    std::vector<DoubledWith> doubled;                                               // after tell_doubled()
    std::vector<Diagnostic> diagnostics;                                            // places are those in the file
};

struct IncomingFile {
    enum class What { record, kiosk_counts, records_by_line, links, campaign, other } what = What::other;
    std::string name;
    std::vector<IncomingItem> items; // none of a campaign or of something else
    std::vector<Diagnostic>
        diagnostics; // of the file as a whole: why it is something else, or what is wrong in the campaign
    std::optional<LoadedCampaign> campaign; // to be merged (engine/campaign/merge.h)
};

// Any bytes may be given. Everything in the file is in the answer: a line that cannot be read is an item with an error.
IncomingFile look_into(std::string_view bytes, std::string name, const engine::QuestionSet& set,
                       const engine::Division& division);

// Tells of every item what it doubles in the campaign, and of those before it in the files.
void tell_doubled(std::vector<IncomingFile>& files, const engine::Campaign& campaign);

// The entry with what was told about it; what its text says itself stays.
engine::EntryPointer with_told(const engine::Entry& entry, engine::Told told, const engine::QuestionSet& set,
                               const engine::Division& division);

// The parts that add the entries. Of what is in the campaign already nothing is added, but a text without an id of its own that
// is to be taken once more gets a new one: two citizens may have given the same answers.
engine::CampaignParts take(const engine::Campaign& campaign, const std::vector<engine::EntryPointer>& entries);

} // namespace pikatesti::formats
