// What is taken home: the way to the citizen's test for the room, paper and files for the presenter.
#include "ui/kit/qr_code.h"
#include "ui/presenter/screens.h"
#include "ui/presenter/take_home_text.h"
#include "ui/presenter/words.h"

#include <algorithm>

namespace pikatesti::ui::presenter {

namespace {

void qr_code(Composer& composer, const Model& model, const Place& place, float x, float y, float side) {
    const Rect rect{x, y, side, side};
    paint_qr_code(composer, model.qr, rect);
    composer
        .add(Role::image, place.prefix + "takeaway/qr", {model.say("evening.qr", {{"address", model.address}})}, rect)
        .value = qr_code_value(model.qr);
}

// The paragraph in the language that was asked for, to be read before it is copied.
void report(Composer& composer, Model& model, const std::string& prefix) {
    const std::string& language = model.report_language;
    if (language.empty())
        return;
    const std::string in = language == model.language() ? std::string() : language;
    composer.y += composer.scaled(8);
    paragraph(composer, prefix + "report/text", {take_home_text(model, TakeHome::report, language), in},
              composer.style(16, 1.5F), composer.theme.ink);
    composer.y += composer.scaled(8);
    const Button copy{.id = prefix + "report/copy",
                      .label = {model.messages.text(language, "evening.takeaway.report.copy"), in},
                      .kind = ButtonKind::small,
                      .description = {}};
    if (button_flow(composer, std::vector<Button>{copy}) == 0)
        model.ask(Action::copy_report, language);
}

} // namespace

void takeaway_controls(Composer& composer, Model& model, const Place& place) {
    const Theme& theme = composer.theme;
    const std::string prefix = place.prefix + "takeaway/";
    const auto title = [&](const char* id, const char* message) {
        composer.y += composer.scaled(16);
        heading(composer, prefix + id, {model.say(message)}, place.level + 1,
                composer.style(17, 1.35F, Weight::semibold));
        composer.y += composer.scaled(6);
    };
    const auto plain_button = [&](const char* id, std::string label) {
        return Button{.id = prefix + id, .label = {std::move(label)}, .kind = ButtonKind::small, .description = {}};
    };
    title("paper/heading", "evening.takeaway.paper");
    if (button(composer, {.id = prefix + "print",
                          .label = {model.say("result.print")},
                          .kind = ButtonKind::primary,
                          .description = {}}))
        model.actions.push_back(
            {.kind = name_of(kit::Action::print), .title = {}, .text = {}, .code = {}, .language = {}});

    title("files/heading", "evening.takeaway.files");
    constexpr Action files[] = {Action::download_record, Action::download_csv, Action::download_minutes};
    const int file =
        button_flow(composer, std::vector<Button>{plain_button("record", model.say("evening.takeaway.record")),
                                                  plain_button("csv", model.say("evening.takeaway.csv")),
                                                  plain_button("minutes", model.say("evening.takeaway.minutes"))});
    if (file >= 0)
        model.ask(files[file]);

    title("texts/heading", "evening.takeaway.texts");
    std::vector<Button> texts;
    std::vector<std::pair<std::optional<Action>, std::string>> deeds; // none: the report is shown here
    const auto text_button = [&](const char* id, const char* message, std::optional<Action> deed,
                                 const std::string& language) {
        Button button = plain_button(id, model.messages.text(language, message));
        button.id += language;
        button.label.language = language == model.language() ? std::string() : language;
        texts.push_back(std::move(button));
        deeds.emplace_back(deed, language);
    };
    // The minutes in the languages of the evening, the report in all of the set's: it is read by others, too.
    for (const std::string& language : {model.language(), model.second_language()})
        if (!language.empty())
            text_button("minutes/copy/", "evening.takeaway.minutes.copy", Action::copy_minutes, language);
    for (const std::string& language : model.set.languages) {
        text_button("report/", "evening.takeaway.report", std::nullopt, language);
        texts.back().expanded = language == model.report_language ? 1 : 0;
    }
    if (const int text = button_flow(composer, texts); text >= 0) {
        const auto& [deed, language] = deeds[static_cast<std::size_t>(text)];
        if (deed)
            model.ask(*deed, language);
        else
            model.report_language = language == model.report_language ? std::string() : language;
    }
    report(composer, model, prefix);

    title("address/heading", "evening.takeaway.link");
    const std::string* typed = field(composer, {.id = prefix + "address",
                                                .label = {model.say("evening.takeaway.address")},
                                                .text = model.address,
                                                .described_by = prefix + "address/hint"});
    composer.y += composer.scaled(4);
    paragraph(composer, prefix + "address/hint", {model.say("evening.takeaway.address.hint")},
              composer.style(14, 1.45F), theme.muted);
    if (typed != nullptr) {
        model.address = *typed;
        model.ask(Action::address, *typed);
    }

    title("again/heading", "evening.takeaway.done");
    if (button_flow(composer, std::vector<Button>{plain_button("new", model.say("evening.takeaway.new"))}) == 0)
        model.ask(Action::new_evening);
    composer.y += composer.scaled(4);
    paragraph(composer, prefix + "kept", {model.say("evening.takeaway.kept")}, composer.style(14, 1.45F), theme.muted);
}

void takeaway_picture(Composer& composer, Model& model, const Place& place) {
    const Theme& theme = composer.theme;
    const float left = composer.x;
    const float whole = composer.width;
    const bool has_code = !model.qr.empty();
    const bool wide = whole >= composer.scaled(560);
    const float gap = composer.scaled(40);
    const float side = wide ? composer.scaled(210) : std::min(whole, composer.scaled(200));
    composer.y += composer.scaled(10);
    const float top = composer.y;
    if (wide && has_code)
        composer.width = whole - side - gap;
    const Both thanks = say_both(model, "evening.takeaway");
    both_languages(composer, place, Role::heading, place.prefix + "takeaway/heading", thanks,
                   composer.style(thanks.second.text.empty() ? 38 : 30, 1.2F, Weight::semibold));
    composer.y += composer.scaled(6);
    const Both people = in_both(model, [&](const Voice& voice) {
        const engine::Count& count = model.evening->details().people;
        return count ? voice.say_count("evening.people.count", *count) : std::string();
    });
    // The event's name is not said twice.
    Both event = joined({model.event_line(), people});
    if (model.event_line().second.text.empty())
        event.second = people.second;
    both_line(composer, place.prefix + "takeaway/event", event, composer.style(17, 1.4F), theme.muted);
    composer.y += composer.scaled(14);
    const auto& steps = model.evening->steps();
    if (!steps.empty()) {
        both_paragraph(composer, place.prefix + "takeaway/agreed",
                       in_both(model,
                               [&](const Voice& voice) {
                                   return voice.say_count("evening.takeaway.agreed", static_cast<int>(steps.size()));
                               }),
                       composer.style(19, 1.35F, Weight::semibold), theme.ink);
        composer.y += composer.scaled(6);
        composer.open(Role::list, place.prefix + "takeaway/steps");
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const std::string id = place.prefix + "takeaway/steps/" + std::to_string(i);
            Both what = what_or_dash(model, steps[i]);
            const std::string number = std::to_string(i + 1) + ". ";
            what.first.text = number + what.first.text;
            for (const std::string& more : {steps[i].who, steps[i].when})
                if (!more.empty())
                    what.first.text += " · " + more;
            const TextStyle style = composer.style(15.5F, 1.4F);
            composer.open(Role::list_item, id);
            paragraph(composer, id + "/text", what.first, style, theme.ink);
            if (!what.second.text.empty()) { // below the words, not below their number
                const float indent = composer.fonts.width(number, style);
                composer.x += indent;
                composer.width -= indent;
                paragraph(composer, id + "/text/second", what.second, second_style(composer, style), theme.muted);
                composer.x -= indent;
                composer.width += indent;
            }
            composer.close();
            composer.y += composer.scaled(2);
        }
        composer.close();
    } else {
        both_paragraph(composer, place.prefix + "takeaway/text", say_both(model, "evening.takeaway.text"),
                       composer.style(18, 1.45F), theme.ink);
    }
    const float bottom = composer.y;
    if (has_code) {
        const float x = wide ? left + whole - side : left;
        const float y = wide ? top : bottom + composer.scaled(16);
        qr_code(composer, model, place, x, y, side);
        composer.x = x;
        composer.width = wide ? side : whole;
        composer.y = y + side + composer.scaled(8);
        both_paragraph(composer, place.prefix + "takeaway/invite", say_both(model, "evening.takeaway.invite"),
                       composer.style(15, 1.4F, Weight::semibold), theme.ink);
    }
    composer.x = left;
    composer.width = whole;
    composer.y = std::max(bottom, composer.y);
    if (place.working) {
        // For the presenter, as on a page: below what the room reads.
        const float zoom = composer.zoom;
        composer.zoom = std::min(zoom, 1.25F);
        composer.y += composer.scaled(14);
        composer.width = std::min(whole, composer.scaled(720));
        takeaway_controls(composer, model, place);
        composer.zoom = zoom;
        composer.width = whole;
    }
    footer(composer, model, place, {});
}

} // namespace pikatesti::ui::presenter
