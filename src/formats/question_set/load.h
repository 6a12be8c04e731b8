// JSON bytes to engine types. Each loader reads everything it can and reports every fault, not only the first. A value
// is returned only if there is no error.
#pragma once

#include "engine/municipality.h"
#include "engine/question_set.h"
#include "formats/diagnostics/diagnostic.h"
#include "formats/diagnostics/fault.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pikatesti::formats {

template <typename T> struct Loaded {
    std::optional<T> value;
    std::vector<Diagnostic> diagnostics;
};

// questions/README.md describes the format.
Loaded<engine::QuestionSet> load_question_set(std::string_view json);

// questions/municipalities.json.
Loaded<engine::MunicipalityList> load_municipalities(std::string_view json);

// web/languages/*.json: one flat object of message name to text. Gives name and text pairs, in the order of the file.
Loaded<std::vector<std::pair<std::string, std::string>>> load_messages(std::string_view json);

// One set of answers as the command line takes it: {"municipality": "758", "answers": {"question-id": "key" or ["key"]}}.
struct AnswerRecord {
    std::string municipality; // code, or empty
    engine::Traits traits;    // of the municipality; none without a list
    engine::Answers answers;
};
// An object or an array of objects; `is_array` tells which.
struct AnswerRecords {
    std::vector<AnswerRecord> records;
    bool is_array = false;
};
// Municipalities are looked up in the list; without one any code will do.
Loaded<AnswerRecords> load_answers(std::string_view json, const engine::QuestionSet& set,
                                   const engine::MunicipalityList* municipalities = nullptr);

// The faults of a set that only running it shows: each worked example whose result is not the expected one.
// `municipalities` may be null.
std::vector<Diagnostic> check_examples(std::string_view json, const engine::QuestionSet& set,
                                       const engine::MunicipalityList* municipalities);

// The traits that the set's questions ask for and no municipality of the list has: they can never matter.
std::vector<Diagnostic> check_traits(std::string_view json, const engine::MunicipalityList& municipalities);

// What a file is, by its keys; text that cannot be read as either is taken for a question set.
enum class FileKind { question_set, municipality_list };
FileKind recognise(std::string_view json);

// A fault that whoever runs the files found, at the value with the pointer, such as a file that a set names and is not there.
// The arguments fill the fault's text.
Diagnostic diagnostic_at(std::string_view json, std::string_view pointer, Fault fault,
                         std::initializer_list<std::string_view> arguments);

} // namespace pikatesti::formats
