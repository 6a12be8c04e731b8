#include "ui/mapping/years_screen.h"

#include "ui/kit/widgets.h"
#include "ui/mapping/frame.h"
#include "ui/mapping/table_controls.h"
#include "ui/mapping/table_words.h"
#include "ui/mapping/year_table.h"

namespace pikatesti::ui::mapping {

void years_screen(Composer& composer, Model& model) {
    title(composer, Screen::years, model.say("mapping.view.years"));
    std::string about = model.say("mapping.years.of", {{"voice", voice_words(model, model.table.voice)}});
    for (const int year : model.comparison().years())
        if (const std::string documents = documents_words(model, year); !documents.empty())
            about += " " + std::to_string(year) + ": " + documents;
    paragraph(composer, "years/of", {about}, composer.style(16, 1.5F), composer.theme.muted);
    composer.y += composer.scaled(16);
    table_controls(composer, model, Controls::voice_and_municipalities, composer.width < composer.scaled(900));
    score_table(composer, region_by_year(model), model.seen_top);
    composer.y += composer.scaled(16);
    const Narrow narrow(composer);
    paragraph(composer, "years/key", {model.say("mapping.years.key")}, composer.style(14, 1.5F), composer.theme.muted);
}

} // namespace pikatesti::ui::mapping
