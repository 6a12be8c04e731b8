#include "formats/record/voice_of.h"

namespace pikatesti::formats {

std::optional<engine::Voice> voice_of(const Record& record) {
    if (record.data.details.voice)
        return record.data.details.voice;
    const bool residents = record.kind == RecordKind::answers || record.kind == RecordKind::kiosk;
    return residents ? std::optional(engine::Voice::residents) : std::nullopt;
}

} // namespace pikatesti::formats
