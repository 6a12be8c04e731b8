#include "ui/kit/municipality_field.h"

#include <string>
#include <string_view>
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

// Typed in full: as good as chosen.
const engine::Municipality* named(const std::vector<const engine::Municipality*>& suggestions, std::string_view typed) {
    const std::string whole = engine::fold_name(typed);
    for (const engine::Municipality* municipality : suggestions)
        for (const auto& name : municipality->name.entries)
            if (engine::fold_name(name.text) == whole)
                return municipality;
    return nullptr;
}

} // namespace

MunicipalityChoice municipality_field(Composer& composer, const MunicipalityPicker& picker) {
    ComboboxState& field = picker.field;
    const std::string label(picker.label);
    const auto say = [&](const std::string& message) {
        return picker.messages.text(picker.language, message, {{"name", field.typed}});
    };
    const auto suggested = [&] { return picker.list.suggest(field.typed, suggestion_limit); };
    const bool searching = !picker.chosen && !field.typed.empty();
    const auto suggestions = searching ? suggested() : std::vector<const engine::Municipality*>{};
    Combobox shown{.id = std::string(picker.id),
                   .label = {say(label)},
                   .hint = {say(label + (field.refused ? ".unknown" : ".hint"))},
                   .suggestions = {},
                   .label_size = 16,
                   .gap = 8};
    for (const engine::Municipality* municipality : suggestions)
        shown.suggestions.push_back(suggestion_words(composer, *municipality));
    const ComboboxUse use = combobox(composer, field, shown);
    if (use.typed && !field.typed.empty())
        picker.page.announcement = suggestions_told(picker.messages, picker.language, suggested().size());
    const engine::Municipality* chosen = use.chosen >= 0 ? suggestions[static_cast<std::size_t>(use.chosen)]
                                         : use.left      ? named(suggestions, field.typed)
                                                         : nullptr;
    return {.changed = use.typed || chosen != nullptr, .municipality = chosen};
}

} // namespace pikatesti::ui::kit
