#include "ui/mapping/picture_buttons.h"

#include "ui/kit/widgets.h"

#include <vector>

namespace pikatesti::ui::mapping {

void picture_buttons(Composer& composer, Model& model, const std::string& picture) {
    constexpr const char* kinds[] = {"png", "svg"};
    std::vector<Button> buttons;
    for (const char* kind : kinds)
        buttons.push_back({.id = picture + "/" + kind,
                           .label = {model.say(std::string("mapping.picture.") + kind)},
                           .kind = ButtonKind::small,
                           .description = {}});
    const int pressed = button_flow(composer, buttons);
    if (pressed >= 0)
        model.ask(Action::download_picture, picture + "." + kinds[pressed]);
}

} // namespace pikatesti::ui::mapping
