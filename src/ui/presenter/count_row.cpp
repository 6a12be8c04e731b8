#include "ui/presenter/widgets.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::presenter {

namespace {

// Where everything of a row lies.
struct Plan {
    float padding = 0;
    float label_x = 0; // from the row's left edge
    float label_width = 0;
    bool stacked = false; // the bars and the controls lie below the label
    bool apart = false;   // and the controls below the bars
    float controls = 0;   // width of − number +
    float bar_height = 0;
    float bar_gap = 0;
    float figures = 0;     // width of the numbers beside the bars, with the names of the rounds
    float second_name = 0; // of that, for the names in the second language, at the right end
    float text_height = 0;
    float bars_height = 0;
    float height = 0;
};

TextStyle label_style(const Composer& composer) { return composer.style(17, 1.3F); }
TextStyle second_label_style(const Composer& composer) { return composer.style(14, 1.3F); }
TextStyle figure_style(const Composer& composer) { return composer.style(17, 1.3F, Weight::semibold); }
TextStyle share_style(const Composer& composer) { return composer.style(14, 1.3F); }
TextStyle second_name_style(const Composer& composer) { return composer.style(12, 1.3F); }

float control_side(const Composer& composer) { return std::max(size::target, composer.scaled(30)); }
float number_width(const Composer& composer) { return std::max(72.0F, composer.scaled(54)); }

Plan plan(const Composer& composer, const CountRow& row) {
    Plan plan;
    const float width = composer.width;
    plan.padding = composer.scaled(14);
    plan.label_x = plan.padding;
    const float gap = composer.scaled(8);
    if (row.editable || row.locked)
        plan.controls = (2 * control_side(composer)) + number_width(composer) + (2 * gap);
    const bool many = row.bars.size() > 1;
    const bool bars = !row.bars.empty() && !row.brief;
    if (bars) {
        plan.bar_height = composer.scaled(many ? 10 : 15);
        plan.bar_gap = composer.scaled(many ? 8 : 0);
        // The number stands in its field, where there is one.
        plan.figures = composer.scaled(plan.controls > 0 && !many ? 52 : 86);
        for (const CountRow::Bar& bar : row.bars)
            if (!bar.name.second.text.empty())
                plan.second_name =
                    std::max(plan.second_name, composer.scaled(12) + composer.fonts.width(bar.name.second.text,
                                                                                          second_name_style(composer)));
        for (const CountRow::Bar& bar : row.bars)
            if (!bar.name.empty())
                plan.figures =
                    std::max(plan.figures, composer.scaled(96) + plan.second_name +
                                               composer.fonts.width(bar.name.first.text, share_style(composer)));
    }
    const float beside =
        (plan.controls > 0 ? plan.controls + composer.scaled(16) : 0) + (bars ? plan.figures + (width * 0.36F) : 0);
    plan.label_width = width - plan.label_x - plan.padding - beside;
    // The label needs room for its words.
    const auto words_height = [&](float room) {
        const float first = composer.lay_out(row.label, label_style(composer), room).height;
        return row.second.text.empty()
                   ? first
                   : first + composer.lay_out(row.second, second_label_style(composer), room).height;
    };
    if (beside > 0 && (row.stacked || plan.label_width < composer.scaled(190))) {
        plan.stacked = true;
        plan.label_width = width - plan.label_x - plan.padding;
    }
    plan.text_height = words_height(plan.label_width);
    if (row.brief && !row.figures.empty())
        plan.text_height += composer.lay_out(row.figures.first, share_style(composer), plan.label_width).height;
    if (bars) {
        const float line = std::max(plan.bar_height, figure_style(composer).line());
        plan.bars_height = static_cast<float>(row.bars.size()) * (line + plan.bar_gap) - plan.bar_gap;
    }
    const float side = plan.controls > 0 ? control_side(composer) : 0;
    plan.apart = plan.stacked && bars && side > 0 &&
                 width - (2 * plan.padding) - plan.controls - plan.figures < composer.scaled(90);
    const float work = plan.apart ? plan.bars_height + composer.scaled(8) + side : std::max(plan.bars_height, side);
    const float inner = plan.stacked ? plan.text_height + composer.scaled(6) + work : std::max(plan.text_height, work);
    plan.height =
        std::max(composer.scaled(plan.stacked ? 44 : 50), inner + composer.scaled(plan.stacked && bars ? 14 : 18));
    return plan;
}

struct Step {
    std::string id;
    Words label;
    bool plus = false;
};
bool step_button(Composer& composer, const Step& step, const Rect& rect, bool disabled) {
    const Theme& theme = composer.theme;
    const float radius = composer.scaled(6);
    const float feedback = disabled ? 0.0F : composer.pressed(rect) ? 0.25F : composer.hovered(rect) ? 0.12F : 0.0F;
    composer.painter.fill(rect, mix(theme.card, theme.brand, feedback), radius);
    composer.painter.edge(rect, theme.control, radius, 2);
    const Point middle{rect.x + (rect.width / 2), rect.y + (rect.height / 2)};
    const float arm = composer.scaled(5.5F);
    const float thickness = composer.scaled(1.6F);
    const Colour ink = disabled ? theme.muted : theme.ink;
    composer.painter.line({{middle.x - arm, middle.y}, {middle.x + arm, middle.y}}, ink, thickness);
    if (step.plus)
        composer.painter.line({{middle.x, middle.y - arm}, {middle.x, middle.y + arm}}, ink, thickness);
    Node& node = composer.add(Role::button, step.id, step.label, rect, radius);
    node.disabled = disabled;
    return composer.activated(step.id, Event::click);
}

void controls(Composer& composer, const CountRow& row, float right, float middle, CountChange& change) {
    const Theme& theme = composer.theme;
    const float side = control_side(composer);
    const float gap = composer.scaled(8);
    const float top = std::round(middle - (side / 2));
    const Rect more{right - side, top, side, side};
    const Rect number{more.x - gap - number_width(composer), top, number_width(composer), side};
    const Rect less{number.x - gap - side, top, side, side};
    if (step_button(composer, {row.id + "/less", row.less, false}, less, row.locked))
        change.by = -1;
    const float radius = composer.scaled(6);
    composer.painter.fill(number, theme.background, radius);
    composer.painter.edge(number, theme.control, radius, 2);
    if (row.secret) { // a tick: counted
        const Point at{number.x + (number.width / 2), number.y + (number.height / 2)};
        const float unit = composer.scaled(7);
        composer.painter.line(
            {{at.x - unit, at.y}, {at.x - (unit * 0.25F), at.y + (unit * 0.7F)}, {at.x + unit, at.y - (unit * 0.75F)}},
            theme.ink, composer.scaled(2.2F));
    }
    Node& node = composer.add(Role::number, row.id + "/number", row.number_label, number, radius);
    node.value = row.count ? std::to_string(*row.count) : std::string();
    node.disabled = row.locked;
    if (row.secret)
        node.description = row.secret_label;
    node.text = painted(figure_style(composer));
    if (step_button(composer, {row.id + "/more", row.more, true}, more, row.locked))
        change.by = 1;
    change.typed = composer.activation(row.id + "/number", Event::input);
    change.key = composer.activation(row.id + "/number", Event::key);
    change.left = composer.activated(row.id + "/number", Event::blur);
}

void bars(Composer& composer, const CountRow& row, const Plan& plan, float x, float width, float top) {
    const Theme& theme = composer.theme;
    const TextStyle figure = figure_style(composer);
    const TextStyle share = share_style(composer);
    const float line = std::max(plan.bar_height, figure.line());
    float y = top;
    for (std::size_t i = 0; i < row.bars.size(); ++i) {
        const CountRow::Bar& bar = row.bars[i];
        const bool last = i + 1 == row.bars.size();
        const Rect track{x, std::round(y + ((line - plan.bar_height) / 2)), width - plan.figures, plan.bar_height};
        const std::string id = row.id + "/bar/" + std::to_string(i);
        if (bar.counted) {
            kit::bar(composer, id, track, last ? row.colour : mix(row.colour, theme.track, 0.45F),
                     static_cast<float>(100 * bar.share), 0, 0);
            const TextBlock number = composer.lay_out({std::to_string(bar.people)}, figure, plan.figures);
            const TextBlock percent = composer.lay_out({bar.percent}, share, plan.figures);
            const float right = x + width - plan.second_name;
            composer.painter.text(percent, right - percent.width, y + std::round((line - percent.height) / 2),
                                  theme.muted);
            if (!(row.editable || row.locked) || row.bars.size() > 1)
                composer.painter.text(number, right - composer.scaled(46) - number.width,
                                      y + std::round((line - number.height) / 2), theme.ink);
        } else {
            empty_bar(composer, track);
        }
        if (!bar.name.empty()) {
            const TextBlock name = composer.lay_out(bar.name.first, share, plan.figures);
            composer.painter.text(name, track.right() + composer.scaled(10), y + std::round((line - name.height) / 2),
                                  theme.muted);
        }
        if (!bar.name.second.text.empty()) {
            const TextBlock name = composer.lay_out(bar.name.second, second_name_style(composer), plan.second_name);
            composer.painter.text(name, x + width - name.width, y + std::round((line - name.height) / 2), theme.muted);
        }
        y += line + plan.bar_gap;
    }
    const float first = width - plan.second_name;
    composer.add(Role::text, row.id + "/figures", row.figures.first, {x, top, first, plan.bars_height}).text =
        painted(figure);
    // Without names of rounds only numbers are painted, once for both languages.
    if (!row.figures.second.text.empty() && plan.second_name > 0)
        composer
            .add(Role::text, row.id + "/figures/second", row.figures.second,
                 {x + first, top, plan.second_name, plan.bars_height})
            .text = painted(second_name_style(composer));
}

} // namespace

float count_row_height(const Composer& composer, const CountRow& row) { return plan(composer, row).height; }

CountChange count_row(Composer& composer, const CountRow& row) {
    const Theme& theme = composer.theme;
    const Plan plan = presenter::plan(composer, row);
    const Rect rect{composer.x, composer.y, composer.width, plan.height};
    const float radius = composer.scaled(8);
    composer.painter.fill(rect, row.chosen ? theme.selected : theme.card, radius);
    if (row.chosen || row.counting)
        composer.painter.edge(rect, theme.brand, radius, 3);
    else if (row.unknown)
        composer.painter.dashed_edge(rect, theme.control, radius, 2);
    else
        composer.painter.edge(rect, theme.control, radius, 1.5F);

    composer.open(Role::list_item, row.id);
    const float pad = composer.scaled(plan.stacked && !row.bars.empty() && !row.brief ? 7 : 9);
    const float text_top = plan.stacked ? rect.y + pad : rect.y + std::round((rect.height - plan.text_height) / 2);
    const TextStyle style = label_style(composer);
    const TextBlock label = composer.lay_out(row.label, style, plan.label_width);
    const float label_left = rect.x + plan.label_x;
    const Rect said{label_left, text_top, plan.label_width, label.height};
    composer.painter.text(label, label_left, text_top, row.unknown ? theme.muted : theme.ink);
    composer.add(Role::text, row.id + "/label", row.label, said).text = painted(style);
    if (!row.second.text.empty()) {
        const TextBlock second = composer.lay_out(row.second, second_label_style(composer), plan.label_width);
        const Rect second_rect{label_left, std::max(text_top + label.height, said.bottom()), plan.label_width,
                               second.height};
        composer.painter.text(second, second_rect.x, second_rect.y, theme.muted);
        composer.add(Role::text, row.id + "/second", row.second, second_rect).text =
            painted(second_label_style(composer));
    }

    if (row.brief && !row.figures.empty()) {
        const TextStyle figures_style = share_style(composer);
        const TextBlock figures = composer.lay_out(row.figures.first, figures_style, plan.label_width);
        const float below = text_top + plan.text_height - figures.height;
        composer.painter.text(figures, label_left, std::max(below, said.bottom()), theme.muted);
        composer
            .add(Role::text, row.id + "/figures", row.figures.first,
                 {label_left, std::max(below, said.bottom()), plan.label_width, figures.height})
            .text = painted(figures_style);
    }

    CountChange change;
    const float work_top = plan.stacked ? rect.y + pad + plan.text_height + composer.scaled(6) : rect.y;
    const float work_height = plan.stacked ? rect.bottom() - pad - work_top : rect.height;
    float right = rect.right() - plan.padding;
    if (plan.controls > 0) {
        const float middle =
            plan.apart ? rect.bottom() - pad - (control_side(composer) / 2) : work_top + (work_height / 2);
        controls(composer, row, right, middle, change);
        if (!plan.apart)
            right -= plan.controls + composer.scaled(16);
    }
    if (!row.bars.empty() && !row.brief) {
        const float left = plan.stacked ? rect.x + plan.padding : label_left + plan.label_width + composer.scaled(16);
        const float top = plan.apart ? work_top : work_top + std::round((work_height - plan.bars_height) / 2);
        bars(composer, row, plan, left, right - left, top);
    }
    composer.close();
    composer.y = rect.bottom();
    return change;
}

} // namespace pikatesti::ui::presenter
