#include "engine/evening_part.h"

#include <utility>

namespace pikatesti::engine {

void exchange(EveningData& data, Traits& traits, EveningPart& part) {
    if (auto* details = std::get_if<DetailsPart>(&part)) {
        std::swap(details->details, data.details);
        std::swap(details->traits, traits);
    } else if (auto* tally = std::get_if<TallyPart>(&part)) {
        std::swap(tally->tally, data.questions[tally->question].tally);
    } else if (auto* note = std::get_if<NotePart>(&part)) {
        std::swap(note->note, data.questions[note->question].note);
    } else if (auto* steps = std::get_if<StepsPart>(&part)) {
        std::swap(steps->steps, data.steps);
    }
}

} // namespace pikatesti::engine
