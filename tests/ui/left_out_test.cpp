// Sets that leave optional things out, each in turn: no screen of the citizen's test has a blank heading, an empty
// paragraph or half a sentence.
#include "harness.h"

#include <doctest/doctest.h>
#include <functional>

using namespace pikatesti;
using tests::Harness;

namespace {

struct LeftOut {
    const char* what;
    std::function<void(engine::QuestionSet&)> from;
};

void each_question(engine::QuestionSet& set, const std::function<void(engine::Question&)>& change) {
    for (engine::Question& question : set.questions)
        change(question);
}

const std::vector<LeftOut>& all_left_out() {
    static const std::vector<LeftOut> all = {
        {"description", [](engine::QuestionSet& set) { set.description = {}; }},
        {"method_note", [](engine::QuestionSet& set) { set.method_note = {}; }},
        {"municipalities", [](engine::QuestionSet& set) { set.municipality_list.clear(); }},
        {"not_enough", [](engine::QuestionSet& set) { set.not_enough_name = set.not_enough_text = {}; }},
        {"level texts",
         [](engine::QuestionSet& set) {
             for (engine::Level& level : set.levels)
                 level.text = {};
         }},
        {"band texts",
         [](engine::QuestionSet& set) {
             for (engine::Goal& goal : set.goals)
                 goal.band_texts.assign(goal.band_texts.size(), {});
         }},
        {"goal_bands",
         [](engine::QuestionSet& set) {
             set.goal_bands.clear();
             for (engine::Goal& goal : set.goals)
                 goal.band_texts.clear();
         }},
        {"short_name",
         [](engine::QuestionSet& set) {
             for (engine::Goal& goal : set.goals)
                 goal.short_name = {};
         }},
        {"help", [](engine::QuestionSet& set) { each_question(set, [](engine::Question& q) { q.help = {}; }); }},
        {"find_out",
         [](engine::QuestionSet& set) { each_question(set, [](engine::Question& q) { q.find_out = {}; }); }},
        {"why", [](engine::QuestionSet& set) { each_question(set, [](engine::Question& q) { q.why = {}; }); }},
        {"next_step",
         [](engine::QuestionSet& set) { each_question(set, [](engine::Question& q) { q.next_step = {}; }); }},
        {"sources",
         [](engine::QuestionSet& set) {
             set.sources.clear();
             each_question(set, [](engine::Question& q) { q.sources.clear(); });
         }},
        {"variants",
         [](engine::QuestionSet& set) { each_question(set, [](engine::Question& q) { q.variants.clear(); }); }},
        {"next_step_if_missing",
         [](engine::QuestionSet& set) {
             each_question(set, [](engine::Question& q) {
                 for (engine::Option& option : q.options)
                     option.next_step_if_missing = {};
             });
         }},
        {"other languages", [](engine::QuestionSet& set) { set.languages = {"fi"}; }},
    };
    return all;
}

void check_screen(Harness& harness) {
    harness.frame();
    for (const ui::kit::Node& node : harness.app.nodes()) {
        if (node.role != ui::kit::Role::heading && node.role != ui::kit::Role::text)
            continue;
        CAPTURE(node.id);
        CAPTURE(node.name);
        CHECK(node.name.find_first_not_of(" \n") != std::string::npos);
        CHECK(node.name.find("  ") == std::string::npos);
        CHECK(node.name.find("()") == std::string::npos);
        CHECK(node.name.find(": (") == std::string::npos);
    }
}

} // namespace

TEST_CASE("left out: whatever optional thing a set does without, no screen has a blank heading or half a sentence") {
    for (const LeftOut& left_out : all_left_out()) {
        CAPTURE(left_out.what);
        Harness harness;
        engine::QuestionSet set = tests::real_set();
        left_out.from(set);
        harness.app.set_question_set(set);
        check_screen(harness);
        harness.click("start/begin");
        while (harness.session().stage() == engine::Stage::question) {
            check_screen(harness);
            const engine::Question& question = harness.app.model().set.questions[harness.session().question()];
            harness.choose(question.id, question.options[question.options.size() > 2 ? 2 : 1].key);
            harness.click("question/next");
        }
        check_screen(harness);
        harness.click("result/steps/all");
        harness.click("result/why");
        check_screen(harness);
    }
}
