#include "ui/mapping/survey_columns.h"

#include "ui/kit/widgets.h"
#include "ui/mapping/survey_use_field.h"
#include "ui/mapping/survey_words.h"

#include <algorithm>
#include <span>

namespace pikatesti::ui::mapping {

namespace {

constexpr float narrowest_words = 280; // of a column, with its button beside them

// Which option each code is taken for: only the coordinator can know whether the form has them in that order.
std::string codes_of(const Model& model, const engine::ColumnUse& use) {
    std::string all;
    const std::vector<engine::Option>& options = model.set.questions[use.question].options;
    for (std::size_t i = 0; i < options.size(); ++i)
        all +=
            (i == 0 ? "A" : " · A") + std::to_string(i + 1) + " = " + std::string(options[i].label.in(model.language));
    return all;
}

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
    if (column.use.by_code)
        paragraph(composer, id + "/codes", {model.say("mapping.survey.codes", {{"text", codes_of(model, column.use)}})},
                  composer.style(15, 1.4F), composer.theme.ink);
    std::string samples;
    for (const std::string& sample : column.samples)
        samples += (samples.empty() ? "" : " · ") + survey_sample(sample);
    if (!samples.empty())
        paragraph(composer, id + "/samples", {model.say("mapping.survey.samples", {{"text", samples}})},
                  composer.style(14, 1.4F), composer.theme.muted);
}

Button change_button(const Model& model, const OfferedTable& table, std::size_t index, const std::string& id) {
    return {.id = id + "/change",
            .label = {model.say("mapping.survey.change")},
            .kind = ButtonKind::small,
            .description = survey_sample(table.columns[index].heading),
            .expanded = table.picking.column == index ? 1 : 0};
}

// What the column is, and the button that opens and closes the field below it: at the right where there is room, else below.
void column_head(Composer& composer, Model& model, OfferedTable& table, std::size_t index, const std::string& id) {
    const Button button = change_button(model, table, index, id);
    const float left = composer.x;
    const float width = composer.width;
    const float top = composer.y;
    const float room = button_width(composer, button) + 1;
    const float words = width - room - composer.scaled(16);
    const bool beside = words >= composer.scaled(narrowest_words);
    composer.width = beside ? words : width;
    column_lines(composer, model, table, index, id);
    const float bottom = composer.y;
    if (beside) {
        composer.x = left + width - room;
        composer.width = room;
        composer.y = top;
    } else {
        composer.y += composer.scaled(4);
    }
    const bool pressed = button_flow(composer, std::span(&button, 1)) == 0;
    composer.x = left;
    composer.width = width;
    composer.y = std::max(composer.y, bottom);
    if (!pressed)
        return;
    const bool was_open = table.picking.column == index;
    table.picking = {};
    if (was_open)
        return;
    table.picking.column = index;
    table.picking.field.open = true;
    model.focus = id + "/field";
}

bool has_codes(const engine::SurveyColumn& column) {
    return std::any_of(column.samples.begin(), column.samples.end(),
                       [](const std::string& sample) { return engine::option_of_code(sample).has_value(); });
}

// The field of the column that is open. True if something was chosen in it.
bool change_field(Composer& composer, Model& model, OfferedTable& table, std::size_t index, const std::string& id) {
    composer.y += composer.scaled(8);
    const std::optional<engine::ColumnUse> use =
        survey_use_field(composer, model, table.picking.field, id + "/field", has_codes(table.columns[index]));
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
        column_head(composer, model, table, i, column);
        if (table.picking.column == i)
            changed = change_field(composer, model, table, i, column) || changed;
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
