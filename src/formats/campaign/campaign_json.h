// Writes campaigns.
#pragma once

#include "engine/campaign/campaign.h"

#include <string>

namespace pikatesti::formats {

struct CampaignWriting {
    bool contacts = false; // titles, names and phone numbers of the contacts too
    bool compact = false;  // on one line
};

// The same campaign gives the same bytes.
std::string campaign_json(const engine::Campaign& campaign, const engine::QuestionSet& set,
                          CampaignWriting writing = {});

} // namespace pikatesti::formats
