#include "formats/diagnostics/diagnostics_json.h"

#include <nlohmann/json.hpp>

namespace pikatesti::formats {
namespace {

using Json = nlohmann::ordered_json;

Json place(std::size_t number) { return number > 0 ? Json(number) : Json(nullptr); }

Json diagnostic_object(const Diagnostic& diagnostic) {
    return {{"severity", diagnostic.severity == Severity::error ? "error" : "warning"},
            {"id", diagnostic.id},
            {"line", place(diagnostic.line)},
            {"column", place(diagnostic.column)},
            {"pointer", diagnostic.pointer},
            {"message", diagnostic.message},
            {"mend", diagnostic.mend},
            {"value", diagnostic.value},
            {"values", diagnostic.values},
            {"also_on", diagnostic.also_on},
            {"see", diagnostic.see.empty() ? Json(nullptr) : Json(diagnostic.see)}};
}

Json edits_list(const TextEdits& edits) {
    Json list = Json::array();
    for (const TextEdit& edit : edits)
        list.push_back({{"offset", edit.offset}, {"length", edit.length}, {"text", edit.text}});
    return list;
}

} // namespace

std::string diagnostics_json(const std::vector<FileDiagnostics>& files) {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    Json list = Json::array();
    for (const FileDiagnostics& file : files) {
        Json diagnostics = Json::array();
        for (std::size_t i = 0; i < file.diagnostics.size(); i++) {
            Json object = diagnostic_object(file.diagnostics[i]);
            if (i < file.mends.size() && !file.mends[i].empty())
                object["edits"] = edits_list(file.mends[i]);
            diagnostics.push_back(std::move(object));
        }
        const std::size_t file_errors = count_of(file.diagnostics, Severity::error);
        const std::size_t file_warnings = count_of(file.diagnostics, Severity::warning);
        list.push_back({{"file", file.file},
                        {"errors", file_errors},
                        {"warnings", file_warnings},
                        {"diagnostics", std::move(diagnostics)}});
        errors += file_errors;
        warnings += file_warnings;
    }
    const Json all = {{"files", std::move(list)}, {"errors", errors}, {"warnings", warnings}};
    return all.dump(2, ' ', false, Json::error_handler_t::replace);
}

} // namespace pikatesti::formats
