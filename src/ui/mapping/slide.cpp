#include "ui/mapping/slide.h"

#include "ui/mapping/country_slide.h"
#include "ui/mapping/map_tile.h"
#include "ui/mapping/score_cells.h"
#include "ui/mapping/slide_parts.h"
#include "ui/mapping/syllables.h"
#include "ui/mapping/table_words.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace pikatesti::ui::mapping {

using namespace slide;

namespace {

// ---- The map

struct Grid {
    float left = 0, top = 0, side = 0, tall = 0, gap = 8;

    Rect rect(const engine::Tile& tile) const {
        return {left + (static_cast<float>(tile.column) * (side + gap)),
                top + (static_cast<float>(tile.row) * (tall + gap)), side, tall};
    }
};

Grid grid_of(const std::vector<engine::Tile>& tiles, const Rect& room) {
    int columns = 1;
    int rows = 1;
    for (const engine::Tile& tile : tiles) {
        columns = std::max(columns, tile.column + 1);
        rows = std::max(rows, tile.row + 1);
    }
    constexpr float shape = 0.86F;
    Grid grid{.left = room.x, .top = room.y};
    const float wide = ((room.width + grid.gap) / static_cast<float>(columns)) - grid.gap;
    const float high = ((room.height + grid.gap) / static_cast<float>(rows)) - grid.gap;
    grid.side = std::min({wide, high / shape, 150.0F});
    grid.tall = grid.side * shape;
    return grid;
}

void tile(SvgPage& page, const Model& model, const TableRow& row, std::size_t column, const Rect& rect) {
    const Theme& theme = colours();
    const Colour colour = column == 0 ? theme.brand : theme.goal(column - 1);
    const TableCell& cell = row.cells[column];
    const bool missing = cell.missing != Missing::none;
    const Steps steps = missing ? Steps{} : steps_of(model, cell, column);
    page.fill(rect, tile_ground(theme, steps, colour), 8);
    page.edge(rect, theme.control, 8, missing);
    const float padding = rect.width * 0.07F;
    const float inside = rect.width - (2 * padding);
    const TextStyle names = style(std::clamp(rect.width * 0.115F, 9.0F, 17.0F));
    page.text(page.lay_out(with_soft_hyphens(row.name), names, inside), rect.x + padding, rect.y + padding, theme.ink);
    const float bottom = rect.bottom() - padding;
    const CellWords words = cell_words(model, row, column);
    if (missing) {
        const TextBlock why = page.lay_out(words.facts, names, inside);
        page.text(why, rect.x + padding, bottom - why.height, theme.muted);
        return;
    }
    const float box_height = rect.width * 0.08F;
    const TextBlock figure = page.lay_out(words.figure, style(rect.width * 0.17F, Weight::semibold), inside);
    page.text(figure, rect.x + padding, bottom - box_height - 4 - figure.height, theme.ink);
    const float step = inside / static_cast<float>(std::max<std::size_t>(1, steps.all));
    for (std::size_t i = 0; i < steps.all; ++i) {
        const Rect box{rect.x + padding + (static_cast<float>(i) * step), bottom - box_height, step - 3, box_height};
        if (i < steps.full)
            page.fill(box, colour, 2);
        page.edge(box, i < steps.full ? colour : theme.muted, 2);
    }
}

Slide map_slide(Model& model, const Fonts& fonts) {
    const std::string& region = model.campaign->region;
    if (region.empty())
        return country_slide(model, fonts);
    const TableView& view = model.whole_table();
    const auto column = static_cast<std::size_t>(model.map_column);
    std::map<std::string, const TableRow*> rows;
    std::vector<std::string> codes;
    for (const TableRow& row : view.rows)
        rows[row.municipality] = &row;
    for (const auto& [code, row] : rows)
        codes.push_back(code);
    const std::string of = column_words(model, column) + ". " + about_words(model, "mapping.table.of");
    SvgPage page(fonts, width, map_height);
    page.fill({0, 0, width, map_height}, colours().background);
    const float top = head(page, model, of, heard_words(model, view));
    const std::vector<engine::Tile> tiles =
        engine::tile_map(model.tiles.municipalities, model.municipalities, region, codes);
    const Grid grid = grid_of(tiles, {margin, top, width - (3 * margin) - means_width, map_height - top - foot_height});
    std::string said;
    for (const engine::Tile& each : tiles) {
        const TableRow& row = *rows.at(each.of);
        tile(page, model, row, column, grid.rect(each));
        said += (said.empty() ? "" : "; ") + row.name + ": " + cell_words(model, row, column).all();
    }
    float right = margin;
    for (const engine::Tile& each : tiles)
        right = std::max(right, grid.rect(each).right());
    means(page, model, view, right + margin, top, width - (2 * margin) - right);
    foot(page, model.say("mapping.slide.map_key") + " " + model.say("mapping.map.credit"), map_height);
    return {page.take(model.campaign_title() + ". " + of, said), static_cast<int>(width), static_cast<int>(map_height)};
}

// ---- The table

constexpr float name_width = 300;
constexpr float figure_height = 26;

// A change that is sure is a full triangle, another an outline.
void change(SvgPage& page, const ScoreCell& cell, float x, float y) {
    if (cell.words.change.empty())
        return;
    if (cell.points != 0)
        page.arrow(x + 7, y + 12, 6, cell.points > 0, cell.sure, colours().ink);
    page.text(page.lay_out(cell.words.change, style(17, Weight::semibold), 80), x + 18, y, colours().ink);
}

void cell(SvgPage& page, const ScoreCell& its, float x, float y, float room) {
    const Theme& theme = colours();
    const float inside = room - 20;
    if (its.range) {
        const Colour colour = its.goal ? theme.goal(*its.goal) : theme.brand;
        const Rect track{x, y + 7, inside * 0.45F, 12};
        const auto at = [&](int percent) { return track.width * static_cast<float>(percent) / 100; };
        page.fill(track, theme.track, 3);
        page.fill({track.x, track.y, at(its.range->low), track.height}, colour, 3);
        page.hatch({track.x + at(its.range->low), track.y, at(its.range->high) - at(its.range->low), track.height},
                   colour);
        page.text(page.lay_out(its.words.figure, style(20, Weight::semibold), 60), track.right() + 10, y, theme.ink);
        change(page, its, track.right() + 52, y);
        y += figure_height;
    }
    page.text(page.lay_out(its.words.facts, style(12), inside), x, y, theme.muted);
}

float row_height(const SvgPage& page, const std::vector<ScoreCell>& cells, float room) {
    float height = 54;
    for (const ScoreCell& its : cells)
        height = std::max(height, 16 + (its.range ? figure_height : 0) +
                                      page.lay_out(its.words.facts, style(12), room - 20).height);
    return height;
}

struct Row {
    std::string name, note;
    std::vector<ScoreCell> cells;
};

void draw(SvgPage& page, const Row& row, float y, float room) {
    page.fill({margin, y, width - (2 * margin), 1}, colours().track);
    page.text(page.lay_out(row.name, style(19, Weight::semibold), name_width - 10), margin, y + 8, colours().ink);
    page.text(page.lay_out(row.note, style(12), name_width - 10), margin, y + 34, colours().muted);
    for (std::size_t column = 0; column < row.cells.size(); ++column)
        cell(page, row.cells[column], margin + name_width + (static_cast<float>(column) * room), y + 7, room);
}

std::vector<Row> rows_of(const Model& model, const TableView& view) {
    const auto cells_of = [&](const auto& row_or_view) {
        std::vector<ScoreCell> cells;
        for (std::size_t column = 0; column <= model.set.goals.size(); ++column)
            cells.push_back(score_cell(model, row_or_view, column));
        return cells;
    };
    std::vector<Row> rows{{mean_name(model), heard_words(model, view), cells_of(view)}};
    for (const TableRow& row : view.rows)
        rows.push_back({row.name, row.to_check ? model.say("mapping.to_check") : std::string(), cells_of(row)});
    return rows;
}

Slide table_slide(Model& model, const Fonts& fonts) {
    const TableView& view = model.whole_table();
    const std::size_t columns = model.set.goals.size() + 1;
    const float room = (width - (2 * margin) - name_width) / static_cast<float>(columns);
    const std::vector<Row> rows = rows_of(model, view);
    float height = 320; // of all but the rows
    for (const Row& row : rows)
        height += row_height(SvgPage(fonts, 0, 0), row.cells, room);
    const std::string of = about_words(model, "mapping.table.of");
    SvgPage page(fonts, width, std::ceil(height));
    page.fill({0, 0, width, std::ceil(height)}, colours().background);
    float y = head(page, model, of, heard_words(model, view));
    for (std::size_t column = 0; column < columns; ++column)
        page.text(page.lay_out(column_words(model, column), style(16, Weight::semibold), room - 20),
                  margin + name_width + (static_cast<float>(column) * room), y, colours().muted);
    y += 30;
    std::string said;
    for (const Row& row : rows) {
        draw(page, row, y, room);
        y += row_height(page, row.cells, room);
        said += (said.empty() ? "" : "; ") + row.name + ": " + row.cells.front().words.all();
    }
    foot(page, model.say("mapping.table.key"), height);
    return {page.take(model.campaign_title() + ". " + of, said), static_cast<int>(width),
            static_cast<int>(std::ceil(height))};
}

} // namespace

Slide slide_of(Model& model, const Fonts& fonts, Picture picture) {
    return picture == Picture::map ? map_slide(model, fonts) : table_slide(model, fonts);
}

} // namespace pikatesti::ui::mapping
