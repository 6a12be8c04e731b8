// An association evening: where it is, what the room has said, and what it agreed on.
//
// A presenter goes through it with next() and back() alone:
//
//   start -> question 1: ask, count, reveal, discuss -> question 2 ... -> result -> steps -> takeaway
//
// back() is the exact reverse. Counts are hidden until they are revealed; a question nobody was counted for has nothing to
// reveal and goes from count to discuss, and so does one agreed answer, which everybody sees being given.
//
// Every change of what was entered (not of the place) can be undone and redone without limit. A change remembers the part
// that it replaced - one question's counts, one note, the list of steps, or the details - and the place, so undoing shows
// where it happened. Typing on in the same text is one change. A change takes some hundred bytes (two or three thousand for
// a long note or a full list of steps), and changes are made by hand: ten thousand counts, one a second for three hours, are
// about 3 MB of memory, and 100 kB of history(), which is what is kept of it. So nothing is ever dropped.
#pragma once

#include "engine/advice.h"
#include "engine/room_result.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace pikatesti::engine {

enum class Answering {
    hands,  // people are counted for each option
    agreed, // the room gives one answer
};

enum class EveningStage { start, question, result, steps, takeaway };

// How far a question has come.
enum class Moment {
    ask,     // on the screen, nothing to be counted yet
    count,   // hands are counted; nobody sees the numbers
    reveal,  // the numbers
    discuss, // the numbers, talk, a note
};

struct EveningPlace {
    EveningStage stage = EveningStage::start;
    std::size_t question = 0; // at EveningStage::question, else 0
    Moment moment = Moment::ask;

    bool operator==(const EveningPlace&) const = default;
};

// The lengths that typed text is cut to, in bytes of UTF-8.
inline constexpr std::size_t longest_name = 200;   // of an event; who, by when
inline constexpr std::size_t longest_what = 500;   // what was agreed
inline constexpr std::size_t longest_note = 4'000; // on a question
inline constexpr std::size_t most_agreed_steps = 12;
inline constexpr std::size_t most_rounds = 20; // of one question

struct EveningDetails {
    std::string event;
    std::string municipality; // code; empty: none
    std::string date;         // YYYY-MM-DD, empty: not known; the first day where something was gathered over several
    std::string until;        // the last day, empty: the same
    Count people;             // who took part; none: not counted
    std::vector<std::string> languages; // one or two to be shown, the main one first; empty: as the page likes
    Answering answering = Answering::hands;

    bool operator==(const EveningDetails&) const = default;
};

// The year whose questions were asked: that of the first day; none where the day is not known.
std::optional<int> year_of(const EveningDetails& details);

struct QuestionNotes {
    Tally tally;
    std::string note;

    bool operator==(const QuestionNotes&) const = default;
};

struct AgreedStep {
    std::string what;
    std::string who;
    std::string when;
    std::optional<std::size_t> question; // whose next step it was suggested for

    bool operator==(const AgreedStep&) const = default;
};

// What was agreed, in a language: a suggestion that was taken and left as it is has the words of the set in every language;
// anything else is as somebody wrote it, in whatever language that was.
std::string what_in(const QuestionSet& set, const AgreedStep& step, std::string_view language);
// Is it such a suggestion, so that its language is known?
bool is_suggestion(const QuestionSet& set, const AgreedStep& step);

// All that an evening is, without what can be undone: what is saved and what a record holds.
struct EveningData {
    EveningDetails details;
    std::vector<QuestionNotes> questions; // one per question of the set
    std::vector<AgreedStep> steps;        // at most most_agreed_steps, each with something in it
    EveningPlace place;

    bool operator==(const EveningData&) const = default;
};

// An evening in which nothing has happened.
EveningData empty_evening(const QuestionSet& set);

Tallies tallies_of(const EveningData& data);

// YYYY-MM-DD of a day that exists, year 1 to 9999.
bool is_date(std::string_view text);

// A municipality's code as it can be saved: up to 16 letters, digits and hyphens.
bool is_municipality_code(std::string_view text);

// The set must outlive the evening. Every call keeps the evening valid; a call that makes no sense in the present state
// does nothing: counting for a question that is not asked or is locked, an index that is not there, more than 12 steps.
class Evening {
public:
    explicit Evening(const QuestionSet& set);
    // Goes on with saved data; what does not fit the set is left out. Nothing can be undone before restore_history().
    Evening(const QuestionSet& set, EveningData data, Traits traits);

    const QuestionSet& set() const { return *m_set; }
    const EveningData& data() const { return m_data; }
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
    void set_languages(std::vector<std::string> languages); // one or two different ones of the set's, plain ones too
    // Rounds that were counted stay what they are.
    void set_answering(Answering answering);

    // ---- Questions
    // Asked of anybody in the room, as things stand (rule 5 of tally.h).
    bool is_asked(std::size_t question) const;
    // Those on the way: asked, or brought by an answer to an earlier question that nobody was counted for yet.
    std::vector<std::size_t> path() const;
    // Asked questions for which nothing was counted.
    std::vector<std::size_t> open_questions() const;
    // Numbers may be shown: the moment is reveal or discuss and something was counted.
    bool is_revealed() const;

    // ---- Counting, for an asked question that is not locked. By hands:
    void add(std::size_t question, std::size_t option, int people); // may be negative; stays within 0 ... most_people
    void set_count(std::size_t question, std::size_t option, Count people); // none: not counted
    void set_round_people(std::size_t question, Count people); // multiple choice: who took part in this round
    // One agreed answer: chooses or removes an option as Session::choose does.
    void choose(std::size_t question, std::size_t option, bool chosen = true);
    // Both:
    void clear(std::size_t question); // nothing is counted in this round any more
    void lock(std::size_t question, bool locked = true);
    // Keeps the round and begins another, if anything was counted in it. At the question, goes back to counting.
    void vote_again(std::size_t question);
    void remove_round(std::size_t question, std::size_t round); // one of several

    void set_note(std::size_t question, std::string_view note);

    // ---- Agreed steps. One with nothing in it is not kept: adding it does nothing, editing to it removes it.
    void add_step(AgreedStep step);
    void edit_step(std::size_t index, AgreedStep step);
    void remove_step(std::size_t index);
    void move_step(std::size_t from, std::size_t to); // it then stands at `to`
    // What the room could agree on: next_steps() of the result, without those that a step was suggested for.
    std::vector<Step> suggestions() const;

    // ---- The place
    void next();
    void back();
    void reveal(); // at a question: shows the numbers, if there are any; shown already: hides them again
    void jump(std::size_t question); // to an asked question: ask, or reveal if it was counted
    void to_start();
    void to_result();
    void to_steps();
    void to_takeaway();

    // ---- Undo
    bool can_undo() const { return !m_done.empty(); }
    bool can_redo() const { return !m_undone.empty(); }
    void undo();
    void redo();
    // How many changes can be undone, for messages and tests.
    std::size_t changes() const { return m_done.size(); }
    // All that can be undone and redone, as short text (UTF-8, no NUL), to be kept beside the data.
    std::string history() const;
    // Takes up what history() told of these very data. False if it is not that: then nothing can be undone.
    bool restore_history(std::string_view history);

    // ---- Result
    Tallies tallies() const { return tallies_of(m_data); }
    RoomResult result() const;

private:
    // A part of what was entered, and what it is replaced by or was before.
    struct DetailsPart {
        EveningDetails details;
        Traits traits;
        bool operator==(const DetailsPart&) const = default;
    };
    struct TallyPart {
        std::size_t question;
        Tally tally;
        bool operator==(const TallyPart&) const = default;
    };
    struct NotePart {
        std::size_t question;
        std::string note;
        bool operator==(const NotePart&) const = default;
    };
    struct StepsPart {
        std::vector<AgreedStep> steps;
        bool operator==(const StepsPart&) const = default;
    };
    using Part = std::variant<DetailsPart, TallyPart, NotePart, StepsPart>;
    struct Change {
        Part part; // what undo() puts back, and once it is undone, redo()
        EveningPlace before, after;
    };
    class HistoryWriter;
    class HistoryReader;
    // The text that is being typed in; none: typing anywhere is a new change.
    struct Typing {
        enum class Field { none, event, note, step_what, step_who, step_when } field = Field::none;
        std::size_t index = 0; // of the question or step
        bool operator==(const Typing&) const = default;
    };

    bool may_change(std::size_t question) const; // asked and not locked
    bool may_count(std::size_t question, std::size_t option, Answering answering) const;
    std::vector<bool> asked() const;
    bool may_reveal(std::size_t question) const;
    void exchange(Part& part);
    void change(Part part, Typing typing);
    void change(Part part) { change(std::move(part), Typing()); }
    void change_round(std::size_t question, Round round);
    void go(EveningStage stage, std::size_t question = 0, Moment moment = Moment::ask);
    // To the nearest asked question, if the present one is not asked any more; and to counting, if there is nothing to
    // reveal any more.
    void settle();

    const QuestionSet* m_set;
    EveningData m_data;
    Traits m_traits;
    std::vector<Change> m_done;
    std::vector<Change> m_undone;
    Typing m_typing; // what the last change typed in
};

} // namespace pikatesti::engine
