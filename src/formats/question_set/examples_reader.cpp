#include "formats/question_set/examples_reader.h"

#include "formats/question_set/answers_reader.h"
#include "formats/question_set/set_limits.h"
#include "formats/question_set/year.h"

namespace pikatesti::formats {
namespace {

std::string read_expected_level(Reader& reader, NodeId node, bool of_goal, const engine::QuestionSet& set) {
    std::string level = reader.text(node);
    Names known = of_goal ? ids_of(set.goal_bands) : ids_of(set.levels);
    known.push_back(engine::not_enough_id);
    if (!level.empty() && !contains(known, level))
        reader.unknown_reference(node, of_goal ? "band" : "level", level, known);
    return level;
}

void read_expected(Reader& reader, NodeId node, std::optional<std::size_t> goal, const engine::QuestionSet& set,
                   engine::Example& example) {
    const auto part = [&](std::string_view key) { return reader.member(node, key); };
    const std::string_view fields = "level percent range points known max shown goals";
    if (!reader.object(node, "", fields.substr(0, goal ? fields.rfind(' ') : fields.size())))
        return;
    engine::Example::ExpectedScore expected;
    if (goal)
        expected.goal = set.goals[*goal].id;
    if (part("level") != no_node)
        expected.level = read_expected_level(reader, part("level"), goal.has_value(), set);
    const NodeId percent = part("percent");
    if (percent != no_node && !reader.is_kind(percent, JsonKind::null))
        expected.percent = reader.whole_number(percent, 0, 100, 0);
    const std::vector<NodeId> range = reader.list(part("range"), "number", {2, 2});
    if (range.size() == 2) {
        expected.range_low = reader.whole_number(range[0], 0, 100, 0);
        expected.range_high = reader.whole_number(range[1], 0, 100, 0);
    }
    const auto points = [&](std::string_view key) -> std::optional<double> {
        if (part(key) == no_node)
            return std::nullopt;
        return reader.number(part(key), 0, most_sum, 0);
    };
    expected.points = points("points");
    expected.known = points("known");
    expected.maximum = points("max");
    if (part("shown") != no_node)
        expected.shown = reader.boolean(part("shown"));
    example.expected.push_back(std::move(expected));

    for (const NodeId child : goal ? std::vector<NodeId>() : reader.map(part("goals"), "goal", {0, most_others})) {
        const std::optional<std::size_t> found = set.find_goal(reader.document().key(child));
        if (found)
            read_expected(reader, child, found, set, example);
        else
            reader.unknown_reference_key(child, "goal", ids_of(set.goals));
    }
}

} // namespace

void read_examples(Reader& reader, NodeId node, engine::QuestionSet& set) {
    for (const NodeId child : reader.list(node, "example", {0, most_examples})) {
        const auto part = [&](std::string_view key) { return reader.member(child, key); };
        engine::Example example;
        if (reader.object(child, "name answers expect", "municipality year")) {
            example.name = reader.text(part("name"));
            example.municipality = reader.text(part("municipality"));
            example.year = read_year(reader, part("year"));
            example.answers = read_answers(reader, part("answers"), set);
            read_expected(reader, part("expect"), std::nullopt, set, example);
        }
        set.examples.push_back(std::move(example));
    }
}

} // namespace pikatesti::formats
