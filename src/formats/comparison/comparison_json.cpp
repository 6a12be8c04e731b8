#include "formats/comparison/comparison_json.h"

#include "engine/comparison/noted_facts.h"
#include "formats/comparison/comparison_words.h"
#include "formats/comparison/gap_output.h"
#include "formats/json/writer.h"

#include <algorithm>

namespace pikatesti::formats {

namespace {

using Members = JsonWriter::Members;

void write_percent(JsonWriter& json, std::string_view key, std::optional<int> percent) {
    json.key(key);
    percent ? json.number(*percent) : json.null();
}

void write_range(JsonWriter& json, engine::Range range) {
    json.key("range").begin_array(Members::in_a_row).number(range.low).number(range.high).end_array();
}

void write_score(JsonWriter& json, std::string_view level, const engine::Score& score) {
    json.member("level", level);
    write_percent(json, "percent", score.percent);
    write_range(json, score.range);
    json.key("shown").boolean(score.shown);
}

void write_cell(JsonWriter& json, const ComparisonText& text, const engine::CellKey& key, const engine::Cell& cell) {
    json.begin_object();
    json.member("municipality", key.municipality);
    json.member("name", text.division.name_of(key.municipality));
    json.member("region", text.comparison.region_of(key).value_or(""));
    json.key("year").number(key.year);
    json.member("voice", voice_word(key.voice));
    json.key("n").number(cell.people);
    json.key("records").number(static_cast<double>(cell.records));
    json.key("doubled").number(static_cast<double>(cell.doubled));
    json.key("too_few").boolean(cell.too_few);
    json.key("documents").boolean(cell.documents);
    if (!cell.too_few) {
        write_score(json, cell.result.level_id(text.set), cell.result.overall);
        json.key("goals").begin_object();
        for (std::size_t i = 0; i < text.set.goals.size(); i++) {
            json.key(text.set.goals[i].id).begin_object(Members::in_a_row);
            write_score(json, cell.result.band_id(text.set, i), cell.result.goals[i]);
            json.end_object();
        }
        json.end_object().key("said").begin_object(Members::in_a_row);
        for (std::size_t i = 0; i < cell.answers.size(); i++)
            json.member(text.set.questions[i].id, said_word(cell.answers[i].said));
        json.end_object();
    }
    json.end_object();
}

void write_mean(JsonWriter& json, std::string_view key, const engine::RegionMean& mean) {
    json.key(key).begin_object(Members::in_a_row);
    write_percent(json, "percent", mean.percent);
    if (mean.percent)
        write_range(json, mean.range);
    json.key("n").number(mean.municipalities).end_object();
}

void write_change(JsonWriter& json, std::string_view key, const engine::RegionChange& change) {
    json.key(key).begin_object();
    write_mean(json, "before", change.before);
    write_mean(json, "now", change.now);
    json.member("certainty", certainty_word(change.certainty));
    json.end_object();
}

void write_weak_points(JsonWriter& json, const ComparisonText& text, std::string_view region, int year,
                       std::optional<engine::Voice> voice) {
    json.key("weak_points").begin_array();
    for (const engine::WeakPoint& point : text.comparison.weak_points(region, year, voice)) {
        const engine::Question& question = text.set.questions[point.question];
        json.begin_object();
        json.member("question", question.id);
        for (std::size_t i = 0; i < std::size(point.who); i++) {
            const auto said = static_cast<engine::Said>(i);
            json.key(said_word(said)).number(point.count(said));
        }
        json.key("n").number(point.known());
        json.key("of").number(point.asked());
        json.key("options").begin_object(Members::in_a_row);
        for (std::size_t i = 0; i < point.options.size(); i++)
            json.key(question.options[i].key).number(point.options[i]);
        json.end_object().key("who_has_it").begin_array(Members::in_a_row);
        for (const std::string& code : point.who_said(engine::Said::yes))
            json.text(code);
        json.end_array().end_object();
    }
    json.end_array();
}

void write_value(JsonWriter& json, engine::NotedFact::Kind kind, const engine::FactValue& value) {
    engine::is_number(kind) ? json.number(value.number, 9) : json.text(value.text);
}

void write_facts(JsonWriter& json, const ComparisonText& text, std::string_view region, int year) {
    json.key("facts").begin_array();
    for (const engine::FactRow& row : engine::fact_rows(text.set, text.comparison, region, year)) {
        const engine::Question& question = text.set.questions[row.question];
        const engine::NotedFact& fact = question.facts[row.fact];
        json.begin_object();
        json.member("question", question.id);
        json.member("fact", fact.key);
        json.key("n").number(row.noted());
        json.key("of").number(row.asked);
        json.key("some").number(row.some);
        if (engine::is_number(fact.kind) && row.noted() > 0) {
            json.key("least").number(row.least, 9);
            json.key("middle").number(row.middle, 9);
            json.key("greatest").number(row.greatest, 9);
        }
        json.key("who").begin_object(Members::in_a_row);
        for (const auto& [code, value] : row.who) {
            json.key(code);
            write_value(json, fact.kind, value);
        }
        json.end_object().end_object();
    }
    json.end_array();
}

void write_region(JsonWriter& json, const ComparisonText& text, const Group& group) {
    json.begin_object();
    json.member("region", group.region);
    json.key("year").number(group.year);
    json.member("voice", voice_word(group.voice));
    json.key("heard").number(static_cast<double>(group.heard));
    json.key("of").number(static_cast<double>(text.comparison.municipalities_in(group.region, group.year)));
    write_mean(json, "overall", text.comparison.mean(group.region, group.year, group.voice, {}));
    json.key("goals").begin_object();
    for (std::size_t i = 0; i < text.set.goals.size(); i++)
        write_mean(json, text.set.goals[i].id, text.comparison.mean(group.region, group.year, group.voice, i));
    json.end_object();
    if (group.before) {
        json.key("change").begin_object();
        json.key("since").number(*group.before);
        write_change(json, "overall", text.comparison.change(group.region, *group.before, group.year, group.voice, {}));
        json.key("goals").begin_object();
        for (std::size_t i = 0; i < text.set.goals.size(); i++)
            write_change(json, text.set.goals[i].id,
                         text.comparison.change(group.region, *group.before, group.year, group.voice, i));
        json.end_object().end_object();
    }
    write_weak_points(json, text, group.region, group.year, group.voice);
    if (group.voice == engine::Voice::official)
        write_facts(json, text, group.region, group.year);
    json.end_object();
}

} // namespace

void write_comparison_json(const ComparisonText& text, const std::function<void(std::string_view)>& give,
                           const engine::EachApart& each_apart) {
    JsonWriter json(JsonWriter::Layout::indented);
    // Each is a text of its own first; some hundreds at a time, so that a large comparison is never all of it in memory.
    const auto write_list = [&](std::string_view key, const auto& items, const auto& write) {
        constexpr std::size_t at_a_time = 512;
        json.key(key).begin_array();
        for (std::size_t begin = 0; begin < items.size(); begin += at_a_time) {
            std::vector<std::string> written(std::min(at_a_time, items.size() - begin));
            each_apart(written.size(), [&](std::size_t i) {
                JsonWriter element = json.apart();
                write(element, items[begin + i]);
                written[i] = element.take();
            });
            for (const std::string& element : written)
                json.append(element);
            give(json.part());
            json.end_part();
        }
        json.end_array();
    };
    std::vector<const engine::RegionComparison::Entry*> cells;
    for (const engine::RegionComparison::Entry& entry : text.comparison.cells()) {
        if (is_told(text, entry.first))
            cells.push_back(&entry);
    }
    json.begin_object().key("set").begin_object(Members::in_a_row);
    json.member("id", text.set.id);
    json.member("revision", text.set.revision);
    json.end_object();
    write_list("cells", cells, [&](JsonWriter& element, const engine::RegionComparison::Entry* cell) {
        write_cell(element, text, cell->first, cell->second);
    });
    write_list("regions", groups_of(text),
               [&](JsonWriter& element, const Group& group) { write_region(element, text, group); });
    write_list("gaps", keys_with_gaps(text),
               [&](JsonWriter& element, const engine::CellKey& others) { write_gap(element, text, others); });
    json.end_object();
    give(json.part());
    give("\n");
}

} // namespace pikatesti::formats
