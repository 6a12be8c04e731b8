#include "engine/evening_place.h"

#include <algorithm>
#include <iterator>

namespace pikatesti::engine {

EveningPlace next_place(const EveningPlace& at, const EveningWay& way) {
    std::size_t following = 0;
    switch (at.stage) {
    case EveningStage::question:
        if (at.moment == Moment::ask)
            return {at.stage, at.question, Moment::count};
        if (at.moment == Moment::count && way.revealable[at.question])
            return {at.stage, at.question, Moment::reveal};
        if (at.moment != Moment::discuss)
            return {at.stage, at.question, Moment::discuss};
        following = at.question + 1;
        [[fallthrough]];
    case EveningStage::start:
        while (following < way.asked.size() && !way.asked[following])
            ++following;
        return following < way.asked.size() ? EveningPlace{EveningStage::question, following}
                                            : EveningPlace{EveningStage::result};
    case EveningStage::result:
        return {EveningStage::steps};
    case EveningStage::steps:
    case EveningStage::takeaway:
        break;
    }
    return {EveningStage::takeaway};
}

EveningPlace place_before(const EveningPlace& at, const EveningWay& way) {
    std::size_t before = way.asked.size();
    switch (at.stage) {
    case EveningStage::start:
        break;
    case EveningStage::question:
        if (at.moment == Moment::discuss && way.revealable[at.question])
            return {at.stage, at.question, Moment::reveal};
        if (at.moment == Moment::discuss || at.moment == Moment::reveal)
            return {at.stage, at.question, Moment::count};
        if (at.moment == Moment::count)
            return {at.stage, at.question, Moment::ask};
        before = at.question;
        [[fallthrough]];
    case EveningStage::result:
        while (before > 0) {
            if (way.asked[--before])
                return {EveningStage::question, before, Moment::discuss};
        }
        break;
    case EveningStage::steps:
        return {EveningStage::result};
    case EveningStage::takeaway:
        return {EveningStage::steps};
    }
    return {EveningStage::start};
}

EveningPlace reveal_or_hide(const EveningPlace& at, const EveningWay& way) {
    if (at.stage != EveningStage::question)
        return at;
    if (at.moment == Moment::reveal || at.moment == Moment::discuss)
        return {at.stage, at.question, Moment::count};
    return way.revealable[at.question] ? EveningPlace{at.stage, at.question, Moment::reveal} : at;
}

EveningPlace place_at_question(const EveningPlace& at, std::size_t question, const EveningWay& way) {
    if (question >= way.asked.size() || !way.asked[question])
        return at;
    return {EveningStage::question, question, way.revealable[question] ? Moment::reveal : Moment::ask};
}

EveningPlace settled(const EveningPlace& at, const EveningWay& way) {
    if (at.stage != EveningStage::question)
        return at;
    if (way.asked[at.question]) {
        const bool nothing = at.moment == Moment::reveal && !way.revealable[at.question];
        return nothing ? EveningPlace{at.stage, at.question, Moment::count} : at;
    }
    const auto here = way.asked.begin() + static_cast<std::ptrdiff_t>(at.question);
    auto found = std::find(here, way.asked.end(), true);
    if (found == way.asked.end()) {
        const auto before = std::find(std::make_reverse_iterator(here), way.asked.rend(), true);
        if (before == way.asked.rend())
            return {EveningStage::start};
        found = before.base() - 1;
    }
    return {EveningStage::question, static_cast<std::size_t>(found - way.asked.begin())};
}

} // namespace pikatesti::engine
