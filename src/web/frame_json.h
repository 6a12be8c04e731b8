// What a frame says, as the JSON that exports.h describes.
#pragma once

#include "formats/diagnostic.h"
#include "ui/app.h"

#include <string>
#include <vector>

namespace pikatesti::web {

std::string frame_json(const ui::App& app, const ui::FrameOutput& output);
std::string document_json(const ui::App& app, const std::vector<ui::Node>& nodes);
std::string diagnostics_json(const std::vector<formats::Diagnostic>& diagnostics);

} // namespace pikatesti::web
