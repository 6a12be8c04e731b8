// The words of the interface, from the language files.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pikatesti::ui::kit {

class Messages {
public:
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    struct Value {
        std::string_view name;
        std::string_view text;
    };

    // The languages in the order they are added; the first is used where another lacks a message.
    void add(std::string language, Pairs messages);
    bool has(std::string_view language) const;

    // The message in a language ("fi-simple" falls back to "fi", then to the first language), {name} replaced by its
    // value. An unknown message gives its own name, so that it is seen.
    std::string text(std::string_view language, std::string_view message,
                     std::initializer_list<Value> values = {}) const;

    // For a number: message + ".one" for 1, else message + ".other"; {count} is the number.
    std::string count(std::string_view language, std::string_view message, int count) const;

    // What a language is called in that language itself ("suomi"), plain language too; its tag where there are no words
    // of it.
    std::string language_name(std::string_view language) const;

private:
    const std::string* find(std::string_view language, std::string_view message) const;

    std::vector<std::pair<std::string, Pairs>> m_languages;
};

} // namespace pikatesti::ui::kit
