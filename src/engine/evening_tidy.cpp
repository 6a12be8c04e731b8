#include "engine/evening_tidy.h"

#include "engine/typed_text.h"

#include <algorithm>
#include <utility>

namespace pikatesti::engine {

namespace {

// A language of the set's, or a plain one of such a language.
bool is_language_of(const QuestionSet& set, std::string_view language) {
    return std::any_of(set.languages.begin(), set.languages.end(), [&](std::string_view offered) {
        return language.substr(0, offered.size()) == offered &&
               (language.size() == offered.size() || language[offered.size()] == '-');
    });
}

} // namespace

Count bounded(Count people) { return people ? Count(std::clamp(*people, 0, most_people)) : Count(); }

AgreedStep tidy_step(const AgreedStep& step, const QuestionSet& set) {
    AgreedStep tidy;
    tidy.what = typed_text(step.what, longest_what, Lines::one);
    tidy.who = typed_text(step.who, longest_name, Lines::one);
    tidy.when = typed_text(step.when, longest_name, Lines::one);
    if (step.question && *step.question < set.questions.size())
        tidy.question = step.question;
    return tidy;
}

bool is_empty(const AgreedStep& step) { return step.what.empty() && step.who.empty() && step.when.empty(); }

Tally tidy_tally(Tally tally, const Question& question) {
    std::vector<Round>& rounds = tally.rounds;
    if (rounds.size() > most_rounds)
        rounds.erase(rounds.begin(), rounds.end() - static_cast<std::ptrdiff_t>(most_rounds));
    for (Round& round : rounds) {
        round.counts.resize(question.options.size());
        for (Count& count : round.counts)
            count = bounded(count);
        round.people = question.choice == Choice::multiple ? bounded(round.people) : std::nullopt;
    }
    if (rounds.empty())
        rounds.push_back({std::vector<Count>(question.options.size()), std::nullopt});
    return tally;
}

std::vector<std::string> tidy_languages(const QuestionSet& set, const std::vector<std::string>& languages) {
    std::vector<std::string> tidy;
    for (const std::string& language : languages) {
        const bool again = std::find(tidy.begin(), tidy.end(), language) != tidy.end();
        if (!again && tidy.size() < 2 && is_language_of(set, language))
            tidy.push_back(language);
    }
    return tidy;
}

EveningDetails tidy_details(const EveningDetails& details, const QuestionSet& set) {
    EveningDetails tidy;
    tidy.event = typed_text(details.event, longest_name, Lines::one);
    if (is_municipality_code(details.municipality))
        tidy.municipality = details.municipality;
    if (is_date(details.date))
        tidy.date = details.date;
    if (is_date(details.until))
        tidy.until = details.until;
    tidy.people = bounded(details.people);
    tidy.languages = tidy_languages(set, details.languages);
    tidy.answering = details.answering;
    tidy.voice = details.voice;
    return tidy;
}

EveningData tidy_evening(EveningData data, const QuestionSet& set) {
    data.details = tidy_details(data.details, set);
    data.questions.resize(set.questions.size());
    for (std::size_t i = 0; i < data.questions.size(); ++i) {
        data.questions[i].tally = tidy_tally(std::move(data.questions[i].tally), set.questions[i]);
        data.questions[i].note = typed_text(data.questions[i].note, longest_note, Lines::many);
    }
    std::vector<AgreedStep> steps;
    for (const AgreedStep& step : data.steps) {
        AgreedStep kept = tidy_step(step, set);
        if (steps.size() < most_agreed_steps && !is_empty(kept))
            steps.push_back(std::move(kept));
    }
    data.steps = std::move(steps);
    EveningPlace place;
    if (data.place.stage != EveningStage::question) {
        place.stage = data.place.stage;
    } else if (!set.questions.empty()) {
        place.stage = EveningStage::question;
        place.question = std::min(data.place.question, set.questions.size() - 1);
        place.moment = data.place.moment;
    }
    data.place = place;
    return data;
}

} // namespace pikatesti::engine
