// The set that the fuzzed answers are for: tests/formats/allotments.json.
#pragma once

#include "formats/question_set/load_question_set.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace pikatesti::fuzz {

inline const engine::QuestionSet& small_set() {
    static const engine::QuestionSet set = [] {
        std::ostringstream stream;
        stream << std::ifstream(PIKATESTI_SOURCE_DIR "/tests/formats/allotments.json").rdbuf();
        auto loaded = formats::load_question_set(stream.str());
        if (!loaded.value)
            std::abort();
        return std::move(*loaded.value);
    }();
    return set;
}

} // namespace pikatesti::fuzz
