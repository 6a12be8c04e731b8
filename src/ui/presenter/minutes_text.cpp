// Plain text for the minutes.
#include "ui/presenter/record_text_parts.h"

#include <algorithm>

namespace pikatesti::ui::presenter {

namespace {

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
    if (const std::string voice = voice_words(record); !voice.empty())
        text += '\n' + voice;
    text += '\n';
}

void add_result(const RecordText& record, std::string& text) {
    const engine::RoomResult& found = record.result;
    text += '\n' + say(record, "record.result") + '\n';
    if (const std::string level = level_name(record); !level.empty()) // a set may have no name for too little
        text += level + '\n';
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
    text += '\n' + say_since(record, "record.change", {}) + '\n';
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
    if (engine::votes_too_many(question, round, room) > 0) {
        const int people = std::min(round.people.value_or(engine::most_people), room.value_or(engine::most_people));
        text += "   " + say(record, "record.too_many", {{"people", std::to_string(people)}}) + '\n';
    }
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
    const std::vector<engine::AskedShare> shares = engine::asked_shares(
        record.set, engine::tallies_of(record.data), record.traits, engine::year_of(record.data.details));
    text += '\n' + say(record, "record.questions") + '\n';
    int number = 0;
    for (std::size_t i = 0; i < record.set.questions.size(); ++i) {
        if (shares[i].not_applicable + shares[i].not_asked >= 1)
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

void add_steps(const RecordText& record, std::string& text) {
    text += '\n' + say(record, "record.steps") + '\n';
    if (record.data.steps.empty())
        text += say(record, "record.steps.none") + '\n';
    int number = 0;
    for (const engine::AgreedStep& step : record.data.steps)
        text += std::to_string(++number) + ". " + step_words(record, step) + '\n';
}

} // namespace

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

} // namespace pikatesti::ui::presenter
