// The text of a question set to the engine's.
#pragma once

#include "engine/question_set.h"
#include "formats/diagnostics/loaded.h"

#include <string_view>

namespace pikatesti::formats {

// questions/README.md describes the format. Any bytes may be given.
Loaded<engine::QuestionSet> load_question_set(std::string_view json);

} // namespace pikatesti::formats
