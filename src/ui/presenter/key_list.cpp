// What every key does; each can be pressed here, too.
#include "ui/presenter/screens.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace pikatesti::ui::presenter {

namespace {

struct Key {
    const char* message;            // "evening.keys." and this: the keys; and with "evening.command.": what they do
    std::optional<Command> command; // none: it cannot be pressed here
};
constexpr Key keys[] = {
    {"next", Command::next},     {"back", Command::back},
    {"reveal", Command::reveal}, {"digit", std::nullopt},
    {"plus", std::nullopt},      {"again", Command::again},
    {"lock", Command::lock},     {"clear", Command::clear},
    {"undo", Command::undo},     {"redo", Command::redo},
    {"notes", Command::notes},   {"timer", Command::timer},
    {"black", Command::black},   {"fullscreen", Command::fullscreen},
    {"escape", std::nullopt},    {"help", Command::help},
};

} // namespace

void key_list(Composer& composer, Model& model, const Place& place) {
    composer.zoom = std::clamp(std::min(place.area.width / 900, place.area.height / 660), 1.0F, 2.0F);
    const float margin = place.area.width < 700 ? 20 : composer.scaled(34);
    const float whole = std::min(place.area.width - (2 * margin), composer.scaled(820));
    const float left = std::round(place.area.x + ((place.area.width - whole) / 2));
    composer.x = left;
    composer.width = whole;
    composer.y = place.area.y + margin;
    heading(composer, "keys/heading", {model.say("evening.keys")}, place.level,
            composer.style(25, 1.25F, Weight::semibold));
    composer.y += composer.scaled(4);
    paragraph(composer, "keys/text", {model.say(model.letters ? "evening.keys.text" : "evening.keys.text.off")},
              composer.style(15, 1.45F), composer.theme.muted);
    composer.y += composer.scaled(12);
    const bool two = whole >= composer.scaled(640);
    const float column = two ? (whole - composer.scaled(24)) / 2 : whole;
    const std::size_t count = std::size(keys);
    const std::size_t in_column = two ? (count + 1) / 2 : count;
    const float top = composer.y;
    float bottom = top;
    composer.open(Role::list, "keys");
    for (std::size_t i = 0; i < count; ++i) {
        if (i == in_column)
            composer.y = top;
        const float x = i < in_column ? left : left + column + composer.scaled(24);
        std::string name = keys[i].message;
        if (name == "digit" && model.evening->details().answering == engine::Answering::agreed)
            name += ".agreed";
        const std::string id = "keys/" + name;
        const Words does{model.label("evening.command." + name)};
        composer.open(Role::list_item, id);
        const float keys_width = composer.scaled(128);
        const TextStyle key_style = composer.style(14, 1.35F, Weight::semibold);
        const TextStyle style = composer.style(15, 1.35F);
        const TextBlock block = composer.lay_out(does, style, column - keys_width - composer.scaled(8));
        const Words names{model.say("evening.keys." + name)};
        const TextBlock key_block = composer.lay_out(names, key_style, keys_width - composer.scaled(12));
        const float room = column - keys_width;
        const Button deed{.id = id + "/do", .label = does, .kind = ButtonKind::small, .description = {}};
        composer.width = room;
        const float row = composer.y;
        const float line = std::max(
            {size::target, block.height, key_block.height, keys[i].command ? button_height(composer, deed) : 0});
        composer.painter.text(key_block, x, composer.y + std::round((line - key_block.height) / 2), composer.theme.ink);
        composer.add(Role::text, id + "/keys", names, {x, composer.y, keys_width - composer.scaled(12), line}).text =
            painted(key_style);
        if (keys[i].command) {
            composer.x = x + keys_width;
            composer.width = std::min(room, std::max(button_width(composer, deed) + 1, size::target));
            if (button(composer, deed)) {
                model.help = false;
                command(model, *keys[i].command);
            }
        } else {
            composer.painter.text(block, x + keys_width + composer.scaled(8),
                                  composer.y + std::round((line - block.height) / 2), composer.theme.ink);
            composer
                .add(Role::text, id + "/does", does,
                     {x + keys_width + composer.scaled(8), composer.y, column - keys_width - composer.scaled(8), line})
                .text = painted(style);
            composer.y += line;
        }
        composer.close();
        composer.y = std::max(composer.y, row + line);
        bottom = std::max(bottom, composer.y);
        composer.y += 8;
    }
    composer.close();
    composer.x = left;
    composer.width = whole;
    composer.y = bottom + composer.scaled(14);
    composer.width = std::min(whole, composer.scaled(260));
    if (button(composer, {.id = "keys/close",
                          .label = {model.say("evening.keys.close")},
                          .kind = ButtonKind::primary,
                          .description = {}}))
        model.help = false;
    composer.width = whole;
    composer.y += margin;
    composer.zoom = 1;
}

} // namespace pikatesti::ui::presenter
