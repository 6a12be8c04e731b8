// The commands of the program. Each takes its own arguments and gives the exit code.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pikatesti::cli {

enum class CheckFormat { text, json, github };

struct CheckOptions {
    CheckFormat format = CheckFormat::text;
    bool strict = false; // warnings count as faults
};

// pikatesti check FILE…
int check(const std::vector<std::string>& files, const CheckOptions& options);

enum class InputFormat { json, jsonl, csv };
enum class OutputFormat { as_input, jsonl, csv };

struct ScoreOptions {
    std::optional<InputFormat> input; // none: told by the file
    OutputFormat output = OutputFormat::as_input;
    bool strict = false;        // the first row that is wrong ends it
    bool skip_bad_rows = false; // some rows that are wrong are no fault of the whole
    std::string summary;        // the file for the sums; empty: none
};

// pikatesti score SET ANSWERS
int score(const std::string& set, const std::string& answers, const ScoreOptions& options);

// pikatesti record SET RECORD
int record(const std::string& set, const std::string& record);

enum class CompareFormat { table, json, csv, csv_long };

struct CompareOptions {
    CompareFormat format = CompareFormat::table;
    bool years = false; // every year and the changes; else the last one
    bool same = false;  // the same municipalities in all years
    bool gap = false;   // in the table's place: what officials say beside what others say
};

// pikatesti compare SET RECORD…
int compare(const std::string& set, const std::vector<std::string>& records, const CompareOptions& options);

struct SimulateOptions {
    std::size_t samples = 10'000;
    std::uint32_t seed = 1;
    bool json = false;
};

// pikatesti simulate SET
int simulate(const std::string& set, const SimulateOptions& options);

// pikatesti texts export SET [TABLE]; without a table, to standard output. No languages: all that there are.
int export_texts(const std::string& set, const std::string& table, const std::vector<std::string>& languages);

// pikatesti texts import SET TABLE; to standard output, or in_place of the set.
int import_texts(const std::string& set, const std::string& table, bool in_place);

} // namespace pikatesti::cli
