#include "ui/kit/combobox.h"

#include "ui/kit/widgets.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::kit {

int combobox(Composer& composer, const Combobox& combobox) {
    const Theme& theme = composer.theme;
    Painter& painter = composer.painter;
    const float radius = composer.scaled(12);
    const TextStyle style = composer.style(18, 1.35F);
    const Rect field{composer.x, composer.y, composer.width, composer.scaled(56)};
    painter.fill(field, theme.card, radius);
    painter.edge(field, combobox.invalid ? theme.ink : theme.control, radius, combobox.invalid ? 3 : 2);

    const std::string list_id = combobox.id + "/list";
    const auto option_id = [&](int index) { return combobox.id + "/option/" + std::to_string(index); };
    const bool open = combobox.open && !combobox.suggestions.empty();
    Node& node = composer.add(Role::combobox, combobox.id, combobox.label, field, radius);
    node.value = combobox.text;
    node.described_by = combobox.described_by;
    node.invalid = combobox.invalid;
    node.expanded = open ? 1 : 0;
    node.text = painted(style);
    if (open) {
        node.controls = list_id;
        if (combobox.highlighted >= 0)
            node.active = option_id(combobox.highlighted);
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
        const bool highlighted = index == combobox.highlighted;
        if (highlighted || composer.hovered(rect))
            painter.fill(rect, theme.selected, radius - 4);
        if (highlighted)
            painter.edge(rect, theme.brand, radius - 4, 2);
        painter.text(blocks[i], rect.x + composer.scaled(12), rect.y + std::round((rect.height - blocks[i].height) / 2),
                     theme.ink);
        Node& option = composer.add(Role::option, option_id(index), combobox.suggestions[i], rect, radius);
        option.selected = highlighted;
        option.text = painted(style);
        if (composer.activated(option_id(index), "click"))
            chosen = index;
        y = rect.bottom();
    }
    composer.close();
    composer.lowest = std::max(composer.lowest, list.bottom());
    painter.set_layer(layer);
    return chosen;
}

} // namespace pikatesti::ui::kit
