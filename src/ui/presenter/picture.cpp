// What the room sees: as large as the window allows, and smaller where it would not fit otherwise.
#include "ui/presenter/screens.h"
#include "ui/presenter/unseen.h"
#include "ui/presenter/words.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::presenter {

namespace {

// At 1280 x 720 everything is 1.6 times as large as on a page, at 1920 x 1080 2.4 times.
constexpr float page_width = 800;
constexpr float page_height = 450;
constexpr float least_zoom = 1;
constexpr float most_zoom = 6;
constexpr float readable = 0.8F; // of the zoom at which a picture is as large as its window

void stage(Composer& composer, Model& model, const Place& place) {
    const float margin = std::min(composer.scaled(33), place.area.width / 20);
    composer.x = place.area.x + margin;
    composer.width = place.area.width - (2 * margin);
    composer.y = place.area.y + std::min(composer.scaled(24), place.area.width / 20);
    switch (model.place().stage) {
    case engine::EveningStage::start:
        model.opening ? opening_picture(composer, model, place) : start_picture(composer, model, place);
        break;
    case engine::EveningStage::question:
        question_picture(composer, model, place);
        break;
    case engine::EveningStage::result:
        result_picture(composer, model, place);
        break;
    case engine::EveningStage::steps:
        steps_picture(composer, model, place);
        break;
    case engine::EveningStage::takeaway:
        takeaway_picture(composer, model, place);
        break;
    }
    composer.y += std::min(composer.scaled(12), place.area.width / 20);
}

// Where the content would end.
float bottom_at(const Composer& composer, Model& model, const Place& place, float zoom) {
    Place free = place;
    free.area.height = 0; // nothing is pushed to the bottom
    if (model.place().stage == engine::EveningStage::takeaway)
        free.working = false; // what is only for the presenter lies below
    return unseen_bottom(composer, [&](Composer& unseen) {
        unseen.zoom = zoom;
        stage(unseen, model, free);
    });
}

} // namespace

void picture(Composer& composer, Model& model, const Place& place) {
    if (model.black && !place.working) {
        dark_picture(composer, model, place);
        return;
    }
    const float ideal = std::min(place.area.width / page_width, place.area.height / page_height);
    // In a part of a window the whole picture is small: it is the presenter's own copy.
    float least = place.prefix.empty() ? least_zoom : std::min(least_zoom, ideal * 0.6F);
    // Forms scroll sooner than they become small.
    if (place.working && model.place().stage == engine::EveningStage::steps)
        least = std::max(least, ideal * 0.8F);
    const auto fitting = [&](const Place& shown) {
        float zoom = std::clamp(ideal, least, most_zoom);
        while (zoom > least && bottom_at(composer, model, shown, zoom) > shown.area.bottom())
            zoom = std::max(least, zoom * 0.95F);
        return zoom;
    };
    Place shown = place;
    composer.zoom = fitting(shown);
    // Two things to talk about that can be read are better than three that cannot.
    if (model.place().stage == engine::EveningStage::result && composer.zoom < ideal * readable) {
        --shown.points;
        composer.zoom = fitting(shown);
    }
    stage(composer, model, shown);
    composer.zoom = 1;
}

void dark_picture(Composer& composer, Model& model, const Place& place) {
    composer.painter.fill(place.area, Colour{0x000000FF}, 0);
    Node& node = composer.add(Role::heading, place.prefix + "black", {model.say("evening.black")}, {});
    node.level = place.level;
    if (place.working) {
        const float zoom = composer.zoom;
        composer.zoom = 1;
        const Words label{model.say("evening.black.end")};
        composer.x = place.area.x + 24;
        composer.width = button_width(composer, {.id = {}, .label = label, .description = {}}) + 24;
        composer.y = place.area.bottom() - 90;
        if (button(composer, {.id = "black/end", .label = label, .description = {}}))
            command(model, Command::black);
        composer.zoom = zoom;
    }
    composer.y = place.area.bottom();
}

void both_languages(Composer& composer, const Place& place, Role role, const std::string& id, const Both& text,
                    const TextStyle& style, std::optional<Colour> own) {
    const Colour main = own.value_or(role == Role::heading ? composer.theme.ink : composer.theme.muted);
    const auto lay = [&](Role as, const std::string& name, const Words& words, Colour colour, float x, float width) {
        const TextBlock block = composer.lay_out(words, style, width);
        composer.painter.text(block, x, composer.y, colour);
        Node& node = composer.add(as, name, words, {x, composer.y, width, block.height});
        node.level = as == Role::heading ? place.level : 0;
        node.text = painted(style);
        return block.height;
    };
    if (text.second.text.empty()) {
        composer.y += lay(role, id, text.first, main, composer.x, composer.width);
        return;
    }
    const float gap = composer.scaled(28);
    const bool beside = composer.width >= composer.scaled(560);
    const float width = beside ? (composer.width - gap) / 2 : composer.width;
    const float first = lay(role, id, text.first, main, composer.x, width);
    if (!beside)
        composer.y += first + composer.scaled(8);
    const Colour colour = mix(main, composer.theme.muted, 0.6F);
    const float other =
        lay(Role::text, id + "/second", text.second, colour, beside ? composer.x + width + gap : composer.x, width);
    composer.y += beside ? std::max(first, other) : other;
}

namespace {

// The keys that are told below the picture.
std::vector<KeyHint> hints_of(const Model& model) {
    const bool question = model.place().stage == engine::EveningStage::question;
    const bool reveals = next_words(model) == model.say("evening.next.reveal"); // then one hint says it
    std::vector<KeyHint> hints;
    if (model.place().stage != engine::EveningStage::takeaway) // nothing comes after
        hints.push_back({Command::next, model.say("evening.key.next"), {next_words(model)}});
    if (model.letters) {
        const bool counted = question && model.evening->details().answering == engine::Answering::hands &&
                             engine::is_counted(model.evening->round(model.place().question));
        if (counted && !reveals)
            hints.push_back({Command::reveal,
                             "R",
                             {model.say(model.figures_shown() ? "evening.command.hide" : "evening.command.reveal")}});
        hints.push_back({Command::black, "B", {model.say("evening.command.black")}});
    }
    hints.push_back({Command::help, "?", {model.say("evening.command.help")}});
    return hints;
}

} // namespace

void footer(Composer& composer, Model& model, const Place& place, const std::vector<Both>& facts) {
    const TextStyle style = composer.style(14.5F, 1.35F);
    const TextStyle below = second_style(composer, style);
    const float hint = key_hint_height(composer);
    const float gap = composer.scaled(20);
    const float right = composer.x + composer.width;
    // Two languages stand below each other.
    float line = hint;
    for (const Both& fact : facts)
        if (!fact.second.text.empty())
            line = std::max(line, style.line() + below.line());

    // Where each fact goes, in rows; where they begin is known when it is known how many rows there are.
    struct Spot {
        const Both& fact;
        float x, y, height;
    };
    std::vector<Spot> spots;
    float x = composer.x;
    float y = 0;
    for (const Both& fact : facts) {
        if (fact.empty())
            continue;
        const TextBlock first = composer.lay_out(fact.first, style, composer.width);
        const TextBlock second = composer.lay_out(fact.second, below, composer.width);
        const bool two = !fact.second.text.empty();
        const float width = two ? std::max(first.width, second.width) : first.width;
        if (x > composer.x && x + width > right) {
            x = composer.x;
            y += line;
        }
        spots.push_back({fact, x, y, first.height + (two ? second.height : 0)});
        x += width + gap;
    }
    const std::vector<KeyHint> hints = place.working ? hints_of(model) : std::vector<KeyHint>();
    // In the middle of the last row, or in rows below it.
    const bool beside = right - key_hints_width(composer, hints) >= x;
    const float height = y + line + (beside || hints.empty() ? 0 : hint);
    const float top = std::max(composer.y + composer.scaled(8), place.area.bottom() - height - composer.scaled(18));

    float bottom = top + y + line;
    int index = 0;
    for (const Spot& spot : spots) {
        const std::string id = place.prefix + "footer/" + std::to_string(index++);
        const float fact_y = top + spot.y + std::round((line - std::min(line, spot.height)) / 2);
        Rect rect = text_at(composer, Role::text, id, spot.fact.first, style, composer.theme.muted, spot.x, fact_y,
                            composer.width);
        if (!spot.fact.second.text.empty())
            rect = text_at(composer, Role::text, id + "/second", spot.fact.second, below, composer.theme.muted, spot.x,
                           rect.bottom(), composer.width);
        bottom = std::max(bottom, rect.bottom());
    }
    if (place.working) {
        y += top + (beside ? std::round((line - hint) / 2) : line - hint);
        const int pressed = key_hints(composer, hints, x, y);
        bottom = std::max(bottom, y + hint);
        if (pressed >= 0)
            command(model, hints[static_cast<std::size_t>(pressed)].command);
    }
    composer.y = bottom;
}

} // namespace pikatesti::ui::presenter
