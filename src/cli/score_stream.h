// Scores answers row by row while they are read.
#pragma once

#include "cli/commands.h"
#include "cli/question_set_file.h"

#include <cstdio>

namespace pikatesti::cli {

enum class RowFormat { csv, jsonl };

// `begun` is what was read of the stream already.
int score_rows(const QuestionSetFile& set, const std::string& path, std::FILE* stream, std::string begun,
               RowFormat format, const ScoreOptions& options);

} // namespace pikatesti::cli
