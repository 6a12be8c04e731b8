#include "formats/json/diagnostic_at.h"

#include "formats/json/document.h"

#include <utility>

namespace pikatesti::formats {

Diagnostic diagnostic_at(std::string_view json, std::string_view pointer, Fault fault, Arguments arguments) {
    Report syntax(json);
    const JsonDocument document = JsonDocument::parse(syntax);
    const NodeId node = document.find(pointer);
    Report report(json);
    report.add(fault, node == no_node ? 0 : document.value_offset(node), std::string(pointer), arguments);
    return std::move(report.take().front());
}

} // namespace pikatesti::formats
