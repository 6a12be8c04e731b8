// The whole evening on paper: what was asked, what the room said, and what it agreed on.
#include "ui/presenter/screens.h"
#include "ui/presenter/words.h"

#include <cmath>

namespace pikatesti::ui::presenter {

namespace {

Node& cell(Composer& composer, Role role, std::string id, const std::string& text) {
    return composer.add(role, std::move(id), {text}, {});
}

void header_row(Composer& composer, const std::string& id, const std::vector<std::string>& titles) {
    composer.open(Role::row, id + "/head");
    for (std::size_t i = 0; i < titles.size(); ++i)
        cell(composer, Role::column_header, id + "/head/" + std::to_string(i), titles[i]);
    composer.close();
}

TextStyle title_style(const Composer& composer) { return composer.style(20, 1.3F, Weight::semibold); }
TextStyle small_title_style(const Composer& composer) { return composer.style(16, 1.35F, Weight::semibold); }
TextStyle text_style(const Composer& composer) { return composer.style(15, 1.45F); }

void say(Composer& composer, std::string id, const std::string& text) {
    if (!text.empty())
        paragraph(composer, std::move(id), {text}, text_style(composer), composer.theme.ink);
}

void goals_table(Composer& composer, Model& model) {
    const engine::RoomResult& room = model.room().result;
    std::vector<engine::ScoreChange> changes;
    if (model.earlier)
        changes = engine::compare(model.earlier->result.result, room.result).goals;
    composer.open(Role::table, "paper/goals", {model.say("evening.paper.goals")});
    std::vector<std::string> titles{model.say("evening.paper.goal"), model.say("evening.paper.score"),
                                    model.say("evening.paper.spread"), model.say("evening.paper.agreement")};
    if (!changes.empty())
        titles.push_back(model.say("evening.paper.change"));
    header_row(composer, "paper/goals", titles);
    for (std::size_t goal = 0; goal < model.set.goals.size(); ++goal) {
        const std::string id = "paper/goals/" + model.set.goals[goal].id;
        composer.open(Role::row, id);
        cell(composer, Role::row_header, id + "/name", model.plain(model.set.goals[goal].name));
        cell(composer, Role::cell, id + "/score", score_words(model, room.result.goals[goal]));
        cell(composer, Role::cell, id + "/spread",
             room.spreads.goals[goal] ? std::to_string(std::lround(room.spreads.goals[goal]->low)) + "–" +
                                            std::to_string(std::lround(room.spreads.goals[goal]->high))
                                      : "–");
        cell(composer, Role::cell, id + "/agreement",
             room.agreements.goals[goal] ? percent_words(model, *room.agreements.goals[goal]) : "–");
        if (!changes.empty())
            cell(composer, Role::cell, id + "/change", change_words(model, changes[goal]));
        composer.close();
    }
    composer.close();
}

void question_part(Composer& composer, Model& model, std::size_t index, std::size_t number) {
    const engine::Question& question = model.set.questions[index];
    const engine::Tally& tally = model.evening->tally(index);
    const std::string id = "paper/question/" + question.id;
    composer.open(Role::list_item, id);
    heading(composer, id + "/text", {std::to_string(number) + ". " + model.plain(question.text)}, 3,
            small_title_style(composer));
    if (engine::valid_round(tally) == nullptr) {
        say(composer, id + "/none", model.say("evening.not_counted"));
    } else if (model.evening->details().answering == engine::Answering::agreed) {
        std::string answer;
        for (std::size_t i = 0; i < question.options.size(); ++i)
            if (engine::people_for(*engine::valid_round(tally), i) > 0)
                answer += (answer.empty() ? "" : "; ") + model.plain(question.options[i].label);
        say(composer, id + "/answer", model.say("evening.paper.answer", {{"answer", answer}}));
    } else {
        composer.open(Role::table, id + "/table", {model.plain(question.text)});
        std::vector<std::string> titles{model.say("evening.paper.option")};
        for (std::size_t i = 0; i < tally.rounds.size(); ++i)
            titles.push_back(tally.rounds.size() > 1 ? model.say("evening.round", {{"number", std::to_string(i + 1)}})
                                                     : model.say("evening.paper.people"));
        header_row(composer, id, titles);
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            const std::string row = id + '/' + question.options[i].key;
            composer.open(Role::row, row);
            cell(composer, Role::row_header, row + "/label", model.plain(question.options[i].label));
            for (std::size_t r = 0; r < tally.rounds.size(); ++r) {
                const engine::Round& round = tally.rounds[r];
                const int voters = engine::voters(question, round, model.evening->details().people);
                const int people = engine::people_for(round, i);
                const bool counted = engine::is_counted(round) && voters > 0;
                Node& count =
                    cell(composer, Role::cell, row + '/' + std::to_string(r),
                         counted ? std::to_string(people) + " (" + percent_words(model, double(people) / voters) + ")"
                                 : "–");
                if (counted) { // the page draws it as a bar
                    count.value_now = static_cast<float>(people);
                    count.value_max = static_cast<float>(voters);
                }
            }
            composer.close();
        }
        composer.close();
        std::string facts = votes_words(model, index);
        for (const std::string& fact : {agreement_words(model, index), mean_words(model, index)})
            if (!fact.empty())
                facts += " · " + fact;
        say(composer, id + "/facts", facts);
    }
    if (!model.evening->note(index).empty())
        say(composer, id + "/note", model.say("evening.paper.note", {{"note", model.evening->note(index)}}));
    composer.close();
}

void steps_table(Composer& composer, Model& model) {
    const auto& steps = model.evening->steps();
    heading(composer, "paper/steps/heading", {model.say("evening.steps")}, 2, title_style(composer));
    if (steps.empty()) {
        say(composer, "paper/steps/none", model.say("evening.steps.none"));
        return;
    }
    composer.open(Role::table, "paper/steps", {model.say("evening.steps")});
    header_row(composer, "paper/steps",
               {model.say("evening.paper.what"), model.say("evening.steps.who"), model.say("evening.steps.when")});
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const std::string id = "paper/steps/" + std::to_string(i);
        composer.open(Role::row, id);
        cell(composer, Role::row_header, id + "/what", std::to_string(i + 1) + ". " + steps[i].what);
        cell(composer, Role::cell, id + "/who", steps[i].who.empty() ? "–" : steps[i].who);
        cell(composer, Role::cell, id + "/when", steps[i].when.empty() ? "–" : steps[i].when);
        composer.close();
    }
    composer.close();
}

} // namespace

void paper(Composer& composer, Model& model) {
    const engine::RoomResult& room = model.room().result;
    const engine::EveningDetails& details = model.evening->details();
    heading(composer, "paper/heading", {model.event_line()}, 1, composer.style(28, 1.25F, Weight::semibold));
    std::string facts = model.date_words();
    if (details.people)
        facts += (facts.empty() ? "" : " · ") + model.say_count("evening.people.count", *details.people);
    facts += (facts.empty() ? "" : " · ") + model.plain(model.set.title);
    say(composer, "paper/facts", facts);

    steps_table(composer, model);

    heading(composer, "paper/result/heading", {model.say("evening.paper.result")}, 2, title_style(composer));
    const engine::LocalizedText& level =
        room.result.level ? model.set.levels[*room.result.level].name : model.set.not_enough_name;
    paragraph(composer, "paper/level", {model.plain(level)}, small_title_style(composer), composer.theme.ink);
    std::string overall = score_words(model, room.result.overall);
    for (const std::string& fact :
         {spread_words(model, room.spreads.overall),
          room.agreements.overall
              ? model.say("evening.agreement.mean", {{"percent", percent_words(model, *room.agreements.overall)}})
              : std::string(),
          model.earlier ? change_words(model, engine::compare(model.earlier->result.result, room.result).overall)
                        : std::string()})
        if (!fact.empty())
            overall += " · " + fact;
    say(composer, "paper/overall", overall);
    goals_table(composer, model);

    heading(composer, "paper/talk/heading", {model.say("evening.talk")}, 2, title_style(composer));
    if (room.talking_points.empty())
        say(composer, "paper/talk/none", model.say("evening.talk.none"));
    composer.open(Role::list, "paper/talk");
    std::size_t shown = 0;
    for (const engine::TalkingPoint& point : room.talking_points) {
        if (++shown > 5)
            break;
        const engine::Question& question = model.set.questions[point.question];
        const std::string id = "paper/talk/" + question.id;
        composer.open(Role::list_item, id);
        say(composer, id + "/text", model.plain(question.text) + " " + agreement_words(model, point.question) + ".");
        composer.close();
    }
    composer.close();

    heading(composer, "paper/questions/heading", {model.say("evening.paper.questions")}, 2, title_style(composer));
    composer.open(Role::list, "paper/questions");
    std::size_t number = 0;
    for (const std::size_t index : model.evening->path())
        question_part(composer, model, index, ++number);
    composer.close();

    heading(composer, "paper/method/heading", {model.say("evening.paper.method")}, 2, title_style(composer));
    say(composer, "paper/method/agreement", model.say("evening.paper.method.agreement"));
    say(composer, "paper/method/spread", model.say("evening.paper.method.spread"));
    if (!model.set.method_note.empty())
        say(composer, "paper/method/note", model.plain(model.set.method_note));
    if (!model.address.empty())
        say(composer, "paper/address", model.say("evening.paper.address", {{"address", model.address}}));
}

} // namespace pikatesti::ui::presenter
