// The record of an evening, of one citizen's answers, or of a kiosk's totals. questions/records.md describes the format, which
// is the same for all.
#pragma once

#include "engine/evening.h"
#include "engine/interview/interview.h"
#include "engine/municipality.h"

#include <string>

namespace pikatesti::formats {

using engine::EarlierNoted;
using engine::Evidence;
using engine::FactValue;
using engine::Interview;
using engine::Method;
using engine::RecordKind;

struct Record {
    RecordKind kind = RecordKind::evening;
    std::string revision; // of the set it was made with; left empty when writing: that of the set
    engine::EveningData data;
    engine::Traits traits; // of the municipality; not in the file, looked up in the list
    Interview interview = {};
};

} // namespace pikatesti::formats
