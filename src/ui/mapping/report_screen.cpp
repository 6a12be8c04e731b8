#include "ui/mapping/report_screen.h"

#include "ui/kit/widgets.h"
#include "ui/mapping/frame.h"
#include "ui/mapping/gap_section.h"
#include "ui/mapping/report_section.h"
#include "ui/mapping/table_controls.h"
#include "ui/mapping/table_words.h"

namespace pikatesti::ui::mapping {

void report_screen(Composer& composer, Model& model) {
    title(composer, Screen::report, model.say("mapping.view.report"));
    paragraph(composer, "report/of", {about_words(model, "mapping.report.of")}, composer.style(16, 1.5F),
              composer.theme.muted);
    composer.y += composer.scaled(16);
    table_controls(composer, model, Controls::year_and_voice, composer.width < composer.scaled(900));
    report_section(composer, model,
                   {.id = "report",
                    .name = model.say("mapping.report.region"),
                    .text = [&] { return region_report(model); },
                    .prints = true});
    if (!opening_of_region(model))
        return;
    const Narrow narrow(composer);
    const Button evening{.id = "report/evening",
                         .label = {model.say("mapping.report.evening")},
                         .kind = ButtonKind::small,
                         .description = {}};
    if (button_flow(composer, std::vector<Button>{evening}) == 0)
        model.ask(Action::open_evening);
    composer.y += composer.scaled(6);
    paragraph(composer, "report/evening/hint", {model.say("mapping.report.evening.hint")}, composer.style(14, 1.45F),
              composer.theme.muted);
    composer.y += composer.scaled(20);
}

void report_on_paper(Composer& composer, Model& model) {
    const std::string language = model.report_language.empty() ? model.language : model.report_language;
    const InLanguage in(model, language);
    heading(composer, "paper/heading", {model.campaign_title(), language}, 1,
            composer.style(24, 1.25F, Weight::semibold));
    report_parts(composer, region_report(model), language, 2);
}

} // namespace pikatesti::ui::mapping
