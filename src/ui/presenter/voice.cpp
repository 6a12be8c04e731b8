#include "ui/presenter/voice.h"

namespace pikatesti::ui::presenter {

Both say_both(const Model& model, std::string_view message, std::initializer_list<Messages::Value> values) {
    return in_both(model, [&](const Voice& voice) { return voice.say(message, values); });
}

Both text_in_both(const Model& model, const engine::LocalizedText& text) {
    const auto found = text.find(model.language());
    // Plain language ("fi-simple") falls back to the same language.
    const bool same = model.language().compare(0, found.language.size(), found.language) == 0;
    return {{std::string(found.text), same ? std::string() : std::string(found.language)}, model.second(text)};
}

Both joined(const std::vector<Both>& facts) {
    Both line;
    bool differ = false;
    for (const Both& fact : facts) {
        if (fact.empty())
            continue;
        const bool same = fact.second.text.empty();
        if (!same) {
            line.second.language = fact.second.language;
            differ = true;
        }
        const char* between = line.empty() ? "" : " · ";
        line.first.text += between + fact.first.text;
        line.second.text += between + (same ? fact.first : fact.second).text;
    }
    if (!differ)
        line.second = {};
    return line;
}

Both what_was_agreed(const Model& model, const engine::AgreedStep& step) {
    if (!engine::is_suggestion(model.set, step))
        return {step.what};
    Both what = text_in_both(model, model.set.questions[*step.question].step_title());
    what.first.text = engine::without_soft_hyphens(what.first.text);
    what.second.text = engine::without_soft_hyphens(what.second.text);
    return what;
}

Both what_or_dash(const Model& model, const engine::AgreedStep& step) {
    Both what = what_was_agreed(model, step);
    return what.empty() ? Both("–") : what;
}

} // namespace pikatesti::ui::presenter
