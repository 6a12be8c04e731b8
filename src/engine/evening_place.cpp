// How an evening is gone through.
#include "engine/evening.h"

#include <algorithm>

namespace pikatesti::engine {

namespace {

// Did anybody vote, in the round that counts?
const Round* round_with_votes(const Question& question, const Tally& tally) {
    const Round* round = valid_round(tally);
    return round && fewest_voters(question, *round) > 0 ? round : nullptr;
}

} // namespace

std::vector<bool> Evening::asked() const {
    std::vector<bool> asked;
    for (const AskedShare& share : asked_shares(*m_set, tallies(), m_traits, year_of(details())))
        asked.push_back(share.asked > 0);
    return asked;
}

bool Evening::is_asked(std::size_t question) const { return question < m_data.questions.size() && asked()[question]; }

std::vector<std::size_t> Evening::path() const {
    std::vector<std::size_t> path;
    std::vector<bool> on_path(m_data.questions.size(), false);
    for (std::size_t i = 0; i < on_path.size(); ++i) {
        const Question& question = m_set->questions[i];
        if (!question.asked.covers(year_of(details())) || has_any_trait(m_traits, question.not_applicable_traits))
            continue;
        if (question.condition) {
            const std::size_t earlier = question.condition->question;
            const Round* round = round_with_votes(m_set->questions[earlier], tally(earlier));
            const std::vector<std::size_t>& bring = question.condition->shown_after;
            const bool brought = !round || std::any_of(bring.begin(), bring.end(), [&](std::size_t option) {
                return people_for(*round, option) > 0;
            });
            if (!on_path[earlier] || !brought)
                continue;
        }
        on_path[i] = true;
        path.push_back(i);
    }
    return path;
}

std::vector<std::size_t> Evening::open_questions() const {
    const std::vector<bool> is_asked = asked();
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < is_asked.size(); ++i) {
        if (is_asked[i] && !round_with_votes(m_set->questions[i], tally(i)))
            open.push_back(i);
    }
    return open;
}

bool Evening::may_reveal(std::size_t question) const {
    return m_data.details.answering == Answering::hands && is_counted(round(question));
}

bool Evening::is_revealed() const {
    const EveningPlace& at = m_data.place;
    return at.stage == EveningStage::question && (at.moment == Moment::reveal || at.moment == Moment::discuss) &&
           valid_round(tally(at.question));
}

void Evening::go(EveningStage stage, std::size_t question, Moment moment) {
    m_data.place = {stage, question, moment};
    m_typing = {};
}

void Evening::settle() {
    if (m_data.place.stage != EveningStage::question)
        return;
    const std::vector<bool> is_asked = asked();
    const std::size_t at = m_data.place.question;
    if (!is_asked[at]) {
        const auto here = is_asked.begin() + static_cast<std::ptrdiff_t>(at);
        auto found = std::find(here, is_asked.end(), true);
        if (found == is_asked.end()) {
            const auto before = std::find(std::make_reverse_iterator(here), is_asked.rend(), true);
            found = before == is_asked.rend() ? is_asked.end() : before.base() - 1;
        }
        if (found == is_asked.end())
            go(EveningStage::start);
        else
            go(EveningStage::question, static_cast<std::size_t>(found - is_asked.begin()), Moment::ask);
    }
    if (m_data.place.moment == Moment::reveal && !may_reveal(m_data.place.question))
        m_data.place.moment = Moment::count;
}

void Evening::next() {
    const EveningPlace at = m_data.place;
    std::size_t following = 0;
    switch (at.stage) {
    case EveningStage::question:
        if (at.moment == Moment::ask)
            return go(at.stage, at.question, Moment::count);
        if (at.moment == Moment::count && may_reveal(at.question))
            return go(at.stage, at.question, Moment::reveal);
        if (at.moment != Moment::discuss)
            return go(at.stage, at.question, Moment::discuss);
        following = at.question + 1;
        [[fallthrough]];
    case EveningStage::start: {
        const std::vector<bool> is_asked = asked();
        while (following < is_asked.size() && !is_asked[following])
            ++following;
        return following < is_asked.size() ? go(EveningStage::question, following) : go(EveningStage::result);
    }
    case EveningStage::result:
        return go(EveningStage::steps);
    case EveningStage::steps:
    case EveningStage::takeaway:
        return go(EveningStage::takeaway);
    }
}

void Evening::back() {
    const EveningPlace at = m_data.place;
    std::size_t before = m_data.questions.size();
    switch (at.stage) {
    case EveningStage::start:
        return;
    case EveningStage::question:
        if (at.moment == Moment::discuss && may_reveal(at.question))
            return go(at.stage, at.question, Moment::reveal);
        if (at.moment == Moment::discuss || at.moment == Moment::reveal)
            return go(at.stage, at.question, Moment::count);
        if (at.moment == Moment::count)
            return go(at.stage, at.question, Moment::ask);
        before = at.question;
        [[fallthrough]];
    case EveningStage::result: {
        const std::vector<bool> is_asked = asked();
        while (before > 0) {
            if (is_asked[--before])
                return go(EveningStage::question, before, Moment::discuss);
        }
        return go(EveningStage::start);
    }
    case EveningStage::steps:
        return go(EveningStage::result);
    case EveningStage::takeaway:
        return go(EveningStage::steps);
    }
}

void Evening::reveal() {
    const EveningPlace at = m_data.place;
    if (at.stage != EveningStage::question)
        return;
    if (at.moment == Moment::reveal || at.moment == Moment::discuss)
        go(at.stage, at.question, Moment::count);
    else if (may_reveal(at.question))
        go(at.stage, at.question, Moment::reveal);
}

void Evening::jump(std::size_t question) {
    if (is_asked(question))
        go(EveningStage::question, question, may_reveal(question) ? Moment::reveal : Moment::ask);
}

void Evening::to_start() { go(EveningStage::start); }
void Evening::to_result() { go(EveningStage::result); }
void Evening::to_steps() { go(EveningStage::steps); }
void Evening::to_takeaway() { go(EveningStage::takeaway); }

} // namespace pikatesti::engine
