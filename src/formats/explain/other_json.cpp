#include "formats/explain/other_json.h"
#include "formats/json/document.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

struct Foreign {
    std::string_view keys; // all of them, with spaces between
    std::string_view what;
    std::string_view mend;
};

constexpr std::string_view write_anew =
    "its questions have no goals and no points: write them anew in a copy of a question set";
constexpr std::string_view give_the_set = "give the question set";

constexpr Foreign foreign[] = {
    {"pages", "a SurveyJS survey", write_anew},
    {"elements", "a SurveyJS survey", write_anew},
    {"fields _links", "a Typeform form", write_anew},
    {"formId items", "a Google form", write_anew},
    {"resourceType item", "a FHIR questionnaire", write_anew},
    {"nbformat cells", "a notebook", write_anew},
    {"properties type", "a JSON Schema, which describes other files", give_the_set},
    {"$defs properties", "a JSON Schema, which describes other files", give_the_set},
    {"features type", "a map (GeoJSON)", give_the_set},
    {"name dependencies", "a package.json", give_the_set},
    {"name devDependencies", "a package.json", give_the_set},
    {"name version scripts", "a package.json", give_the_set},
    {"kind set questions", "a record of answers", "give the question set; `pikatesti record SET RECORD` reads records"},
    {"kind set parts", "a kiosk's counts", give_the_set},
    {"answers", "answers to a question set", "give the set; `pikatesti score SET ANSWERS` reads answers"},
};

} // namespace

std::optional<OtherFile> other_json(std::string_view text) {
    Report report(text);
    const JsonDocument document = JsonDocument::parse(report);
    if (!document.complete())
        return std::nullopt;
    const auto member = [&](NodeId node, std::string_view key) {
        return node != no_node && document.kind(node) == JsonKind::object ? document.member(node, key) : no_node;
    };
    const NodeId root = document.root();
    if (document.kind(root) == JsonKind::list) {
        const NodeId only = document.first(root);
        if (only != no_node && document.size(root) == 1 && member(only, "questions") != no_node)
            return OtherFile{"a list with the question set in it", "remove the [ before it and the ] after it"};
        return std::nullopt;
    }
    if (document.kind(root) != JsonKind::object || member(root, "goals") != no_node)
        return std::nullopt;
    for (const Foreign& each : foreign) {
        const Names keys = words(each.keys);
        if (std::all_of(keys.begin(), keys.end(), [&](std::string_view key) { return member(root, key) != no_node; }))
            return OtherFile{each.what, each.mend};
    }
    // An old survey of SurveyJS has its questions at the top, and their kinds are called "type".
    const NodeId questions = member(root, "questions");
    const bool listed =
        questions != no_node && document.kind(questions) == JsonKind::list && document.size(questions) > 0;
    const NodeId question = listed ? document.first(questions) : no_node;
    if (member(question, "type") != no_node && member(question, "choice") == no_node)
        return OtherFile{"a survey of another program", write_anew};
    if (document.size(root) == 1) {
        const NodeId only = document.first(root);
        if (member(only, "questions") != no_node && member(only, "goals") != no_node)
            return OtherFile{"a question set inside another object", "keep the inner { … } alone"};
    }
    return std::nullopt;
}

} // namespace pikatesti::formats
