#include "ui/kit/field.h"

#include "ui/kit/widgets.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::kit {

namespace {

TextStyle label_style(const Composer& composer) { return composer.style(15, 1.4F, Weight::semibold); }
TextStyle text_style(const Composer& composer) { return composer.style(17, 1.4F); }

float box_height(const Composer& composer, const Field& field) {
    return std::max(composer.scaled(size::target),
                    (text_style(composer).line() * field.lines) + composer.scaled(field.lines > 1 ? 20 : 16));
}

float label_height(const Composer& composer, const Field& field) {
    if (field.label_hidden)
        return 0;
    return composer.lay_out(field.label, label_style(composer), composer.width).height + composer.scaled(6);
}

} // namespace

float field_height(const Composer& composer, const Field& field) {
    return label_height(composer, field) + box_height(composer, field);
}

const std::string* field(Composer& composer, const Field& field) {
    const Theme& theme = composer.theme;
    if (!field.label_hidden) {
        label(composer, field.id + "/label", field.id, field.label, label_style(composer));
        composer.y += composer.scaled(6);
    }
    const float radius = composer.scaled(12);
    const Rect box{composer.x, composer.y, composer.width, box_height(composer, field)};
    composer.painter.fill(box, theme.card, radius);
    composer.painter.edge(box, field.invalid ? theme.ink : theme.control, radius, field.invalid ? 3 : 2);
    Node& node = composer.add(field.role, field.id, field.label, box, radius);
    node.value = field.text;
    node.described_by = field.described_by;
    node.invalid = field.invalid;
    node.text = painted(text_style(composer));
    composer.y = box.bottom();
    return composer.activation(field.id, Event::input);
}

} // namespace pikatesti::ui::kit
