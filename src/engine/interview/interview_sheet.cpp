#include "engine/interview/interview_sheet.h"

#include "engine/interview/answer_rounds.h"
#include "engine/typed_text.h"
#include "engine/web_address.h"

#include <algorithm>

namespace pikatesti::engine {

namespace {

SheetStanding::Asked asked_of(const AskedShare& share) {
    using Asked = SheetStanding::Asked;
    if (share.not_asked > 0)
        return Asked::not_in_year;
    if (share.not_applicable > 0)
        return Asked::not_applicable;
    return share.asked > 0 ? Asked::yes : Asked::ruled_out;
}

// Does the question hang on one that is asked and has no answer yet?
bool waits(const Question& question, const std::vector<SheetStanding>& before) {
    if (!question.condition)
        return false;
    const SheetStanding& earlier = before[question.condition->question];
    return earlier.asked == SheetStanding::Asked::waits || earlier.is_open();
}

constexpr std::string_view blanks = " \t";

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

bool is_number(NotedFact::Kind kind) { return kind != NotedFact::Kind::text && kind != NotedFact::Kind::link; }

} // namespace

InterviewSheet new_interview(const QuestionSet& set, std::string id, std::string municipality, std::string date) {
    InterviewSheet sheet;
    sheet.data = empty_evening(set);
    sheet.data.details.municipality = std::move(municipality);
    sheet.data.details.date = std::move(date);
    sheet.data.details.people = 1;
    sheet.data.details.answering = Answering::agreed;
    sheet.interview.id = std::move(id);
    sheet.data.details.voice = Voice::official;
    sheet.interview.evidence.resize(set.questions.size());
    return sheet;
}

std::vector<SheetStanding> standings(const QuestionSet& set, const InterviewSheet& sheet, const Traits& traits,
                                     int year) {
    const std::vector<AskedShare> shares = asked_shares(set, tallies_of(sheet.data), traits, year);
    std::vector<SheetStanding> standings;
    for (std::size_t i = 0; i < set.questions.size(); ++i) {
        const Question& question = set.questions[i];
        const Answer answer = answer_in(sheet, i);
        SheetStanding standing;
        standing.asked = waits(question, standings) ? SheetStanding::Asked::waits : asked_of(shares[i]);
        standing.answered = answer.state == Answer::State::given;
        standing.unknown = std::any_of(answer.options.begin(), answer.options.end(),
                                       [&](std::size_t option) { return !question.options[option].points; });
        standing.check = sheet.interview.evidence[i].check;
        standings.push_back(standing);
    }
    return standings;
}

std::optional<std::size_t> unknown_option(const Question& question) {
    for (std::size_t i = 0; i < question.options.size(); ++i)
        if (!question.options[i].points)
            return i;
    return std::nullopt;
}

std::optional<std::size_t> next_asked(const std::vector<SheetStanding>& standings, std::size_t question) {
    for (std::size_t i = question + 1; i < standings.size(); ++i)
        if (standings[i].asked == SheetStanding::Asked::yes)
            return i;
    return std::nullopt;
}

std::optional<std::size_t> previous_asked(const std::vector<SheetStanding>& standings, std::size_t question) {
    for (std::size_t i = question; i-- > 0;)
        if (standings[i].asked == SheetStanding::Asked::yes)
            return i;
    return std::nullopt;
}

std::optional<std::size_t> first_to_ask(const std::vector<SheetStanding>& standings) {
    std::optional<std::size_t> first;
    for (std::size_t i = standings.size(); i-- > 0;)
        if (standings[i].is_open())
            first = i;
    if (first)
        return first;
    if (!standings.empty() && standings.front().asked == SheetStanding::Asked::yes)
        return 0;
    return next_asked(standings, 0);
}

void set_source(Evidence::Source& source, std::string_view typed) {
    source.url.clear();
    std::string rest;
    for (std::size_t at = 0; at < typed.size();) {
        const std::size_t end = std::min(typed.find_first_of(blanks, at), typed.size());
        const std::string_view word = typed.substr(at, end - at);
        if (source.url.empty() && word.size() <= longest_what && is_web_address(word))
            source.url = word;
        else if (!word.empty())
            rest += (rest.empty() ? "" : " ") + std::string(word);
        at = end + 1;
    }
    source.text = typed_text(rest, longest_what, Lines::one);
}

std::string source_words(const Evidence::Source& source) {
    return source.url + (source.text.empty() || source.url.empty() ? "" : " ") + source.text;
}

std::optional<double> typed_number(std::string_view typed) {
    constexpr std::string_view no_break_space = "\xC2\xA0";
    double digits = 0; // all of them, as a whole number
    double scale = 0;  // what it is to be divided by; 0: no point yet
    bool any = false;
    for (std::size_t at = 0; at < typed.size(); ++at) {
        const char c = typed[at];
        if (c >= '0' && c <= '9') {
            digits = (digits * 10) + (c - '0');
            scale *= 10;
            any = true;
        } else if ((c == ',' || c == '.') && scale == 0) {
            scale = 1;
        } else if (typed.substr(at, 2) == no_break_space) {
            ++at;
        } else if (c != ' ') {
            return std::nullopt;
        }
    }
    // "12.500" is twelve and a half to some and twelve thousand to others.
    if (scale == 1000 && digits >= 1000)
        return std::nullopt;
    return any ? std::optional(scale > 0 ? digits / scale : digits) : std::nullopt;
}

bool set_fact(const Question& question, Evidence& evidence, std::size_t fact, std::string_view typed) {
    const NotedFact::Kind kind = question.facts[fact].kind;
    const std::string_view text = trimmed(typed);
    FactValue value;
    value.fact = fact;
    if (!text.empty() && is_number(kind)) {
        const std::optional<double> number = typed_number(text);
        if (!number || *number > (kind == NotedFact::Kind::percent ? 100 : most_of_a_fact))
            return false;
        value.number = *number;
    } else if (!text.empty()) {
        value.text = typed_text(text, longest_what, Lines::one);
        if (kind == NotedFact::Kind::link && !is_web_address(value.text))
            return false;
    }
    std::erase_if(evidence.facts, [&](const FactValue& other) { return other.fact == fact; });
    if (text.empty())
        return true;
    const auto place = std::find_if(evidence.facts.begin(), evidence.facts.end(),
                                    [&](const FactValue& other) { return other.fact > fact; });
    evidence.facts.insert(place, std::move(value));
    return true;
}

const FactValue* find_fact(const Evidence& evidence, std::size_t fact) {
    const auto found = std::find_if(evidence.facts.begin(), evidence.facts.end(),
                                    [&](const FactValue& value) { return value.fact == fact; });
    return found == evidence.facts.end() ? nullptr : &*found;
}

} // namespace pikatesti::engine
