#include "ui/quick_test/result_reasons.h"

#include "ui/kit/link.h"
#include "ui/kit/marks.h"
#include "ui/kit/widgets.h"
#include "ui/quick_test/result_words.h"

#include <algorithm>

namespace pikatesti::ui::quick_test {

namespace {

// A text as the only thing in its cell.
void cell(Composer& composer, Role role, const std::string& id, const Words& words, const TextStyle& style,
          Colour colour) {
    const TextBlock block = composer.lay_out(words, style, composer.width);
    const Rect rect{composer.x, composer.y, composer.width, block.height};
    composer.painter.text(block, rect.x, rect.y, colour);
    composer.add(role, id, words, rect).text = painted(style);
    composer.y += block.height;
}

void source_links(Composer& composer, Model& model, const engine::Question& question, const std::string& id) {
    if (question.sources.empty())
        return;
    const Theme& theme = composer.theme;
    const TextStyle style = composer.style(15, 1.45F);
    composer.y += 8;
    paragraph(composer, id + "/sources", {model.say("result.why.sources")}, composer.style(15, 1.45F, Weight::semibold),
              theme.muted);
    composer.open(Role::list, id + "/sources/list");
    for (const std::size_t index : question.sources) {
        const engine::Source& source = model.set.sources[index];
        const std::string source_id = id + "/source/" + source.key;
        composer.open(Role::list_item, source_id + "/item");
        const Words title = composer.words(source.title);
        if (source.url.empty()) {
            composer.y += 4;
            paragraph(composer, source_id, title, style, theme.muted);
            composer.y += 4;
        } else {
            link(composer, source_id, title, std::string(source.url.in(model.language)), style);
        }
        composer.close();
    }
    composer.close();
}

void reason_row(Composer& composer, Model& model, std::size_t index) {
    const Theme& theme = composer.theme;
    const engine::Question& question = model.set.questions[index];
    const std::string id = "result/why/" + question.id;
    const engine::Standing standing = model.result().result.questions[index].standing;
    composer.open(Role::row, id);
    bool edit = false;
    {
        const Card card(composer, theme.goal(question.goals.front().goal));
        cell(composer, Role::row_header, id + "/question", composer.words(question.text),
             composer.style(17, 1.4F, Weight::semibold), theme.ink);
        composer.y += 6;
        cell(composer, Role::cell, id + "/answer",
             {model.say("result.why.your_answer", {{"answer", answer_words(model, index)}})}, composer.style(16, 1.5F),
             theme.ink);
        cell(composer, Role::cell, id + "/points", {points_words(model, index)},
             composer.style(16, 1.5F, Weight::semibold), theme.ink);
        composer.y += 6;
        composer.open(Role::cell, id + "/reason");
        const std::string change = change_words(model, index);
        const bool edits =
            !model.document && (standing == engine::Standing::answered || standing == engine::Standing::unknown);
        if (!change.empty()) {
            paragraph(composer, id + "/change", {change}, composer.style(16, 1.5F), theme.ink);
            composer.y += 6;
        }
        Words why = composer.words(why_text(model, index));
        if (why.text.empty() && change.empty() && question.sources.empty() && !edits)
            why = {"–"}; // no cell is blank
        paragraph(composer, id + "/why", why, composer.style(16, 1.5F), theme.muted);
        source_links(composer, model, question, id);
        if (edits) {
            composer.y += size::gap;
            edit = button(composer, {.id = id + "/edit",
                                     .label = {model.say("result.why.edit")},
                                     .description = engine::without_soft_hyphens(composer.words(question.text).text)});
        }
        composer.close();
    }
    composer.close();
    composer.y += size::gap;
    if (edit)
        model.session->jump(index);
}

// The header is for the table's readers; the cards say it by their own layout.
void header_row(Composer& composer, Model& model, const std::string& id) {
    composer.open(Role::row, id + "/header");
    for (const char* column : {"question", "answer", "points", "reason"})
        composer.add(Role::column_header, id + "/header/" + column, {model.say(std::string("result.why.") + column)},
                     {});
    composer.close();
}

} // namespace

void result_reasons(Composer& composer, Model& model) {
    if (model.document)
        heading(composer, "result/why/heading", {model.say("result.why")}, 2,
                composer.style(21, 1.35F, Weight::semibold));
    else if (button(composer, {.id = "result/why",
                               .label = {model.say("result.why")},
                               .description = {},
                               .expanded = model.why_open ? 1 : 0,
                               .level = 2}))
        model.why_open = !model.why_open;
    if (!model.why_open && !model.document)
        return;
    for (std::size_t goal = 0; goal < model.set.goals.size(); ++goal) {
        const std::string id = "result/why/goal/" + model.set.goals[goal].id;
        const Words name = composer.words(model.set.goals[goal].name);
        composer.y += 20;
        heading(composer, id, name, 3, composer.style(19, 1.35F, Weight::semibold));
        composer.y += size::gap;
        composer.open(Role::table, id + "/table", name);
        header_row(composer, model, id);
        for (std::size_t index = 0; index < model.set.questions.size(); ++index)
            if (model.set.questions[index].goals.front().goal == goal &&
                model.result().result.questions[index].standing != engine::Standing::not_asked)
                reason_row(composer, model, index);
        composer.close();
        composer.y -= size::gap;
    }
}

} // namespace pikatesti::ui::quick_test
