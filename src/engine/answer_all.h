// Answers a whole test in one go, each question by itself: for authors who want to see what comes out.
#pragma once

#include "engine/session.h"

#include <cstdint>

namespace pikatesti::engine {

enum class Manner {
    best,    // the options that give most
    worst,   // those that give least
    unknown, // "I don't know", or no answer where that is not offered
    random,  // any answer that can be given
};

// Forgets the answers given so far, answers every question that is then asked and shows the result. The municipality stays.
// The same seed gives the same random answers.
void answer_all(Session& session, Manner manner, std::uint32_t seed = 0);

} // namespace pikatesti::engine
