#include "ui/presenter/app.h"

#include "ui/kit/named.h"
#include "ui/presenter/screens.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::ui::presenter {

namespace {

// The option of the present question in whose row a node is.
std::optional<std::size_t> option_of(const presenter::Model& model, std::string_view node) {
    if (model.place().stage != engine::EveningStage::question)
        return {};
    const engine::Question& question = model.question();
    for (std::size_t i = 0; i < question.options.size(); ++i)
        if (node.starts_with(known::question + question.id + '/' + question.options[i].key + '/'))
            return i;
    return {};
}

} // namespace

using presenter::Place;
using presenter::View;

void App::set_question_set(engine::QuestionSet set) {
    m_model.set = std::move(set);
    m_model.evening.emplace(m_model.set);
    m_model.seen = m_model.evening->data();
    if (m_model.page_language.empty() && !m_model.set.languages.empty())
        m_model.page_language = m_model.set.languages.front();
}

void App::set_language(std::string_view language) {
    const auto& offered = m_model.set.languages;
    const std::string_view base = language.substr(0, language.find('-'));
    const bool known = std::find(offered.begin(), offered.end(), base) != offered.end();
    m_model.page_language = known || offered.empty() ? std::string(language) : offered.front();
}

std::string App::presenter_heading() const { return presenter::heading_id(m_model); }

std::string App::kept() {
    if (!(m_model.seen == m_model.evening->data())) {
        m_model.seen = m_model.evening->data();
        ++m_model.revision;
    }
    return m_model.revision == 0 ? std::string() : std::to_string(m_model.revision);
}

void App::use_keys(Composer& composer) {
    m_model.focused_option = option_of(m_model, composer.surroundings().focused);
    if (const std::string* name = composer.activation("", Event::command)) {
        const bool counted = m_model.counts_hands();
        if (const auto asked = named<Command>(command_names, *name))
            presenter::command(m_model, *asked);
        // By key the numbers are entered and left with the moment, so that what is typed next goes where it belongs.
        if (const auto option = presenter::option_to_count(m_model); option && !counted)
            m_model.focus = presenter::number_field(m_model, *option);
        else if (counted && !m_model.counts_hands() && composer.surroundings().focused.ends_with("/number"))
            m_model.focus = presenter::heading_id(m_model);
    } else if (const std::string* key = composer.activation("", Event::key); key != nullptr && key->size() == 1)
        if (key->front() >= '0' && key->front() <= '9')
            presenter::digit(m_model, key->front() - '0');
}

void App::compose(Composer& composer, const FrameInput& input) {
    const Rect whole{0, 0, input.width, input.least_height};
    const bool start = m_model.place().stage == engine::EveningStage::start;
    composer.open(Role::section, "evening", {m_model.say("evening.heading")}); // a landmark to come back to
    use_keys(composer);
    composer.rings_on_text = false; // the room need not see where a screen reader is
    if (m_model.view == View::audience) {
        presenter::picture(composer, m_model, {.area = whole, .prefix = {}});
    } else if (m_model.help) {
        presenter::key_list(composer, m_model, {.area = whole, .prefix = {}, .working = true});
    } else if (start && !m_model.opening_shown) {
        presenter::set_up(composer, m_model, {.area = whole, .prefix = {}, .working = true});
    } else if (start || m_model.view == View::single) {
        const Place place{.area = whole, .prefix = {}, .working = true};
        if (m_model.dark())
            presenter::dark_picture(composer, m_model, place);
        else
            presenter::picture(composer, m_model, place);
    } else if (m_model.view == View::desk) {
        presenter::desk(composer, m_model, {.area = whole, .prefix = {}, .working = true});
    } else {
        // The room's picture in its usual shape beside the desk, or above it in a narrow window.
        const bool beside = input.width >= 1000;
        const float margin = 16;
        const float width = beside ? std::round(input.width * 0.46F) : input.width - (2 * margin);
        const Rect small{margin, margin, width, std::round(width * 9 / 16)};
        composer.painter.edge({small.x - 2, small.y - 2, small.width + 4, small.height + 4}, composer.theme.control, 4,
                              2);
        composer.open(Role::section, "room", {m_model.say("evening.window.audience")});
        presenter::picture(composer, m_model, {.area = small, .prefix = "room/", .level = 2});
        composer.close();
        const float below = std::max(composer.y, small.bottom());
        const Rect rest =
            beside ? Rect{small.right() + margin, 0, input.width - small.right() - margin, input.least_height}
                   : Rect{0, below + margin, input.width, input.least_height};
        presenter::desk(composer, m_model, {.area = rest, .prefix = {}, .working = true},
                        beside ? Rect{small.x, below + margin, small.width, 0} : Rect{});
        composer.y = std::max(composer.y, below);
    }
    composer.close();
    composer.y -= page_margin(input.width); // every screen has its own
}

void App::compose_document(Composer& composer) { presenter::paper(composer, m_model); }

std::string heading_id(const Model& model) {
    if (model.help && model.view != View::audience)
        return "keys/heading";
    if (model.dark() || (model.black && model.view == View::audience))
        return "black";
    switch (model.place().stage) {
    case engine::EveningStage::start:
        return model.view == View::audience || model.opening_shown ? "start/heading" : known::set_up_heading;
    case engine::EveningStage::question:
        return known::question + model.question().id + "/heading";
    case engine::EveningStage::result:
        return "result/heading";
    case engine::EveningStage::steps:
        return "steps/heading";
    case engine::EveningStage::takeaway:
        break;
    }
    return "takeaway/heading";
}

} // namespace pikatesti::ui::presenter
