// What check found, as a person, a program or a forge's review page wants it.
#pragma once

#include "cli/commands.h"
#include "formats/diagnostics/diagnostics_json.h"

namespace pikatesti::cli {

class CheckOutput {
public:
    explicit CheckOutput(const CheckOptions& options) : m_options(options) {}

    // One file, with its text. `summary` says what a good one is: "2 questions"; empty where nothing is to be said of it.
    // `mends`: what carries the mends out, which the JSON has. Gives its exit code.
    int file(const std::string& path, std::string_view text, std::vector<formats::Diagnostic> diagnostics,
             const std::string& summary, std::vector<formats::TextEdits> mends = {});

    // After the last file.
    void finish() const;

private:
    void print_github(const std::string& name, const formats::Diagnostic& diagnostic) const;

    CheckOptions m_options;
    std::vector<formats::FileDiagnostics> m_files; // for JSON
};

} // namespace pikatesti::cli
