// What an answer rests on, as JSON: the same in a record and in what is told of records.
#pragma once

#include "engine/interview/interview.h"
#include "formats/json/writer.h"

namespace pikatesti::formats {

// The member "source" of an object that has been begun; the parts that are empty are left out, and all of it where each is.
void write_source(JsonWriter& json, const engine::NotedSource& source);

} // namespace pikatesti::formats
