// What comes out over all answers that can be given, by sampling with the rules that score a person's own answers.
//
// The rules, in order:
//
//  1. A sample is one person's answers, nobody's municipality chosen, as the set is asked today. Every question is answered by
//     itself. Of a single choice each option is as likely as the others, "I don't know" too. Of a multiple choice each exclusive
//     option is as likely as all other answers together, and of those each combination of at least one option is as likely.
//  2. The answers are scored by score(): a question that an earlier answer hides is worth what the set says, whatever was drawn.
//  3. A sample's answers follow from the seed and its number alone: as many samples of a seed give the same figures however they
//     are portioned.
//  4. A level's count is in how many samples it came out; `not_enough` is counted apart.
//  5. A question decides as often as the level becomes another one when its answer alone is drawn anew. It matters where that
//     changes the level, or the whole per cent beside a level, in any sample. What is drawn anew may be the same answer, as for
//     a person who might have answered anything.
//  6. An option's count is in how many samples it was chosen in a question that was asked.
//
// People do not answer at random: the figures tell what the points, limits and follow-up questions can do, not what a town will get.
#pragma once

#include "engine/municipality.h"
#include "engine/question_set.h"

#include <array>
#include <cstdint>
#include <vector>

namespace pikatesti::engine {

struct Simulation {
    struct Question {
        std::size_t asked = 0;           // samples
        std::size_t changes_level = 0;   // rule 5
        std::size_t changes_percent = 0; // the whole per cent, or the level
        std::vector<std::size_t> chosen; // by option
    };

    std::size_t samples = 0;
    std::vector<std::size_t> levels; // by level
    std::size_t not_enough = 0;
    std::array<std::size_t, 101> percents{}; // by whole per cent, of those with a level
    std::vector<Question> questions;
};

class Simulator {
public:
    // The set must outlive it.
    Simulator(const QuestionSet& set, std::uint32_t seed);

    // Draws so many samples more.
    void run(std::size_t samples);
    const Simulation& result() const { return m_result; }

private:
    const QuestionSet& m_set;
    std::uint32_t m_seed;
    Simulation m_result;
};

// The answers of a sample: one for each question of the set. The second draw is what rule 5 draws anew.
Answers draw_answers(const QuestionSet& set, std::uint32_t seed, std::uint64_t sample, bool second = false);

// What the same answers come to in two revisions of a set. Answers are drawn from the present one; in the earlier one they are
// those of the questions and options with the same ids.
struct RevisionDifference {
    struct Flow { // so many samples had the one level and have the other now
        std::string from, to;
        std::size_t count = 0;
    };
    struct ChangedExample { // of the present set, or of the earlier one where that has it alone
        std::string name, from, to;
    };
    std::size_t samples = 0;
    std::size_t changed = 0;
    std::vector<Flow> flows; // the most frequent first; only those between two levels
    std::vector<ChangedExample> examples;
};

// Examples are scored in the municipality that they name; the list may be null.
RevisionDifference compare_revisions(const QuestionSet& earlier, const QuestionSet& present, std::uint32_t seed,
                                     std::size_t samples, const MunicipalityList* list = nullptr);

} // namespace pikatesti::engine
