// Reads a question set, part by part, and checks that the parts fit each other.
#pragma once

#include "engine/question_set.h"
#include "formats/json/reader.h"

#include <optional>

namespace pikatesti::formats {

// Whether the document can be used as a question set: none, with the faults reported, if its shape or its references are wrong.
// Whether it is a good one is for formats/check to say.
std::optional<engine::QuestionSet> read_question_set(Reader& reader);

} // namespace pikatesti::formats
