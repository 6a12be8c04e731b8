#include "ui/mapping/interview_lines.h"

#include "ui/mapping/interview_evidence.h"

#include <algorithm>
#include <optional>

namespace pikatesti::ui::mapping {

namespace {

// What was typed for a fact and cannot be kept, so that it is not lost unseen.
void add_refused_facts(const Model& model, std::size_t question, std::vector<ReadBackLine>& lines) {
    const engine::Question& asked = model.set.questions[question];
    for (std::size_t fact = 0; fact < asked.facts.size(); ++fact) {
        const auto typed = model.interview.typed_facts.find({question, fact});
        engine::Evidence tried;
        if (typed == model.interview.typed_facts.end() || engine::set_fact(asked, tried, fact, typed->second))
            continue;
        lines.push_back(
            {"refused/" + std::to_string(fact),
             model.say("mapping.interview.fact.refused",
                       {{"fact", std::string(asked.facts[fact].label.in(model.language))}, {"text", typed->second}})});
    }
}

// Who corrected something, and when.
std::string corrector_words(const Model& model, std::optional<engine::Corrector> by, const std::string& day) {
    constexpr const char* names[] = {"interviewer", "municipality"};
    const char* name = by ? names[static_cast<std::size_t>(*by)] : "unknown";
    const std::string who = model.say(std::string("mapping.corrector.") + name);
    return day.empty() ? who : who + ' ' + model.date_words(day);
}

// What was answered before each correction. Records of before rounds had a maker say only what was answered first.
void add_answered(const Model& model, std::size_t question, std::vector<ReadBackLine>& lines) {
    const std::vector<engine::AnswerRound> rounds = engine::answer_rounds(*model.interview.sheet, question);
    for (std::size_t i = 0; i < rounds.size(); ++i) {
        const bool last = i + 1 == rounds.size();
        const engine::RoundMade next = last ? engine::RoundMade() : rounds[i + 1].made;
        const auto who = [&](const engine::RoundMade& made) { return corrector_words(model, made.by, made.day); };
        if (i == 0 && rounds[i].made != engine::RoundMade())
            lines.push_back(
                {"answered/added", model.say("mapping.interview.said.filled_in", {{"who", who(rounds[i].made)}})});
        if (last)
            return;
        const bool bare = i == 0 && next == engine::RoundMade();
        lines.push_back({"answered/" + std::to_string(i),
                         model.say(bare ? "mapping.interview.said.first" : "mapping.interview.said.answered",
                                   {{"who", who(next)}, {"text", answer_text(model, question, rounds[i].answer)}})});
    }
}

// Of what was noted before a correction, what that has changed.
std::string earlier_words(const Model& model, std::size_t question, const engine::Noted& before,
                          const engine::Noted& after) {
    std::string words;
    const auto append = [&](const std::string& text) { words += (words.empty() ? "" : "; ") + text; };
    const auto said = [&](const char* name, const std::string& text) {
        append(model.say(std::string("mapping.interview.said.") + name, {{"text", text}}));
    };
    for (const engine::FactValue& value : before.facts)
        if (std::find(after.facts.begin(), after.facts.end(), value) == after.facts.end())
            append(fact_words(model, model.set.questions[question], value));
    if (before.change != after.change && !before.change.empty())
        said("change", before.change);
    if (before.note != after.note && !before.note.empty())
        said("note", before.note);
    if (before.source != after.source && before.source != engine::NotedSource())
        said("source", engine::source_words(before.source));
    return words;
}

void add_earlier(const Model& model, std::size_t question, std::vector<ReadBackLine>& lines) {
    const std::vector<engine::EarlierNoted>& earlier = model.interview.sheet->interview.evidence[question].earlier;
    const std::vector<engine::Noted> rounds = engine::noted_rounds(*model.interview.sheet, question);
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        const std::string text = earlier_words(model, question, rounds[i], rounds[i + 1]);
        lines.push_back(
            {"earlier/" + std::to_string(i),
             model.say(text.empty() ? "mapping.interview.said.added" : "mapping.interview.said.earlier",
                       {{"who", corrector_words(model, earlier[i].by, earlier[i].until)}, {"text", text}})});
    }
}

} // namespace

std::vector<ReadBackLine> read_back_lines(const Model& model, std::size_t question) {
    const engine::InterviewSheet& sheet = *model.interview.sheet;
    const engine::Evidence& evidence = sheet.interview.evidence[question];
    const auto said = [&](const char* name, const std::string& text) {
        return ReadBackLine{name, model.say(std::string("mapping.interview.said.") + name, {{"text", text}})};
    };
    std::vector<ReadBackLine> lines;
    add_answered(model, question, lines);
    if (evidence.check)
        lines.push_back({"check", model.say("mapping.interview.said.check")});
    if (!evidence.change.empty())
        lines.push_back(said("change", evidence.change));
    for (const engine::FactValue& value : evidence.facts)
        lines.push_back(
            {"fact/" + std::to_string(value.fact), fact_words(model, model.set.questions[question], value)});
    add_refused_facts(model, question, lines);
    if (const std::string& note = sheet.data.questions[question].note; !note.empty())
        lines.push_back(said("note", note));
    if (const std::string source = engine::source_words(evidence.source); !source.empty())
        lines.push_back(said("source", source));
    add_earlier(model, question, lines);
    return lines;
}

} // namespace pikatesti::ui::mapping
