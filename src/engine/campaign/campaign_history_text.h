// A campaign's history as short text (UTF-8, no NUL if the campaign's texts have none), to be kept beside the campaign: so that it
// outlives the window that it was made in.
//
// Read from the present: each change says only what is otherwise than after the change that was told before it. An answer in an
// interview makes another text of the whole record, of which some ten bytes differ; so a text is told by what it has in common
// with the one that stands there now. Written as counted_text.h has it.
//
//   history := version, number of changes that can be undone, number that can be redone,
//              those to undo (the next one first), those to redo (the next one first)
//   change  := number of parts, parts
//   part    := title:  text against the present one
//              no row: code
//              row:    code, state, 0 or 1 + method, and against the present row: day, title, name, phone, note
//              gone:   id and content key of an entry that is not there
//              entry:  id, form, 0 or 1 + year told, 0 or 1 + voice told, municipality told, file, text against that of a
//                      version of it that is there
//              chosen: id, content key, 0 or 1
//   against := bytes in common at the beginning, at the end, text between
//
// A change makes no sense beside another campaign: whoever keeps a history keeps it with the campaign.
#pragma once

#include "engine/campaign/campaign_history.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace pikatesti::engine {

std::string history_text(const Campaign& campaign, const CampaignHistory& history);

// Makes the entry of one of which only what is kept is there; null: it cannot be.
using ReadKeptEntry = std::function<EntryPointer(const Entry& kept)>;

// None if the text is not what history_text() told of this very campaign. Any bytes may be given; what it tells keeps to the limits
// of a campaign.
std::optional<CampaignHistory> read_history(std::string_view text, const Campaign& campaign,
                                            const ReadKeptEntry& read_entry);

} // namespace pikatesti::engine
