#include "web/checker/exports.h"

#include "engine/answer_all.h"
#include "engine/score.h"
#include "engine/simulation.h"
#include "formats/check/diagnose.h"
#include "formats/explain/explain.h"
#include "formats/ids/set_ids.h"
#include "formats/json/write_diagnostics.h"
#include "formats/json/write_mended.h"
#include "formats/question_set/load_municipalities.h"
#include "formats/question_set/load_question_set.h"
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
    std::optional<engine::QuestionSet> simulated;
    std::optional<engine::Simulator> simulator; // of that one

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

std::uint32_t number_of(std::string_view text) {
    std::uint32_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

void write_figures(web::JsonWriter& json, const std::vector<std::size_t>& figures) {
    json.begin_array();
    for (const std::size_t figure : figures)
        json.number(static_cast<double>(figure));
    json.end_array();
}

void write_figure(web::JsonWriter& json, std::string_view key, std::size_t figure) {
    json.key(key).number(static_cast<double>(figure));
}

// An example's "expect", as check_examples() reads it.
void write_expected(web::JsonWriter& json, const engine::QuestionSet& set, const engine::Result& result) {
    const auto percent = [&](const engine::Score& score) {
        json.key("percent");
        if (score.percent)
            json.number(*score.percent);
        else
            json.null();
    };
    json.begin_object();
    json.member("level", result.level_id(set));
    percent(result.overall);
    json.key("points").number(result.overall.points, 9);
    json.key("known").number(result.overall.known, 9);
    json.key("goals").begin_object();
    for (std::size_t i = 0; i < result.goals.size(); i++) {
        json.key(set.goals[i].id).begin_object();
        percent(result.goals[i]);
        if (!result.goals[i].shown)
            json.key("shown").boolean(false);
        json.end_object();
    }
    json.end_object();
    json.end_object();
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
        diagnosis.diagnostics = explain(text, formats::load_municipalities(text).diagnostics,
                                        formats::Wanted::other_kind, &diagnosis.mends);
    else
        diagnosis = formats::diagnose(text, &checker->lists);
    checker->diagnostics = std::move(diagnosis.diagnostics);

    web::JsonWriter json;
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

PIKATESTI_EXPORT(checker_ids) void checker_ids(int bytes) {
    const std::string_view text = checker->text(bytes);
    formats::Report report(text);
    const formats::JsonDocument document = formats::JsonDocument::parse(report);
    web::JsonWriter json;
    json.begin_array();
    for (const formats::IdUse& use : formats::find_ids(text, document)) {
        json.begin_object();
        json.member("kind", formats::word_for(formats::id_kind_names, use.kind));
        json.member("id", use.id);
        json.member_if("scope", use.scope);
        json.key("offset").number(static_cast<double>(use.offset));
        json.key("length").number(static_cast<double>(use.length));
        json.flag_if("given", use.is_definition);
        json.end_object();
    }
    json.end_array();
    checker->output = json.take();
}

PIKATESTI_EXPORT(checker_id_places) void checker_id_places() {
    web::JsonWriter json;
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
    const std::string_view offset_text = take_part(text);
    const std::string_view name = take_part(text);
    std::size_t offset = 0;
    std::from_chars(offset_text.data(), offset_text.data() + offset_text.size(), offset);
    formats::Report report(text);
    const formats::JsonDocument document = formats::JsonDocument::parse(report);
    const formats::Rename rename = formats::rename_id(formats::find_ids(text, document), offset, name);
    web::JsonWriter json;
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

PIKATESTI_EXPORT(checker_example) void checker_example(int bytes) {
    const std::string_view code = checker->text(bytes);
    checker->output = "{}";
    if (!checker->set)
        return;
    const engine::QuestionSet& set = *checker->set;
    engine::Session session(set);
    session.restore(code);
    std::string reason;
    const engine::MunicipalityList* list = checker->lists.municipalities(set.municipality_list, reason);
    const engine::Municipality* municipality = list ? list->find(session.municipality()) : nullptr;
    session.set_municipality(municipality ? municipality->code : "",
                             municipality ? municipality->traits : engine::Traits());
    web::JsonWriter json;
    json.begin_object();
    json.member_if("municipality", session.municipality());
    json.key("answers").begin_object();
    std::size_t given = 0;
    for (std::size_t i = 0; i < set.questions.size(); i++) {
        const engine::Question& question = set.questions[i];
        const engine::Answer& answer = session.answer(i);
        if (answer.options.empty() || !session.is_asked(i))
            continue;
        given++;
        json.key(question.id);
        if (question.choice == engine::Choice::single) {
            json.text(question.options[answer.options.front()].key);
            continue;
        }
        json.begin_array();
        for (const std::size_t option : answer.options)
            json.text(question.options[option].key);
        json.end_array();
    }
    json.end_object();
    write_figure(json, "given", given);
    json.key("expect");
    write_expected(json, set, engine::score(set, session.answers(), session.traits()));
    json.end_object();
    checker->output = json.take();
}

PIKATESTI_EXPORT(checker_simulate) void checker_simulate(int bytes) {
    std::string_view rest = checker->text(bytes);
    const std::uint32_t seed = number_of(take_part(rest));
    const std::uint32_t samples = number_of(take_part(rest));
    checker->output = "{}";
    checker->simulator.reset();
    checker->simulated = formats::load_question_set(rest).value;
    if (!checker->simulated)
        return;
    checker->simulator.emplace(*checker->simulated, seed);
    checker_simulate_further(static_cast<int>(samples));
}

PIKATESTI_EXPORT(checker_simulate_further) void checker_simulate_further(int samples) {
    checker->output = "{}";
    if (!checker->simulator)
        return;
    checker->simulator->run(static_cast<std::size_t>(samples));
    const engine::Simulation& result = checker->simulator->result();
    web::JsonWriter json;
    json.begin_object();
    write_figure(json, "samples", result.samples);
    json.key("levels");
    write_figures(json, result.levels);
    write_figure(json, "notEnough", result.not_enough);
    json.key("percents");
    write_figures(json, {result.percents.begin(), result.percents.end()});
    json.key("questions").begin_array();
    for (const engine::Simulation::Question& question : result.questions) {
        json.begin_object();
        write_figure(json, "asked", question.asked);
        write_figure(json, "level", question.changes_level);
        write_figure(json, "percent", question.changes_percent);
        json.key("chosen");
        write_figures(json, question.chosen);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    checker->output = json.take();
}

PIKATESTI_EXPORT(checker_compare) void checker_compare(int bytes) {
    std::string_view rest = checker->text(bytes);
    const std::uint32_t seed = number_of(take_part(rest));
    const std::uint32_t samples = number_of(take_part(rest));
    const std::size_t length = number_of(take_part(rest));
    checker->output = "{}";
    const auto present = formats::load_question_set(rest.substr(0, length));
    const auto earlier = formats::load_question_set(rest.substr(std::min(length, rest.size())));
    if (!present.value || !earlier.value)
        return;
    std::string reason;
    const engine::RevisionDifference difference =
        engine::compare_revisions(*earlier.value, *present.value, seed, samples,
                                  checker->lists.municipalities(present.value->municipality_list, reason));
    web::JsonWriter json;
    json.begin_object();
    write_figure(json, "samples", difference.samples);
    write_figure(json, "changed", difference.changed);
    json.key("flows").begin_array();
    for (const auto& flow : difference.flows) {
        json.begin_object();
        json.member("from", flow.from);
        json.member("to", flow.to);
        write_figure(json, "count", flow.count);
        json.end_object();
    }
    json.end_array();
    json.key("examples").begin_array();
    for (const auto& example : difference.examples) {
        json.begin_object();
        json.member("name", example.name);
        json.member("from", example.from);
        json.member("to", example.to);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    checker->output = json.take();
}
}
