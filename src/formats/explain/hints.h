// Better words for single faults.
#pragma once

#include "formats/explain/explain.h"
#include "formats/explain/place.h"

namespace pikatesti::formats {

// Another text for the diagnostic; its place stays.
void retell(Placed& fault, const FaultText& text, Arguments arguments);

// A fault of syntax: where the cause is, if that is elsewhere.
void hint_at_syntax(std::string_view text, Placed& fault);

// A value that is wrong by itself: an id, a number in quotes.
void hint_at_value(std::string_view text, Placed& fault);

// The id that was probably meant by what is none; empty where nothing is left of it.
std::string meant_id(std::string_view written);

// Values that do not fit each other: languages that are listed in capitals, questions that wait for each other.
void hint_at_references(std::string_view text, std::vector<Placed>& faults);

} // namespace pikatesti::formats
