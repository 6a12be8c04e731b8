// What a set does to results: simulated, and compared with an earlier revision.
#include "web/checker/checker.h"
#include "web/checker/exports.h"

#include "engine/simulation.h"
#include "formats/question_set/load_question_set.h"

namespace pikatesti::web {

namespace {

void write_figures(JsonWriter& json, const std::vector<std::size_t>& figures) {
    json.begin_array();
    for (const std::size_t figure : figures)
        json.number(static_cast<double>(figure));
    json.end_array();
}

} // namespace

extern "C" {

PIKATESTI_EXPORT(checker_simulate) void checker_simulate(int bytes) {
    std::string_view rest = checker->text(bytes);
    const std::uint32_t seed = take_number(rest);
    const std::uint32_t samples = take_number(rest);
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
    JsonWriter json;
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
    const std::uint32_t seed = take_number(rest);
    const std::uint32_t samples = take_number(rest);
    const std::size_t length = take_number(rest);
    checker->output = "{}";
    const auto present = formats::load_question_set(rest.substr(0, length));
    const auto earlier = formats::load_question_set(rest.substr(std::min(length, rest.size())));
    if (!present.value || !earlier.value)
        return;
    std::string reason;
    const engine::RevisionDifference difference =
        engine::compare_revisions(*earlier.value, *present.value, seed, samples,
                                  checker->lists.municipalities(present.value->municipality_list, reason));
    JsonWriter json;
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

} // namespace pikatesti::web
