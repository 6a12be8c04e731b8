// An association evening: what it is (evening_data.h), what can be undone of it (evening_history.h) and where it stands
// (evening_place.h), held together by the rules of a question set. Counts are hidden until they are revealed.
#pragma once

#include "engine/advice.h"
#include "engine/evening_history.h"
#include "engine/evening_steps.h"
#include "engine/room_result.h"

namespace pikatesti::engine {

// The set must outlive the evening. Every call keeps the evening valid; a call that makes no sense in the present state
// does nothing: counting for a question that is not asked or is locked, an index that is not there, more than 12 steps.
// Every change of what was entered (not of the place) can be undone.
class Evening {
public:
    explicit Evening(const QuestionSet& set);
    // Goes on with saved data; what does not fit the set is left out. Nothing can be undone before restore_history().
    Evening(const QuestionSet& set, EveningData data, Traits traits);

    const QuestionSet& set() const { return *m_set; }
    const EveningData& data() const { return m_data; }
    EveningData take_data() { return std::move(m_data); } // nothing is to be asked of the evening after it
    const EveningDetails& details() const { return m_data.details; }
    const EveningPlace& place() const { return m_data.place; }
    const Traits& traits() const { return m_traits; }
    const Tally& tally(std::size_t question) const { return m_data.questions[question].tally; }
    // The round being counted: the last one.
    const Round& round(std::size_t question) const { return tally(question).rounds.back(); }
    const std::string& note(std::size_t question) const { return m_data.questions[question].note; }
    const std::vector<AgreedStep>& steps() const { return m_data.steps; }

    // ---- What it is about. Text is tidied as typed_text() does.
    void set_event(std::string_view event);
    void set_municipality(std::string_view code,
                          Traits traits); // empty: none; another code than is_municipality_code: nothing
    void set_date(std::string_view date); // is_date, or empty
    void set_people(Count people);        // 0 ... most_people
    void
    set_languages(const std::vector<std::string>& languages); // one or two different ones of the set's, plain ones too
    // Rounds that were counted stay what they are.
    void set_answering(Answering answering);
    void set_voice(std::optional<Voice> voice);

    // ---- Questions
    // Asked of anybody in the room, as things stand (rule 5 of tally.h).
    bool is_asked(std::size_t question) const;
    // Those on the way: asked, or brought by an answer to an earlier question that nobody was counted for yet.
    std::vector<std::size_t> path() const;
    // Asked questions for which nothing was counted.
    std::vector<std::size_t> open_questions() const;
    // Numbers may be shown: the moment is reveal or discuss and something was counted.
    bool is_revealed() const;

    // ---- Counting, for an asked question that is not locked; as in evening_counting.h. By hands:
    void add(std::size_t question, std::size_t option, int people); // may be negative; stays within 0 ... most_people
    void set_count(std::size_t question, std::size_t option, Count people); // none: not counted
    void set_round_people(std::size_t question, Count people); // multiple choice: who took part in this round
    // One agreed answer:
    void choose(std::size_t question, std::size_t option, bool chosen = true);
    // Both:
    void clear(std::size_t question); // nothing is counted in this round any more
    void lock(std::size_t question, bool locked = true);
    // Keeps the round and begins another, if anything was counted in it. At the question, goes back to counting.
    void vote_again(std::size_t question);
    void remove_round(std::size_t question, std::size_t round); // one of several

    void set_note(std::size_t question, std::string_view note);

    // ---- Agreed steps; as in evening_steps.h.
    void add_step(const AgreedStep& step);
    void edit_step(std::size_t index, const AgreedStep& step);
    void remove_step(std::size_t index);
    void move_step(std::size_t from, std::size_t to);
    // What the room could agree on: next_steps() of the result, without those that a step was suggested for.
    std::vector<Step> suggestions() const;

    // ---- The place; as in evening_place.h.
    void next();
    void back();
    void reveal(); // shows the numbers, or hides them again
    void jump(std::size_t question);
    void go_to(EveningStage stage); // any but a question

    // ---- Undo
    const EveningHistory& history() const { return m_history; }
    void undo();
    void redo();
    std::string history_text() const; // to be kept beside the data
    // Takes up what history_text() told of these very data. False if it is not that: then nothing can be undone.
    bool restore_history(std::string_view history);

    // ---- Result
    Tallies tallies() const { return tallies_of(m_data); }
    RoomResult result() const;

private:
    bool may_change(std::size_t question) const; // asked and not locked
    bool may_count(std::size_t question, std::size_t option, Answering answering) const;
    std::vector<bool> asked() const;
    EveningWay way() const;
    void change(EveningPart part, Typing typing = {});
    void change(EveningPart part, Typing typing, const EveningPlace& place); // and is at `place` then
    void change_tally(std::size_t question, Tally tally);
    void change_details(EveningDetails details, Typing typing = {});
    void go(const EveningPlace& place);
    void settle();

    const QuestionSet* m_set;
    EveningData m_data;
    Traits m_traits;
    EveningHistory m_history;
};

} // namespace pikatesti::engine
