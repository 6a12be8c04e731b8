#include "ui/mapping/report_section.h"

#include "ui/kit/choice_row.h"
#include "ui/kit/widgets.h"
#include "ui/mapping/frame.h"

namespace pikatesti::ui::mapping {

namespace {

using Kind = TextPart::Kind;

const std::string& language_of(const Model& model) {
    return model.report_language.empty() ? model.language : model.report_language;
}

void languages(Composer& composer, Model& model, const std::string& id) {
    std::vector<Button> buttons;
    for (const std::string& tag : model.set.languages)
        if (model.messages.has(tag))
            buttons.push_back({.id = id + "/language/" + tag,
                               .label = {model.messages.language_name(tag), tag},
                               .kind = ButtonKind::small,
                               .description = {},
                               .selected = tag == language_of(model)});
    const int pressed = choice_row(composer, id + "/language", {model.say("mapping.report.language")}, buttons);
    composer.y += composer.scaled(14);
    if (pressed >= 0)
        model.report_language = buttons[static_cast<std::size_t>(pressed)].label.language;
}

void item(Composer& composer, const TextPart& part, const std::string& language) {
    const TextStyle style = composer.style(16, 1.5F);
    const float indent = composer.scaled(18);
    composer.painter.disc({composer.x + composer.scaled(5), composer.y + (style.line() / 2)}, composer.scaled(2.5F),
                          composer.theme.ink);
    composer.x += indent;
    composer.width -= indent;
    composer.open(Role::list_item, part.id);
    paragraph(composer, part.id + "/text", {part.text, language}, style, composer.theme.ink);
    composer.close();
    composer.x -= indent;
    composer.width += indent;
    composer.y += composer.scaled(8);
}

} // namespace

void report_parts(Composer& composer, const ReportText& text, const std::string& language, int level) {
    bool in_list = false;
    for (const TextPart& part : text) {
        const bool is_item = part.kind == Kind::item;
        if (in_list && !is_item)
            composer.close();
        if (is_item && !in_list)
            composer.open(Role::list, part.id + "/list");
        in_list = is_item;
        if (is_item) {
            item(composer, part, language);
        } else if (part.kind == Kind::paragraph) {
            paragraph(composer, part.id, {part.text, language}, composer.style(16, 1.5F), composer.theme.ink);
            composer.y += composer.scaled(8);
        } else {
            const bool main = part.kind == Kind::heading;
            composer.y += composer.scaled(main ? 18 : 10);
            heading(composer, part.id, {part.text, language}, main ? level : level + 1,
                    composer.style(main ? 20.0F : 17.0F, 1.3F, Weight::semibold));
            composer.y += composer.scaled(8);
        }
    }
    if (in_list)
        composer.close();
}

void report_section(Composer& composer, Model& model, const ReportSection& section) {
    const std::string language = language_of(model);
    ReportText text;
    {
        const InLanguage in(model, language);
        text = section.text();
    }
    if (text.empty()) {
        paragraph(composer, section.id + "/none", {model.say("mapping.report.none")}, composer.style(16, 1.5F),
                  composer.theme.ink);
        return;
    }
    const Narrow narrow(composer);
    heading(composer, section.id + "/section", {section.name}, 2, composer.style(20, 1.3F, Weight::semibold));
    composer.y += composer.scaled(6);
    paragraph(composer, section.id + "/hint", {model.say("mapping.report.text")}, composer.style(15, 1.5F),
              composer.theme.muted);
    composer.y += composer.scaled(12);
    languages(composer, model, section.id);
    report_parts(composer, text, language, 2);
    composer.y += composer.scaled(10);
    std::vector<Button> buttons{{.id = section.id + "/copy",
                                 .label = {model.say("mapping.report.copy")},
                                 .kind = ButtonKind::small,
                                 .description = {}}};
    if (section.prints)
        buttons.push_back({.id = section.id + "/print",
                           .label = {model.say("mapping.print.report")},
                           .kind = ButtonKind::small,
                           .description = {}});
    const int pressed = button_flow(composer, buttons);
    if (pressed == 0)
        model.copy(plain_text(text), model.language);
    if (pressed == 1)
        model.print(Paper::report);
    composer.y += composer.scaled(20);
}

} // namespace pikatesti::ui::mapping
