#include "formats/comparison/contribution.h"

#include "formats/record/voice_of.h"

namespace pikatesti::formats {

engine::Contribution contribution_of(Record record) {
    engine::EveningDetails& details = record.data.details;
    engine::Contribution contribution;
    contribution.voice = voice_of(record);
    contribution.tallies = engine::take_tallies(std::move(record.data));
    contribution.traits = std::move(record.traits);
    contribution.people = details.people;
    contribution.municipality = std::move(details.municipality);
    contribution.date = std::move(details.date);
    contribution.confirmed = !record.interview.confirmed.empty();
    contribution.agreed = details.answering == engine::Answering::agreed;
    contribution.documents = record.interview.method == Method::documents;
    for (std::size_t i = 0; i < record.interview.evidence.size(); i++) {
        Evidence& evidence = record.interview.evidence[i];
        for (FactValue& value : evidence.facts)
            contribution.facts.push_back({i, std::move(value)});
        if (evidence.source != engine::NotedSource())
            contribution.sources.push_back({i, std::move(evidence.source)});
    }
    return contribution;
}

} // namespace pikatesti::formats
