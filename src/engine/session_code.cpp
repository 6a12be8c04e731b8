// The saved form of a session.
//
//   1 SSSS . municipality . place { . QQQQ answer } . CCC
//
// 1 is the version of this form. SSSS and QQQQ are short hashes of the ids of the set and of a question. The place is
// "s" (start), "r" (review), "e" (the result, the end) or "qQQQQ" (a question), the last with "r" or "e" after it where
// next() returns to. An answer is a two-character short hash of each chosen option's key, or "~" for skipped; what is
// untouched is not written. CCC is a checksum of everything before it, full stop included. Where it would end in "-" or "_",
// an "x" follows: mail and chat programs leave such marks out of a link at its end. For the same reason whatever a link
// gained or lost there is overlooked.
#include "engine/session.h"

#include <algorithm>
#include <cstdint>

namespace pikatesti::engine {

namespace {

constexpr char version = '1';
constexpr char separator = '.';
constexpr char skipped_mark = '~';
constexpr std::size_t id_length = 4;
constexpr std::size_t key_length = 2;
constexpr std::size_t checksum_length = 3;
constexpr char end_mark = 'x';
constexpr std::size_t longest_saved = 16 * 1024; // far more than any set gives; bounds the work on hostile input

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// The low bits of the 32-bit FNV-1a hash, six a character. Each step of the hash keeps the low bits apart whatever
// the high ones are, so a text with one byte altered always has another hash, however short.
std::string short_hash(std::string_view text, std::size_t length) {
    std::uint32_t hash = 2166136261u;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 16777619u;
    }
    std::string result;
    for (std::size_t i = 0; i < length; ++i) {
        result += alphabet[hash & 63u];
        hash >>= 6;
    }
    return result;
}

std::optional<std::size_t> question_with_hash(const QuestionSet& set, std::string_view hash) {
    for (std::size_t i = 0; i < set.questions.size(); ++i) {
        if (short_hash(set.questions[i].id, id_length) == hash)
            return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> option_with_hash(const Question& question, std::string_view hash) {
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        if (short_hash(question.options[i].key, key_length) == hash)
            return i;
    }
    return std::nullopt;
}

char stage_letter(Stage stage) {
    switch (stage) {
    case Stage::start:
        return 's';
    case Stage::question:
        return 'q';
    case Stage::review:
        return 'r';
    case Stage::result:
        return 'e';
    }
    return 's';
}

std::optional<Stage> stage_of(char letter) {
    for (const Stage stage : {Stage::start, Stage::question, Stage::review, Stage::result}) {
        if (stage_letter(stage) == letter)
            return stage;
    }
    return std::nullopt;
}

struct Place {
    Stage stage = Stage::start;
    std::string_view question; // its hash
    std::optional<Stage> return_to;
};

std::optional<Place> read_place(std::string_view text) {
    if (text.empty())
        return std::nullopt;
    Place place;
    const std::optional<Stage> stage = stage_of(text.front());
    if (!stage)
        return std::nullopt;
    place.stage = *stage;
    text.remove_prefix(1);
    if (place.stage == Stage::question) {
        if (text.size() < id_length)
            return std::nullopt;
        place.question = text.substr(0, id_length);
        text.remove_prefix(id_length);
        if (!text.empty()) {
            place.return_to = stage_of(text.front());
            if (place.return_to != Stage::review && place.return_to != Stage::result)
                return std::nullopt;
            text.remove_prefix(1);
        }
    }
    return text.empty() ? std::optional(place) : std::nullopt;
}

bool is_answer_form(std::string_view field) {
    if (field.size() <= id_length)
        return false;
    const std::string_view answer = field.substr(id_length);
    if (answer.find(skipped_mark) != std::string_view::npos)
        return answer.size() == 1;
    return answer.size() % key_length == 0;
}

// The answer as far as it fits the question; `fits` becomes false where it does not.
Answer read_answer(const Question& question, std::string_view keys, bool& fits) {
    if (keys.front() == skipped_mark)
        return {Answer::State::skipped, {}};
    std::vector<std::size_t> options;
    for (; !keys.empty(); keys.remove_prefix(key_length)) {
        const std::optional<std::size_t> option = option_with_hash(question, keys.substr(0, key_length));
        if (option && std::find(options.begin(), options.end(), *option) == options.end())
            options.push_back(*option);
        else
            fits = false;
    }
    const bool has_exclusive = std::any_of(options.begin(), options.end(),
                                           [&](std::size_t option) { return question.options[option].exclusive; });
    if (options.size() > 1 && (question.choice == Choice::single || has_exclusive)) {
        // Which of them was meant cannot be told.
        fits = false;
        options.clear();
    }
    if (options.empty())
        return {};
    std::sort(options.begin(), options.end());
    return {Answer::State::given, std::move(options)};
}

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> fields;
    for (;;) {
        const std::size_t end = text.find(separator);
        fields.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return fields;
        text.remove_prefix(end + 1);
    }
}

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

std::string_view without_marks_at_end(std::string_view text) {
    while (!text.empty() && !is_letter_or_digit(text.back()))
        text.remove_suffix(1);
    return text;
}

// What follows the body in a saved text.
std::string ending_of(std::string_view body) {
    std::string ending = short_hash(body, checksum_length);
    if (!is_letter_or_digit(ending.back()))
        ending += end_mark;
    return ending;
}

// The body of a saved text, up to and with the full stop before the checksum; none if the checksum is another one. What
// stands behind the text in a mail or chat is overlooked, and so is a last "-" or "_" that was lost.
std::optional<std::string_view> read_body(std::string_view saved) {
    const auto belongs = [](char c) {
        return alphabet.find(c) != std::string_view::npos || c == separator || c == skipped_mark;
    };
    const auto end = std::find_if_not(saved.begin(), saved.end(), belongs);
    const std::string_view text = without_marks_at_end(saved.substr(0, static_cast<std::size_t>(end - saved.begin())));
    const std::size_t stop = text.rfind(separator);
    if (stop == std::string_view::npos)
        return std::nullopt;
    const std::string_view body = text.substr(0, stop + 1);
    const std::string_view ending = text.substr(stop + 1);
    const std::string expected = short_hash(body, checksum_length);
    const bool same = ending == ending_of(body) || ending == without_marks_at_end(expected);
    return same && ending.size() + 1 >= checksum_length ? std::optional(body) : std::nullopt;
}

// Adds the pairs of names with the same hash; of three or more, each with the one before it.
template <typename Items, typename Name>
void add_collisions(const Items& items, Name name, std::size_t length,
                    std::vector<std::pair<std::string, std::string>>& collisions) {
    std::vector<std::pair<std::string, std::size_t>> hashes; // with the place, so that equal ones stay in order
    for (std::size_t i = 0; i < items.size(); ++i)
        hashes.emplace_back(short_hash(name(items[i]), length), i);
    std::sort(hashes.begin(), hashes.end());
    for (std::size_t i = 1; i < hashes.size(); ++i)
        if (hashes[i].first == hashes[i - 1].first)
            collisions.emplace_back(name(items[hashes[i - 1].second]), name(items[hashes[i].second]));
}

} // namespace

std::string Session::save() const {
    std::string saved(1, version);
    saved += short_hash(m_set->id, id_length);
    saved += separator;
    saved += m_municipality;
    saved += separator;
    saved += stage_letter(m_stage);
    if (m_stage == Stage::question) {
        saved += short_hash(m_set->questions[m_question].id, id_length);
        if (m_return_to)
            saved += stage_letter(*m_return_to);
    }
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        const Answer& answer = m_answers[i];
        if (answer.state == Answer::State::untouched)
            continue;
        const Question& question = m_set->questions[i];
        saved += separator;
        saved += short_hash(question.id, id_length);
        if (answer.state == Answer::State::skipped)
            saved += skipped_mark;
        for (const std::size_t option : answer.options)
            saved += short_hash(question.options[option].key, key_length);
    }
    saved += separator;
    return saved + ending_of(saved);
}

Session::RestoreOutcome Session::restore(std::string_view saved) {
    const std::optional<std::string_view> body = saved.size() > longest_saved ? std::nullopt : read_body(saved);
    if (!body)
        return RestoreOutcome::unreadable;

    // The version and set, the municipality, the place, the answers, and an empty field before the checksum.
    const std::vector<std::string_view> fields = split(*body);
    if (fields.size() < 4 || fields[0].size() != 1 + id_length || fields[0].front() != version ||
        !fields.back().empty())
        return RestoreOutcome::unreadable;
    const std::optional<Place> place = read_place(fields[2]);
    if (!place || !std::all_of(fields.begin() + 3, fields.end() - 1, is_answer_form))
        return RestoreOutcome::unreadable;
    if (fields[0].substr(1) != short_hash(m_set->id, id_length))
        return RestoreOutcome::other_set;

    Session restored(*m_set);
    restored.set_municipality(std::string(fields[1]), {});
    if (restored.m_municipality != fields[1])
        return RestoreOutcome::unreadable;
    bool fits = true;
    for (std::size_t i = 3; i + 1 < fields.size(); ++i) {
        const std::optional<std::size_t> question = question_with_hash(*m_set, fields[i].substr(0, id_length));
        if (question && restored.m_answers[*question].state == Answer::State::untouched)
            restored.m_answers[*question] = read_answer(m_set->questions[*question], fields[i].substr(id_length), fits);
        else
            fits = false;
    }

    restored.m_stage = place->stage;
    restored.m_return_to = place->return_to;
    if (place->stage == Stage::question) {
        const std::vector<std::size_t> open = restored.open_questions();
        const std::size_t fallback = open.empty() ? m_answers.size() : open.front();
        restored.m_question = question_with_hash(*m_set, place->question).value_or(fallback);
        restored.leave_unasked_question();
    }
    *this = std::move(restored);
    return fits ? RestoreOutcome::restored : RestoreOutcome::partly;
}

std::vector<std::pair<std::string, std::string>> short_hash_collisions(const QuestionSet& set) {
    std::vector<std::pair<std::string, std::string>> collisions;
    add_collisions(
        set.questions, [](const Question& question) { return question.id; }, id_length, collisions);
    for (const Question& question : set.questions)
        add_collisions(
            question.options, [](const Option& option) { return option.key; }, key_length, collisions);
    return collisions;
}

} // namespace pikatesti::engine
