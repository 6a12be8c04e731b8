#include "ui/kit/combobox.h"

#include "ui/kit/widgets.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::kit {

namespace {

// The field and its list. The index of a suggestion that was chosen by pointer, or -1.
int field_and_list(Composer& composer, const ComboboxState& state, const Combobox& combobox) {
    const Theme& theme = composer.theme;
    Painter& painter = composer.painter;
    const float radius = composer.scaled(12);
    const TextStyle style = composer.style(18, 1.35F);
    const Rect field{composer.x, composer.y, composer.width, composer.scaled(56)};
    painter.fill(field, theme.card, radius);
    painter.edge(field, state.refused ? theme.ink : theme.control, radius, state.refused ? 3 : 2);

    const std::string list_id = combobox.id + "/list";
    const auto option_id = [&](int index) { return combobox.id + "/option/" + std::to_string(index); };
    const bool open = state.open && !combobox.suggestions.empty();
    Node& node = composer.add(Role::combobox, combobox.id, combobox.label, field, radius);
    node.value = state.typed;
    node.described_by = combobox.id + "/hint";
    node.invalid = state.refused;
    node.expanded = open ? 1 : 0;
    node.text = painted(style);
    if (open) {
        node.controls = list_id;
        if (state.highlighted >= 0)
            node.active = option_id(state.highlighted);
    }
    composer.y += field.height;
    if (!open)
        return -1;

    // The list lies over what follows; the cursor stays below the field.
    const Layer layer = painter.layer();
    painter.set_layer(Layer::popup);
    const float text_width = composer.width - composer.scaled(36);
    std::vector<TextBlock> blocks;
    float height = composer.scaled(12);
    for (const Words& suggestion : combobox.suggestions) {
        blocks.push_back(composer.lay_out(suggestion, style, text_width));
        height += std::max(composer.scaled(size::target), blocks.back().height + composer.scaled(16));
    }
    const Rect list{composer.x, field.bottom() + 6, composer.width, height};
    painter.fill(list, theme.card, radius);
    painter.edge(list, theme.control, radius, 2);
    Node& listbox = composer.open(Role::listbox, list_id, combobox.label);
    listbox.rect = list;
    int chosen = -1;
    float y = list.y + composer.scaled(6);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const int index = static_cast<int>(i);
        const Rect rect{list.x + 6, y, list.width - 12,
                        std::max(composer.scaled(size::target), blocks[i].height + composer.scaled(16))};
        const bool highlighted = index == state.highlighted;
        if (highlighted || composer.hovered(rect))
            painter.fill(rect, theme.selected, radius - 4);
        if (highlighted)
            painter.edge(rect, theme.brand, radius - 4, 2);
        painter.text(blocks[i], rect.x + composer.scaled(12), rect.y + std::round((rect.height - blocks[i].height) / 2),
                     theme.ink);
        Node& option = composer.add(Role::option, option_id(index), combobox.suggestions[i], rect, radius);
        option.selected = highlighted;
        option.text = painted(style);
        if (composer.activated(option_id(index), Event::click))
            chosen = index;
        y = rect.bottom();
    }
    composer.close();
    composer.lowest = std::max(composer.lowest, list.bottom());
    painter.set_layer(layer);
    return chosen;
}

// The index of the suggestion that the key chooses, or -1.
int press(ComboboxState& state, std::string_view key, int count) {
    if (key == "ArrowDown" || key == "ArrowUp") {
        state.open = true;
        if (count > 0)
            state.highlighted = key == "ArrowDown" ? (state.highlighted + 1) % count
                                                   : (state.highlighted <= 0 ? count : state.highlighted) - 1;
    } else if (key == "Escape") {
        state.open = false;
        state.highlighted = -1;
    } else if (key == "Enter" && state.open && count > 0 && (state.highlighted >= 0 || count == 1)) {
        return std::max(state.highlighted, 0);
    }
    return -1;
}

} // namespace

ComboboxUse combobox(Composer& composer, ComboboxState& state, const Combobox& combobox) {
    label(composer, combobox.id + "/label", combobox.id, combobox.label,
          composer.style(combobox.label_size, 1.4F, Weight::semibold));
    composer.y += composer.scaled(combobox.gap);
    const int pressed = field_and_list(composer, state, combobox);
    composer.y += composer.scaled(combobox.gap);
    paragraph(composer, combobox.id + "/hint", combobox.hint,
              composer.style(15, 1.45F, state.refused ? Weight::semibold : Weight::regular),
              state.refused ? composer.theme.ink : composer.theme.muted);
    if (pressed >= 0)
        return {.chosen = pressed};
    if (const std::string* typed = composer.activation(combobox.id, Event::input)) {
        state = {.typed = *typed, .open = true};
        return {.typed = true};
    }
    if (const std::string* key = composer.activation(combobox.id, Event::key))
        return {.chosen = press(state, *key, static_cast<int>(combobox.suggestions.size()))};
    if (!composer.activated(combobox.id, Event::blur))
        return {};
    state.open = false;
    state.highlighted = -1;
    return {.left = true};
}

std::string suggestions_told(const Messages& messages, std::string_view language, std::size_t found) {
    return found == 0 ? messages.text(language, "start.suggestions.none")
                      : messages.count(language, "start.suggestions", static_cast<int>(found));
}

} // namespace pikatesti::ui::kit
