#include "harness.h"

#include "formats/question_set/load_municipalities.h"
#include "formats/question_set/load_question_set.h"

#include <doctest/doctest.h>

namespace pikatesti::tests {

const engine::QuestionSet& real_set() {
    static const engine::QuestionSet set =
        *formats::load_question_set(read_file(PIKATESTI_SOURCE_DIR "/questions/jarjestoystavallinen-kunta.json")).value;
    return set;
}

const engine::MunicipalityList& real_municipalities() {
    static const engine::MunicipalityList list =
        *formats::load_municipalities(read_file(PIKATESTI_SOURCE_DIR "/questions/municipalities.json")).value;
    return list;
}

Harness::Harness(std::string_view language) : AppHarness(app, 390, 640, 4000) {
    add_fonts(app);
    add_words(app, {"fi", "sv", "en", "fi-simple"}, {""});
    app.set_question_set(real_set());
    app.set_municipalities(real_municipalities());
    app.set_language(language);
    app.set_motion(false);
}

ui::kit::FrameOutput Harness::choose(std::string_view question, std::string_view option, bool chosen) {
    return perform("question/" + std::string(question) + '/' + std::string(option), "change",
                   chosen ? "true" : "false");
}

std::string Harness::question() const {
    for (const ui::kit::Node& node : app.nodes())
        if (node.role == ui::kit::Role::fieldset)
            return node.id.substr(std::string_view("question/").size());
    return {};
}

void Harness::answer_all(int place) {
    while (session().stage() == engine::Stage::question) {
        const engine::Question& asked = app.model().set.questions[session().question()];
        const int count = static_cast<int>(asked.options.size());
        const auto option = static_cast<std::size_t>(place < 0 ? count + place : place);
        choose(asked.id, asked.options[option].key);
        click("question/next");
    }
}

} // namespace pikatesti::tests
