#include "web/module.h"

#include "ui/quick_test/model.h"
#include "web/json_writer.h"

#include <algorithm>

namespace pikatesti::web {

std::unique_ptr<Module> module;

std::vector<std::string_view> Module::strings(int bytes, std::size_t count) const {
    std::vector<std::string_view> parts;
    std::string_view rest = text(bytes);
    while (parts.size() + 1 < count) {
        const std::size_t end = rest.find('\0');
        parts.push_back(rest.substr(0, end));
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
    parts.push_back(rest);
    return parts;
}

void Module::tell(const engine::QuestionSet& set) {
    JsonWriter json;
    json.begin_object();
    json.member("id", set.id);
    json.member("municipalities", set.municipality_list);
    json.key("languages").begin_array();
    for (const std::string& language : engine::offered_languages(set))
        json.text(language);
    json.end_array();
    json.end_object();
    output = json.take();
}

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> found;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0)
            found.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return found;
}

} // namespace pikatesti::web
