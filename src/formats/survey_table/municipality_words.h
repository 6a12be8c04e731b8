// Municipalities as people write them into a table.
#pragma once

#include "engine/municipality.h"

#include <map>
#include <string>
#include <string_view>

namespace pikatesti::formats {

class MunicipalityWords {
public:
    // The list must outlive it.
    explicit MunicipalityWords(const engine::MunicipalityList& list);

    // A code with or without its zeros, a name in any language, both ("851 Tornio"), or the name with what it is, "Sodankylän
    // kunta", "Esbo stad", "City of Oulu". Null: none, or more than one is meant.
    const engine::Municipality* find(std::string_view cell) const;
    // The one that may be meant by a misspelt name; null: none.
    const engine::Municipality* nearest(std::string_view cell) const;

private:
    using Names = std::map<std::string, const engine::Municipality*, std::less<>>; // null: several are called so

    const engine::Municipality* find_code(std::string_view digits) const;
    const engine::Municipality* find_name(const std::string& folded) const;

    const engine::MunicipalityList* m_list;
    Names m_names;
    Names m_genitives;
};

} // namespace pikatesti::formats
