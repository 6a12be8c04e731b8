#include "ui/mapping/gap_paper.h"

#include "ui/mapping/gap_pair.h"
#include "ui/mapping/noted_words.h"
#include "ui/mapping/table_words.h"

namespace pikatesti::ui::mapping {

namespace {

using engine::Cell;
using engine::CellKey;
using engine::Gap;
using engine::GapKind;
using engine::Voice;

// As engine::Said.
constexpr const char* said_names[] = {"mapping.said.yes",     "mapping.said.partly",    "mapping.said.no",
                                      "mapping.said.unknown", "mapping.said.not_asked", "mapping.said.not_applicable"};

// How the two answers lie to each other; null: nothing is to be said.
const char* relation(const engine::QuestionGap& gap) {
    switch (gap.kind) {
    case GapKind::differ:
        return gap.sure ? "mapping.gap.paper.differ" : "mapping.gap.paper.not_sure";
    case GapKind::others_do_not_know:
        return "mapping.gap.paper.others_do_not_know";
    case GapKind::officials_do_not_know:
        return "mapping.gap.paper.officials_do_not_know";
    case GapKind::nobody_knows:
    case GapKind::agree:
    case GapKind::others_too_few:
    case GapKind::not_compared:
        break;
    }
    return nullptr;
}

} // namespace

std::string rests_on(const Model& model, const Cell& officials, std::size_t question, bool documented) {
    std::string words = documented ? ". " + model.say("mapping.gap.documented") : std::string();
    for (const std::string& source : source_words_on_paper(model, officials, question))
        words += (words.ends_with('.') ? " " : ". ") + source;
    return words;
}

std::optional<GapColumn> gap_column(Model& model, const std::string& municipality) {
    const std::optional<GapPair> pair = gap_pair(model, municipality);
    if (!pair)
        return std::nullopt;
    const Gap gap = engine::gap(model.set, model.comparison(), municipality, model.table.year, pair->others.voice);
    if (gap.missing != Gap::Missing::nothing)
        return std::nullopt;
    const bool officials = model.table.voice != Voice::official;
    const CellKey& key = officials ? pair->officials : pair->others;
    const Cell& cell = officials ? *pair->official : *pair->other;
    GapColumn column;
    column.heading = begun(voice_words(model, key.voice));
    column.about =
        people_words(model, *pair, gap) + " " + documented_words(model, gap) + " " + model.say("mapping.gap.note");
    column.documented.resize(model.set.questions.size());
    column.answers.resize(model.set.questions.size());
    for (const engine::QuestionGap& each : gap.questions) {
        column.documented[each.question] = each.documented;
        if (each.kind == GapKind::not_compared)
            continue;
        std::string& answer = column.answers[each.question];
        const engine::Answered& said = cell.answers[each.question];
        answer = model.say(said.too_few ? "mapping.said.too_few" : said_names[static_cast<std::size_t>(said.said)]);
        if (const char* message = relation(each))
            answer = model.say(message, {{"answer", answer}});
        if (officials)
            answer += rests_on(model, cell, each.question, each.documented);
    }
    return column;
}

} // namespace pikatesti::ui::mapping
