#include "formats/comparison/load_changes.h"

#include "formats/json/reader.h"

namespace pikatesti::formats {

namespace {

constexpr std::size_t most_changes = 5000;

} // namespace

Loaded<std::vector<engine::MunicipalityChange>> load_changes(std::string_view json) {
    Loaded<std::vector<engine::MunicipalityChange>> loaded;
    Reader reader(json);
    const NodeId root = reader.document().complete() ? reader.document().root() : no_node;
    const NodeId format = reader.member(root, "format");
    if (root != no_node && check_format(reader, format) && reader.object(root, "format credit changes")) {
        reader.localized(reader.member(root, "credit"), Reader::Languages::any);
        std::vector<engine::MunicipalityChange> changes;
        for (const NodeId child : reader.list(reader.member(root, "changes"), "change", {0, most_changes})) {
            if (!reader.object(child, "from code name before", "after"))
                continue;
            engine::MunicipalityChange& change = changes.emplace_back();
            change.year = reader.whole_number(reader.member(child, "from"), 1900, 2999, 1900);
            change.code = reader.text(reader.member(child, "code"));
            change.name = reader.text(reader.member(child, "name"));
            change.before = reader.text(reader.member(child, "before"));
            if (const NodeId after = reader.member(child, "after"); after != no_node)
                change.after = reader.text(after);
        }
        loaded.value = std::move(changes);
    }
    loaded.diagnostics = reader.take();
    if (has_errors(loaded.diagnostics))
        loaded.value.reset();
    return loaded;
}

} // namespace pikatesti::formats
