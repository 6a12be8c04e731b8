// The result of the evening: the level in words, the four goals with their spread, and what is worth talking about.
#include "ui/kit/level_name.h"
#include "ui/presenter/screens.h"
#include "ui/presenter/words.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::presenter {

namespace {

const engine::LocalizedText& level_text(const Model& model, const engine::Result& result) {
    return result.level ? model.set.levels[*result.level].text : model.set.not_enough_text;
}

std::optional<engine::Comparison> comparison(Model& model) {
    if (!model.earlier)
        return {};
    return engine::compare(model.earlier->result.result, model.room().result.result);
}

// A bracket over a bar, from the more critical half of the room to the more favourable one.
void spread_bracket(Composer& composer, const Rect& bar, const engine::Spread& spread) {
    const float from = bar.x + (bar.width * static_cast<float>(spread.low) / 100);
    const float to = bar.x + (bar.width * static_cast<float>(spread.high) / 100);
    const float y = bar.bottom() + composer.scaled(5);
    const float arm = composer.scaled(3);
    const float thickness = composer.scaled(1.5F);
    if (to - from < 2)
        return;
    composer.painter.line({{from, y}, {to, y}}, composer.theme.muted, thickness);
    composer.painter.line({{from, y - arm}, {from, y + arm}}, composer.theme.muted, thickness);
    composer.painter.line({{to, y - arm}, {to, y + arm}}, composer.theme.muted, thickness);
}

std::string earlier_name(const Voice& voice) {
    const engine::EveningDetails& details = voice.model.earlier->data.details;
    std::string name = details.event.empty() ? voice.say("evening.untitled") : details.event;
    if (!details.date.empty())
        name += " · " + details.date;
    return name;
}

} // namespace

void goal_results(Composer& composer, Model& model, const Place& place) {
    const Theme& theme = composer.theme;
    const engine::RoomResult& room = model.room().result;
    const auto changes = comparison(model);
    composer.open(Role::list, place.prefix + "result/goals");
    for (std::size_t goal = 0; goal < model.set.goals.size(); ++goal) {
        const engine::GoalScore& score = room.result.goals[goal];
        const bool shown = score.shown && score.percent.has_value();
        const Colour colour = theme.goal(goal);
        const std::string id = place.prefix + "result/goal/" + model.set.goals[goal].id;
        composer.open(Role::list_item, id);
        const float top = composer.y;
        const TextStyle name_style = composer.style(16, 1.35F, Weight::semibold);
        const float mark = composer.scaled(17);
        const float name_x = composer.x + mark + composer.scaled(8);
        const Both value = shown ? Both(std::to_string(*score.percent))
                                 : say_both(model, score.maximum > 0 ? "result.few" : "result.none");
        const TextStyle value_style = composer.style(16, 1.35F, shown ? Weight::semibold : Weight::regular);
        goal_mark(composer, model.set.goals[goal].icon, composer.x, top + std::round((name_style.line() - mark) / 2),
                  mark, colour);
        const TextBlock first = composer.lay_out(value.first, value_style, composer.width / 2);
        const TextBlock second =
            composer.lay_out(value.second, second_style(composer, value_style), composer.width / 2);
        const float right = composer.x + composer.width;
        const float name_right = right - std::max(first.width, second.width) - composer.scaled(12);
        const Rect name = both_at(composer, Role::text, id + "/name", text_in_both(model, model.set.goals[goal].name),
                                  name_style, theme.ink, name_x, top, name_right - name_x);
        float bottom = text_ending_at(composer, id + "/score", value.first, value_style,
                                      shown ? theme.ink : theme.muted, right, top, composer.width / 2)
                           .bottom();
        if (!value.second.text.empty())
            bottom = text_ending_at(composer, id + "/score/second", value.second, second_style(composer, value_style),
                                    theme.muted, right, bottom, composer.width / 2)
                         .bottom();
        composer.y = std::max(name.bottom(), bottom) + composer.scaled(4);
        const Rect track{composer.x, composer.y, composer.width, composer.scaled(11)};
        if (shown)
            bar(composer, id, track, colour, static_cast<float>(*score.percent), static_cast<float>(score.range.low),
                static_cast<float>(score.range.high));
        else
            empty_bar(composer, track);
        composer.y = track.bottom() + composer.scaled(3);
        std::vector<Both> facts;
        if (shown && room.spreads.goals[goal] && !spread_words(model, room.spreads.goals[goal]).empty()) {
            spread_bracket(composer, track, *room.spreads.goals[goal]);
            composer.y += composer.scaled(7);
            facts.push_back(
                in_both(model, [&](const Voice& voice) { return spread_words(voice, room.spreads.goals[goal]); }));
        }
        if (room.agreements.goals[goal])
            facts.push_back(in_both(model, [&](const Voice& voice) {
                return voice.say("evening.agreement",
                                 {{"percent", percent_words(voice, *room.agreements.goals[goal])}});
            }));
        if (changes)
            facts.push_back(
                in_both(model, [&](const Voice& voice) { return change_words(voice, changes->goals[goal]); }));
        if (const Both line = joined(facts); !line.empty())
            both_line(composer, id + "/facts", line, composer.style(13, 1.35F), theme.muted);
        composer.close();
        composer.y += composer.scaled(10);
    }
    composer.close();
}

void talking_points(Composer& composer, Model& model, const Place& place, std::size_t most) {
    const Theme& theme = composer.theme;
    const std::vector<engine::TalkingPoint>& points = model.room().result.talking_points;
    both_heading(composer, place.prefix + "talk/heading", say_both(model, "evening.talk"), place.level + 1,
                 composer.style(19, 1.3F, Weight::semibold));
    composer.y += composer.scaled(6);
    if (points.empty()) {
        both_paragraph(composer, place.prefix + "talk/none", say_both(model, "evening.talk.none"),
                       composer.style(15, 1.45F), theme.muted);
        return;
    }
    composer.open(Role::list, place.prefix + "talk");
    for (std::size_t i = 0; i < std::min(points.size(), most); ++i) {
        const engine::TalkingPoint& point = points[i];
        const engine::Question& question = model.set.questions[point.question];
        const std::size_t goal = question.goals.front().goal;
        const std::string id = place.prefix + "talk/" + question.id;
        const engine::Round& round = *engine::valid_round(model.evening->tally(point.question));
        composer.open(Role::list_item, id);
        {
            const Card card(composer, theme.goal(goal), 11);
            both_paragraph(composer, id + "/question", text_in_both(model, question.text),
                           composer.style(15, 1.3F, Weight::semibold), theme.ink);
            composer.y += composer.scaled(5);
            if (question.choice == engine::Choice::single) {
                std::vector<float> shares;
                int people = 0;
                for (std::size_t option = 0; option < question.options.size(); ++option)
                    people += engine::people_for(round, option);
                for (std::size_t option = 0; option < question.options.size() && people > 0; ++option)
                    shares.push_back(static_cast<float>(engine::people_for(round, option)) /
                                     static_cast<float>(people));
                shares_bar(composer, {composer.x, composer.y, composer.width, composer.scaled(8)}, theme.goal(goal),
                           shares);
                composer.y += composer.scaled(12);
            }
            const Both facts = in_both(model, [&](const Voice& voice) {
                return agreement_words(voice, point.question) + " · " + votes_words(voice, point.question);
            });
            both_line(composer, id + "/facts", facts, composer.style(13, 1.35F), theme.muted);
            if (place.working && composer.zoom <= 1) { // on the desk
                composer.y += composer.scaled(4);
                if (button_flow(composer, std::vector<Button>{{.id = id + "/open",
                                                               .label = {model.say("evening.talk.open")},
                                                               .kind = ButtonKind::small,
                                                               .description = model.plain(question.text)}}) == 0)
                    model.evening->jump(point.question);
            }
        }
        composer.close();
        composer.y += composer.scaled(8);
    }
    composer.close();
    composer.y -= composer.scaled(8);
}

void comparison_controls(Composer& composer, Model& model, const Place& place) {
    const Theme& theme = composer.theme;
    const std::string prefix = place.prefix + "compare";
    if (model.earlier)
        both_paragraph(composer, prefix + "/with",
                       in_both(model,
                               [](const Voice& voice) {
                                   return voice.say("evening.compare.with", {{"event", earlier_name(voice)}});
                               }),
                       composer.style(14, 1.4F), theme.muted);
    if (!model.earlier_fault.empty())
        paragraph(composer, prefix + "/fault", {model.earlier_fault}, composer.style(15, 1.4F, Weight::semibold),
                  theme.ink);
    if (!place.working)
        return;
    composer.y += composer.scaled(6);
    std::vector<Button> buttons{{.id = prefix + "/open",
                                 .label = {model.say("evening.compare.open")},
                                 .kind = ButtonKind::small,
                                 .description = {}}};
    if (model.earlier)
        buttons.push_back({.id = prefix + "/close",
                           .label = {model.say("evening.compare.close")},
                           .kind = ButtonKind::small,
                           .description = {}});
    const int pressed = button_flow(composer, buttons);
    if (pressed == 0)
        model.ask(Action::open_earlier);
    else if (pressed == 1)
        model.ask(Action::close_earlier);
}

namespace {

// The level in words. In two languages they stand side by side over the whole width, as a question does; in one they leave the
// right column free.
void level_words(Composer& composer, Model& model, const Place& place) {
    const engine::Result& result = model.room().result.result;
    const Both name = text_in_both(model, level_name(model.set, result.level, model.messages));
    both_languages(composer, place, Role::heading, place.prefix + "result/heading", name,
                   composer.style(name.second.text.empty() ? 25 : 22, 1.22F, Weight::semibold));
    if (const engine::LocalizedText& text = level_text(model, result); !text.empty()) {
        composer.y += composer.scaled(4);
        both_languages(composer, place, Role::text, place.prefix + "result/text", text_in_both(model, text),
                       composer.style(14, 1.4F));
    }
    composer.y += composer.scaled(8);
}

// The whole result as a large number, with what there is to say about it beside it.
void overall_score(Composer& composer, Model& model, const Place& place) {
    const Theme& theme = composer.theme;
    const engine::RoomResult& room = model.room().result;
    const engine::Score& overall = room.result.overall;
    const std::string low = std::to_string(overall.range.low);
    const std::string high = std::to_string(overall.range.high);
    if (!overall.percent || !room.result.level) {
        both_paragraph(composer, place.prefix + "result/score",
                       say_both(model, "result.range.only", {{"low", low}, {"high", high}}),
                       composer.style(17, 1.4F, Weight::semibold), theme.ink);
        composer.y += composer.scaled(10);
        return;
    }
    const float left = composer.x;
    const float top = composer.y;
    const float column = composer.width;
    const std::string percent = std::to_string(*overall.percent);
    const TextStyle large = composer.style(44, 1.1F, Weight::semibold);
    const TextBlock number = composer.lay_out({percent}, large, column);
    const TextStyle medium = composer.style(17, 1.3F);
    const TextBlock of = composer.lay_out({"/ 100"}, medium, column);
    const Rect rect{left, top, number.width + composer.scaled(8) + of.width, number.height};
    composer.painter.text(number, left, top, theme.ink);
    composer.painter.text(of, left + number.width + composer.scaled(8),
                          top + std::round(number.height * 0.80F - (of.height * 0.78F)), theme.muted);
    composer.add(Role::text, place.prefix + "result/score", {model.say("result.score", {{"percent", percent}})}, rect)
        .text = painted(large);
    std::vector<Both> facts;
    if (overall.range.low != overall.range.high)
        facts.push_back(say_both(model, "result.range", {{"low", low}, {"high", high}}));
    facts.push_back(in_both(model, [&](const Voice& voice) { return spread_words(voice, room.spreads.overall); }));
    if (room.agreements.overall)
        facts.push_back(in_both(model, [&](const Voice& voice) {
            return voice.say("evening.agreement.mean", {{"percent", percent_words(voice, *room.agreements.overall)}});
        }));
    if (const auto changes = comparison(model))
        facts.push_back(in_both(model, [&](const Voice& voice) { return change_words(voice, changes->overall); }));
    const float x = rect.right() + composer.scaled(22);
    float y = top + composer.scaled(2);
    int index = 0;
    for (const Both& fact : facts) {
        if (fact.empty())
            continue;
        y += both_at(composer, Role::text, place.prefix + "result/fact/" + std::to_string(index++), fact,
                     composer.style(13.5F, 1.35F), theme.muted, x, y, left + column - x)
                 .height;
    }
    composer.y = std::max(rect.bottom(), y) + composer.scaled(10);
}

} // namespace

void result_picture(Composer& composer, Model& model, const Place& place) {
    both_line(composer, place.prefix + "result/event", joined({model.event_line(), Both(model.date_words())}),
              composer.style(14.5F, 1.35F), composer.theme.muted);
    composer.y += composer.scaled(4);
    const bool wide = composer.width >= composer.scaled(620);
    const bool two = !model.second_language().empty();
    const float left = composer.x;
    const float whole = composer.width;
    const float gap = composer.scaled(34);
    const float column = wide ? (whole - gap) * 0.56F : whole;
    const float above = composer.y;
    if (two)
        level_words(composer, model, place);
    const float top = two ? composer.y + composer.scaled(2) : above;
    composer.width = column;
    if (!two)
        level_words(composer, model, place);
    overall_score(composer, model, place);
    goal_results(composer, model, place);
    const float bottom = composer.y;
    if (wide) {
        composer.x = left + column + gap;
        composer.width = whole - column - gap;
        composer.y = top;
    }
    talking_points(composer, model, place, place.points);
    composer.y += composer.scaled(10);
    comparison_controls(composer, model, place);
    composer.x = left;
    composer.width = whole;
    composer.y = std::max(bottom, composer.y);
    footer(composer, model, place, {});
}

} // namespace pikatesti::ui::presenter
