// The whole evening on paper: what was asked, what the room said, and what it agreed on.
#include "ui/kit/level_name.h"
#include "ui/presenter/record_text_parts.h"
#include "ui/presenter/screens.h"
#include "ui/presenter/words.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::presenter {

namespace {

// Two languages are two paragraphs in it.
void cell(Composer& composer, Role role, const std::string& id, const Both& text) {
    if (text.second.text.empty()) {
        composer.add(role, id, text.first, {});
        return;
    }
    composer.open(role, id);
    // As large as the text of a cell is without a size of its own.
    both_paragraph(composer, id + "/words", text, composer.style(16, 1.5F), composer.theme.ink);
    composer.close();
}

// A cell says that there is nothing to say.
Both or_dash(Both text) { return text.empty() ? Both(std::string("–")) : std::move(text); }

void header_row(Composer& composer, const std::string& id, const std::vector<Both>& titles) {
    composer.open(Role::row, id + "/head");
    for (std::size_t i = 0; i < titles.size(); ++i)
        cell(composer, Role::column_header, id + "/head/" + std::to_string(i), titles[i]);
    composer.close();
}

TextStyle title_style(const Composer& composer) { return composer.style(20, 1.3F, Weight::semibold); }
TextStyle small_title_style(const Composer& composer) { return composer.style(16, 1.35F, Weight::semibold); }
TextStyle text_style(const Composer& composer) { return composer.style(15, 1.45F); }

void say(Composer& composer, const std::string& id, const Both& text) {
    if (!text.empty())
        both_paragraph(composer, id, text, text_style(composer), composer.theme.ink);
}

// A heading is its first language; the second stands below it.
void title(Composer& composer, const std::string& id, const Both& text, int level, const TextStyle& style) {
    heading(composer, id, text.first, level, style);
    if (!text.second.text.empty())
        paragraph(composer, id + "/second", text.second, second_style(composer, style), composer.theme.muted);
}

void goals_table(Composer& composer, Model& model) {
    const engine::RoomResult& room = model.room().result;
    std::vector<engine::ScoreChange> changes;
    if (model.earlier)
        changes = engine::compare(model.earlier->result.result, room.result).goals;
    composer.open(Role::table, "paper/goals", {model.say("evening.paper.goals")});
    std::vector<Both> titles{say_both(model, "evening.paper.goal"), say_both(model, "evening.paper.score"),
                             say_both(model, "evening.paper.spread"), say_both(model, "evening.paper.agreement")};
    if (!changes.empty())
        titles.push_back(say_both(model, "evening.paper.change"));
    header_row(composer, "paper/goals", titles);
    for (std::size_t goal = 0; goal < model.set.goals.size(); ++goal) {
        const std::string id = "paper/goals/" + model.set.goals[goal].id;
        composer.open(Role::row, id);
        cell(composer, Role::row_header, id + "/name", text_in_both(model, model.set.goals[goal].name));
        cell(composer, Role::cell, id + "/score",
             in_both(model, [&](const Voice& voice) { return score_words(voice, room.result.goals[goal]); }));
        cell(composer, Role::cell, id + "/spread",
             room.spreads.goals[goal] ? std::to_string(std::lround(room.spreads.goals[goal]->low)) + "–" +
                                            std::to_string(std::lround(room.spreads.goals[goal]->high))
                                      : std::string("–"));
        cell(composer, Role::cell, id + "/agreement",
             room.agreements.goals[goal] ? percent_words(model, *room.agreements.goals[goal]) : std::string("–"));
        if (!changes.empty())
            cell(composer, Role::cell, id + "/change",
                 or_dash(in_both(model, [&](const Voice& voice) { return change_words(voice, changes[goal]); })));
        composer.close();
    }
    composer.close();
}

void question_part(Composer& composer, Model& model, std::size_t index, std::size_t number) {
    const engine::Question& question = model.set.questions[index];
    const engine::Tally& tally = model.evening->tally(index);
    const std::string id = "paper/question/" + question.id;
    composer.open(Role::list_item, id);
    Both text = text_in_both(model, question.text);
    text.first.text = std::to_string(number) + ". " + text.first.text;
    title(composer, id + "/text", text, 3, small_title_style(composer));
    if (engine::valid_round(tally) == nullptr) {
        say(composer, id + "/none", say_both(model, "evening.not_counted"));
    } else if (is_agreed(model, index)) {
        say(composer, id + "/answer", in_both(model, [&](const Voice& voice) {
                std::string answer;
                for (std::size_t i = 0; i < question.options.size(); ++i)
                    if (engine::people_for(*engine::valid_round(tally), i) > 0)
                        answer += (answer.empty() ? "" : "; ") + voice.plain(question.options[i].label);
                return voice.say("evening.paper.answer", {{"answer", answer}});
            }));
    } else {
        composer.open(Role::table, id + "/table", {model.plain(question.text)});
        std::vector<Both> titles{say_both(model, "evening.paper.option")};
        for (std::size_t i = 0; i < tally.rounds.size(); ++i)
            titles.push_back(tally.rounds.size() > 1
                                 ? say_both(model, "evening.round", {{"number", std::to_string(i + 1)}})
                                 : say_both(model, "evening.paper.people"));
        header_row(composer, id, titles);
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            const std::string row = id + '/' + question.options[i].key;
            composer.open(Role::row, row);
            cell(composer, Role::row_header, row + "/label", text_in_both(model, question.options[i].label));
            for (std::size_t r = 0; r < tally.rounds.size(); ++r) {
                const engine::Round& round = tally.rounds[r];
                const int voters = engine::voters(question, round, model.evening->details().people);
                const int people = engine::people_for(round, i);
                const bool counted = engine::is_counted(round) && voters > 0;
                Node& count = composer.add(
                    Role::cell, row + '/' + std::to_string(r),
                    {counted ? std::to_string(people) + " (" + percent_words(model, double(people) / voters) + ")"
                             : "–"},
                    {});
                if (counted) { // the page draws it as a bar
                    count.value_now = static_cast<float>(people);
                    count.value_max = static_cast<float>(voters);
                }
            }
            composer.close();
        }
        composer.close();
        std::vector<Both> facts;
        for (const auto words : {votes_words, too_many_words, agreement_words, mean_words})
            facts.push_back(in_both(model, [&](const Voice& voice) { return words(voice, index); }));
        say(composer, id + "/facts", joined(facts));
    }
    if (!model.evening->note(index).empty())
        say(composer, id + "/note", {model.say("evening.paper.note", {{"note", model.evening->note(index)}})});
    composer.close();
}

void steps_table(Composer& composer, Model& model) {
    const auto& steps = model.evening->steps();
    title(composer, "paper/steps/heading", say_both(model, "evening.steps"), 2, title_style(composer));
    if (steps.empty()) {
        say(composer, "paper/steps/none", say_both(model, "evening.steps.none"));
        return;
    }
    composer.open(Role::table, "paper/steps", {model.say("evening.steps")});
    header_row(composer, "paper/steps",
               {say_both(model, "evening.paper.what"), say_both(model, "evening.steps.who"),
                say_both(model, "evening.steps.when")});
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const std::string id = "paper/steps/" + std::to_string(i);
        composer.open(Role::row, id);
        Both what = what_or_dash(model, steps[i]);
        what.first.text = std::to_string(i + 1) + ". " + what.first.text;
        cell(composer, Role::row_header, id + "/what", what);
        cell(composer, Role::cell, id + "/who", {steps[i].who.empty() ? "–" : steps[i].who});
        cell(composer, Role::cell, id + "/when", {steps[i].when.empty() ? "–" : steps[i].when});
        composer.close();
    }
    composer.close();
}

void talking_list(Composer& composer, Model& model) {
    const std::vector<engine::TalkingPoint>& points = model.room().result.talking_points;
    if (points.empty()) {
        say(composer, "paper/talk/none", say_both(model, "evening.talk.none"));
        return;
    }
    composer.open(Role::list, "paper/talk");
    for (std::size_t i = 0; i < std::min<std::size_t>(points.size(), 5); ++i) {
        const engine::TalkingPoint& point = points[i];
        const engine::Question& question = model.set.questions[point.question];
        const std::string id = "paper/talk/" + question.id;
        composer.open(Role::list_item, id);
        say(composer, id + "/text", in_both(model, [&](const Voice& voice) {
                return voice.plain(question.text) + " " + agreement_words(voice, point.question) + ".";
            }));
        composer.close();
    }
    composer.close();
}

} // namespace

void paper(Composer& composer, Model& model) {
    const engine::RoomResult& room = model.room().result;
    const engine::EveningDetails& details = model.evening->details();
    title(composer, "paper/heading", model.event_line(), 1, composer.style(28, 1.25F, Weight::semibold));
    say(composer, "paper/facts",
        joined({{model.date_words()},
                in_both(model,
                        [&](const Voice& voice) {
                            return details.people ? voice.say_count("evening.people.count", *details.people)
                                                  : std::string();
                        }),
                in_both(model,
                        [&](const Voice& voice) {
                            return details.voice ? voice.say(voice_message(*details.voice)) : std::string();
                        }),
                text_in_both(model, model.set.title)}));

    steps_table(composer, model);

    title(composer, "paper/result/heading", say_both(model, "evening.paper.result"), 2, title_style(composer));
    both_paragraph(composer, "paper/level",
                   text_in_both(model, level_name(model.set, room.result.level, model.messages)),
                   small_title_style(composer), composer.theme.ink);
    say(composer, "paper/overall", in_both(model, [&](const Voice& voice) {
            std::string overall = score_words(voice, room.result.overall);
            for (const std::string& fact :
                 {spread_words(voice, room.spreads.overall),
                  room.agreements.overall ? voice.say("evening.agreement.mean",
                                                      {{"percent", percent_words(voice, *room.agreements.overall)}})
                                          : std::string(),
                  model.earlier
                      ? change_words(voice, engine::compare(model.earlier->result.result, room.result).overall)
                      : std::string()})
                if (!fact.empty())
                    overall += " · " + fact;
            return overall;
        }));
    goals_table(composer, model);

    title(composer, "paper/talk/heading", say_both(model, "evening.talk"), 2, title_style(composer));
    talking_list(composer, model);

    title(composer, "paper/questions/heading", say_both(model, "evening.paper.questions"), 2, title_style(composer));
    composer.open(Role::list, "paper/questions");
    std::size_t number = 0;
    for (const std::size_t index : model.evening->path())
        question_part(composer, model, index, ++number);
    composer.close();

    title(composer, "paper/method/heading", say_both(model, "evening.paper.method"), 2, title_style(composer));
    say(composer, "paper/method/agreement", say_both(model, "evening.paper.method.agreement"));
    say(composer, "paper/method/spread", say_both(model, "evening.paper.method.spread"));
    if (!model.set.method_note.empty())
        say(composer, "paper/method/note", text_in_both(model, model.set.method_note));
    if (!model.address.empty())
        say(composer, "paper/address", say_both(model, "evening.paper.address", {{"address", model.address}}));
}

} // namespace pikatesti::ui::presenter
