#include "formats/record/record_json.h"

#include "formats/diagnostics/wording.h"
#include "formats/json/writer.h"
#include "formats/record/record_figures.h"
#include "formats/record/record_words.h"
#include "formats/record/source_json.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

using Members = JsonWriter::Members;

void write_count(JsonWriter& json, std::string_view key, engine::Count count) {
    if (count)
        json.key(key).number(*count);
}

void write_details(JsonWriter& json, const engine::EveningDetails& details) {
    json.member_if("event", details.event);
    json.member_if("municipality", details.municipality);
    json.member_if("date", details.date);
    json.member_if("until", details.until);
    write_count(json, "people", details.people);
    if (!details.languages.empty()) {
        json.key("languages").begin_array(Members::in_a_row);
        for (const std::string& language : details.languages)
            json.text(language);
        json.end_array();
    }
    json.member("answering", word_for(answering_words, details.answering));
}

// made: of this round, or null.
void write_round(JsonWriter& json, const engine::Question& question, const engine::Round& round,
                 const engine::RoundMade* made) {
    json.begin_object(Members::in_a_row);
    write_count(json, "people", round.people);
    json.key("counts").begin_object();
    for (std::size_t i = 0; i < question.options.size(); i++)
        write_count(json, question.options[i].key, round.counts[i]);
    json.end_object();
    if (made) {
        json.member_if("corrected", made->day);
        if (made->by)
            json.member("by", word_for(corrector_words, *made->by));
    }
    json.end_object();
}

void write_rounds(JsonWriter& json, const engine::Question& question, const std::vector<engine::Round>& rounds,
                  const Evidence* evidence) {
    json.key("rounds").begin_array();
    std::size_t counted = 0;
    for (const engine::Round& round : rounds) {
        const bool is_made = evidence && engine::is_counted(round) && counted < evidence->made.size();
        write_round(json, question, round, is_made ? &evidence->made[counted] : nullptr);
        counted += engine::is_counted(round) ? 1 : 0;
    }
    json.end_array();
}

void write_interview(JsonWriter& json, const Interview& interview, std::optional<engine::Voice> voice) {
    json.member_if("id", interview.id);
    if (voice)
        json.member("voice", word_for(voice_words, *voice));
    if (interview.method)
        json.member("method", word_for(method_words, *interview.method));
    json.member_if("respondent", interview.respondent);
    json.member_if("confirmed", interview.confirmed);
}

bool is_number(engine::NotedFact::Kind kind) {
    return kind != engine::NotedFact::Kind::text && kind != engine::NotedFact::Kind::link;
}

void write_noted(JsonWriter& json, const engine::Question& question, const engine::Noted& noted) {
    json.member_if("note", noted.note);
    write_source(json, noted.source);
    json.member_if("change", noted.change);
    if (noted.facts.empty())
        return;
    json.key("facts").begin_object(Members::in_a_row);
    for (const FactValue& value : noted.facts) {
        const engine::NotedFact& fact = question.facts[value.fact];
        json.key(fact.key);
        is_number(fact.kind) ? json.number(value.number, 9) : json.text(value.text);
    }
    json.end_object();
}

void write_earlier(JsonWriter& json, const engine::Question& question, const std::vector<EarlierNoted>& earlier) {
    if (earlier.empty())
        return;
    json.key("earlier").begin_array();
    for (const EarlierNoted& each : earlier) {
        json.begin_object();
        write_noted(json, question, each.said);
        json.member_if("until", each.until);
        if (each.by)
            json.member("by", word_for(corrector_words, *each.by));
        json.end_object();
    }
    json.end_array();
}

bool is_untouched(const engine::QuestionNotes& notes) {
    return notes.note.empty() && !notes.tally.locked && notes.tally.rounds.size() == 1 &&
           !engine::is_counted(notes.tally.rounds.front()) && !notes.tally.rounds.front().people;
}

void write_question(JsonWriter& json, const engine::Question& question, const engine::QuestionNotes& notes,
                    const Evidence* evidence, std::optional<double> agreement) {
    json.key(question.id).begin_object();
    write_rounds(json, question, notes.tally.rounds, evidence);
    json.flag_if("locked", notes.tally.locked);
    if (evidence) {
        write_noted(json, question, {notes.note, evidence->source, evidence->change, evidence->facts});
        json.flag_if("check", evidence->check);
        write_earlier(json, question, evidence->earlier);
    } else {
        json.member_if("note", notes.note);
    }
    write_agreement(json, agreement);
    json.end_object();
}

void write_questions(JsonWriter& json, const engine::QuestionSet& set, const Record& record,
                     const engine::RoomResult* figures) {
    json.key("questions").begin_object();
    for (std::size_t i = 0; i < set.questions.size(); i++) {
        const Evidence* evidence = record.interview.evidence.empty() ? nullptr : &record.interview.evidence[i];
        if (!is_untouched(record.data.questions[i]) || (evidence && *evidence != Evidence()))
            write_question(json, set.questions[i], record.data.questions[i], evidence,
                           figures ? figures->agreements.questions[i] : std::nullopt);
    }
    json.end_object();
}

void write_steps(JsonWriter& json, const engine::QuestionSet& set, const std::vector<engine::AgreedStep>& steps) {
    if (steps.empty())
        return;
    json.key("steps").begin_array();
    for (const engine::AgreedStep& step : steps) {
        json.begin_object();
        json.member_if("what", step.what);
        json.member_if("who", step.who);
        json.member_if("when", step.when);
        if (step.question)
            json.member("question", set.questions[*step.question].id);
        json.end_object();
    }
    json.end_array();
}

void write_place(JsonWriter& json, const engine::QuestionSet& set, const engine::EveningPlace& place) {
    json.key("place").begin_object(Members::in_a_row);
    json.member("stage", word_for(stage_words, place.stage));
    if (place.stage == engine::EveningStage::question) {
        json.member("question", set.questions[place.question].id);
        json.member("moment", word_for(moment_words, place.moment));
    }
    json.end_object();
}

engine::RoomResult figures_of(const engine::QuestionSet& set, const Record& record) {
    return engine::room_result(set, engine::tallies_of(record.data), record.traits, record.data.details.people,
                               engine::year_of(record.data.details));
}

} // namespace

int format_of(const Record& record) {
    const Interview& interview = record.interview;
    Interview head = interview;
    head.evidence.clear();
    const bool evidence = std::any_of(interview.evidence.begin(), interview.evidence.end(),
                                      [](const Evidence& each) { return each != Evidence(); });
    const bool new_head = head != Interview() || record.data.details.voice;
    return record.kind == RecordKind::interview || new_head || evidence ? 2 : 1;
}

std::string record_json(const engine::QuestionSet& set, const Record& record, RecordPurpose purpose) {
    const bool for_file = purpose == RecordPurpose::file;
    std::optional<engine::RoomResult> figures;
    if (for_file)
        figures = figures_of(set, record);
    JsonWriter json(for_file ? JsonWriter::Layout::indented : JsonWriter::Layout::compact);
    json.begin_object();
    json.key("format").number(format_of(record));
    json.member("kind", word_for(record_kinds, record.kind));
    json.key("set").begin_object(Members::in_a_row);
    json.member("id", set.id);
    json.member("revision", record.revision.empty() ? set.revision : record.revision);
    json.end_object();
    write_interview(json, record.interview, record.data.details.voice);
    write_details(json, record.data.details);
    write_questions(json, set, record, figures ? &*figures : nullptr);
    write_steps(json, set, record.data.steps);
    write_place(json, set, record.data.place);
    if (figures) {
        json.key("result");
        write_figures(json, set, *figures);
    }
    json.end_object();
    return json.take() + (for_file ? "\n" : "");
}

std::string record_result_json(const engine::QuestionSet& set, const Record& record) {
    const engine::RoomResult figures = figures_of(set, record);
    JsonWriter json(JsonWriter::Layout::indented);
    json.begin_object().key("result");
    write_figures(json, set, figures);
    json.key("agreement").begin_object();
    for (std::size_t i = 0; i < set.questions.size(); i++) {
        if (const std::optional<double> agreement = figures.agreements.questions[i])
            json.key(set.questions[i].id).number(*agreement, 6);
    }
    json.end_object().end_object();
    return json.take();
}

} // namespace pikatesti::formats
