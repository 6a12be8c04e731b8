#include "ui/kit/kept_list.h"

#include "ui/kit/marks.h"
#include "ui/kit/widgets.h"

namespace pikatesti::ui::kit {

namespace {

// The number of the pressed one, or -1. The title says which of the list they are about.
int two_buttons(Composer& composer, const Kept& kept, Button first, Button second) {
    for (Button* button : {&first, &second}) {
        button->kind = ButtonKind::small;
        button->description = kept.title;
    }
    return button_flow(composer, std::vector<Button>{first, second});
}

KeptAsked kept_card(Composer& composer, const Kept& kept, const KeptWords& words, std::string& forgetting,
                    std::string& focus, const std::string& heading) {
    using What = KeptAsked::What;
    const std::string id = "kept/" + kept.id;
    const Card card(composer, composer.theme.brand, 14);
    paragraph(composer, id + "/title", {kept.title}, composer.style(16, 1.4F, Weight::semibold), composer.theme.ink);
    paragraph(composer, id + "/detail", {kept.detail}, composer.style(15, 1.4F), composer.theme.muted);
    composer.y += composer.scaled(8);
    if (forgetting == kept.id) {
        paragraph(composer, id + "/sure", {words.sure}, composer.style(15, 1.4F, Weight::semibold), composer.theme.ink);
        composer.y += composer.scaled(6);
        const int sure =
            two_buttons(composer, kept, {.id = id + "/forget/yes", .label = {words.yes}, .description = {}},
                        {.id = id + "/forget/no", .label = {words.no}, .description = {}});
        if (sure < 0)
            return {};
        forgetting.clear();
        focus = heading;
        return sure == 0 ? KeptAsked{What::forget, kept.id} : KeptAsked{};
    }
    const int pressed = two_buttons(composer, kept, {.id = id + "/go-on", .label = {words.go_on}, .description = {}},
                                    {.id = id + "/forget", .label = {words.forget}, .description = {}});
    if (pressed == 1) {
        forgetting = kept.id;
        focus = id + "/forget/no";
    }
    return pressed == 0 ? KeptAsked{What::go_on, kept.id} : KeptAsked{};
}

} // namespace

KeptAsked kept_list(Composer& composer, const std::vector<Kept>& all, const KeptWords& words, std::string& forgetting,
                    std::string& focus, const std::string& heading) {
    if (all.empty()) {
        paragraph(composer, "kept/none", {words.none}, composer.style(15, 1.45F), composer.theme.muted);
        composer.y += composer.scaled(10);
        return {};
    }
    KeptAsked asked;
    composer.open(Role::list, "kept");
    for (const Kept& kept : all) {
        composer.open(Role::list_item, "kept/" + kept.id);
        KeptAsked of_this = kept_card(composer, kept, words, forgetting, focus, heading);
        if (of_this.what != KeptAsked::What::nothing)
            asked = std::move(of_this);
        composer.close();
        composer.y += composer.scaled(10);
    }
    composer.close();
    return asked;
}

} // namespace pikatesti::ui::kit
