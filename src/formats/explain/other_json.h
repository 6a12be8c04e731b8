// Recognises JSON of another program.
#pragma once

#include "formats/explain/other_file.h"

#include <optional>
#include <string_view>

namespace pikatesti::formats {

// By the keys of its outermost object, such as a SurveyJS survey.
std::optional<OtherFile> other_json(std::string_view text);

} // namespace pikatesti::formats
