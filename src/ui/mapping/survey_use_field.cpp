#include "ui/mapping/survey_use_field.h"

#include "ui/kit/combobox.h"
#include "ui/mapping/survey_words.h"

#include <utility>
#include <vector>

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

} // namespace

std::optional<ColumnUse> survey_use_field(Composer& composer, Model& model, ComboboxState& field, const std::string& id,
                                          bool codes) {
    const std::vector<Suggestion> all = suggestions(model, field.typed, codes);
    Combobox shown{.id = id,
                   .label = {model.say("mapping.survey.pick")},
                   .hint = {model.say("mapping.survey.pick.hint")},
                   .suggestions = {}};
    for (const Suggestion& suggestion : all)
        shown.suggestions.push_back({suggestion.words});
    const ComboboxUse use = combobox(composer, field, shown);
    if (use.typed)
        model.announcement =
            suggestions_told(model.messages, model.language, suggestions(model, field.typed, codes).size());
    if (use.chosen < 0)
        return std::nullopt;
    return all[static_cast<std::size_t>(use.chosen)].use;
}

} // namespace pikatesti::ui::mapping
