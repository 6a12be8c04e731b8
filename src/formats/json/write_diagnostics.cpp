#include "formats/json/write_diagnostics.h"

namespace pikatesti::formats {
namespace {

void write_place(JsonWriter& json, std::string_view key, std::size_t number) {
    json.key(key);
    if (number > 0)
        json.number(static_cast<double>(number));
    else
        json.null();
}

} // namespace

void write_members(JsonWriter& json, const Diagnostic& diagnostic) {
    json.member("severity", diagnostic.severity == Severity::error ? "error" : "warning");
    json.member("id", diagnostic.id);
    write_place(json, "line", diagnostic.line);
    write_place(json, "column", diagnostic.column);
    json.member("pointer", diagnostic.pointer);
    json.member("message", diagnostic.message);
    json.member("mend", diagnostic.mend);
    json.key("see");
    if (diagnostic.see.empty())
        json.null();
    else
        json.text(diagnostic.see);
}

void write_diagnostics(JsonWriter& json, const std::vector<Diagnostic>& diagnostics) {
    json.begin_array();
    for (const Diagnostic& diagnostic : diagnostics) {
        json.begin_object();
        write_members(json, diagnostic);
        json.end_object();
    }
    json.end_array();
}

} // namespace pikatesti::formats
