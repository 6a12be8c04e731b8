#include "web/diagnostics_json.h"

namespace pikatesti::web {

void write_diagnostics(JsonWriter& json, const std::vector<formats::Diagnostic>& diagnostics) {
    json.begin_array();
    for (const formats::Diagnostic& diagnostic : diagnostics) {
        json.begin_object();
        json.member("severity", diagnostic.severity == formats::Severity::error ? "error" : "warning");
        json.member("id", diagnostic.id);
        json.key("line").number(static_cast<double>(diagnostic.line));
        json.key("column").number(static_cast<double>(diagnostic.column));
        json.member("pointer", diagnostic.pointer);
        json.member("message", diagnostic.message);
        json.member_if("mend", diagnostic.mend);
        json.end_object();
    }
    json.end_array();
}

std::string diagnostics_json(const std::vector<formats::Diagnostic>& diagnostics) {
    JsonWriter json;
    json.begin_object();
    json.key("diagnostics");
    write_diagnostics(json, diagnostics);
    json.end_object();
    return json.take();
}

} // namespace pikatesti::web
