#include "formats/comparison/contribution.h"

namespace pikatesti::formats {

std::optional<engine::Voice> voice_of(const Record& record) {
    if (record.data.details.voice)
        return record.data.details.voice;
    const bool residents = record.kind == RecordKind::answers || record.kind == RecordKind::kiosk;
    return residents ? std::optional(engine::Voice::residents) : std::nullopt;
}

engine::Contribution contribution_of(const Record& record) {
    const engine::EveningDetails& details = record.data.details;
    engine::Contribution contribution;
    contribution.voice = voice_of(record);
    contribution.tallies = engine::tallies_of(record.data);
    contribution.traits = record.traits;
    contribution.people = details.people;
    contribution.date = details.date;
    contribution.confirmed = !record.interview.confirmed.empty();
    contribution.agreed = details.answering == engine::Answering::agreed;
    contribution.documents = record.interview.method == Method::documents;
    return contribution;
}

} // namespace pikatesti::formats
