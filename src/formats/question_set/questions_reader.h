// Reads the questions of a set, whose languages, goals and sources have been read.
#pragma once

#include "engine/question_set.h"
#include "formats/json/reader.h"

namespace pikatesti::formats {

// Fills `set.questions`.
void read_questions(Reader& reader, NodeId node, engine::QuestionSet& set);

// Reports each goal, of the list at the node, that no question counts for.
void check_goals_have_questions(Reader& reader, NodeId goals, const engine::QuestionSet& set);

} // namespace pikatesti::formats
