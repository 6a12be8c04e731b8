// What the room sees before the first question where the evening opens with it: how officials and others answered beforehand, in
// one municipality or in a region.
#include "ui/kit/two_scores.h"
#include "ui/presenter/screens.h"
#include "ui/presenter/words.h"

#include <algorithm>

namespace pikatesti::ui::presenter {

namespace {

using engine::EveningOpening;
using engine::OpeningLine;

constexpr std::size_t most_questions = 3; // a room reads no more

const char* others_name(std::optional<engine::Voice> voice) {
    constexpr const char* names[] = {"official", "associations", "residents", "both"};
    return voice ? names[static_cast<std::size_t>(*voice)] : "not_told";
}

std::string others_words(const Voice& voice, const EveningOpening& opening) {
    return voice.say(std::string("evening.opening.voice.") + others_name(opening.voice));
}

bool of_region(const EveningOpening& opening) { return opening.municipality.empty(); }

std::string region_words(const Voice& voice, const EveningOpening& opening) {
    for (const engine::Municipality& municipality : voice.model.municipalities.municipalities)
        if (municipality.region.in("fi") == opening.region)
            return std::string(municipality.region.in(voice.language));
    return opening.region.empty() ? voice.say("evening.opening.region.all") : opening.region;
}

std::string title_words(const Voice& voice, const EveningOpening& opening) {
    const std::string year = std::to_string(opening.year);
    if (of_region(opening))
        return voice.say("evening.opening.region", {{"region", region_words(voice, opening)}, {"year", year}});
    return voice.say("evening.opening", {{"year", year}});
}

const char* figures_message(const EveningOpening& opening) {
    if (!of_region(opening))
        return "evening.opening.figures";
    return opening.others > 0 ? "evening.opening.region.figures" : "evening.opening.region.alone";
}

// What the marks are, and how many they stand for.
std::string key_words(const Voice& voice, const EveningOpening& opening) {
    const std::string officials = std::to_string(opening.officials);
    const std::string others = std::to_string(opening.others);
    const std::string all = std::to_string(opening.municipalities);
    const std::string name = others_words(voice, opening);
    if (!of_region(opening)) {
        const std::string words =
            voice.say("evening.opening.key", {{"voice", name}, {"officials", officials}, {"others", others}});
        return opening.documents ? words + " " + voice.say("evening.opening.documents") : words;
    }
    std::string words = voice.say("evening.opening.region.circle", {{"officials", officials}, {"all", all}});
    if (opening.others > 0)
        words += " " + voice.say("evening.opening.region.square", {{"voice", name}, {"others", others}, {"all", all}});
    words += " " + voice.say("evening.opening.region.line");
    return opening.documents ? words + " " + voice.say("evening.opening.region.documents") : words;
}

ScaleMark mark_of(const OpeningLine::Figure& figure) { return {figure.percent, figure.range}; }

std::string figure_words(const Voice& voice, const OpeningLine::Figure& figure) {
    if (!figure.percent)
        return voice.say("evening.opening.no_figure");
    std::string words = std::to_string(*figure.percent);
    if (figure.range.low != figure.range.high)
        words += " (" + std::to_string(figure.range.low) + "–" + std::to_string(figure.range.high) + ")";
    return words;
}

// A name, the scale and what it says: side by side, or below each other where there is no room.
void line(Composer& composer, Model& model, const Place& place, const std::string& name, const Both& title,
          const OpeningLine& shown, Colour colour) {
    const EveningOpening& opening = *model.opening;
    const std::string id = place.prefix + "opening/" + name;
    const float left = composer.x;
    const float width = composer.width;
    const float top = composer.y;
    const bool beside = width >= composer.scaled(600);
    const Both figures = in_both(model, [&](const Voice& voice) {
        return voice.say(figures_message(opening), {{"officials", figure_words(voice, shown.officials)},
                                                    {"voice", others_words(voice, opening)},
                                                    {"others", figure_words(voice, shown.others)}});
    });
    composer.open(Role::list_item, id);
    const Rect words = both_at(composer, Role::text, id + "/name", title, composer.style(16, 1.3F, Weight::semibold),
                               composer.theme.ink, left, top, beside ? width * 0.34F : width);
    composer.x = beside ? left + (width * 0.36F) : left;
    composer.width = beside ? width * 0.36F : width;
    const float scale = beside ? top : words.bottom();
    two_scores(composer, mark_of(shown.officials), mark_of(shown.others), colour, scale);
    const float below = scale + two_scores_height(composer);
    composer.x = left;
    composer.width = width;
    const Rect said =
        both_at(composer, Role::text, id + "/figures", figures, composer.style(13, 1.3F), composer.theme.muted,
                beside ? left + (width * 0.74F) : left, beside ? top : below, beside ? width * 0.26F : width);
    composer.close();
    composer.y = std::max({words.bottom(), said.bottom(), below}) + composer.scaled(6);
}

void questions(Composer& composer, Model& model, const Place& place) {
    const EveningOpening& opening = *model.opening;
    const auto list = [&](const char* name, const std::vector<std::size_t>& which) {
        if (which.empty())
            return;
        const std::string id = place.prefix + "opening/" + name;
        composer.y += composer.scaled(6);
        both_line(composer, id,
                  in_both(model,
                          [&](const Voice& voice) {
                              return voice.say(
                                  std::string("evening.opening.") + name,
                                  {{"voice", others_words(voice, opening)}, {"count", std::to_string(which.size())}});
                          }),
                  composer.style(16, 1.3F, Weight::semibold), composer.theme.ink);
        composer.open(Role::list, id + "/list");
        for (std::size_t i = 0; i < which.size() && i < most_questions; ++i) {
            const engine::Question& question = model.set.questions[which[i]];
            composer.y += both_at(composer, Role::list_item, id + "/" + question.id, text_in_both(model, question.text),
                                  composer.style(15, 1.3F), composer.theme.ink, composer.x, composer.y, composer.width)
                              .height +
                          composer.scaled(2);
        }
        composer.close();
    };
    list("region.weak", opening.weak);
    list("differ", opening.differ);
    if (opening.differ.size() < most_questions)
        list("not_known", opening.not_known);
}

} // namespace

void opening_picture(Composer& composer, Model& model, const Place& place) {
    const EveningOpening& opening = *model.opening;
    both_languages(composer, place, Role::heading, place.prefix + "start/heading",
                   in_both(model, [&](const Voice& voice) { return title_words(voice, opening); }),
                   composer.style(24, 1.2F, Weight::semibold), composer.theme.ink);
    composer.y += composer.scaled(4);
    both_line(composer, place.prefix + "start/event", model.event_line(), composer.style(16, 1.35F),
              composer.theme.muted);
    composer.y += composer.scaled(8);
    composer.open(Role::list, place.prefix + "opening/scores");
    line(composer, model, place, "whole", say_both(model, "record.whole"), opening.whole, composer.theme.brand);
    for (std::size_t goal = 0; goal < opening.goals.size(); ++goal) {
        const engine::Goal& its = model.set.goals[goal];
        line(composer, model, place, its.id, text_in_both(model, its.short_name.empty() ? its.name : its.short_name),
             opening.goals[goal], composer.theme.goal(goal));
    }
    composer.close();
    questions(composer, model, place);
    composer.y += composer.scaled(6);
    const Both key = in_both(model, [&](const Voice& voice) { return key_words(voice, opening); });
    both_line(composer, place.prefix + "opening/note",
              say_both(model, of_region(opening) ? "evening.opening.region.note" : "evening.opening.note"),
              composer.style(15, 1.35F), composer.theme.ink);
    composer.y += composer.scaled(2);
    both_line(composer, place.prefix + "opening/key", key, composer.style(13, 1.4F), composer.theme.muted);
    footer(composer, model, place, {});
}

} // namespace pikatesti::ui::presenter
