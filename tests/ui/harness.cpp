#include "harness.h"

#include "formats/messages/load_messages.h"
#include "formats/question_set/load_municipalities.h"
#include "formats/question_set/load_question_set.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

namespace pikatesti::tests {

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE_MESSAGE(file, path);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

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

Harness::Harness(std::string_view language) {
    for (const auto& [weight, name] :
         {std::pair{ui::kit::Weight::regular, "regular"}, std::pair{ui::kit::Weight::semibold, "semibold"}}) {
        const std::string font = read_file(std::string(PIKATESTI_FONT_DIR "/noto-sans-") + name + ".ttf");
        REQUIRE(app.fonts.add(weight, reinterpret_cast<const unsigned char*>(font.data()), font.size()));
    }
    for (const char* tag : {"fi", "sv", "en", "fi-simple"})
        app.model().messages.add(
            tag, *formats::load_messages(read_file(std::string(PIKATESTI_SOURCE_DIR "/web/languages/") + tag + ".json"))
                      .value);
    app.set_question_set(real_set());
    app.set_municipalities(real_municipalities());
    app.set_language(language);
    app.set_motion(false);
}

ui::kit::FrameOutput Harness::frame() {
    seconds += 0.1;
    const ui::kit::FrameInput input{.width = width,
                                    .least_height = least_height,
                                    .top = 0,
                                    .window_height = 4000,
                                    .pixel_ratio = 1,
                                    .seconds = seconds};
    return app.frame(input);
}

ui::kit::FrameOutput Harness::perform(std::string_view id, std::string_view action, std::string_view value) {
    if (!id.empty())
        REQUIRE_MESSAGE(has(id), id);
    app.perform({std::string(id), std::string(action), std::string(value)});
    return frame();
}

ui::kit::FrameOutput Harness::choose(std::string_view question, std::string_view option, bool chosen) {
    return perform("question/" + std::string(question) + '/' + std::string(option), "change",
                   chosen ? "true" : "false");
}

const ui::kit::Node* Harness::find(std::string_view id) const {
    for (const ui::kit::Node& node : app.nodes())
        if (node.id == id)
            return &node;
    return nullptr;
}

const ui::kit::Node& Harness::node(std::string_view id) const {
    const ui::kit::Node* found = find(id);
    REQUIRE_MESSAGE(found != nullptr, id);
    return *found;
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
