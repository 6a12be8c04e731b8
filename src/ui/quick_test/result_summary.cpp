#include "ui/quick_test/result_summary.h"

#include "ui/kit/marks.h"
#include "ui/kit/widgets.h"
#include "ui/quick_test/result_words.h"

#include <algorithm>

namespace pikatesti::ui::quick_test {

namespace {

void score_line(Composer& composer, Model& model) {
    const Theme& theme = composer.theme;
    const engine::Result& result = model.result().result;
    const std::string low = std::to_string(result.overall.range.low);
    const std::string high = std::to_string(result.overall.range.high);
    const TextStyle small = composer.style(16, 1.4F);
    if (!result.level || !result.overall.percent) {
        paragraph(composer, "result/range", {model.say("result.range.only", {{"low", low}, {"high", high}})},
                  composer.style(18, 1.4F, Weight::semibold), theme.ink);
        return;
    }
    const TextStyle large = composer.style(61, 1.15F, Weight::semibold);
    const TextStyle medium = composer.style(22, 1.4F);
    const std::string percent = std::to_string(*result.overall.percent);
    const TextBlock number = composer.lay_out({percent}, large, composer.width);
    const TextBlock of = composer.lay_out({"/ 100"}, medium, composer.width);
    const Rect rect{composer.x, composer.y, number.width + 10 + of.width, number.height};
    composer.painter.text(number, rect.x, rect.y, theme.ink);
    // On the number's baseline: both fonts descend by about a fifth of their em.
    const float base = rect.bottom() - Fonts::leading(large) - (large.em * 0.29F);
    const auto top_for = [&](const TextStyle& style, float height) {
        return base - height + Fonts::leading(style) + (style.em * 0.29F);
    };
    composer.painter.text(of, rect.x + number.width + 10, top_for(medium, of.height), theme.muted);
    composer.add(Role::text, "result/score", {model.say("result.score", {{"percent", percent}})}, rect).text =
        painted(large);
    composer.y += number.height;

    if (result.overall.range.low == result.overall.range.high)
        return;
    const Words range{model.say("result.range", {{"low", low}, {"high", high}})};
    const TextBlock block = composer.lay_out(range, small, composer.width);
    Rect range_rect{composer.x + composer.width - block.width, top_for(small, block.height), block.width, block.height};
    if (range_rect.x < rect.right() + 12) { // no room beside the number
        range_rect = {composer.x, composer.y, block.width, block.height};
        composer.y += block.height;
    }
    composer.painter.text(block, range_rect.x, range_rect.y, theme.muted);
    composer.add(Role::text, "result/range", range, range_rect).text = painted(small);
}

void goal_line(Composer& composer, Model& model, std::size_t index, Summary summary) {
    const Theme& theme = composer.theme;
    const engine::Goal& goal = model.set.goals[index];
    const engine::GoalScore& score = model.result().result.goals[index];
    const bool shown = score.shown && score.percent.has_value();
    const Colour colour = theme.goal(index);
    const float top = composer.y;

    const TextStyle name_style = composer.style(17, 1.4F, Weight::semibold);
    const TextStyle value_style = composer.style(17, 1.4F, shown ? Weight::semibold : Weight::regular);
    const Words value{shown               ? std::to_string(*score.percent)
                      : score.maximum > 0 ? known_words(model, score)
                                          : model.say("result.none")};
    const float mark = composer.scaled(20);
    const float name_x = composer.x + mark + 8;
    const TextBlock value_block =
        composer.lay_out(value, value_style, composer.width - (shown ? 0 : name_x - composer.x));
    const float name_room = composer.x + composer.width - name_x - (shown ? value_block.width + 12 : 0);
    const TextBlock name_block = composer.lay_out(composer.words(goal.name), name_style, name_room);
    goal_mark(composer, goal.icon, composer.x, top + ((name_style.line() - mark) / 2), mark, colour);
    composer.painter.text(name_block, name_x, top, theme.ink);
    composer.y += name_block.height;
    if (shown) {
        composer.painter.text(value_block, composer.x + composer.width - value_block.width, top, theme.ink);
    } else { // words instead of a number go below the name
        composer.painter.text(value_block, name_x, composer.y, theme.muted);
        composer.y += value_block.height;
    }
    composer.y += 6 * composer.zoom;
    const Rect rect{composer.x, composer.y, composer.width, composer.scaled(14)};
    const std::string id = "result/goal/" + goal.id;
    if (shown || score.known > 0)
        bar(composer, id, rect, colour, static_cast<float>(shown ? *score.percent : score.range.low),
            static_cast<float>(score.range.low), static_cast<float>(score.range.high));
    else
        empty_bar(composer, rect);
    composer.y += rect.height;
    composer.add(Role::text, id, {goal_words(model, index)}, {composer.x, top, composer.width, composer.y - top}).text =
        painted(name_style);
    if (score.band && summary == Summary::whole && !goal.band_texts[*score.band].empty()) {
        composer.y += 6 * composer.zoom;
        paragraph(composer, id + "/text", composer.words(goal.band_texts[*score.band]), composer.style(16, 1.5F),
                  theme.muted);
    }
}

} // namespace

void result_summary(Composer& composer, Model& model, Summary summary) {
    const Theme& theme = composer.theme;
    const std::string municipality = model.municipality_name();
    const std::string above =
        municipality.empty() ? model.say("result.test") : municipality + " · " + model.say("result.test");
    paragraph(composer, "result/about", {above}, composer.style(16, 1.4F), theme.muted);
    composer.y += 4 * composer.zoom;
    heading(composer, known::result_heading, composer.words(level_name(model)), 1,
            composer.style(29, 1.25F, Weight::semibold));
    if (const engine::LocalizedText text = level_text(model); !text.empty()) {
        composer.y += 8 * composer.zoom;
        paragraph(composer, "result/text", composer.words(text), composer.style(17, 1.5F), theme.muted);
    }
    composer.y += 20 * composer.zoom;
    {
        const Card card(composer, {}, 22);
        score_line(composer, model);
        composer.open(Role::list, "result/goals");
        for (std::size_t goal = 0; goal < model.set.goals.size(); ++goal) {
            composer.y += 20 * composer.zoom;
            composer.open(Role::list_item, "result/goals/" + model.set.goals[goal].id);
            goal_line(composer, model, goal, summary);
            composer.close();
        }
        composer.close();
        const engine::Range& range = model.result().result.overall.range;
        if (range.low != range.high) {
            composer.y += 20 * composer.zoom;
            paragraph(composer, "result/range/why", {model.say("result.range.why")}, composer.style(15, 1.5F),
                      theme.muted);
        }
    }
    if (summary == Summary::short_form)
        return;
    for (const auto& [id, words] :
         {std::pair{"result/firm", firmness_words(model)}, std::pair{"result/lift", best_lift_words(model)}}) {
        if (words.empty())
            continue;
        composer.y += 14 * composer.zoom;
        paragraph(composer, id, {words}, composer.style(16, 1.5F), theme.ink);
    }
}

} // namespace pikatesti::ui::quick_test
