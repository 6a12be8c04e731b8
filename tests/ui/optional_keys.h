// What a question set may leave out, read from its JSON Schema, and the project's set without it.
#pragma once

#include "engine/question_set.h"

#include <string>
#include <vector>

namespace pikatesti::tests {

// The places of all keys that the schema does not require: "questions/*/next_step", where "*" stands for every element
// of a list and every member of an object whose keys are the author's. Examples and silenced warnings, which nobody is
// shown, are not among them.
std::vector<std::string> optional_keys();

struct SparseSet {
    std::string what; // is left out
    engine::QuestionSet set;
};

// The project's set without each optional key in turn, without all of them at once, and with one goal, level, question
// or language only. What refers to something that is gone, or has nothing left in it, goes too.
const std::vector<SparseSet>& sparse_sets();

} // namespace pikatesti::tests
