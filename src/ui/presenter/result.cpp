// The result of the evening: the level in words, the four goals with their spread, and what is worth talking about.
#include "ui/presenter/screens.h"
#include "ui/presenter/words.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::presenter {

namespace {

constexpr std::size_t most_points_shown = 3;

const engine::LocalizedText& level_name(const Model& model, const engine::Result& result) {
    return result.level ? model.set.levels[*result.level].name : model.set.not_enough_name;
}

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

std::string event_and_date(const Model& model) {
    std::string line = model.event_line();
    if (const std::string date = model.date_words(); !date.empty())
        line += " · " + date;
    return line;
}

std::string earlier_name(const Model& model) {
    const engine::EveningDetails& details = model.earlier->data.details;
    std::string name = details.event.empty() ? model.say("evening.untitled") : details.event;
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
        const std::string value =
            shown ? std::to_string(*score.percent) : model.say(score.maximum > 0 ? "result.few" : "result.none");
        const TextStyle value_style = composer.style(16, 1.35F, shown ? Weight::semibold : Weight::regular);
        goal_mark(composer, model.set.goals[goal].icon, composer.x, top + std::round((name_style.line() - mark) / 2),
                  mark, colour);
        const float value_width = composer.lay_out({value}, value_style, composer.width / 2).width;
        const Rect name =
            text_at(composer, Role::text, id + "/name", composer.words(model.set.goals[goal].name), name_style,
                    theme.ink, name_x, top, composer.x + composer.width - name_x - value_width - composer.scaled(12));
        text_ending_at(composer, id + "/score", {value}, value_style, shown ? theme.ink : theme.muted,
                       composer.x + composer.width, top, composer.width / 2);
        composer.y = name.bottom() + composer.scaled(4);
        const Rect track{composer.x, composer.y, composer.width, composer.scaled(11)};
        if (shown)
            bar(composer, id, track, colour, static_cast<float>(*score.percent), static_cast<float>(score.range.low),
                static_cast<float>(score.range.high));
        else
            empty_bar(composer, track);
        composer.y = track.bottom() + composer.scaled(3);
        std::vector<std::string> facts;
        if (shown && room.spreads.goals[goal] && !spread_words(model, room.spreads.goals[goal]).empty()) {
            spread_bracket(composer, track, *room.spreads.goals[goal]);
            composer.y += composer.scaled(7);
            facts.push_back(spread_words(model, room.spreads.goals[goal]));
        }
        if (room.agreements.goals[goal])
            facts.push_back(
                model.say("evening.agreement", {{"percent", percent_words(model, *room.agreements.goals[goal])}}));
        if (changes)
            facts.push_back(change_words(model, changes->goals[goal]));
        std::string line;
        for (const std::string& fact : facts)
            if (!fact.empty())
                line += (line.empty() ? "" : " · ") + fact;
        if (!line.empty())
            paragraph(composer, id + "/facts", {line}, composer.style(13, 1.35F), theme.muted);
        composer.close();
        composer.y += composer.scaled(10);
    }
    composer.close();
}

void talking_points(Composer& composer, Model& model, const Place& place, std::size_t most) {
    const Theme& theme = composer.theme;
    const std::vector<engine::TalkingPoint>& points = model.room().result.talking_points;
    heading(composer, place.prefix + "talk/heading", {model.say("evening.talk")}, place.level + 1,
            composer.style(19, 1.3F, Weight::semibold));
    composer.y += composer.scaled(6);
    if (points.empty()) {
        paragraph(composer, place.prefix + "talk/none", {model.say("evening.talk.none")}, composer.style(15, 1.45F),
                  theme.muted);
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
            paragraph(composer, id + "/question", composer.words(question.text),
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
            paragraph(composer, id + "/facts",
                      {agreement_words(model, point.question) + " · " + votes_words(model, point.question)},
                      composer.style(13, 1.35F), theme.muted);
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
        paragraph(composer, prefix + "/with", {model.say("evening.compare.with", {{"event", earlier_name(model)}})},
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
        model.ask("open-earlier");
    else if (pressed == 1)
        model.ask("close-earlier");
}

void result_picture(Composer& composer, Model& model, const Place& place) {
    const Theme& theme = composer.theme;
    const engine::RoomResult& room = model.room().result;
    const engine::Score& overall = room.result.overall;
    paragraph(composer, place.prefix + "result/event", {event_and_date(model)}, composer.style(14.5F, 1.35F),
              theme.muted);
    composer.y += composer.scaled(4);
    const bool wide = composer.width >= composer.scaled(620);
    const float left = composer.x;
    const float whole = composer.width;
    const float gap = composer.scaled(34);
    const float column = wide ? (whole - gap) * 0.56F : whole;
    composer.width = column;
    both_languages(composer, model, place, Role::heading, place.prefix + "result/heading",
                   level_name(model, room.result), composer.style(25, 1.22F, Weight::semibold));
    composer.y += composer.scaled(4);
    paragraph(composer, place.prefix + "result/text", composer.words(level_text(model, room.result)),
              composer.style(14, 1.4F), theme.muted);
    composer.y += composer.scaled(8);
    const float top = composer.y;
    const bool shown = overall.percent && room.result.level;
    if (shown) {
        const std::string percent = std::to_string(*overall.percent);
        const TextStyle large = composer.style(44, 1.1F, Weight::semibold);
        const TextBlock number = composer.lay_out({percent}, large, column);
        const TextStyle medium = composer.style(17, 1.3F);
        const TextBlock of = composer.lay_out({"/ 100"}, medium, column);
        const Rect rect{left, top, number.width + composer.scaled(8) + of.width, number.height};
        composer.painter.text(number, left, top, theme.ink);
        composer.painter.text(of, left + number.width + composer.scaled(8),
                              top + std::round(number.height * 0.80F - (of.height * 0.78F)), theme.muted);
        composer
            .add(Role::text, place.prefix + "result/score", {model.say("result.score", {{"percent", percent}})}, rect)
            .text = painted(large);
        std::vector<std::string> facts;
        if (overall.range.low != overall.range.high)
            facts.push_back(model.say("result.range", {{"low", std::to_string(overall.range.low)},
                                                       {"high", std::to_string(overall.range.high)}}));
        facts.push_back(spread_words(model, room.spreads.overall));
        if (room.agreements.overall)
            facts.push_back(
                model.say("evening.agreement.mean", {{"percent", percent_words(model, *room.agreements.overall)}}));
        if (const auto changes = comparison(model))
            facts.push_back(change_words(model, changes->overall));
        const float x = rect.right() + composer.scaled(22);
        const TextStyle style = composer.style(13.5F, 1.35F);
        float y = top + composer.scaled(2);
        int index = 0;
        for (const std::string& fact : facts) {
            if (fact.empty())
                continue;
            const Rect line = text_at(composer, Role::text, place.prefix + "result/fact/" + std::to_string(index++),
                                      {fact}, style, theme.muted, x, y, left + column - x);
            y = line.bottom();
        }
        composer.y = std::max(rect.bottom(), y) + composer.scaled(10);
    } else {
        paragraph(composer, place.prefix + "result/score",
                  {model.say("result.range.only", {{"low", std::to_string(overall.range.low)},
                                                   {"high", std::to_string(overall.range.high)}})},
                  composer.style(17, 1.4F, Weight::semibold), theme.ink);
        composer.y += composer.scaled(10);
    }
    goal_results(composer, model, place);
    float bottom = composer.y;
    if (wide) {
        composer.x = left + column + gap;
        composer.width = whole - column - gap;
        composer.y = place.area.y + std::min(composer.scaled(24), place.area.width / 20) + composer.scaled(26);
    }
    talking_points(composer, model, place, most_points_shown);
    composer.y += composer.scaled(10);
    comparison_controls(composer, model, place);
    composer.x = left;
    composer.width = whole;
    composer.y = std::max(bottom, composer.y);
    footer(composer, model, place, {});
}

} // namespace pikatesti::ui::presenter
