#include "ui/mapping/survey_columns.h"

#include "ui/kit/widgets.h"
#include "ui/mapping/survey_use_field.h"
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

// Opens and closes the field below it. True if something was chosen there.
bool change_button(Composer& composer, Model& model, OfferedTable& table, std::size_t index, const std::string& id) {
    const bool open = table.picking.column == index;
    const std::string heading = survey_sample(table.columns[index].heading);
    composer.y += composer.scaled(4);
    if (button_flow(composer, std::vector<Button>{{.id = id + "/change",
                                                   .label = {model.say("mapping.survey.change")},
                                                   .kind = ButtonKind::small,
                                                   .description = heading,
                                                   .expanded = open ? 1 : 0}}) == 0) {
        table.picking = {};
        if (!open) {
            table.picking.column = index;
            table.picking.open = true;
            model.focus = id + "/field";
        }
        return false;
    }
    if (!open)
        return false;
    composer.y += composer.scaled(8);
    const std::optional<engine::ColumnUse> use = survey_use_field(composer, model, table.picking, id + "/field");
    if (!use)
        return false;
    engine::assign(table.columns, index, *use);
    table.picking = {};
    model.focus = id + "/change";
    model.announcement = column_use_words(model, *use);
    return true;
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
    bool changed = false;
    composer.open(Role::list, id + "/columns");
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string column = id + "/columns/" + std::to_string(i);
        composer.open(Role::list_item, column);
        column_lines(composer, model, table, i, column);
        changed = change_button(composer, model, table, i, column) || changed;
        composer.close();
        composer.y += composer.scaled(10);
    }
    composer.close();
    composer.y += composer.scaled(10);
    paragraph(composer, id + "/template/text", {model.say("mapping.survey.template.text")}, composer.style(15, 1.45F),
              composer.theme.muted);
    composer.y += composer.scaled(8);
    if (button_flow(composer, std::vector<Button>{{.id = id + "/template",
                                                   .label = {model.say("mapping.survey.template.download")},
                                                   .kind = ButtonKind::small,
                                                   .description = {}}}) == 0)
        model.ask(Action::download_template, table.id);
    composer.y += composer.scaled(20);
    return changed;
}

} // namespace pikatesti::ui::mapping
