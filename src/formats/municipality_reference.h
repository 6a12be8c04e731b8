// A municipality's code in answers and examples, looked up in the list.
#pragma once

#include "engine/municipality.h"
#include "formats/reader.h"

namespace pikatesti::formats {

// The traits of the municipality with the code, which stands at the node. None where there is no code or no list; a code
// that is not in the list is reported.
engine::Traits read_municipality_traits(Reader& reader, NodeId node, std::string_view code,
                                        const engine::MunicipalityList* municipalities);

} // namespace pikatesti::formats
