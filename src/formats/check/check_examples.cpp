#include "formats/check/check_examples.h"

#include "engine/score.h"
#include "formats/question_set/municipality_reference.h"

namespace pikatesti::formats {
namespace {

using Expected = engine::Example::ExpectedScore;

constexpr double tolerance = 1e-9; // of sums of decimal points

// Compares one score with what the example expects of it, field by field.
class Comparison {
public:
    Comparison(Reader& reader, NodeId expected) : m_reader(reader), m_expected(expected) {}

    void text(std::string_view field, std::string_view actual, const std::optional<std::string>& expected) {
        if (expected && actual != *expected)
            differs(field, quoted(actual), quoted(*expected));
    }
    void number(std::string_view field, double actual, const std::optional<double>& expected) {
        const double difference = expected ? actual - *expected : 0;
        if (difference > tolerance || difference < -tolerance)
            differs(field, number_text(actual), number_text(*expected));
    }
    void percent(std::optional<int> actual, const std::optional<int>& expected) {
        if (m_reader.has(m_expected, "percent") && actual != expected)
            differs("percent", shown(actual), shown(expected));
    }
    void range(engine::Range actual, const Expected& expected) {
        const bool given = expected.range_low && expected.range_high;
        if (given && (actual.low != *expected.range_low || actual.high != *expected.range_high))
            differs("range", range_text(actual.low, actual.high),
                    range_text(*expected.range_low, *expected.range_high));
    }
    void shown_field(bool actual, const std::optional<bool>& expected) {
        if (expected && actual != *expected)
            differs("shown", actual ? "true" : "false", *expected ? "true" : "false");
    }

private:
    static std::string shown(std::optional<int> percent) { return percent ? number_text(*percent) : "null"; }
    static std::string range_text(int low, int high) {
        return join({"[", number_text(low), ", ", number_text(high), "]"});
    }

    void differs(std::string_view field, std::string_view actual, std::string_view expected) {
        m_reader.fault(Fault::example_differs, m_reader.member(m_expected, field), {field, actual, expected});
    }

    Reader& m_reader;
    NodeId m_expected;
};

void compare(Comparison comparison, const engine::Score& actual, std::string_view level, const Expected& expected) {
    comparison.text("level", level, expected.level);
    comparison.percent(actual.percent, expected.percent);
    comparison.range(actual.range, expected);
    comparison.number("points", actual.points, expected.points);
    comparison.number("known", actual.known, expected.known);
    comparison.number("max", actual.maximum, expected.maximum);
    comparison.shown_field(actual.shown, expected.shown);
}

void check_example(Reader& reader, NodeId node, const engine::QuestionSet& set, const engine::Example& example,
                   const engine::MunicipalityList* municipalities) {
    const std::optional<engine::Traits> traits =
        read_municipality_traits(reader, reader.member(node, "municipality"), example.municipality, municipalities);
    if (!traits)
        return;
    const engine::Result result = engine::score(set, example.answers, *traits, example.year);
    const NodeId expect = reader.member(node, "expect");
    for (const Expected& expected : example.expected) {
        if (expected.goal.empty()) {
            compare({reader, expect}, result.overall, result.level_id(set), expected);
        } else if (const auto goal = set.find_goal(expected.goal)) {
            const NodeId place = reader.member(reader.member(expect, "goals"), expected.goal);
            compare({reader, place}, result.goals[*goal], result.band_id(set, *goal), expected);
        }
    }
}

} // namespace

void check_examples(Reader& reader, const engine::QuestionSet& set, const engine::MunicipalityList* municipalities) {
    const NodeId examples = reader.member(reader.document().root(), "examples");
    std::size_t index = 0;
    for (const NodeId node : reader.list(examples, "example", {0, set.examples.size()}))
        check_example(reader, node, set, set.examples[index++], municipalities);
}

std::vector<Diagnostic> check_examples(std::string_view json, const engine::QuestionSet& set,
                                       const engine::MunicipalityList* municipalities) {
    Reader reader(json);
    if (reader.document().complete())
        check_examples(reader, set, municipalities);
    return reader.take();
}

} // namespace pikatesti::formats
