// The commands of the program. Each takes its own arguments and gives the exit code.
#pragma once

#include <string>
#include <vector>

namespace pikatesti::cli {

// pikatesti check FILE…
int check(const std::vector<std::string>& files);

// pikatesti score SET ANSWERS
int score(const std::string& set, const std::string& answers);

// pikatesti record SET RECORD
int record(const std::string& set, const std::string& record);

} // namespace pikatesti::cli
