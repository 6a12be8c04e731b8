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
    for (std::size_t i = 0; i < m_all.municipalities.size(); ++i)
        m_places[m_all.municipalities[i].code].municipality = i;
    for (const MunicipalityChange& change : m_changes) {
        if (const auto place = m_places.find(change.code); place != m_places.end())
            place->second.changes.push_back(&change);
    }
}

std::optional<std::string_view> Division::region_of(std::string_view code, int year) const {
    const auto found = m_places.find(code);
    if (found == m_places.end())
        return std::nullopt;
    // The first change after the year tells how it was until then.
    const std::vector<const MunicipalityChange*>& changes = found->second.changes;
    for (const MunicipalityChange* change : changes) {
        if (change->year > year)
            return change->before;
    }
    if (!changes.empty() && changes.back()->after.empty())
        return std::nullopt;
    return m_all.municipalities[found->second.municipality].region.in("fi");
}

std::string_view Division::name_of(std::string_view code) const {
    const auto found = m_places.find(code);
    return found == m_places.end() ? std::string_view()
                                   : m_all.municipalities[found->second.municipality].name.in("fi");
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
