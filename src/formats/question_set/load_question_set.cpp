#include "formats/question_set/load_question_set.h"

#include "formats/question_set/set_reader.h"

namespace pikatesti::formats {

Loaded<engine::QuestionSet> load_question_set(std::string_view json) {
    Loaded<engine::QuestionSet> loaded;
    Reader reader(json);
    if (reader.document().complete())
        loaded.value = read_question_set(reader);
    loaded.diagnostics = reader.take();
    if (has_errors(loaded.diagnostics))
        loaded.value.reset();
    return loaded;
}

} // namespace pikatesti::formats
