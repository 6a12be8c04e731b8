#include "formats/question_set/load_municipalities.h"

#include "formats/json/reader.h"
#include "formats/question_set/set_limits.h"

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
    for (const NodeId child : reader.map(node, "region", {1, most_regions})) {
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
        reader.fault(Fault::bad_code, node, {code});
    return code;
}

engine::Municipality read_municipality(Reader& reader, NodeId node, const std::vector<Region>& regions) {
    const auto part = [&](std::string_view key) { return reader.member(node, key); };
    engine::Municipality municipality;
    if (!reader.object(node, "code name region", "traits"))
        return municipality;
    municipality.code = read_code(reader, part("code"));
    municipality.name = reader.localized(part("name"), Reader::Languages::any);
    const std::string id = reader.text(part("region"));
    const auto found = std::find_if(regions.begin(), regions.end(), [&](const Region& each) { return each.id == id; });
    if (found != regions.end())
        municipality.region = found->name;
    else if (!id.empty())
        reader.unknown_reference(part("region"), "region", id, ids_of(regions));
    for (const NodeId trait : reader.list(part("traits"), "trait", {0, most_others}))
        municipality.traits.push_back(reader.id(trait));
    return municipality;
}

engine::MunicipalityList read_list(Reader& reader, NodeId root) {
    const auto part = [&](std::string_view key) { return reader.member(root, key); };
    engine::MunicipalityList list;
    if (!check_format(reader, part("format")) || !reader.object(root, "format credit regions municipalities"))
        return list;
    list.credit = reader.localized(part("credit"), Reader::Languages::any);
    const std::vector<Region> regions = read_regions(reader, part("regions"));
    for (const NodeId child : reader.list(part("municipalities"), "municipality", {1, most_municipalities})) {
        engine::Municipality municipality = read_municipality(reader, child, regions);
        if (!municipality.code.empty() && list.find(municipality.code))
            reader.fault(Fault::duplicate_id, reader.member(child, "code"), {"municipality", municipality.code});
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
