// Begins, takes lists and judges files.
#include "web/checker/exports.h"
#include "web/checker/checker.h"

#include "formats/explain/explain.h"
#include "formats/json/write_mended.h"
#include "formats/question_set/load_municipalities.h"
#include "formats/question_set/recognise.h"

#include <algorithm>

namespace pikatesti::web {

extern "C" {

PIKATESTI_EXPORT(checker_start) void checker_start() { checker = std::make_unique<Checker>(); }

PIKATESTI_EXPORT(checker_input) uint8_t* checker_input(int bytes) {
    checker->input.resize(static_cast<std::size_t>(bytes));
    return reinterpret_cast<uint8_t*>(checker->input.data());
}

PIKATESTI_EXPORT(checker_output) const char* checker_output() { return checker->output.data(); }

PIKATESTI_EXPORT(checker_output_size) int checker_output_size() { return static_cast<int>(checker->output.size()); }

PIKATESTI_EXPORT(checker_add_list) void checker_add_list(int bytes) {
    std::string_view json = checker->text(bytes);
    const std::string name(take_part(json));
    auto loaded = formats::load_municipalities(json);
    if (loaded.value)
        checker->lists.put({name, "", std::move(*loaded.value)});
    else
        checker->lists.put({name, "there are faults in it", {}});
}

PIKATESTI_EXPORT(checker_miss_list) void checker_miss_list(int bytes) {
    std::string_view reason = checker->text(bytes);
    const std::string name(take_part(reason));
    checker->lists.put({name, std::string(reason), {}});
}

PIKATESTI_EXPORT(checker_diagnose) void checker_diagnose(int bytes) {
    const std::string_view text = checker->text(bytes);
    formats::Diagnosis diagnosis;
    checker->lists.wanted.clear();
    if (formats::recognise(text) == formats::FileKind::municipality_list)
        diagnosis.diagnostics = explain(text, formats::load_municipalities(text).diagnostics,
                                        formats::Wanted::other_kind, &diagnosis.mends);
    else
        diagnosis = formats::diagnose(text, &checker->lists);
    checker->diagnostics = std::move(diagnosis.diagnostics);

    JsonWriter json;
    json.begin_object();
    json.key("usable").boolean(diagnosis.set.has_value());
    json.key("diagnostics");
    formats::write_mended(json, checker->diagnostics, diagnosis.mends);
    json.member_if("wants", checker->lists.wanted);
    json.end_object();
    checker->output = json.take();
    if (diagnosis.set)
        checker->set = std::move(diagnosis.set);
}

PIKATESTI_EXPORT(checker_report) void checker_report(int bytes) {
    constexpr std::size_t most = 100;
    std::string_view text = checker->text(bytes);
    const std::string_view name = take_part(text);
    JsonWriter json;
    json.begin_array();
    for (std::size_t i = 0; i < std::min(most, checker->diagnostics.size()); i++)
        json.text(format_diagnostic(checker->diagnostics[i], name, text));
    json.end_array();
    checker->output = json.take();
}
}

} // namespace pikatesti::web
