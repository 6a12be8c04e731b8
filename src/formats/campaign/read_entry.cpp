#include "formats/campaign/read_entry.h"

#include "engine/session.h"
#include "formats/comparison/contribution.h"
#include "formats/diagnostics/fault.h"
#include "formats/diagnostics/wording.h"
#include "formats/kiosk_counts/load_exported.h"
#include "formats/record/load_record.h"
#include "formats/record/record_json.h"
#include "formats/record/record_words.h"
#include "formats/record/voice_of.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

constexpr FaultText damaged_link = {"damaged-link", "this share link is damaged or cut off",
                                    "copy the whole link once more, from its beginning to its end"};
constexpr FaultText link_of_other_set = {"link-of-other-set", "this share link was made for another question set", ""};
constexpr FaultText link_left_out = {
    "link-left-out", "some answers of this share link do not fit the question set of today and are left out", ""};

Diagnostic about_link(Severity severity, const FaultText& text) {
    return {severity, text.id, 1, 1, "", text.message, text.mend, ""};
}

// One citizen's answers.
Loaded<Record> read_link(std::string_view link, const engine::QuestionSet& set,
                         const engine::MunicipalityList& municipalities) {
    using Outcome = engine::Session::RestoreOutcome;
    Loaded<Record> loaded;
    engine::Session session(set);
    const Outcome outcome = session.restore(code_of_link(link));
    if (outcome == Outcome::unreadable || outcome == Outcome::other_set) {
        loaded.diagnostics.push_back(
            about_link(Severity::error, outcome == Outcome::unreadable ? damaged_link : link_of_other_set));
        return loaded;
    }
    if (outcome == Outcome::partly)
        loaded.diagnostics.push_back(about_link(Severity::warning, link_left_out));
    Record record;
    record.kind = RecordKind::answers;
    record.data = engine::empty_evening(set);
    const engine::Told asked = asked_by_link(link, municipalities);
    record.data.details.voice = asked.voice;
    record.data.details.municipality = session.municipality().empty() ? asked.municipality : session.municipality();
    record.data.details.people = 1;
    record.data.details.answering = engine::Answering::agreed;
    for (std::size_t i = 0; i < set.questions.size(); i++)
        record.data.questions[i].tally.rounds = {engine::round_of_one(set.questions[i], session.answer(i))};
    if (const engine::Municipality* municipality = municipalities.find(record.data.details.municipality))
        record.traits = municipality->traits;
    loaded.value = std::move(record);
    return loaded;
}

Loaded<Record> read_record(const KeptEntry& kept, const engine::QuestionSet& set,
                           const engine::MunicipalityList& municipalities) {
    switch (kept.form) {
    case engine::EntryForm::kiosk_counts:
        return load_exported_day_counts(kept.text, set);
    case engine::EntryForm::link:
        return read_link(kept.text, set, municipalities);
    case engine::EntryForm::record:
        break;
    }
    return load_record(kept.text, set, &municipalities);
}

// Counts that reach from one year into another say no year.
std::optional<int> year_said(const engine::EveningDetails& details) {
    const std::optional<int> year = engine::year_of(details);
    if (details.until.empty() || details.until.substr(0, 4) == details.date.substr(0, 4))
        return year;
    return std::nullopt;
}

std::optional<engine::Voice> voice_named(std::string_view word) {
    for (const engine::Voice voice :
         {engine::Voice::official, engine::Voice::associations, engine::Voice::residents, engine::Voice::both}) {
        if (word == word_for(voice_words, voice))
            return voice;
    }
    return std::nullopt;
}

} // namespace

std::string code_of_link(std::string_view link) {
    constexpr std::string_view blanks = " \t\r\n<>\"'";
    const std::size_t begin = link.find_first_not_of(blanks);
    if (begin == std::string_view::npos)
        return {};
    link = link.substr(begin, link.find_last_not_of(blanks) - begin + 1);
    if (const std::size_t hash = link.find('#'); hash != std::string_view::npos) {
        const std::size_t name = link.find("pikatesti", hash);
        const std::size_t equals = name == std::string_view::npos ? name : link.find('=', name);
        if (equals == std::string_view::npos)
            return {};
        link = link.substr(equals + 1, link.find_first_of("&? \t", equals) - equals - 1);
    }
    std::string code;
    for (std::size_t at = 0; at < link.size(); at++) {
        // Some programs write these marks as escapes, though they need none.
        if (link.substr(at, 3) == "%7E" || link.substr(at, 3) == "%7e") {
            code += '~';
            at += 2;
        } else {
            code += link[at];
        }
    }
    const bool fits = code.size() > 8 && code[0] == '1' && code.find('.') != std::string::npos &&
                      std::all_of(code.begin(), code.end(), [](char c) {
                          return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                                 c == '-' || c == '_' || c == '.' || c == '~';
                      });
    return fits ? code : std::string();
}

engine::Told asked_by_link(std::string_view link, const engine::MunicipalityList& municipalities) {
    engine::Told asked;
    const std::string_view address = link.substr(0, link.find('#'));
    const std::size_t query = address.find('?');
    const std::size_t name = query == std::string_view::npos ? query : address.find("ask=", query);
    if (name == std::string_view::npos || (address[name - 1] != '?' && address[name - 1] != '&'))
        return asked;
    std::string_view rest = address.substr(name + 4);
    rest = rest.substr(0, rest.find('&'));
    const auto take = [&] {
        const std::string_view part = rest.substr(0, rest.find('.'));
        rest.remove_prefix(std::min(part.size() + 1, rest.size()));
        return part;
    };
    const std::string_view municipality = take();
    const std::string_view voice = take();
    const std::string_view year = take();
    if (municipalities.find(municipality) != nullptr)
        asked.municipality = municipality;
    asked.voice = voice_named(voice);
    if (year.size() == 4 && std::all_of(year.begin(), year.end(), [](char c) { return c >= '0' && c <= '9'; }))
        asked.year = std::stoi(std::string(year));
    return asked;
}

ReadEntry read_entry(KeptEntry kept, const engine::QuestionSet& set, const engine::MunicipalityList& municipalities) {
    Loaded<Record> loaded = read_record(kept, set, municipalities);
    const auto entry = std::make_shared<engine::Entry>();
    entry->form = kept.form;
    entry->key.content = engine::content_key(kept.text);
    entry->key.id = kept.id.empty() ? entry->key.content : std::move(kept.id);
    entry->text = std::move(kept.text);
    entry->file = std::move(kept.file);
    entry->told = std::move(kept.told);
    if (!loaded.value)
        return {entry, std::move(loaded.diagnostics), false};

    Record& record = *loaded.value;
    const engine::EveningDetails& details = record.data.details;
    if (!record.interview.id.empty())
        entry->key.id = record.interview.id;
    entry->kind = record.kind;
    entry->municipality = details.municipality.empty() ? entry->told.municipality : details.municipality;
    entry->year =
        kept.form == engine::EntryForm::link ? asked_by_link(entry->text, municipalities).year : year_said(details);
    if (!entry->year)
        entry->year = entry->told.year;
    // What was told goes before what is only likely.
    entry->voice = record.data.details.voice || !entry->told.voice ? voice_of(record) : entry->told.voice;
    entry->event = details.event;
    entry->date = details.date;
    entry->confirmed = record.interview.confirmed;
    entry->method = record.interview.method;
    entry->respondent = record.interview.respondent;
    entry->revision = record.revision;
    for (const engine::QuestionNotes& question : record.data.questions)
        entry->answered += engine::valid_round(question.tally) ? 1 : 0;
    for (const Evidence& evidence : record.interview.evidence)
        entry->to_check += evidence.check ? 1 : 0;
    const bool told_apart = details.municipality.empty();
    engine::Contribution contribution = contribution_of(std::move(record));
    entry->people = engine::people_in(set, contribution.tallies, contribution.people);
    if (!entry->municipality.empty() && entry->year) {
        contribution.municipality = entry->municipality;
        contribution.year = *entry->year;
        contribution.voice = entry->voice;
        if (const engine::Municipality* told = municipalities.find(entry->told.municipality); told && told_apart)
            contribution.traits = told->traits;
        entry->contribution = std::move(contribution);
    }
    return {entry, std::move(loaded.diagnostics), true};
}

std::optional<engine::InterviewSheet> interview_in(const engine::Entry& entry, const engine::QuestionSet& set,
                                                   const engine::MunicipalityList& municipalities) {
    if (entry.form != engine::EntryForm::record)
        return std::nullopt;
    Loaded<Record> loaded = load_record(entry.text, set, &municipalities);
    if (!loaded.value || loaded.value->kind != RecordKind::interview)
        return std::nullopt;
    const bool lost =
        std::any_of(loaded.diagnostics.begin(), loaded.diagnostics.end(),
                    [](const Diagnostic& diagnostic) { return diagnostic.id == fault_text(Fault::left_out).id; });
    if (lost)
        return std::nullopt;
    Record& record = *loaded.value;
    return engine::InterviewSheet{std::move(record.revision), std::move(record.data), std::move(record.interview)};
}

engine::EntryPointer entry_of(const engine::InterviewSheet& sheet, engine::Told told, const engine::QuestionSet& set,
                              const engine::MunicipalityList& municipalities) {
    Record record;
    record.kind = RecordKind::interview;
    record.data = sheet.data;
    record.interview = sheet.interview;
    KeptEntry kept;
    kept.text = record_json(set, record, RecordPurpose::autosave);
    kept.told = std::move(told);
    return read_entry(std::move(kept), set, municipalities).entry;
}

} // namespace pikatesti::formats
