#include "ui/mapping/weak_screen.h"

#include "ui/kit/marks.h"
#include "ui/kit/text_at.h"
#include "ui/kit/widgets.h"
#include "ui/mapping/frame.h"
#include "ui/mapping/noted_words.h"
#include "ui/mapping/row_button.h"
#include "ui/mapping/table_controls.h"
#include "ui/mapping/table_words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace pikatesti::ui::mapping {

namespace {

using engine::Said;
using engine::WeakPoint;

// The columns of figures. What was not asked is one of them, whatever the reason; who says which is in the opened row.
constexpr std::array<const char*, 5> column_names{"yes", "partly", "no", "unknown", "not_asked"};

std::array<int, 5> figures_of(const WeakPoint& point) {
    return {point.count(Said::yes), point.count(Said::partly), point.count(Said::no), point.count(Said::unknown),
            point.count(Said::not_asked) + point.count(Said::not_applicable)};
}

TextStyle question_style(const Composer& composer) { return composer.style(16, 1.35F, Weight::semibold); }
TextStyle figure_style(const Composer& composer) { return composer.style(16, 1.3F); }
TextStyle small_style(const Composer& composer) { return composer.style(14, 1.35F); }

std::string question_words(const Model& model, const WeakPoint& point) {
    return std::string(model.set.questions[point.question].text.in(model.language));
}

std::string n_words(const Model& model, const WeakPoint& point) {
    return model.say("mapping.n_of",
                     {{"count", std::to_string(point.known())}, {"all", std::to_string(point.asked())}});
}

// Yes is full, partly hatched, no open; what is not known has no box at all.
void stack(Composer& composer, const WeakPoint& point, const Rect& rect, Colour colour) {
    const int all = point.asked();
    if (all == 0)
        return;
    const float unit = rect.width / static_cast<float>(all);
    const float radius = composer.scaled(3);
    float x = rect.x;
    const auto box = [&](int count, auto paint) {
        if (count == 0)
            return;
        const float width = unit * static_cast<float>(count);
        paint(Rect{x, rect.y, std::max(2.0F, width - composer.scaled(2)), rect.height});
        x += width;
    };
    box(point.count(Said::yes), [&](const Rect& part) { composer.painter.fill(part, colour, radius); });
    box(point.count(Said::partly), [&](const Rect& part) {
        composer.painter.hatch(part, colour, composer.scaled(5));
        composer.painter.edge(part, colour, radius, composer.scaled(1.5F));
    });
    box(point.count(Said::no),
        [&](const Rect& part) { composer.painter.edge(part, composer.theme.control, radius, composer.scaled(1.5F)); });
    box(point.count(Said::unknown), [&](const Rect& part) {
        const float y = part.y + (part.height / 2);
        composer.painter.line({{part.x, y}, {part.right(), y}}, composer.theme.control, composer.scaled(1.5F));
    });
}

struct Plan {
    bool cards = false;
    float left = 0, width = 0, padding = 0;
    float question_width = 0, bar_width = 0, figure_width = 0;

    float bar_x() const { return left + padding + question_width; }
    float figure_x(std::size_t column) const {
        return bar_x() + bar_width + (figure_width * static_cast<float>(column));
    }
};

TextStyle head_style(const Composer& composer) { return composer.style(14, 1.3F, Weight::semibold); }

std::string head_words(const Model& model, std::size_t column) {
    return model.say(column < column_names.size() ? std::string("mapping.said.") + column_names[column]
                                                  : std::string("mapping.known"));
}

// What a column of figures needs so that no word of its heading is broken, nor "n 16 / 20".
float least_figure_width(const Composer& composer, const Model& model, const std::vector<WeakPoint>& points) {
    float least = 0;
    for (std::size_t column = 0; column <= column_names.size(); ++column) {
        const std::string words = head_words(model, column);
        for (std::size_t from = 0; from < words.size();) {
            const std::size_t to = std::min(words.find(' ', from), words.size());
            least = std::max(least, composer.fonts.width(words.substr(from, to - from), head_style(composer)));
            from = to + 1;
        }
    }
    for (const WeakPoint& point : points)
        least = std::max(least, composer.fonts.width(n_words(model, point), small_style(composer)));
    return std::ceil(least) + 1 + composer.scaled(14);
}

Plan plan_of(const Composer& composer, const Model& model, const std::vector<WeakPoint>& points) {
    Plan plan;
    plan.cards = composer.width < composer.scaled(900);
    plan.left = composer.x;
    plan.width = composer.width;
    plan.padding = composer.scaled(plan.cards ? 0 : 22);
    const float inside = plan.width - (2 * plan.padding);
    plan.question_width = plan.bar_width = inside;
    if (plan.cards)
        return plan;
    constexpr float columns = column_names.size() + 1;
    plan.bar_width = inside * 0.16F;
    plan.figure_width = std::max(inside * 0.42F / columns, least_figure_width(composer, model, points));
    plan.question_width = inside - plan.bar_width - (plan.figure_width * columns);
    return plan;
}

void head(Composer& composer, const Model& model, const Plan& plan) {
    composer.open(Role::row, "weak/head");
    const auto id = [](std::size_t column) {
        return std::string("weak/head/") + (column < column_names.size() ? column_names[column] : "n");
    };
    if (plan.cards) {
        composer.add(Role::column_header, "weak/head/question", {model.say("mapping.question")}, {});
        for (std::size_t column = 0; column <= column_names.size(); ++column)
            composer.add(Role::column_header, id(column), {head_words(model, column)}, {});
        composer.close();
        return;
    }
    const TextStyle style = head_style(composer);
    composer.y += composer.scaled(14);
    const float top = composer.y;
    float bottom =
        text_at(composer, Role::column_header, "weak/head/question", {model.say("mapping.question")}, style,
                composer.theme.muted, plan.left + plan.padding + composer.scaled(14), top, plan.question_width)
            .bottom();
    for (std::size_t column = 0; column <= column_names.size(); ++column)
        bottom = std::max(bottom, text_at(composer, Role::column_header, id(column), {head_words(model, column)}, style,
                                          composer.theme.muted, plan.figure_x(column) + composer.scaled(14), top,
                                          plan.figure_width - composer.scaled(14))
                                      .bottom());
    composer.close();
    composer.y = bottom + composer.scaled(10);
}

Colour colour_of(const Composer& composer, const Model& model, const WeakPoint& point) {
    return composer.theme.goal(model.set.questions[point.question].goals.front().goal);
}

RowButton button_of(const Composer& composer, const Model& model, const WeakPoint& point) {
    const std::string& id = model.set.questions[point.question].id;
    return {.id = "weak/" + id + "/open",
            .row = "weak/" + id,
            .words = question_words(model, point),
            .style = question_style(composer),
            .open = model.open_question == id};
}

bool wide_row(Composer& composer, const Model& model, const Plan& plan, const WeakPoint& point) {
    const RowButton button = button_of(composer, model, point);
    const float room = plan.question_width - composer.scaled(20);
    const float height = row_button_height(composer, button, room) + composer.scaled(8);
    const float top = composer.y;
    composer.painter.fill({plan.left + plan.padding, top, plan.width - (2 * plan.padding), 1}, composer.theme.track, 0);
    composer.open(Role::row, button.row);
    const bool pressed = row_button(
        composer, button,
        {plan.left + plan.padding - composer.scaled(8), top + composer.scaled(4), room, height - composer.scaled(8)});
    const float bar_height = composer.scaled(14);
    stack(composer, point,
          {plan.bar_x(), top + std::round((height - bar_height) / 2), plan.bar_width - composer.scaled(14), bar_height},
          colour_of(composer, model, point));
    const float y = top + std::round((height - figure_style(composer).line()) / 2);
    const std::array<int, 5> figures = figures_of(point);
    for (std::size_t column = 0; column < figures.size(); ++column)
        text_at(composer, Role::cell, button.row + "/" + column_names[column], {std::to_string(figures[column])},
                figure_style(composer), figures[column] == 0 ? composer.theme.muted : composer.theme.ink,
                plan.figure_x(column) + composer.scaled(14), y, plan.figure_width);
    text_at(composer, Role::cell, button.row + "/n", {n_words(model, point)}, small_style(composer),
            composer.theme.muted, plan.figure_x(column_names.size()) + composer.scaled(14),
            top + std::round((height - small_style(composer).line()) / 2), plan.figure_width - composer.scaled(14));
    composer.close();
    composer.y = top + height;
    return pressed;
}

bool card_row(Composer& composer, const Model& model, const Plan& plan, const WeakPoint& point) {
    const RowButton button = button_of(composer, model, point);
    composer.painter.fill({plan.left, composer.y, plan.width, 1}, composer.theme.track, 0);
    composer.y += composer.scaled(4);
    composer.open(Role::row, button.row);
    const float height = row_button_height(composer, button, plan.width);
    const bool pressed = row_button(composer, button, {plan.left, composer.y, plan.width, height});
    composer.y += height + composer.scaled(2);
    const float left = plan.left + composer.scaled(22);
    const float width = plan.width - composer.scaled(22);
    stack(composer, point, {left, composer.y, width, composer.scaled(14)}, colour_of(composer, model, point));
    composer.y += composer.scaled(20);
    float x = left;
    const TextStyle style = small_style(composer);
    const auto put = [&](const std::string& id, const std::string& words) {
        const float needed = composer.fonts.width(words, style) + 1;
        if (x > left && x + needed > left + width) {
            x = left;
            composer.y += style.line();
        }
        text_at(composer, Role::cell, id, {words}, style, composer.theme.muted, x, composer.y, width);
        x += needed + composer.scaled(12);
    };
    const std::array<int, 5> figures = figures_of(point);
    for (std::size_t column = 0; column < figures.size(); ++column)
        put(button.row + "/" + column_names[column],
            model.say(std::string("mapping.said.") + column_names[column]) + " " + std::to_string(figures[column]));
    put(button.row + "/n", n_words(model, point));
    composer.y += style.line() + composer.scaled(12);
    composer.close();
    return pressed;
}

// Who said what, by name.
void who(Composer& composer, Model& model, const Plan& plan, const WeakPoint& point) {
    constexpr std::array<const char*, 6> words{"yes", "partly", "no", "unknown", "not_asked", "not_applicable"};
    const std::string row = "weak/" + model.set.questions[point.question].id + "/who";
    composer.open(Role::row, row);
    composer.open(Role::cell, row + "/cell").column_span_all = true;
    const float x = composer.x;
    const float width = composer.width;
    composer.x = plan.left + plan.padding + composer.scaled(plan.cards ? 22 : 14);
    composer.width = std::min(plan.width - (2 * plan.padding) - composer.scaled(22), composer.scaled(size::column));
    for (std::size_t said = 0; said < words.size(); ++said) {
        const std::vector<std::string>& codes = point.who[said];
        if (codes.empty())
            continue;
        const std::string id = row + "/" + words[said];
        paragraph(composer, id,
                  {model.say(std::string("mapping.who.") + words[said], {{"count", std::to_string(codes.size())}})},
                  composer.style(14, 1.4F, Weight::semibold), composer.theme.muted);
        std::string names;
        for (const std::string& name : model.names_in_order(codes))
            names += (names.empty() ? "" : ", ") + name;
        paragraph(composer, id + "/names", {names}, composer.style(15, 1.45F), composer.theme.ink);
        composer.y += composer.scaled(8);
    }
    for (const engine::FactRow& fact : fact_rows(model))
        if (fact.question == point.question)
            paragraph(composer, row + "/fact/" + std::to_string(fact.fact), {fact_row_words(model, fact)},
                      composer.style(15, 1.45F), composer.theme.ink);
    composer.y += composer.scaled(8);
    composer.x = x;
    composer.width = width;
    composer.close();
    composer.close();
}

} // namespace

void weak_screen(Composer& composer, Model& model) {
    title(composer, Screen::weak, model.say("mapping.view.weak"));
    paragraph(composer, "weak/of", {about_words(model, "mapping.weak.of")}, composer.style(16, 1.5F),
              composer.theme.muted);
    composer.y += composer.scaled(16);
    table_controls(composer, model, Controls::year_and_voice, composer.width < composer.scaled(900));
    const std::vector<WeakPoint> points =
        model.comparison().weak_points(model.campaign->region, model.table.year, model.table.voice);
    const Plan plan = plan_of(composer, model, points);
    const float top = composer.y;
    composer.open(Role::table, "weak", {model.say("mapping.view.weak")});
    head(composer, model, plan);
    std::string pressed;
    for (const WeakPoint& point : points) {
        const std::string& id = model.set.questions[point.question].id;
        if (plan.cards ? card_row(composer, model, plan, point) : wide_row(composer, model, plan, point))
            pressed = id;
        if (model.open_question == id)
            who(composer, model, plan, point);
    }
    composer.close();
    if (!pressed.empty())
        model.open_question = model.open_question == pressed ? std::string() : pressed;
    if (!plan.cards) {
        composer.y += composer.scaled(6);
        card_ground(composer, {plan.left, top, plan.width, composer.y - top});
    }
    composer.y += composer.scaled(14);
    const Narrow narrow(composer);
    paragraph(composer, "weak/key", {model.say("mapping.weak.key")}, composer.style(14, 1.5F), composer.theme.muted);
}

void weak_points_on_paper(Composer& composer, Model& model) {
    heading(composer, "paper/weak/heading", {model.say("mapping.view.weak")}, 2,
            composer.style(20, 1.3F, Weight::semibold));
    composer.open(Role::table, "paper/weak", {model.say("mapping.view.weak")});
    composer.open(Role::row, "paper/weak/head");
    composer.add(Role::column_header, "paper/weak/head/question", {model.say("mapping.question")}, {});
    for (const char* name : column_names)
        composer.add(Role::column_header, std::string("paper/weak/head/") + name,
                     {model.say(std::string("mapping.said.") + name)}, {});
    composer.add(Role::column_header, "paper/weak/head/n", {model.say("mapping.known")}, {});
    composer.close();
    for (const WeakPoint& point :
         model.comparison().weak_points(model.campaign->region, model.table.year, model.table.voice)) {
        const std::string row = "paper/weak/" + model.set.questions[point.question].id;
        composer.open(Role::row, row);
        composer.add(Role::row_header, row + "/question", {question_words(model, point)}, {});
        const std::array<int, 5> figures = figures_of(point);
        for (std::size_t column = 0; column < figures.size(); ++column)
            composer.add(Role::cell, row + "/" + column_names[column], {std::to_string(figures[column])}, {});
        composer.add(Role::cell, row + "/n", {n_words(model, point)}, {});
        composer.close();
    }
    composer.close();
    const std::vector<engine::FactRow> facts = fact_rows(model);
    if (!facts.empty()) {
        heading(composer, "paper/facts/heading", {model.say("mapping.facts")}, 2,
                composer.style(20, 1.3F, Weight::semibold));
        composer.open(Role::list, "paper/facts");
        for (const engine::FactRow& fact : facts)
            composer.add(Role::list_item,
                         "paper/fact/" + model.set.questions[fact.question].id + "/" + std::to_string(fact.fact),
                         {fact_row_words(model, fact)}, {});
        composer.close();
    }
    paragraph(composer, "paper/weak/key", {model.say("mapping.print.weak_key")}, composer.style(13, 1.45F),
              composer.theme.ink);
}

} // namespace pikatesti::ui::mapping
