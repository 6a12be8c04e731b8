// What is allowed in a question set, and yet is probably a mistake: warnings. questions/README.md explains each of them
// under a heading that is its id, and a set can silence them one by one with a reason.
#pragma once

#include "engine/municipality.h"
#include "engine/question_set.h"
#include "formats/diagnostics/diagnostic.h"
#include "formats/diagnostics/fault.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::formats {

enum class Rule : std::uint8_t {
    // Texts.
    missing_language,
    empty_language,
    untranslated,
    word_too_wide,
    text_too_long,
    // Questions and options.
    unreachable_question,
    asked_without_earlier,
    unreachable_variant,
    option_never_matters,
    no_unknown_option,
    missing_source,
    unused_source,
    // Points and thresholds.
    unbalanced_goals,
    goal_never_shown,
    goal_hardly_shown,
    threshold_gap,
    unreachable_level,
    unreachable_band,
    // Examples.
    contradicting_example,
    // Silencing.
    unknown_silence,
    unused_silence,
    count, // not a rule: how many there are
};

const FaultText& rule_text(Rule rule);

struct LintOptions {
    // The list that the set names; without one, what depends on a municipality's traits is not looked at.
    const engine::MunicipalityList* municipalities = nullptr;
};

// Every warning about a set that was loaded from this text, those that the set silences left out, in the order of the
// text. What takes long to prove is only looked for within bounds, and never guessed: a warning about what cannot be
// reached is always right. See reach.h for the bounds.
std::vector<Diagnostic> lint(std::string_view json, const engine::QuestionSet& set, const LintOptions& options = {});

} // namespace pikatesti::formats
