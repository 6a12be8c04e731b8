// Answers to a whole test, and an example made of answers.
#include "web/checker/checker.h"
#include "web/checker/exports.h"

#include "engine/answer_all.h"
#include "engine/score.h"
#include "engine/session.h"

namespace pikatesti::web {

namespace {

// An example's "expect", as check_examples() reads it.
void write_expected(JsonWriter& json, const engine::QuestionSet& set, const engine::Result& result) {
    const auto percent = [&](const engine::Score& score) {
        json.key("percent");
        if (score.percent)
            json.number(*score.percent);
        else
            json.null();
    };
    json.begin_object();
    json.member("level", result.level_id(set));
    percent(result.overall);
    json.key("points").number(result.overall.points, 9);
    json.key("known").number(result.overall.known, 9);
    json.key("goals").begin_object();
    for (std::size_t i = 0; i < result.goals.size(); i++) {
        json.key(set.goals[i].id).begin_object();
        percent(result.goals[i]);
        if (!result.goals[i].shown)
            json.key("shown").boolean(false);
        json.end_object();
    }
    json.end_object();
    json.end_object();
}

std::optional<engine::Manner> manner_of(std::string_view name) {
    if (name == "best")
        return engine::Manner::best;
    if (name == "worst")
        return engine::Manner::worst;
    if (name == "unknown")
        return engine::Manner::unknown;
    if (name == "random")
        return engine::Manner::random;
    return std::nullopt;
}

// The answers of a session code, in its municipality if the list has that.
void restore(engine::Session& session, std::string_view code) {
    session.restore(code);
    std::string reason;
    const engine::MunicipalityList* list = checker->lists.municipalities(session.set().municipality_list, reason);
    const engine::Municipality* municipality = list ? list->find(session.municipality()) : nullptr;
    session.set_municipality(municipality ? municipality->code : "",
                             municipality ? municipality->traits : engine::Traits());
}

} // namespace

extern "C" {

PIKATESTI_EXPORT(checker_answer_all) void checker_answer_all(int bytes) {
    std::string_view rest = checker->text(bytes);
    const std::optional<engine::Manner> manner = manner_of(take_part(rest));
    const std::uint32_t seed = take_number(rest);
    checker->output = "{}";
    if (!checker->set || !manner)
        return;
    engine::Session session(*checker->set);
    restore(session, rest);
    answer_all(session, *manner, seed);
    JsonWriter json;
    json.begin_object();
    json.member("code", session.save());
    json.end_object();
    checker->output = json.take();
}

PIKATESTI_EXPORT(checker_example) void checker_example(int bytes) {
    const std::string_view code = checker->text(bytes);
    checker->output = "{}";
    if (!checker->set)
        return;
    const engine::QuestionSet& set = *checker->set;
    engine::Session session(set);
    restore(session, code);
    JsonWriter json;
    json.begin_object();
    json.member_if("municipality", session.municipality());
    json.key("answers").begin_object();
    std::size_t given = 0;
    for (std::size_t i = 0; i < set.questions.size(); i++) {
        const engine::Question& question = set.questions[i];
        const engine::Answer& answer = session.answer(i);
        if (answer.options.empty() || !session.is_asked(i))
            continue;
        given++;
        json.key(question.id);
        if (question.choice == engine::Choice::single) {
            json.text(question.options[answer.options.front()].key);
            continue;
        }
        json.begin_array();
        for (const std::size_t option : answer.options)
            json.text(question.options[option].key);
        json.end_array();
    }
    json.end_object();
    write_figure(json, "given", given);
    json.key("expect");
    write_expected(json, set, engine::score(set, session.answers(), session.traits()));
    json.end_object();
    checker->output = json.take();
}
}

} // namespace pikatesti::web
