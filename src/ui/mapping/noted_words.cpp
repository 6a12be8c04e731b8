#include "ui/mapping/noted_words.h"

#include "ui/kit/number_words.h"
#include "ui/mapping/interview_evidence.h"

namespace pikatesti::ui::mapping {

std::vector<std::string> noted_words(const Model& model, const engine::Cell& cell, std::size_t question) {
    std::vector<std::string> lines;
    for (const engine::QuestionFact& fact : cell.facts)
        if (fact.question == question)
            lines.push_back(fact_words(model, model.set.questions[question], fact.value));
    return lines;
}

std::string fact_row_words(const Model& model, const engine::FactRow& row) {
    const engine::NotedFact& fact = model.set.questions[row.question].facts[row.fact];
    const std::string label(fact.label.in(model.language));
    const std::string count = std::to_string(row.noted());
    const std::string all = std::to_string(row.asked);
    if (!engine::is_number(fact.kind))
        return model.say("mapping.fact.row", {{"fact", label}, {"count", count}, {"all", all}});
    const auto number = [&](double value) { return number_words(value, 1, model.say("number.point")); };
    return model.say("mapping.fact.row.number", {{"fact", label},
                                                 {"count", count},
                                                 {"all", all},
                                                 {"some", std::to_string(row.some)},
                                                 {"least", number(row.least)},
                                                 {"middle", number(row.middle)},
                                                 {"greatest", number(row.greatest)}});
}

std::vector<engine::FactRow> fact_rows(Model& model) {
    if (model.table.voice != engine::Voice::official)
        return {};
    std::vector<engine::FactRow> rows =
        engine::fact_rows(model.set, model.comparison(), model.campaign->region, model.table.year);
    std::erase_if(rows, [](const engine::FactRow& row) { return row.noted() == 0; });
    return rows;
}

} // namespace pikatesti::ui::mapping
