#include "formats/ids/named_child.h"

namespace pikatesti::formats {

NodeId named_child(const JsonDocument& document, NodeId parent, std::string_view word) {
    for (NodeId child = document.first(parent); child != no_node; child = document.next(child)) {
        if (document.kind(child) != JsonKind::object)
            continue;
        for (const std::string_view key : {"id", "key", "name"}) {
            const NodeId name = document.member(child, key);
            if (name != no_node && document.kind(name) == JsonKind::string && document.string(name) == word)
                return child;
        }
    }
    return no_node;
}

} // namespace pikatesti::formats
