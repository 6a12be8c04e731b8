#include "engine/campaign/merge.h"

#include <algorithm>
#include <map>

namespace pikatesti::engine {

namespace {

using What = MergeConflict::What;

// Takes over the field that the conflict is about; false if it is about no field of a row.
bool take_field(FieldworkRow& row, const FieldworkRow& theirs, What what) {
    switch (what) {
    case What::contact_title:
        row.contact.title = theirs.contact.title;
        return true;
    case What::contact_name:
        row.contact.name = theirs.contact.name;
        return true;
    case What::contact_phone:
        row.contact.phone = theirs.contact.phone;
        return true;
    case What::agreed_day:
        row.agreed_day = theirs.agreed_day;
        return true;
    case What::note:
        row.note = theirs.note;
        return true;
    case What::method:
        row.method = theirs.method;
        return true;
    case What::state:
        row.state = theirs.state;
        return true;
    case What::record:
    case What::told:
    case What::choice:
    case What::title:
        break;
    }
    return false;
}

class Merging {
public:
    Merging(const Campaign& ours, const Campaign& theirs) : m_ours(ours), m_theirs(theirs) {}

    Merge run() {
        if (m_ours.set != m_theirs.set)
            return refused(MergeRefusal::other_set);
        if (m_ours.region != m_theirs.region)
            return refused(MergeRefusal::other_region);
        if (m_ours.year != m_theirs.year)
            return refused(MergeRefusal::other_year);
        join_titles();
        for (const FieldworkRow& row : m_theirs.rows)
            join_row(row);
        for (const auto& [key, entry] : m_theirs.entries)
            join_entry(key, entry);
        join_versions();
        join_choices();
        tell_what_counts();
        return std::move(m_merge);
    }

private:
    static Merge refused(MergeRefusal why) {
        Merge merge;
        merge.refusal = why;
        return merge;
    }

    // Rule 3 for one text. `with`: the parts that put theirs in its place.
    template <typename With>
    void join_text(std::string& ours, const std::string& theirs, What what, const std::string& municipality,
                   const With& with) {
        if (theirs.empty() || theirs == ours)
            return;
        if (ours.empty()) {
            ours = theirs;
            return;
        }
        MergeConflict conflict;
        conflict.what = what;
        conflict.municipality = municipality;
        conflict.our_text = ours;
        conflict.their_text = theirs;
        conflict.theirs = with();
        m_merge.conflicts.push_back(std::move(conflict));
    }

    void join_titles() {
        std::string title = m_ours.title;
        join_text(title, m_theirs.title, What::title, "", [&] { return CampaignParts{TitlePart{m_theirs.title}}; });
        if (title != m_ours.title)
            m_merge.parts.push_back(TitlePart{title});
    }

    void join_row(const FieldworkRow& theirs);
    static bool states_differ(FieldState a, FieldState b) {
        const auto declined_only = [](FieldState one, FieldState other) {
            return one == FieldState::declined && other != FieldState::declined && other != FieldState::not_reached;
        };
        return declined_only(a, b) || declined_only(b, a);
    }

    void join_entry(const EntryKey& key, const EntryPointer& theirs);
    void join_versions();
    void join_choices();
    void tell_what_counts();
    Campaign joined() const {
        Campaign joined = m_ours;
        CampaignParts parts = m_merge.parts;
        exchange(joined, parts);
        return joined;
    }

    const Campaign& m_ours;
    const Campaign& m_theirs;
    Merge m_merge;
};

void Merging::join_row(const FieldworkRow& theirs) {
    const std::string& code = theirs.municipality;
    const FieldworkRow* ours = m_ours.find_row(code);
    if (!ours) {
        m_merge.parts.push_back(RowPart{code, theirs});
        ++m_merge.rows_changed;
        return;
    }
    FieldworkRow row = *ours;
    const std::size_t first_conflict = m_merge.conflicts.size();
    const auto text = [&](std::string& mine, const std::string& other, What what) {
        join_text(mine, other, what, code, [] { return CampaignParts(); });
    };
    text(row.contact.title, theirs.contact.title, What::contact_title);
    text(row.contact.name, theirs.contact.name, What::contact_name);
    text(row.contact.phone, theirs.contact.phone, What::contact_phone);
    text(row.agreed_day, theirs.agreed_day, What::agreed_day);
    text(row.note, theirs.note, What::note);
    const auto conflict = [&](What what) {
        MergeConflict& added = m_merge.conflicts.emplace_back();
        added.what = what;
        added.municipality = code;
    };
    if (!row.method)
        row.method = theirs.method;
    else if (theirs.method && theirs.method != row.method)
        conflict(What::method);
    if (states_differ(row.state, theirs.state))
        conflict(What::state);
    else
        row.state = std::max(row.state, theirs.state);

    // Each conflict is settled for itself, on top of the joined row.
    for (std::size_t i = first_conflict; i < m_merge.conflicts.size(); ++i) {
        FieldworkRow with_theirs = row;
        take_field(with_theirs, theirs, m_merge.conflicts[i].what);
        m_merge.conflicts[i].theirs = set_row(std::move(with_theirs));
    }
    if (row != *ours) {
        m_merge.parts.push_back(RowPart{code, std::move(row)});
        ++m_merge.rows_changed;
    }
}

// Rule 2.
void Merging::join_entry(const EntryKey& key, const EntryPointer& theirs) {
    const auto same = m_ours.entries.find(key);
    if (same != m_ours.entries.end()) {
        const Told& mine = same->second->told;
        if (theirs->told == mine)
            return;
        // What only they were told is taken; entries are rebuilt as a whole, so one of the two stays.
        if (mine == Told()) {
            m_merge.parts.push_back(EntryPart{key, theirs});
            return;
        }
        if (theirs->told == Told())
            return;
        MergeConflict& conflict = m_merge.conflicts.emplace_back();
        conflict.what = What::told;
        conflict.municipality = same->second->municipality;
        conflict.our_entry = conflict.their_entry = key;
        conflict.theirs = {EntryPart{key, theirs}};
        return;
    }
    m_merge.parts.push_back(EntryPart{key, theirs});
    ++m_merge.added;
}

// Of each id the version that counts, before rule 3 of campaign.h.
std::map<std::string, EntryKey> counting_versions(const Campaign& campaign) {
    std::map<std::string, EntryKey> versions;
    for (const auto& [key, entry] : campaign.entries)
        if (entry->contribution)
            versions.emplace(key.id, key);
    for (const Doubles& doubles : counting(campaign).doubles)
        if (doubles.why == Doubles::Why::same_id)
            versions[doubles.entries.front()->key.id] = doubles.entries.front()->key;
    return versions;
}

// Rule 2, of versions.
void Merging::join_versions() {
    const std::map<std::string, EntryKey> ours = counting_versions(m_ours);
    for (const auto& [id, their_key] : counting_versions(m_theirs)) {
        const auto found = ours.find(id);
        if (found == ours.end() || found->second == their_key)
            continue;
        const EntryKey& our_key = found->second;
        if (m_ours.entries.count(their_key) > 0 || m_theirs.entries.count(our_key) > 0)
            continue; // whoever has both has decided
        MergeConflict& conflict = m_merge.conflicts.emplace_back();
        conflict.what = What::record;
        conflict.municipality = m_theirs.entries.at(their_key)->municipality;
        conflict.our_entry = our_key;
        conflict.their_entry = their_key;
        conflict.theirs = {ChosenPart{our_key, false}, ChosenPart{their_key, true}};
        conflict.ours = {ChosenPart{their_key, false}, ChosenPart{our_key, true}};
    }
}

void Merging::tell_what_counts() {
    const std::map<std::string, EntryKey> versions = counting_versions(joined());
    for (MergeConflict& conflict : m_merge.conflicts)
        if (conflict.what == What::record)
            conflict.theirs_counts = versions.at(conflict.their_entry.id) == conflict.their_entry;
}

void Merging::join_choices() {
    const Campaign joined = this->joined();
    const std::vector<Doubles> doubles = counting(joined).doubles;
    const auto told_already = [&](const EntryKey& key) {
        return std::any_of(m_merge.conflicts.begin(), m_merge.conflicts.end(), [&](const MergeConflict& conflict) {
            return conflict.what == What::record && conflict.their_entry == key;
        });
    };
    const auto grouped_with = [&](const EntryKey& key) -> const Doubles* {
        for (const Doubles& group : doubles) {
            if (std::any_of(group.entries.begin(), group.entries.end(),
                            [&](const EntryPointer& entry) { return entry->key == key; }))
                return &group;
        }
        return nullptr;
    };
    for (const EntryKey& key : m_theirs.chosen) {
        if (m_ours.chosen.count(key) > 0)
            continue;
        const Doubles* group = grouped_with(key);
        const EntryPointer* mine = nullptr;
        if (group) {
            for (const EntryPointer& entry : group->entries)
                mine = m_ours.chosen.count(entry->key) > 0 ? &entry : mine;
        }
        if (!mine) {
            m_merge.parts.push_back(ChosenPart{key, true});
            continue;
        }
        if (told_already(key) && (*mine)->key.id == key.id)
            continue;
        MergeConflict& conflict = m_merge.conflicts.emplace_back();
        conflict.what = What::choice;
        conflict.municipality = (*mine)->municipality;
        conflict.our_entry = (*mine)->key;
        conflict.their_entry = key;
        conflict.theirs = choose(joined, *group, key);
    }
}

// What stands in the part's place already gives way; of a row only the field in question does.
void settle(CampaignParts& parts, const CampaignPart& chosen, What what) {
    const auto place =
        std::find_if(parts.begin(), parts.end(), [&](const CampaignPart& part) { return same_place(part, chosen); });
    if (place == parts.end()) {
        parts.push_back(chosen);
        return;
    }
    auto* row = std::get_if<RowPart>(&*place);
    if (!row || !row->row || !take_field(*row->row, *std::get<RowPart>(chosen).row, what))
        *place = chosen;
}

} // namespace

CampaignParts settled(const Merge& merge, const std::vector<bool>& theirs) {
    CampaignParts parts = merge.parts;
    for (std::size_t i = 0; i < merge.conflicts.size() && i < theirs.size(); ++i) {
        const MergeConflict& conflict = merge.conflicts[i];
        for (const CampaignPart& part : theirs[i] ? conflict.theirs : conflict.ours)
            settle(parts, part, conflict.what);
    }
    return parts;
}

Merge merge(const Campaign& ours, const Campaign& theirs) { return Merging(ours, theirs).run(); }

} // namespace pikatesti::engine
