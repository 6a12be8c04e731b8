#include "formats/survey_table/voice_words.h"

#include "formats/answers/answer_words.h"

#include <array>
#include <string>

namespace pikatesti::formats {
namespace {

struct VoiceStem {
    engine::Voice voice;
    std::string_view stem; // squeezed
};
constexpr std::array stems{
    VoiceStem{engine::Voice::official, "viranhal"},
    VoiceStem{engine::Voice::official, "kunnanedusta"},
    VoiceStem{engine::Voice::official, "kaupunginedus"},
    VoiceStem{engine::Voice::official, "kunnantyont"},
    VoiceStem{engine::Voice::official, "kaupungintyon"},
    VoiceStem{engine::Voice::official, "tjansteman"},
    VoiceStem{engine::Voice::official, "tjansteinne"},
    VoiceStem{engine::Voice::official, "kommunanst"},
    VoiceStem{engine::Voice::official, "foretradareforkommun"},
    VoiceStem{engine::Voice::official, "official"},
    VoiceStem{engine::Voice::official, "municipalemp"},
    VoiceStem{engine::Voice::associations, "yhdisty"},
    VoiceStem{engine::Voice::associations, "jarjesto"},
    VoiceStem{engine::Voice::associations, "forening"},
    VoiceStem{engine::Voice::associations, "organisation"},
    VoiceStem{engine::Voice::associations, "association"},
    VoiceStem{engine::Voice::associations, "ngo"},
    VoiceStem{engine::Voice::residents, "asukas"},
    VoiceStem{engine::Voice::residents, "asukkaa"},
    VoiceStem{engine::Voice::residents, "kuntalai"},
    VoiceStem{engine::Voice::residents, "invanar"},
    VoiceStem{engine::Voice::residents, "resident"},
    VoiceStem{engine::Voice::residents, "citizen"},
};
// Said by themselves.
constexpr std::array words_alone{
    VoiceStem{engine::Voice::official, "kunta"},
    VoiceStem{engine::Voice::official, "kaupunki"},
    VoiceStem{engine::Voice::official, "kommun"},
    VoiceStem{engine::Voice::official, "kommunen"},
    VoiceStem{engine::Voice::official, "municipality"},
    VoiceStem{engine::Voice::official, "kunnan"},
    VoiceStem{engine::Voice::both, "both"},
};

} // namespace

std::optional<engine::Voice> voice_in(std::string_view cell) {
    const std::string said = squeezed(cell);
    for (const VoiceStem& word : words_alone)
        if (said == word.stem)
            return word.voice;
    // The municipality's own officer for associations.
    for (const std::string_view officer : {"yhdyshenkilo", "kontaktperson", "liaison"})
        if (said.find(officer) != std::string::npos)
            return engine::Voice::official;
    std::optional<engine::Voice> found;
    for (const VoiceStem& stem : stems) {
        if (said.find(stem.stem) == std::string::npos)
            continue;
        if (found && found != stem.voice)
            return std::nullopt;
        found = stem.voice;
    }
    return found;
}

} // namespace pikatesti::formats
