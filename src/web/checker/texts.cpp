// A set's texts for translators, out and in.
#include "web/checker/checker.h"
#include "web/checker/exports.h"

#include "formats/json/document.h"
#include "formats/json/write_mended.h"
#include "formats/texts/export_texts.h"
#include "formats/texts/import_texts.h"

#include <algorithm>

namespace pikatesti::web {

namespace {

// What commas part; nothing of an empty text.
std::vector<std::string> parts_of(std::string_view list) {
    std::vector<std::string> parts;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(','), list.size());
        parts.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return parts;
}

} // namespace

extern "C" {

PIKATESTI_EXPORT(checker_export_texts) void checker_export_texts(int bytes) {
    std::string_view text = checker->text(bytes);
    const std::vector<std::string> languages = parts_of(take_part(text));
    formats::Report report(text);
    const formats::JsonDocument document = formats::JsonDocument::parse(report);
    JsonWriter json;
    json.begin_object();
    if (document.complete() && !formats::has_errors(report.take()))
        json.member("table", formats::export_texts(document, languages));
    json.end_object();
    checker->output = json.take();
}

PIKATESTI_EXPORT(checker_import_texts) void checker_import_texts(int bytes) {
    std::string_view rest = checker->text(bytes);
    const std::size_t length = take_number(rest);
    const std::string_view text = rest.substr(0, length);
    const formats::ImportedTexts imported = formats::import_texts(text, rest.substr(text.size()));
    JsonWriter json;
    json.begin_object();
    json.member_if("text", imported.text);
    write_figure(json, "changed", imported.changed);
    json.key("languages").begin_array();
    for (const std::string& tag : imported.languages)
        json.text(tag);
    json.end_array();
    json.key("diagnostics");
    formats::write_mended(json, imported.diagnostics, {});
    json.end_object();
    checker->output = json.take();
}
}

} // namespace pikatesti::web
