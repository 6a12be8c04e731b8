#include "formats/json/write_mended.h"

#include "formats/json/write_diagnostics.h"

namespace pikatesti::formats {

void write_edits(JsonWriter& json, const TextEdits& edits) {
    json.begin_array();
    for (const TextEdit& edit : edits) {
        json.begin_object();
        json.key("offset").number(static_cast<double>(edit.offset));
        json.key("length").number(static_cast<double>(edit.length));
        json.member("text", edit.text);
        json.end_object();
    }
    json.end_array();
}

void write_mended(JsonWriter& json, const std::vector<Diagnostic>& diagnostics, const std::vector<TextEdits>& mends) {
    json.begin_array();
    for (std::size_t i = 0; i < diagnostics.size(); i++) {
        json.begin_object();
        const Diagnostic& diagnostic = diagnostics[i];
        write_members(json, diagnostic);
        json.member("value", diagnostic.value);
        json.key("values");
        json.begin_array();
        for (const std::string& value : diagnostic.values)
            json.text(value);
        json.end_array();
        json.key("also_on");
        json.begin_array();
        for (const std::size_t line : diagnostic.also_on)
            json.number(static_cast<double>(line));
        json.end_array();
        if (i < mends.size() && !mends[i].empty()) {
            json.key("edits");
            write_edits(json, mends[i]);
        }
        json.end_object();
    }
    json.end_array();
}

} // namespace pikatesti::formats
