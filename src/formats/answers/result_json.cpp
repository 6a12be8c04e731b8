#include "formats/answers/result_json.h"

#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>

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

Json score_object(std::string_view level, const engine::Score& score) {
    Json object;
    object["level"] = level;
    object["percent"] = score.percent ? Json(*score.percent) : Json(nullptr);
    object["range"] = {score.range.low, score.range.high};
    object["points"] = number(score.points);
    object["known"] = number(score.known);
    object["max"] = number(score.maximum);
    object["shown"] = score.shown;
    return object;
}

Json result_object(const engine::QuestionSet& set, const engine::Result& result) {
    Json object = score_object(result.level_id(set), result.overall);
    Json goals = Json::object();
    for (std::size_t i = 0; i < set.goals.size(); i++)
        goals[set.goals[i].id] = score_object(result.band_id(set, i), result.goals[i]);
    object["goals"] = std::move(goals);
    return object;
}

} // namespace

std::string result_json(const engine::QuestionSet& set, const engine::Result& result) {
    return result_object(set, result).dump(2);
}

std::string results_json(const engine::QuestionSet& set, const std::vector<engine::Result>& results) {
    Json list = Json::array();
    for (const engine::Result& result : results)
        list.push_back(result_object(set, result));
    return list.dump(2);
}

} // namespace pikatesti::formats
