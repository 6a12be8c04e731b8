#include "ui/mapping/interview_strip.h"

#include "ui/kit/widgets.h"
#include "ui/mapping/interview.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::mapping {

namespace {

using Asked = engine::SheetStanding::Asked;

// Answered: full; not known: an outline; open: the track; not asked: nothing.
void standing_mark(Composer& composer, const engine::SheetStanding& standing, const Rect& rect, Colour colour) {
    const float radius = rect.height / 2;
    if (standing.asked != Asked::yes)
        return;
    if (standing.unknown)
        composer.painter.edge(rect, colour, radius, 2);
    else
        composer.painter.fill(rect, standing.answered ? colour : composer.theme.track, radius);
}

bool cell(Composer& composer, const Model& model, std::size_t index, const engine::SheetStanding& standing,
          const Rect& rect) {
    const engine::Question& question = model.set.questions[index];
    const bool present = model.interview.question == index;
    const bool asked = standing.asked == Asked::yes;
    const Colour colour = composer.theme.goal(question.goals.front().goal);
    if (present)
        composer.painter.fill(rect, composer.theme.selected, composer.scaled(10));
    else if (composer.hovered(rect) && asked)
        composer.painter.fill(rect, mix(composer.theme.background, composer.theme.brand, 0.08F), composer.scaled(10));
    if (present)
        composer.painter.edge(rect, composer.theme.brand, composer.scaled(10), 2);
    const TextStyle style = composer.style(15, 1.2F, present ? Weight::semibold : Weight::regular);
    const Words number{std::to_string(index + 1)};
    const TextBlock block = composer.lay_out(number, style, rect.width);
    composer.painter.text(block, rect.x + std::round((rect.width - block.width) / 2), rect.y + composer.scaled(8),
                          asked ? composer.theme.ink : composer.theme.muted);
    const float width = composer.scaled(22);
    standing_mark(
        composer, standing,
        {rect.x + std::round((rect.width - width) / 2), rect.bottom() - composer.scaled(14), width, composer.scaled(7)},
        colour);
    if (standing.check)
        composer.painter.fill(
            {rect.right() - composer.scaled(11), rect.y + composer.scaled(5), composer.scaled(7), composer.scaled(7)},
            composer.theme.ink, composer.scaled(4));
    const std::string id = "interview/strip/" + question.id;
    Node& node = composer.add(
        Role::button, id,
        {model.say("mapping.interview.cell", {{"number", number.text}, {"standing", standing_words(model, standing)}})},
        rect, composer.scaled(10));
    node.selected = present;
    node.disabled = !asked;
    node.text = painted(style);
    return asked && composer.activated(id, Event::click);
}

// All rows as long as each other, and none longer than there is room for.
std::size_t cells_in_a_row(std::size_t cells, float room) {
    const std::size_t most = std::max<std::size_t>(1, static_cast<std::size_t>(room));
    const std::size_t rows = std::max<std::size_t>(1, (cells + most - 1) / most);
    return std::max<std::size_t>(1, (cells + rows - 1) / rows);
}

} // namespace

std::string standing_words(const Model& model, const engine::SheetStanding& standing) {
    constexpr const char* not_asked[] = {"", "waits", "ruled_out", "not_applicable", "not_in_year"};
    const auto say = [&](const std::string& name) { return model.say("mapping.interview.standing." + name); };
    if (standing.asked != Asked::yes)
        return say(not_asked[static_cast<std::size_t>(standing.asked)]);
    std::string words = say(standing.unknown ? "unknown" : standing.answered ? "answered" : "open");
    if (standing.check)
        words += ", " + say("check");
    return words;
}

void interview_strip(Composer& composer, Model& model, const std::vector<engine::SheetStanding>& standings) {
    composer.open(Role::section, "interview/strip", {model.say("mapping.interview.strip")});
    const float width = std::max(size::target, composer.scaled(size::target)) - 4;
    const float height = width;
    const float gap = composer.scaled(2);
    const std::size_t row = cells_in_a_row(standings.size(), (composer.width + gap) / (width + gap));
    float x = composer.x;
    std::optional<std::size_t> pressed;
    for (std::size_t i = 0; i < standings.size(); ++i) {
        if (i > 0 && i % row == 0) {
            x = composer.x;
            composer.y += height + gap;
        }
        if (cell(composer, model, i, standings[i], {x, composer.y, width, height}))
            pressed = i;
        x += width + gap;
    }
    composer.y += height;
    composer.close();
    if (pressed)
        show_question(model, pressed);
}

} // namespace pikatesti::ui::mapping
