// How far a room agrees, and which questions it should talk about.
//
// The measure is Leik's ordinal consensus (Robert K. Leik, "A Measure of Ordinal Consensus", The Pacific Sociological
// Review 9 (2), 1966, pages 85-90), which is 1 - D with his ordinal dispersion D. For the options in their order, 1 ... m,
// with F(k) the share of people who chose option k or one before it:
//
//     d(k) = F(k) where F(k) <= 1/2, else 1 - F(k)
//     D = 2 * (d(1) + ... + d(m - 1)) / (m - 1)              agreement = 1 - D
//
// Range 0 ... 1, shown as 0-100 %. 1: all chose the same option. 0: half chose the first option and half the last. In other
// words: how far, on average, people are from the person in the middle (the median), compared with the furthest possible.
//
// Why this one. It uses the order of the options and no distances between them, which a set's points would only pretend to
// know. It needs no mean, which is to be looked at after the spread. It means the same with two options as with three or
// more, so that questions can be put in an order. Van der Eijk's A (2001) is 0 for a room that is split in the middle over two
// options and -1 over three; Tastle and Wierman's consensus (2007) calls 9 to 1 over two options a less agreed matter (53 %)
// than an even split between two neighbours of three (58 %).
// What to know of it: a room spread evenly over all options has 0 with two, 33 % with three, towards 50 % with many.
//
// Options are ordered by their points; options with the same points are one step of the order. "I don't know" is left out: who
// does not know does not disagree. In a multiple choice every item is a question of two options, chosen or not chosen, asked of
// those who know: its agreement is |2 p - 1| with p the share who chose it. The question's is the mean over the items; options
// that exclude all others are no items, as choosing them is not choosing any of the others.
#pragma once

#include "engine/tally.h"

#include <optional>
#include <vector>

namespace pikatesti::engine {

// The measure itself: people by option, in the order of the options. None with fewer than two options or nobody.
std::optional<double> ordinal_consensus(const std::vector<int>& people);

// 0 ... 1; none where nobody knows, or all options are worth the same.
std::optional<double> agreement(const Question& question, const Round& round, Count room);

// The mean agreement of the questions that were asked and counted, of each goal (those that count for it) and of all.
struct Agreements {
    std::vector<std::optional<double>> questions; // by the round that counts
    std::vector<std::optional<double>> goals;
    std::optional<double> overall;
};
Agreements agreements(const QuestionSet& set, const Tallies& tallies, const Traits& traits, Count room,
                      std::optional<int> year = {});

// Two people who differ are not a room that disagrees.
inline constexpr int least_voters_to_talk = 3;

struct TalkingPoint {
    std::size_t question = 0;
    double agreement = 0; // < 1
    int voters = 0;       // who know
};
// The asked questions on which not all agree and at least `least_voters_to_talk` know, the least agreed first. Of those that
// agree alike (to a millionth), the one with more knowing voters first, then the one that weighs more in the whole, then the
// earlier one.
std::vector<TalkingPoint> talking_points(const QuestionSet& set, const Tallies& tallies, const Traits& traits,
                                         Count room, std::optional<int> year = {});

} // namespace pikatesti::engine
