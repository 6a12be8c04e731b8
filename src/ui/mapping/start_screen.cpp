#include "ui/mapping/start_screen.h"

#include "ui/kit/field.h"
#include "ui/kit/marks.h"
#include "ui/kit/widgets.h"
#include "ui/mapping/frame.h"
#include "ui/mapping/region_field.h"

#include <algorithm>
#include <cstdlib>

namespace pikatesti::ui::mapping {

namespace {

constexpr int first_year = 2000; // nobody has mapped anything before
constexpr int last_year = 2100;

void goal_squares(Composer& composer, const Model& model) {
    const float side = composer.scaled(32);
    float x = composer.x;
    for (std::size_t goal = 0; goal < model.set.goals.size() && x + side <= composer.x + composer.width; ++goal) {
        composer.painter.fill({x, composer.y, side, side}, composer.theme.goal(goal), side * 0.27F);
        goal_mark(composer, model.set.goals[goal].icon, x + (side * 0.24F), composer.y + (side * 0.24F), side * 0.52F,
                  composer.theme.background);
        x += side * 1.24F;
    }
    composer.y += side;
}

std::string this_year(const Model& model) {
    return model.today.substr(0, std::min<std::size_t>(4, model.today.size()));
}

void begin(Model& model) {
    NewCampaign& fresh = model.fresh;
    const int year = std::atoi(fresh.year.c_str());
    fresh.region_field.refused = !fresh.region;
    fresh.year_refused = year < first_year || year > last_year;
    if (fresh.region_field.refused || fresh.year_refused) {
        model.focus = fresh.region_field.refused ? "start/region" : "start/year";
        return;
    }
    model.open(engine::new_campaign(model.set, *model.division, *fresh.region, year), {});
    model.ask(Action::begin);
}

void new_campaign(Composer& composer, Model& model) {
    NewCampaign& fresh = model.fresh;
    if (fresh.year.empty())
        fresh.year = this_year(model);
    heading(composer, "start/new", {model.say("mapping.new")}, 2, part_style(composer));
    composer.y += composer.scaled(10);
    region_field(composer, model, std::atoi(fresh.year.c_str()));
    composer.y += composer.scaled(12);
    const float width = composer.width;
    composer.width = std::min(width, composer.scaled(180));
    const std::string* year = field(composer, {.id = "start/year",
                                               .label = {model.say("mapping.year")},
                                               .text = fresh.year,
                                               .role = Role::number,
                                               .described_by = "start/year/hint",
                                               .invalid = fresh.year_refused});
    composer.width = width;
    composer.y += composer.scaled(6);
    paragraph(composer, "start/year/hint",
              {model.say(fresh.year_refused ? "mapping.year.missing" : "mapping.year.hint")}, composer.style(15, 1.45F),
              fresh.year_refused ? composer.theme.ink : composer.theme.muted);
    if (year != nullptr) {
        fresh.year = year->empty() ? " " : *year; // a blank: emptied by hand, and not to be filled in again
        fresh.year_refused = false;
    }
    composer.y += composer.scaled(16);
    if (button(composer, {.id = "start/begin",
                          .label = {model.say("mapping.begin")},
                          .kind = ButtonKind::primary,
                          .description = {}}))
        begin(model);
}

void others(Composer& composer, Model& model) {
    heading(composer, "kept/heading", {model.say("mapping.kept")}, 2, part_style(composer));
    composer.y += composer.scaled(8);
    const KeptAsked asked = kept_list(composer, model.kept,
                                      {.none = model.say("mapping.kept.none"),
                                       .go_on = model.say("mapping.kept.go_on"),
                                       .forget = model.say("mapping.kept.forget"),
                                       .sure = model.say("mapping.kept.sure"),
                                       .yes = model.say("mapping.kept.forget.yes"),
                                       .no = model.say("mapping.kept.forget.no")},
                                      model.forgetting, model.focus, screen_heading(model));
    if (asked.what == KeptAsked::What::go_on)
        model.ask(Action::resume, asked.id);
    if (asked.what == KeptAsked::What::forget)
        model.ask(Action::forget, asked.id);
    const int pressed = button_flow(
        composer,
        std::vector<Button>{
            {.id = "start/open", .label = {model.say("mapping.open")}, .kind = ButtonKind::small, .description = {}}});
    if (pressed == 0)
        model.ask(Action::open_campaign);
    composer.y += composer.scaled(22);
    heading(composer, "example/heading", {model.say("mapping.example")}, 2, part_style(composer));
    composer.y += composer.scaled(6);
    paragraph(composer, "example/text", {model.say("mapping.example.text")}, composer.style(15, 1.45F),
              composer.theme.muted);
    composer.y += composer.scaled(10);
    if (button_flow(composer, std::vector<Button>{{.id = "start/example",
                                                   .label = {model.say("mapping.example.open")},
                                                   .kind = ButtonKind::small,
                                                   .description = {}}}) == 0)
        model.ask(Action::example);
}

} // namespace

void start_screen(Composer& composer, Model& model) {
    const float left = composer.x;
    const float whole = composer.width;
    const bool wide = whole >= composer.scaled(900);
    composer.y += composer.scaled(12);
    goal_squares(composer, model);
    composer.y += composer.scaled(14);
    {
        const Narrow narrow(composer);
        title(composer, Screen::start, model.say("mapping.heading"));
        paragraph(composer, "start/text", {model.say("mapping.text")}, composer.style(16, 1.5F), composer.theme.muted);
    }
    composer.y += composer.scaled(22);
    const float gap = composer.scaled(56);
    const float top = composer.y;
    if (wide)
        composer.width = (whole - gap) / 2;
    composer.open(Role::section, "start", {model.say("mapping.new")});
    new_campaign(composer, model);
    composer.close();
    const float bottom = composer.y;
    if (wide) {
        composer.x = left + composer.width + gap;
        composer.y = top;
    } else {
        composer.y += composer.scaled(30);
    }
    others(composer, model);
    composer.x = left;
    composer.width = whole;
    composer.y = std::max(bottom, composer.y);
}

} // namespace pikatesti::ui::mapping
