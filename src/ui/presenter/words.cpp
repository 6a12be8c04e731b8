#include "ui/presenter/words.h"

#include "engine/evening_counting.h"
#include "ui/kit/number_words.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::presenter {

namespace {

const engine::LocalizedText& variant_text(const Model& model, std::size_t question,
                                          engine::LocalizedText engine::TextVariant::*member,
                                          const engine::LocalizedText& own) {
    for (const engine::TextVariant& variant : model.set.questions[question].variants)
        if (engine::has_any_trait(model.evening->traits(), variant.traits))
            return (variant.*member).empty() ? own : variant.*member;
    return own;
}

engine::Count room_size(const Model& model) { return model.evening->details().people; }

const engine::Round* counted_round(const Model& model, std::size_t question) {
    return engine::valid_round(model.evening->tally(question));
}

} // namespace

std::string capital(std::string words) {
    const auto is_small = [](char letter, char first, char last) { return letter >= first && letter <= last; };
    if (words.empty())
        return words;
    if (is_small(words[0], 'a', 'z'))
        words[0] = static_cast<char>(words[0] - 'a' + 'A');
    else if (words.size() > 1 && words[0] == '\xC3' && is_small(words[1], '\xA0', '\xBE')) // à to þ
        words[1] = static_cast<char>(words[1] - 0x20);
    return words;
}

std::string percent_words(const Voice& voice, double share) {
    return voice.say("evening.percent", {{"percent", std::to_string(std::lround(share * 100))}});
}

bool is_agreed(const Model& model, std::size_t question) {
    const engine::Round* round = counted_round(model, question);
    return model.evening->details().answering == engine::Answering::agreed && round != nullptr &&
           engine::is_agreed_answer(model.set.questions[question], *round);
}

std::string votes_words(const Voice& voice, std::size_t question) {
    const engine::Round* round = counted_round(voice.model, question);
    if (round == nullptr)
        return {};
    const engine::Question& asked = voice.model.set.questions[question];
    return voice.say_count(asked.choice == engine::Choice::single ? "evening.votes" : "record.voters",
                           engine::voters(asked, *round, room_size(voice.model)));
}

std::string too_many_words(const Voice& voice, std::size_t question) {
    const engine::Round* round = counted_round(voice.model, question);
    if (round == nullptr || is_agreed(voice.model, question))
        return {};
    const engine::Question& asked = voice.model.set.questions[question];
    if (engine::votes_too_many(asked, *round, room_size(voice.model)) == 0)
        return {};
    const int most =
        std::min(round->people.value_or(engine::most_people), room_size(voice.model).value_or(engine::most_people));
    return voice.say("evening.too_many", {{"people", std::to_string(most)}});
}

std::string agreement_words(const Voice& voice, std::size_t question) {
    const engine::Round* round = counted_round(voice.model, question);
    if (round == nullptr)
        return {};
    const auto agreement = engine::agreement(voice.model.set.questions[question], *round, room_size(voice.model));
    if (!agreement)
        return {};
    return voice.say("evening.agreement", {{"percent", percent_words(voice, *agreement)}});
}

std::string mood_words(const Voice& voice, std::size_t question) {
    const engine::Round* round = counted_round(voice.model, question);
    if (round == nullptr)
        return {};
    const engine::Question& asked = voice.model.set.questions[question];
    const auto agreement = engine::agreement(asked, *round, room_size(voice.model));
    if (!agreement || engine::knowing_voters(asked, *round, room_size(voice.model)) < engine::least_voters_to_talk)
        return {};
    constexpr double much = 0.8;
    constexpr double some = 0.5;
    return voice.say(*agreement >= much   ? "evening.mood.agreed"
                     : *agreement >= some ? "evening.mood.mixed"
                                          : "evening.mood.split");
}

std::string mean_words(const Voice& voice, std::size_t question) {
    const engine::Round* round = counted_round(voice.model, question);
    if (round == nullptr)
        return {};
    const engine::Question& asked = voice.model.set.questions[question];
    const auto value = engine::value_round(asked, *round, room_size(voice.model));
    if (!value || value->known <= 0)
        return {};
    const std::string point = voice.say("number.point");
    const double mean = value->points / value->known * asked.maximum();
    return voice.say("evening.mean",
                     {{"points", number_words(mean, 1, point)}, {"maximum", number_words(asked.maximum(), 1, point)}});
}

std::string distribution_words(const Voice& voice, std::size_t question, const engine::Round& round) {
    const engine::Question& asked = voice.model.set.questions[question];
    const int voters = engine::voters(asked, round, room_size(voice.model));
    std::string words;
    for (std::size_t i = 0; i < asked.options.size(); ++i) {
        const int people = engine::people_for(round, i);
        if (!words.empty())
            words += "; ";
        words +=
            voice.say("evening.option", {{"option", voice.plain(asked.options[i].label)},
                                         {"count", std::to_string(people)},
                                         {"percent", percent_words(voice, voters > 0 ? double(people) / voters : 0)}});
    }
    return words;
}

std::string counted_words(const Voice& voice, std::size_t question) {
    const engine::Question& asked = voice.model.set.questions[question];
    const engine::Round& round = voice.model.evening->round(question);
    const auto counted = std::count_if(round.counts.begin(), round.counts.end(),
                                       [](const engine::Count& count) { return count.has_value(); });
    if (counted == 0)
        return {};
    // Where several answers each are allowed, the number of people may be that of the highest count.
    if (static_cast<std::size_t>(counted) == asked.options.size() && asked.choice == engine::Choice::single)
        return voice.say("evening.counted", {{"votes", votes_words(voice, question)}});
    return voice.say("evening.counted.options",
                     {{"number", std::to_string(counted)}, {"total", std::to_string(asked.options.size())}});
}

const engine::LocalizedText& why_text(const Model& model, std::size_t question) {
    return variant_text(model, question, &engine::TextVariant::why, model.set.questions[question].why);
}

const engine::LocalizedText& help_text(const Model& model, std::size_t question) {
    return variant_text(model, question, &engine::TextVariant::help, model.set.questions[question].help);
}

std::string moment_words(const Voice& voice) {
    switch (voice.model.place().moment) {
    case engine::Moment::ask:
        return voice.say("evening.moment.ask");
    case engine::Moment::count:
        return voice.say(voice.model.evening->details().answering == engine::Answering::hands ? "evening.moment.count"
                                                                                              : "evening.moment.agree");
    case engine::Moment::reveal:
        return voice.say("evening.moment.reveal");
    case engine::Moment::discuss:
        break;
    }
    return voice.say("evening.moment.discuss");
}

std::string next_words(const Model& model) {
    engine::Evening ahead = *model.evening;
    ahead.next();
    const engine::EveningPlace& at = ahead.place();
    switch (at.stage) {
    case engine::EveningStage::question:
        if (model.place().stage != at.stage || model.place().question != at.question)
            return model.say(model.place().stage == engine::EveningStage::start ? "evening.next.begin"
                                                                                : "evening.next.question");
        if (at.moment == engine::Moment::count)
            return model.say(model.evening->details().answering == engine::Answering::hands ? "evening.next.count"
                                                                                            : "evening.next.agree");
        return model.say(at.moment == engine::Moment::reveal ? "evening.next.reveal" : "evening.next.discuss");
    case engine::EveningStage::result:
        return model.say("evening.next.result");
    case engine::EveningStage::steps:
        return model.say("evening.next.steps");
    case engine::EveningStage::start:
    case engine::EveningStage::takeaway:
        break;
    }
    return model.say("evening.next.takeaway");
}

namespace {

// The agreement is only told where anybody knew the answer.
std::string revealed_words(const Model& model, std::size_t question, const engine::Round& round) {
    std::string words = model.say("evening.revealed", {{"distribution", distribution_words(model, question, round)},
                                                       {"votes", votes_words(model, question)}});
    if (const std::string agreement = agreement_words(model, question); !agreement.empty())
        words += ' ' + agreement + '.';
    return words;
}

} // namespace

std::string place_words(Model& model) {
    if (model.place().stage != engine::EveningStage::question)
        return {}; // the heading that gets the focus says it
    const std::size_t question = model.place().question;
    const engine::Round* round = counted_round(model, question);
    if (model.place().moment == engine::Moment::reveal && round != nullptr)
        return revealed_words(model, question, *round);
    if (model.place().moment == engine::Moment::discuss) {
        std::string words = moment_words(model);
        for (const std::string& more : {mood_words(model, question), mean_words(model, question)})
            if (!more.empty())
                words += " " + more;
        return words;
    }
    return moment_words(model);
}

Progress progress(const Model& model, std::size_t question) {
    const std::vector<std::size_t> path = model.evening->path();
    const auto at = std::find(path.begin(), path.end(), question);
    return {.number = static_cast<std::size_t>(at - path.begin()) + 1, .total = path.size()};
}

std::string score_words(const Voice& voice, const engine::Score& score) {
    const std::string low = std::to_string(score.range.low);
    const std::string high = std::to_string(score.range.high);
    if (score.maximum <= 0)
        return voice.say("result.none");
    if (!score.percent || !score.shown)
        return voice.say("result.few");
    std::string words = voice.say("result.score", {{"percent", std::to_string(*score.percent)}});
    if (score.range.low != score.range.high)
        words += ", " + voice.say("result.range", {{"low", low}, {"high", high}});
    return words;
}

std::string change_words(const Voice& voice, const engine::ScoreChange& change) {
    if (!change.before || !change.now)
        return change.before || change.now ? voice.say("evening.change.unknown") : std::string();
    const std::string before = std::to_string(*change.before);
    const std::string now = std::to_string(*change.now);
    if (change.points == 0)
        return voice.say("evening.change.same", {{"before", before}});
    const char* message = change.certainty == engine::Certainty::sure
                              ? (change.points > 0 ? "evening.change.up" : "evening.change.down")
                              : (change.points > 0 ? "evening.change.up.unsure" : "evening.change.down.unsure");
    return voice.say(message, {{"points", std::to_string(std::abs(change.points))}, {"before", before}, {"now", now}});
}

std::string spread_words(const Voice& voice, const std::optional<engine::Spread>& spread) {
    if (!spread)
        return {};
    const long low = std::lround(spread->low);
    const long high = std::lround(spread->high);
    if (low == high)
        return {};
    return voice.say("evening.spread", {{"low", std::to_string(low)}, {"high", std::to_string(high)}});
}

} // namespace pikatesti::ui::presenter
