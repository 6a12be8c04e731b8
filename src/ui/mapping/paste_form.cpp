#include "ui/mapping/paste_form.h"

#include "ui/kit/field.h"
#include "ui/kit/widgets.h"

#include <vector>

namespace pikatesti::ui::mapping {

bool paste_form(Composer& composer, Model& model, const std::string& id) {
    if (const std::string* typed = field(composer, {.id = id + "/paste",
                                                    .label = {model.say("mapping." + id + ".paste")},
                                                    .text = model.pasted,
                                                    .role = Role::textarea,
                                                    .lines = 3,
                                                    .described_by = {}}))
        model.pasted = *typed;
    composer.y += composer.scaled(8);
    const std::vector<Button> offer{{.id = id + "/pasted",
                                     .label = {model.say("mapping." + id + ".pasted")},
                                     .kind = ButtonKind::small,
                                     .description = {}}};
    if (button_flow(composer, offer) != 0 || model.pasted.empty())
        return false;
    model.ask(Action::offer_text, model.pasted);
    return true;
}

} // namespace pikatesti::ui::mapping
