#include "formats/answers/result_object.h"

#include <cmath>
#include <cstdint>

namespace pikatesti::formats {
namespace {

using Json = nlohmann::ordered_json;

constexpr double precision = 1e9; // sums of decimal points carry errors far below a billionth

Json number(double value) {
    if (std::fabs(value) >= precision) // no room for nine decimals
        return static_cast<std::int64_t>(std::llround(value));
    const double rounded = std::round(value * precision) / precision;
    if (rounded == std::floor(rounded))
        return static_cast<std::int64_t>(rounded);
    return rounded;
}

// The members are appended, as each key is there once: finding its place first would take longer than all the rest.
Json::object_t score_members(std::string_view level, const engine::Score& score) {
    Json::object_t members;
    members.reserve(8);
    members.emplace_back("level", level);
    members.emplace_back("percent", score.percent ? Json(*score.percent) : Json(nullptr));
    members.emplace_back("range", Json::array({score.range.low, score.range.high}));
    members.emplace_back("points", number(score.points));
    members.emplace_back("known", number(score.known));
    members.emplace_back("max", number(score.maximum));
    members.emplace_back("shown", score.shown);
    return members;
}

} // namespace

nlohmann::ordered_json result_object(const engine::QuestionSet& set, const engine::Result& result) {
    Json::object_t goals;
    goals.reserve(set.goals.size());
    for (std::size_t i = 0; i < set.goals.size(); i++)
        goals.emplace_back(set.goals[i].id, score_members(result.band_id(set, i), result.goals[i]));
    Json::object_t members = score_members(result.level_id(set), result.overall);
    members.emplace_back("goals", std::move(goals));
    return members;
}

} // namespace pikatesti::formats
