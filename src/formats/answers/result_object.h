// Results as nlohmann's JSON values, for the files of this folder that write them.
#pragma once

#include "engine/score.h"

#include <nlohmann/json.hpp>

namespace pikatesti::formats {

// What result_json.h describes.
nlohmann::ordered_json result_object(const engine::QuestionSet& set, const engine::Result& result);

} // namespace pikatesti::formats
