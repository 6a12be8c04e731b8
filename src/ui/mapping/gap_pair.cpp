#include "ui/mapping/gap_pair.h"

#include "ui/mapping/table_words.h"

#include <utility>
#include <vector>

namespace pikatesti::ui::mapping {

using engine::CellKey;
using engine::Gap;
using engine::Voice;

std::optional<GapPair> gap_pair(Model& model, const std::string& municipality) {
    const auto& cells = model.comparison().cells();
    const auto cell = [&](const CellKey& key) {
        const auto found = cells.find(key);
        return found == cells.end() ? nullptr : &found->second;
    };
    GapPair pair;
    pair.officials = {municipality, Voice::official, model.table.year};
    pair.official = cell(pair.officials);
    std::vector<std::optional<Voice>> voices{Voice::associations, Voice::both, Voice::residents, std::nullopt};
    if (model.table.voice != Voice::official)
        voices = {model.table.voice};
    for (const std::optional<Voice> voice : voices) {
        if (pair.other == nullptr) {
            pair.others = {municipality, voice, model.table.year};
            pair.other = cell(pair.others);
        }
    }
    return pair.official == nullptr || pair.other == nullptr ? std::nullopt : std::optional(pair);
}

std::string people_words(const Model& model, const GapPair& pair, const Gap& gap) {
    std::string words = model.say("mapping.gap.people", {{"officials", std::to_string(gap.officials)},
                                                         {"voice", voice_words(model, pair.others.voice)},
                                                         {"others", std::to_string(gap.others)}});
    if (pair.official->documents)
        words += " " + model.say("mapping.gap.documents");
    return words;
}

std::string documented_words(const Model& model, const Gap& gap) {
    int documented = 0;
    int known = 0;
    for (const engine::QuestionGap& each : gap.questions) {
        documented += each.documented ? 1 : 0;
        known += engine::is_known(each.officials.said) ? 1 : 0;
    }
    return model.say("mapping.gap.documented.count",
                     {{"count", std::to_string(documented)}, {"all", std::to_string(known)}});
}

std::string begun(std::string words) {
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

} // namespace pikatesti::ui::mapping
