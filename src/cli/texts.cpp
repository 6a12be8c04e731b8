#include "cli/commands.h"
#include "cli/files.h"
#include "formats/diagnostics/wording.h"
#include "formats/explain/explain.h"
#include "formats/json/document.h"
#include "formats/texts/export_texts.h"
#include "formats/texts/import_texts.h"

#include <algorithm>

namespace pikatesti::cli {
namespace {

// False, with a message, where it cannot be read.
bool read(const std::string& path, FileText& file) {
    file = read_file(path);
    if (!file.readable)
        complain("cannot read " + shown_name(path) + ": " + file.reason);
    return file.readable;
}

} // namespace

int export_texts(const std::string& set_path, const std::string& table_path,
                 const std::vector<std::string>& languages) {
    FileText set;
    if (!read(set_path, set))
        return exit_trouble;
    formats::Report report(set.text);
    const formats::JsonDocument document = formats::JsonDocument::parse(report);
    const std::vector<formats::Diagnostic> faults = explain(set.text, report.take());
    print_diagnostics(faults, set_path, set.text);
    if (!document.complete() || formats::has_errors(faults))
        return exit_faults;
    const std::string table = formats::export_texts(document, languages);
    if (table_path.empty() || table_path == "-")
        print(table);
    else if (!write_file(table_path, table))
        return exit_trouble;
    return exit_good;
}

int import_texts(const std::string& set_path, const std::string& table_path, bool in_place) {
    if (set_path == "-" && (table_path == "-" || in_place)) {
        complain(in_place ? "what comes from standard input cannot be written back"
                          : "the set and the table cannot both come from standard input");
        return exit_trouble;
    }
    FileText set;
    FileText table;
    if (!read(set_path, set) || !read(table_path, table))
        return exit_trouble;
    if (table.text.size() > formats::JsonDocument::most_bytes) { // the rest of it was not read
        complain(formats::join({shown_name(table_path), " has more than ",
                                formats::decimal(formats::JsonDocument::most_bytes), " bytes: import it in parts"}));
        return exit_faults;
    }
    const formats::ImportedTexts imported = formats::import_texts(set.text, table.text);
    if (imported.text.empty() && !imported.diagnostics.empty() &&
        imported.diagnostics.front().id != "no-pointer-column") {
        print_diagnostics(explain(set.text, imported.diagnostics), set_path, set.text);
        return exit_faults;
    }
    print_diagnostics(imported.diagnostics, table_path, table.text);
    if (imported.text.empty())
        return exit_faults;
    if (!in_place)
        print(imported.text);
    else if (imported.text != set.text && !write_file(set_path, imported.text))
        return exit_trouble;
    std::string told = formats::counted(imported.changed, "text") + " taken from " + shown_name(table_path);
    for (const std::string& tag : imported.languages)
        told += "; \"" + tag + "\" is a new language of the set";
    complain(told);
    return formats::has_errors(imported.diagnostics) ? exit_faults : exit_good;
}

} // namespace pikatesti::cli
