#include "formats/question_set/year.h"

namespace pikatesti::formats {

std::optional<int> read_year(Reader& reader, NodeId node) {
    if (node == no_node)
        return std::nullopt;
    return reader.whole_number(node, first_year, last_year, last_year);
}

} // namespace pikatesti::formats
