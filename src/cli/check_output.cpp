#include "cli/check_output.h"

#include "cli/files.h"
#include "formats/diagnostics/wording.h"

namespace pikatesti::cli {
namespace {

using formats::counted;
using formats::join;
using formats::Severity;

// What a workflow command's text, or one of its properties, may not have as it is.
std::string escaped(std::string_view text, std::string_view further) {
    std::string out;
    for (const char letter : text) {
        if (letter == '%')
            out += "%25";
        else if (letter == '\n')
            out += "%0A";
        else if (letter == '\r')
            out += "%0D";
        else if (further.find(letter) != std::string_view::npos)
            out += letter == ':' ? "%3A" : "%2C";
        else
            out += letter;
    }
    return out;
}

std::string both_counts(std::size_t errors, std::size_t warnings) {
    return join({errors > 0 ? counted(errors, "error") : "", errors > 0 && warnings > 0 ? ", " : "",
                 warnings > 0 ? counted(warnings, "warning") : ""});
}

} // namespace

int CheckOutput::file(const std::string& path, std::string_view text, std::vector<formats::Diagnostic> diagnostics,
                      const std::string& summary, std::vector<formats::TextEdits> mends) {
    const std::size_t errors = count_of(diagnostics, Severity::error);
    const std::size_t warnings = count_of(diagnostics, Severity::warning);
    const bool good = errors == 0 && (warnings == 0 || !m_options.strict);
    const std::string name = shown_name(path);
    if (m_options.format == CheckFormat::json) {
        m_files.push_back({name, std::move(diagnostics), std::move(mends)});
        return good ? exit_good : exit_faults;
    }
    if (m_options.format == CheckFormat::github) {
        for (const formats::Diagnostic& diagnostic : diagnostics)
            print_github(name, diagnostic);
    } else {
        print_diagnostics(diagnostics, path, text);
    }
    if (good && !summary.empty())
        print(join({name, ": ok, ", summary, warnings > 0 ? ", " : "", both_counts(0, warnings), "\n"}));
    else if (!good)
        complain(join({name, ": ", both_counts(errors, warnings)}));
    return good ? exit_good : exit_faults;
}

void CheckOutput::print_github(const std::string& name, const formats::Diagnostic& diagnostic) const {
    std::string place = join({" file=", escaped(name, ":,")});
    if (diagnostic.line > 0)
        place += join({",line=", formats::decimal(diagnostic.line), ",col=", formats::decimal(diagnostic.column)});
    std::string text = diagnostic.message;
    if (!diagnostic.pointer.empty())
        text += join({"\nat ", diagnostic.pointer});
    if (!diagnostic.mend.empty())
        text += join({"\nmend: ", diagnostic.mend});
    print(join({diagnostic.severity == Severity::error ? "::error" : "::warning", place,
                ",title=", escaped(diagnostic.id, ":,"), "::", escaped(text, ""), "\n"}));
}

void CheckOutput::finish() const {
    if (m_options.format == CheckFormat::json)
        print(diagnostics_json(m_files) + "\n");
}

} // namespace pikatesti::cli
