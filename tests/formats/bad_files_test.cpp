// Each file in tests/bad is broken in one way. Beside it stands what must be said: a line "line:column id pointer" for
// each fault.
#include "files.h"

#include "formats/answers/load_answers.h"
#include "formats/diagnostics/fault.h"
#include "formats/explain/explain.h"
#include "formats/messages/load_messages.h"
#include "formats/question_set/load_municipalities.h"
#include "formats/record/load_record.h"
#include "formats/record/record.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>

using namespace pikatesti;
using namespace pikatesti::formats;

namespace {

// The names of the files without ".json", such as "unknown-key.answers".
std::vector<std::string> bad_files() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(PIKATESTI_SOURCE_DIR "/tests/bad")) {
        if (entry.path().extension() == ".json")
            names.push_back(entry.path().stem().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

// A name says with ".answers" and so on what is in the file, if not a question set.
std::vector<Diagnostic> faults_of(const std::string& name, const std::string& text) {
    const std::string kind = std::filesystem::path(name).extension().string();
    if (kind == ".answers")
        return load_answers(text, allotments(), &towns()).diagnostics;
    if (kind == ".messages")
        return load_messages(text).diagnostics;
    if (kind == ".municipalities")
        return load_municipalities(text).diagnostics;
    if (kind == ".record")
        return load_record(text, allotments(), &towns()).diagnostics;
    return faults_of_set(text);
}

// As a person is told them.
std::vector<Diagnostic> told_of(const std::string& name) {
    const std::string text = read_file("tests/bad/" + name + ".json");
    const bool is_set = !std::filesystem::path(name).has_extension();
    return explain(text, faults_of(name, text), is_set ? Wanted::question_set : Wanted::other_kind);
}

} // namespace

TEST_CASE("bad files: each fault is found, at its place, and nothing else is") {
    const std::vector<std::string> names = bad_files();
    REQUIRE(names.size() > 100);
    for (const std::string& name : names) {
        // Only reading the file that it names shows it: see the tests of the command line.
        if (name == "unreadable-file")
            continue;
        CAPTURE(name);
        CHECK(in_short(told_of(name)) == read_file("tests/bad/" + name + ".expected"));
    }
}

TEST_CASE("bad files: the message of each says what is wrong, and no placeholder is left in it") {
    for (const std::string& name : bad_files()) {
        for (const Diagnostic& diagnostic : told_of(name)) {
            CAPTURE(name);
            CAPTURE(diagnostic.message);
            CAPTURE(diagnostic.mend);
            CHECK(diagnostic.message.size() > 10);
            for (const std::string& text : {diagnostic.message, diagnostic.mend}) {
                for (const std::string_view left : {"%1", "%2", "%3", "$1", "$2", "$3"})
                    CHECK(text.find(left) == std::string::npos);
            }
        }
    }
}

TEST_CASE("bad files: each kind of fault has a file") {
    const std::vector<std::string> names = bad_files();
    // These need files of megabytes, which other tests make.
    const std::vector<Fault> large = {Fault::too_large, Fault::too_many_values, Fault::too_many_faults};
    constexpr auto faults = static_cast<std::size_t>(Fault::count);
    for (std::size_t i = 0; i < faults + static_cast<std::size_t>(Hint::count); i++) {
        const auto fault = static_cast<Fault>(i);
        const std::string id = i < faults ? fault_text(fault).id : hint_text(static_cast<Hint>(i - faults)).id;
        const bool has_file = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
            return name == id || name.rfind(id + "-", 0) == 0 || name.rfind(id + ".", 0) == 0;
        });
        CAPTURE(id);
        CHECK(has_file == (i >= faults || std::find(large.begin(), large.end(), fault) == large.end()));
    }
}
