// Which municipalities there were in a year, and in which region each was.
#pragma once

#include "engine/municipality.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::engine {

// On the first day of the year a municipality ended, or moved to another region.
struct MunicipalityChange {
    int year = 0;
    std::string code;
    std::string name;   // Finnish
    std::string before; // the region's Finnish name until then
    std::string after;  // and since then; empty: the municipality ended
};

class Division {
public:
    // The list is that of today; the changes lead back from it.
    Division(const MunicipalityList& today, std::vector<MunicipalityChange> changes);
    Division(const Division&) = delete; // it points into itself
    Division& operator=(const Division&) = delete;

    // The region's Finnish name; none where there was no such municipality in that year.
    std::optional<std::string_view> region_of(std::string_view code, int year) const;
    // The name in Finnish; empty where it is not known in any year.
    std::string_view name_of(std::string_view code) const;
    // The codes of all municipalities of the region in that year, in ascending order.
    std::vector<std::string> municipalities(std::string_view region, int year) const;
    // Those that were and are: the list of today, and those that have ended.
    const MunicipalityList& all() const { return m_all; }

private:
    struct Place {
        std::size_t municipality = 0;                   // in m_all
        std::vector<const MunicipalityChange*> changes; // its own, the earliest first
    };

    MunicipalityList m_all;
    std::vector<MunicipalityChange> m_changes;          // the earliest first
    std::map<std::string, Place, std::less<>> m_places; // by code
};

} // namespace pikatesti::engine
