// The figures in a record that follow from its counts: writes them, and tells where those in a file do not follow.
#pragma once

#include "engine/room_result.h"
#include "formats/json/reader.h"
#include "formats/json/writer.h"

#include <optional>

namespace pikatesti::formats {

// The value of "result".
void write_figures(JsonWriter& json, const engine::QuestionSet& set, const engine::RoomResult& figures);

// 0 ... 1 with six decimals.
void write_agreement(JsonWriter& json, std::optional<double> agreement);

// Reports every figure under the node that is not as the format wants it and, with figures to compare with, each that differs.
void check_figures(Reader& reader, NodeId node, const engine::QuestionSet& set, const engine::RoomResult* figures);
void check_agreement(Reader& reader, NodeId node, std::optional<double> agreement, bool compare);

} // namespace pikatesti::formats
