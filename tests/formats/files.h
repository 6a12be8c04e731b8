// What the tests of the formats share: the files of the repository, and diagnostics as short lines.
#pragma once

#include "engine/municipality.h"
#include "engine/question_set.h"
#include "formats/diagnostics/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::formats {

// A file of the repository, by its path in it.
std::string read_file(const std::string& path);

// tests/formats/allotments.json and towns.json, and the real set and list.
const engine::QuestionSet& allotments();
const engine::MunicipalityList& towns();
std::string real_set_text();

// "line:column id pointer", one a line.
std::string in_short(const std::vector<Diagnostic>& diagnostics);

// The text with the first `from` replaced by `to`; `from` must be there.
std::string replaced(std::string text, std::string_view from, std::string_view to);

// Everything that is wrong with a set and shows without other files.
std::vector<Diagnostic> faults_of_set(std::string_view json);

} // namespace pikatesti::formats
