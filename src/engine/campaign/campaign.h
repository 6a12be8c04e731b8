// A region's mapping of one year: the municipalities of that year, how the fieldwork stands in each, and all that was added.
//
//  1. An entry counts if it can be read and its municipality and year are known, whatever year that is: earlier years are there to
//     be compared with.
//  2. Of the entries of one id one counts: the chosen one; where none is chosen, that which goes_before() the others.
//  3. Of those left, of officials of one municipality and year one counts, in the same way. Entries of any other voice are people
//     who answered apart: all of them count.
#pragma once

#include "engine/campaign/entry.h"
#include "engine/comparison/division.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::engine {

struct Contact {
    std::string title; // "wellbeing coordinator"
    std::string name;
    std::string phone;

    bool operator==(const Contact&) const = default;
};

enum class FieldState : std::uint8_t { not_reached, agreed, begun, interviewed, confirmed, declined };

// How it stands with one municipality, as the coordinator has entered it.
struct FieldworkRow {
    std::string municipality; // code
    Contact contact;
    std::string agreed_day; // YYYY-MM-DD, or empty
    std::optional<Method> method;
    FieldState state = FieldState::not_reached;
    std::string note;

    bool operator==(const FieldworkRow&) const = default;
};

struct Campaign {
    std::string set;                // id of the question set
    std::string title;              // may be empty
    std::string region;             // Finnish name, as the division has it; empty: the whole country
    int year = 0;                   // of the fieldwork
    std::vector<FieldworkRow> rows; // one a municipality, in ascending order of the codes
    std::map<EntryKey, EntryPointer> entries;
    std::set<EntryKey> chosen; // see rules 2 and 3

    const FieldworkRow* find_row(std::string_view municipality) const; // null if there is none
};

// The longest texts of a campaign, in bytes of UTF-8.
inline constexpr std::size_t longest_campaign_text = 200;    // title, contact
inline constexpr std::size_t longest_fieldwork_note = 4'000; // a row's note

// The regions there were in that year, in ascending order of their Finnish names.
std::vector<std::string> regions_in(const Division& division, int year);

// With an untouched row for each municipality that was in the region in that year.
Campaign new_campaign(const QuestionSet& set, const Division& division, std::string region, int year);

// Entries of which one counts (rules 2 and 3).
struct Doubles {
    enum class Why { same_id, same_municipality_and_year } why = Why::same_id;
    std::vector<EntryPointer> entries; // at least two; the one that counts first
    bool chosen = false;               // it counts because it was chosen
};

struct Counting {
    std::vector<EntryPointer> entries; // that count, in the order of their keys
    std::vector<Doubles> doubles;
};
Counting counting(const Campaign& campaign);

// All that counts, side by side. The set and the division must outlive the comparison.
RegionComparison comparison_of(const Campaign& campaign, const QuestionSet& set, const Division& division,
                               Municipalities municipalities = Municipalities::as_it_was);

} // namespace pikatesti::engine
