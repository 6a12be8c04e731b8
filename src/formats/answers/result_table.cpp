#include "formats/answers/result_table.h"

#include "formats/csv/reader.h"
#include "formats/diagnostics/wording.h"
#include "formats/json/document.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

// A JSON value as a cell: a string by what it means, anything else as it is written.
std::string cell_of(const std::string& written, bool is_json) {
    if (!is_json || written.empty() || written.front() != '"')
        return written;
    Report report(written);
    const JsonDocument document = JsonDocument::parse(report);
    return document.complete() ? document.string(document.root()) : written;
}

} // namespace

ResultTable::ResultTable(const engine::QuestionSet& set, std::vector<std::string> kept, bool kept_is_json,
                         char delimiter, bool crlf)
    : m_set(&set), m_kept(std::move(kept)), m_kept_is_json(kept_is_json), m_delimiter(delimiter), m_crlf(crlf) {}

void ResultTable::append_names(std::string& out) const {
    for (const std::string& name : m_kept) {
        append_csv_field(out, name, m_delimiter);
        out += m_delimiter;
    }
    out += "municipality";
    const auto append_fields = [&](std::string_view goal) {
        for (const std::string_view field : words(score_fields)) {
            out += m_delimiter;
            out.append(goal);
            out += goal.empty() ? "" : ".";
            out.append(field);
        }
    };
    append_fields("");
    for (const engine::Goal& goal : m_set->goals)
        append_fields(goal.id);
    out += m_crlf ? "\r\n" : "\n";
}

void ResultTable::append_row(std::string& out, const BatchRecord& record, const engine::Result& result) const {
    // Mostly in the same order.
    std::size_t expected = 0;
    for (const std::string& name : m_kept) {
        const auto named = [&](const auto& kept) { return kept.first == name; };
        auto found = record.kept.end();
        if (expected < record.kept.size() && named(record.kept[expected]))
            found = record.kept.begin() + static_cast<std::ptrdiff_t>(expected);
        else
            found = std::find_if(record.kept.begin(), record.kept.end(), named);
        if (found != record.kept.end()) {
            append_csv_field(out, m_kept_is_json ? cell_of(found->second, true) : found->second, m_delimiter);
            expected = static_cast<std::size_t>(found - record.kept.begin()) + 1;
        }
        out += m_delimiter;
    }
    append_csv_field(out, record.answers.municipality, m_delimiter);
    append_score(out, result.level_id(*m_set), result.overall);
    for (std::size_t goal = 0; goal < m_set->goals.size(); goal++)
        append_score(out, result.band_id(*m_set, goal), result.goals[goal]);
    out += m_crlf ? "\r\n" : "\n";
}

void ResultTable::append_score(std::string& out, std::string_view level, const engine::Score& score) const {
    out += m_delimiter;
    out.append(level);
    out += m_delimiter;
    if (score.percent)
        append_number(out, *score.percent);
    for (const double number : {static_cast<double>(score.range.low), static_cast<double>(score.range.high),
                                score.points, score.known, score.maximum}) {
        out += m_delimiter;
        append_number(out, number);
    }
    out += m_delimiter;
    out += score.shown ? "true" : "false";
}

void ResultTable::append_number(std::string& out, double number) const {
    std::string text = number_text(number);
    if (m_delimiter == ';')
        std::replace(text.begin(), text.end(), '.', ',');
    out += text;
}

} // namespace pikatesti::formats
