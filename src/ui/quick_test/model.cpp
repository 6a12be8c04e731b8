#include "ui/quick_test/model.h"

namespace pikatesti::ui::quick_test {

bool Model::can_speak() const {
    for (const std::string& voice : voices)
        if (language.compare(0, voice.size(), voice) == 0)
            return true;
    return false;
}

std::string Model::municipality_name() const {
    const engine::Municipality* municipality = municipalities.find(session->municipality());
    return municipality == nullptr ? std::string() : std::string(municipality->name.in(language));
}

void Model::choose_municipality(const engine::Municipality* municipality) {
    if (municipality == nullptr)
        session->set_municipality({}, {});
    else
        session->set_municipality(municipality->code, municipality->traits);
    municipality_field = {};
    municipality_field.typed = municipality_name();
}

const ShownResult& Model::result() {
    std::string code = session->save();
    if (shown.code != code) {
        const auto& answers = session->answers();
        const auto& traits = session->traits();
        shown = {
            .code = std::move(code),
            .result = engine::score(set, answers, traits),
            .firmness = engine::firmness(set, answers, traits),
            .changes = engine::best_changes(set, answers, traits),
            .steps = engine::next_steps(set, answers, traits),
            .openings = {},
        };
        if (!shown.result.level && find_out_offered) {
            shown.openings = engine::find_out(set, answers, traits);
            std::erase_if(shown.steps, [](const engine::Step& step) { return step.find_out; });
        }
    }
    return shown;
}

void Model::start_again() {
    session->reset();
    municipality_field = {};
    answer_missing = all_steps = all_openings = why_open = confirm_again = false;
}

} // namespace pikatesti::ui::quick_test
