// The warnings: their ids, which questions/README.md has as headings, and what is said.
#pragma once

#include "formats/diagnostics/fault.h"

#include <cstdint>

namespace pikatesti::formats {

enum class Rule : std::uint8_t {
    // Texts.
    missing_language,
    empty_language,
    untranslated,
    word_too_wide,
    text_too_long,
    damaged_letters,
    markup_in_text,
    break_in_text,
    letter_not_painted,
    typography,
    // Questions and options.
    unreachable_question,
    asked_without_earlier,
    unreachable_variant,
    trait_without_list,
    option_never_matters,
    no_unknown_option,
    missing_source,
    unused_source,
    source_without_year,
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

} // namespace pikatesti::formats
