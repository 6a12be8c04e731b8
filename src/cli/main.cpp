// pikatesti: checks question sets and scores answers.
#include "cli/commands.h"
#include "cli/files.h"

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace pikatesti::cli;

constexpr std::string_view usage = R"(Usage: pikatesti check FILE...
       pikatesti score SET ANSWERS
       pikatesti record SET RECORD

check   Checks question sets and lists of municipalities and runs the examples that are in them.
        Every fault is reported with its place; a line for each good file goes to standard output.
score   Scores answers and prints the result as JSON. ANSWERS is a file, or - for standard input, with
        {"municipality": "758", "answers": {"question-id": "option-key" or ["key", ...]}}
        or a list of such objects; "municipality" may be left out.
record  Checks the record of an evening, works its result out from the counts in it and prints that as JSON. What of it does
        not fit the set, and figures in it that do not follow from the counts, are reported; the exit code is 1 then.

A file named - is standard input.

  --help     show this
  --version  show the version
  --         what follows are files, even if it begins with a dash

Exit codes: 0 good, 1 faults in the data, 2 wrong usage or a file that cannot be read or written.
)";

int wrong_usage(const std::string& message) {
    complain(message + "\nTry \"pikatesti --help\".");
    return exit_trouble;
}

int run(const std::vector<std::string>& arguments) {
    std::vector<std::string> words;
    bool options = true;
    for (const std::string& argument : arguments) {
        if (!options || argument.size() < 2 || argument[0] != '-') {
            words.push_back(argument);
        } else if (argument == "--") {
            options = false;
        } else if (argument == "--help" || argument == "-h") {
            print(usage);
            return exit_good;
        } else if (argument == "--version") {
            print("pikatesti " PIKATESTI_VERSION "\n");
            return exit_good;
        } else {
            return wrong_usage("unknown option " + argument);
        }
    }
    if (words.empty())
        return wrong_usage("no command given");
    const std::string command = words.front();
    words.erase(words.begin());
    if (command == "check")
        return words.empty() ? wrong_usage("check needs at least one file") : check(words);
    if (command == "score")
        return words.size() != 2 ? wrong_usage("score needs two files, SET and ANSWERS") : score(words[0], words[1]);
    if (command == "record")
        return words.size() != 2 ? wrong_usage("record needs two files, SET and RECORD") : record(words[0], words[1]);
    return wrong_usage("unknown command " + command);
}

} // namespace

int main(int count, char** values) { return finish(run({values + (count > 0 ? 1 : 0), values + count})); }
