#include "engine/evening_history.h"

#include <utility>

namespace pikatesti::engine {

Typing typing_in_step(const AgreedStep& before, const AgreedStep& now, std::size_t index) {
    Typing typing;
    std::size_t changed = 0;
    const auto look = [&](bool differs, Typing::Field field) {
        if (!differs)
            return;
        typing = {field, index};
        ++changed;
    };
    look(now.what != before.what, Typing::Field::step_what);
    look(now.who != before.who, Typing::Field::step_who);
    look(now.when != before.when, Typing::Field::step_when);
    return changed == 1 ? typing : Typing();
}

EveningHistory::EveningHistory(std::vector<EveningChange> done, std::vector<EveningChange> undone)
    : m_done(std::move(done)), m_undone(std::move(undone)) {}

void EveningHistory::add(EveningChange change, const EveningPart& now, Typing typing) {
    m_undone.clear();
    const bool typing_on = typing.field != Typing::Field::none && typing == m_typing && !m_done.empty();
    m_typing = typing;
    if (!typing_on) {
        m_done.push_back(std::move(change));
        return;
    }
    m_done.back().after = change.after;
    if (m_done.back().part == now) { // typed back to what it was
        m_done.pop_back();
        end_typing();
    }
}

void EveningHistory::undo(EveningData& data, Traits& traits) {
    if (m_done.empty())
        return;
    EveningChange change = std::move(m_done.back());
    m_done.pop_back();
    exchange(data, traits, change.part);
    data.place = change.before;
    end_typing();
    m_undone.push_back(std::move(change));
}

void EveningHistory::redo(EveningData& data, Traits& traits) {
    if (m_undone.empty())
        return;
    EveningChange change = std::move(m_undone.back());
    m_undone.pop_back();
    exchange(data, traits, change.part);
    data.place = change.after;
    end_typing();
    m_done.push_back(std::move(change));
}

} // namespace pikatesti::engine
