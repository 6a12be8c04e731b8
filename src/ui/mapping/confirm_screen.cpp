#include "ui/mapping/confirm_screen.h"

#include "ui/kit/widgets.h"
#include "ui/mapping/fieldwork_form.h"
#include "ui/mapping/frame.h"
#include "ui/mapping/interview.h"
#include "ui/mapping/paste_form.h"

#include <algorithm>

namespace pikatesti::ui::mapping {

namespace {

// Another answer, or another thing noted with it, than that which was sent.
int corrections(const Model& model) {
    int count = 0;
    for (std::size_t i = 0; i < model.sent_rounds.size(); ++i) {
        const engine::RoundCount present = engine::rounds_of(*model.interview.sheet, i);
        const engine::RoundCount& sent = model.sent_rounds[i];
        count += present.answers > sent.answers || present.noted > sent.noted ? 1 : 0;
    }
    return count;
}

std::vector<engine::RoundCount> present_rounds(const Model& model) {
    std::vector<engine::RoundCount> rounds;
    for (std::size_t i = 0; i < model.set.questions.size(); ++i)
        rounds.push_back(engine::rounds_of(*model.interview.sheet, i));
    return rounds;
}

static_assert(engine::most_rounds < 36);
constexpr std::string_view digits = "0123456789abcdefghijklmnopqrstuvwxyz";

// Two digits for each question.
std::string code_of(const std::vector<engine::RoundCount>& rounds) {
    std::string code;
    for (const engine::RoundCount& each : rounds)
        (code += digits[each.answers]) += digits[each.noted];
    return code;
}

// None: it is of another interview, or damaged.
std::optional<std::vector<engine::RoundCount>> rounds_in(std::string_view code,
                                                         const std::vector<engine::RoundCount>& present) {
    if (code.size() != 2 * present.size() || code.find_first_not_of(digits) != std::string_view::npos)
        return std::nullopt;
    std::vector<engine::RoundCount> rounds;
    for (std::size_t i = 0; i < present.size(); ++i) {
        rounds.push_back({digits.find(code[2 * i]), digits.find(code[(2 * i) + 1])});
        if (rounds.back().answers > present[i].answers || rounds.back().noted > present[i].noted ||
            rounds.back().noted == 0)
            return std::nullopt;
    }
    return rounds;
}

void confirm(Model& model) {
    model.kept_rounds = present_rounds(model);
    engine::InterviewSheet sheet = *model.interview.sheet;
    sheet.interview.confirmed = model.today;
    write_sheet(model, std::move(sheet));
    model.focus = "confirm/done";
}

void take_back(Model& model) {
    engine::InterviewSheet sheet = *model.interview.sheet;
    sheet.interview.confirmed.clear();
    write_sheet(model, std::move(sheet));
    model.announcement = model.say("mapping.interview.confirm.taken_back");
    model.focus = "confirm/yes";
}

// How the interview was held, as far as that is known.
std::string held(const Model& model) {
    const engine::InterviewSheet& sheet = *model.interview.sheet;
    std::string words = model.date_words(sheet.data.details.date);
    const auto append = [&](const std::string& part) {
        if (!part.empty())
            words += (words.empty() ? "" : " · ") + part;
    };
    if (sheet.interview.method)
        append(method_words(model, *sheet.interview.method));
    append(sheet.interview.respondent);
    return words;
}

void ask_to_confirm(Composer& composer, Model& model) {
    heading(composer, "confirm/heading", {model.say("mapping.confirm.yes.heading")}, 2,
            composer.style(20, 1.3F, Weight::semibold));
    composer.y += composer.scaled(6);
    const int count = corrections(model);
    paragraph(
        composer, "confirm/hint",
        {count > 0 ? model.say_count("mapping.confirm.corrected", count) : model.say("mapping.confirm.as_it_was")},
        composer.style(16, 1.5F), composer.theme.ink);
    composer.y += composer.scaled(10);
    if (button(composer, {.id = "confirm/yes",
                          .label = {model.say("mapping.confirm.yes")},
                          .kind = ButtonKind::primary,
                          .description = {}}))
        confirm(model);
}

// On a computer that others use, too.
void clear(Composer& composer, Model& model) {
    const auto small = [&](const char* id, const char* message) {
        return Button{.id = id, .label = {model.say(message)}, .kind = ButtonKind::small, .description = {}};
    };
    if (!model.clearing) {
        if (button_flow(composer, std::vector<Button>{small("confirm/clear", "mapping.confirm.clear")}) == 0) {
            model.clearing = true;
            model.focus = "confirm/clear/no";
        }
        return;
    }
    composer.open(Role::section, "confirm/clearing", {model.say("mapping.confirm.clear")});
    paragraph(composer, "confirm/clear/sure", {model.say("mapping.confirm.clear.sure")}, composer.style(16, 1.5F),
              composer.theme.ink);
    composer.y += composer.scaled(8);
    const int pressed =
        button_flow(composer, std::vector<Button>{small("confirm/clear/yes", "mapping.confirm.clear.yes"),
                                                  small("confirm/clear/no", "mapping.confirm.clear.no")});
    composer.close();
    if (pressed < 0)
        return;
    model.clearing = false;
    if (pressed == 0)
        model.ask(Action::leave);
    else
        model.focus = "confirm/clear";
}

void give_back(Composer& composer, Model& model) {
    heading(
        composer, "confirm/done",
        {model.say("mapping.confirm.done", {{"date", model.date_words(model.interview.sheet->interview.confirmed)}})},
        2, composer.style(20, 1.3F, Weight::semibold));
    composer.y += composer.scaled(6);
    paragraph(composer, "confirm/send/text", {model.say("mapping.confirm.send.text")}, composer.style(16, 1.5F),
              composer.theme.ink);
    composer.y += composer.scaled(10);
    constexpr const char* ways[] = {"mail", "copy", "file"};
    std::vector<Button> buttons;
    for (const char* way : ways)
        buttons.push_back({.id = std::string("confirm/send/") + way,
                           .label = {model.say(std::string("mapping.confirm.send.") + way)},
                           .kind = buttons.empty() ? ButtonKind::primary : ButtonKind::secondary,
                           .description = {}});
    composer.open(Role::section, "confirm/send", {model.say("mapping.confirm.send")});
    const int pressed = button_row(composer, buttons);
    composer.close();
    if (pressed >= 0)
        model.ask(Action::send_interview, ways[pressed]);
    composer.y += composer.scaled(18);
    clear(composer, model);
}

} // namespace

void open_to_confirm(Model& model, const engine::EntryPointer& entry, std::string_view sent) {
    engine::Campaign campaign;
    campaign.set = model.set.id;
    campaign.year = *entry->year;
    campaign.rows.emplace_back().municipality = entry->municipality;
    campaign.entries[entry->key] = entry;
    model.open(std::move(campaign), {});
    model.interview.municipality = entry->municipality;
    model.go(Screen::interview);
    model.sent_rounds = sheet_is_ready(model) ? present_rounds(model) : std::vector<engine::RoundCount>();
    model.kept_rounds = model.sent_rounds;
    const std::size_t half = sent.find('.');
    if (const auto rounds = rounds_in(sent.substr(0, half), model.sent_rounds)) {
        const auto kept = half == std::string_view::npos ? rounds : rounds_in(sent.substr(half + 1), model.kept_rounds);
        model.sent_rounds = *rounds;
        if (kept && model.interview.sheet->interview.confirmed.empty())
            model.kept_rounds = *kept;
    }
}

std::string sent_code(const Model& model) {
    const std::string sent = code_of(model.sent_rounds);
    return model.kept_rounds == model.sent_rounds ? sent : sent + '.' + code_of(model.kept_rounds);
}

void confirm_start(Composer& composer, Model& model) {
    const Narrow narrow(composer);
    composer.y += composer.scaled(12);
    title(composer, Screen::start, model.say("mapping.confirm"));
    paragraph(composer, "confirm/text", {model.say("mapping.confirm.start")}, composer.style(16, 1.5F),
              composer.theme.muted);
    composer.y += composer.scaled(16);
    if (button(composer, {.id = "confirm/open",
                          .label = {model.say("mapping.confirm.open")},
                          .kind = ButtonKind::primary,
                          .description = {}}))
        model.ask(Action::choose_interview);
    composer.y += composer.scaled(18);
    paste_form(composer, model, "confirm"); // what is refused stays, to be mended
}

void confirm_head(Composer& composer, Model& model) {
    title(composer, Screen::interview,
          model.say("mapping.confirm.heading", {{"name", model.municipality_name(model.interview.municipality)},
                                                {"year", std::to_string(model.campaign->year)}}));
    paragraph(composer, "confirm/held", {held(model)}, composer.style(15, 1.45F), composer.theme.muted);
    composer.y += composer.scaled(8);
    paragraph(composer, "confirm/text", {model.say("mapping.confirm.text")}, composer.style(16, 1.5F),
              composer.theme.ink);
    composer.y += composer.scaled(16);
}

void confirm_end(Composer& composer, Model& model) {
    const bool confirmed = !model.interview.sheet->interview.confirmed.empty();
    confirmed ? give_back(composer, model) : ask_to_confirm(composer, model);
    composer.y += composer.scaled(12);
    std::vector<Button> buttons{{.id = "confirm/print",
                                 .label = {model.say("mapping.confirm.print")},
                                 .kind = ButtonKind::small,
                                 .description = {}}};
    if (confirmed)
        buttons.push_back({.id = "confirm/take-back",
                           .label = {model.say("mapping.interview.confirm.take_back")},
                           .kind = ButtonKind::small,
                           .description = {}});
    const int pressed = button_flow(composer, buttons);
    composer.y += composer.scaled(12);
    if (pressed == 0)
        model.print(Paper::interview);
    else if (pressed == 1)
        take_back(model);
}

} // namespace pikatesti::ui::mapping
