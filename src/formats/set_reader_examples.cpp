#include "formats/answers_reader.h"
#include "formats/set_reader.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

constexpr double most_points = 1e9; // of all questions together

} // namespace

void SetReader::read_examples(NodeId node) {
    if (node == no_node || !m_reader.list(node, "example", {0, most_examples}))
        return;
    for (NodeId child = m_reader.first(node); child != no_node && m_set.examples.size() < most_examples;
         child = m_reader.next(child)) {
        engine::Example example;
        if (m_reader.object(child, {"name", "answers", "expect"}, {"municipality"})) {
            example.name = m_reader.text(m_reader.member(child, "name"));
            example.municipality = m_reader.text(m_reader.member(child, "municipality"));
            example.answers = read_answers(m_reader, m_reader.member(child, "answers"), m_set);
            read_expected(m_reader.member(child, "expect"), std::nullopt, example);
        }
        m_set.examples.push_back(std::move(example));
    }
}

void SetReader::read_expected(NodeId node, std::optional<std::size_t> goal, engine::Example& example) {
    Names fields = {"level", "percent", "range", "points", "known", "max", "shown"};
    if (!goal)
        fields.push_back("goals");
    if (node == no_node || !m_reader.object(node, {}, fields))
        return;
    engine::Example::ExpectedScore expected;
    expected.goal = goal ? m_set.goals[*goal].id : std::string();
    if (const NodeId level = m_reader.member(node, "level"); level != no_node)
        expected.level = read_expected_level(level, goal.has_value());
    const NodeId percent = m_reader.member(node, "percent");
    if (percent != no_node && m_reader.document().kind(percent) != JsonKind::null)
        expected.percent = m_reader.whole_number(percent, 0, 100, 0);
    const NodeId range = m_reader.member(node, "range");
    if (range != no_node && m_reader.list(range, "number", {2, 2})) {
        const NodeId low = m_reader.first(range);
        const NodeId high = low == no_node ? no_node : m_reader.next(low);
        expected.range_low = m_reader.whole_number(low, 0, 100, 0);
        expected.range_high = m_reader.whole_number(high, 0, 100, 0);
    }
    const auto points = [&](std::string_view key) -> std::optional<double> {
        const NodeId found = m_reader.member(node, key);
        return found == no_node ? std::nullopt : std::optional(m_reader.number(found, 0, most_points));
    };
    expected.points = points("points");
    expected.known = points("known");
    expected.maximum = points("max");
    if (const NodeId shown = m_reader.member(node, "shown"); shown != no_node)
        expected.shown = m_reader.boolean(shown);
    example.expected.push_back(std::move(expected));

    const NodeId goals = m_reader.member(node, "goals");
    if (goal || goals == no_node || !m_reader.map(goals, "goal", {0, most_others}))
        return;
    for (NodeId child = m_reader.first(goals); child != no_node; child = m_reader.next(child)) {
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
    if (!level.empty() && std::find(known.begin(), known.end(), level) == known.end())
        m_reader.unknown_reference(node, of_goal ? "band" : "level", level, known);
    return level;
}

} // namespace pikatesti::formats
