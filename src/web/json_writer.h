// The answers to the page are written with the writer of the formats.
#pragma once

#include "formats/json/writer.h"

namespace pikatesti::web {

using formats::JsonWriter;

} // namespace pikatesti::web
