#include "ui/mapping/survey_columns.h"

#include "ui/kit/widgets.h"
#include "ui/mapping/survey_words.h"

namespace pikatesti::ui::mapping {

namespace {

void column_lines(Composer& composer, const Model& model, const OfferedTable& table, std::size_t index,
                  const std::string& id) {
    const engine::SurveyColumn& column = table.columns[index];
    const std::string heading = survey_sample(column.heading);
    paragraph(composer, id + "/name", {heading.empty() ? model.say("mapping.survey.no_heading") : heading},
              composer.style(15, 1.4F, Weight::semibold), composer.theme.ink);
    const bool used = column.use.is != engine::ColumnUse::Is::nothing;
    paragraph(composer, id + "/use",
              {model.say("mapping.survey.column", {{"use", column_use_words(model, column.use)},
                                                   {"why", column_why_words(model, table, column)}})},
              composer.style(15, 1.4F), used ? composer.theme.ink : composer.theme.muted);
    std::string samples;
    for (const std::string& sample : column.samples)
        samples += (samples.empty() ? "" : " · ") + survey_sample(sample);
    if (!samples.empty())
        paragraph(composer, id + "/samples", {model.say("mapping.survey.samples", {{"text", samples}})},
                  composer.style(14, 1.4F), composer.theme.muted);
}

} // namespace

bool survey_columns(Composer& composer, Model& model, OfferedTable& table, const std::string& id) {
    composer.y += composer.scaled(8);
    heading(composer, id + "/columns/heading", {model.say("mapping.survey.columns")}, 3,
            composer.style(16, 1.4F, Weight::semibold));
    composer.y += composer.scaled(4);
    paragraph(composer, id + "/columns/note", {model.say("mapping.survey.columns.text")}, composer.style(15, 1.45F),
              composer.theme.muted);
    composer.y += composer.scaled(8);
    composer.open(Role::list, id + "/columns");
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string column = id + "/columns/" + std::to_string(i);
        composer.open(Role::list_item, column);
        column_lines(composer, model, table, i, column);
        composer.close();
        composer.y += composer.scaled(10);
    }
    composer.close();
    composer.y += composer.scaled(10);
    return false;
}

} // namespace pikatesti::ui::mapping
