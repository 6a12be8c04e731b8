// Writes campaigns.
#pragma once

#include "engine/campaign/campaign.h"

#include <string>

namespace pikatesti::formats {

struct CampaignWriting {
    bool contacts = false; // titles, names and phone numbers of the contacts too
    bool texts = true;     // else only the content keys, as the texts are kept apart
    bool compact = false;  // on one line
};

// What is kept in the browser beside the texts: everything else.
inline constexpr CampaignWriting kept_campaign{true, false, true};

// The same campaign gives the same bytes.
std::string campaign_json(const engine::Campaign& campaign, const engine::QuestionSet& set,
                          CampaignWriting writing = {});

} // namespace pikatesti::formats
