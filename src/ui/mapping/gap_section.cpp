#include "ui/mapping/gap_section.h"

#include "ui/kit/two_scores.h"
#include "ui/kit/widgets.h"
#include "ui/mapping/card_view.h"
#include "ui/mapping/gap_pair.h"
#include "ui/mapping/noted_words.h"
#include "ui/mapping/table_words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace pikatesti::ui::mapping {

namespace {

using engine::Cell;
using engine::CellKey;
using engine::Gap;
using engine::GapKind;

ScaleMark mark_of(const engine::Score& score) {
    return score.shown ? ScaleMark{score.percent, score.range} : ScaleMark{};
}

// "29 (24–44)".
std::string figure(const Model& model, const engine::Score& score) {
    if (!score.shown)
        return model.say("mapping.gap.no_figure");
    std::string percent = std::to_string(*score.percent);
    if (score.range.low == score.range.high)
        return percent;
    return percent + " (" + std::to_string(score.range.low) + "–" + std::to_string(score.range.high) + ")";
}

std::string figures(const Model& model, const std::string& others, const engine::Score& official,
                    const engine::Score& other, engine::Certainty certainty) {
    constexpr std::array<const char*, 4> certainties{"unknown", "not_sure", "sure", "same"};
    return model.say("mapping.gap.figures",
                     {{"officials", figure(model, official)},
                      {"voice", others},
                      {"others", figure(model, other)},
                      {"certainty", model.say(std::string("mapping.gap.certainty.") +
                                              certainties[static_cast<std::size_t>(certainty)])}});
}

void scores(Composer& composer, Model& model, const GapPair& pair, const Gap& gap) {
    composer.open(Role::list, "gap/scores");
    for (std::size_t column = 0; column <= model.set.goals.size(); ++column) {
        const bool whole = column == 0;
        const std::string id = "gap/score/" + (whole ? "all" : model.set.goals[column - 1].id);
        composer.open(Role::list_item, id);
        paragraph(composer, id + "/name", {column_words(model, column)}, composer.style(16, 1.4F, Weight::semibold),
                  composer.theme.ink);
        const auto score = [&](const Cell& cell) -> const engine::Score& {
            return whole ? cell.result.overall : static_cast<const engine::Score&>(cell.result.goals[column - 1]);
        };
        two_scores(composer, mark_of(score(*pair.official)), mark_of(score(*pair.other)),
                   whole ? composer.theme.brand : composer.theme.goal(column - 1), composer.y);
        composer.y += composer.scaled(20);
        paragraph(composer, id + "/figures",
                  {figures(model, voice_words(model, pair.others.voice), score(*pair.official), score(*pair.other),
                           (whole ? gap.overall : gap.goals[column - 1]).certainty)},
                  composer.style(14, 1.4F), composer.theme.muted);
        composer.close();
        composer.y += composer.scaled(10);
    }
    composer.close();
}

void question(Composer& composer, Model& model, const GapPair& pair, const engine::QuestionGap& gap) {
    const engine::Question& asked = model.set.questions[gap.question];
    const std::string id = "gap/question/" + asked.id;
    composer.painter.fill({composer.x, composer.y, composer.width, 1}, composer.theme.track, 0);
    composer.y += composer.scaled(8);
    composer.open(Role::list_item, id);
    paragraph(composer, id + "/text", composer.words(asked.text), composer.style(15, 1.4F), composer.theme.muted);
    const TextStyle style = composer.style(16, 1.4F);
    const auto answer = [&](const char* whose, const CellKey& key, const Cell& cell) {
        paragraph(composer, id + whose,
                  {model.say("mapping.gap.answer", {{"voice", begun(voice_words(model, key.voice))},
                                                    {"answer", answer_words(model, key, cell, gap.question)}})},
                  style, composer.theme.ink);
    };
    answer("/officials", pair.officials, *pair.official);
    // What officials say may be looked up: a number, a document's address.
    const std::vector<std::string> facts = noted_words(model, *pair.official, gap.question);
    for (std::size_t i = 0; i < facts.size(); ++i)
        paragraph(composer, id + "/fact/" + std::to_string(i), {facts[i]}, composer.style(15, 1.4F),
                  composer.theme.ink);
    if (gap.documented)
        paragraph(composer, id + "/documented", {model.say("mapping.gap.documented")},
                  composer.style(15, 1.4F, Weight::semibold), composer.theme.ink);
    source_lines(composer, id, source_words(model, *pair.official, gap.question));
    answer("/others", pair.others, *pair.other);
    if (gap.kind == GapKind::differ && !gap.sure)
        paragraph(composer, id + "/not-sure", {model.say("mapping.gap.not_sure")}, composer.style(14, 1.4F),
                  composer.theme.muted);
    composer.close();
    composer.y += composer.scaled(8);
}

int count(const Gap& gap, GapKind kind) {
    return static_cast<int>(std::count_if(gap.questions.begin(), gap.questions.end(),
                                          [&](const engine::QuestionGap& each) { return each.kind == kind; }));
}

void questions(Composer& composer, Model& model, const GapPair& pair, const Gap& gap) {
    constexpr std::array<std::pair<GapKind, const char*>, 3> kinds{{
        {GapKind::differ, "differ"},
        {GapKind::others_do_not_know, "others_do_not_know"},
        {GapKind::officials_do_not_know, "officials_do_not_know"},
    }};
    for (const auto& [kind, name] : kinds) {
        const int all = count(gap, kind);
        if (all == 0)
            continue;
        const std::string message = std::string("mapping.gap.") + name;
        const std::string id = std::string("gap/") + name;
        composer.y += composer.scaled(14);
        heading(composer, id, {model.say(message, {{"count", std::to_string(all)}})}, 3,
                composer.style(17, 1.3F, Weight::semibold));
        paragraph(composer, id + "/note", {model.say(message + ".note")}, composer.style(15, 1.4F), composer.theme.ink);
        composer.y += composer.scaled(8);
        composer.open(Role::list, id + "/list");
        for (const engine::QuestionGap& each : gap.questions)
            if (each.kind == kind)
                question(composer, model, pair, each);
        composer.close();
    }
    composer.y += composer.scaled(12);
    paragraph(composer, "gap/rest",
              {model.say("mapping.gap.rest", {{"agree", std::to_string(count(gap, GapKind::agree))},
                                              {"nobody", std::to_string(count(gap, GapKind::nobody_knows))},
                                              {"few", std::to_string(count(gap, GapKind::others_too_few))},
                                              {"left", std::to_string(count(gap, GapKind::not_compared))}})},
              composer.style(15, 1.4F), composer.theme.muted);
}

} // namespace

void gap_section(Composer& composer, Model& model, const std::string& municipality) {
    const std::optional<GapPair> pair = gap_pair(model, municipality);
    if (!pair)
        return;
    const std::string others = voice_words(model, pair->others.voice);
    heading(composer, "gap/heading", {model.say("mapping.gap.heading", {{"voice", others}})}, 2,
            composer.style(20, 1.3F, Weight::semibold));
    composer.y += composer.scaled(6);
    const Gap gap = engine::gap(model.set, model.comparison(), municipality, model.table.year, pair->others.voice);
    if (gap.missing != Gap::Missing::nothing) {
        paragraph(composer, "gap/missing", {model.say("mapping.gap.too_few")}, composer.style(16, 1.45F),
                  composer.theme.ink);
        composer.y += composer.scaled(20);
        return;
    }
    paragraph(composer, "gap/note", {model.say("mapping.gap.note")}, composer.style(16, 1.45F), composer.theme.ink);
    paragraph(composer, "gap/people", {people_words(model, *pair, gap)}, composer.style(14, 1.5F),
              composer.theme.muted);
    paragraph(composer, "gap/documented", {documented_words(model, gap)}, composer.style(14, 1.5F),
              composer.theme.muted);
    composer.y += composer.scaled(12);
    scores(composer, model, *pair, gap);
    paragraph(composer, "gap/key", {model.say("mapping.gap.key", {{"voice", others}})}, composer.style(14, 1.5F),
              composer.theme.muted);
    questions(composer, model, *pair, gap);
    composer.y += composer.scaled(14);
    const Button evening{
        .id = "gap/evening", .label = {model.say("mapping.gap.evening")}, .kind = ButtonKind::small, .description = {}};
    if (button_flow(composer, std::vector<Button>{evening}) == 0)
        model.ask(Action::open_evening, municipality);
    composer.y += composer.scaled(6);
    paragraph(composer, "gap/evening/hint", {model.say("mapping.gap.evening.hint")}, composer.style(14, 1.45F),
              composer.theme.muted);
    composer.y += composer.scaled(24);
}

std::optional<engine::EveningOpening> opening_of(Model& model, const std::string& municipality) {
    const std::optional<GapPair> pair = gap_pair(model, municipality);
    return pair ? engine::opening(model.set, model.comparison(), municipality, model.table.year, pair->others.voice)
                : std::nullopt;
}

std::optional<engine::EveningOpening> opening_of_region(Model& model) {
    return engine::region_opening(model.set, model.comparison(), model.campaign->region, model.table.year);
}

} // namespace pikatesti::ui::mapping
