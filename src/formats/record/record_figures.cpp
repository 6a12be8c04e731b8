#include "formats/record/record_figures.h"

#include "formats/question_set/set_limits.h"

#include <cmath>

namespace pikatesti::formats {
namespace {

using Members = JsonWriter::Members;

constexpr int point_decimals = 9;
constexpr int agreement_decimals = 6;
constexpr double tolerance = 2e-6; // of what is written with six decimals

void write_score(JsonWriter& json, std::string_view level, const engine::Score& score,
                 const std::optional<engine::Spread>& spread, std::optional<double> agreement) {
    json.member("level", level);
    json.key("percent");
    score.percent ? json.number(*score.percent) : json.null();
    json.key("range").begin_array(Members::in_a_row).number(score.range.low).number(score.range.high).end_array();
    json.key("points").number(score.points, point_decimals);
    json.key("known").number(score.known, point_decimals);
    json.key("max").number(score.maximum, point_decimals);
    json.key("shown").boolean(score.shown);
    if (spread) {
        json.key("spread").begin_array(Members::in_a_row);
        json.number(engine::percent_half_up(spread->low, 100));
        json.number(engine::percent_half_up(spread->high, 100)).end_array();
    }
    if (agreement)
        write_agreement(json, agreement);
}

// The figures of the whole or of one goal.
struct Expected {
    std::string_view level;
    const engine::Score& score;
    std::optional<engine::Spread> spread;
    std::optional<double> agreement;
};

class Check {
public:
    Check(Reader& reader, NodeId node) : m_reader(reader), m_node(node) {}

    void level(const Expected* expected) {
        const NodeId node = part("level");
        if (node == no_node)
            return;
        const std::string found = m_reader.text(node);
        if (expected && found != expected->level)
            differs(node, quoted(expected->level));
    }
    void number(std::string_view key, double most, std::optional<double> expected) {
        const NodeId node = part(key);
        if (node == no_node)
            return;
        const double found = m_reader.number(node, 0, most, 0);
        if (expected && std::fabs(found - *expected) > tolerance * std::max(1.0, std::fabs(*expected)))
            differs(node, number_text(*expected));
    }
    void interval(std::string_view key, std::optional<engine::Range> expected) {
        const NodeId node = part(key);
        const std::vector<NodeId> ends = m_reader.list(node, "number", {2, 2});
        if (ends.size() != 2)
            return;
        const int low = m_reader.whole_number(ends[0], 0, 100, 0);
        const int high = m_reader.whole_number(ends[1], 0, 100, 0);
        if (expected && (low != expected->low || high != expected->high))
            differs(node, join({"[", number_text(expected->low), ", ", number_text(expected->high), "]"}));
    }
    void boolean(std::string_view key, std::optional<bool> expected) {
        const NodeId node = part(key);
        if (node == no_node)
            return;
        const bool found = m_reader.boolean(node);
        if (expected && found != *expected)
            differs(node, *expected ? "true" : "false");
    }
    // A percentage that is not there is as important as one that is.
    void percent(const Expected* expected) {
        const NodeId node = part("percent");
        const bool is_null = m_reader.is_kind(node, JsonKind::null);
        const int found = is_null ? 0 : m_reader.whole_number(node, 0, 100, 0);
        if (node == no_node || !expected)
            return;
        const std::optional<int> percent = expected->score.percent;
        if (is_null != !percent || (percent && found != *percent))
            differs(node, percent ? number_text(*percent) : "null");
    }

private:
    NodeId part(std::string_view key) const { return m_reader.member(m_node, key); }
    void differs(NodeId node, std::string_view expected) { m_reader.fault(Fault::figure_differs, node, {expected}); }

    Reader& m_reader;
    NodeId m_node;
};

void check_score(Reader& reader, NodeId node, std::string_view optional, const Expected* expected) {
    if (!reader.object(node, "", optional))
        return;
    Check check(reader, node);
    const auto of = [&](double engine::Score::*field) {
        return expected ? std::optional(expected->score.*field) : std::nullopt;
    };
    check.level(expected);
    check.percent(expected);
    check.interval("range", expected ? std::optional(expected->score.range) : std::nullopt);
    check.number("points", most_sum, of(&engine::Score::points));
    check.number("known", most_sum, of(&engine::Score::known));
    check.number("max", most_sum, of(&engine::Score::maximum));
    check.boolean("shown", expected ? std::optional(expected->score.shown) : std::nullopt);
    std::optional<engine::Range> spread;
    if (expected && expected->spread)
        spread = engine::Range{engine::percent_half_up(expected->spread->low, 100),
                               engine::percent_half_up(expected->spread->high, 100)};
    check.interval("spread", spread);
    check.number("agreement", 1, expected ? expected->agreement : std::nullopt);
}

constexpr std::string_view score_keys = "level percent range points known max shown spread agreement";
constexpr std::string_view result_keys =
    "level percent range points known max shown spread agreement goals talking_points";

void check_talking_points(Reader& reader, NodeId node, const engine::QuestionSet& set,
                          const engine::RoomResult* figures) {
    std::vector<std::string> found;
    for (const NodeId child : reader.list(node, "question", {0, most_questions}))
        found.push_back(reader.text(child));
    if (node == no_node || !figures)
        return;
    std::vector<std::string> expected;
    Names names;
    for (const engine::TalkingPoint& point : figures->talking_points) {
        expected.push_back(set.questions[point.question].id);
        names.push_back(set.questions[point.question].id);
    }
    if (found != expected)
        reader.fault(Fault::figure_differs, node, {names.empty() ? "[]" : listed(names, "and")});
}

} // namespace

void write_agreement(JsonWriter& json, std::optional<double> agreement) {
    if (agreement)
        json.key("agreement").number(*agreement, agreement_decimals);
}

void write_figures(JsonWriter& json, const engine::QuestionSet& set, const engine::RoomResult& figures) {
    const engine::Result& result = figures.result;
    json.begin_object();
    write_score(json, result.level_id(set), result.overall, figures.spreads.overall, figures.agreements.overall);
    json.key("goals").begin_object();
    for (std::size_t i = 0; i < set.goals.size(); i++) {
        json.key(set.goals[i].id).begin_object(Members::in_a_row);
        write_score(json, result.band_id(set, i), result.goals[i], figures.spreads.goals[i],
                    figures.agreements.goals[i]);
        json.end_object();
    }
    json.end_object();
    json.key("talking_points").begin_array(Members::in_a_row);
    for (const engine::TalkingPoint& point : figures.talking_points)
        json.text(set.questions[point.question].id);
    json.end_array().end_object();
}

void check_figures(Reader& reader, NodeId node, const engine::QuestionSet& set, const engine::RoomResult* figures) {
    if (node == no_node)
        return;
    std::optional<Expected> overall;
    if (figures)
        overall.emplace(Expected{figures->result.level_id(set), figures->result.overall, figures->spreads.overall,
                                 figures->agreements.overall});
    check_score(reader, node, result_keys, overall ? &*overall : nullptr);
    for (const NodeId child : reader.map(reader.member(node, "goals"), "goal", {0, most_others})) {
        const std::optional<std::size_t> goal = set.find_goal(reader.document().key(child));
        std::optional<Expected> expected;
        if (goal && figures)
            expected.emplace(Expected{figures->result.band_id(set, *goal), figures->result.goals[*goal],
                                      figures->spreads.goals[*goal], figures->agreements.goals[*goal]});
        if (!goal && figures)
            reader.unknown_reference_key(child, "goal", ids_of(set.goals));
        check_score(reader, child, score_keys, expected ? &*expected : nullptr);
    }
    check_talking_points(reader, reader.member(node, "talking_points"), set, figures);
}

void check_agreement(Reader& reader, NodeId node, std::optional<double> agreement, bool compare) {
    const double found = reader.number(node, 0, 1, 0);
    if (!reader.is_kind(node, JsonKind::number) || !compare)
        return;
    if (!agreement || std::fabs(found - *agreement) > tolerance)
        reader.fault(Fault::figure_differs, node, {agreement ? number_text(*agreement) : "not there"});
}

} // namespace pikatesti::formats
