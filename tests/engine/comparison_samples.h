// Municipalities, and what was said in them, for tests of comparisons.
#pragma once

#include "engine/comparison/region_comparison.h"

#include "sample_sets.h"

namespace pikatesti::engine::sample {

inline Municipality town(std::string code, std::string region) {
    Municipality municipality;
    municipality.name.entries = {{"fi", "Town " + code}};
    municipality.region.entries = {{"fi", std::move(region)}};
    municipality.code = std::move(code);
    return municipality;
}

inline const Division& division() {
    static const Division made = [] {
        MunicipalityList list;
        list.municipalities = {town("001", "North"), town("002", "North"), town("003", "South")};
        return Division(list, {{2017, "009", "Old town", "North", ""}, {2016, "003", "Town 003", "North", "South"}});
    }();
    return made;
}

// counts: of each question, how many chose each option.
inline Contribution said(const QuestionSet& set, std::string code, int year, std::optional<Voice> voice,
                         std::vector<std::vector<int>> counts) {
    Contribution made;
    made.municipality = std::move(code);
    made.year = year;
    made.voice = voice;
    made.tallies = empty_tallies(set);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        for (std::size_t option = 0; option < counts[i].size(); ++option)
            made.tallies[i].rounds[0].counts[option] = counts[i][option];
    }
    return made;
}

inline RegionComparison compared(const QuestionSet& set, std::vector<Contribution> contributions,
                                 Municipalities municipalities = Municipalities::as_it_was) {
    RegionComparison comparison(set, division());
    for (Contribution& contribution : contributions)
        comparison.add(std::move(contribution));
    comparison.finish(municipalities);
    return comparison;
}

} // namespace pikatesti::engine::sample
