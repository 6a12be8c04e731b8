// The words that stand for the kinds, stages and moments in a record.
#pragma once

#include <string_view>

namespace pikatesti::formats {

// Each in the order of the enumeration.
inline constexpr std::string_view record_kinds = "evening answers kiosk interview";
inline constexpr std::string_view record_kinds_1 = "evening answers kiosk"; // of format 1
inline constexpr std::string_view voice_words = "official associations residents both";
inline constexpr std::string_view method_words = "phone visit form documents";
inline constexpr std::string_view corrector_words = "interviewer municipality";
inline constexpr std::string_view answering_words = "hands agreed";
inline constexpr std::string_view stage_words = "start question result steps takeaway";
inline constexpr std::string_view moment_words = "ask count reveal discuss";

} // namespace pikatesti::formats
