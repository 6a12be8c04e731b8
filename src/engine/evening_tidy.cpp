#include "engine/evening_tidy.h"

#include "engine/typed_text.h"

#include <algorithm>

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

Tally tidy_tally(const Tally& tally, const Question& question) {
    Tally tidy;
    tidy.locked = tally.locked;
    const std::size_t first = tally.rounds.size() > most_rounds ? tally.rounds.size() - most_rounds : 0;
    for (std::size_t i = first; i < tally.rounds.size(); ++i) {
        Round& round = tidy.rounds.emplace_back();
        for (const Count& count : tally.rounds[i].counts)
            round.counts.push_back(bounded(count));
        round.counts.resize(question.options.size());
        if (question.choice == Choice::multiple)
            round.people = bounded(tally.rounds[i].people);
    }
    if (tidy.rounds.empty())
        tidy.rounds.push_back({std::vector<Count>(question.options.size()), std::nullopt});
    return tidy;
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
    return tidy;
}

} // namespace pikatesti::engine
