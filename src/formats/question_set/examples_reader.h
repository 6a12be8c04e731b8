// Reads the worked examples of a set, whose goals, levels and questions have been read.
#pragma once

#include "engine/question_set.h"
#include "formats/json/reader.h"

namespace pikatesti::formats {

// Fills `set.examples`.
void read_examples(Reader& reader, NodeId node, engine::QuestionSet& set);

} // namespace pikatesti::formats
