#include "ui/mapping/noted_words.h"

#include "engine/interview/interview_sheet.h"
#include "ui/kit/link.h"
#include "ui/kit/number_words.h"
#include "ui/kit/widgets.h"
#include "ui/mapping/interview_evidence.h"

namespace pikatesti::ui::mapping {

namespace {

bool is_link(const Model& model, const engine::QuestionFact& fact) {
    return model.set.questions[fact.question].facts[fact.value.fact].kind == engine::NotedFact::Kind::link;
}

enum class Shown { as_links, on_paper };

std::string noted_source(const Model& model, const engine::NotedSource& source, Shown shown) {
    const bool whole = shown == Shown::on_paper || source.text.empty();
    std::string text = whole ? engine::source_words(source) : source.text;
    if (!source.date.empty())
        text += (text.empty() ? "" : " ") + ("(" + model.date_words(source.date) + ")");
    return model.say("mapping.interview.said.source", {{"text", text}});
}

std::vector<SourceWords> sources_of(const Model& model, const engine::Cell& cell, std::size_t question, Shown shown) {
    std::vector<SourceWords> sources;
    for (const engine::QuestionSource& noted : cell.sources)
        if (noted.question == question)
            sources.push_back({noted_source(model, noted.source, shown), noted.source.url});
    for (const engine::QuestionFact& fact : cell.facts)
        if (fact.question == question && is_link(model, fact))
            sources.push_back({fact_words(model, model.set.questions[question], fact.value), fact.value.text});
    return sources;
}

} // namespace

std::vector<std::string> noted_words(const Model& model, const engine::Cell& cell, std::size_t question) {
    std::vector<std::string> lines;
    for (const engine::QuestionFact& fact : cell.facts)
        if (fact.question == question && !is_link(model, fact))
            lines.push_back(fact_words(model, model.set.questions[question], fact.value));
    return lines;
}

std::vector<SourceWords> source_words(const Model& model, const engine::Cell& cell, std::size_t question) {
    return sources_of(model, cell, question, Shown::as_links);
}

std::vector<std::string> source_words_on_paper(const Model& model, const engine::Cell& cell, std::size_t question) {
    std::vector<std::string> lines;
    for (SourceWords& source : sources_of(model, cell, question, Shown::on_paper))
        lines.push_back(std::move(source.words));
    return lines;
}

void source_lines(Composer& composer, const std::string& id, const std::vector<SourceWords>& sources) {
    const TextStyle style = composer.style(15, 1.4F);
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const std::string line = id + "/source/" + std::to_string(i);
        if (sources[i].address.empty())
            paragraph(composer, line, {sources[i].words}, style, composer.theme.ink);
        else
            link(composer, line, {sources[i].words}, sources[i].address, style);
    }
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
