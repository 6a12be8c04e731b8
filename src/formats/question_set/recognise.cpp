#include "formats/question_set/recognise.h"

#include "formats/json/reader.h"

namespace pikatesti::formats {

FileKind recognise(std::string_view json) {
    const Reader reader(json);
    if (!reader.document().complete())
        return FileKind::question_set;
    const NodeId root = reader.document().root();
    const NodeId list = reader.member(root, "municipalities");
    const bool is_list = list != no_node && reader.document().kind(list) == JsonKind::list;
    return is_list && !reader.has(root, "questions") ? FileKind::municipality_list : FileKind::question_set;
}

} // namespace pikatesti::formats
