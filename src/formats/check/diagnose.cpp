#include "formats/check/diagnose.h"

#include "formats/check/check_examples.h"
#include "formats/check/check_traits.h"
#include "formats/check/lint.h"
#include "formats/explain/explain.h"
#include "formats/question_set/set_reader.h"

#include <iterator>

namespace pikatesti::formats {

Diagnosis diagnose(std::string_view json, Companions* companions) {
    Diagnosis diagnosis;
    Reader reader(json);
    if (reader.document().complete())
        diagnosis.set = read_question_set(reader);
    diagnosis.diagnostics = reader.take();
    if (has_errors(diagnosis.diagnostics))
        diagnosis.set.reset();
    if (!diagnosis.set) {
        diagnosis.diagnostics = explain(json, std::move(diagnosis.diagnostics), Wanted::question_set, &diagnosis.mends);
        return diagnosis;
    }

    const engine::QuestionSet& set = *diagnosis.set;
    const engine::MunicipalityList* list = nullptr;
    const bool wants_list = companions && !set.municipality_list.empty();
    if (wants_list) {
        std::string reason;
        list = companions->municipalities(set.municipality_list, reason);
        if (!list)
            reader.fault(Fault::unreadable_file, reader.member(reader.document().root(), "municipalities"),
                         {set.municipality_list, reason});
    }
    if (list || !wants_list) // without the list that it names, an example might differ only for that
        check_examples(reader, set, list);
    if (list)
        check_traits(reader, *list);
    std::vector<Diagnostic> warnings = lint(reader, set, {list});
    diagnosis.diagnostics = reader.take();
    diagnosis.diagnostics.insert(diagnosis.diagnostics.end(), std::make_move_iterator(warnings.begin()),
                                 std::make_move_iterator(warnings.end()));
    sort_by_place(diagnosis.diagnostics);
    diagnosis.diagnostics = explain(json, std::move(diagnosis.diagnostics), Wanted::question_set, &diagnosis.mends);
    return diagnosis;
}

} // namespace pikatesti::formats
