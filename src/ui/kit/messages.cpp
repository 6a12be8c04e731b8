#include "ui/kit/messages.h"

namespace pikatesti::ui::kit {

void Messages::add(std::string language, Pairs messages) {
    for (auto& [known, pairs] : m_languages) {
        if (known == language) {
            pairs = std::move(messages);
            return;
        }
    }
    m_languages.emplace_back(std::move(language), std::move(messages));
}

bool Messages::has(std::string_view language) const {
    for (const auto& [known, pairs] : m_languages)
        if (known == language)
            return true;
    return false;
}

const std::string* Messages::find(std::string_view language, std::string_view message) const {
    for (const auto& [known, pairs] : m_languages) {
        if (known != language)
            continue;
        for (const auto& [name, text] : pairs)
            if (name == message)
                return &text;
    }
    return nullptr;
}

std::string Messages::text(std::string_view language, std::string_view message,
                           std::initializer_list<Value> values) const {
    const std::string* found = find(language, message);
    for (std::string_view shorter = language; found == nullptr && shorter.find('-') != std::string_view::npos;) {
        shorter = shorter.substr(0, shorter.rfind('-'));
        found = find(shorter, message);
    }
    if (found == nullptr && !m_languages.empty())
        found = find(m_languages.front().first, message);
    std::string text = found != nullptr ? *found : std::string(message);
    for (const Value& value : values) {
        const std::string placeholder = '{' + std::string(value.name) + '}';
        for (std::size_t place = text.find(placeholder); place != std::string::npos;
             place = text.find(placeholder, place + value.text.size()))
            text.replace(place, placeholder.size(), value.text);
    }
    return text;
}

std::string Messages::language_name(std::string_view language) const {
    const bool plain = language.find("-simple") != std::string_view::npos;
    const bool known = has(language.substr(0, language.find('-')));
    return known ? text(language, plain ? "language.plain_name" : "language.name") : std::string(language);
}

std::string Messages::count(std::string_view language, std::string_view message, int count) const {
    const std::string number = std::to_string(count);
    return text(language, std::string(message) + (count == 1 ? ".one" : ".other"), {{"count", number}});
}

} // namespace pikatesti::ui::kit
