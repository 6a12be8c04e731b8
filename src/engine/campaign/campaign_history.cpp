#include "engine/campaign/campaign_history.h"

#include <algorithm>
#include <utility>

namespace pikatesti::engine {

namespace {

// Moves the last step from one list to the other.
void move_last(Campaign& campaign, std::vector<CampaignParts>& from, std::vector<CampaignParts>& to) {
    CampaignParts parts = std::move(from.back());
    from.pop_back();
    exchange(campaign, parts);
    to.push_back(std::move(parts));
}

// One step of two that follow each other: what stood in each place before the first, but for places that are again as they
// were.
CampaignParts joined(const Campaign& campaign, CampaignParts earlier, const CampaignParts& later) {
    for (const CampaignPart& part : later) {
        if (std::none_of(earlier.begin(), earlier.end(),
                         [&](const CampaignPart& other) { return same_place(other, part); }))
            earlier.push_back(part);
    }
    std::erase_if(earlier, [&](const CampaignPart& part) { return present(campaign, part) == part; });
    return earlier;
}

} // namespace

CampaignHistory::CampaignHistory(std::vector<CampaignParts> done, std::vector<CampaignParts> undone)
    : m_done(std::move(done)), m_undone(std::move(undone)) {}

void CampaignHistory::apply(Campaign& campaign, const CampaignParts& parts, const CampaignTyping& typing) {
    CampaignParts before = parts;
    exchange(campaign, before);
    if (CampaignParts now(before.rbegin(), before.rend()); now == parts) // it was so already
        return;
    m_undone.clear();
    const bool typing_on = typing.field != CampaignTyping::Field::none && typing == m_typing && !m_done.empty();
    m_typing = typing;
    if (!typing_on) {
        m_done.push_back(std::move(before));
        return;
    }
    m_done.back() = joined(campaign, std::move(m_done.back()), before);
    if (m_done.back().empty()) { // typed back to what it was
        m_done.pop_back();
        end_typing();
    }
}

void CampaignHistory::undo(Campaign& campaign) {
    if (!can_undo())
        return;
    move_last(campaign, m_done, m_undone);
    end_typing();
}

void CampaignHistory::redo(Campaign& campaign) {
    if (!can_redo())
        return;
    move_last(campaign, m_undone, m_done);
    end_typing();
}

} // namespace pikatesti::engine
