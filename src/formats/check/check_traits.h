// Finds the traits that a set's questions ask for and no municipality of the list has: they can never matter.
#pragma once

#include "engine/municipality.h"
#include "formats/json/reader.h"

#include <string_view>
#include <vector>

namespace pikatesti::formats {

// Reports each such trait where it is named. The reader's document is a question set without errors.
void check_traits(Reader& reader, const engine::MunicipalityList& municipalities);
std::vector<Diagnostic> check_traits(std::string_view json, const engine::MunicipalityList& municipalities);

} // namespace pikatesti::formats
