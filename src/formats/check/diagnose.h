// Everything that is to be said about a question set: what `pikatesti check` prints, and what a page or an editor shows.
#pragma once

#include "engine/municipality.h"
#include "engine/question_set.h"
#include "formats/diagnostics/diagnostic.h"
#include "formats/diagnostics/text_edit.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::formats {

// What a set names and whoever asks has to fetch.
class Companions {
public:
    // The list of municipalities at a path that starts from the set's folder; null where it cannot be had, and then
    // `reason` says why ("No such file or directory"). The list must outlive the call of diagnose().
    virtual const engine::MunicipalityList* municipalities(std::string_view path, std::string& reason) = 0;

protected:
    ~Companions() = default;
};

struct Diagnosis {
    std::optional<engine::QuestionSet> set; // none if the text is not a good set
    std::vector<Diagnostic> diagnostics;    // errors and warnings in the order of the text
    std::vector<TextEdits> mends;           // of each: what carries its mend out, nothing where that needs a person
};

// Loads the set and, if it is one, runs its examples, looks for its traits in the list and lints it. Without companions
// nothing that depends on a list is looked at. An example that fails leaves the set usable.
Diagnosis diagnose(std::string_view json, Companions* companions);

} // namespace pikatesti::formats
