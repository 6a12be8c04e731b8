#include "ui/mapping/small_choices.h"

#include "ui/kit/widgets.h"

#include <vector>

namespace pikatesti::ui::mapping {

int small_choices(Composer& composer, const Model& model, const std::string& id, const char* about,
                  std::span<const char* const> names, int chosen) {
    const std::string name = model.say(std::string("mapping.field.") + about);
    paragraph(composer, id + about + "/label", {name}, composer.style(15, 1.4F, Weight::semibold), composer.theme.ink);
    composer.y += composer.scaled(4);
    std::vector<Button> buttons;
    for (const char* each : names)
        buttons.push_back({.id = id + about + "/" + each,
                           .label = {model.say(std::string("mapping.") + about + "." + each)},
                           .kind = ButtonKind::small,
                           .description = {},
                           .selected = static_cast<int>(buttons.size()) == chosen});
    composer.open(Role::section, id + about, {name});
    const int pressed = button_flow(composer, buttons);
    composer.close();
    composer.y += composer.scaled(12);
    return pressed;
}

} // namespace pikatesti::ui::mapping
