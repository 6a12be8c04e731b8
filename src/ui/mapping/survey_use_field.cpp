#include "ui/mapping/survey_use_field.h"

#include "ui/kit/widgets.h"
#include "ui/mapping/survey_words.h"

#include <algorithm>

namespace pikatesti::ui::mapping {

namespace {

using engine::ColumnUse;
using Is = ColumnUse::Is;

struct Suggestion {
    ColumnUse use;
    std::string words;
};

std::vector<ColumnUse> all_uses(const engine::QuestionSet& set, bool codes) {
    std::vector<ColumnUse> all;
    for (const Is is :
         {Is::nothing, Is::municipality, Is::voice, Is::year, Is::day, Is::sent, Is::respondent_id, Is::review})
        all.push_back({is});
    for (std::size_t i = 0; i < set.questions.size(); ++i) {
        all.push_back({Is::question, i});
        if (codes)
            all.push_back({.is = Is::question, .question = i, .by_code = true});
        if (set.questions[i].choice == engine::Choice::multiple)
            for (std::size_t option = 0; option < set.questions[i].options.size(); ++option)
                all.push_back({Is::option, i, option});
    }
    return all;
}

std::vector<Suggestion> suggestions(const Model& model, const std::string& typed, bool codes) {
    const std::string wanted = engine::fold_name(typed);
    std::vector<Suggestion> found;
    for (const ColumnUse& use : all_uses(model.set, codes)) {
        std::string words = column_use_words(model, use);
        if (engine::fold_name(words).find(wanted) != std::string::npos)
            found.push_back({use, std::move(words)});
    }
    return found;
}

// Typing and keys.
std::optional<ColumnUse> use(const Composer& composer, Model& model, UsePicking& picking, const std::string& id,
                             const std::vector<Suggestion>& all, bool codes) {
    const int count = static_cast<int>(all.size());
    if (const std::string* typed = composer.activation(id, "input")) {
        picking.typed = *typed;
        picking.open = true;
        picking.highlighted = -1;
        const int found = static_cast<int>(suggestions(model, *typed, codes).size());
        model.announcement =
            found == 0 ? model.say("start.suggestions.none") : model.say_count("start.suggestions", found);
    } else if (const std::string* key = composer.activation(id, "key")) {
        int& highlighted = picking.highlighted;
        if (*key == "ArrowDown" || *key == "ArrowUp") {
            picking.open = true;
            if (count > 0)
                highlighted =
                    *key == "ArrowDown" ? (highlighted + 1) % count : (highlighted <= 0 ? count : highlighted) - 1;
        } else if (*key == "Escape") {
            picking.open = false;
            highlighted = -1;
        } else if (*key == "Enter" && picking.open && (highlighted >= 0 || count == 1)) {
            return all[static_cast<std::size_t>(std::max(highlighted, 0))].use;
        }
    } else if (composer.activated(id, "blur")) {
        picking.open = false;
        picking.highlighted = -1;
    }
    return std::nullopt;
}

} // namespace

std::optional<ColumnUse> survey_use_field(Composer& composer, Model& model, UsePicking& picking, const std::string& id,
                                          bool codes) {
    const Words name{model.say("mapping.survey.pick")};
    label(composer, id + "/label", id, name, composer.style(15, 1.4F, Weight::semibold));
    composer.y += composer.scaled(6);
    const std::vector<Suggestion> all = suggestions(model, picking.typed, codes);
    Combobox state{.id = id,
                   .label = name,
                   .text = picking.typed,
                   .described_by = id + "/hint",
                   .open = picking.open,
                   .highlighted = picking.highlighted,
                   .suggestions = {}};
    for (const Suggestion& suggestion : all)
        state.suggestions.push_back({suggestion.words});
    const int chosen = combobox(composer, state);
    composer.y += composer.scaled(6);
    paragraph(composer, id + "/hint", {model.say("mapping.survey.pick.hint")}, composer.style(15, 1.45F),
              composer.theme.muted);
    if (chosen >= 0)
        return all[static_cast<std::size_t>(chosen)].use;
    return use(composer, model, picking, id, all, codes);
}

} // namespace pikatesti::ui::mapping
