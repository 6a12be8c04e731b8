// Where someone is in the test, and what they have answered.
#pragma once

#include "engine/question_set.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pikatesti::engine {

enum class Stage { start, question, review, result };

// The set must outlive the session. Every call keeps the session valid; a call that makes no sense in the
// present state does nothing.
class Session {
public:
    explicit Session(const QuestionSet& set);

    const QuestionSet& set() const { return *m_set; }
    Stage stage() const { return m_stage; }
    std::size_t question() const { return m_question; } // meaningful at Stage::question
    const Answers& answers() const { return m_answers; }
    const Answer& answer(std::size_t question) const { return m_answers[question]; }

    // The municipality the test is about: code (empty: none) and what questions need to know of it. A code that is not
    // of at most 16 letters, digits and hyphens is taken as none, as save() could not carry it.
    const std::string& municipality() const { return m_municipality; }
    const Traits& traits() const { return m_traits; }
    void set_municipality(std::string code, Traits traits);

    // Is the question asked, as things stand?
    bool is_asked(std::size_t question) const;
    // The questions on the way, in order: those asked, and those that an unanswered earlier question still may bring.
    std::vector<std::size_t> path() const;
    // The asked questions that have no answer yet (skipped or untouched).
    std::vector<std::size_t> open_questions() const;

    // Answers an asked question, as choose_option() does. The answers of questions that are no longer asked are kept, so
    // that changing one's mind loses nothing.
    void choose(std::size_t question, std::size_t option, bool chosen = true);
    void clear(std::size_t question); // leaves the question untouched

    void begin(); // to the first question
    void next();  // to the next asked question; after the last: review if anything is open, else the result
    void skip();  // marks the question as skipped unless it is answered, then as next()
    void back();  // to the asked question before, or to the start; from the review to the last asked question; from
                  // the result to the review if anything is open, else to the last asked question
    // To an asked question. From the review or the result, next() then returns there: at once, or after the untouched
    // questions that follow and hang on the same earlier answer, which a changed answer may have brought. A review with
    // nothing left in it gives way to the result.
    void jump(std::size_t question);
    void review();
    void show_result();
    void reset(); // everything is forgotten, the municipality too

    // A compact string of the answers, the municipality and the place, of URL-safe characters (A-Z a-z 0-9 - _ . ~).
    // Questions and options are written as short hashes of their ids, so it survives reordering and additions.
    std::string save() const;

    enum class RestoreOutcome {
        restored,
        partly,     // some answers no longer fit the set and were left out
        other_set,  // made for another question set; nothing was changed
        unreadable, // damaged or cut off; nothing was changed
    };
    // Restores what save() gave; any bytes may be given. A place at a question that is gone or not asked becomes the
    // nearest one that is. The traits of the municipality are not in it: set_municipality() is to be called again.
    RestoreOutcome restore(std::string_view saved);

private:
    std::vector<bool> asked() const; // one per question
    void go_to(Stage stage);
    void go_to_question(std::size_t question);
    void leave_question();         // forward, when its answer is settled
    void leave_unasked_question(); // to the nearest asked one, if the present one is not asked any more

    const QuestionSet* m_set;
    Stage m_stage = Stage::start;
    std::size_t m_question = 0;
    std::optional<Stage> m_return_to; // where a jump came from
    Answers m_answers;
    std::string m_municipality;
    Traits m_traits;
};

// Pairs of ids whose short hashes are the same, so that a saved session could not tell them apart: question ids, or
// option keys of one question. Empty for any set that may be used.
std::vector<std::pair<std::string, std::string>> short_hash_collisions(const QuestionSet& set);

} // namespace pikatesti::engine
