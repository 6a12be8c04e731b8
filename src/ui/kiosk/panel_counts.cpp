// How many were here, how far they came, and what can be done with the counts.
#include "ui/kiosk/panel_counts.h"

#include "ui/kiosk/widgets.h"
#include "ui/kit/marks.h"
#include "ui/kit/widgets.h"
#include "ui/quick_test/result_words.h"

#include <algorithm>

namespace pikatesti::ui::kiosk {

namespace {

using engine::Totals;

std::string text(int number) { return std::to_string(number); }

void part_heading(Composer& composer, const char* id, const std::string& words) {
    heading(composer, id, {words}, 2, composer.style(21, 1.35F, Weight::semibold));
    composer.y += composer.scaled(10);
}

void visitors(Composer& composer, const quick_test::Model& model, const Panel& panel) {
    const engine::DayCount* today = panel.counts.find(panel.today);
    const Totals of_today = today == nullptr ? Totals() : today->shown;
    const Totals of_all = panel.counts.shown();
    part_heading(composer, "counts/visitors", model.say("kiosk.counts.visitors"));
    composer.open(Role::list, "counts/visitors/list");
    const auto row = [&](const char* id, const char* label, int number) {
        figure(composer, std::string("counts/") + id, {model.say(label)}, text(number));
    };
    row("today", "kiosk.counts.today", today == nullptr ? 0 : today->visitors);
    row("all", "kiosk.counts.all", panel.counts.visitors());
    row("broken-down-today", "kiosk.counts.broken_down.today", engine::ended(of_today));
    row("broken-down", "kiosk.counts.broken_down", engine::ended(of_all));
    if (!of_all.empty()) {
        row("completed", "kiosk.counts.completed", engine::total(of_all, "completed"));
        row("broken-off", "kiosk.counts.broken_off", engine::total(of_all, "broken_off"));
    }
    composer.close();
    paragraph(composer, "counts/groups", {model.say("kiosk.counts.groups")}, composer.style(15, 1.5F),
              composer.theme.muted);
    composer.y += composer.scaled(24);
}

void stops(Composer& composer, const quick_test::Model& model, const Panel& panel) {
    const Totals all = panel.counts.shown();
    const int broken_off = engine::total(all, "broken_off");
    if (broken_off == 0)
        return;
    part_heading(composer, "counts/stops", model.say("kiosk.counts.stops"));
    composer.open(Role::list, "counts/stops/list");
    const auto row = [&](const std::string& id, const Words& label) {
        const int number = engine::total(all, "stopped/" + id);
        if (number > 0)
            figure(composer, "counts/stop/" + id, label, text(number),
                   static_cast<float>(number) / static_cast<float>(broken_off), composer.theme.brand);
    };
    for (std::size_t i = 0; i < model.set.questions.size(); ++i) {
        Words label = composer.words(model.set.questions[i].text);
        label.text = std::to_string(i + 1) + ". " + label.text;
        row(model.set.questions[i].id, label);
    }
    row("review", {model.say("kiosk.counts.review")});
    composer.close();
    composer.y += composer.scaled(24);
}

// The last days, the newest first.
void days(Composer& composer, const quick_test::Model& model, const Panel& panel) {
    constexpr std::size_t most = 31;
    if (panel.counts.days.empty())
        return;
    part_heading(composer, "counts/days", model.say("kiosk.counts.days"));
    composer.open(Role::list, "counts/days/list");
    std::size_t shown = 0;
    for (auto day = panel.counts.days.rbegin(); day != panel.counts.days.rend() && shown < most; ++day, ++shown) {
        const std::string numbers =
            day->shown.empty()
                ? model.say_count("kiosk.counts.day.few", day->visitors)
                : model.say("kiosk.counts.day", {{"visitors", text(day->visitors)},
                                                 {"completed", text(engine::total(day->shown, "completed"))},
                                                 {"broken_off", text(engine::total(day->shown, "broken_off"))}});
        figure(composer, "counts/day/" + day->day, {day->day}, numbers);
    }
    composer.close();
    composer.y += composer.scaled(24);
}

void exports(Composer& composer, quick_test::Model& model, Panel& panel) {
    part_heading(composer, "counts/exports", model.say("kiosk.export"));
    const Button files[] = {
        {.id = "panel/export/csv", .label = {model.say("kiosk.export.csv")}, .description = {}},
        {.id = "panel/export/json", .label = {model.say("kiosk.export.json")}, .description = {}},
        {.id = "panel/export/record", .label = {model.say("kiosk.export.record")}, .description = {}},
    };
    constexpr const char* kinds[] = {"csv", "json", "record"};
    const int file = button_row(composer, files);
    if (file >= 0)
        model.actions.push_back(for_kiosk(Action::export_counts, kinds[file]));
    composer.y += gap(composer);
    if (!panel.confirm_clear) {
        if (button(composer, {.id = "panel/clear", .label = {model.say("kiosk.clear")}, .description = {}})) {
            panel.confirm_clear = true;
            model.announcement = model.say("kiosk.clear.ask");
            model.focus = "panel/clear/no";
        }
        return;
    }
    int pressed = -1;
    {
        const Card card(composer);
        paragraph(composer, "panel/clear/ask", {model.say("kiosk.clear.ask")},
                  composer.style(17, 1.5F, Weight::semibold), composer.theme.ink);
        composer.y += gap(composer);
        const Button answers[] = {
            {.id = "panel/clear/yes", .label = {model.say("kiosk.clear.yes")}, .description = {}},
            {.id = "panel/clear/no",
             .label = {model.say("kiosk.clear.no")},
             .kind = ButtonKind::primary,
             .description = {}},
        };
        pressed = button_row(composer, answers);
    }
    if (pressed == 0)
        model.actions.push_back(for_kiosk(Action::clear));
    if (pressed >= 0) {
        panel.confirm_clear = false;
        model.focus = "panel/clear";
    }
}

} // namespace

void panel_counts(Composer& composer, quick_test::Model& model, Model& kiosk) {
    visitors(composer, model, kiosk.panel);
    stops(composer, model, kiosk.panel);
    days(composer, model, kiosk.panel);
    exports(composer, model, kiosk.panel);
}

} // namespace pikatesti::ui::kiosk
