// What the screens say, in one language or in the two of the evening.
#pragma once

#include "ui/presenter/model.h"

#include <string>
#include <string_view>
#include <utility>

namespace pikatesti::ui::presenter {

// The model's words in one language: without another one, in the main one.
struct Voice {
    const Model& model;
    std::string_view language;

    Voice(const Model& of) : model(of), language(of.language()) {}
    Voice(const Model& of, std::string_view in) : model(of), language(in) {}

    std::string say(std::string_view message, std::initializer_list<Messages::Value> values = {}) const {
        return model.messages.text(language, message, values);
    }
    std::string say_count(std::string_view message, int count) const {
        return model.messages.count(language, message, count);
    }
    // Without soft hyphens.
    std::string plain(const engine::LocalizedText& text) const {
        return engine::without_soft_hyphens(text.in(language));
    }
};

// of: says it with the voice that it is given.
template <typename Of> Both in_both(const Model& model, Of of) {
    std::string first = of(Voice(model));
    if (model.second_language().empty())
        return {std::move(first)};
    std::string second = of(Voice(model, model.second_language()));
    if (second == first)
        return {std::move(first)};
    return {{std::move(first)}, {std::move(second), model.second_language()}};
}

Both say_both(const Model& model, std::string_view message, std::initializer_list<Messages::Value> values = {});
// A text of the set's.
Both text_in_both(const Model& model, const engine::LocalizedText& text);

// Several facts in a line, those that there are.
Both joined(const std::vector<Both>& facts);

// What was agreed: a suggestion in both languages, what somebody wrote as it is.
Both what_was_agreed(const Model& model, const engine::AgreedStep& step);
// The same to be read: a dash where it is still to be written.
Both what_or_dash(const Model& model, const engine::AgreedStep& step);

} // namespace pikatesti::ui::presenter
