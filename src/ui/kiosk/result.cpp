// The result, the code to take it along with, what to do next, and the end of the visit. No links: nothing leads out of
// a kiosk.
#include "ui/kiosk/result.h"

#include "ui/kiosk/result_start.h"
#include "ui/kiosk/widgets.h"
#include "ui/kit/marks.h"
#include "ui/kit/qr_code.h"
#include "ui/kit/widgets.h"
#include "ui/quick_test/result_steps.h"
#include "ui/quick_test/result_summary.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

namespace pikatesti::ui::kiosk {

namespace {

// Asks the page for the code of this result, once.
void ask_for_code(quick_test::Model& model, Model& kiosk) {
    std::string code = model.session->save();
    if (code == kiosk.qr_for)
        return;
    kiosk.qr_for = code;
    kiosk.qr.clear();
    model.actions.push_back(for_kiosk(Action::qr, std::move(code)));
}

void take_along(Composer& composer, quick_test::Model& model, Model& kiosk) {
    ask_for_code(model, kiosk);
    if (!kiosk.device.public_link)
        return; // a code that leads to this device helps nobody
    {
        const Card card(composer);
        const float x = composer.x;
        const float y = composer.y;
        const float width = composer.width;
        const float side = std::min(width, composer.scaled(220));
        const bool beside = width - side > composer.scaled(170);
        const Rect code{x, y, side, side};
        paint_qr_code(composer, kiosk.qr, code);
        if (beside) {
            composer.x += side + composer.scaled(20);
            composer.width -= side + composer.scaled(20);
        } else {
            composer.y += side + composer.scaled(14);
        }
        heading(composer, "result/take/heading", {model.say("kiosk.take")}, 2,
                composer.style(21, 1.3F, Weight::semibold));
        composer.y += composer.scaled(6);
        paragraph(composer, "result/take/text", {model.say("kiosk.take.text")}, composer.style(16, 1.5F),
                  composer.theme.muted);
        composer.x = x;
        composer.width = width;
        composer.y = std::max(composer.y, code.bottom());
        composer.add(Role::image, "result/take/code", {model.say("kiosk.take.code")}, code).value =
            qr_code_value(kiosk.qr);
    }
    composer.y += composer.scaled(16);
}

void ways(Composer& composer, quick_test::Model& model) {
    const Rect rect{composer.x, composer.y, composer.width, composer.scaled(76)};
    if (big_button(composer,
                   {.id = "result/finish",
                    .label = {model.say("kiosk.finish.result")},
                    .kind = ButtonKind::primary,
                    .description = {}},
                   rect, 23))
        model.actions.push_back(for_kiosk(Action::finish));
    composer.y += rect.height + composer.scaled(4);
    paragraph(composer, "result/finish/text", {model.say("kiosk.finish.text")}, composer.style(15, 1.45F),
              composer.theme.muted);
    composer.y += gap(composer);
    if (button(composer, {.id = "result/back", .label = {model.say("result.back")}, .description = {}}))
        model.session->back();
}

} // namespace

void result_screen(Composer& composer, quick_test::Model& model, Model& kiosk, const Place& place) {
    const float x = composer.x;
    const float width = composer.width;
    const float top = composer.y;
    const std::optional<Start> start = where_to_start(model);
    const auto begin_here = [&] {
        if (!start)
            return;
        result_start(composer, model, *start);
        composer.y += composer.scaled(16);
    };
    if (place.landscape) {
        const float between = composer.scaled(32);
        composer.width = std::round((width - between) * 0.5F);
        result_summary(composer, model, Summary::short_form);
        const float end = composer.y;
        composer.x = x + composer.width + between;
        composer.width = width - composer.width - between;
        composer.y = top;
        begin_here();
        take_along(composer, model, kiosk);
        ways(composer, model);
        composer.y = std::max(composer.y, end);
        composer.x = x;
        composer.width = width;
    } else {
        result_summary(composer, model, Summary::short_form);
        composer.y += composer.scaled(16);
        begin_here();
        take_along(composer, model, kiosk);
        ways(composer, model);
    }
    result_steps(composer, model, start ? std::optional(start->question) : std::nullopt);
    if (!model.set.method_note.empty()) {
        composer.y += composer.scaled(16);
        paragraph(composer, "result/method", composer.words(model.set.method_note), composer.style(15, 1.5F),
                  composer.theme.muted);
    }
}

} // namespace pikatesti::ui::kiosk
