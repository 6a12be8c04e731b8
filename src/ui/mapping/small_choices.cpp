#include "ui/mapping/small_choices.h"

#include "ui/kit/choice_row.h"

#include <vector>

namespace pikatesti::ui::mapping {

int small_choices(Composer& composer, const Model& model, const std::string& id, const char* about,
                  std::span<const char* const> names, int chosen) {
    const std::string name = model.say(std::string("mapping.field.") + about);
    std::vector<Button> buttons;
    for (const char* each : names)
        buttons.push_back({.id = id + about + "/" + each,
                           .label = {model.say(std::string("mapping.") + about + "." + each)},
                           .kind = ButtonKind::small,
                           .description = {},
                           .selected = static_cast<int>(buttons.size()) == chosen});
    const int pressed = choice_row(composer, id + about, {name}, buttons);
    composer.y += composer.scaled(12);
    return pressed;
}

} // namespace pikatesti::ui::mapping
