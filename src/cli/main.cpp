// pikatesti: checks question sets and scores answers.
#include "cli/commands.h"
#include "cli/files.h"
#include "formats/diagnostics/wording.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace {

using namespace pikatesti::cli;

constexpr std::string_view usage = R"(Usage: pikatesti check [OPTION...] FILE...
       pikatesti score [OPTION...] SET ANSWERS
       pikatesti record SET RECORD
       pikatesti compare [OPTION...] SET RECORD...
       pikatesti simulate [OPTION...] SET
       pikatesti texts export [--languages=fi,sv] SET [TABLE]
       pikatesti texts import [--in-place] SET TABLE

check   Checks question sets and lists of municipalities and runs the examples that are in them.
        Every fault is reported with its place, what is wrong and how to mend it; warnings are about what is
        allowed and yet probably a mistake, and a set can silence them with a reason. A line for each good file
        goes to standard output.
  --format=text    messages for people, on standard error (this is how it is without --format)
  --format=json    everything found as one JSON object, on standard output
  --format=github  annotations for a review on GitHub, on standard output
  --strict         warnings are faults too

score   Scores answers. ANSWERS is a file, or - for standard input, with one of
        JSON   {"municipality": "758", "answers": {"question-id": "option-key" or ["key", ...]}}
               or a list of such objects; "municipality" may be left out. The result is JSON, too.
        JSONL  one such object a line; its further members are kept. One line of JSON comes out for each.
        CSV    a first row with questions (their ids, or their texts in any language of the set), "municipality"
               if wanted, and further names that are kept; then a row for each set of answers: option keys, or
               labels in any language. The cells of several answers are written "key|key". Commas, semicolons
               or tabs, in UTF-8, Windows-1252 or UTF-16; a row comes out for each.
        Rows of any number go through in little memory. Rows that are wrong are reported and left out; the exit
        code is 1 then.
  --input=json|jsonl|csv  what ANSWERS is; else its name or its beginning tells
  --output=jsonl|csv      rows come out as these instead
  --strict                stop at the first row that is wrong
  --skip-bad-rows         exit code 0 although some rows are wrong
  --summary=FILE          how many rows were read, scored and left out, and why, as JSON

record  Checks the record of an evening, works its result out from the counts in it and prints that as JSON. What of it does
        not fit the set, and figures in it that do not follow from the counts, are reported; the exit code is 1 then.

compare Lays many records side by side: municipalities, goals, voices, and what is weak. A file whose name ends in .jsonl has a
        record a line. Records that cannot be used are reported and left out; the exit code is 1 then.
  --years                  every year, and the changes between them (this is the last year without --years)
  --municipalities=as-it-was|same  regions as they were in each year, or the same municipalities in all years
  --gap                    in the table's place: for each municipality what officials say beside what others say
  --format=table|json|csv  for people, for programs (with the gaps), or a row for each municipality, year and voice
  --format=csv-long        a row for each question of these, and for each fact that was noted with it

simulate  Draws answers at random, each option as likely as the others, and scores them: how often each level comes, how often the
        level changes when one question's answer alone is drawn anew, and what never matters. People do not answer at random.
  --samples=N         how many (10000 without it), up to 10000000
  --seed=N            the same number gives the same figures (1 without it)
  --format=text|json  for people, or all counts for programs

texts   Gives the texts of a set to translators as a table, CSV with a row for each text and a column for each language
        ("pointer;fi;fi-simple;sv;en"), and takes the table in again. What is not translated stays as it is written. The column of
        the set's first language is what was translated: where the set has another text there now, a warning says so. A column
        for a language that the set does not have adds it. Rows that are for no text of the set are reported; the exit code is
        1 then.
  --languages=fi,sv  only these columns; one that is new is empty
  --in-place         write into SET (the new set goes to standard output without it)

A file named - is standard input.

  --help     show this
  --version  show the version
  --         what follows are files, even if it begins with a dash

Exit codes: 0 good, 1 faults in the data, 2 wrong usage or a file that cannot be read or written.
questions/README.md describes the format of a question set, each warning and the columns of a table.
)";

int wrong_usage(const std::string& message) {
    complain(message + "\nTry \"pikatesti --help\".");
    return exit_trouble;
}

struct Arguments {
    std::vector<std::string> words;
    std::vector<std::string> options;
    bool help = false;
    bool version = false;
};

Arguments parted(const std::vector<std::string>& arguments) {
    Arguments parts;
    bool options = true;
    for (const std::string& argument : arguments) {
        if (!options || argument.size() < 2 || argument[0] != '-')
            parts.words.push_back(argument);
        else if (argument == "--")
            options = false;
        else if (argument == "--help" || argument == "-h")
            parts.help = true;
        else if (argument == "--version")
            parts.version = true;
        else
            parts.options.push_back(argument);
    }
    return parts;
}

// The value of "--name=value" if it is one of the words; none otherwise.
std::optional<std::size_t> choice(const std::string& option, std::string_view name,
                                  std::initializer_list<std::string_view> values) {
    std::size_t index = 0;
    for (const std::string_view value : values) {
        if (option == std::string(name) + "=" + std::string(value))
            return index;
        index++;
    }
    return std::nullopt;
}

// What commas part.
std::vector<std::string> parts_of(const std::string& list) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= list.size();) {
        const std::size_t end = std::min(list.find(',', at), list.size());
        parts.push_back(list.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

int run_check(const Arguments& arguments) {
    CheckOptions options;
    for (const std::string& option : arguments.options) {
        if (option == "--strict")
            options.strict = true;
        else if (const auto format = choice(option, "--format", {"text", "json", "github"}))
            options.format = static_cast<CheckFormat>(*format);
        else
            return wrong_usage("check has no option " + option);
    }
    if (arguments.words.size() < 2)
        return wrong_usage("check needs at least one file");
    return check({arguments.words.begin() + 1, arguments.words.end()}, options);
}

int run_score(const Arguments& arguments) {
    ScoreOptions options;
    for (const std::string& option : arguments.options) {
        if (option == "--strict")
            options.strict = true;
        else if (option == "--skip-bad-rows")
            options.skip_bad_rows = true;
        else if (option.rfind("--summary=", 0) == 0 && option.size() > std::string("--summary=").size())
            options.summary = option.substr(std::string("--summary=").size());
        else if (const auto input = choice(option, "--input", {"json", "jsonl", "csv"}))
            options.input = static_cast<InputFormat>(*input);
        else if (const auto output = choice(option, "--output", {"jsonl", "csv"}))
            options.output = *output == 0 ? OutputFormat::jsonl : OutputFormat::csv;
        else
            return wrong_usage("score has no option " + option);
    }
    if (arguments.words.size() != 3)
        return wrong_usage("score needs two files, SET and ANSWERS");
    return score(arguments.words[1], arguments.words[2], options);
}

int run_record(const Arguments& arguments) {
    if (!arguments.options.empty())
        return wrong_usage("record has no option " + arguments.options.front());
    if (arguments.words.size() != 3)
        return wrong_usage("record needs two files, SET and RECORD");
    return record(arguments.words[1], arguments.words[2]);
}

int run_compare(const Arguments& arguments) {
    CompareOptions options;
    for (const std::string& option : arguments.options) {
        if (option == "--years")
            options.years = true;
        else if (option == "--gap")
            options.gap = true;
        else if (const auto format = choice(option, "--format", {"table", "json", "csv", "csv-long"}))
            options.format = static_cast<CompareFormat>(*format);
        else if (const auto division = choice(option, "--municipalities", {"as-it-was", "same"}))
            options.same = *division == 1;
        else
            return wrong_usage("compare has no option " + option);
    }
    if (options.gap && (options.format == CompareFormat::csv || options.format == CompareFormat::csv_long))
        return wrong_usage("compare gives no gaps as CSV; --format=json has them");
    if (arguments.words.size() < 3)
        return wrong_usage("compare needs a set and at least one record");
    return compare(arguments.words[1], {arguments.words.begin() + 2, arguments.words.end()}, options);
}

// The value of "--name=N" if it is a whole number of at most `most`.
std::optional<std::uint32_t> number(const std::string& option, const std::string& name, std::uint32_t most) {
    std::uint32_t value = 0;
    const std::string digits = option.rfind(name + "=", 0) == 0 ? option.substr(name.size() + 1) : "";
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || error != std::errc() || end != digits.data() + digits.size() || value > most)
        return std::nullopt;
    return value;
}

int run_simulate(const Arguments& arguments) {
    SimulateOptions options;
    for (const std::string& option : arguments.options) {
        if (const auto samples = number(option, "--samples", 10'000'000); samples && *samples > 0)
            options.samples = *samples;
        else if (const auto seed = number(option, "--seed", 4'294'967'295U))
            options.seed = *seed;
        else if (const auto format = choice(option, "--format", {"text", "json"}))
            options.json = *format == 1;
        else
            return wrong_usage("simulate has no option " + option);
    }
    if (arguments.words.size() != 2)
        return wrong_usage("simulate needs one file, SET");
    return simulate(arguments.words[1], options);
}

int run_texts(const Arguments& arguments) {
    const std::vector<std::string>& words = arguments.words;
    const std::string what = words.size() > 1 ? words[1] : "";
    if (what != "export" && what != "import")
        return wrong_usage("texts needs \"export\" or \"import\"");
    std::vector<std::string> languages;
    bool in_place = false;
    for (const std::string& option : arguments.options) {
        const std::string_view name = "--languages=";
        if (what == "import" && option == "--in-place")
            in_place = true;
        else if (what == "export" && option.rfind(name, 0) == 0 && option.size() > name.size())
            languages = parts_of(option.substr(name.size()));
        else
            return wrong_usage(pikatesti::formats::join({"texts ", what, " has no option ", option}));
    }
    if (what == "export" && (words.size() == 3 || words.size() == 4))
        return export_texts(words[2], words.size() == 4 ? words[3] : "", languages);
    if (what == "import" && words.size() == 4)
        return import_texts(words[2], words[3], in_place);
    return wrong_usage(what == "export" ? "texts export needs SET, and TABLE if it is to be a file"
                                        : "texts import needs two files, SET and TABLE");
}

int run(const std::vector<std::string>& all) {
    const Arguments arguments = parted(all);
    if (arguments.help) {
        print(usage);
        return exit_good;
    }
    if (arguments.version) {
        print("pikatesti " PIKATESTI_VERSION "\n");
        return exit_good;
    }
    if (arguments.words.empty())
        return arguments.options.empty() ? wrong_usage("no command given")
                                         : wrong_usage("unknown option " + arguments.options.front());
    if (arguments.words.front() == "check")
        return run_check(arguments);
    if (arguments.words.front() == "score")
        return run_score(arguments);
    if (arguments.words.front() == "record")
        return run_record(arguments);
    if (arguments.words.front() == "compare")
        return run_compare(arguments);
    if (arguments.words.front() == "simulate")
        return run_simulate(arguments);
    if (arguments.words.front() == "texts")
        return run_texts(arguments);
    return wrong_usage("unknown command " + arguments.words.front());
}

} // namespace

int main(int count, char** values) { return finish(run({values + (count > 0 ? 1 : 0), values + count})); }
