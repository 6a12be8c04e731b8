#include "engine/comparison/division.h"

#include <algorithm>

namespace pikatesti::engine {

Division::Division(const MunicipalityList& today, std::vector<MunicipalityChange> changes)
    : m_all(today), m_changes(std::move(changes)) {
    std::stable_sort(m_changes.begin(), m_changes.end(),
                     [](const MunicipalityChange& a, const MunicipalityChange& b) { return a.year < b.year; });
    for (const MunicipalityChange& change : m_changes) {
        if (!change.after.empty() || m_all.find(change.code))
            continue;
        Municipality ended;
        ended.code = change.code;
        ended.name.entries.push_back({"fi", change.name});
        ended.region.entries.push_back({"fi", change.before});
        m_all.municipalities.push_back(std::move(ended));
    }
}

std::optional<std::string_view> Division::region_of(std::string_view code, int year) const {
    const Municipality* municipality = m_all.find(code);
    if (!municipality)
        return std::nullopt;
    // The first change after the year tells how it was until then.
    for (const MunicipalityChange& change : m_changes) {
        if (change.code == code && change.year > year)
            return change.before;
    }
    const bool ended = std::any_of(m_changes.begin(), m_changes.end(), [&](const MunicipalityChange& change) {
        return change.code == code && change.after.empty();
    });
    if (ended)
        return std::nullopt;
    return municipality->region.in("fi");
}

std::string_view Division::name_of(std::string_view code) const {
    const Municipality* municipality = m_all.find(code);
    return municipality ? municipality->name.in("fi") : std::string_view();
}

std::vector<std::string> Division::municipalities(std::string_view region, int year) const {
    std::vector<std::string> codes;
    for (const Municipality& municipality : m_all.municipalities) {
        if (region_of(municipality.code, year) == region)
            codes.push_back(municipality.code);
    }
    std::sort(codes.begin(), codes.end());
    return codes;
}

} // namespace pikatesti::engine
