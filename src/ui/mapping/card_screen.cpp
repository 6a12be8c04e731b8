#include "ui/mapping/card_screen.h"

#include "ui/kit/marks.h"
#include "ui/kit/text_at.h"
#include "ui/kit/widgets.h"
#include "ui/mapping/card_view.h"
#include "ui/mapping/frame.h"
#include "ui/mapping/gap_paper.h"
#include "ui/mapping/gap_section.h"
#include "ui/mapping/noted_words.h"
#include "ui/mapping/report_section.h"
#include "ui/mapping/table_controls.h"
#include "ui/mapping/year_table.h"

#include <algorithm>

namespace pikatesti::ui::mapping {

namespace {

TextStyle second_heading(const Composer& composer) { return composer.style(20, 1.3F, Weight::semibold); }

void neighbours(Composer& composer, Model& model, const std::vector<std::string>& all) {
    const auto place = std::find(all.begin(), all.end(), model.card);
    std::vector<Button> buttons;
    std::vector<std::string> codes;
    const auto offer = [&](const char* which, const std::string& code) {
        buttons.push_back(
            {.id = std::string("card/") + which,
             .label = {model.say(std::string("mapping.card.") + which, {{"name", model.municipality_name(code)}})},
             .kind = ButtonKind::small,
             .description = {}});
        codes.push_back(code);
    };
    if (place != all.end() && place != all.begin())
        offer("previous", *(place - 1));
    if (place != all.end() && place + 1 != all.end())
        offer("next", *(place + 1));
    if (buttons.empty())
        return;
    composer.open(Role::section, "card/others", {model.say("mapping.card.others")});
    const int pressed = button_flow(composer, buttons);
    composer.close();
    composer.y += composer.scaled(16);
    if (pressed >= 0)
        show_card(model, codes[static_cast<std::size_t>(pressed)]);
}

void steps(Composer& composer, const Model& model, const Card& card) {
    if (card.steps.empty())
        return;
    heading(composer, "card/steps", {model.say("mapping.card.steps")}, 2, second_heading(composer));
    composer.y += composer.scaled(6);
    composer.open(Role::list, "card/steps/list");
    const TextStyle style = composer.style(16, 1.45F);
    for (const engine::Step& step : card.steps) {
        const auto goal = model.set.questions[step.question].goals.front().goal;
        const float side = composer.scaled(17);
        goal_mark(composer, model.set.goals[goal].icon, composer.x, composer.y + ((style.line() - side) / 2), side,
                  composer.theme.goal(goal));
        const float x = composer.x + side + composer.scaled(9);
        composer.y += text_at(composer, Role::list_item, "card/step/" + model.set.questions[step.question].id,
                              {step_words(model, step)}, style, composer.theme.ink, x, composer.y,
                              composer.x + composer.width - x)
                          .height +
                      composer.scaled(6);
    }
    composer.close();
    composer.y += composer.scaled(20);
}

std::string before_words(const CardAnswer& answer) {
    std::string line;
    for (const std::string& each : answer.before)
        line += (line.empty() ? "" : " · ") + each;
    return line;
}

// What was noted beside an answer in the year and voice of the card.
std::vector<std::string> noted(Model& model, const std::string& municipality, std::size_t question) {
    const engine::Cell* cell = model.comparison().shown_cell({municipality, model.table.voice, model.table.year});
    return cell ? noted_words(model, *cell, question) : std::vector<std::string>();
}

std::vector<SourceWords> sources(Model& model, const std::string& municipality, std::size_t question) {
    const engine::Cell* cell = model.comparison().shown_cell({municipality, model.table.voice, model.table.year});
    return cell ? source_words(model, *cell, question) : std::vector<SourceWords>();
}

void answers(Composer& composer, Model& model, const Card& card) {
    heading(composer, "card/answers", {model.say("mapping.card.answers")}, 2, second_heading(composer));
    for (std::size_t goal = 0; goal < model.set.goals.size(); ++goal) {
        composer.y += composer.scaled(12);
        const std::string id = "card/goal/" + model.set.goals[goal].id;
        heading(composer, id, composer.words(model.set.goals[goal].name), 3,
                composer.style(17, 1.3F, Weight::semibold));
        composer.y += composer.scaled(6);
        composer.open(Role::list, id + "/list");
        for (const CardAnswer& answer : card.answers) {
            const engine::Question& question = model.set.questions[answer.question];
            if (question.goals.front().goal != goal)
                continue;
            const std::string item = "card/answer/" + question.id;
            composer.painter.fill({composer.x, composer.y, composer.width, 1}, composer.theme.track, 0);
            composer.y += composer.scaled(8);
            composer.open(Role::list_item, item);
            paragraph(composer, item + "/question", composer.words(question.text), composer.style(15, 1.4F),
                      composer.theme.muted);
            paragraph(composer, item + "/now", {answer.now}, composer.style(16, 1.4F, Weight::semibold),
                      composer.theme.ink);
            const std::vector<std::string> facts = noted(model, card.municipality, answer.question);
            for (std::size_t i = 0; i < facts.size(); ++i)
                paragraph(composer, item + "/fact/" + std::to_string(i), {facts[i]}, composer.style(15, 1.4F),
                          composer.theme.ink);
            source_lines(composer, item, sources(model, card.municipality, answer.question));
            if (!answer.before.empty())
                paragraph(
                    composer, item + "/before",
                    {(answer.changed ? model.say("mapping.card.changed") + " " : std::string()) + before_words(answer)},
                    composer.style(14, 1.4F), composer.theme.muted);
            composer.close();
            composer.y += composer.scaled(8);
        }
        composer.close();
    }
    composer.y += composer.scaled(12);
}

} // namespace

std::vector<std::string> all_cards(Model& model) {
    std::vector<std::string> codes;
    for (const TableRow& row : model.whole_table().rows)
        codes.push_back(row.municipality);
    return codes;
}

void show_card(Model& model, const std::string& municipality) {
    model.card = municipality;
    model.go(Screen::card);
    model.entered = true;
}

void card_screen(Composer& composer, Model& model) {
    const std::vector<std::string> all = all_cards(model);
    if (model.card.empty() && !all.empty())
        model.card = all.front();
    title(composer, Screen::card, model.municipality_name(model.card));
    const Card card = card_of(model, model.card);
    paragraph(composer, "card/about", {card.about}, composer.style(16, 1.5F), composer.theme.muted);
    if (!card.source.empty())
        paragraph(composer, "card/source", {card.source}, composer.style(16, 1.5F), composer.theme.muted);
    composer.y += composer.scaled(14);
    neighbours(composer, model, all);
    table_controls(composer, model, Controls::year_and_voice, composer.width < composer.scaled(900));
    if (!card.heard) {
        paragraph(
            composer, "card/missing",
            {model.say("mapping.card.missing", {{"year", std::to_string(model.table.year)}, {"reason", card.missing}})},
            composer.style(16, 1.5F, Weight::semibold), composer.theme.ink);
        composer.y += composer.scaled(16);
    }
    heading(composer, "card/goals", {model.say("mapping.card.goals")}, 2, second_heading(composer));
    composer.y += composer.scaled(10);
    score_table(composer, municipality_by_year(model, model.card), model.seen_top);
    composer.y += composer.scaled(12);
    const Narrow narrow(composer);
    paragraph(composer, "card/key", {model.say("mapping.card.key")}, composer.style(14, 1.5F), composer.theme.muted);
    composer.y += composer.scaled(14);
    const int printed = button_flow(composer, std::vector<Button>{{.id = "card/print",
                                                                   .label = {model.say("mapping.print.card")},
                                                                   .kind = ButtonKind::small,
                                                                   .description = {}},
                                                                  {.id = "card/print-all",
                                                                   .label = {model.say("mapping.print.all_cards")},
                                                                   .kind = ButtonKind::small,
                                                                   .description = {}}});
    if (printed >= 0)
        model.print(printed == 0 ? Paper::card : Paper::all_cards);
    composer.y += composer.scaled(24);
    if (!card.heard)
        return;
    steps(composer, model, card);
    gap_section(composer, model, model.card);
    answers(composer, model, card);
    report_section(composer, model, {.id = "card/report", .name = model.say("mapping.report.card"), .text = [&] {
                                         return municipality_report(model, model.card);
                                     }});
}

void card_on_paper(Composer& composer, Model& model, const std::string& municipality) {
    const Card card = card_of(model, municipality);
    const std::string id = "paper/" + municipality;
    const TextStyle small = composer.style(13, 1.45F);
    heading(composer, id + "/heading", {model.municipality_name(municipality)}, 1,
            composer.style(24, 1.25F, Weight::semibold));
    paragraph(composer, id + "/campaign", {model.campaign_title()}, small, composer.theme.ink);
    paragraph(composer, id + "/of", {card.about}, small, composer.theme.ink);
    if (!card.source.empty())
        paragraph(composer, id + "/source", {card.source}, small, composer.theme.ink);
    if (!card.heard)
        paragraph(
            composer, id + "/missing",
            {model.say("mapping.card.missing", {{"year", std::to_string(model.table.year)}, {"reason", card.missing}})},
            small, composer.theme.ink);
    score_table_on_paper(composer, municipality_by_year(model, municipality), id);
    if (!card.steps.empty()) {
        heading(composer, id + "/steps", {model.say("mapping.card.steps")}, 2, second_heading(composer));
        composer.open(Role::list, id + "/steps/list");
        for (const engine::Step& step : card.steps)
            composer.add(Role::list_item, id + "/step/" + model.set.questions[step.question].id,
                         {step_words(model, step)}, {});
        composer.close();
    }
    const std::optional<GapColumn> gap = card.heard ? gap_column(model, municipality) : std::nullopt;
    if (gap)
        paragraph(composer, id + "/gap", {gap->about}, small, composer.theme.ink);
    if (card.heard) {
        composer.open(Role::table, id + "/answers", {model.say("mapping.card.answers")});
        composer.open(Role::row, id + "/answers/head");
        for (const char* column : {"mapping.question", "mapping.card.answer", "mapping.print.before"})
            composer.add(Role::column_header, id + "/answers/" + column, {model.say(column)}, {});
        if (gap)
            composer.add(Role::column_header, id + "/answers/gap", {gap->heading}, {});
        composer.close();
        for (const CardAnswer& answer : card.answers) {
            const engine::Question& question = model.set.questions[answer.question];
            const std::string row = id + "/answer/" + question.id;
            composer.open(Role::row, row);
            composer.add(Role::row_header, row + "/question", composer.words(question.text), {});
            std::string now = answer.now;
            for (const std::string& fact : noted(model, municipality, answer.question))
                now += ". " + fact;
            if (const engine::Cell* cell =
                    model.comparison().shown_cell({municipality, model.table.voice, model.table.year}))
                now += rests_on(model, *cell, answer.question, gap && gap->documented[answer.question]);
            composer.add(Role::cell, row + "/now", {now}, {});
            composer.add(Role::cell, row + "/before", {answer.changed ? answer.before.front() : std::string()}, {});
            if (gap)
                composer.add(Role::cell, row + "/gap", {gap->answers[answer.question]}, {});
            composer.close();
        }
        composer.close();
    }
    paragraph(composer, id + "/key", {model.say("mapping.print.key")}, small, composer.theme.ink);
}

} // namespace pikatesti::ui::mapping
