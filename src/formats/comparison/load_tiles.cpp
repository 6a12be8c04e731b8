#include "formats/comparison/load_tiles.h"

#include "formats/json/reader.h"

namespace pikatesti::formats {

namespace {

constexpr std::size_t most_tiles = 5000;
constexpr int most_rows = 100; // and columns

// of: the key of what has the place; keys: all of them.
engine::TilePlaces places(Reader& reader, NodeId list, std::string_view of, std::string_view keys) {
    engine::TilePlaces found;
    for (const NodeId child : reader.list(list, "tile", {0, most_tiles})) {
        if (!reader.object(child, keys))
            continue;
        engine::TilePlace& place = found[reader.text(reader.member(child, of))];
        place.row = reader.whole_number(reader.member(child, "row"), 1, most_rows, 1);
        place.column = reader.whole_number(reader.member(child, "column"), 1, most_rows, 1);
    }
    return found;
}

} // namespace

Loaded<engine::TileGrid> load_tiles(std::string_view json) {
    Loaded<engine::TileGrid> loaded;
    Reader reader(json);
    const NodeId root = reader.document().complete() ? reader.document().root() : no_node;
    const NodeId format = reader.member(root, "format");
    if (root != no_node && check_format(reader, format) && reader.object(root, "format credit regions tiles")) {
        reader.localized(reader.member(root, "credit"), Reader::Languages::any);
        loaded.value.emplace();
        loaded.value->regions = places(reader, reader.member(root, "regions"), "region", "region row column");
        loaded.value->municipalities = places(reader, reader.member(root, "tiles"), "code", "code row column");
    }
    loaded.diagnostics = reader.take();
    if (has_errors(loaded.diagnostics))
        loaded.value.reset();
    return loaded;
}

} // namespace pikatesti::formats
