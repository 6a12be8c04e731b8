// A municipality's code in answers and examples, looked up in the list.
#pragma once

#include "engine/municipality.h"
#include "formats/json/reader.h"

namespace pikatesti::formats {

// The traits of the municipality with the code, which stands at the node; no traits where there is no code or no list.
// Nothing where the code is not in the list, which is reported.
std::optional<engine::Traits> read_municipality_traits(Reader& reader, NodeId node, std::string_view code,
                                                       const engine::MunicipalityList* municipalities);

} // namespace pikatesti::formats
