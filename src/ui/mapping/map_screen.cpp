#include "ui/mapping/map_screen.h"

#include "ui/kit/widgets.h"
#include "ui/mapping/card_screen.h"
#include "ui/mapping/frame.h"
#include "ui/mapping/map_tile.h"
#include "ui/mapping/picture_buttons.h"
#include "ui/mapping/syllables.h"
#include "ui/mapping/table_controls.h"
#include "ui/mapping/table_words.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace pikatesti::ui::mapping {

namespace {

TextStyle figure_style(const Composer& composer) { return composer.style(18, 1.2F, Weight::semibold); }

// Names are set smaller where tiles are small.
TextStyle name_style(const Composer& composer, float side) {
    return composer.style(side < composer.scaled(80) ? 11.0F : 13.0F, 1.25F);
}

// Boxes, full as far as the figure goes: told by their number, not by colour alone.
void boxes(Composer& composer, Steps steps, const Rect& rect, Colour colour) {
    if (steps.all == 0)
        return;
    const float gap = composer.scaled(2);
    const float width = ((rect.width + gap) / static_cast<float>(steps.all)) - gap;
    for (std::size_t i = 0; i < steps.all; ++i) {
        const Rect box{rect.x + (static_cast<float>(i) * (width + gap)), rect.y, width, rect.height};
        if (i < steps.full)
            composer.painter.fill(box, colour, composer.scaled(2));
        composer.painter.edge(box, i < steps.full ? colour : composer.theme.muted, composer.scaled(2), 1);
    }
}

// What is written in a tile.
struct TileText {
    TextBlock name;
    TextBlock figure; // or why there is none
};

float tile_padding(const Composer& composer, float side) { return composer.scaled(side < composer.scaled(80) ? 4 : 8); }

TileText text_of(const Composer& composer, const Model& model, const TableRow& row, std::size_t column, float side) {
    const float inside = side - (2 * tile_padding(composer, side));
    const TextStyle names = name_style(composer, side);
    const CellWords words = cell_words(model, row, column);
    const bool missing = row.cells[column].missing != Missing::none;
    return {.name = composer.lay_out({with_soft_hyphens(row.name)}, names, inside),
            .figure = missing ? composer.lay_out({words.facts}, names, inside)
                              : composer.lay_out({words.figure}, figure_style(composer), inside)};
}

float box_height(const Composer& composer) { return composer.scaled(9); }

float height_of(const Composer& composer, const TileText& text, float side) {
    return (2 * tile_padding(composer, side)) + text.name.height + composer.scaled(6) + text.figure.height +
           composer.scaled(3) + box_height(composer);
}

bool tile(Composer& composer, const Model& model, const TableRow& row, std::size_t column, const TileText& text,
          const Rect& rect) {
    const Theme& theme = composer.theme;
    const std::string id = known::map_tile + row.municipality;
    const TableCell& cell = row.cells[column];
    const Colour colour = column == 0 ? theme.brand : theme.goal(column - 1);
    const bool missing = cell.missing != Missing::none;
    const Steps steps = missing ? Steps{} : steps_of(model, cell, column);
    const float radius = composer.scaled(8);
    const float feedback = composer.pressed(rect) ? 0.14F : composer.hovered(rect) ? 0.07F : 0.0F;
    composer.painter.fill(rect, mix(tile_ground(theme, steps, colour), theme.brand, feedback), radius);
    if (missing)
        composer.painter.dashed_edge(rect, theme.control, radius, 1);
    else
        composer.painter.edge(rect, theme.control, radius, 1);
    const float padding = tile_padding(composer, rect.width);
    composer.painter.text(text.name, rect.x + padding, rect.y + padding, theme.ink);
    const float bottom = rect.bottom() - padding;
    if (missing) {
        composer.painter.text(text.figure, rect.x + padding, bottom - text.figure.height, theme.muted);
    } else {
        const float height = box_height(composer);
        composer.painter.text(text.figure, rect.x + padding, bottom - height - composer.scaled(3) - text.figure.height,
                              theme.ink);
        boxes(composer, steps, {rect.x + padding, bottom - height, rect.width - (2 * padding), height}, colour);
    }
    const std::string words = cell_words(model, row, column).all();
    composer.add(Role::button, id, {row.name + ": " + words}, rect, radius).text =
        painted(name_style(composer, rect.width));
    return composer.activated(id, Event::click);
}

void move(Composer& composer, Model& model, const std::vector<engine::Tile>& tiles) {
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        const std::string* key = composer.activation(known::map_tile + tiles[i].of, Event::key);
        if (key == nullptr)
            continue;
        const auto to = *key == "ArrowLeft"    ? engine::neighbour(tiles, i, engine::Direction::left)
                        : *key == "ArrowRight" ? engine::neighbour(tiles, i, engine::Direction::right)
                        : *key == "ArrowUp"    ? engine::neighbour(tiles, i, engine::Direction::up)
                        : *key == "ArrowDown"  ? engine::neighbour(tiles, i, engine::Direction::down)
                                               : std::nullopt;
        model.focus = known::map_tile + tiles[to.value_or(i)].of;
    }
}

// One region's tiles; the municipality that was pressed, or none.
std::string region_tiles(Composer& composer, Model& model, const std::string& region,
                         const std::map<std::string, const TableRow*>& rows) {
    std::vector<std::string> codes;
    codes.reserve(rows.size());
    for (const auto& [code, row] : rows)
        codes.push_back(code);
    std::vector<engine::Tile> tiles = engine::tile_map(model.tiles.municipalities, model.municipalities, region, codes);
    const float gap = composer.scaled(6);
    const auto columns_of = [&] {
        int columns = 1;
        for (const engine::Tile& each : tiles)
            columns = std::max(columns, each.column + 1);
        return columns;
    };
    const auto side_of = [&](int columns) {
        return std::floor((composer.width + gap) / static_cast<float>(columns) - gap);
    };
    if (side_of(columns_of()) < composer.scaled(52)) {
        // No room for the places: the same tiles in the same order, as many in a row as fit.
        const int columns = std::max(1, static_cast<int>((composer.width + gap) / (composer.scaled(56) + gap)));
        for (std::size_t i = 0; i < tiles.size(); ++i) {
            tiles[i].row = static_cast<int>(i) / columns;
            tiles[i].column = static_cast<int>(i) % columns;
        }
    }
    int height = 1;
    for (const engine::Tile& each : tiles)
        height = std::max(height, each.row + 1);
    const float side = std::min(side_of(columns_of()), composer.scaled(118));
    const auto column = static_cast<std::size_t>(model.map_column);
    std::vector<TileText> texts;
    float tall = std::max(std::round(side * 0.86F), composer.scaled(62));
    for (const engine::Tile& each : tiles) {
        texts.push_back(text_of(composer, model, *rows.at(each.of), column, side));
        tall = std::max(tall, std::ceil(height_of(composer, texts.back(), side)));
    }
    std::string pressed;
    composer.open(Role::section, "map/tiles/" + region,
                  {model.say("mapping.map.name", {{"name", model.region_name(region)}})});
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        const engine::Tile& each = tiles[i];
        const Rect rect{composer.x + (static_cast<float>(each.column) * (side + gap)),
                        composer.y + (static_cast<float>(each.row) * (tall + gap)), side, tall};
        if (tile(composer, model, *rows.at(each.of), column, texts[i], rect))
            pressed = each.of;
    }
    composer.close();
    move(composer, model, tiles);
    composer.y += static_cast<float>(height) * (tall + gap);
    return pressed;
}

void goals(Composer& composer, Model& model) {
    std::vector<Button> buttons;
    for (std::size_t column = 0; column <= model.set.goals.size(); ++column)
        buttons.push_back({.id = "map/goal/" + std::to_string(column),
                           .label = {column_words(model, column)},
                           .kind = ButtonKind::small,
                           .description = {},
                           .selected = model.map_column == static_cast<int>(column)});
    paragraph(composer, "map/goal/label", {model.say("mapping.goal")}, composer.style(14, 1.4F, Weight::semibold),
              composer.theme.muted);
    composer.y += composer.scaled(4);
    composer.open(Role::section, "map/goal", {model.say("mapping.goal")});
    const int pressed = button_flow(composer, buttons);
    composer.close();
    composer.y += composer.scaled(14);
    if (pressed >= 0)
        model.map_column = pressed;
}

} // namespace

void map_screen(Composer& composer, Model& model) {
    title(composer, Screen::map, model.say("mapping.view.map"));
    paragraph(composer, "map/of", {about_words(model, "mapping.table.of")}, composer.style(16, 1.5F),
              composer.theme.muted);
    composer.y += composer.scaled(16);
    goals(composer, model);
    table_controls(composer, model, Controls::year_and_voice, composer.width < composer.scaled(900));
    const TableView& view = model.whole_table();
    std::map<std::string, std::map<std::string, const TableRow*>> regions;
    for (const TableRow& row : view.rows)
        regions[std::string(model.division->region_of(row.municipality, model.table.year).value_or(""))]
               [row.municipality] = &row;
    std::string pressed;
    for (const auto& [region, rows] : regions) {
        if (regions.size() > 1) {
            heading(composer, "map/region/" + region, {model.region_name(region)}, 2,
                    composer.style(18, 1.3F, Weight::semibold));
            composer.y += composer.scaled(6);
        }
        const std::string its = region_tiles(composer, model, region, rows);
        pressed = its.empty() ? pressed : its;
        composer.y += composer.scaled(14);
    }
    {
        const Narrow narrow(composer);
        paragraph(composer, "map/key", {model.say("mapping.map.key")}, composer.style(14, 1.5F), composer.theme.muted);
        paragraph(composer, "map/credit", {model.say("mapping.map.credit")}, composer.style(14, 1.5F),
                  composer.theme.muted);
    }
    composer.y += composer.scaled(14);
    picture_buttons(composer, model, "map");
    if (!pressed.empty())
        show_card(model, pressed);
}

} // namespace pikatesti::ui::mapping
