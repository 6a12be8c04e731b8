// Results as rows of a table.
#pragma once

#include "engine/score.h"
#include "formats/answers/batch_record.h"

#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::formats {

// The fields of a score in the order of the columns.
inline constexpr std::string_view score_fields = "level percent range_low range_high points known max shown";

// Results as a table: the kept columns, then "municipality", "level", "percent", "range_low", "range_high", "points", "known",
// "max" and "shown" of the whole, and "<goal>.level" and so on.
class ResultTable {
public:
    // Where semicolons part the fields, decimals have a comma, as spreadsheets then want them.
    ResultTable(const engine::QuestionSet& set, std::vector<std::string> kept, bool kept_is_json, char delimiter,
                bool crlf);

    void append_names(std::string& out) const;
    // Kept values are looked up by their names; JSON strings lose their quotes.
    void append_row(std::string& out, const BatchRecord& record, const engine::Result& result) const;

private:
    void append_score(std::string& out, std::string_view level, const engine::Score& score) const;
    void append_number(std::string& out, double number) const;

    const engine::QuestionSet* m_set;
    std::vector<std::string> m_kept;
    bool m_kept_is_json;
    char m_delimiter;
    bool m_crlf;
};

} // namespace pikatesti::formats
