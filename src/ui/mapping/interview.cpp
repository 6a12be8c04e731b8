#include "ui/mapping/interview.h"

#include "ui/mapping/card_view.h"

#include <algorithm>

namespace pikatesti::ui::mapping {

namespace {

using Field = engine::CampaignTyping::Field;
using engine::FieldState;

constexpr std::size_t digits = 9; // options with a digit of their own; further ones have letters

bool is_interview(const Model& model, const engine::Entry& entry, const std::string& municipality) {
    return entry.municipality == municipality && entry.year == model.campaign->year &&
           entry.voice == engine::Voice::official && entry.form == engine::EntryForm::record &&
           entry.kind == engine::RecordKind::interview;
}

const engine::FieldworkStanding* standing_of(Model& model, const std::string& municipality) {
    for (const engine::FieldworkStanding& standing : model.derived().fieldwork.standings)
        if (standing.municipality == municipality)
            return &standing;
    return nullptr;
}

std::string first_day(const Model& model, const engine::FieldworkRow* row) {
    const std::string year = std::to_string(model.campaign->year) + '-';
    if (model.today.starts_with(year))
        return model.today;
    return row && row->agreed_day.starts_with(year) ? row->agreed_day : std::string();
}

engine::InterviewSheet fresh_sheet(const Model& model) {
    const std::string& municipality = model.interview.municipality;
    const engine::FieldworkRow* row = model.campaign->find_row(municipality);
    engine::InterviewSheet sheet = engine::new_interview(
        model.set, engine::content_key(model.seed + '/' + municipality + '/' + std::to_string(model.revision)),
        municipality, first_day(model, row));
    // Nothing of the contact: the record is handed on, and the fieldwork list is not.
    if (row)
        sheet.interview.method = row->method;
    return sheet;
}

const engine::Traits& traits_of(const Model& model) {
    static const engine::Traits none;
    const engine::Municipality* found = model.division->all().find(model.interview.municipality);
    return found ? found->traits : none;
}

// Is the interview over, so that another answer is a correction?
bool is_over(Model& model) {
    if (!model.interview.sheet->interview.confirmed.empty()) // filled in from documents it is not held, but confirmed
        return true;
    const engine::FieldworkStanding* standing = standing_of(model, model.interview.municipality);
    return standing && standing->officials &&
           (standing->state == FieldState::interviewed || standing->state == FieldState::confirmed);
}

// A record that is new begins the fieldwork in the municipality, and counts before any other of its officials.
void add_first_parts(Model& model, const engine::EntryKey& key, engine::CampaignParts& parts) {
    const std::string& municipality = model.interview.municipality;
    const engine::FieldworkRow* row = model.campaign->find_row(municipality);
    if (row && (row->state == FieldState::not_reached || row->state == FieldState::agreed)) {
        engine::FieldworkRow begun = *row;
        begun.state = FieldState::begun;
        parts.push_back(engine::RowPart{municipality, std::move(begun)});
    }
    bool others = false;
    for (const auto& [other, entry] : model.campaign->entries) {
        if (entry->municipality != municipality || entry->year != model.campaign->year ||
            entry->voice != engine::Voice::official)
            continue;
        others = true;
        if (model.campaign->chosen.count(other) > 0)
            parts.push_back(engine::ChosenPart{other, false});
    }
    if (others)
        parts.push_back(engine::ChosenPart{key, true});
}

std::optional<std::size_t> option_of_key(const engine::Question& question, const std::string& key) {
    for (std::size_t i = 0; i < question.options.size(); ++i)
        if (key_of(question, i) == key)
            return i;
    // A letter counts from the first option on, as paper forms have them.
    if (key.size() == 1 && key[0] >= 'a' && key[0] <= 'k') {
        const auto option = static_cast<std::size_t>(key[0] - 'a');
        if (option < question.options.size())
            return option;
    }
    return std::nullopt;
}

// As it is made now, on this page.
engine::Correction correction(const Model& model, std::size_t kept) {
    return {kept, model.confirming ? engine::Corrector::municipality : engine::Corrector::interviewer, model.today};
}

void toggle_check(Model& model) {
    engine::InterviewSheet sheet = *model.interview.sheet;
    bool& check = sheet.interview.evidence[*model.interview.question].check;
    check = !check;
    model.announcement = model.say(check ? "mapping.interview.check.on" : "mapping.interview.check.off");
    write_sheet(model, std::move(sheet));
}

} // namespace

engine::EntryPointer interview_entry(Model& model, const std::string& municipality) {
    const engine::FieldworkStanding* standing = standing_of(model, municipality);
    if (standing && standing->officials && is_interview(model, *standing->officials, municipality))
        return standing->officials;
    for (const auto& [key, entry] : model.campaign->entries)
        if (is_interview(model, *entry, municipality))
            return entry;
    return {};
}

bool sheet_is_ready(Model& model) {
    Interviewing& interview = model.interview;
    const engine::EntryPointer entry = interview_entry(model, interview.municipality);
    const engine::EntryKey key = entry ? entry->key : engine::EntryKey();
    if (!interview.sheet || interview.key != key) {
        interview.key = key;
        interview.sheet = entry ? model.read_interview(*entry) : fresh_sheet(model);
        interview.typed_source.clear();
    }
    return interview.sheet.has_value();
}

std::vector<engine::SheetStanding> sheet_standings(const Model& model) {
    return engine::standings(model.set, *model.interview.sheet, traits_of(model), model.campaign->year);
}

void begin_interview(Model& model, const std::string& municipality) {
    model.interview = {};
    model.interview.municipality = municipality;
    model.go(Screen::interview);
    model.entered = true;
    if (!sheet_is_ready(model))
        return;
    const std::vector<engine::SheetStanding> standings = sheet_standings(model);
    const std::optional<std::size_t> first = engine::first_to_ask(standings);
    show_question(model, first && standings[*first].is_open() ? first : std::nullopt);
}

void show_question(Model& model, std::optional<std::size_t> question) {
    Interviewing& interview = model.interview;
    interview.question = question;
    interview.note_open = interview.source_open = false;
    interview.typed_source.clear();
    interview.kept.reset();
    if (question && model.confirming)
        interview.kept = model.kept_rounds[*question];
    else if (question && is_over(model))
        interview.kept = engine::rounds_of(*interview.sheet, *question);
    std::erase_if(interview.typed_facts, [&](const auto& typed) {
        engine::Evidence evidence;
        const auto& [question_of_it, fact] = typed.first;
        return engine::set_fact(model.set.questions[question_of_it], evidence, fact, typed.second);
    });
    model.history.end_typing();
    model.entered = true;
}

void show_next(Model& model) {
    show_question(model, engine::next_asked(sheet_standings(model), *model.interview.question));
}

void show_previous(Model& model) {
    if (const auto before = engine::previous_asked(sheet_standings(model), *model.interview.question))
        show_question(model, before);
}

void write_sheet(Model& model, engine::InterviewSheet sheet, const std::string& typing) {
    const engine::EntryPointer before = interview_entry(model, model.interview.municipality);
    engine::Told told = before ? before->told : engine::Told();
    if (sheet.data.details.date.empty())
        told.year = model.campaign->year;
    const engine::EntryPointer entry = model.write_interview(sheet, told);
    engine::CampaignParts parts = engine::replace_entry(*model.campaign, before, entry);
    if (!before)
        add_first_parts(model, entry->key, parts);
    model.interview.sheet = std::move(sheet);
    model.interview.key = entry->key;
    engine::CampaignTyping step;
    if (!typing.empty())
        step = {Field::interview, model.interview.municipality, typing};
    model.change(parts, step);
}

void choose_answer(Model& model, std::size_t question, std::size_t option, bool chosen) {
    engine::InterviewSheet sheet = *model.interview.sheet;
    const std::optional<engine::RoundCount>& kept = model.interview.kept;
    if (!engine::choose_in(model.set, sheet, question, option, chosen,
                           kept ? std::optional(correction(model, kept->answers)) : std::nullopt))
        return;
    write_sheet(model, std::move(sheet));
}

void write_noted(Model& model, engine::InterviewSheet sheet, std::size_t question, const std::string& field) {
    const std::optional<engine::RoundCount>& kept = model.interview.kept;
    if (kept)
        engine::correct_noted(sheet, *model.interview.sheet, question, correction(model, kept->noted));
    write_sheet(model, std::move(sheet), field);
}

void command(Model& model, Command asked) {
    const std::optional<std::size_t> question = model.interview.question;
    if (!question || !sheet_is_ready(model))
        return;
    const std::string id = question_id(model, *question);
    switch (asked) {
    case Command::next:
        return show_next(model);
    case Command::back:
        return show_previous(model);
    case Command::leave:
        model.focus = interview_heading(model);
        break;
    case Command::note:
        model.interview.note_open = true;
        model.focus = id + "/note";
        break;
    case Command::source:
        model.interview.source_open = true;
        model.focus = id + "/source";
        break;
    case Command::check:
        return toggle_check(model);
    }
}

void press_key(Model& model, const std::string& key) {
    const std::optional<std::size_t> question = model.interview.question;
    if (!question || !sheet_is_ready(model))
        return;
    if (const auto option = option_of_key(model.set.questions[*question], key)) {
        const engine::Question& asked = model.set.questions[*question];
        const engine::Answer before = engine::answer_in(*model.interview.sheet, *question);
        const bool chosen = std::count(before.options.begin(), before.options.end(), *option) > 0;
        choose_answer(model, *question, *option, asked.choice == engine::Choice::single || !chosen);
        model.announcement = answer_text(model, *question, engine::answer_in(*model.interview.sheet, *question));
    }
}

std::string key_of(const engine::Question& question, std::size_t option) {
    if (engine::unknown_option(question) == option)
        return "0";
    std::size_t number = 0;
    for (std::size_t i = 0; i <= option; ++i)
        number += engine::unknown_option(question) == i ? 0U : 1U;
    if (number <= digits)
        return std::to_string(number);
    return std::string(1, static_cast<char>('a' + static_cast<int>(number) - 1));
}

std::string interview_heading(const Model& model) {
    if (model.interview.question && model.interview.sheet)
        return question_id(model, *model.interview.question) + "/heading";
    return "interview/heading";
}

std::string question_id(const Model& model, std::size_t question) {
    return known::interview_question + model.set.questions[question].id;
}

std::string answer_text(const Model& model, std::size_t question, const engine::Answer& answer) {
    const engine::Question& asked = model.set.questions[question];
    std::string text;
    for (const std::size_t option : answer.options) {
        if (!asked.options[option].points)
            return model.say("mapping.said.unknown");
        text += (text.empty() ? "" : "; ") + std::string(asked.options[option].label.in(model.language));
    }
    return text;
}

std::optional<EarlierAnswer> earlier_answer(Model& model, std::size_t question) {
    const std::vector<int>& years = model.comparison().years();
    for (auto year = years.rbegin(); year != years.rend(); ++year) {
        const engine::CellKey key{model.interview.municipality, engine::Voice::official, *year};
        const engine::Cell* cell = *year < model.campaign->year ? model.comparison().shown_cell(key) : nullptr;
        if (cell == nullptr)
            continue;
        if (cell->answers[question].said == engine::Said::not_asked)
            return std::nullopt;
        return EarlierAnswer{*year, answer_words(model, key, *cell, question)};
    }
    return std::nullopt;
}

} // namespace pikatesti::ui::mapping
