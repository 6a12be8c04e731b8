#include "engine/comparison/gap.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::engine {

namespace {

constexpr double tolerance = 1e-9;

bool is_compared(Said said) { return said != Said::not_asked && said != Said::not_applicable; }

GapKind kind_of(Said officials, const Answered& answered) {
    const Said others = answered.said;
    if (!is_compared(officials) || !is_compared(others))
        return GapKind::not_compared;
    if (answered.too_few)
        return GapKind::others_too_few;
    if (officials == Said::unknown)
        return others == Said::unknown ? GapKind::nobody_knows : GapKind::officials_do_not_know;
    if (others == Said::unknown)
        return GapKind::others_do_not_know;
    return officials == others ? GapKind::agree : GapKind::differ;
}

double share(double part, double whole) { return whole > tolerance ? part / whole : 0; }

double lowest(const QuestionValue& value) { return share(value.points, value.maximum); }
double highest(const QuestionValue& value) { return share(value.points + value.maximum - value.known, value.maximum); }

bool is_apart(const QuestionValue& a, const QuestionValue& b) {
    return highest(a) < lowest(b) - tolerance || highest(b) < lowest(a) - tolerance;
}

int not_known(const QuestionValue& value) { return percent_half_up(value.maximum - value.known, value.maximum); }

int size_of(GapKind kind, const QuestionValue& officials, const QuestionValue& others) {
    switch (kind) {
    case GapKind::differ:
        return percent_half_up(std::abs(share(officials.points, officials.known) - share(others.points, others.known)),
                               1);
    case GapKind::others_do_not_know:
        return not_known(others);
    case GapKind::officials_do_not_know:
        return not_known(officials);
    case GapKind::nobody_knows:
    case GapKind::agree:
    case GapKind::others_too_few:
    case GapKind::not_compared:
        return 0;
    }
    return 0;
}

std::optional<NotedSource> source_of(const Cell& cell, std::size_t question) {
    const auto found = std::find_if(cell.sources.begin(), cell.sources.end(),
                                    [&](const QuestionSource& noted) { return noted.question == question; });
    return found == cell.sources.end() ? std::nullopt : std::optional(found->source);
}

// Rule 7.
bool is_documented(const Question& asked, const Cell& officials, const QuestionGap& gap) {
    if (!is_known(gap.officials.said) || asked.nature == Nature::experience)
        return false;
    const bool link = std::any_of(officials.facts.begin(), officials.facts.end(), [&](const QuestionFact& noted) {
        return noted.question == gap.question && asked.facts[noted.value.fact].kind == NotedFact::Kind::link;
    });
    return link || (gap.source && !gap.source->url.empty());
}

bool comes_before(const QuestionGap& a, const QuestionGap& b) {
    if (a.kind != b.kind)
        return a.kind < b.kind;
    return a.sure != b.sure ? a.sure : a.size > b.size;
}

} // namespace

Gap gap(const QuestionSet& set, const RegionComparison& comparison, const std::string& municipality, int year,
        std::optional<Voice> others) {
    const Cell* ours = comparison.shown_cell({municipality, Voice::official, year});
    const Cell* theirs = comparison.shown_cell({municipality, others, year});
    Gap gap;
    if (!ours || !theirs) {
        gap.missing = ours ? Gap::Missing::others : theirs ? Gap::Missing::officials : Gap::Missing::both;
        return gap;
    }
    gap.officials = ours->people;
    gap.others = theirs->people;
    Comparison figures = compare(theirs->result, ours->result);
    gap.overall = figures.overall;
    gap.goals = std::move(figures.goals);
    for (std::size_t i = 0; i < set.questions.size(); ++i) {
        const QuestionValue& official = ours->result.questions[i];
        const QuestionValue& other = theirs->result.questions[i];
        QuestionGap question{.question = i, .officials = ours->answers[i], .others = theirs->answers[i]};
        question.kind = kind_of(question.officials.said, question.others);
        question.sure = question.kind == GapKind::differ && is_apart(official, other);
        question.size = size_of(question.kind, official, other);
        question.source = source_of(*ours, i);
        question.documented = is_documented(set.questions[i], *ours, question);
        gap.questions.push_back(std::move(question));
    }
    std::stable_sort(gap.questions.begin(), gap.questions.end(), comes_before);
    return gap;
}

} // namespace pikatesti::engine
