#include "formats/comparison/load_tiles.h"

#include "formats/json/reader.h"

namespace pikatesti::formats {

namespace {

constexpr std::size_t most_tiles = 5000;
constexpr int most_rows = 100; // and columns

} // namespace

Loaded<engine::TilePlaces> load_tiles(std::string_view json) {
    Loaded<engine::TilePlaces> loaded;
    Reader reader(json);
    const NodeId root = reader.document().complete() ? reader.document().root() : no_node;
    const NodeId format = reader.member(root, "format");
    if (root != no_node && check_format(reader, format) && reader.object(root, "format credit tiles")) {
        reader.localized(reader.member(root, "credit"), Reader::Languages::any);
        engine::TilePlaces places;
        for (const NodeId child : reader.list(reader.member(root, "tiles"), "tile", {0, most_tiles})) {
            if (!reader.object(child, "code row column"))
                continue;
            engine::TilePlace& place = places[reader.text(reader.member(child, "code"))];
            place.row = reader.whole_number(reader.member(child, "row"), 1, most_rows, 1);
            place.column = reader.whole_number(reader.member(child, "column"), 1, most_rows, 1);
        }
        loaded.value = std::move(places);
    }
    loaded.diagnostics = reader.take();
    if (has_errors(loaded.diagnostics))
        loaded.value.reset();
    return loaded;
}

} // namespace pikatesti::formats
