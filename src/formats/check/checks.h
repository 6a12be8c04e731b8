// The checks of a good set, on a document that is parsed already.
#pragma once

#include "engine/municipality.h"
#include "formats/json/reader.h"

namespace pikatesti::formats {

void check_examples(Reader& reader, const engine::QuestionSet& set, const engine::MunicipalityList* municipalities);
void check_traits(Reader& reader, const engine::MunicipalityList& municipalities);

} // namespace pikatesti::formats
