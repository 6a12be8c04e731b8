#include "engine/evening.h"

#include "engine/evening_tidy.h"
#include "engine/typed_text.h"

#include <algorithm>
#include <utility>

namespace pikatesti::engine {

namespace {

// What a room has agreed on, as far as the round is an agreed answer at all.
Answer agreed_answer(const Round& round) {
    Answer answer;
    for (std::size_t i = 0; i < round.counts.size(); ++i) {
        if (round.counts[i].value_or(0) > 1)
            return {};
        if (round.counts[i] == 1)
            answer.options.push_back(i);
    }
    answer.state = answer.options.empty() ? Answer::State::untouched : Answer::State::given;
    return answer;
}

} // namespace

Evening::Evening(const QuestionSet& set) : m_set(&set), m_data(empty_evening(set)) {}

Evening::Evening(const QuestionSet& set, EveningData data, Traits traits)
    : m_set(&set), m_data(empty_evening(set)), m_traits(std::move(traits)) {
    m_data.details = tidy_details(data.details, set);
    for (std::size_t i = 0; i < std::min(data.questions.size(), set.questions.size()); ++i) {
        m_data.questions[i].tally = tidy_tally(data.questions[i].tally, set.questions[i]);
        m_data.questions[i].note = typed_text(data.questions[i].note, longest_note, Lines::many);
    }
    for (const AgreedStep& step : data.steps) {
        AgreedStep tidy = tidy_step(step, set);
        if (m_data.steps.size() < most_agreed_steps && !is_empty(tidy))
            m_data.steps.push_back(std::move(tidy));
    }
    m_data.place.stage = data.place.stage;
    if (data.place.stage == EveningStage::question && !set.questions.empty()) {
        m_data.place.question = std::min(data.place.question, set.questions.size() - 1);
        m_data.place.moment = data.place.moment;
    } else if (data.place.stage == EveningStage::question) {
        m_data.place.stage = EveningStage::start;
    }
    settle();
}

// ---- Changes

void Evening::exchange(Part& part) {
    if (auto* details = std::get_if<DetailsPart>(&part)) {
        std::swap(details->details, m_data.details);
        std::swap(details->traits, m_traits);
    } else if (auto* tally = std::get_if<TallyPart>(&part)) {
        std::swap(tally->tally, m_data.questions[tally->question].tally);
    } else if (auto* note = std::get_if<NotePart>(&part)) {
        std::swap(note->note, m_data.questions[note->question].note);
    } else if (auto* steps = std::get_if<StepsPart>(&part)) {
        std::swap(steps->steps, m_data.steps);
    }
}

void Evening::change(Part part, Typing typing) {
    const EveningPlace before = m_data.place;
    const Part wanted = part;
    exchange(part);
    if (part == wanted)
        return; // it was so already
    settle();
    m_undone.clear();
    const bool typing_on = typing.field != Typing::Field::none && typing == m_typing && !m_done.empty();
    m_typing = typing;
    if (!typing_on) {
        m_done.push_back({std::move(part), before, m_data.place});
        return;
    }
    m_done.back().after = m_data.place;
    if (m_done.back().part == wanted) { // typed back to what it was
        m_done.pop_back();
        m_typing = {};
    }
}

void Evening::undo() {
    if (m_done.empty())
        return;
    Change change = std::move(m_done.back());
    m_done.pop_back();
    exchange(change.part);
    m_data.place = change.before;
    m_typing = {};
    settle(); // a history may tell any place
    m_undone.push_back(std::move(change));
}

void Evening::redo() {
    if (m_undone.empty())
        return;
    Change change = std::move(m_undone.back());
    m_undone.pop_back();
    exchange(change.part);
    m_data.place = change.after;
    m_typing = {};
    settle(); // a history may tell any place
    m_done.push_back(std::move(change));
}

// ---- What it is about

void Evening::set_event(std::string_view event) {
    DetailsPart part{m_data.details, m_traits};
    part.details.event = typed_text(event, longest_name, Lines::one);
    change(std::move(part), {Typing::Field::event, 0});
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
    DetailsPart part{m_data.details, m_traits};
    part.details.date = date;
    change(std::move(part));
}

void Evening::set_people(Count people) {
    DetailsPart part{m_data.details, m_traits};
    part.details.people = bounded(people);
    change(std::move(part));
}

void Evening::set_languages(std::vector<std::string> languages) {
    DetailsPart part{m_data.details, m_traits};
    part.details.languages = tidy_languages(*m_set, languages);
    if (!part.details.languages.empty())
        change(std::move(part));
}

void Evening::set_answering(Answering answering) {
    DetailsPart part{m_data.details, m_traits};
    part.details.answering = answering;
    change(std::move(part));
}

// ---- Counting

bool Evening::may_change(std::size_t question) const { return is_asked(question) && !tally(question).locked; }

bool Evening::may_count(std::size_t question, std::size_t option, Answering answering) const {
    return m_data.details.answering == answering && may_change(question) &&
           option < m_set->questions[question].options.size();
}

void Evening::change_round(std::size_t question, Round round) {
    TallyPart part{question, tally(question)};
    part.tally.rounds.back() = std::move(round);
    change(std::move(part));
}

void Evening::add(std::size_t question, std::size_t option, int people) {
    if (!may_count(question, option, Answering::hands))
        return;
    const int now = people_for(round(question), option);
    // Nothing is taken away from what was not counted.
    if (people > 0 || now > 0)
        set_count(question, option, now + std::clamp(people, -most_people, most_people));
}

void Evening::set_count(std::size_t question, std::size_t option, Count people) {
    if (!may_count(question, option, Answering::hands))
        return;
    Round changed = round(question);
    changed.counts[option] = bounded(people);
    // The one person of an answer that was agreed on before hands were counted.
    if (changed.people == 1 && fewest_voters(m_set->questions[question], changed) > 1)
        changed.people.reset();
    change_round(question, std::move(changed));
}

void Evening::set_round_people(std::size_t question, Count people) {
    if (!may_count(question, 0, Answering::hands) || m_set->questions[question].choice != Choice::multiple)
        return;
    Round changed = round(question);
    changed.people = bounded(people);
    change_round(question, std::move(changed));
}

void Evening::choose(std::size_t question, std::size_t option, bool chosen) {
    if (!may_count(question, option, Answering::agreed))
        return;
    const Question& asked_question = m_set->questions[question];
    Answer answer = agreed_answer(round(question));
    const auto place = std::lower_bound(answer.options.begin(), answer.options.end(), option);
    const bool is_chosen = place != answer.options.end() && *place == option;
    if (is_chosen == chosen)
        return;
    if (!chosen) {
        answer.options.erase(place);
    } else if (asked_question.choice == Choice::single || asked_question.options[option].exclusive) {
        answer.options = {option};
    } else {
        answer.options.insert(place, option);
        std::erase_if(answer.options, [&](std::size_t other) { return asked_question.options[other].exclusive; });
    }
    answer.state = answer.options.empty() ? Answer::State::untouched : Answer::State::given;
    change_round(question, round_of_one(asked_question, answer));
}

void Evening::clear(std::size_t question) {
    if (may_change(question))
        change_round(question, round_of_one(m_set->questions[question], {}));
}

void Evening::lock(std::size_t question, bool locked) {
    if (!is_asked(question))
        return;
    TallyPart part{question, tally(question)};
    part.tally.locked = locked;
    change(std::move(part));
}

void Evening::vote_again(std::size_t question) {
    if (!may_change(question) || !is_counted(round(question)) || tally(question).rounds.size() == most_rounds)
        return;
    TallyPart part{question, tally(question)};
    part.tally.rounds.push_back(round_of_one(m_set->questions[question], {}));
    change(std::move(part));
    if (m_data.place.stage != EveningStage::question || m_data.place.question != question)
        return;
    go(EveningStage::question, question, Moment::count);
    m_done.back().after = m_data.place;
}

void Evening::remove_round(std::size_t question, std::size_t round) {
    if (!may_change(question) || tally(question).rounds.size() < 2 || round >= tally(question).rounds.size())
        return;
    TallyPart part{question, tally(question)};
    part.tally.rounds.erase(part.tally.rounds.begin() + static_cast<std::ptrdiff_t>(round));
    change(std::move(part));
}

void Evening::set_note(std::size_t question, std::string_view note) {
    if (question < m_data.questions.size())
        change(NotePart{question, typed_text(note, longest_note, Lines::many)}, {Typing::Field::note, question});
}

// ---- Agreed steps

void Evening::add_step(AgreedStep step) {
    step = tidy_step(step, *m_set);
    if (is_empty(step) || steps().size() >= most_agreed_steps)
        return;
    StepsPart part{steps()};
    part.steps.push_back(std::move(step));
    change(std::move(part));
}

void Evening::edit_step(std::size_t index, AgreedStep step) {
    if (index >= steps().size())
        return;
    step = tidy_step(step, *m_set);
    if (is_empty(step)) {
        remove_step(index);
        return;
    }
    const AgreedStep& before = steps()[index];
    std::vector<Typing::Field> changed;
    if (step.what != before.what)
        changed.push_back(Typing::Field::step_what);
    if (step.who != before.who)
        changed.push_back(Typing::Field::step_who);
    if (step.when != before.when)
        changed.push_back(Typing::Field::step_when);
    const Typing typing = changed.size() == 1 ? Typing{changed.front(), index} : Typing();
    StepsPart part{steps()};
    part.steps[index] = std::move(step);
    change(std::move(part), typing);
}

void Evening::remove_step(std::size_t index) {
    if (index >= steps().size())
        return;
    StepsPart part{steps()};
    part.steps.erase(part.steps.begin() + static_cast<std::ptrdiff_t>(index));
    change(std::move(part));
}

void Evening::move_step(std::size_t from, std::size_t to) {
    if (from >= steps().size() || to >= steps().size() || from == to)
        return;
    StepsPart part{steps()};
    AgreedStep moved = std::move(part.steps[from]);
    part.steps.erase(part.steps.begin() + static_cast<std::ptrdiff_t>(from));
    part.steps.insert(part.steps.begin() + static_cast<std::ptrdiff_t>(to), std::move(moved));
    change(std::move(part));
}

std::vector<Step> Evening::suggestions() const {
    std::vector<Step> found = room_steps(*m_set, tallies(), m_traits, m_data.details.people, year_of(details()));
    std::erase_if(found, [&](const Step& suggestion) {
        return std::any_of(steps().begin(), steps().end(),
                           [&](const AgreedStep& step) { return step.question == suggestion.question; });
    });
    return found;
}

RoomResult Evening::result() const {
    return room_result(*m_set, tallies(), m_traits, m_data.details.people, year_of(m_data.details));
}

} // namespace pikatesti::engine
