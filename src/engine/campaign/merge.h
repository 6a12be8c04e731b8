// Joins two files of one campaign: how two interviewers put their work together.
//
//  1. Only campaigns of the same set, region and year are joined.
//  2. Entries are joined by their ids. The same id and the same content is one entry. Versions with other content are all kept, and
//     one counts (campaign.h, rule 2). Where another one counted in theirs than in ours, and neither had the other's, that is a
//     conflict, one for each id.
//  3. A row is joined field by field: what only one has entered is taken; what both have entered differently is a conflict, in
//     which ours stays and theirs is told. Of two states the one that is further on is taken, without a conflict; declined against
//     agreed, begun, interviewed or confirmed is one.
//  4. Without conflicts it does not matter who joins whose.
#pragma once

#include "engine/campaign/campaign_part.h"

#include <string>
#include <vector>

namespace pikatesti::engine {

enum class MergeRefusal : std::uint8_t { none, other_set, other_region, other_year };

struct MergeConflict {
    enum class What {
        record, // other content under the same id
        told,   // of an entry without municipality, year or voice
        choice, // which of two entries counts
        title,
        contact_title,
        contact_name,
        contact_phone,
        agreed_day,
        method,
        state,
        note,
    } what = What::record;
    std::string municipality;        // code; empty where it is not about one
    EntryKey our_entry, their_entry; // of a record, of what was told (both the same) and of a choice
    // Theirs instead of ours: what apply() makes of it is what they had entered.
    CampaignParts theirs;
    CampaignParts ours;               // what keeps ours, where the merge alone does not: of a record
    bool theirs_counts = false;       // of a record: theirs is the one that counts as long as nobody chooses
    std::string our_text, their_text; // of what is a text or a day
};

struct Merge {
    MergeRefusal refusal = MergeRefusal::none;
    CampaignParts parts; // to be put into ours; with conflicts, as the rules say
    std::vector<MergeConflict> conflicts;
    std::size_t added = 0;        // entries
    std::size_t rows_changed = 0; // municipalities of which something was taken
};

Merge merge(const Campaign& ours, const Campaign& theirs);

// The parts of the merge with its conflicts settled: by their index, true takes theirs and false keeps ours; a shorter list leaves
// the rest as the rules say. No place is in it twice, so that it is one step that can be undone.
CampaignParts settled(const Merge& merge, const std::vector<bool>& theirs);

} // namespace pikatesti::engine
