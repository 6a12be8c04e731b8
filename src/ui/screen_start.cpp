// The first screen: what the test is, how long it takes, what happens to the answers, and which municipality it is about.
#include "ui/screens.h"
#include "ui/widgets.h"

#include <algorithm>

namespace pikatesti::ui {

namespace {

constexpr std::size_t suggestion_limit = 6;

bool has_answers(const engine::Session& session) {
    return std::any_of(session.answers().begin(), session.answers().end(),
                       [](const engine::Answer& answer) { return answer.state != engine::Answer::State::untouched; });
}

Words suggestion_words(const Composer& composer, const engine::Municipality& municipality) {
    Words words = composer.words(municipality.name);
    const Words region = composer.words(municipality.region);
    // A name without its own form in this language is a proper name, not foreign text.
    return {words.text + " · " + region.text};
}

// Typing, keys and leaving the field.
void use_municipality_field(const Composer& composer, Model& model, const std::string& id,
                            const std::vector<const engine::Municipality*>& suggestions) {
    MunicipalityField& field = model.municipality_field;
    const int count = static_cast<int>(suggestions.size());
    if (const std::string* typed = composer.activation(id, "input")) {
        model.session->set_municipality({}, {});
        field = {.typed = *typed, .open = true, .refused = false, .highlighted = -1};
        const int found = static_cast<int>(model.municipalities.suggest(field.typed, suggestion_limit).size());
        if (!field.typed.empty())
            model.announcement =
                found == 0 ? model.say("start.suggestions.none") : model.say_count("start.suggestions", found);
    } else if (const std::string* key = composer.activation(id, "key")) {
        if (*key == "ArrowDown" || *key == "ArrowUp") {
            field.open = true;
            if (count > 0)
                field.highlighted = *key == "ArrowDown" ? (field.highlighted + 1) % count
                                                        : (field.highlighted <= 0 ? count : field.highlighted) - 1;
        } else if (*key == "Escape") {
            field.open = false;
            field.highlighted = -1;
        } else if (*key == "Enter" && count > 0 && field.open && (field.highlighted >= 0 || count == 1)) {
            model.choose_municipality(suggestions[static_cast<std::size_t>(std::max(field.highlighted, 0))]);
        }
    } else if (composer.activated(id, "blur")) {
        field.open = false;
        field.highlighted = -1;
        // Typed in full and left: as good as chosen.
        for (const engine::Municipality* municipality : suggestions)
            for (const auto& name : municipality->name.entries)
                if (model.session->municipality().empty() &&
                    engine::fold_name(name.text) == engine::fold_name(field.typed)) {
                    model.choose_municipality(municipality);
                    return;
                }
    }
}

void municipality_field(Composer& composer, Model& model) {
    const Theme& theme = composer.theme;
    MunicipalityField& field = model.municipality_field;
    const std::string id = "start/municipality";
    label(composer, "start/municipality/label", id, {model.say("start.municipality")},
          composer.style(16, 1.4F, Weight::semibold));
    composer.y += 8;
    const bool searching = model.session->municipality().empty() && !field.typed.empty();
    const auto suggestions = searching ? model.municipalities.suggest(field.typed, suggestion_limit)
                                       : std::vector<const engine::Municipality*>{};
    Combobox combobox_state{.id = id,
                            .label = {model.say("start.municipality")},
                            .text = field.typed,
                            .described_by = "start/municipality/hint",
                            .invalid = field.refused,
                            .open = field.open,
                            .highlighted = field.highlighted,
                            .suggestions = {}};
    for (const engine::Municipality* municipality : suggestions)
        combobox_state.suggestions.push_back(suggestion_words(composer, *municipality));
    const int chosen = combobox(composer, combobox_state);
    composer.y += 8;
    const std::string note = field.refused ? model.say("start.municipality.unknown", {{"name", field.typed}})
                                           : model.say("start.municipality.hint");
    paragraph(composer, "start/municipality/hint", {note},
              composer.style(15, 1.45F, field.refused ? Weight::semibold : Weight::regular),
              field.refused ? theme.ink : theme.muted);

    if (chosen >= 0)
        model.choose_municipality(suggestions[static_cast<std::size_t>(chosen)]);
    else
        use_municipality_field(composer, model, id, suggestions);
}

// Without a municipality, or with a known one, the test can begin.
bool may_begin(Model& model) {
    MunicipalityField& field = model.municipality_field;
    field.open = false;
    if (model.session->municipality().empty() && !field.typed.empty()) {
        field.refused = true;
        model.announcement = model.say("start.municipality.unknown", {{"name", field.typed}});
        model.focus = "start/municipality";
        return false;
    }
    return true;
}

} // namespace

void start_screen(Composer& composer, Model& model) {
    const Theme& theme = composer.theme;
    const engine::QuestionSet& set = model.set;
    engine::Session& session = *model.session;

    composer.y += 8;
    const float mark = composer.scaled(52);
    float x = composer.x;
    for (std::size_t goal = 0; goal < set.goals.size() && x + mark <= composer.x + composer.width; ++goal) {
        const Rect square{x, composer.y, mark, mark};
        composer.painter.fill(square, theme.goal(goal), composer.scaled(14));
        goal_mark(composer, set.goals[goal].icon, x + (mark * 0.24F), composer.y + (mark * 0.24F), mark * 0.52F,
                  theme.background);
        x += mark + size::gap;
    }
    composer.y += mark + composer.scaled(24);

    heading(composer, "start/heading", composer.words(set.title), 1, composer.style(31, 1.2F, Weight::semibold));
    composer.y += 12;
    if (!set.description.empty()) {
        paragraph(composer, "start/description", composer.words(set.description), composer.style(17, 1.5F), theme.ink);
        composer.y += 12;
    }
    const std::string facts = model.say_count("start.questions", static_cast<int>(session.path().size())) + " · " +
                              model.say_count("start.minutes", set.minutes);
    paragraph(composer, "start/facts", {facts}, composer.style(17, 1.5F, Weight::semibold), theme.ink);
    composer.y += 4;
    paragraph(composer, "start/privacy", {model.say("start.privacy")}, composer.style(16, 1.5F), theme.muted);
    composer.y += 24;

    if (!model.municipalities.municipalities.empty()) {
        municipality_field(composer, model);
        composer.y += 24;
    }

    const bool begun = has_answers(session);
    if (button(composer, {.id = "start/begin",
                          .label = {model.say(begun ? "start.continue" : "start.begin")},
                          .kind = ButtonKind::primary,
                          .description = {}}) &&
        may_begin(model))
        session.begin();
    if (begun) {
        composer.y += size::gap;
        if (button(composer, {.id = "start/again", .label = {model.say("result.again")}, .description = {}}))
            model.start_again();
    }
    if (!model.municipalities.credit.empty()) {
        composer.y += 16;
        paragraph(composer, "start/credit", composer.words(model.municipalities.credit), composer.style(15, 1.45F),
                  theme.muted);
    }
}

} // namespace pikatesti::ui
