#include "ui/mapping/interview_evidence.h"

#include "ui/kit/field.h"
#include "ui/kit/number_words.h"
#include "ui/kit/widgets.h"
#include "ui/mapping/within.h"

#include <algorithm>
#include <span>

namespace pikatesti::ui::mapping {

namespace {

using Kind = engine::NotedFact::Kind;

engine::Evidence& evidence_of(engine::InterviewSheet& sheet, std::size_t question) {
    return sheet.interview.evidence[question];
}

const std::string* text(Composer& composer, const Model& model, const std::string& id, const char* name,
                        const std::string& present, float lines) {
    return field(composer, {.id = id + "/" + name,
                            .label = {model.say(std::string("mapping.interview.") + name)},
                            .text = present,
                            .role = lines > 1 ? Role::textarea : Role::textbox,
                            .lines = lines,
                            .described_by = {}});
}

void note(Composer& composer, Model& model, std::size_t question) {
    engine::InterviewSheet sheet = *model.interview.sheet;
    std::string& present = sheet.data.questions[question].note;
    if (present.empty() && !model.interview.note_open)
        return;
    const std::string* typed = text(composer, model, question_id(model, question), "note", present, 3);
    composer.y += composer.scaled(12);
    if (!typed)
        return;
    present = within(*typed, engine::longest_note, engine::Lines::many);
    model.interview.note_open = true;
    write_noted(model, std::move(sheet), question, question_id(model, question) + "/note");
}

// Shown as it is typed, as long as that is the source.
std::string source_shown(const Model& model, const engine::Evidence::Source& source) {
    engine::Evidence::Source typed = source;
    engine::set_source(typed, model.interview.typed_source);
    return typed == source && !model.interview.typed_source.empty() ? model.interview.typed_source
                                                                    : engine::source_words(source);
}

void source(Composer& composer, Model& model, std::size_t question) {
    engine::InterviewSheet sheet = *model.interview.sheet;
    engine::Evidence::Source& present = evidence_of(sheet, question).source;
    if (present == engine::Evidence::Source() && !model.interview.source_open)
        return;
    const std::string* typed =
        text(composer, model, question_id(model, question), "source", source_shown(model, present), 1);
    composer.y += composer.scaled(12);
    if (!typed)
        return;
    engine::set_source(present, *typed);
    model.interview.source_open = true;
    model.interview.typed_source = *typed;
    write_noted(model, std::move(sheet), question, question_id(model, question) + "/source");
}

void change(Composer& composer, Model& model, std::size_t question) {
    engine::InterviewSheet sheet = *model.interview.sheet;
    const engine::Answer answer = engine::answer_in(sheet, question);
    std::string& present = evidence_of(sheet, question).change;
    // What was answered before is shown only now, so that it does not lead anybody.
    const std::optional<EarlierAnswer> before = answer.options.empty() ? std::nullopt : earlier_answer(model, question);
    const std::string id = question_id(model, question);
    const bool same = before && before->words == answer_text(model, question, answer);
    if (before) {
        const std::string year = std::to_string(before->year);
        paragraph(composer, id + "/before",
                  {same ? model.say("mapping.interview.before.same", {{"year", year}})
                        : model.say("mapping.interview.before", {{"year", year}, {"answer", before->words}})},
                  composer.style(16, 1.5F), composer.theme.ink);
        composer.y += composer.scaled(10);
    }
    if (present.empty() && (!before || same))
        return;
    const std::string* typed = text(composer, model, id, "change", present, 2);
    composer.y += composer.scaled(12);
    if (!typed)
        return;
    present = within(*typed, engine::longest_note, engine::Lines::many);
    write_noted(model, std::move(sheet), question, id + "/change");
}

std::string typed_fact(const Model& model, const engine::Question& question, const engine::FactValue& value) {
    const Kind kind = question.facts[value.fact].kind;
    return kind == Kind::text || kind == Kind::link ? value.text
                                                    : number_words(value.number, 6, model.say("number.point"));
}

void fact(Composer& composer, Model& model, std::size_t index, std::size_t fact) {
    engine::InterviewSheet sheet = *model.interview.sheet;
    const engine::Question& question = model.set.questions[index];
    const engine::NotedFact& noted = question.facts[fact];
    engine::Evidence& evidence = evidence_of(sheet, index);
    const engine::FactValue* value = engine::find_fact(evidence, fact);
    std::string shown = value ? typed_fact(model, question, *value) : std::string();
    bool refused = false;
    if (const auto typed = model.interview.typed_facts.find({index, fact});
        typed != model.interview.typed_facts.end()) {
        engine::Evidence tried = evidence;
        refused = !engine::set_fact(question, tried, fact, typed->second);
        if (refused || tried == evidence)
            shown = typed->second;
    }
    const std::string id = question_id(model, index) + "/fact/" + noted.key;
    const std::string* typed = field(composer, {.id = id,
                                                .label = composer.words(noted.label),
                                                .text = shown,
                                                .described_by = refused ? id + "/refused" : std::string(),
                                                .invalid = refused});
    if (refused) {
        constexpr const char* names[] = {"number", "euros", "percent", "text", "link"};
        composer.y += composer.scaled(4);
        paragraph(composer, id + "/refused",
                  {model.say(std::string("mapping.interview.fact.") + names[static_cast<std::size_t>(noted.kind)])},
                  composer.style(14, 1.45F, Weight::semibold), composer.theme.ink);
    }
    composer.y += composer.scaled(12);
    if (!typed)
        return;
    model.interview.typed_facts[{index, fact}] = *typed;
    if (engine::set_fact(question, evidence, fact, *typed))
        write_noted(model, std::move(sheet), index, id);
}

void buttons(Composer& composer, Model& model, std::size_t question) {
    const std::string id = question_id(model, question);
    const bool check = model.interview.sheet->interview.evidence[question].check;
    const Button offered[] = {
        {.id = id + "/add-note",
         .label = {model.say(model.confirming ? "mapping.confirm.add_note" : "mapping.interview.add_note")},
         .kind = ButtonKind::small,
         .description = {}},
        {.id = id + "/add-source",
         .label = {model.say("mapping.interview.add_source")},
         .kind = ButtonKind::small,
         .description = {}},
        {.id = id + "/check",
         .label = {model.say("mapping.interview.check")},
         .kind = ButtonKind::small,
         .description = {},
         .pressed = check ? 1 : 0},
    };
    constexpr Command commands[] = {Command::note, Command::source, Command::check};
    const int pressed = button_flow(composer, model.confirming ? std::span(offered, 1) : std::span(offered));
    composer.y += composer.scaled(14);
    if (pressed >= 0)
        command(model, commands[pressed]);
}

} // namespace

void interview_evidence(Composer& composer, Model& model, std::size_t question) {
    change(composer, model, question);
    for (std::size_t i = 0; i < model.set.questions[question].facts.size(); ++i)
        fact(composer, model, question, i);
    buttons(composer, model, question);
    note(composer, model, question);
    source(composer, model, question);
}

std::string fact_words(const Model& model, const engine::Question& question, const engine::FactValue& value) {
    const engine::NotedFact& noted = question.facts[value.fact];
    std::string words = typed_fact(model, question, value);
    if (noted.kind == Kind::euros)
        words = model.say("mapping.fact.euros", {{"number", words}});
    if (noted.kind == Kind::percent)
        words = model.say("mapping.fact.percent", {{"number", words}});
    return std::string(noted.label.in(model.language)) + ": " + words;
}

} // namespace pikatesti::ui::mapping
