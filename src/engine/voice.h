// Whose answers they are. Voices are compared, never averaged into one.
#pragma once

#include <cstdint>

namespace pikatesti::engine {

enum class Voice : std::uint8_t {
    official,     // somebody who works for the municipality
    associations, // their people
    residents,
    both, // officials and associations in one room, which cannot be told apart: a voice of its own
};

} // namespace pikatesti::engine
