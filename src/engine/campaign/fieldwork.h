// How the fieldwork stands: of each municipality, and in sum.
//
//  1. A record of officials of the campaign's year says that the municipality was interviewed, and confirmed where it was, even if
//     the coordinator has not entered it. One that the coordinator has entered as begun stays begun until it is confirmed.
//  2. A record whose method is documents is no interview: nobody was asked. The state stays as entered, and it is told apart.
//  3. Associations are heard in a municipality if at least one person's answers are there; they are shown from
//     least_people(Voice::associations) on.
#pragma once

#include "engine/campaign/campaign.h"

#include <string>
#include <vector>

namespace pikatesti::engine {

struct FieldworkStanding {
    std::string municipality; // code
    FieldState state = FieldState::not_reached;
    EntryPointer officials;      // the record of the campaign's year that counts; null: none
    bool from_documents = false; // it was filled in from documents
    int associations = 0;        // people who answered, in the campaign's year
    int residents = 0;
    bool last_year = false;   // a record of officials of the year before counts
    std::size_t to_check = 0; // questions to be asked again
    std::size_t doubles = 0;  // groups of entries of its campaign year of which one had to be chosen
};

struct Fieldwork {
    std::vector<FieldworkStanding> standings; // one for each row, in their order
    std::size_t interviewed = 0;              // the confirmed ones too
    std::size_t confirmed = 0;
    std::size_t declined = 0;
    std::size_t from_documents = 0;
    std::size_t associations_heard = 0; // municipalities
    std::size_t associations_shown = 0; // of them, those with enough people to be shown
    std::size_t last_year = 0;
    std::size_t to_check = 0; // municipalities with something to be asked again

    std::size_t municipalities() const { return standings.size(); }
    std::size_t not_confirmed() const { return interviewed - confirmed; }
};

// Municipalities without a row are not in it.
Fieldwork fieldwork(const Campaign& campaign);

} // namespace pikatesti::engine
