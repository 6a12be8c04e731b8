#include "ui/kit/level_name.h"

#include <cctype>
#include <utility>

namespace pikatesti::ui::kit {

engine::LocalizedText level_name(const engine::QuestionSet& set, std::optional<std::size_t> level,
                                 const Messages& messages) {
    if (level)
        return set.levels[*level].name;
    if (!set.not_enough_name.empty())
        return set.not_enough_name;
    engine::LocalizedText name;
    for (const std::string& language : set.languages) {
        std::string words = messages.text(language, "result.few");
        words.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(words.front())));
        name.entries.push_back({language, std::move(words)});
    }
    return name;
}

} // namespace pikatesti::ui::kit
