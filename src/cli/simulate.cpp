#include "cli/commands.h"
#include "cli/files.h"
#include "cli/question_set_file.h"
#include "engine/simulation.h"
#include "formats/diagnostics/wording.h"
#include "formats/json/writer.h"

#include <algorithm>

namespace pikatesti::cli {
namespace {

using formats::join;

std::string share(std::size_t part, std::size_t whole) {
    const double percent = whole > 0 ? 100.0 * static_cast<double>(part) / static_cast<double>(whole) : 0;
    formats::JsonWriter rounded;
    rounded.number(percent, 2);
    return rounded.take() + "%";
}

std::string as_text(const engine::QuestionSet& set, const engine::Simulation& found) {
    std::string out = join({formats::counted(found.samples, "sample"), " of answers at random\n\nlevels\n"});
    for (std::size_t i = 0; i < set.levels.size(); i++)
        out += join({"  ", set.levels[i].id, ": ", share(found.levels[i], found.samples), "\n"});
    out += join({"  ", engine::not_enough_id, ": ", share(found.not_enough, found.samples), "\n"});
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < set.questions.size(); i++)
        order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return found.questions[a].changes_level > found.questions[b].changes_level;
    });
    out += "\nquestions: how often the level changes with this answer alone\n";
    for (const std::size_t i : order) {
        const engine::Simulation::Question& question = found.questions[i];
        const std::string_view note = question.asked == 0             ? " (never asked)"
                                      : question.changes_percent == 0 ? " (never matters)"
                                                                      : "";
        out += join({"  ", set.questions[i].id, ": ", share(question.changes_level, found.samples), note, "\n"});
    }
    return out;
}

std::string as_json(const engine::QuestionSet& set, const engine::Simulation& found, std::uint32_t seed) {
    formats::JsonWriter json(formats::JsonWriter::Layout::indented);
    const auto count = [&](std::string_view key, std::size_t number) {
        json.key(key).number(static_cast<double>(number));
    };
    json.begin_object();
    count("samples", found.samples);
    count("seed", seed);
    json.key("levels").begin_object();
    for (std::size_t i = 0; i < set.levels.size(); i++)
        count(set.levels[i].id, found.levels[i]);
    count(engine::not_enough_id, found.not_enough);
    json.end_object();
    json.key("questions").begin_object();
    for (std::size_t i = 0; i < set.questions.size(); i++) {
        const engine::Simulation::Question& question = found.questions[i];
        json.key(set.questions[i].id).begin_object();
        count("asked", question.asked);
        count("changes_level", question.changes_level);
        count("changes_percent", question.changes_percent);
        json.key("chosen").begin_object(formats::JsonWriter::Members::in_a_row);
        for (std::size_t option = 0; option < question.chosen.size(); option++)
            count(set.questions[i].options[option].key, question.chosen[option]);
        json.end_object();
        json.end_object();
    }
    json.end_object();
    json.end_object();
    return json.take() + "\n";
}

} // namespace

int simulate(const std::string& path, const SimulateOptions& options) {
    const QuestionSetFile file = load_question_set_file(path);
    if (!file.set)
        return file.code;
    engine::Simulator simulator(*file.set, options.seed);
    simulator.run(options.samples);
    print(options.json ? as_json(*file.set, simulator.result(), options.seed) : as_text(*file.set, simulator.result()));
    return exit_good;
}

} // namespace pikatesti::cli
