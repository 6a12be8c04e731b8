// What a municipality's officials say beside what others say of it.
//
//  1. A gap is of one municipality and year, between its officials and one other voice. Both cells have to be there and shown
//     (rule 4 of region_comparison.h); otherwise there is none, and `missing` tells whose are not. The two are never added up.
//  2. Goals and the whole: the change of room_result.h from the others' figure to the officials'. Sure where the ranges do not
//     meet. Example: officials 80 (80-80), associations 45 (40-60): 35 points, sure.
//  3. A question is of one kind, by what each said (said.h). Both know it: `agree` where it is the same word, else `differ`. The
//     others do not know it but officials do: a matter of telling. Officials do not know it but the others do: to be found out
//     inside the municipality. Neither knows. Not asked of one of them, or not applicable: `not_compared`. Where the others are not
//     known because fewer of them answered than are shown (rule 4 there): `others_too_few`, whatever officials said; that is no
//     sign that anybody does not know. Example: officials yes, three of five associations "I don't know": others_do_not_know; two
//     of the five answered at all: others_too_few.
//  4. What differs is sure where the ranges of the two do not meet; the range goes from points / maximum to (points + maximum -
//     known) / maximum, compared exactly, as in score.h. Example: officials 4 of 4, associations 1 of 3 known of 4: 1/4 to 2/4.
//  5. The size of a question: what differs, the distance between points / known of both; what somebody does not know, the share of
//     their maximum that is not known; everything else 0. In whole per cent, rounded half up.
//  6. The order: what differs and is sure, what differs and is not sure, what the others do not know, what officials do not know,
//     what nobody knows, agreement, what too few answered, not compared; within a kind the larger size first, then the order of the set.
//  7. What officials know is documented where an address was noted with it: that of its source, or a fact that is one. Everybody can
//     look it up, so it is told as a document, and the other side's answer beside it as what people have met with. A source
//     without an address is told and documents nothing; nor does an address what the set calls an experience, for which there is
//     no document. Example: officials yes, with the address of the grant rules: documented; yes, "as far as I remember": not.
#pragma once

#include "engine/comparison/region_comparison.h"

#include <vector>

namespace pikatesti::engine {

enum class GapKind : std::uint8_t {
    differ,
    others_do_not_know,
    officials_do_not_know,
    nobody_knows,
    agree,
    others_too_few,
    not_compared,
};

struct QuestionGap {
    std::size_t question = 0;
    GapKind kind = GapKind::not_compared;
    bool sure = false; // of what differs
    int size = 0;      // per cent, 0-100
    Answered officials, others;
    bool documented = false;                // of officials' answer (rule 7)
    std::optional<NotedSource> source = {}; // that officials noted, with an address or without
};

struct Gap {
    enum class Missing { nothing, officials, others, both };
    Missing missing = Missing::nothing; // everything below is empty unless it is nothing
    int officials = 0, others = 0;      // people
    ScoreChange overall;
    std::vector<ScoreChange> goals;     // one per goal
    std::vector<QuestionGap> questions; // all, in the order of rule 6
};

// `others` is any voice but the officials', or none: that of people who were not told to be anybody's.
Gap gap(const QuestionSet& set, const RegionComparison& comparison, const std::string& municipality, int year,
        std::optional<Voice> others);

} // namespace pikatesti::engine
