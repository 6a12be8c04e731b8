#include "engine/evening.h"

#include "engine/evening_counting.h"
#include "engine/evening_history_text.h"
#include "engine/evening_tidy.h"
#include "engine/typed_text.h"

#include <algorithm>
#include <utility>

namespace pikatesti::engine {

namespace {

// Did anybody vote, in the round that counts?
const Round* round_with_votes(const Question& question, const Tally& tally) {
    const Round* round = valid_round(tally);
    return round && fewest_voters(question, *round) > 0 ? round : nullptr;
}

} // namespace

Evening::Evening(const QuestionSet& set) : m_set(&set), m_data(empty_evening(set)) {}

Evening::Evening(const QuestionSet& set, EveningData data, Traits traits)
    : m_set(&set), m_data(tidy_evening(std::move(data), set)), m_traits(std::move(traits)) {
    settle();
}

// ---- Changes

void Evening::change(EveningPart part, Typing typing) { change(std::move(part), typing, m_data.place); }

void Evening::change(EveningPart part, Typing typing, const EveningPlace& place) {
    const EveningPlace before = m_data.place;
    const EveningPart wanted = part;
    exchange(m_data, m_traits, part);
    if (part == wanted)
        return; // it was so already
    m_data.place = place;
    settle();
    m_history.add({std::move(part), before, m_data.place}, wanted, typing);
}

void Evening::undo() {
    m_history.undo(m_data, m_traits);
    settle();
}

void Evening::redo() {
    m_history.redo(m_data, m_traits);
    settle();
}

std::string Evening::history_text() const { return engine::history_text(*m_set, m_data, m_traits, m_history); }

bool Evening::restore_history(std::string_view history) {
    std::optional<EveningHistory> read = read_history(history, *m_set, m_data, m_traits);
    m_history = read ? std::move(*read) : EveningHistory();
    return read.has_value();
}

// ---- What it is about

void Evening::change_details(EveningDetails details, Typing typing) {
    change(DetailsPart{std::move(details), m_traits}, typing);
}

void Evening::set_event(std::string_view event) {
    EveningDetails details = m_data.details;
    details.event = typed_text(event, longest_name, Lines::one);
    change_details(std::move(details), {Typing::Field::event, 0});
}

void Evening::set_municipality(std::string_view code, Traits traits) {
    if (!code.empty() && !is_municipality_code(code))
        return;
    DetailsPart part{m_data.details, code.empty() ? Traits() : std::move(traits)};
    part.details.municipality = code;
    change(std::move(part));
}

void Evening::set_date(std::string_view date) {
    if (!date.empty() && !is_date(date))
        return;
    EveningDetails details = m_data.details;
    details.date = date;
    change_details(std::move(details));
}

void Evening::set_people(Count people) {
    EveningDetails details = m_data.details;
    details.people = bounded(people);
    change_details(std::move(details));
}

void Evening::set_languages(const std::vector<std::string>& languages) {
    EveningDetails details = m_data.details;
    details.languages = tidy_languages(*m_set, languages);
    if (!details.languages.empty())
        change_details(std::move(details));
}

void Evening::set_answering(Answering answering) {
    EveningDetails details = m_data.details;
    details.answering = answering;
    change_details(std::move(details));
}

void Evening::set_voice(std::optional<Voice> voice) {
    EveningDetails details = m_data.details;
    details.voice = voice;
    change_details(std::move(details));
}

// ---- Questions

std::vector<bool> Evening::asked() const {
    std::vector<bool> asked;
    for (const AskedShare& share : asked_shares(*m_set, tallies(), m_traits, year_of(details())))
        asked.push_back(share.asked > 0);
    return asked;
}

bool Evening::is_asked(std::size_t question) const { return question < m_data.questions.size() && asked()[question]; }

std::vector<std::size_t> Evening::path() const {
    std::vector<std::size_t> path;
    std::vector<bool> on_path(m_data.questions.size(), false);
    for (std::size_t i = 0; i < on_path.size(); ++i) {
        const Question& question = m_set->questions[i];
        if (!question.asked.covers(year_of(details())) || has_any_trait(m_traits, question.not_applicable_traits))
            continue;
        if (question.condition) {
            const std::size_t earlier = question.condition->question;
            const Round* round = round_with_votes(m_set->questions[earlier], tally(earlier));
            const std::vector<std::size_t>& bring = question.condition->shown_after;
            const bool brought = !round || std::any_of(bring.begin(), bring.end(), [&](std::size_t option) {
                return people_for(*round, option) > 0;
            });
            if (!on_path[earlier] || !brought)
                continue;
        }
        on_path[i] = true;
        path.push_back(i);
    }
    return path;
}

std::vector<std::size_t> Evening::open_questions() const {
    const std::vector<bool> is_asked = asked();
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < is_asked.size(); ++i) {
        if (is_asked[i] && !round_with_votes(m_set->questions[i], tally(i)))
            open.push_back(i);
    }
    return open;
}

bool Evening::is_revealed() const {
    const EveningPlace& at = m_data.place;
    return at.stage == EveningStage::question && (at.moment == Moment::reveal || at.moment == Moment::discuss) &&
           valid_round(tally(at.question));
}

// ---- Counting

bool Evening::may_change(std::size_t question) const { return is_asked(question) && !tally(question).locked; }

bool Evening::may_count(std::size_t question, std::size_t option, Answering answering) const {
    return m_data.details.answering == answering && may_change(question) &&
           option < m_set->questions[question].options.size();
}

void Evening::change_tally(std::size_t question, Tally tally) { change(TallyPart{question, std::move(tally)}); }

void Evening::add(std::size_t question, std::size_t option, int people) {
    if (may_count(question, option, Answering::hands))
        change_tally(question, with_hands(m_set->questions[question], tally(question), option, people));
}

void Evening::set_count(std::size_t question, std::size_t option, Count people) {
    if (may_count(question, option, Answering::hands))
        change_tally(question, with_count(m_set->questions[question], tally(question), option, people));
}

void Evening::set_round_people(std::size_t question, Count people) {
    if (may_count(question, 0, Answering::hands))
        change_tally(question, with_round_people(m_set->questions[question], tally(question), people));
}

void Evening::choose(std::size_t question, std::size_t option, bool chosen) {
    if (may_count(question, option, Answering::agreed))
        change_tally(question, with_choice(m_set->questions[question], tally(question), option, chosen));
}

void Evening::clear(std::size_t question) {
    if (may_change(question))
        change_tally(question, with_round_cleared(m_set->questions[question], tally(question)));
}

void Evening::lock(std::size_t question, bool locked) {
    if (!is_asked(question))
        return;
    Tally changed = tally(question);
    changed.locked = locked;
    change_tally(question, std::move(changed));
}

void Evening::vote_again(std::size_t question) {
    if (!may_change(question))
        return;
    const bool here = m_data.place.stage == EveningStage::question && m_data.place.question == question;
    change(TallyPart{question, with_another_round(m_set->questions[question], tally(question))}, {},
           here ? EveningPlace{EveningStage::question, question, Moment::count} : m_data.place);
}

void Evening::remove_round(std::size_t question, std::size_t round) {
    if (may_change(question))
        change_tally(question, without_round(tally(question), round));
}

void Evening::set_note(std::size_t question, std::string_view note) {
    if (question < m_data.questions.size())
        change(NotePart{question, typed_text(note, longest_note, Lines::many)}, {Typing::Field::note, question});
}

// ---- Agreed steps

void Evening::add_step(const AgreedStep& step) { change(StepsPart{with_step(*m_set, steps(), step)}); }

void Evening::edit_step(std::size_t index, const AgreedStep& step) {
    StepsPart part{with_step_edited(*m_set, steps(), index, step)};
    Typing typing;
    if (index < steps().size() && part.steps.size() == steps().size())
        typing = typing_in_step(steps()[index], part.steps[index], index);
    change(std::move(part), typing);
}

void Evening::remove_step(std::size_t index) { change(StepsPart{without_step(steps(), index)}); }

void Evening::move_step(std::size_t from, std::size_t to) { change(StepsPart{with_step_moved(steps(), from, to)}); }

std::vector<Step> Evening::suggestions() const {
    std::vector<Step> found = room_steps(*m_set, tallies(), m_traits, m_data.details.people, year_of(details()));
    std::erase_if(found, [&](const Step& suggestion) {
        return std::any_of(steps().begin(), steps().end(),
                           [&](const AgreedStep& step) { return step.question == suggestion.question; });
    });
    return found;
}

// ---- The place

EveningWay Evening::way() const {
    EveningWay way{asked(), {}};
    const bool hands = m_data.details.answering == Answering::hands;
    for (std::size_t i = 0; i < m_data.questions.size(); ++i)
        way.revealable.push_back(hands && is_counted(round(i)));
    return way;
}

void Evening::settle() {
    if (m_data.place.stage == EveningStage::question)
        m_data.place = settled(m_data.place, way());
}

void Evening::go(const EveningPlace& place) {
    m_data.place = place;
    m_history.end_typing();
}

void Evening::next() { go(next_place(place(), way())); }
void Evening::back() { go(place_before(place(), way())); }
void Evening::reveal() { go(reveal_or_hide(place(), way())); }
void Evening::jump(std::size_t question) { go(place_at_question(place(), question, way())); }

void Evening::go_to(EveningStage stage) {
    if (stage != EveningStage::question)
        go({stage});
}

RoomResult Evening::result() const {
    return room_result(*m_set, tallies(), m_traits, m_data.details.people, year_of(details()));
}

} // namespace pikatesti::engine
