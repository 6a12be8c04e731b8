#include "ui/presenter/unseen.h"

namespace pikatesti::ui::presenter {

using namespace kit;

float unseen_bottom(const Composer& composer, const std::function<void(Composer&)>& compose) {
    Surroundings unseen = composer.surroundings();
    unseen.activation.reset();
    unseen.focused.clear();
    unseen.pointer = {};
    Animations still;
    still.start_frame(0, false);
    Painter measuring(nullptr, composer.fonts, 0, 0, 1);
    Composer scratch(measuring, composer.fonts, composer.theme, still, unseen);
    scratch.zoom = composer.zoom;
    scratch.x = composer.x;
    scratch.y = composer.y;
    scratch.width = composer.width;
    compose(scratch);
    return scratch.y;
}

} // namespace pikatesti::ui::presenter
