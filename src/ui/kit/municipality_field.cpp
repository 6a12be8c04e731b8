#include "ui/kit/municipality_field.h"

#include "ui/kit/combobox.h"
#include "ui/kit/widgets.h"

#include <algorithm>
#include <vector>

namespace pikatesti::ui::kit {

namespace {

constexpr std::size_t suggestion_limit = 6;

Words suggestion_words(const Composer& composer, const engine::Municipality& municipality) {
    Words words = composer.words(municipality.name);
    const Words region = composer.words(municipality.region);
    // A name without its own form in this language is a proper name, not foreign text.
    return {words.text + " · " + region.text};
}

// Typing, keys and leaving the field.
MunicipalityChoice use(const Composer& composer, const MunicipalityPicker& picker,
                       const std::vector<const engine::Municipality*>& suggestions) {
    MunicipalityField& field = picker.field;
    const int count = static_cast<int>(suggestions.size());
    if (const std::string* typed = composer.activation(picker.id, "input")) {
        field = {.typed = *typed, .open = true, .refused = false, .highlighted = -1};
        const int found = static_cast<int>(picker.list.suggest(field.typed, suggestion_limit).size());
        if (!field.typed.empty())
            picker.page.announcement = found == 0 ? picker.messages.text(picker.language, "start.suggestions.none")
                                                  : picker.messages.count(picker.language, "start.suggestions", found);
        return {.changed = true};
    }
    if (const std::string* key = composer.activation(picker.id, "key")) {
        if (*key == "ArrowDown" || *key == "ArrowUp") {
            field.open = true;
            if (count > 0)
                field.highlighted = *key == "ArrowDown" ? (field.highlighted + 1) % count
                                                        : (field.highlighted <= 0 ? count : field.highlighted) - 1;
        } else if (*key == "Escape") {
            field.open = false;
            field.highlighted = -1;
        } else if (*key == "Enter" && count > 0 && field.open && (field.highlighted >= 0 || count == 1)) {
            return {.changed = true,
                    .municipality = suggestions[static_cast<std::size_t>(std::max(field.highlighted, 0))]};
        }
    } else if (composer.activated(picker.id, "blur")) {
        field.open = false;
        field.highlighted = -1;
        // Typed in full and left: as good as chosen.
        for (const engine::Municipality* municipality : suggestions)
            for (const auto& name : municipality->name.entries)
                if (engine::fold_name(name.text) == engine::fold_name(field.typed))
                    return {.changed = true, .municipality = municipality};
    }
    return {};
}

} // namespace

MunicipalityChoice municipality_field(Composer& composer, const MunicipalityPicker& picker) {
    const Theme& theme = composer.theme;
    MunicipalityField& field = picker.field;
    const std::string id(picker.id);
    const std::string label(picker.label);
    const auto say = [&](const std::string& message) {
        return picker.messages.text(picker.language, message, {{"name", field.typed}});
    };
    kit::label(composer, id + "/label", id, {say(label)}, composer.style(16, 1.4F, Weight::semibold));
    composer.y += 8;
    const bool searching = !picker.chosen && !field.typed.empty();
    const auto suggestions =
        searching ? picker.list.suggest(field.typed, suggestion_limit) : std::vector<const engine::Municipality*>{};
    Combobox state{.id = id,
                   .label = {say(label)},
                   .text = field.typed,
                   .described_by = id + "/hint",
                   .invalid = field.refused,
                   .open = field.open,
                   .highlighted = field.highlighted,
                   .suggestions = {}};
    for (const engine::Municipality* municipality : suggestions)
        state.suggestions.push_back(suggestion_words(composer, *municipality));
    const int chosen = combobox(composer, state);
    composer.y += 8;
    paragraph(composer, id + "/hint", {say(label + (field.refused ? ".unknown" : ".hint"))},
              composer.style(15, 1.45F, field.refused ? Weight::semibold : Weight::regular),
              field.refused ? theme.ink : theme.muted);
    if (chosen >= 0)
        return {.changed = true, .municipality = suggestions[static_cast<std::size_t>(chosen)]};
    return use(composer, picker, suggestions);
}

} // namespace pikatesti::ui::kit
