// What was entered in an evening, in parts: a change replaces one of them, and undoing it puts the old one back.
#pragma once

#include "engine/evening_data.h"

#include <variant>

namespace pikatesti::engine {

struct DetailsPart {
    EveningDetails details;
    Traits traits; // of the municipality
    bool operator==(const DetailsPart&) const = default;
};
struct TallyPart {
    std::size_t question;
    Tally tally;
    bool operator==(const TallyPart&) const = default;
};
struct NotePart {
    std::size_t question;
    std::string note;
    bool operator==(const NotePart&) const = default;
};
struct StepsPart {
    std::vector<AgreedStep> steps;
    bool operator==(const StepsPart&) const = default;
};
using EveningPart = std::variant<DetailsPart, TallyPart, NotePart, StepsPart>;

// Puts the part in its place, and what stood there into `part`.
void exchange(EveningData& data, Traits& traits, EveningPart& part);

} // namespace pikatesti::engine
