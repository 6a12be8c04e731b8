// In what form answers came, and how an interview was held.
#pragma once

#include <cstdint>

namespace pikatesti::engine {

enum class RecordKind {
    evening,   // a room with a presenter
    answers,   // one citizen
    kiosk,     // many citizens, one after another, summed up
    interview, // of a municipality, for a region's mapping
};

enum class Method : std::uint8_t {
    phone,
    visit,
    form,
    documents, // nobody was asked: filled in from what is published
};

} // namespace pikatesti::engine
