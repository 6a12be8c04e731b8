#include "formats/kiosk_counts/day_counts_stored.h"

#include "formats/json/reader.h"
#include "formats/json/writer.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

constexpr std::size_t most_days = 20'000;
constexpr std::size_t most_totals = 20'000; // names of a day
constexpr int most_people = 999'999'999;

void write_totals(JsonWriter& json, std::string_view key, const engine::Totals& totals) {
    if (totals.empty())
        return;
    json.key(key).begin_object();
    for (const auto& [name, number] : totals)
        json.key(name).number(number);
    json.end_object();
}

// YYYY-MM-DD
bool is_day(std::string_view text) {
    constexpr std::string_view shape = "0000-00-00";
    return text.size() == shape.size() && std::equal(text.begin(), text.end(), shape.begin(), [](char c, char wanted) {
               return wanted == '-' ? c == '-' : c >= '0' && c <= '9';
           });
}

engine::Totals read_totals(Reader& reader, NodeId node) {
    engine::Totals totals;
    for (const NodeId child : reader.map(node, "number", {0, most_totals}))
        totals[reader.document().key(child)] = reader.whole_number(child, 0, most_people, 0);
    return totals;
}

engine::DayCount read_day(Reader& reader, NodeId node) {
    const auto part = [&](std::string_view key) { return reader.member(node, key); };
    engine::DayCount day;
    if (!reader.object(node, "day visitors", "shown waiting"))
        return day;
    day.day = reader.text(part("day"));
    if (!is_day(day.day))
        reader.wrong_type(part("day"), "a day, such as \"2026-11-24\"");
    day.visitors = reader.whole_number(part("visitors"), 0, most_people, 0);
    day.shown = read_totals(reader, part("shown"));
    day.waiting = read_totals(reader, part("waiting"));
    return day;
}

engine::DayCounts read_counts(Reader& reader, NodeId root) {
    const auto part = [&](std::string_view key) { return reader.member(root, key); };
    engine::DayCounts counts;
    if (!check_format(reader, part("format")) || !reader.object(root, "format set days", "rests_shown rests_waiting"))
        return counts;
    counts.set = reader.id(part("set"));
    for (const NodeId child : reader.list(part("days"), "day", {0, most_days})) {
        engine::DayCount day = read_day(reader, child);
        if (!counts.days.empty() && counts.days.back().day >= day.day)
            reader.wrong_type(reader.member(child, "day"), "a day after the one before it");
        counts.days.push_back(std::move(day));
    }
    counts.rests_shown = read_totals(reader, part("rests_shown"));
    counts.rests_waiting = read_totals(reader, part("rests_waiting"));
    return counts;
}

} // namespace

std::string stored_day_counts(const engine::DayCounts& counts) {
    JsonWriter json;
    json.begin_object();
    json.key("format").number(1);
    json.member("set", counts.set);
    json.key("days").begin_array();
    for (const engine::DayCount& day : counts.days) {
        json.begin_object();
        json.member("day", day.day);
        json.key("visitors").number(day.visitors);
        write_totals(json, "shown", day.shown);
        write_totals(json, "waiting", day.waiting);
        json.end_object();
    }
    json.end_array();
    write_totals(json, "rests_shown", counts.rests_shown);
    write_totals(json, "rests_waiting", counts.rests_waiting);
    json.end_object();
    return json.take();
}

Loaded<engine::DayCounts> load_day_counts(std::string_view json) {
    Loaded<engine::DayCounts> loaded;
    Reader reader(json);
    if (reader.document().complete())
        loaded.value = read_counts(reader, reader.document().root());
    loaded.diagnostics = reader.take();
    if (has_errors(loaded.diagnostics))
        loaded.value.reset();
    return loaded;
}

} // namespace pikatesti::formats
