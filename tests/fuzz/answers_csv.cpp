// Any bytes as a table of answers, cut into chunks of any size.
#include "engine/score.h"
#include "formats/answers/answer_line.h"
#include "formats/answers/answer_table.h"
#include "formats/answers/batch_record.h"
#include "formats/answers/result_table.h"
#include "formats/csv/reader.h"

#include "small_set.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace pikatesti;
using formats::CsvReader;

namespace {

struct Outcome {
    std::string text; // the result table
    std::size_t faults = 0;

    bool operator==(const Outcome&) const = default;
};

Outcome score_in_chunks(std::string_view text, std::size_t size) {
    const engine::QuestionSet& set = fuzz::small_set();
    formats::AnswerTable table(set, nullptr);
    CsvReader reader;
    Outcome outcome;
    formats::BatchRecord record;
    std::optional<formats::ResultTable> results;
    std::size_t line = 0;
    while (true) {
        const CsvReader::Status status = reader.next();
        if (status == CsvReader::Status::done)
            return outcome;
        if (status == CsvReader::Status::hungry) {
            if (text.empty())
                reader.finish();
            else
                reader.feed(text.substr(0, size));
            text.remove_prefix(std::min(size, text.size()));
            continue;
        }
        if (reader.line() <= line) // each row is on a later line
            std::abort();
        line = reader.line();
        if (status == CsvReader::Status::fault) {
            outcome.faults++;
        } else if (!results) {
            if (!table.read_names(reader.fields()).empty())
                return outcome;
            results.emplace(set, table.kept_names(), false, reader.delimiter(), reader.ends_with_crlf());
            results->append_names(outcome.text);
        } else {
            const bool is_empty = !table.read_row(reader.fields(), record);
            if (is_empty)
                continue;
            if (record.faults.empty())
                results->append_row(outcome.text, record, engine::score(set, record.answers.answers, {}));
            else
                outcome.faults++;
        }
    }
}

// What was written can be read, and has as many cells in each row.
void check_readable(const std::string& written) {
    CsvReader reader;
    reader.feed(written);
    reader.finish();
    std::size_t cells = 0;
    for (CsvReader::Status status = reader.next(); status != CsvReader::Status::done; status = reader.next()) {
        if (status != CsvReader::Status::row || (cells > 0 && reader.fields().size() != cells))
            std::abort();
        cells = reader.fields().size();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const Outcome whole = score_in_chunks(text, size);
    if (!(score_in_chunks(text, 1 + (data[0] % 40U)) == whole))
        std::abort();
    check_readable(whole.text);
    formats::BatchRecord record;
    formats::read_answer_line(text, fuzz::small_set(), nullptr, record);
    return 0;
}
