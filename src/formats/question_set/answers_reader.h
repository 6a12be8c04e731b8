// Reads answers that are written as an object from question id to an option key or a list of keys.
#pragma once

#include "engine/question_set.h"
#include "formats/json/reader.h"

namespace pikatesti::formats {

// One answer per question of the set. Questions that are not named, and those with null or an empty list, are untouched.
engine::Answers read_answers(Reader& reader, NodeId node, const engine::QuestionSet& set);

} // namespace pikatesti::formats
