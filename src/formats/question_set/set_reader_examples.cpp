#include "formats/question_set/answers_reader.h"
#include "formats/question_set/set_reader.h"

namespace pikatesti::formats {

void SetReader::read_examples(NodeId node) {
    for (const NodeId child : m_reader.list(node, "example", {0, most_examples})) {
        const auto part = [&](std::string_view key) { return m_reader.member(child, key); };
        engine::Example example;
        if (m_reader.object(child, "name answers expect", "municipality year")) {
            example.name = m_reader.text(part("name"));
            example.municipality = m_reader.text(part("municipality"));
            example.year = read_year(part("year"));
            example.answers = read_answers(m_reader, part("answers"), m_set);
            read_expected(part("expect"), std::nullopt, example);
        }
        m_set.examples.push_back(std::move(example));
    }
}

void SetReader::read_expected(NodeId node, std::optional<std::size_t> goal, engine::Example& example) {
    const auto part = [&](std::string_view key) { return m_reader.member(node, key); };
    const std::string_view fields = "level percent range points known max shown goals";
    if (!m_reader.object(node, "", fields.substr(0, goal ? fields.rfind(' ') : fields.size())))
        return;
    engine::Example::ExpectedScore expected;
    if (goal)
        expected.goal = m_set.goals[*goal].id;
    if (part("level") != no_node)
        expected.level = read_expected_level(part("level"), goal.has_value());
    const NodeId percent = part("percent");
    if (percent != no_node && !m_reader.is_kind(percent, JsonKind::null))
        expected.percent = m_reader.whole_number(percent, 0, 100, 0);
    const std::vector<NodeId> range = m_reader.list(part("range"), "number", {2, 2});
    if (range.size() == 2) {
        expected.range_low = m_reader.whole_number(range[0], 0, 100, 0);
        expected.range_high = m_reader.whole_number(range[1], 0, 100, 0);
    }
    const auto points = [&](std::string_view key) -> std::optional<double> {
        if (part(key) == no_node)
            return std::nullopt;
        return m_reader.number(part(key), 0, most_sum, 0);
    };
    expected.points = points("points");
    expected.known = points("known");
    expected.maximum = points("max");
    if (part("shown") != no_node)
        expected.shown = m_reader.boolean(part("shown"));
    example.expected.push_back(std::move(expected));

    for (const NodeId child : goal ? std::vector<NodeId>() : m_reader.map(part("goals"), "goal", {0, most_others})) {
        const std::optional<std::size_t> found = m_set.find_goal(m_reader.document().key(child));
        if (found)
            read_expected(child, found, example);
        else
            m_reader.unknown_reference_key(child, "goal", ids_of(m_set.goals));
    }
}

std::string SetReader::read_expected_level(NodeId node, bool of_goal) {
    std::string level = m_reader.text(node);
    Names known = of_goal ? ids_of(m_set.goal_bands) : ids_of(m_set.levels);
    known.push_back(engine::not_enough_id);
    if (!level.empty() && !contains(known, level))
        m_reader.unknown_reference(node, of_goal ? "band" : "level", level, known);
    return level;
}

} // namespace pikatesti::formats
