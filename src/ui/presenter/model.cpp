#include "ui/presenter/model.h"

#include "ui/presenter/words.h"

#include <algorithm>

namespace pikatesti::ui::presenter {

namespace {
const std::string nothing;
} // namespace

const std::string& Model::language() const {
    const auto& own = evening->details().languages;
    return own.empty() ? page_language : own.front();
}

const std::string& Model::second_language() const {
    const auto& own = evening->details().languages;
    return own.size() < 2 ? nothing : own[1];
}

std::string Model::label(std::string_view message) const { return capital(say(message)); }

std::string Model::plain(const engine::LocalizedText& text) const {
    return engine::without_soft_hyphens(text.in(language()));
}

Words Model::second(const engine::LocalizedText& text) const {
    if (second_language().empty())
        return {};
    const auto found = text.find(second_language());
    return found.text == text.in(language()) ? Words() : Words{std::string(found.text), std::string(found.language)};
}

std::string Model::municipality_name() const {
    const engine::Municipality* municipality = municipalities.find(evening->details().municipality);
    return municipality == nullptr ? std::string() : std::string(municipality->name.in(language()));
}

Both Model::event_line() const {
    std::string line = evening->details().event;
    if (const engine::Municipality* municipality = municipalities.find(evening->details().municipality)) {
        const std::string name(municipality->name.in(language()));
        const std::string other(second_language().empty() ? name : municipality->name.in(second_language()));
        line += (line.empty() ? "" : " · ") + name + (other == name ? "" : " – " + other);
    }
    return line.empty() ? say_both(*this, "evening.untitled") : Both(line);
}

// A date as people write it: the day first, without the noughts; English with the month's name would need twelve words more.
std::string Model::date_words() const {
    const std::string& date = evening->details().date;
    if (date.size() != 10)
        return date;
    const auto number = [&](std::size_t from, std::size_t size) {
        const std::size_t first = std::min(date.find_first_not_of('0', from), from + size - 1);
        return date.substr(first, from + size - first);
    };
    return say("evening.date", {{"day", number(8, 2)}, {"month", number(5, 2)}, {"year", number(0, 4)}});
}

bool Model::figures_shown() const { return evening->is_revealed(); }

bool Model::counting() const {
    return place().stage == engine::EveningStage::question && place().moment == engine::Moment::count;
}

bool Model::counts_hands() const {
    return counting() && view != View::audience && !help && !dark() &&
           evening->details().answering == engine::Answering::hands;
}

bool Model::held_back() const {
    return doubted && place().stage == engine::EveningStage::question && !figures_shown() &&
           *doubted == engine::TallyPart{place().question, evening->tally(place().question)};
}

const ShownRoom& Model::room() {
    if (!shown.data || !(*shown.data == evening->data()))
        shown = {.data = evening->data(), .result = evening->result(), .suggestions = evening->suggestions()};
    return shown;
}

void Model::open(const engine::EveningData& data, engine::Traits traits) {
    evening.emplace(set, data, std::move(traits));
    municipality_field = {};
    municipality_field.typed = municipality_name();
    draft = {};
    forgetting.clear();
    confirm_again = help = black = opening_shown = false;
    entering.clear();
}

void Model::follow(const engine::EveningData& data, engine::Traits traits) {
    const engine::EveningPlace before = place();
    const std::string municipality = evening->details().municipality;
    evening.emplace(set, data, std::move(traits));
    if (evening->details().municipality != municipality) {
        municipality_field = {};
        municipality_field.typed = municipality_name();
    }
    if (!(place() == before)) {
        conceal();
        announcement = place_words(*this);
    }
}

void Model::conceal() {
    if (entering.empty())
        return;
    entering.clear();
    forget = true;
}

void Model::ask(Action action, std::string text) {
    actions.push_back(
        {.kind = name_of(action), .title = {}, .text = std::move(text), .code = {}, .language = language()});
}

} // namespace pikatesti::ui::presenter
