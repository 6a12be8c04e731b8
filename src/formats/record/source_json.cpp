#include "formats/record/source_json.h"

namespace pikatesti::formats {

void write_source(JsonWriter& json, const engine::NotedSource& source) {
    if (source == engine::NotedSource())
        return;
    json.key("source").begin_object(JsonWriter::Members::in_a_row);
    json.member_if("text", source.text);
    json.member_if("url", source.url);
    json.member_if("date", source.date);
    json.end_object();
}

} // namespace pikatesti::formats
