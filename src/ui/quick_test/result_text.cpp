// The result in plain text.
#include "ui/quick_test/result_text.h"

#include "ui/quick_test/result_words.h"

namespace pikatesti::ui::quick_test {

std::string result_text(Model& model) {
    const ShownResult& shown = model.result();
    std::string text = plain(model, model.set.title);
    text += '\n';
    if (const std::string municipality = model.municipality_name(); !municipality.empty())
        text += municipality + '\n';
    text += '\n' + plain(model, level_name(model)) + '\n';
    if (const std::string more = plain(model, level_text(model)); !more.empty())
        text += more + '\n';
    text += '\n';
    const engine::Score& overall = shown.result.overall;
    const std::string low = std::to_string(overall.range.low);
    const std::string high = std::to_string(overall.range.high);
    if (shown.result.level && overall.percent) {
        text += model.say("result.score", {{"percent", std::to_string(*overall.percent)}});
        if (overall.range.low != overall.range.high)
            text += ", " + model.say("result.range", {{"low", low}, {"high", high}});
    } else {
        text += model.say("result.range.only", {{"low", low}, {"high", high}});
    }
    text += '\n';
    for (std::size_t goal = 0; goal < model.set.goals.size(); ++goal) {
        text += "- " + goal_words(model, goal) + '\n';
        if (const auto& band = shown.result.goals[goal].band; band && !model.set.goals[goal].band_texts[*band].empty())
            text += "  " + plain(model, model.set.goals[goal].band_texts[*band]) + '\n';
    }
    if (const std::string firm = firmness_words(model); !firm.empty())
        text += '\n' + firm + '\n';
    int number = 0;
    if (!shown.openings.empty())
        text += '\n' + model.say("result.find_out") + '\n';
    for (const engine::Opening& opening : shown.openings) {
        const engine::Question& question = model.set.questions[opening.question];
        text += std::to_string(++number) + ". " + plain(model, question.text) + '\n';
        if (!question.find_out.empty())
            text += "   " + plain(model, question.find_out) + '\n';
        text += "   " + opening_words(model, opening) + '\n';
    }
    if (!shown.steps.empty() || shown.openings.empty())
        text += '\n' + model.say("result.steps") + '\n';
    if (shown.steps.empty() && shown.openings.empty())
        text += model.say("result.steps.none") + '\n';
    number = 0;
    for (const engine::Step& step : shown.steps) {
        text += std::to_string(++number) + ". " + plain(model, model.set.questions[step.question].step_title()) + '\n';
        if (const std::string what = plain(model, next_step_text(model, step.question)); !what.empty())
            text += "   " + what + '\n';
        for (const std::size_t option : step.missing_options)
            text +=
                "   - " + plain(model, model.set.questions[step.question].options[option].next_step_if_missing) + '\n';
        if (const auto& where = model.set.questions[step.question].find_out;
            step.find_out && model.find_out_offered && !where.empty())
            text += "   " + plain(model, where) + '\n';
        text += "   " + gain_words(model, step) + '\n';
    }
    if (!model.set.method_note.empty())
        text += '\n' + plain(model, model.set.method_note) + '\n';
    return text;
}

} // namespace pikatesti::ui::quick_test
