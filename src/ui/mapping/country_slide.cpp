#include "ui/mapping/country_slide.h"

#include "ui/mapping/map_tile.h"
#include "ui/mapping/slide_parts.h"
#include "ui/mapping/syllables.h"
#include "ui/mapping/table_words.h"

#include <algorithm>
#include <map>

namespace pikatesti::ui::mapping {

using namespace slide;

namespace {

using Rows = std::map<std::string, const TableRow*>; // by code

constexpr float gap = 8;
constexpr float padding = 8;
constexpr float words_width = 132;
constexpr float widest_square = 13;                    // of a municipality, with the gap after it
constexpr float widest_tile = 340, highest_tile = 140; // likewise of a region, where there are few

std::map<std::string, Rows> rows_by_region(const Model& model, const TableView& view) {
    std::map<std::string, Rows> regions;
    for (const TableRow& row : view.rows)
        regions[std::string(model.division->region_of(row.municipality, model.table.year).value_or(""))]
               [row.municipality] = &row;
    return regions;
}

// The mean of those that were heard, in how many of all.
struct RegionWords {
    std::string figure; // empty: there is none
    std::string n;      // or why there is none
};

RegionWords region_words(Model& model, const std::string& region, const Rows& rows, std::size_t column) {
    const std::optional<std::size_t> goal = column == 0 ? std::nullopt : std::optional(column - 1);
    const engine::RegionMean mean = model.comparison().mean(region, model.table.year, model.table.voice, goal);
    if (!mean.percent)
        return {"", model.say("mapping.missing.no_record")};
    return {std::to_string(*mean.percent), model.say("mapping.n_of", {{"count", std::to_string(mean.municipalities)},
                                                                      {"all", std::to_string(rows.size())}})};
}

// Filled from below: told by how far, not by colour alone.
void small_square(SvgPage& page, const Model& model, const TableCell& cell, std::size_t column, const Rect& rect) {
    const bool missing = cell.missing != Missing::none;
    const Steps steps = missing ? Steps{} : steps_of(model, cell, column);
    if (steps.full > 0) {
        const float full = rect.height * static_cast<float>(steps.full) / static_cast<float>(steps.all);
        page.fill({rect.x, rect.bottom() - full, rect.width, full},
                  column == 0 ? colours().brand : colours().goal(column - 1));
    }
    page.edge(rect, missing ? colours().control : colours().ink, 1, missing);
}

void municipalities(SvgPage& page, const Model& model, const std::string& region, const Rows& rows, std::size_t column,
                    const Rect& room) {
    std::vector<std::string> codes;
    codes.reserve(rows.size());
    for (const auto& [code, row] : rows)
        codes.push_back(code);
    const std::vector<engine::Tile> tiles =
        engine::tile_map(model.tiles.municipalities, model.municipalities, region, codes);
    int columns = 1, lines = 1;
    for (const engine::Tile& tile : tiles) {
        columns = std::max(columns, tile.column + 1);
        lines = std::max(lines, tile.row + 1);
    }
    const float wide = std::min(widest_square, room.width / static_cast<float>(columns));
    const float high = std::min(widest_square, room.height / static_cast<float>(lines));
    const float left = room.right() - (wide * static_cast<float>(columns));
    for (const engine::Tile& tile : tiles)
        small_square(page, model, rows.at(tile.of)->cells[column], column,
                     {left + (wide * static_cast<float>(tile.column)), room.y + (high * static_cast<float>(tile.row)),
                      wide - 2, high - 2});
}

void region_tile(SvgPage& page, Model& model, const std::string& region, const Rows& rows, std::size_t column,
                 const Rect& rect) {
    const RegionWords words = region_words(model, region, rows, column);
    page.fill(rect, colours().card, 8);
    page.edge(rect, colours().control, 8, words.figure.empty());
    const float x = rect.x + padding;
    page.text(page.lay_out(with_soft_hyphens(model.region_name(region)), style(16, Weight::semibold), words_width), x,
              rect.y + padding - 2, colours().ink);
    const TextBlock n = page.lay_out(words.n, style(14), words_width);
    const float bottom = rect.bottom() - padding;
    if (words.figure.empty()) {
        page.text(n, x, bottom - n.height, colours().muted);
    } else {
        const TextBlock figure = page.lay_out(words.figure, style(26, Weight::semibold), words_width);
        page.text(figure, x, bottom - figure.height + 5, colours().ink);
        page.text(n, x + figure.width + 8, bottom - n.height, colours().muted);
    }
    municipalities(
        page, model, region, rows, column,
        {x + words_width, rect.y + padding, rect.width - words_width - (2 * padding), rect.height - (2 * padding) + 2});
}

// "Lappi: 56, n 20 / 21. Enari: 40 ...; ..."
std::string said_of(Model& model, const std::string& region, const Rows& rows, std::size_t column) {
    const RegionWords words = region_words(model, region, rows, column);
    std::string said =
        model.region_name(region) + ": " + words.figure + (words.figure.empty() ? "" : ", ") + words.n + ".";
    std::string separator = " ";
    for (const auto& [code, row] : rows) {
        said += separator + row->name + ": " + cell_words(model, *row, column).all();
        separator = "; ";
    }
    return said + ". ";
}

} // namespace

Slide country_slide(Model& model, const Fonts& fonts) {
    const TableView& view = model.whole_table();
    const auto column = static_cast<std::size_t>(model.map_column);
    const std::map<std::string, Rows> regions = rows_by_region(model, view);
    std::vector<std::string> names;
    for (const auto& [region, rows] : regions)
        names.push_back(region);
    const std::vector<engine::Tile> tiles = engine::country_map(model.tiles.regions, names);
    int columns = 1, lines = 1;
    for (const engine::Tile& tile : tiles) {
        columns = std::max(columns, tile.column + 1);
        lines = std::max(lines, tile.row + 1);
    }
    const std::string of = column_words(model, column) + ". " + about_words(model, "mapping.table.of");
    SvgPage page(fonts, width, map_height);
    page.fill({0, 0, width, map_height}, colours().background);
    const float top = head(page, model, of, heard_words(model, view));
    const float room = width - (3 * margin) - means_width;
    const float wide = std::min(widest_tile, (room + gap) / static_cast<float>(columns));
    const float high = std::min(highest_tile, (map_height - top - foot_height + gap) / static_cast<float>(lines));
    std::string said;
    for (const engine::Tile& tile : tiles) {
        region_tile(page, model, tile.of, regions.at(tile.of), column,
                    {margin + (wide * static_cast<float>(tile.column)), top + (high * static_cast<float>(tile.row)),
                     wide - gap, high - gap});
        said += said_of(model, tile.of, regions.at(tile.of), column);
    }
    means(page, model, view, margin + room + margin, top, means_width);
    foot(page, model.say("mapping.slide.country_key") + " " + model.say("mapping.map.credit"), map_height);
    return {page.take(model.campaign_title() + ". " + of, said), static_cast<int>(width), static_cast<int>(map_height)};
}

} // namespace pikatesti::ui::mapping
