// The paragraph for the wellbeing report.
#include "ui/presenter/record_text_parts.h"

namespace pikatesti::ui::presenter {

namespace {

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
    std::string sentence = say_since(record, "wellbeing.change", joined(changes, ", ", say(record, "wellbeing.and")));
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
        if (step.what.empty()) // nobody has said yet what
            continue;
        std::string words = step_words(record, step);
        while (!words.empty() && words.back() == '.')
            words.pop_back();
        steps.push_back(std::move(words));
    }
    return steps.empty() ? std::string() : say(record, "wellbeing.steps", {{"steps", joined(steps, "; ", "; ")}});
}

} // namespace

std::string wellbeing_text(const RecordText& record) {
    const engine::Count people = record.data.details.people;
    std::string who = people ? say_count(record, "wellbeing.people", *people) : say(record, "wellbeing.people.none");
    if (const std::string voice = voice_words(record); !voice.empty())
        who += ' ' + voice;
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

} // namespace pikatesti::ui::presenter
