// What can be undone and redone in a campaign, without limit. Every change goes through it: a change remembers the parts that it
// replaced. An entry that was removed is only pointed at, so that its text is held once. Typing on in the same text is one change.
#pragma once

#include "engine/campaign/campaign_part.h"

#include <string>
#include <vector>

namespace pikatesti::engine {

// The text that is being typed in; none: every change is a step of its own.
struct CampaignTyping {
    enum class Field { none, title, contact_title, contact_name, contact_phone, note, interview } field = Field::none;
    std::string municipality;
    std::string interview_field = {}; // which text of the interview

    bool operator==(const CampaignTyping&) const = default;
};

class CampaignHistory {
public:
    CampaignHistory() = default;
    // Both with the next one to be undone or redone last.
    CampaignHistory(std::vector<CampaignParts> done, std::vector<CampaignParts> undone);

    // Puts the parts in their places. What was undone before can no longer be redone. No parts: nothing.
    void apply(Campaign& campaign, const CampaignParts& parts, const CampaignTyping& typing = {});
    void end_typing() { m_typing = {}; } // typing anywhere is a new change from now on

    bool can_undo() const { return !m_done.empty(); }
    bool can_redo() const { return !m_undone.empty(); }
    // Nothing to undo or redo: nothing.
    void undo(Campaign& campaign);
    void redo(Campaign& campaign);

    const std::vector<CampaignParts>& done() const { return m_done; }
    const std::vector<CampaignParts>& undone() const { return m_undone; }

private:
    std::vector<CampaignParts> m_done;
    std::vector<CampaignParts> m_undone;
    CampaignTyping m_typing; // what the last change typed in
};

} // namespace pikatesti::engine
