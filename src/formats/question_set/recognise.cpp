#include "formats/json/reader.h"
#include "formats/question_set/load.h"

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

Diagnostic diagnostic_at(std::string_view json, std::string_view pointer, Fault fault, Arguments arguments) {
    Report syntax(json);
    const JsonDocument document = JsonDocument::parse(syntax);
    const NodeId node = document.find(pointer);
    Report report(json);
    report.add(fault, node == no_node ? 0 : document.value_offset(node), std::string(pointer), arguments);
    return std::move(report.take().front());
}

} // namespace pikatesti::formats
