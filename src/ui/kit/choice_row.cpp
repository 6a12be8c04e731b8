#include "ui/kit/choice_row.h"

namespace pikatesti::ui::kit {

int choice_row(Composer& composer, const std::string& id, const Words& label, const std::vector<Button>& choices) {
    paragraph(composer, id + "/label", label, composer.style(15, 1.4F, Weight::semibold), composer.theme.ink);
    composer.y += composer.scaled(4);
    composer.open(Role::section, id, label);
    const int pressed = button_flow(composer, choices);
    composer.close();
    return pressed;
}

} // namespace pikatesti::ui::kit
