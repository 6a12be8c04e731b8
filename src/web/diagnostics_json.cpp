#include "web/diagnostics_json.h"

#include "formats/json/write_diagnostics.h"
#include "web/json_writer.h"

namespace pikatesti::web {

std::string diagnostics_json(const std::vector<formats::Diagnostic>& diagnostics) {
    JsonWriter json;
    json.begin_object();
    json.key("diagnostics");
    formats::write_diagnostics(json, diagnostics);
    json.end_object();
    return json.take();
}

} // namespace pikatesti::web
