#include "formats/kiosk_counts/day_counts_export.h"

#include "formats/json/writer.h"
#include "formats/record/record_json.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

using engine::Totals;
using Members = JsonWriter::Members;

constexpr std::string_view all_days = "all";
constexpr std::string_view rests = "rests";

// The ids of the set, then those that only the totals know: what was asked before the set was changed.
std::vector<std::string> names_under(const Totals& totals, const std::string& prefix, std::vector<std::string> known) {
    for (auto at = totals.lower_bound(prefix); at != totals.end() && at->first.compare(0, prefix.size(), prefix) == 0;
         ++at) {
        std::string name = at->first.substr(prefix.size());
        name.resize(std::min(name.find('/'), name.size()));
        if (std::find(known.begin(), known.end(), name) == known.end())
            known.push_back(std::move(name));
    }
    return known;
}

template <typename Things> std::vector<std::string> ids(const Things& things) {
    std::vector<std::string> all;
    all.reserve(things.size());
    for (const auto& thing : things)
        all.push_back(thing.id);
    return all;
}

std::vector<std::string> keys_of(const engine::QuestionSet& set, std::string_view question) {
    std::vector<std::string> keys;
    if (const auto found = set.find_question(question))
        for (const engine::Option& option : set.questions[*found].options)
            keys.push_back(option.key);
    return keys;
}

std::vector<std::string> with_not_enough(std::vector<std::string> all) {
    all.emplace_back(engine::not_enough_id);
    return all;
}

// Tells the totals of a group one by one, in the order of the set: kind, name, part, number. Both exports are made of it.
template <typename Tell> void tell(const engine::QuestionSet& set, const Totals& totals, Tell tell) {
    const auto number = [&](const std::string& name) { return engine::total(totals, name); };
    tell("completed", "", "", number("completed"));
    tell("broken_off", "", "", number("broken_off"));
    std::vector<std::string> stops = ids(set.questions);
    stops.emplace_back("review");
    for (const std::string& name : names_under(totals, "stopped/", std::move(stops)))
        tell("stopped", name, "", number("stopped/" + name));
    for (const std::string& id : names_under(totals, "answered/", ids(set.questions))) {
        tell("answered", id, "", number("answered/" + id));
        tell("skipped", id, "", number("skipped/" + id));
        const std::string prefix = "answer/" + id + '/';
        for (const std::string& key : names_under(totals, prefix, keys_of(set, id)))
            tell("answer", id, key, number(prefix + key));
    }
    for (const std::string& name : names_under(totals, "level/", with_not_enough(ids(set.levels))))
        tell("level", name, "", number("level/" + name));
    for (const engine::Goal& goal : set.goals) {
        tell("measured", goal.id, "", number("measured/" + goal.id));
        if (const auto mean = engine::mean_percent(totals, goal.id))
            tell("mean_percent", goal.id, "", *mean);
        const std::string prefix = "band/" + goal.id + '/';
        for (const std::string& name : names_under(totals, prefix, with_not_enough(ids(set.goal_bands))))
            tell("band", goal.id, name, number(prefix + name));
    }
}

// The parts of the totals that are shown, with the number of visitors where they have one of their own.
struct Part {
    std::string day;
    int visitors = -1;
    Totals totals;
};
std::vector<Part> parts(const engine::DayCounts& counts) {
    std::vector<Part> all{{std::string(all_days), counts.visitors(), counts.shown()}};
    for (const engine::DayCount& day : counts.days)
        all.push_back({day.day, day.visitors, day.shown});
    if (!counts.rests_shown.empty())
        all.push_back({std::string(rests), -1, counts.rests_shown});
    return all;
}

void write_breakdown(JsonWriter& json, const engine::QuestionSet& set, const Totals& totals) {
    json.key("totals").begin_array();
    tell(set, totals, [&](std::string_view kind, std::string_view name, std::string_view part, int number) {
        json.begin_object(Members::in_a_row);
        json.member("kind", kind);
        json.member_if("name", name);
        json.member_if("part", part);
        json.key("number").number(number);
        json.end_object();
    });
    json.end_array();
}

} // namespace

std::string exported_day_counts(const engine::QuestionSet& set, const engine::DayCounts& counts) {
    JsonWriter json(JsonWriter::Layout::indented);
    json.begin_object();
    json.key("format").number(1);
    json.member("kind", "kiosk-counts");
    json.member("set", set.id);
    json.member("revision", set.revision);
    json.key("smallest_group").number(engine::smallest_group);
    json.key("parts").begin_array();
    for (const Part& part : parts(counts)) {
        json.begin_object();
        json.member("day", part.day);
        if (part.visitors >= 0)
            json.key("visitors").number(part.visitors);
        json.key("broken_down").number(engine::ended(part.totals));
        if (!part.totals.empty())
            write_breakdown(json, set, part.totals);
        json.end_object();
    }
    json.end_array().end_object();
    return json.take();
}

std::string day_counts_csv(const engine::QuestionSet& set, const engine::DayCounts& counts) {
    std::string csv = "\xEF\xBB\xBF"
                      "day,kind,name,part,number\r\n";
    // Ids, days and numbers have nothing in them that would need quotes.
    const auto row = [&](std::string_view day, std::string_view kind, std::string_view name, std::string_view part,
                         int number) {
        for (const std::string_view cell : {day, kind, name, part}) {
            csv += cell;
            csv += ',';
        }
        csv += std::to_string(number) + "\r\n";
    };
    for (const Part& part : parts(counts)) {
        if (part.visitors >= 0)
            row(part.day, "visitors", "", "", part.visitors);
        row(part.day, "broken_down", "", "", engine::ended(part.totals));
        if (!part.totals.empty())
            tell(set, part.totals,
                 [&](std::string_view kind, std::string_view name, std::string_view detail, int number) {
                     row(part.day, kind, name, detail, number);
                 });
    }
    return csv;
}

std::string day_counts_record(const engine::QuestionSet& set, const engine::DayCounts& counts,
                              std::string_view municipality) {
    const Totals totals = counts.shown();
    if (totals.empty())
        return {};
    Record record;
    record.kind = RecordKind::kiosk;
    record.data.details.municipality = municipality;
    record.data.details.date = counts.days.front().day;
    if (counts.days.size() > 1)
        record.data.details.until = counts.days.back().day;
    record.data.details.people = engine::ended(totals);
    for (const engine::Question& question : set.questions) {
        engine::QuestionNotes notes;
        engine::Round round;
        round.counts.resize(question.options.size());
        const int answered = engine::total(totals, "answered/" + question.id);
        if (answered > 0) {
            for (std::size_t i = 0; i < question.options.size(); ++i)
                round.counts[i] = engine::total(totals, "answer/" + question.id + '/' + question.options[i].key);
            if (question.choice == engine::Choice::multiple)
                round.people = answered;
        }
        notes.tally.rounds = {round};
        record.data.questions.push_back(std::move(notes));
    }
    return record_json(set, record);
}

} // namespace pikatesti::formats
