// Runs the worked examples of a set.
#pragma once

#include "engine/municipality.h"
#include "engine/question_set.h"
#include "formats/json/reader.h"

#include <string_view>
#include <vector>

namespace pikatesti::formats {

// Reports each field of an example's expectation that its result differs from. The set was read from the reader's document.
// Municipalities are looked up in the list, which may be null.
void check_examples(Reader& reader, const engine::QuestionSet& set, const engine::MunicipalityList* municipalities);
// The same of a text that the set was loaded from.
std::vector<Diagnostic> check_examples(std::string_view json, const engine::QuestionSet& set,
                                       const engine::MunicipalityList* municipalities);

} // namespace pikatesti::formats
