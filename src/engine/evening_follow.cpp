// How two windows that show the same evening stay of one mind: each takes over what the other has made of it.
#include "engine/evening.h"

#include <utility>

namespace pikatesti::engine {

void Evening::follow(EveningData data, Traits traits) {
    const Evening other(*m_set, std::move(data), std::move(traits)); // what is not valid is left out there
    const EveningData& wanted = other.m_data;
    const auto arrived = [&] { // but for the place, which is no change
        return m_data.details == wanted.details && m_data.questions == wanted.questions &&
               m_data.steps == wanted.steps && m_traits == other.m_traits;
    };
    const Typing typing = m_typing;
    if (!arrived() && can_undo()) {
        undo();
        if (!arrived())
            redo();
    }
    if (!arrived() && can_redo()) {
        redo();
        if (!arrived())
            undo();
    }
    if (!arrived()) {
        m_typing = typing; // what was tried has forgotten it
        take_over(wanted, other.m_traits);
        m_done.back().after = wanted.place;
    }
    m_data.place = wanted.place;
}

// Each part that differs as one change; typing on in the same text is one change here as well.
void Evening::take_over(const EveningData& wanted, const Traits& traits) {
    if (!(m_data.details == wanted.details) || m_traits != traits) {
        EveningDetails before = m_data.details;
        before.event = wanted.details.event;
        const bool only_event = before == wanted.details && m_traits == traits;
        change(DetailsPart{wanted.details, traits}, only_event ? Typing{Typing::Field::event, 0} : Typing());
    }
    for (std::size_t i = 0; i < m_data.questions.size(); ++i) {
        if (!(m_data.questions[i].tally == wanted.questions[i].tally))
            change(TallyPart{i, wanted.questions[i].tally});
        if (m_data.questions[i].note != wanted.questions[i].note)
            change(NotePart{i, wanted.questions[i].note}, {Typing::Field::note, i});
    }
    if (m_data.steps == wanted.steps)
        return;
    Typing typing;
    int fields = 0; // that differ
    for (std::size_t i = 0; i < wanted.steps.size() && wanted.steps.size() == m_data.steps.size(); ++i) {
        const AgreedStep& before = m_data.steps[i];
        const AgreedStep& now = wanted.steps[i];
        const auto note = [&](bool differs, Typing::Field field) {
            if (differs) {
                typing = {field, i};
                ++fields;
            }
        };
        note(before.what != now.what, Typing::Field::step_what);
        note(before.who != now.who, Typing::Field::step_who);
        note(before.when != now.when, Typing::Field::step_when);
    }
    change(StepsPart{wanted.steps}, fields == 1 ? typing : Typing());
}

} // namespace pikatesti::engine
