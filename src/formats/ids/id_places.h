// The places of a question set where an id is given or named: the one table of them, for what goes through a set and for the editor,
// which offers ids where one can stand.
#pragma once

#include <cstdint>
#include <string_view>

namespace pikatesti::formats {

// In the order of id_kind_names.
enum class IdKind : std::uint8_t { goal, band, level, source, question, option };
inline constexpr std::string_view id_kind_names = "goal band level source question option";

// Whose option it is that stands at a place; for ids of other kinds, which are of the whole set, nobody's.
enum class IdScope : std::uint8_t {
    whole_set,
    own_question,   // that the place is in
    asked_question, // on whose answers the place's question waits
    answered,       // whose answers an example has there
};

struct IdPlace {
    std::string_view path; // keys with "/" between them, "*" for any key or element
    IdKind kind = IdKind::goal;
    bool is_key = false; // the id is the last key of the path; else the value at it
    bool gives = false;  // else it names what another place gives
    IdScope scope = IdScope::whole_set;
};

inline constexpr IdPlace id_places[] = {
    {"goals/*/id", IdKind::goal, false, true},
    {"goals/*/texts/*", IdKind::band, true},
    {"goal_bands/*/id", IdKind::band, false, true},
    {"levels/*/id", IdKind::level, false, true},
    {"sources/*", IdKind::source, true, true},
    {"questions/*/id", IdKind::question, false, true},
    {"questions/*/goal", IdKind::goal},
    {"questions/*/goals/*", IdKind::goal, true},
    {"questions/*/options/*/key", IdKind::option, false, true, IdScope::own_question},
    {"questions/*/sources/*", IdKind::source},
    {"questions/*/shown_after/question", IdKind::question},
    {"questions/*/shown_after/answers/*", IdKind::option, false, false, IdScope::asked_question},
    {"questions/*/shown_after/otherwise/*", IdKind::option, true, false, IdScope::asked_question},
    {"examples/*/answers/*", IdKind::question, true},
    {"examples/*/answers/*", IdKind::option, false, false, IdScope::answered},
    {"examples/*/answers/*/*", IdKind::option, false, false, IdScope::answered},
    {"examples/*/expect/level", IdKind::level},
    {"examples/*/expect/goals/*", IdKind::goal, true},
    {"examples/*/expect/goals/*/level", IdKind::band},
};

} // namespace pikatesti::formats
