// What must hold on every screen, in every language, at every width.
#include "harness.h"
#include "screen_rules.h"

#include <doctest/doctest.h>

#include <set>
#include <sstream>

using namespace pikatesti;
using tests::check_painted_is_said;
using tests::Harness;
using tests::inside;
using tests::interactive;

namespace {

bool overlap(const ui::kit::Rect& a, const ui::kit::Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

// What is left of a text when the places are taken out where it may be broken into lines.
std::string unbroken(std::string_view text) {
    std::string rest;
    for (const char letter : text)
        if (letter != ' ' && letter != '-')
            rest += letter;
    return rest;
}

// What a node says is painted: the lines in it are its name, whole and in its order.
void check_names_are_painted(Harness& harness) {
    for (const ui::kit::Node& node : harness.app.nodes()) {
        if (node.text.size == 0 || node.role == ui::kit::Role::combobox)
            continue; // a container, words for the ear only, or a field whose text is the page's
        std::string painted;
        for (const ui::kit::TextRun& run : harness.app.text_runs())
            if (run.layer == node.layer && inside(run.rect, node.rect))
                painted += unbroken(run.text);
        CAPTURE(node.id);
        // Of a goal the name and the number are painted; the bar and its hatching are told in words.
        if (node.id.starts_with("result/goal/") && !node.id.ends_with("/text"))
            CHECK(!painted.empty());
        else
            CHECK(painted == unbroken(node.name));
    }
}

void check_screen(Harness& harness) {
    harness.frame();
    const std::vector<ui::kit::Node>& nodes = harness.app.nodes();
    const float height = harness.frame().height;

    std::set<std::string> ids;
    int first_headings = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const ui::kit::Node& node = nodes[i];
        CAPTURE(node.id);
        CHECK(ids.insert(node.id).second);
        CHECK(node.parent < static_cast<int>(i));
        CHECK(node.name.find("\xC2\xAD") == std::string::npos);
        if (node.level == 1)
            ++first_headings;
        const bool container = node.role == ui::kit::Role::list || node.role == ui::kit::Role::list_item ||
                               node.role == ui::kit::Role::row || node.role == ui::kit::Role::fieldset ||
                               node.role == ui::kit::Role::cell;
        CHECK((container || !node.name.empty()));
        // A message that is missing shows its own name, such as "question.next".
        CHECK((node.name.find(' ') != std::string::npos || node.name.find('.') == std::string::npos ||
               node.role == ui::kit::Role::link));
        CHECK(node.name.find('{') == std::string::npos);
        if (interactive(node)) {
            CHECK(node.rect.width >= 44);
            CHECK(node.rect.height >= 44);
        }
        CHECK(node.rect.x >= 0);
        CHECK(node.rect.right() <= harness.width);
        CHECK(node.rect.bottom() <= height);
        std::istringstream described(node.described_by);
        for (std::string id; described >> id;)
            CHECK(harness.has(id));
        if (!node.controls.empty())
            CHECK(harness.has(node.controls));
    }
    CHECK(first_headings == 1);
    CHECK_FALSE(harness.app.fonts.missing_glyphs()); // the basic fonts are enough

    // Targets and texts of one layer never lie over each other.
    for (std::size_t i = 0; i < nodes.size(); ++i)
        for (std::size_t j = i + 1; j < nodes.size(); ++j) {
            const bool leaves = nodes[i].text.size > 0 && nodes[j].text.size > 0;
            if (leaves && nodes[i].layer == nodes[j].layer && overlap(nodes[i].rect, nodes[j].rect)) {
                CAPTURE(nodes[i].id);
                CAPTURE(nodes[j].id);
                CHECK(false);
            }
        }

    check_painted_is_said(harness.app, harness.width - 15);
    check_names_are_painted(harness);
}

// Every screen and state, each held against the rules.
void walk_all_screens(std::string_view language, float width) {
    CAPTURE(language);
    CAPTURE(width);
    Harness harness(language);
    harness.width = width;
    check_screen(harness);
    harness.perform("start/municipality", "input", "pyh");
    check_screen(harness);
    harness.perform("start/municipality", "input", "Atlantis");
    harness.click("start/begin");
    check_screen(harness);
    harness.perform("start/municipality", "input", "");
    harness.click("start/begin");

    // Every question, with the message that an answer is missing, then answered.
    std::set<std::string> seen;
    while (harness.session().stage() == engine::Stage::question) {
        CAPTURE(harness.question());
        seen.insert(harness.question());
        harness.click("question/next");
        check_screen(harness);
        harness.choose(harness.question(),
                       harness.app.model().set.questions[harness.session().question()].options.front().key);
        check_screen(harness);
        harness.click("question/next");
    }
    CHECK(seen.size() == harness.app.model().set.questions.size());
    check_screen(harness); // the best result

    harness.click("result/again");
    check_screen(harness);
    harness.click("result/again/yes");
    harness.click("start/begin");
    harness.answer_all(2); // mostly "no"
    check_screen(harness);
    harness.click("result/steps/all");
    harness.click("result/why");
    check_screen(harness);

    harness.click("result/again");
    harness.click("result/again/yes");
    harness.click("start/begin");
    while (harness.session().stage() == engine::Stage::question)
        harness.click("question/skip");
    check_screen(harness); // the review
    harness.click("review/show");
    harness.click("result/why");
    check_screen(harness); // too few answers

    // Unknown answers beside known ones: ranges.
    harness.click("result/again");
    harness.click("result/again/yes");
    harness.click("start/begin");
    for (bool known = true; harness.session().stage() == engine::Stage::question; known = !known) {
        const engine::Question& question = harness.app.model().set.questions[harness.session().question()];
        harness.choose(question.id, known ? question.options.front().key : "dk");
        harness.click("question/next");
    }
    check_screen(harness);
}

} // namespace

TEST_CASE("screens: texts fit, are said as painted, and targets are large, in Finnish") {
    for (const float width : {320.0F, 360.0F, 390.0F, 768.0F, 1280.0F})
        walk_all_screens("fi", width);
}

TEST_CASE("screens: texts fit, are said as painted, and targets are large, in Swedish") {
    for (const float width : {320.0F, 390.0F, 768.0F})
        walk_all_screens("sv", width);
}

TEST_CASE("screens: texts fit, are said as painted, and targets are large, in English") {
    for (const float width : {320.0F, 390.0F, 768.0F})
        walk_all_screens("en", width);
}

TEST_CASE("screens: texts fit, are said as painted, and targets are large, in plain Finnish") {
    for (const float width : {320.0F, 390.0F, 768.0F})
        walk_all_screens("fi-simple", width);
}

TEST_CASE("screens: text twice as large still fits") {
    Harness harness;
    harness.width = 640; // 320 of the pixels that the text is measured in
    harness.app.set_text_scale(2);
    check_screen(harness);
    harness.click("start/begin");
    check_screen(harness);
}

TEST_CASE("screens: controls of a question stand at the bottom of the least height") {
    Harness harness;
    harness.height = 1200;
    harness.frame();
    harness.click("start/begin");
    const float height = harness.frame().height;
    CHECK(height == doctest::Approx(1200));
    // The footer ends with the content, and the controls stand right above it.
    CHECK(harness.node("view").rect.bottom() == doctest::Approx(1180));
    CHECK(harness.node("question/next").rect.bottom() > harness.node("language/fi").rect.y - 40);
}

TEST_CASE("screens: the text spacing that WCAG names still fits a small phone") {
    Harness harness;
    harness.width = 320;
    harness.app.set_text_spacing({.letter = 0.12F, .word = 0.16F, .line = 1.5F, .paragraph = 2});
    check_screen(harness);
    const float height = harness.frame().height;
    harness.click("start/begin");
    while (harness.session().stage() == engine::Stage::question) {
        check_screen(harness);
        harness.choose(harness.question(),
                       harness.app.model().set.questions[harness.session().question()].options.front().key);
        harness.click("question/next");
    }
    harness.click("result/why");
    check_screen(harness);
    harness.app.set_text_spacing({});
    harness.click("result/again");
    harness.click("result/again/yes");
    CHECK(harness.frame().height < height); // the spacing had been there
}
