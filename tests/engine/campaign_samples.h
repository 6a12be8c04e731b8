// Small campaigns: three municipalities, one question, and entries as short as can be.
#pragma once

#include "engine/campaign/campaign_history.h"

#include <random>

namespace pikatesti::engine::campaign_sample {

inline MunicipalityList three() {
    MunicipalityList list;
    for (const auto& [code, region] :
         {std::pair("001", "North"), std::pair("002", "North"), std::pair("003", "South")}) {
        Municipality municipality;
        municipality.code = code;
        municipality.name.entries.push_back({"fi", code});
        municipality.region.entries.push_back({"fi", region});
        list.municipalities.push_back(municipality);
    }
    return list;
}

inline const Division& division() {
    // 004 was in the North until 2019; 003 came to the South in 2021, from the North.
    static const Division made(three(),
                               {{2020, "004", "Fourth", "North", ""}, {2021, "003", "Third", "North", "South"}});
    return made;
}

inline const QuestionSet& set() {
    static const QuestionSet made = [] {
        QuestionSet one;
        one.id = "small";
        one.goals.resize(1);
        one.goals[0].id = "goal";
        one.goal_bands = {{"low", 0}};
        one.levels.resize(1);
        Question question;
        question.id = "question";
        question.goals.push_back({0, 1});
        Option yes;
        yes.key = "yes";
        yes.points = 1;
        Option no;
        no.key = "no";
        no.points = 0;
        question.options = {yes, no};
        one.questions = {question};
        return one;
    }();
    return made;
}

inline Entry plain_entry(const std::string& id, const std::string& text, const std::string& municipality, int year,
                         std::optional<Voice> voice) {
    Entry entry;
    entry.key = {id, content_key(text)};
    entry.text = text;
    entry.municipality = municipality;
    entry.year = year;
    entry.voice = voice;
    entry.date = std::to_string(year) + "-10-01";
    entry.people = voice == Voice::associations ? 4 : 1;
    Contribution contribution;
    contribution.municipality = municipality;
    contribution.year = year;
    contribution.voice = voice;
    contribution.tallies = empty_tallies(set());
    contribution.tallies[0].rounds[0].counts[0] = entry.people;
    contribution.people = entry.people;
    contribution.date = entry.date;
    entry.contribution = contribution;
    return entry;
}

inline EntryPointer entry(const std::string& id, const std::string& text, const std::string& municipality, int year,
                          std::optional<Voice> voice = Voice::official) {
    return std::make_shared<Entry>(plain_entry(id, text, municipality, year, voice));
}

inline EntryPointer confirmed(const std::string& id, const std::string& text, const std::string& municipality,
                              int year) {
    Entry made = plain_entry(id, text, municipality, year, Voice::official);
    made.confirmed = made.date;
    made.contribution->confirmed = true;
    return std::make_shared<Entry>(made);
}

inline Campaign with(const std::vector<EntryPointer>& entries) {
    Campaign campaign = new_campaign(set(), division(), "North", 2021);
    for (const EntryPointer& each : entries)
        campaign.entries[each->key] = each;
    return campaign;
}

inline bool same(const Campaign& a, const Campaign& b) {
    return a.set == b.set && a.title == b.title && a.region == b.region && a.year == b.year && a.rows == b.rows &&
           a.entries == b.entries && a.chosen == b.chosen;
}

// A change of any kind, of a few places, so that changes meet.
inline CampaignParts any_change(std::mt19937& random, const Campaign& campaign) {
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    const std::string text = std::to_string(below(4));
    switch (below(4)) {
    case 0:
        return {TitlePart{text}};
    case 1: {
        FieldworkRow row = campaign.rows[below(campaign.rows.size())];
        row.note = text;
        row.state = static_cast<FieldState>(below(6));
        return set_row(row);
    }
    case 2:
        return add_entries({entry("id" + text, std::to_string(below(3)), below(2) == 0 ? "001" : "002", 2021)});
    default:
        return campaign.entries.empty() ? CampaignParts() : remove_entry(campaign.entries.begin()->first);
    }
}

} // namespace pikatesti::engine::campaign_sample
