#include "ui/presenter/record_text.h"

#include <algorithm>
#include <vector>

namespace pikatesti::ui {

namespace {

constexpr std::size_t most_talking_points = 3; // in a text that is read, not looked up

std::string plain(const RecordText& record, const engine::LocalizedText& text) {
    return engine::without_soft_hyphens(text.in(record.language));
}

std::string say(const RecordText& record, std::string_view message,
                std::initializer_list<Messages::Value> values = {}) {
    return record.messages.text(record.language, message, values);
}

std::string say_count(const RecordText& record, std::string_view message, int count) {
    return record.messages.count(record.language, message, count);
}

std::string percent_of(double share) { return std::to_string(engine::percent_half_up(share, 1)); }

std::string level_name(const RecordText& record) {
    const std::optional<std::size_t> level = record.result.result.level;
    return plain(record, level ? record.set.levels[*level].name : record.set.not_enough_name);
}

bool is_agreed(const RecordText& record) { return record.data.details.answering == engine::Answering::agreed; }

// The day, or the first and the last of several.
std::string when_words(const RecordText& record) {
    const engine::EveningDetails& details = record.data.details;
    std::string from = date_words(record.messages, record.language, details.date);
    if (details.until.empty() || details.until == details.date)
        return from;
    return say(record, "record.period",
               {{"from", from}, {"to", date_words(record.messages, record.language, details.until)}});
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator, std::string_view last) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            text += i + 1 == parts.size() ? last : separator;
        text += parts[i];
    }
    return text;
}

// "46 / 100, range 44-51, spread 30-62, agreement 41 %": as much of it as there is to say.
std::string score_words(const RecordText& record, const engine::Score& score,
                        const std::optional<engine::Spread>& spread, std::optional<double> agreement) {
    std::vector<std::string> parts;
    const auto number = [](int value) { return std::to_string(value); };
    if (score.maximum <= 0)
        return say(record, "record.none");
    if (score.shown && score.percent)
        parts.push_back(say(record, "record.score", {{"percent", number(*score.percent)}}));
    else
        parts.push_back(say(record, "record.few"));
    if (score.range.low != score.range.high)
        parts.push_back(
            say(record, "record.range", {{"low", number(score.range.low)}, {"high", number(score.range.high)}}));
    if (score.shown && spread && !is_agreed(record))
        parts.push_back(say(record, "record.spread",
                            {{"low", percent_of(spread->low / 100)}, {"high", percent_of(spread->high / 100)}}));
    if (agreement && !is_agreed(record))
        parts.push_back(say(record, "record.agreement", {{"percent", percent_of(*agreement)}}));
    return joined(parts, ", ", ", ");
}

// ---- The minutes

void add_head(const RecordText& record, std::string& text) {
    const engine::EveningDetails& details = record.data.details;
    text += plain(record, record.set.title) + '\n';
    std::vector<std::string> where;
    for (const std::string& part : {details.event, std::string(record.municipality), when_words(record)}) {
        if (!part.empty())
            where.push_back(part);
    }
    if (!where.empty())
        text += joined(where, ", ", ", ") + '\n';
    text += details.people ? say_count(record, "record.people", *details.people) : say(record, "record.people.none");
    text += '\n';
}

void add_result(const RecordText& record, std::string& text) {
    const engine::RoomResult& found = record.result;
    text += '\n' + say(record, "record.result") + '\n' + level_name(record) + '\n';
    text += score_words(record, found.result.overall, found.spreads.overall, found.agreements.overall) + '\n';
    for (std::size_t i = 0; i < record.set.goals.size(); ++i)
        text += "- " + plain(record, record.set.goals[i].name) + ": " +
                score_words(record, found.result.goals[i], found.spreads.goals[i], found.agreements.goals[i]) + '\n';
    if (!is_agreed(record))
        text += say(record, "record.figures.why") + '\n';
}

std::string change_row(const RecordText& record, const std::string& name, const engine::ScoreChange& change) {
    if (change.certainty == engine::Certainty::unknown)
        return say(record, "record.change.unknown", {{"name", name}});
    std::string row = say(record, "record.change.row",
                          {{"name", name},
                           {"before", std::to_string(*change.before)},
                           {"now", std::to_string(*change.now)},
                           {"points", signed_number(change.points)}});
    if (change.certainty == engine::Certainty::uncertain)
        row += ", " + say(record, "record.change.uncertain");
    return row;
}

void add_change(const RecordText& record, std::string& text) {
    if (!record.earlier)
        return;
    const engine::Comparison& comparison = record.earlier->comparison;
    text +=
        '\n' +
        say(record, "record.change", {{"date", date_words(record.messages, record.language, record.earlier->date)}}) +
        '\n';
    text += "- " + change_row(record, say(record, "record.whole"), comparison.overall) + '\n';
    for (std::size_t i = 0; i < comparison.goals.size(); ++i)
        text += "- " + change_row(record, plain(record, record.set.goals[i].name), comparison.goals[i]) + '\n';
}

void add_talking_points(const RecordText& record, std::string& text) {
    const std::vector<engine::TalkingPoint>& points = record.result.talking_points;
    if (points.empty())
        return;
    text += '\n' + say(record, "record.talking") + '\n';
    for (std::size_t i = 0; i < std::min(points.size(), most_talking_points); ++i)
        text += std::to_string(i + 1) + ". " +
                say(record, "record.talking.row",
                    {{"question", plain(record, record.set.questions[points[i].question].text)},
                     {"percent", percent_of(points[i].agreement)}}) +
                '\n';
}

// A round of one person is an answer that was agreed on.
bool is_one_answer(const engine::Question& question, const engine::Round& round, engine::Count room) {
    return engine::voters(question, round, room) == 1;
}

void add_round(const RecordText& record, const engine::Question& question, const engine::Round& round,
               std::string& text) {
    const engine::Count room = record.data.details.people;
    const int voters = engine::voters(question, round, room);
    if (is_agreed(record) && is_one_answer(question, round, room)) {
        std::vector<std::string> chosen;
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            if (engine::people_for(round, i) > 0)
                chosen.push_back(plain(record, question.options[i].label));
        }
        text += "   " + say(record, "record.agreed", {{"answer", joined(chosen, "; ", "; ")}}) + '\n';
        return;
    }
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const int people = engine::people_for(round, i);
        text += "   - " +
                say(record, "record.option",
                    {{"option", plain(record, question.options[i].label)},
                     {"people", std::to_string(people)},
                     {"percent", std::to_string(engine::percent_half_up(people, voters))}}) +
                '\n';
    }
    std::string sum = say_count(record, "record.voters", voters);
    if (const std::optional<double> agreement = engine::agreement(question, round, room))
        sum += ", " + say(record, "record.agreement", {{"percent", percent_of(*agreement)}});
    text += "   " + sum + '\n';
}

void add_rounds(const RecordText& record, std::size_t index, std::string& text) {
    const engine::Tally& tally = record.data.questions[index].tally;
    const engine::Round* valid = engine::valid_round(tally);
    if (!valid) {
        text += "   " + say(record, "record.not_counted") + '\n';
        return;
    }
    const auto counted = std::count_if(tally.rounds.begin(), tally.rounds.end(), engine::is_counted);
    for (std::size_t i = 0; i < tally.rounds.size(); ++i) {
        if (!engine::is_counted(tally.rounds[i]))
            continue;
        if (counted > 1)
            text += "   " +
                    say(record, valid == &tally.rounds[i] ? "record.round.valid" : "record.round",
                        {{"number", std::to_string(i + 1)}}) +
                    '\n';
        add_round(record, record.set.questions[index], tally.rounds[i], text);
    }
}

// A note of several lines stays one paragraph.
std::string in_one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

void add_questions(const RecordText& record, std::string& text) {
    const std::vector<engine::AskedShare> shares =
        engine::asked_shares(record.set, engine::tallies_of(record.data), record.traits);
    text += '\n' + say(record, "record.questions") + '\n';
    int number = 0;
    for (std::size_t i = 0; i < record.set.questions.size(); ++i) {
        if (shares[i].not_applicable >= 1)
            continue;
        text += std::to_string(++number) + ". " + plain(record, record.set.questions[i].text) + '\n';
        if (shares[i].asked > 0)
            add_rounds(record, i, text);
        else
            text += "   " + say(record, "record.not_asked") + '\n';
        if (const std::string& note = record.data.questions[i].note; !note.empty())
            text += "   " + say(record, "record.note", {{"note", in_one_line(note)}}) + '\n';
    }
}

std::string step_words(const RecordText& record, const engine::AgreedStep& step) {
    std::vector<std::string> parts;
    if (!step.what.empty())
        parts.push_back(step.what);
    if (!step.who.empty())
        parts.push_back(say(record, "record.who", {{"who", step.who}}));
    if (!step.when.empty())
        parts.push_back(say(record, "record.when", {{"when", step.when}}));
    return joined(parts, ", ", ", ");
}

void add_steps(const RecordText& record, std::string& text) {
    text += '\n' + say(record, "record.steps") + '\n';
    if (record.data.steps.empty())
        text += say(record, "record.steps.none") + '\n';
    int number = 0;
    for (const engine::AgreedStep& step : record.data.steps)
        text += std::to_string(++number) + ". " + step_words(record, step) + '\n';
}

// ---- The wellbeing report

std::string event_sentence(const RecordText& record) {
    const std::string& event = record.data.details.event;
    const std::string date = when_words(record);
    if (event.empty() && date.empty())
        return say(record, "wellbeing.event.nothing");
    if (event.empty())
        return say(record, "wellbeing.event.no_name", {{"date", date}});
    return say(record, date.empty() ? "wellbeing.event.no_date" : "wellbeing.event",
               {{"date", date}, {"event", event}});
}

std::string source_sentence(const RecordText& record) {
    int asked = 0;
    int answered = 0;
    for (const engine::QuestionValue& value : record.result.result.questions) {
        asked += value.standing == engine::Standing::answered || value.standing == engine::Standing::unknown ? 1 : 0;
        answered += value.standing == engine::Standing::answered ? 1 : 0;
    }
    return say(record, is_agreed(record) ? "wellbeing.source.agreed" : "wellbeing.source.hands",
               {{"title", plain(record, record.set.title)},
                {"answered", std::to_string(answered)},
                {"asked", std::to_string(asked)}});
}

std::string result_sentence(const RecordText& record) {
    const engine::Score& overall = record.result.result.overall;
    if (!record.result.result.level || !overall.percent)
        return say(record, "wellbeing.result.none");
    const bool sure = overall.range.low == overall.range.high;
    return say(record, sure ? "wellbeing.result" : "wellbeing.result.range",
               {{"percent", std::to_string(*overall.percent)},
                {"low", std::to_string(overall.range.low)},
                {"high", std::to_string(overall.range.high)},
                {"level", level_name(record)}});
}

std::string goals_sentence(const RecordText& record) {
    std::vector<std::string> goals;
    for (std::size_t i = 0; i < record.set.goals.size(); ++i) {
        const engine::GoalScore& goal = record.result.result.goals[i];
        const std::string name = plain(record, record.set.goals[i].name);
        if (goal.maximum <= 0)
            continue;
        if (goal.shown && goal.percent)
            goals.push_back(
                say(record, "wellbeing.goal", {{"goal", name}, {"percent", std::to_string(*goal.percent)}}));
        else
            goals.push_back(say(record, "wellbeing.goal.few", {{"goal", name}}));
    }
    return say(record, "wellbeing.goals", {{"goals", joined(goals, ", ", say(record, "wellbeing.and"))}});
}

std::string change_sentence(const RecordText& record) {
    if (!record.earlier)
        return {};
    std::vector<std::string> changes;
    bool uncertain = false;
    const auto add = [&](const std::string& name, const engine::ScoreChange& change) {
        if (change.certainty != engine::Certainty::sure && change.certainty != engine::Certainty::uncertain)
            return;
        uncertain = uncertain || change.certainty == engine::Certainty::uncertain;
        changes.push_back(
            say(record, "wellbeing.change.part",
                {{"name", name}, {"before", std::to_string(*change.before)}, {"now", std::to_string(*change.now)}}));
    };
    const engine::Comparison& comparison = record.earlier->comparison;
    add(say(record, "record.whole"), comparison.overall);
    for (std::size_t i = 0; i < comparison.goals.size(); ++i)
        add(plain(record, record.set.goals[i].name), comparison.goals[i]);
    if (changes.empty())
        return {};
    std::string sentence = say(record, "wellbeing.change",
                               {{"date", date_words(record.messages, record.language, record.earlier->date)},
                                {"changes", joined(changes, ", ", say(record, "wellbeing.and"))}});
    if (uncertain)
        sentence += ' ' + say(record, "wellbeing.change.uncertain");
    return sentence;
}

std::string talking_sentence(const RecordText& record) {
    std::vector<std::string> questions;
    for (const engine::TalkingPoint& point : record.result.talking_points) {
        if (questions.size() < most_talking_points)
            questions.push_back(
                say(record, "quote", {{"text", plain(record, record.set.questions[point.question].text)}}));
    }
    if (questions.empty())
        return {};
    return say(record, "wellbeing.talking", {{"questions", joined(questions, ", ", say(record, "wellbeing.and"))}});
}

std::string steps_sentence(const RecordText& record) {
    std::vector<std::string> steps;
    for (const engine::AgreedStep& step : record.data.steps) {
        std::string words = step_words(record, step);
        while (!words.empty() && words.back() == '.')
            words.pop_back();
        steps.push_back(std::move(words));
    }
    return steps.empty() ? std::string() : say(record, "wellbeing.steps", {{"steps", joined(steps, "; ", "; ")}});
}

} // namespace

std::string date_words(const Messages& messages, std::string_view language, std::string_view date) {
    if (!engine::is_date(date))
        return std::string(date);
    const auto without_zeros = [](std::string_view digits) {
        return digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1));
    };
    return messages.text(language, "record.date",
                         {{"iso", date},
                          {"year", date.substr(0, 4)},
                          {"month", without_zeros(date.substr(5, 2))},
                          {"day", without_zeros(date.substr(8, 2))}});
}

std::string signed_number(int number) {
    if (number < 0)
        return "−" + std::to_string(-number);
    return (number > 0 ? "+" : "") + std::to_string(number);
}

std::string minutes_text(const RecordText& record) {
    std::string text;
    add_head(record, text);
    add_result(record, text);
    add_change(record, text);
    add_talking_points(record, text);
    add_questions(record, text);
    add_steps(record, text);
    if (!record.set.method_note.empty())
        text += '\n' + plain(record, record.set.method_note) + '\n';
    return text;
}

std::string wellbeing_text(const RecordText& record) {
    const engine::Count people = record.data.details.people;
    const std::string who =
        people ? say_count(record, "wellbeing.people", *people) : say(record, "wellbeing.people.none");
    std::string text = record.municipality.empty() ? std::string() : std::string(record.municipality) + ". ";
    bool first = true;
    for (const std::string& sentence :
         {event_sentence(record), who, source_sentence(record), result_sentence(record), goals_sentence(record),
          change_sentence(record), talking_sentence(record), steps_sentence(record)}) {
        if (sentence.empty())
            continue;
        text += (first ? "" : " ") + sentence;
        first = false;
    }
    return text;
}

} // namespace pikatesti::ui
