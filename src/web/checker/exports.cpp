#include "web/checker/exports.h"

#include "engine/answer_all.h"
#include "formats/check/diagnose.h"
#include "formats/explain/explain.h"
#include "formats/json/write_diagnostics.h"
#include "formats/question_set/load_municipalities.h"
#include "formats/question_set/recognise.h"
#include "formats/texts/export_texts.h"
#include "formats/texts/import_texts.h"
#include "web/json_writer.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#define PIKATESTI_EXPORT(name) __attribute__((export_name(#name), used))

namespace {

using namespace pikatesti;

struct NamedList {
    std::string name;
    std::string reason; // why there is none; empty: there is one
    engine::MunicipalityList list;
};

// The lists that the page has given so far.
class GivenLists final : public formats::Companions {
public:
    void put(NamedList list) {
        std::erase_if(m_lists, [&](const NamedList& other) { return other.name == list.name; });
        m_lists.push_back(std::move(list));
    }

    const engine::MunicipalityList* municipalities(std::string_view path, std::string& reason) override {
        const auto found =
            std::find_if(m_lists.begin(), m_lists.end(), [&](const NamedList& list) { return list.name == path; });
        if (found == m_lists.end()) {
            wanted = path;
            return nullptr;
        }
        reason = found->reason;
        return reason.empty() ? &found->list : nullptr;
    }

    std::string wanted; // asked for and not given

private:
    std::vector<NamedList> m_lists;
};

struct Checker {
    std::vector<char> input;
    std::string output;
    GivenLists lists;
    std::vector<formats::Diagnostic> diagnostics;
    std::optional<engine::QuestionSet> set; // the last usable one

    std::string_view text(int bytes) const { return {input.data(), static_cast<std::size_t>(bytes)}; }
};

std::unique_ptr<Checker> checker;

// What comes before the first NUL byte; it and the NUL are taken off the text.
std::string_view take_part(std::string_view& text) {
    const std::size_t end = std::min(text.find('\0'), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

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

std::optional<engine::Manner> manner_of(std::string_view name) {
    if (name == "best")
        return engine::Manner::best;
    if (name == "worst")
        return engine::Manner::worst;
    if (name == "unknown")
        return engine::Manner::unknown;
    if (name == "random")
        return engine::Manner::random;
    return std::nullopt;
}

} // namespace

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
        diagnosis.diagnostics =
            explain(text, formats::load_municipalities(text).diagnostics, formats::Wanted::other_kind);
    else
        diagnosis = formats::diagnose(text, &checker->lists);
    checker->diagnostics = std::move(diagnosis.diagnostics);

    web::JsonWriter json;
    json.begin_object();
    json.key("usable").boolean(diagnosis.set.has_value());
    json.key("diagnostics");
    formats::write_diagnostics(json, checker->diagnostics);
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
    web::JsonWriter json;
    json.begin_array();
    for (std::size_t i = 0; i < std::min(most, checker->diagnostics.size()); i++)
        json.text(format_diagnostic(checker->diagnostics[i], name, text));
    json.end_array();
    checker->output = json.take();
}

PIKATESTI_EXPORT(checker_export_texts) void checker_export_texts(int bytes) {
    std::string_view text = checker->text(bytes);
    const std::vector<std::string> languages = parts_of(take_part(text));
    formats::Report report(text);
    const formats::JsonDocument document = formats::JsonDocument::parse(report);
    web::JsonWriter json;
    json.begin_object();
    if (document.complete() && !formats::has_errors(report.take()))
        json.member("table", formats::export_texts(document, languages));
    json.end_object();
    checker->output = json.take();
}

PIKATESTI_EXPORT(checker_import_texts) void checker_import_texts(int bytes) {
    std::string_view rest = checker->text(bytes);
    const std::string_view length_text = take_part(rest);
    std::size_t length = 0;
    std::from_chars(length_text.data(), length_text.data() + length_text.size(), length);
    const std::string_view text = rest.substr(0, length);
    const formats::ImportedTexts imported = formats::import_texts(text, rest.substr(text.size()));
    web::JsonWriter json;
    json.begin_object();
    json.member_if("text", imported.text);
    json.key("changed").number(static_cast<double>(imported.changed));
    json.key("languages").begin_array();
    for (const std::string& tag : imported.languages)
        json.text(tag);
    json.end_array();
    json.key("diagnostics");
    formats::write_diagnostics(json, imported.diagnostics);
    json.end_object();
    checker->output = json.take();
}

PIKATESTI_EXPORT(checker_answer_all) void checker_answer_all(int bytes) {
    std::string_view rest = checker->text(bytes);
    const std::optional<engine::Manner> manner = manner_of(take_part(rest));
    const std::string_view seed_text = take_part(rest);
    std::uint32_t seed = 0;
    std::from_chars(seed_text.data(), seed_text.data() + seed_text.size(), seed);
    checker->output = "{}";
    if (!checker->set || !manner)
        return;
    engine::Session session(*checker->set);
    session.restore(rest);
    std::string reason;
    const engine::MunicipalityList* list = checker->lists.municipalities(checker->set->municipality_list, reason);
    const engine::Municipality* municipality = list ? list->find(session.municipality()) : nullptr;
    session.set_municipality(municipality ? municipality->code : "",
                             municipality ? municipality->traits : engine::Traits());
    answer_all(session, *manner, seed);
    web::JsonWriter json;
    json.begin_object();
    json.member("code", session.save());
    json.end_object();
    checker->output = json.take();
}
}
