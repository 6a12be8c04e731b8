// What can be undone and redone, without limit. A change remembers the part that it replaced - one question's counts, one note, the
// list of steps, or the details - and the place, so undoing shows where it happened. Typing on in the same text is one change.
//
// A change takes some hundred bytes (two or three thousand for a long note or a full list of steps), and changes are made by
// hand: ten thousand counts, one a second for three hours, are about 3 MB of memory, and 100 kB of history_text(), which is
// what is kept of it. So nothing is ever dropped.
#pragma once

#include "engine/evening_part.h"

namespace pikatesti::engine {

struct EveningChange {
    EveningPart part; // what undo() puts back, and once it is undone, redo()
    EveningPlace before, after;
};

// The text that is being typed in; none: typing anywhere is a new change.
struct Typing {
    enum class Field { none, event, note, step_what, step_who, step_when } field = Field::none;
    std::size_t index = 0; // of the question or step

    bool operator==(const Typing&) const = default;
};

// Of a step that was edited: the one text that differs, if it is one.
Typing typing_in_step(const AgreedStep& before, const AgreedStep& now, std::size_t index);

class EveningHistory {
public:
    EveningHistory() = default;
    // Both with the next one to be undone or redone last.
    EveningHistory(std::vector<EveningChange> done, std::vector<EveningChange> undone);

    // A change was made: what it replaced, and what stands there now. What was undone before can no longer be redone.
    void add(EveningChange change, const EveningPart& now, Typing typing = {});
    void end_typing() { m_typing = {}; } // typing anywhere is a new change from now on

    bool can_undo() const { return !m_done.empty(); }
    bool can_redo() const { return !m_undone.empty(); }
    std::size_t changes() const { return m_done.size(); } // that can be undone
    // Puts back the part and the place, which may be any that a stored history tells; nothing to undo or redo: nothing.
    void undo(EveningData& data, Traits& traits);
    void redo(EveningData& data, Traits& traits);

    const std::vector<EveningChange>& done() const { return m_done; }
    const std::vector<EveningChange>& undone() const { return m_undone; }

private:
    std::vector<EveningChange> m_done;
    std::vector<EveningChange> m_undone;
    Typing m_typing; // what the last change typed in
};

} // namespace pikatesti::engine
