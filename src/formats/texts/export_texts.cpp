#include "formats/texts/export_texts.h"

#include "formats/csv/reader.h"

namespace pikatesti::formats {

std::string export_texts(const JsonDocument& document, const std::vector<std::string>& languages) {
    const SetTexts texts = find_texts(document);
    const std::vector<std::string>& columns = languages.empty() ? texts.languages : languages;
    std::string table = "\xEF\xBB\xBFpointer";
    for (const std::string& tag : columns) {
        table += ';';
        append_csv_field(table, tag, ';');
    }
    table += "\r\n";
    for (const SetTexts::Place& place : texts.places) {
        append_csv_field(table, place.pointer, ';');
        for (const std::string& tag : columns) {
            const NodeId text = document.member(place.node, tag);
            table += ';';
            if (text != no_node && document.kind(text) == JsonKind::string)
                append_csv_field(table, document.string(text), ';');
        }
        table += "\r\n";
    }
    return table;
}

} // namespace pikatesti::formats
