#include "files.h"
#include "formats/check/check_examples.h"
#include "formats/check/check_traits.h"
#include "formats/question_set/load_municipalities.h"
#include "formats/question_set/load_question_set.h"

#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

namespace pikatesti::formats {

std::string read_file(const std::string& path) {
    std::ifstream file(std::string(PIKATESTI_SOURCE_DIR "/") + path, std::ios::binary);
    REQUIRE_MESSAGE(file.good(), path);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

const engine::QuestionSet& allotments() {
    static const Loaded<engine::QuestionSet> loaded = load_question_set(read_file("tests/formats/allotments.json"));
    REQUIRE(loaded.value);
    return *loaded.value;
}

const engine::MunicipalityList& towns() {
    static const Loaded<engine::MunicipalityList> loaded = load_municipalities(read_file("tests/formats/towns.json"));
    REQUIRE(loaded.value);
    return *loaded.value;
}

std::string real_set_text() { return read_file("questions/jarjestoystavallinen-kunta.json"); }

std::string in_short(const std::vector<Diagnostic>& diagnostics) {
    std::string lines;
    for (const Diagnostic& diagnostic : diagnostics) {
        lines += std::to_string(diagnostic.line) + ":" + std::to_string(diagnostic.column) + " " + diagnostic.id;
        lines += diagnostic.pointer.empty() ? "\n" : " " + diagnostic.pointer + "\n";
    }
    return lines;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, from);
    return text.replace(at, from.size(), to);
}

std::vector<Diagnostic> faults_of_set(std::string_view json) {
    Loaded<engine::QuestionSet> loaded = load_question_set(json);
    CHECK(loaded.value.has_value() == !has_errors(loaded.diagnostics));
    if (!loaded.value)
        return loaded.diagnostics;
    std::vector<Diagnostic> faults = check_examples(json, *loaded.value, &towns());
    for (Diagnostic& diagnostic : check_traits(json, towns()))
        faults.push_back(std::move(diagnostic));
    sort_by_place(faults);
    return faults;
}

} // namespace pikatesti::formats
