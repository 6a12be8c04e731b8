#include "formats/check/lint.h"

#include "formats/check/lint_points.h"
#include "formats/check/lint_questions.h"
#include "formats/check/lint_texts.h"

namespace pikatesti::formats {

std::vector<Diagnostic> lint(const Reader& reader, const engine::QuestionSet& set, const LintOptions& options) {
    Linter linter(reader, set, options.municipalities);
    lint_texts(linter);
    lint_questions(linter);
    lint_points(linter);
    return linter.take();
}

std::vector<Diagnostic> lint(std::string_view json, const engine::QuestionSet& set, const LintOptions& options) {
    const Reader reader(json);
    return reader.document().complete() ? lint(reader, set, options) : std::vector<Diagnostic>();
}

} // namespace pikatesti::formats
