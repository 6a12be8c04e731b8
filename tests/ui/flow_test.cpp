// What the controls do.
#include "harness.h"

#include <doctest/doctest.h>
#include <set>

using namespace pikatesti;
using tests::Harness;

namespace {

std::string first_question(Harness& harness) { return harness.app.model().set.questions.front().id; }

} // namespace

TEST_CASE("flow: starting the test shows the first question and moves the focus to it") {
    Harness harness;
    harness.frame();
    const ui::kit::FrameOutput output = harness.click("start/begin");
    CHECK(output.reveal);
    CHECK(output.focus == "question/" + first_question(harness) + "/heading");
    CHECK(output.announcement == "Kysymys 1 / 16");
    CHECK(harness.node("question/number").name == "1 / 16");
}

TEST_CASE("flow: going on without an answer stays, says why, and skipping is an act of its own") {
    Harness harness;
    harness.frame();
    harness.click("start/begin");
    const std::string question = harness.question();
    const ui::kit::FrameOutput refused = harness.click("question/next");
    CHECK(harness.question() == question);
    CHECK(refused.announcement == "Valitse vastaus tai ohita kysymys.");
    CHECK(harness.has("question/missing"));
    CHECK(harness.node("question/" + question).described_by.ends_with(" question/missing"));
    harness.click("question/skip");
    CHECK(harness.question() != question);
    CHECK_FALSE(harness.has("question/missing"));
    CHECK(harness.session().answer(0).state == engine::Answer::State::skipped);
}

TEST_CASE("flow: an answer can be changed and removed") {
    Harness harness;
    harness.frame();
    harness.click("start/begin");
    const std::string question = harness.question();
    harness.choose(question, "yes");
    CHECK(harness.node("question/" + question + "/yes").checked);
    harness.choose(question, "no");
    CHECK_FALSE(harness.node("question/" + question + "/yes").checked);
    CHECK(harness.node("question/" + question + "/no").checked);
    harness.click("question/clear");
    CHECK(harness.session().answer(0).state == engine::Answer::State::untouched);
    CHECK(harness.has("question/skip"));
}

TEST_CASE("flow: number keys choose and Enter goes on") {
    Harness harness;
    harness.frame();
    harness.click("start/begin");
    const std::string question = harness.question();
    const ui::kit::FrameOutput output = harness.key("2");
    CHECK(harness.node("question/" + question + "/partly").checked);
    CHECK(output.focus == "question/" + question + "/partly");
    harness.key("9"); // there is no such option
    CHECK(harness.node("question/" + question + "/partly").checked);
    harness.key("Enter");
    CHECK(harness.question() != question);
}

TEST_CASE("flow: a number key adds and removes where several may be chosen") {
    Harness harness;
    harness.frame();
    harness.click("start/begin");
    const auto index = *harness.app.model().set.find_question("ohje-sisalto");
    harness.session().choose(*harness.app.model().set.find_question("ohje-olemassa"), 0);
    harness.session().jump(index);
    harness.frame();
    harness.key("1");
    harness.key("3");
    CHECK(harness.session().answer(index).options == std::vector<std::size_t>{0, 2});
    harness.key("1");
    CHECK(harness.session().answer(index).options == std::vector<std::size_t>{2});
    harness.choose("ohje-sisalto", "none");
    CHECK_FALSE(harness.node("question/ohje-sisalto/avustukset").checked);
    CHECK(harness.node("question/ohje-sisalto/none").checked);
}

TEST_CASE("flow: the language changes anywhere and every answer stays") {
    Harness harness;
    harness.frame();
    harness.click("start/begin");
    harness.choose(harness.question(), "yes");
    const engine::Answers before = harness.session().answers();
    const ui::kit::FrameOutput output = harness.click("language/sv");
    CHECK(harness.session().answers() == before);
    CHECK(harness.node("question/next").name == "Nästa");
    CHECK(output.announcement == "Språket är nu svenska.");
    CHECK_FALSE(output.reveal);
    harness.click("language/en");
    CHECK(harness.node("question/next").name == "Next");
    CHECK(harness.node("language/fi").language == "fi");
}

TEST_CASE("flow: the best answers give the top level and nothing left to do") {
    Harness harness;
    harness.frame();
    harness.click("start/begin");
    while (harness.session().stage() == engine::Stage::question) {
        const engine::Question& question = harness.app.model().set.questions[harness.session().question()];
        for (const engine::Option& option : question.options) {
            harness.choose(question.id, option.key);
            if (question.choice == engine::Choice::single || option.key == "yhdyshenkilot")
                break;
        }
        if (harness.question() == "jatkuvuus-tuki-12kk") {
            const ui::kit::FrameOutput output = harness.click("question/next");
            CHECK(output.result.has_value());
            CHECK(output.focus == "result/heading");
            CHECK(output.announcement == "Pikatesti: 100 pistettä sadasta");
        } else {
            harness.click("question/next");
        }
    }
    CHECK(harness.node("result/heading").name == "Järjestöystävällinen kunta");
    CHECK(harness.node("result/score").name == "100 / 100");
    CHECK(harness.has("result/steps/none"));
    CHECK(harness.node("result/goal/council").name == "Pysyvä yhteistyörakenne: 100 pistettä sadasta");
}

TEST_CASE("flow: open questions are reviewed before the result, and answering one comes back") {
    Harness harness;
    harness.frame();
    harness.click("start/begin");
    while (harness.session().stage() == engine::Stage::question) {
        if (harness.question() == "yhdyshenkilo-vastaus") {
            harness.click("question/skip");
            continue;
        }
        harness.choose(harness.question(),
                       harness.app.model().set.questions[harness.session().question()].options.front().key);
        harness.click("question/next");
    }
    CHECK(harness.node("review/heading").name == "Yksi kysymys on vailla vastausta");
    harness.click("review/yhdyshenkilo-vastaus/answer");
    CHECK(harness.question() == "yhdyshenkilo-vastaus");
    harness.choose("yhdyshenkilo-vastaus", "partly");
    harness.click("question/next");
    CHECK(harness.session().stage() == engine::Stage::result); // nothing is left to review
}

TEST_CASE("flow: an answer changed from the reasons leads back to the result") {
    Harness harness;
    harness.frame();
    harness.click("start/begin");
    harness.answer_all(0);
    harness.click("result/why");
    harness.click("result/why/rakenne-pysyva/edit");
    CHECK(harness.question() == "rakenne-pysyva");
    harness.choose("rakenne-pysyva", "no");
    harness.click("question/next");
    CHECK(harness.session().stage() == engine::Stage::result);
    CHECK(harness.node("result/why/rakenne-pysyva/points").name == "0 / 10 pistettä");
}

TEST_CASE("flow: no guideline hides the questions about it and says why they count nothing") {
    Harness harness;
    harness.frame();
    harness.click("start/begin");
    harness.answer_all(2);
    CHECK(harness.session().stage() == engine::Stage::result);
    harness.click("result/why");
    CHECK(harness.node("result/why/ohje-yhdessa/answer").name.find("ei kysytty") != std::string::npos);
    CHECK(harness.node("result/why/ohje-yhdessa/points").name == "0 / 5 pistettä");
    CHECK_FALSE(harness.has("result/why/ohje-yhdessa/edit"));
}

TEST_CASE("flow: a municipality is found by typing, by keys, by pointer, and may be left out") {
    Harness harness;
    harness.frame();
    const ui::kit::FrameOutput typed = harness.perform("start/municipality", "input", "sodan");
    CHECK(typed.announcement == "1 ehdotus.");
    CHECK(harness.node("start/municipality").expanded == 1);
    harness.perform("start/municipality", "key", "ArrowDown");
    CHECK(harness.node("start/municipality").active == "start/municipality/option/0");
    harness.perform("start/municipality", "key", "Enter");
    CHECK(harness.session().municipality() == "758");
    CHECK(harness.node("start/municipality").value == "Sodankylä");
    CHECK(harness.node("start/municipality").expanded == 0);

    harness.perform("start/municipality", "input", "hels");
    CHECK(harness.session().municipality().empty());
    harness.perform("start/municipality/option/0", "click");
    CHECK(harness.session().municipality() == "091");
    harness.click("language/sv");
    CHECK(harness.node("start/municipality").value == "Helsingfors");
    CHECK(harness.node("start/facts").name.find("16") != std::string::npos);
}

TEST_CASE("flow: what is typed stays when further texts of the set come") {
    Harness harness;
    harness.frame();
    harness.perform("start/municipality", "input", "sodan");
    harness.app.set_question_set(engine::QuestionSet(harness.app.model().set));
    harness.frame();
    CHECK(harness.node("start/municipality").value == "sodan");
    CHECK(harness.node("start/municipality").expanded == 1);
    harness.perform("start/municipality/option/0", "click");
    CHECK(harness.session().municipality() == "758");
    harness.app.set_question_set(engine::QuestionSet(harness.app.model().set));
    harness.frame();
    CHECK(harness.node("start/municipality").value == "Sodankylä");
}

TEST_CASE("flow: a municipality typed in full and left counts as chosen") {
    Harness harness;
    harness.frame();
    harness.perform("start/municipality", "input", "ÅBO");
    harness.perform("start/municipality", "blur");
    CHECK(harness.session().municipality() == "853");
}

TEST_CASE("flow: an unknown municipality is refused with words and the field gets the focus") {
    Harness harness;
    harness.frame();
    harness.perform("start/municipality", "input", "Atlantis");
    const ui::kit::FrameOutput output = harness.click("start/begin");
    CHECK(harness.session().stage() == engine::Stage::start);
    CHECK(output.focus == "start/municipality");
    CHECK(output.announcement.find("Atlantis") != std::string::npos);
    CHECK(harness.node("start/municipality").invalid);
}

TEST_CASE("flow: what was saved comes back in another application") {
    std::string saved;
    {
        Harness harness;
        harness.frame();
        harness.perform("start/municipality", "input", "sodankylä");
        harness.perform("start/municipality", "key", "Enter");
        harness.click("start/begin");
        saved = harness.choose(harness.question(), "partly").save.value_or("");
    }
    REQUIRE_FALSE(saved.empty());
    Harness harness;
    CHECK(harness.app.restore(saved) == engine::Session::RestoreOutcome::restored);
    harness.frame();
    CHECK(harness.node("question/rakenne-pysyva/partly").checked);
    CHECK(harness.session().municipality() == "758");
}

TEST_CASE("flow: starting again asks first and then forgets everything") {
    Harness harness;
    harness.frame();
    harness.click("start/begin");
    harness.answer_all(0);
    harness.click("result/again");
    CHECK(harness.session().stage() == engine::Stage::result);
    harness.click("result/again/no");
    CHECK_FALSE(harness.has("result/again/yes"));
    harness.click("result/again");
    const ui::kit::FrameOutput output = harness.click("result/again/yes");
    CHECK(harness.session().stage() == engine::Stage::start);
    REQUIRE(output.save.has_value());
    CHECK(output.save->empty());
}

TEST_CASE("flow: share, print and copy are asked of the page with the words of the result") {
    Harness harness("en");
    harness.frame();
    harness.click("start/begin");
    harness.answer_all(0);
    const ui::kit::FrameOutput share = harness.click("result/share");
    REQUIRE(share.actions.size() == 1);
    CHECK(share.actions.front().kind == name_of(ui::kit::Action::share));
    CHECK(share.actions.front().code == harness.session().save());
    const ui::kit::FrameOutput copy = harness.click("result/copy");
    REQUIRE(copy.actions.size() == 1);
    const std::string& text = copy.actions.front().text;
    CHECK(text.find("NGO liaison person: 100 of 100") != std::string::npos);
    CHECK(text.find("\xC2\xAD") == std::string::npos);
    CHECK(harness.click("result/print").actions.size() == 1);
    CHECK(harness.frame().actions.empty());
}

TEST_CASE("flow: on paper everything is open and nothing is a control") {
    Harness harness;
    harness.frame();
    harness.click("start/begin");
    harness.answer_all(2);
    const std::vector<ui::kit::Node> paper = harness.app.document(680);
    std::size_t rows = 0;
    for (const ui::kit::Node& node : paper) {
        CHECK(node.role != ui::kit::Role::button);
        rows += node.role == ui::kit::Role::row_header ? 1 : 0;
    }
    CHECK(rows == harness.app.model().set.questions.size());
    // The screen itself is as it was.
    harness.frame();
    CHECK(harness.has("result/share"));
    CHECK_FALSE(harness.has("result/why/rakenne-pysyva"));
}

TEST_CASE("flow: nothing changes while nothing happens") {
    Harness harness;
    harness.frame();
    harness.click("start/begin");
    harness.choose(harness.question(), "yes");
    const ui::kit::FrameOutput output = harness.frame();
    CHECK_FALSE(output.nodes_changed);
    CHECK_FALSE(output.again);
    CHECK_FALSE(output.save.has_value());
    CHECK(output.announcement.empty());
}

TEST_CASE("flow: motion ends, and there is none for those who asked for none") {
    Harness harness;
    harness.app.set_motion(true);
    harness.frame();
    harness.click("start/begin");
    CHECK(harness.choose(harness.question(), "yes").again);
    for (int i = 0; i < 5; ++i)
        harness.frame();
    CHECK_FALSE(harness.frame().again);
    harness.app.set_motion(false);
    CHECK_FALSE(harness.choose(harness.question(), "no").again);
}

TEST_CASE("flow: reading aloud is offered only where there is a voice for the language") {
    Harness harness;
    harness.frame();
    harness.click("start/begin");
    CHECK_FALSE(harness.has("question/speak"));
    harness.app.model().voices = {"sv", "fi"};
    harness.frame();
    const ui::kit::FrameOutput output = harness.click("question/speak");
    REQUIRE(output.actions.size() == 1);
    CHECK(output.actions.front().kind == name_of(ui::kit::Action::speak));
    CHECK(output.actions.front().language == "fi");
    CHECK(output.actions.front().text.find("1. Kyllä") != std::string::npos);
    CHECK(output.actions.front().text.find("4. En tiedä.") != std::string::npos);
    harness.app.model().speaking = true;
    harness.frame();
    CHECK(harness.node("question/speak").name == "Lopeta ääneen lukeminen");
    CHECK(harness.click("question/speak").actions.front().kind == name_of(ui::kit::Action::silence));
    harness.click("language/en");
    CHECK_FALSE(harness.has("question/speak"));
}

TEST_CASE("flow: the plain view is asked of the page and left again, unless there is no other") {
    Harness harness;
    harness.frame();
    CHECK(harness.click("view").actions.front().kind == name_of(ui::kit::Action::plain_view));
    harness.app.model().plain_view = ui::quick_test::PlainView::on;
    harness.frame();
    CHECK(harness.click("view").actions.front().kind == name_of(ui::kit::Action::picture));
    harness.app.model().plain_view = ui::quick_test::PlainView::only;
    harness.frame();
    CHECK_FALSE(harness.has("view"));
}

TEST_CASE("flow: plain language is offered where the set has it and falls back text by text") {
    Harness harness;
    engine::QuestionSet set = harness.app.model().set;
    for (engine::Question& question : set.questions)
        for (engine::LocalizedText* text : {&question.text, &question.help})
            std::erase_if(text->entries, [](const auto& entry) { return entry.language == "fi-simple"; });
    harness.app.set_question_set(set);
    harness.frame();
    CHECK_FALSE(harness.has("language/fi-simple"));
    set.questions.front().text.entries.push_back({"fi-simple", "Onko kunnassa ryhmä?"});
    harness.app.set_question_set(set);
    harness.frame();
    harness.click("language/fi-simple");
    CHECK(harness.node("start/begin").name == "Aloita testi");
    harness.click("start/begin");
    const std::string id = "question/" + harness.question();
    CHECK(harness.node(id + "/heading").name == "Onko kunnassa ryhmä?");
    CHECK(harness.node(id + "/help").language.empty()); // Finnish all the same
    CHECK_FALSE(harness.has("language/sv-simple"));
}

TEST_CASE("flow: where too little is known, the result leads with what to find out and goes on from there") {
    // What anyone can look up; the rest only the associations and the municipality's staff know.
    const std::set<std::string> looked_up = {
        "rakenne-pysyva",    "yhdyshenkilo-nimetty", "yhdyshenkilo-yhteystiedot", "ohje-olemassa",      "ohje-sisalto",
        "ohje-ajantasainen", "jatkuvuus-avustukset", "jatkuvuus-tilat",           "jatkuvuus-perusteet"};
    Harness harness;
    harness.frame();
    harness.click("start/begin");
    while (harness.session().stage() == engine::Stage::question) {
        const std::string question = harness.question();
        if (looked_up.contains(question)) {
            harness.choose(question,
                           harness.app.model().set.questions[harness.session().question()].options.front().key);
            harness.click("question/next");
        } else {
            harness.click("question/skip");
        }
    }
    harness.click("review/show");
    REQUIRE(harness.session().stage() == engine::Stage::result);
    const auto openings = harness.app.model().result().openings;
    REQUIRE_FALSE(openings.empty());
    const engine::Question& first = harness.app.model().set.questions[openings.front().question];
    CHECK(first.goals.front().goal == 0); // 10 of its 25 points are known
    CHECK(openings.front().level);
    CHECK(harness.node("result/goal/council").name ==
          "Pysyvä yhteistyörakenne: tiedossa 10 / 25 pistettä, tulos välillä 40–100");
    CHECK(harness.has("result/find_out/" + first.id + "/where"));
    CHECK(harness.node("result/find_out/" + first.id + "/opens").name == "Tämä tieto riittää kokonaistulokseen.");

    const engine::Answers before = harness.session().answers();
    harness.click("result/find_out/" + first.id + "/answer");
    CHECK(harness.question() == first.id);
    harness.choose(first.id, first.options.front().key);
    harness.click("question/next");
    for (std::size_t i = 0; i < before.size(); ++i)
        if (i != openings.front().question)
            CHECK(harness.session().answer(i).state == before[i].state);
    CHECK(harness.session().stage() == engine::Stage::result);
    CHECK(harness.app.model().result().result.level.has_value());
    CHECK_FALSE(harness.has("result/find_out/heading"));
}
