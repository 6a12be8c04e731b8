// The most that a weighing of points, known points and maxima can come to, whatever is answered.
#pragma once

#include "engine/question_set.h"

#include <vector>

namespace pikatesti::formats {

// How much a question's points, known points and maximum count; one for each question.
struct Weighing {
    double points = 0;
    double known = 0;
    double maximum = 0;
};

// The questions that hang on each question's answer, and which are left out in a municipality.
class QuestionTrees {
public:
    QuestionTrees(const engine::QuestionSet& set, const engine::Traits& traits);

    const engine::QuestionSet& set() const { return *m_set; }
    const std::vector<std::size_t>& hanging_on(std::size_t question) const { return m_hanging[question]; }
    // The question stands on its own: it hangs on no other one.
    bool is_root(std::size_t question) const { return !m_set->questions[question].condition; }
    bool is_left_out(std::size_t question) const { return m_left_out[question]; }

    // Exact: the sum over all questions is taken at the answers for which it is greatest.
    double most(const std::vector<Weighing>& weighings) const;

private:
    const engine::QuestionSet* m_set;
    std::vector<std::vector<std::size_t>> m_hanging;
    std::vector<bool> m_left_out;
};

// The sums of points that can be chosen in a question at best and at worst, of answers that are known.
double least_points(const engine::Question& question);

} // namespace pikatesti::formats
