// The kinds of fault a file can have: the stable id that authors see, search for and refer to, and what is said.
#pragma once

#include <cstddef>
#include <cstdint>

namespace pikatesti::formats {

enum class Fault : std::uint8_t {
    // The bytes are not JSON as the format wants it.
    too_large,
    empty_file,
    not_utf_8,
    comment,
    trailing_comma,
    missing_comma,
    missing_colon,
    missing_quote,
    unquoted_text,
    unquoted_key,
    single_quotes,
    typographic_quotes,
    bad_escape,
    control_character,
    bad_number,
    unexpected_character,
    mismatched_bracket,
    cut_off,
    extra_content,
    too_deep,
    too_many_values,
    duplicate_key,
    too_many_faults,
    // The values are not of the kind that the format wants.
    wrong_type,
    missing_key,
    unknown_key,
    conflicting_keys,
    unsupported_format,
    out_of_range,
    not_whole,
    too_few,
    too_many,
    unknown_value,
    bad_id,
    bad_code,
    reserved_id,
    duplicate_id,
    bad_language_tag,
    unknown_language,
    empty_text,
    bad_url,
    bad_path,
    bad_pointer,
    // The values do not fit each other.
    unknown_reference,
    missing_band_text,
    duplicate_reference,
    first_not_zero,
    not_ascending,
    guard_on_lowest_level,
    goal_without_question,
    no_points,
    only_in_multiple,
    unknown_not_exclusive,
    empty_variant,
    not_earlier,
    not_single_choice,
    shown_and_hidden,
    id_hash_collision,
    until_before_from,
    // Answers that cannot be given.
    too_many_answers,
    exclusive_combined,
    // What only running the set, or the files it names, shows.
    example_differs,
    unknown_municipality,
    unknown_trait,
    unreadable_file,
    // What only records have, and where they do not fit the set or their own counts.
    too_long,
    bad_date,
    other_set,
    other_revision,
    left_out,
    not_asked,
    figure_differs,
    count, // not a fault: how many there are
};

// The argument, counted from 0, that is no part of what is said but the diagnostic's value, for those who mend it:
// - the one name or number that can be meant: unquoted_text, unknown_key, unknown_value, unknown_language, unknown_reference,
//   unknown_municipality, unknown_trait; the nearest that is allowed: out_of_range, unsupported_format, until_before_from
// - the key that is missing: missing_key, missing_band_text
// - how many there may be: too_few, too_many; the id that is probably meant: bad_id
// - the kind of value that is wanted, as reader.h names them: wrong_type
// - the bracket that closes what is open at the end: cut_off; the sign to write for a decimal comma: bad_number
// What follows it is not said in English either, and is for those who tell the fault in another language.
inline constexpr std::size_t value_argument = 3;

struct FaultText {
    const char* id;      // kebab-case, such as "unknown-key"; never changed once published
    const char* message; // what is wrong and what was expected; see fill() for %1 and $1
    const char* mend;    // how to mend it
};

const FaultText& fault_text(Fault fault);

} // namespace pikatesti::formats
