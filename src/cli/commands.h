// The commands of the program. Each takes its own arguments and gives the exit code.
#pragma once

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

// pikatesti score SET ANSWERS
int score(const std::string& set, const std::string& answers);

} // namespace pikatesti::cli
