// Elements of lists by their ids, as pointers of a set's "silence" may name them: their places change too easily.
#pragma once

#include "formats/json/document.h"

#include <string_view>

namespace pikatesti::formats {

// The element whose "id", "key" or "name" is the word; no_node where none has it, or the node is no list or object.
NodeId named_child(const JsonDocument& document, NodeId parent, std::string_view word);

} // namespace pikatesti::formats
