// What is allowed in a question set, and yet is probably a mistake: warnings. questions/README.md explains each of them
// under a heading that is its id, and a set can silence them one by one with a reason.
#pragma once

#include "engine/municipality.h"
#include "engine/question_set.h"
#include "formats/diagnostics/diagnostic.h"
#include "formats/json/reader.h"

#include <string_view>
#include <vector>

namespace pikatesti::formats {

struct LintOptions {
    // The list that the set names; without one, what depends on a municipality's traits is not looked at.
    const engine::MunicipalityList* municipalities = nullptr;
};

// Every warning about a set that was loaded from this text, those that the set silences left out, in the order of the
// text. What takes long to prove is only looked for within bounds, and never guessed: a warning about what cannot be
// reached is always right. See reach.h for the bounds.
std::vector<Diagnostic> lint(std::string_view json, const engine::QuestionSet& set, const LintOptions& options = {});
// The same for a reader whose document the set was read from, without errors.
std::vector<Diagnostic> lint(const Reader& reader, const engine::QuestionSet& set, const LintOptions& options);

} // namespace pikatesti::formats
