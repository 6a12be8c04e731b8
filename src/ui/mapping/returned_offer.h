// Interviews that come back from municipalities among what is offered: each is joined with the record that it was sent as, and
// never becomes a second one.
#pragma once

#include "ui/mapping/model.h"

#include <string>
#include <vector>

namespace pikatesti::ui::mapping {

// What a record is that its municipality has confirmed, or that is here already; none: no such record, or one that is only new.
std::optional<Returned> returned_of(Model& model, const engine::Entry& entry);

// Works out anew what has come back among the offers, where the campaign has changed.
void tell_returned(Model& model);
// The same for offers that have just been made: what cannot be joined is not taken without being asked for.
void tell_returned_at_first(Model& model);

// The parts that join what has come back; several returns of one interview one after the other.
engine::CampaignParts join(Model& model, const std::vector<engine::EntryPointer>& returned);

// What is to be said of it, a line each.
std::vector<std::string> returned_words(const Model& model, const Returned& returned);

} // namespace pikatesti::ui::mapping
