// One response of a batch: a table row or a line of JSON. Responses are read one after the other and nothing of the others is
// kept, so that a batch may have any number of them.
#pragma once

#include "formats/answers/load_answers.h"

#include <string>
#include <utility>
#include <vector>

namespace pikatesti::formats {

// What is wrong with one row.
struct RowFault {
    std::string id;
    std::string message;
    std::string mend;
};

struct BatchRecord {
    AnswerRecord answers;
    std::vector<std::pair<std::string, std::string>> kept; // name and text; of JSON the value as it is written
    std::vector<RowFault> faults;                          // where there are any the rest is of no use
};

} // namespace pikatesti::formats
