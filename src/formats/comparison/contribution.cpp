#include "formats/comparison/contribution.h"

#include "formats/record/voice_of.h"

namespace pikatesti::formats {

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
    for (std::size_t i = 0; i < record.interview.evidence.size(); i++)
        for (const FactValue& value : record.interview.evidence[i].facts)
            contribution.facts.push_back({i, value});
    return contribution;
}

} // namespace pikatesti::formats
