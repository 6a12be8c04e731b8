// Many records side by side: municipalities x goals x years x voices.
//
//  1. A cell is one municipality, year and voice. Voices are never averaged into one. Example: Salla's officials 2020 and Salla's
//     associations 2020 are two cells.
//  2. Several records of officials in one cell are versions of the same: one confirmed by the municipality goes before one that is
//     not, then the later day, then the one that came later. The others are told as doubled. Records of any other voice are
//     people who answered apart: their counts are added up, as if they had sat in one room. Example: three citizens, yes, yes and
//     no, are a cell of three people with 67 %.
//  3. A cell is scored as its year asked, by score.h and tally.h. Not asked is in neither points nor maximum.
//  4. Too few people are not shown: fewer than 3 in associations or in both, fewer than 5 in residents or where it was not told
//     who they were. Such a cell has no figures anywhere: in no mean, no count, no change. It is never added to another voice.
//     In a cell that is shown, a question that fewer than these answered counts as not answered: what it says would be one
//     person's answer. One answer that a room agreed on is that of all in the room. Example: of five residents one answers
//     the last question: it is unknown, and the ranges of its goal and of the whole are as wide as if nobody had.
//  5. A change of a cell between two years is that of room_result.h: sure where the ranges do not meet. Example: 40 % (40-45)
//     and 60 % (50-60) is sure; 40 % (40-55) and 60 % (50-60) is not.
//  6. A region's mean of a goal is the mean of the whole percentages that are shown, each municipality once, rounded half up; its
//     range is the mean of their ends. Example: 40, 50 and 71 are 54 (53.67).
//  7. A region's change between two years looks at those alone of which the goal is shown in both years, in both means. It is sure
//     where the two ranges do not meet. Example: A 40 -> 60, B 80 in the first year only: 40 -> 60, one municipality.
//  8. A weak point counts for each question what the municipalities said (said.h): yes, partly, no, unknown, not asked, not
//     applicable. Together they are all shown cells of the year and voice. n is yes + partly + no, N is n + unknown. The worst come
//     first: the smallest share of yes and half of partly in n, then the larger n, then the order of the set; those with n = 0
//     last. Example: 2 yes, 1 partly, 2 no is 50 % of 5.
//  9. "As it was": a municipality is in the region that it was in that year. "The same in all years": only municipalities that
//     there were in each of the years, in the region they are in in the last one. Example: Vaala was in Kainuu until 2015.
// 10. A cell is from documents if all records in it are: nobody was asked. It counts like any other, and says so wherever it is
//     shown.
#pragma once

#include "engine/comparison/division.h"
#include "engine/comparison/each_apart.h"
#include "engine/comparison/said.h"
#include "engine/interview/interview.h"
#include "engine/room_result.h"
#include "engine/voice.h"

#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace pikatesti::engine {

// What was noted beside the answer to a question; see noted_facts.h.
struct QuestionFact {
    std::size_t question = 0;
    FactValue value;
};

// What the answer to a question rests on.
struct QuestionSource {
    std::size_t question = 0;
    NotedSource source; // of which a part at least is there
};

// What one record brings.
struct Contribution {
    std::string municipality; // code
    int year = 0;
    std::optional<Voice> voice; // none: not told
    Tallies tallies;            // one per question
    Traits traits;
    Count people;
    std::string date;       // YYYY-MM-DD, or empty
    bool confirmed = false; // by the municipality
    bool agreed = false;    // one answer to each question, which all the people agreed on
    bool documents = false; // filled in from documents
    std::vector<QuestionFact> facts = {};
    std::vector<QuestionSource> sources = {};
};

struct CellKey {
    std::string municipality;
    std::optional<Voice> voice;
    int year = 0;

    bool operator<(const CellKey& other) const {
        return std::tie(municipality, voice, year) < std::tie(other.municipality, other.voice, other.year);
    }
};

struct Cell {
    Result result;                 // of no meaning where there are too few
    std::vector<Answered> answers; // one per question, none where there are too few
    int people = 0;
    std::size_t records = 0; // that are in it
    std::size_t doubled = 0; // that were left out for another (rule 2)
    bool too_few = false;
    bool documents = false;          // rule 10
    std::vector<QuestionFact> facts; // of officials alone, beside questions that were asked, in the order of the set
    std::vector<QuestionSource> sources; // as facts
};

// The fewest people that are shown (rule 4).
int least_people(std::optional<Voice> voice);

// How many people gave the counts: the number that was told, or more where a question has more voters.
int people_in(const QuestionSet& set, const Tallies& tallies, Count told);

enum class Municipalities { as_it_was, same_in_all_years };

struct RegionMean {
    std::optional<int> percent; // none where nothing is shown
    Range range{0, 0};
    int municipalities = 0; // in the mean
};

struct RegionChange {
    RegionMean before, now; // of the same municipalities
    Certainty certainty = Certainty::unknown;
};

struct WeakPoint {
    std::size_t question = 0;
    std::vector<std::string> who[6]; // codes in ascending order, by Said
    std::vector<int> options;        // municipalities whose answer it is, by option; of a single choice

    const std::vector<std::string>& who_said(Said said) const { return who[static_cast<std::size_t>(said)]; }
    int count(Said said) const { return static_cast<int>(who_said(said).size()); }
    int known() const { return count(Said::yes) + count(Said::partly) + count(Said::no); }
    int asked() const { return known() + count(Said::unknown); }
};

class RegionComparison {
public:
    // The set and the division must outlive it.
    RegionComparison(const QuestionSet& set, const Division& division) : m_set(&set), m_division(&division) {}
    RegionComparison(const RegionComparison&) = delete; // it points into itself
    RegionComparison(RegionComparison&&) = default;
    RegionComparison& operator=(const RegionComparison&) = delete;
    RegionComparison& operator=(RegionComparison&&) = default;
    ~RegionComparison() = default;

    void add(Contribution contribution);
    // Scores all that was added; nothing can be added after it.
    void finish(Municipalities municipalities, const EachApart& each_apart = one_after_another);

    using Entry = std::map<CellKey, Cell>::value_type;
    using Entries = std::vector<const Entry*>;

    const std::map<CellKey, Cell>& cells() const { return m_cells; }
    // The cells of a region in a year and voice, by municipality; an empty region is all of them.
    const Entries& entries(std::string_view region, int year, std::optional<Voice> voice) const;
    // The cell, if there is one that is shown (rule 4); else null.
    const Cell* shown_cell(const CellKey& key) const;
    const std::vector<int>& years() const { return m_years; } // ascending
    // Where the division puts the cell's municipality; none: nowhere, by rule 9.
    std::optional<std::string_view> region_of(const CellKey& key) const;
    // The regions of all cells, in ascending order.
    std::vector<std::string> regions() const;
    // How many municipalities there are in the region.
    std::size_t municipalities_in(std::string_view region, int year) const;
    // How many of the cells that are shown are from documents (rule 10). An empty region is all of them.
    std::size_t from_documents(std::string_view region, int year, std::optional<Voice> voice) const;

    // An empty region is all of them; no goal: the whole.
    RegionMean mean(std::string_view region, int year, std::optional<Voice> voice,
                    std::optional<std::size_t> goal) const;
    RegionChange change(std::string_view region, int before, int now, std::optional<Voice> voice,
                        std::optional<std::size_t> goal) const;
    std::vector<WeakPoint> weak_points(std::string_view region, int year, std::optional<Voice> voice) const;

private:
    struct Pool {
        Contribution all;
        std::vector<int> answered; // how many people, by question (rule 4)
        std::size_t records = 0;
        std::size_t doubled = 0;
    };
    void pool(Pool& pool, Contribution contribution) const;
    std::vector<int> people_who_answered(const Contribution& contribution) const;
    void leave_out_few(Pool& pool, int least) const;
    Cell cell_of(const CellKey& key, Pool& pool) const;

    const QuestionSet* m_set;
    const Division* m_division;
    Municipalities m_municipalities = Municipalities::as_it_was;
    std::map<CellKey, Pool> m_pools;
    std::map<CellKey, Cell> m_cells;
    std::vector<int> m_years;
    std::map<std::string, std::map<std::pair<std::optional<Voice>, int>, Entries>, std::less<>> m_entries;
};

} // namespace pikatesti::engine
