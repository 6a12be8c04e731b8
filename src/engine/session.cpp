#include "engine/session.h"

#include "engine/choose.h"
#include "engine/score.h"

#include <algorithm>

namespace pikatesti::engine {

namespace {

bool is_open(const Answer& answer) { return answer.state != Answer::State::given; }

// The question at the top of the conditions that a question stands under; itself if it has none.
std::size_t root_question(const QuestionSet& set, std::size_t question) {
    while (set.questions[question].condition)
        question = set.questions[question].condition->question;
    return question;
}

// Could the question be asked, if the one it hangs on is on the way? An untouched answer still may bring it.
bool may_be_brought(const Condition& condition, const Answer& answer) {
    if (answer.state == Answer::State::untouched)
        return true;
    return std::any_of(answer.options.begin(), answer.options.end(), [&](std::size_t option) {
        return std::find(condition.shown_after.begin(), condition.shown_after.end(), option) !=
               condition.shown_after.end();
    });
}

bool is_savable_code(const std::string& code) {
    return code.size() <= 16 && std::all_of(code.begin(), code.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
           });
}

} // namespace

Session::Session(const QuestionSet& set) : m_set(&set), m_answers(set.questions.size()) {}

void Session::set_municipality(std::string code, Traits traits) {
    if (!is_savable_code(code)) {
        code.clear();
        traits.clear();
    }
    m_municipality = std::move(code);
    m_traits = std::move(traits);
    leave_unasked_question();
}

std::vector<bool> Session::asked() const {
    std::vector<bool> asked;
    for (const QuestionValue& value : value_answers(*m_set, m_answers, m_traits))
        asked.push_back(value.standing == Standing::answered || value.standing == Standing::unknown);
    return asked;
}

bool Session::is_asked(std::size_t question) const { return question < m_answers.size() && asked()[question]; }

std::vector<std::size_t> Session::path() const {
    std::vector<std::size_t> path;
    std::vector<bool> on_path(m_answers.size(), false);
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        const Question& question = m_set->questions[i];
        if (!question.asked.covers({}) || has_any_trait(m_traits, question.not_applicable_traits))
            continue;
        if (question.condition) {
            const std::size_t earlier = question.condition->question;
            if (!on_path[earlier] || !may_be_brought(*question.condition, m_answers[earlier]))
                continue;
        }
        on_path[i] = true;
        path.push_back(i);
    }
    return path;
}

std::vector<std::size_t> Session::open_questions() const {
    const std::vector<bool> is_asked = asked();
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        if (is_asked[i] && is_open(m_answers[i]))
            open.push_back(i);
    }
    return open;
}

void Session::choose(std::size_t question, std::size_t option, bool chosen) {
    if (is_asked(question) && choose_option(m_set->questions[question], m_answers[question], option, chosen))
        leave_unasked_question();
}

void Session::clear(std::size_t question) {
    if (question >= m_answers.size())
        return;
    m_answers[question] = {};
    leave_unasked_question();
}

void Session::begin() {
    const std::vector<bool> is_asked = asked();
    const auto first = std::find(is_asked.begin(), is_asked.end(), true);
    if (first == is_asked.end())
        return;
    m_return_to.reset();
    go_to_question(static_cast<std::size_t>(first - is_asked.begin()));
}

void Session::next() {
    if (m_stage == Stage::question)
        leave_question();
}

void Session::skip() {
    if (m_stage != Stage::question)
        return;
    if (is_open(m_answers[m_question]))
        m_answers[m_question].state = Answer::State::skipped;
    leave_question();
}

void Session::back() {
    if (m_stage == Stage::start)
        return;
    if (m_stage == Stage::result && !open_questions().empty()) {
        go_to(Stage::review);
        return;
    }
    const std::vector<bool> is_asked = asked();
    std::size_t question = m_stage == Stage::question ? m_question : is_asked.size();
    while (question > 0) {
        --question;
        if (is_asked[question]) {
            go_to_question(question);
            return;
        }
    }
    go_to(Stage::start);
}

void Session::jump(std::size_t question) {
    if (!is_asked(question))
        return;
    if (m_stage == Stage::review || m_stage == Stage::result)
        m_return_to = m_stage;
    go_to_question(question);
}

void Session::review() { go_to(Stage::review); }

void Session::show_result() { go_to(Stage::result); }

void Session::reset() { *this = Session(*m_set); }

void Session::go_to(Stage stage) {
    m_stage = stage;
    m_question = 0;
    m_return_to.reset();
}

void Session::go_to_question(std::size_t question) {
    m_stage = Stage::question;
    m_question = question;
}

void Session::leave_question() {
    const std::vector<bool> is_asked = asked();
    const std::size_t root = root_question(*m_set, m_question);
    for (std::size_t i = m_question + 1; i < m_answers.size(); ++i) {
        if (!is_asked[i])
            continue;
        const bool is_brought = root_question(*m_set, i) == root && m_answers[i].state == Answer::State::untouched;
        if (!m_return_to || is_brought) {
            go_to_question(i);
            return;
        }
    }
    // A review with nothing left to review is none.
    go_to(m_return_to == Stage::result || open_questions().empty() ? Stage::result : Stage::review);
}

void Session::leave_unasked_question() {
    if (m_stage != Stage::question)
        return;
    const std::vector<bool> is_asked = asked();
    for (std::size_t i = m_question; i < is_asked.size(); ++i) {
        if (is_asked[i]) {
            m_question = i;
            return;
        }
    }
    for (std::size_t i = m_question; i > 0; --i) {
        if (is_asked[i - 1]) {
            m_question = i - 1;
            return;
        }
    }
    go_to(Stage::start);
}

} // namespace pikatesti::engine
