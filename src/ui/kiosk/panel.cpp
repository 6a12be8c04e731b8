// The staff's side: four parts, and the way back.
#include "ui/kiosk/panel.h"

#include "ui/kiosk/panel_answers.h"
#include "ui/kiosk/panel_counts.h"
#include "ui/kiosk/panel_device.h"
#include "ui/kiosk/panel_settings.h"
#include "ui/kit/widgets.h"

#include <algorithm>

namespace pikatesti::ui::kiosk {

namespace {

constexpr int note_lines = 2; // as many as the longest note of every language takes on every screen

// The note comes a frame after the press that it tells of: its room is always there, so that no control moves away from
// under the next press.
void note(Composer& composer, const Panel& panel) {
    const TextStyle style = composer.style(17, 1.45F, Weight::semibold);
    const float below = composer.y + (note_lines * style.line()) + composer.scaled(14);
    if (!panel.note.empty())
        paragraph(composer, "panel/note", {panel.note}, style, composer.theme.ink);
    composer.y = std::max(composer.y, below);
}

} // namespace

void panel_screen(Composer& composer, quick_test::Model& model, Model& kiosk, const Place&) {
    Panel& panel = kiosk.panel;
    heading(composer, "panel/heading", {model.say("kiosk.panel")}, 1, composer.style(29, 1.25F, Weight::semibold));
    composer.y += composer.scaled(14);
    const auto tab_button = [&](const char* id, const char* label, PanelTab tab) {
        return Button{.id = id,
                      .label = {model.say(label)},
                      .kind = ButtonKind::quiet,
                      .description = {},
                      .selected = panel.tab == tab};
    };
    const Button tabs[] = {tab_button("panel/counts", "kiosk.panel.counts", PanelTab::counts),
                           tab_button("panel/answers", "kiosk.panel.answers", PanelTab::answers),
                           tab_button(known::panel_settings, "kiosk.panel.settings", PanelTab::settings),
                           tab_button("panel/device", "kiosk.panel.device", PanelTab::device)};
    composer.open(Role::section, "panel/tabs", {model.say("kiosk.panel.parts")});
    const int tab = button_row(composer, tabs);
    composer.close();
    composer.y += composer.scaled(20);
    note(composer, panel);
    switch (panel.tab) {
    case PanelTab::counts:
        panel_counts(composer, model, kiosk);
        break;
    case PanelTab::answers:
        panel_answers(composer, model, kiosk);
        break;
    case PanelTab::settings:
        panel_settings(composer, model, kiosk);
        break;
    case PanelTab::device:
        panel_device(composer, model, kiosk);
        break;
    }
    composer.y += composer.scaled(24);
    if (button(composer, {.id = "panel/close",
                          .label = {model.say("kiosk.panel.close")},
                          .kind = ButtonKind::primary,
                          .description = {}}))
        model.actions.push_back(for_kiosk(Action::staff_close));
    if (tab >= 0) {
        panel.tab = static_cast<PanelTab>(tab);
        panel.note.clear();
        panel.confirm_clear = panel.choosing_municipality = false;
    }
}

} // namespace pikatesti::ui::kiosk
