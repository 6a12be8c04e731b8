// Where ids stand, and other names for them.
#include "web/checker/checker.h"
#include "web/checker/exports.h"

#include "formats/ids/set_ids.h"
#include "formats/json/document.h"
#include "formats/json/write_mended.h"

namespace pikatesti::web {

extern "C" {

PIKATESTI_EXPORT(checker_ids) void checker_ids(int bytes) {
    const std::string_view text = checker->text(bytes);
    formats::Report report(text);
    const formats::JsonDocument document = formats::JsonDocument::parse(report);
    JsonWriter json;
    json.begin_array();
    for (const formats::IdUse& use : formats::find_ids(text, document)) {
        json.begin_object();
        json.member("kind", formats::word_for(formats::id_kind_names, use.kind));
        json.member("id", use.id);
        json.member_if("scope", use.scope);
        write_figure(json, "offset", use.offset);
        write_figure(json, "length", use.length);
        json.flag_if("given", use.is_definition);
        json.end_object();
    }
    json.end_array();
    checker->output = json.take();
}

PIKATESTI_EXPORT(checker_id_places) void checker_id_places() {
    JsonWriter json;
    json.begin_array();
    for (const formats::IdPlace& place : formats::id_places) {
        json.begin_object();
        json.member("path", place.path);
        json.member("kind", formats::word_for(formats::id_kind_names, place.kind));
        json.flag_if("is_key", place.is_key);
        json.flag_if("given", place.gives);
        json.end_object();
    }
    json.end_array();
    checker->output = json.take();
}

PIKATESTI_EXPORT(checker_rename) void checker_rename(int bytes) {
    std::string_view text = checker->text(bytes);
    const std::size_t offset = take_number(text);
    const std::string_view name = take_part(text);
    formats::Report report(text);
    const formats::JsonDocument document = formats::JsonDocument::parse(report);
    const formats::Rename rename = formats::rename_id(formats::find_ids(text, document), offset, name);
    JsonWriter json;
    json.begin_object();
    if (rename.outcome == formats::RenameOutcome::renamed) {
        json.key("edits");
        formats::write_edits(json, rename.edits);
    } else {
        json.member("refused", formats::word_for("renamed nothing-here not-an-id reserved taken", rename.outcome));
    }
    json.end_object();
    checker->output = json.take();
}
}

} // namespace pikatesti::web
