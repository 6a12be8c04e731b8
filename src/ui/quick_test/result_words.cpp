#include "ui/quick_test/result_words.h"

#include "ui/kit/level_name.h"
#include "ui/kit/number_words.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::quick_test {

namespace {

const engine::LocalizedText& variant_text(const Model& model, std::size_t question,
                                          engine::LocalizedText engine::TextVariant::*member,
                                          const engine::LocalizedText& own) {
    for (const engine::TextVariant& variant : model.set.questions[question].variants)
        if (engine::has_any_trait(model.session->traits(), variant.traits))
            return (variant.*member).empty() ? own : variant.*member;
    return own;
}

std::string best_option_words(const Model& model, const engine::Change& change) {
    const engine::Question& question = model.set.questions[change.question];
    return plain(model, question.options[change.options.front()].label);
}

} // namespace

std::string plain(const Model& model, const engine::LocalizedText& text) {
    return engine::without_soft_hyphens(text.in(model.language));
}

engine::LocalizedText level_name(Model& model) {
    return kit::level_name(model.set, model.result().result.level, model.messages);
}

engine::LocalizedText level_text(Model& model) {
    const auto& level = model.result().result.level;
    return level ? model.set.levels[*level].text : model.set.not_enough_text;
}

std::string goal_words(Model& model, std::size_t goal) {
    return score_words(model, plain(model, model.set.goals[goal].name), model.result().result.goals[goal]);
}

std::string score_words(const Model& model, const std::string& name, const engine::Score& score) {
    if (score.maximum <= 0)
        return model.say("result.goal.none", {{"goal", name}});
    if (!score.shown || !score.percent)
        return name + ": " + known_words(model, score);
    const std::string percent = std::to_string(*score.percent);
    if (score.range.low == score.range.high)
        return model.say("result.goal", {{"goal", name}, {"percent", percent}});
    return model.say("result.goal.range", {{"goal", name},
                                           {"percent", percent},
                                           {"low", std::to_string(score.range.low)},
                                           {"high", std::to_string(score.range.high)}});
}

std::string known_words(const Model& model, const engine::Score& score) {
    if (score.known <= 0)
        return model.say("result.few");
    const std::string point = model.say("number.point");
    return model.say("result.known", {{"known", number_words(score.known, 2, point)},
                                      {"maximum", number_words(score.maximum, 2, point)},
                                      {"low", std::to_string(score.range.low)},
                                      {"high", std::to_string(score.range.high)}});
}

std::string opening_words(Model& model, const engine::Opening& opening) {
    std::string words;
    if (opening.level)
        words = model.say("result.find_out.level");
    else if (!opening.goals.empty())
        words =
            model.say("result.find_out.goal", {{"goal", plain(model, model.set.goals[opening.goals.front()].name)}});
    else
        words = model.say_count("result.find_out.points", std::max(1, static_cast<int>(std::lround(opening.points))));
    if (opening.brings_questions)
        words += ' ' + model.say("result.find_out.follow_ups");
    return words;
}

std::string answer_words(Model& model, std::size_t index) {
    const engine::QuestionValue& value = model.result().result.questions[index];
    switch (value.standing) {
    case engine::Standing::hidden_zero:
    case engine::Standing::hidden_unknown:
        return model.say("result.why.hidden");
    case engine::Standing::not_applicable:
    case engine::Standing::not_asked:
        return model.say("result.why.not_applicable");
    case engine::Standing::answered:
    case engine::Standing::unknown:
        break;
    }
    std::string words;
    for (const std::size_t option : model.session->answer(index).options) {
        if (!words.empty())
            words += "; ";
        words += plain(model, model.set.questions[index].options[option].label);
    }
    return words.empty() ? model.say("result.why.unanswered") : words;
}

std::string points_words(Model& model, std::size_t index) {
    const engine::QuestionValue& value = model.result().result.questions[index];
    const std::string point = model.say("number.point");
    const std::string maximum = number_words(value.maximum, 2, point);
    if (engine::is_left_out(value.standing))
        return model.say("result.why.points_none");
    if (value.known <= 0)
        return model.say("result.why.points_unknown", {{"maximum", maximum}});
    return model.say("result.why.points_of", {{"points", number_words(value.points, 2, point)}, {"maximum", maximum}});
}

std::string change_words(Model& model, std::size_t index) {
    const auto& change = model.result().changes[index];
    if (!change || change->percent_after <= change->percent_before)
        return {};
    const std::string before = std::to_string(change->percent_before);
    const std::string after = std::to_string(change->percent_after);
    if (model.set.questions[index].choice == engine::Choice::multiple)
        return model.say("result.why.change.all", {{"before", before}, {"after", after}});
    return model.say("result.why.change",
                     {{"answer", best_option_words(model, *change)}, {"before", before}, {"after", after}});
}

std::string firmness_words(Model& model) {
    const ShownResult& shown = model.result();
    const auto& level = shown.result.level;
    if (!level)
        return {};
    const auto lowest = shown.firmness.lowest.value_or(*level);
    const auto highest = shown.firmness.highest.value_or(*level);
    if (lowest == *level && highest == *level)
        return model.say("result.firm");
    std::string words;
    if (highest > *level)
        words = model.say("result.firm.up", {{"level", plain(model, model.set.levels[highest].name)}});
    if (lowest < *level) {
        if (!words.empty())
            words += ' ';
        words += model.say("result.firm.down", {{"level", plain(model, model.set.levels[lowest].name)}});
    }
    return words;
}

std::string best_lift_words(Model& model) {
    const engine::Change* best = nullptr;
    for (const auto& change : model.result().changes)
        if (change && change->percent_after > change->percent_before && (best == nullptr || change->lift > best->lift))
            best = &*change;
    if (best == nullptr || !model.result().result.level)
        return {};
    return model.say("result.lift", {{"step", plain(model, model.set.questions[best->question].step_title())},
                                     {"before", std::to_string(best->percent_before)},
                                     {"after", std::to_string(best->percent_after)}});
}

std::string gain_words(Model& model, const engine::Step& step) {
    if (step.find_out)
        return model.say("result.steps.find_out");
    return model.say_count("result.steps.gain", std::max(1, static_cast<int>(std::lround(step.gain))));
}

const engine::LocalizedText& why_text(Model& model, std::size_t question) {
    return variant_text(model, question, &engine::TextVariant::why, model.set.questions[question].why);
}

const engine::LocalizedText& next_step_text(Model& model, std::size_t question) {
    return variant_text(model, question, &engine::TextVariant::next_step, model.set.questions[question].next_step.text);
}

} // namespace pikatesti::ui::quick_test
