#include "engine/campaign/fieldwork.h"

namespace pikatesti::engine {

namespace {

// Rules 1 and 2.
FieldState state_of(const FieldworkRow& row, const FieldworkStanding& standing) {
    if (!standing.officials || standing.from_documents)
        return row.state;
    if (!standing.officials->confirmed.empty() || row.state == FieldState::confirmed)
        return FieldState::confirmed;
    return row.state == FieldState::begun ? FieldState::begun : FieldState::interviewed;
}

void add_up(Fieldwork& all) {
    for (const FieldworkStanding& standing : all.standings) {
        const bool confirmed = standing.state == FieldState::confirmed;
        all.interviewed += confirmed || standing.state == FieldState::interviewed ? 1 : 0;
        all.confirmed += confirmed ? 1 : 0;
        all.declined += standing.state == FieldState::declined ? 1 : 0;
        all.from_documents += standing.from_documents ? 1 : 0;
        all.associations_heard += standing.associations > 0 ? 1 : 0;
        all.associations_shown += standing.associations >= least_people(Voice::associations) ? 1 : 0;
        all.last_year += standing.last_year ? 1 : 0;
        all.to_check += standing.to_check > 0 ? 1 : 0;
    }
}

} // namespace

Fieldwork fieldwork(const Campaign& campaign) {
    Fieldwork all;
    std::map<std::string_view, FieldworkStanding*> by_code;
    for (const FieldworkRow& row : campaign.rows)
        all.standings.emplace_back().municipality = row.municipality;
    for (FieldworkStanding& standing : all.standings)
        by_code[standing.municipality] = &standing;
    const auto find = [&](const Entry& entry) {
        const auto found = by_code.find(entry.municipality);
        return found == by_code.end() ? nullptr : found->second;
    };

    const Counting counted = counting(campaign);
    for (const EntryPointer& entry : counted.entries) {
        FieldworkStanding* standing = find(*entry);
        if (!standing)
            continue;
        if (entry->year == campaign.year - 1 && entry->voice == Voice::official)
            standing->last_year = true;
        if (entry->year != campaign.year)
            continue;
        if (entry->voice == Voice::official) {
            standing->officials = entry;
            standing->from_documents = entry->method == Method::documents;
            standing->to_check = entry->to_check;
        }
        if (entry->voice == Voice::associations)
            standing->associations += entry->people;
        if (entry->voice == Voice::residents)
            standing->residents += entry->people;
    }
    for (const Doubles& doubles : counted.doubles) {
        const Entry& first = *doubles.entries.front();
        if (FieldworkStanding* standing = find(first); standing && first.year == campaign.year)
            ++standing->doubles;
    }
    for (std::size_t i = 0; i < campaign.rows.size(); ++i)
        all.standings[i].state = state_of(campaign.rows[i], all.standings[i]);
    add_up(all);
    return all;
}

} // namespace pikatesti::engine
