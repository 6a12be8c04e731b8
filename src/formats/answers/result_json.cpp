#include "formats/answers/result_json.h"

#include "formats/answers/result_object.h"

namespace pikatesti::formats {

std::string result_json(const engine::QuestionSet& set, const engine::Result& result) {
    return result_object(set, result).dump(2);
}

std::string results_json(const engine::QuestionSet& set, const std::vector<engine::Result>& results) {
    auto list = nlohmann::ordered_json::array();
    for (const engine::Result& result : results)
        list.push_back(result_object(set, result));
    return list.dump(2);
}

} // namespace pikatesti::formats
