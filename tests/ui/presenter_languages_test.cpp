// What the room reads in an evening in two languages: all of it in both, each part in its own, and no more than the
// screen holds.
#include "presenter_harness.h"

#include "ui/presenter/record_text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace pikatesti;
using tests::PresenterHarness;
using ui::presenter::View;

namespace {

struct Pair {
    std::string_view first;
    std::string_view second;
};
constexpr Pair pairs[] = {{"fi", "sv"}, {"sv", "fi"}, {"fi", "en"}, {"en", "sv"}};

struct Window {
    float width, height;
};
constexpr Window projectors[] = {{1280, 720}, {1920, 1080}};

// The room says all that there is to say: everything counted, opinions apart, a comparison, suggestions taken.
struct Full : PresenterHarness {
    // people: in the room; fewer than the votes that walk() counts, and each screen of counting tells so.
    Full(Pair pair, Window window, View view, int people = 31) : PresenterHarness(pair.first) {
        width = window.width;
        height = window.height;
        model().view = view;
        evening().set_languages({std::string(pair.first), std::string(pair.second)});
        evening().set_event("Kansalaisopiston ja yhdistysten yhteinen ilta");
        evening().set_municipality("092", {}); // Vantaa, Vanda
        evening().set_date("2026-11-24");
        evening().set_people(people);
        model().qr = {"101", "010", "111"};
        model().address = "https://jarjestot.example/pikatesti/";
    }

    // Every screen of the evening, called when it is shown. rounds: of each question.
    template <typename Screen> void walk(const Screen& screen, int rounds = 1, int opinion = 5) {
        screen();
        command("next");
        while (model().place().stage == engine::EveningStage::question) {
            const engine::EveningPlace at = model().place();
            if (at.moment == engine::Moment::count) {
                for (int round = 0; round < rounds; ++round) {
                    if (round > 0)
                        command("again");
                    for (std::size_t i = 0; i < model().question().options.size(); ++i)
                        evening().set_count(at.question, i, static_cast<int>((i * 7 + at.question * 3) % 12) + opinion);
                }
            }
            screen();
            command("next");
        }
        REQUIRE(model().place().stage == engine::EveningStage::result);
        screen();
        model().earlier.emplace(ui::presenter::Earlier{.data = evening().data(), .result = evening().result()});
        screen();
        command("next");
        screen();
        for (const engine::Step& step : evening().suggestions())
            if (evening().steps().size() < 4)
                evening().add_step({.what = model().plain(model().set.questions[step.question].next_step.title),
                                    .who = "Sivistysjohtaja ja yhdistykset",
                                    .when = "maaliskuu 2027",
                                    .question = step.question});
        screen();
        command("next");
        screen();
    }
};

// What the screen says in one language of two.
std::set<std::string> ids_in(const PresenterHarness& harness, std::string_view language) {
    std::set<std::string> found;
    for (const ui::kit::Node& node : harness.app.nodes())
        if (node.language == language)
            found.insert(node.id);
    return found;
}

// Numbers are painted once for both languages, with the percent sign as the first has it: "5, 18 %" and "5, 18%" are the same.
std::string without_sign_space(std::string text) {
    constexpr std::string_view space = "\u00A0%";
    for (std::size_t at = text.find(space); at != std::string::npos; at = text.find(space, at))
        text.replace(at, space.size(), "%");
    return text;
}

bool reads(const PresenterHarness& harness, std::string_view words, std::string_view language) {
    const auto& nodes = harness.app.nodes();
    return std::any_of(nodes.begin(), nodes.end(), [&](const ui::kit::Node& node) {
        return node.language == language && node.name.find(words) != std::string::npos;
    });
}

bool reads(const std::vector<ui::kit::Node>& nodes, std::string_view words, std::string_view language) {
    return std::any_of(nodes.begin(), nodes.end(), [&](const ui::kit::Node& node) {
        return node.language == language && node.name.find(words) != std::string::npos;
    });
}

} // namespace

TEST_CASE("two languages: every screen of the room holds all of it, without scrolling, on a projector") {
    for (const Pair pair : pairs)
        for (const Window window : projectors)
            for (const int rounds : {1, 3}) {
                CAPTURE(pair.first);
                CAPTURE(pair.second);
                CAPTURE(window.width);
                CAPTURE(rounds);
                Full harness(pair, window, View::audience);
                harness.walk(
                    [&] {
                        tests::check_screen(harness);
                        const ui::presenter::Model& model = harness.model();
                        CAPTURE(static_cast<int>(model.place().stage));
                        CAPTURE(model.place().question);
                        CAPTURE(static_cast<int>(model.place().moment));
                        CHECK(harness.frame().height <= window.height);
                    },
                    rounds);
            }
}

TEST_CASE("two languages: the one screen and the presenter's own keep the rules of every screen") {
    for (const Pair pair : pairs)
        for (const Window window : projectors)
            for (const View view : {View::single, View::desk, View::split}) {
                CAPTURE(pair.first);
                CAPTURE(pair.second);
                CAPTURE(window.width);
                CAPTURE(static_cast<int>(view));
                const bool too_many = view == View::desk && window.width < 1500;
                Full harness(pair, window, view, too_many ? 31 : 400);
                harness.walk([&] { tests::check_screen(harness); }, 2);
            }
}

TEST_CASE("two languages: the second is of all sizes readable, and never larger than the first") {
    Full harness(pairs[0], projectors[0], View::audience);
    harness.walk([&] {
        harness.frame();
        for (const ui::kit::Node& node : harness.app.nodes()) {
            const std::string::size_type end = node.id.rfind("/second");
            if (end == std::string::npos || node.text.size == 0)
                continue;
            CAPTURE(node.id);
            CHECK(node.text.size >= 12);
            const std::string id = node.id.substr(0, end);
            const ui::kit::Node* first = harness.find(harness.has(id + "/label") ? id + "/label" : id);
            REQUIRE(first != nullptr);
            CHECK(node.text.size <= first->text.size);
        }
    });
}

TEST_CASE(
    "two languages: nothing that the room reads is in the first one only, but names, numbers and what people wrote") {
    // Both say the same screens, each in one language; what differs has to be read in both.
    for (const Pair pair : pairs) {
        Full both(pair, projectors[0], View::audience);
        std::vector<std::vector<ui::kit::Node>> expected;
        {
            Full alone(pair, projectors[0], View::audience);
            alone.evening().set_languages({std::string(pair.second)});
            alone.walk([&] {
                alone.frame();
                expected.push_back(alone.app.nodes());
            });
        }
        std::size_t at = 0;
        both.walk([&] {
            both.frame();
            REQUIRE(at < expected.size());
            std::string all;
            for (const ui::kit::Node& node : both.app.nodes())
                all += without_sign_space(node.name) + '\n';
            for (const ui::kit::Node& node : expected[at]) {
                if (node.text.size == 0 || node.id == "question/event")
                    continue; // not painted; or only where the goal leaves room for it
                CAPTURE(pair.first);
                CAPTURE(pair.second);
                CAPTURE(node.id);
                // Of a composed line every part.
                std::string_view rest = node.name;
                while (!rest.empty()) {
                    const std::size_t end = std::min(rest.find(" · "), rest.size());
                    std::string part(rest.substr(0, end));
                    if (node.id.starts_with("takeaway/steps/") && part.find(". ") == 1)
                        part.erase(0, 3); // its number stands before the first language
                    rest.remove_prefix(std::min(end + std::string_view(" · ").size(), rest.size()));
                    CAPTURE(part);
                    const bool own = part == "Vantaa" || part == "Vanda"; // stands as "Vantaa – Vanda"
                    CHECK((own || all.find(without_sign_space(part)) != std::string::npos));
                }
            }
            ++at;
        });
        CHECK(at == expected.size());
    }
}

TEST_CASE("two languages: each part of the page is marked with its own language") {
    for (const Pair pair : pairs) {
        Full harness(pair, projectors[0], View::audience);
        harness.evening().set_event("");
        harness.evening().set_municipality("", {});
        const auto say = [&](std::string_view language, const char* message) {
            return harness.model().messages.text(language, message);
        };
        harness.frame();
        CHECK(reads(harness, say(pair.first, "evening.soon"), ""));
        CHECK(reads(harness, say(pair.second, "evening.soon"), pair.second));
        harness.walk([&] {
            harness.frame();
            for (const std::string& id : ids_in(harness, pair.second)) {
                CAPTURE(id);
                CHECK(id.find("/second") != std::string::npos);
            }
            for (const ui::kit::Node& node : harness.app.nodes())
                if (node.id.ends_with("/second")) {
                    CAPTURE(node.id);
                    CHECK(node.language == pair.second);
                }
        });
        CHECK(reads(harness, say(pair.second, "evening.takeaway"), pair.second));
    }
}

TEST_CASE("two languages: a suggestion that was taken is read in both, one that was rewritten as it is written") {
    Full harness(pairs[0], projectors[0], View::single);
    harness.walk([&] {
        if (harness.model().place().stage != engine::EveningStage::steps || !harness.evening().steps().empty())
            return;
        const std::size_t question = harness.evening().suggestions().front().question;
        harness.frame();
        harness.click("suggestions/" + harness.model().set.questions[question].id + "/take");
        const auto& title = harness.model().set.questions[question].next_step.title;
        const std::string swedish = engine::without_soft_hyphens(title.in("sv"));
        REQUIRE(harness.evening().steps().size() == 1);
        CHECK(harness.evening().steps()[0].question == question);
        CHECK(reads(harness, swedish, "sv")); // below the field
        harness.model().view = View::audience;
        harness.frame();
        CHECK(reads(harness, engine::without_soft_hyphens(title.in("fi")), ""));
        CHECK(reads(harness, swedish, "sv"));
        // The languages change places: the record refers to the suggestion, so its words do, too.
        harness.evening().set_languages({"sv", "fi"});
        harness.frame();
        CHECK(reads(harness, swedish, ""));
        harness.evening().set_languages({"fi", "sv"});
        engine::AgreedStep step = harness.evening().steps()[0];
        step.what = "Aivan muuta";
        harness.evening().edit_step(0, step);
        harness.frame();
        CHECK(reads(harness, "Aivan muuta", ""));
        CHECK_FALSE(reads(harness, swedish, "sv"));
        harness.evening().remove_step(0);
        harness.model().view = View::single;
    });
}

TEST_CASE("two languages: on paper stand both, each marked") {
    for (const Pair pair : pairs) {
        CAPTURE(pair.first);
        CAPTURE(pair.second);
        Full harness(pair, projectors[0], View::audience);
        harness.walk([] {});
        const std::vector<ui::kit::Node> nodes = harness.app.document(680);
        const auto say = [&](std::string_view language, const char* message) {
            return engine::without_soft_hyphens(harness.model().messages.text(language, message));
        };
        for (const char* message :
             {"evening.steps", "evening.steps.who", "evening.paper.result", "evening.paper.score", "evening.talk",
              "evening.paper.questions", "evening.paper.option", "evening.paper.method.agreement"}) {
            CAPTURE(message);
            CHECK(reads(nodes, say(pair.first, message), ""));
            CHECK(reads(nodes, say(pair.second, message), pair.second));
        }
        for (const engine::Question& question : harness.model().set.questions) {
            CHECK(reads(nodes, engine::without_soft_hyphens(question.text.in(pair.first)), ""));
            CHECK(reads(nodes, engine::without_soft_hyphens(question.text.in(pair.second)), pair.second));
            for (const engine::Option& option : question.options)
                CHECK(reads(nodes, engine::without_soft_hyphens(option.label.in(pair.second)), pair.second));
        }
        const engine::Question& agreed = harness.model().set.questions[*harness.evening().steps()[0].question];
        CHECK(reads(nodes, engine::without_soft_hyphens(agreed.next_step.title.in(pair.second)), pair.second));
    }
}
