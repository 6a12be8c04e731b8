// What a frame says, as the JSON that exports.h describes.
#pragma once

#include "ui/kit/app.h"

#include <string>
#include <vector>

namespace pikatesti::web {

std::string frame_json(const ui::kit::App& app, const ui::kit::FrameOutput& output);
std::string document_json(const ui::kit::App& app, const std::vector<ui::kit::Node>& nodes);

} // namespace pikatesti::web
