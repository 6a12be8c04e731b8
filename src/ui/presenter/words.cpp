#include "ui/presenter/words.h"

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

std::string decimal_words(double number) {
    const auto tenths = static_cast<long long>(std::llround(number * 10));
    std::string words = std::to_string(tenths / 10);
    if (tenths % 10 != 0)
        words += ',' + std::to_string(std::llabs(tenths % 10));
    return words;
}

std::string percent_words(const Model& model, double share) {
    return model.say("evening.percent", {{"percent", std::to_string(std::lround(share * 100))}});
}

std::string votes_words(const Model& model, std::size_t question) {
    const engine::Round* round = counted_round(model, question);
    if (round == nullptr)
        return {};
    const engine::Question& asked = model.set.questions[question];
    return model.say_count(asked.choice == engine::Choice::single ? "evening.votes" : "record.voters",
                           engine::voters(asked, *round, room_size(model)));
}

std::string agreement_words(const Model& model, std::size_t question) {
    const engine::Round* round = counted_round(model, question);
    if (round == nullptr)
        return {};
    const auto agreement = engine::agreement(model.set.questions[question], *round, room_size(model));
    if (!agreement)
        return {};
    return model.say("evening.agreement", {{"percent", percent_words(model, *agreement)}});
}

std::string mood_words(const Model& model, std::size_t question) {
    const engine::Round* round = counted_round(model, question);
    if (round == nullptr)
        return {};
    const engine::Question& asked = model.set.questions[question];
    const auto agreement = engine::agreement(asked, *round, room_size(model));
    if (!agreement || engine::knowing_voters(asked, *round, room_size(model)) < engine::least_voters_to_talk)
        return {};
    constexpr double much = 0.8;
    constexpr double some = 0.5;
    return model.say(*agreement >= much   ? "evening.mood.agreed"
                     : *agreement >= some ? "evening.mood.mixed"
                                          : "evening.mood.split");
}

std::string mean_words(const Model& model, std::size_t question) {
    const engine::Round* round = counted_round(model, question);
    if (round == nullptr)
        return {};
    const engine::Question& asked = model.set.questions[question];
    const auto value = engine::value_round(asked, *round, room_size(model));
    if (!value || value->known <= 0)
        return {};
    return model.say("evening.mean", {{"points", decimal_words(value->points / value->known * asked.maximum())},
                                      {"maximum", decimal_words(asked.maximum())}});
}

std::string distribution_words(const Model& model, std::size_t question, const engine::Round& round) {
    const engine::Question& asked = model.set.questions[question];
    const int voters = engine::voters(asked, round, room_size(model));
    std::string words;
    for (std::size_t i = 0; i < asked.options.size(); ++i) {
        const int people = engine::people_for(round, i);
        if (!words.empty())
            words += "; ";
        words +=
            model.say("evening.option", {{"option", model.plain(asked.options[i].label)},
                                         {"count", std::to_string(people)},
                                         {"percent", percent_words(model, voters > 0 ? double(people) / voters : 0)}});
    }
    return words;
}

const engine::LocalizedText& why_text(const Model& model, std::size_t question) {
    return variant_text(model, question, &engine::TextVariant::why, model.set.questions[question].why);
}

const engine::LocalizedText& help_text(const Model& model, std::size_t question) {
    return variant_text(model, question, &engine::TextVariant::help, model.set.questions[question].help);
}

std::string moment_words(const Model& model) {
    switch (model.place().moment) {
    case engine::Moment::ask:
        return model.say("evening.moment.ask");
    case engine::Moment::count:
        return model.say(model.evening->details().answering == engine::Answering::hands ? "evening.moment.count"
                                                                                        : "evening.moment.agree");
    case engine::Moment::reveal:
        return model.say("evening.moment.reveal");
    case engine::Moment::discuss:
        break;
    }
    return model.say("evening.moment.discuss");
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

std::string place_words(Model& model) {
    if (model.place().stage != engine::EveningStage::question)
        return {}; // the heading that gets the focus says it
    const std::size_t question = model.place().question;
    const engine::Round* round = counted_round(model, question);
    if (model.place().moment == engine::Moment::reveal && round != nullptr)
        return model.say("evening.revealed", {{"distribution", distribution_words(model, question, *round)},
                                              {"votes", votes_words(model, question)},
                                              {"agreement", agreement_words(model, question)}});
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

std::string score_words(const Model& model, const engine::Score& score) {
    const std::string low = std::to_string(score.range.low);
    const std::string high = std::to_string(score.range.high);
    if (score.maximum <= 0)
        return model.say("result.none");
    if (!score.percent || !score.shown)
        return model.say("result.few");
    std::string words = model.say("result.score", {{"percent", std::to_string(*score.percent)}});
    if (score.range.low != score.range.high)
        words += ", " + model.say("result.range", {{"low", low}, {"high", high}});
    return words;
}

std::string change_words(const Model& model, const engine::ScoreChange& change) {
    if (!change.before || !change.now)
        return change.before || change.now ? model.say("evening.change.unknown") : std::string();
    const std::string before = std::to_string(*change.before);
    const std::string now = std::to_string(*change.now);
    if (change.points == 0)
        return model.say("evening.change.same", {{"before", before}});
    const char* message = change.certainty == engine::Certainty::sure
                              ? (change.points > 0 ? "evening.change.up" : "evening.change.down")
                              : (change.points > 0 ? "evening.change.up.unsure" : "evening.change.down.unsure");
    return model.say(message, {{"points", std::to_string(std::abs(change.points))}, {"before", before}, {"now", now}});
}

std::string spread_words(const Model& model, const std::optional<engine::Spread>& spread) {
    if (!spread)
        return {};
    const long low = std::lround(spread->low);
    const long high = std::lround(spread->high);
    if (low == high)
        return {};
    return model.say("evening.spread", {{"low", std::to_string(low)}, {"high", std::to_string(high)}});
}

} // namespace pikatesti::ui::presenter
