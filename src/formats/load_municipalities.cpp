#include "formats/load.h"
#include "formats/set_reader.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

constexpr std::size_t most_municipalities = 5000;
constexpr std::size_t most_regions = 500;

struct Region {
    std::string id;
    engine::LocalizedText name;
};

std::vector<Region> read_regions(Reader& reader, NodeId node) {
    std::vector<Region> regions;
    if (node == no_node || !reader.map(node, "region", {1, most_regions}))
        return regions;
    for (NodeId child = reader.first(node); child != no_node && regions.size() < most_regions;
         child = reader.next(child)) {
        Region region{reader.document().key(child), {}};
        reader.check_id(child, region.id);
        region.name = reader.localized(child, Reader::Languages::any);
        regions.push_back(std::move(region));
    }
    return regions;
}

std::string read_code(Reader& reader, NodeId node) {
    std::string code = reader.text(node);
    const bool digits = std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!code.empty() && (code.size() != 3 || !digits))
        reader.fault(Fault::bad_id, node, join({quoted(code), " is not a municipality's code"}),
                     "write three digits, such as \"005\"");
    return code;
}

engine::Municipality read_municipality(Reader& reader, NodeId node, const std::vector<Region>& regions) {
    engine::Municipality municipality;
    if (!reader.object(node, {"code", "name", "region"}, {"traits"}))
        return municipality;
    municipality.code = read_code(reader, reader.member(node, "code"));
    municipality.name = reader.localized(reader.member(node, "name"), Reader::Languages::any);
    const NodeId region = reader.member(node, "region");
    const std::string id = reader.text(region);
    const auto found = std::find_if(regions.begin(), regions.end(), [&](const Region& each) { return each.id == id; });
    if (found != regions.end())
        municipality.region = found->name;
    else if (!id.empty())
        reader.unknown_reference(region, "region", id, ids_of(regions));
    const NodeId traits = reader.member(node, "traits");
    if (traits != no_node && reader.list(traits, "trait", {0, most_others})) {
        for (NodeId trait = reader.first(traits); trait != no_node; trait = reader.next(trait))
            municipality.traits.push_back(reader.id(trait));
    }
    return municipality;
}

engine::MunicipalityList read_list(Reader& reader, NodeId root) {
    engine::MunicipalityList list;
    if (!reader.object(root, {"format", "credit", "regions", "municipalities"}) ||
        !check_format(reader, reader.member(root, "format")))
        return list;
    list.credit = reader.localized(reader.member(root, "credit"), Reader::Languages::any);
    const std::vector<Region> regions = read_regions(reader, reader.member(root, "regions"));
    const NodeId node = reader.member(root, "municipalities");
    if (node == no_node || !reader.list(node, "municipality", {1, most_municipalities}))
        return list;
    for (NodeId child = reader.first(node); child != no_node && list.municipalities.size() < most_municipalities;
         child = reader.next(child)) {
        engine::Municipality municipality = read_municipality(reader, child, regions);
        if (!municipality.code.empty() && list.find(municipality.code))
            reader.fault(Fault::duplicate_id, reader.member(child, "code"),
                         join({"there is a municipality ", quoted(municipality.code), " already"}),
                         "correct the code, or remove one of them");
        list.municipalities.push_back(std::move(municipality));
    }
    return list;
}

} // namespace

Loaded<engine::MunicipalityList> load_municipalities(std::string_view json) {
    Loaded<engine::MunicipalityList> loaded;
    Reader reader(json);
    if (reader.document().complete())
        loaded.value = read_list(reader, reader.document().root());
    loaded.diagnostics = reader.take();
    if (has_errors(loaded.diagnostics))
        loaded.value.reset();
    return loaded;
}

} // namespace pikatesti::formats
