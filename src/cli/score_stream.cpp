#include "cli/score_stream.h"

#include "cli/files.h"
#include "cli/progress.h"
#include "formats/answers/answer_line.h"
#include "formats/answers/answer_table.h"
#include "formats/answers/batch_record.h"
#include "formats/answers/result_line.h"
#include "formats/answers/result_table.h"
#include "formats/csv/fault_words.h"
#include "formats/csv/reader.h"
#include "formats/csv/text_decoder.h"
#include "formats/diagnostics/wording.h"
#include "formats/json/writer.h"

#include <cerrno>
#include <cstring>
#include <map>
#include <optional>

namespace pikatesti::cli {
namespace {

using formats::CsvReader;
using formats::decimal;
using formats::join;
using formats::RowFault;

constexpr std::size_t most_told = 1000; // rows; further ones are only counted
constexpr std::size_t most_in_row = 5;  // faults
constexpr std::size_t write_size = 65536;

RowFault fault_of(CsvReader::Fault fault) {
    const formats::FaultText words = formats::csv_fault_text(fault);
    return {words.id, words.message, words.mend};
}

// Of JSON: a quote that is never closed would end with its line.
RowFault too_long_line() {
    RowFault fault = fault_of(CsvReader::Fault::too_long);
    fault.mend = "give it answers of one person, and nothing as large as a file or a picture";
    return fault;
}

class Scoring {
public:
    Scoring(const QuestionSetFile& set, const std::string& path, std::FILE* stream, RowFormat format,
            const ScoreOptions& options)
        : m_set(*set.set), m_list(set.list()), m_name(shown_name(path)), m_stream(stream), m_format(format),
          m_options(options), m_table(m_set, m_list), m_progress(stream) {
        if (m_options.output == OutputFormat::as_input)
            m_options.output = format == RowFormat::csv ? OutputFormat::csv : OutputFormat::jsonl;
        m_csv.set_judge([this](const std::vector<std::string_view>& names) { return m_table.count_known(names); });
    }

    int run(std::string begun) {
        std::string chunk = std::move(begun);
        bool more = true;
        while (more && !m_stopped && can_print()) {
            if (chunk.empty())
                more = read(chunk);
            m_bytes += chunk.size();
            if (m_format == RowFormat::csv)
                take_csv(chunk, !more);
            else
                take_lines(chunk, !more);
            chunk.clear();
            m_progress.rows(m_rows, m_bytes);
        }
        flush();
        m_progress.clear();
        if (m_read_failed)
            return exit_trouble;
        tell_sums();
        if (!m_options.summary.empty() && !write_file(m_options.summary, summary()))
            return exit_trouble;
        if (m_stopped)
            return exit_faults;
        const bool none_read = m_skipped == m_rows;
        return m_skipped > 0 && (none_read || !m_options.skip_bad_rows) ? exit_faults : exit_good;
    }

private:
    // What a person is to know of the file as a whole.
    void tell_sums() {
        using Encoding = formats::TextDecoder::Encoding;
        const auto say = [&](const std::string& words) { complain(join({m_name, ": ", words})); };
        const Encoding encoding = m_decoder.encoding();
        if (encoding != Encoding::ascii && encoding != Encoding::utf_8)
            say(join({"read as ", formats::name_of(encoding)}));
        if (m_empty > 0)
            say(join({formats::counted(m_empty, "row"), " with nothing in any cell ",
                      m_empty == 1 ? "was passed over" : "were passed over"}));
        if (m_skipped > 0)
            say(join({decimal(m_skipped), " of ", formats::counted(m_rows, "row"),
                      m_skipped == 1 ? " was skipped" : " were skipped"}));
    }

    std::string summary() const {
        formats::JsonWriter json;
        json.begin_object();
        json.key("rows").number(static_cast<double>(m_rows));
        json.key("scored").number(static_cast<double>(m_rows - m_skipped));
        json.key("skipped").number(static_cast<double>(m_skipped));
        json.key("empty").number(static_cast<double>(m_empty));
        json.key("stopped").boolean(m_stopped);
        json.member("encoding", formats::name_of(m_decoder.encoding()));
        if (m_format == RowFormat::csv) {
            json.member("delimiter", std::string(1, m_csv.delimiter()));
            json.key("kept_columns").begin_array();
            for (const std::string& name : m_table.kept_names())
                json.text(name);
            json.end_array();
        }
        json.key("faults").begin_object();
        for (const auto& [id, count] : m_fault_counts)
            json.key(id).number(static_cast<double>(count));
        json.end_object();
        json.end_object();
        return json.take() + "\n";
    }

    bool read(std::string& chunk) {
        chunk.resize(write_size);
        errno = 0;
        chunk.resize(std::fread(chunk.data(), 1, chunk.size(), m_stream));
        if (chunk.empty() && std::ferror(m_stream) != 0) {
            complain(join({"cannot read ", m_name, ": ", std::strerror(errno)}));
            m_read_failed = true;
        }
        return !chunk.empty();
    }

    void take_csv(std::string_view chunk, bool last) {
        m_csv.feed(m_decoder.decode(chunk, last));
        if (last)
            m_csv.finish();
        while (!m_stopped) {
            switch (m_csv.next()) {
            case CsvReader::Status::hungry:
                return;
            case CsvReader::Status::done:
                if (!m_has_names)
                    refuse({{"empty-file", "there is no row with the names of the columns", ""}});
                return;
            case CsvReader::Status::fault:
                if (!m_has_names)
                    refuse({fault_of(m_csv.fault())});
                else
                    skip({fault_of(m_csv.fault())}, m_csv.line());
                break;
            case CsvReader::Status::row:
                if (m_has_names) {
                    if (m_table.read_row(m_csv.fields(), m_record))
                        finish_row(m_csv.line());
                    else
                        m_empty++;
                } else {
                    take_names();
                }
                break;
            }
        }
    }

    void take_names() {
        m_has_names = true;
        const std::vector<RowFault> faults = m_table.read_names(m_csv.fields());
        if (!faults.empty()) {
            refuse(faults);
            return;
        }
        if (!m_table.kept_names().empty())
            complain(join({m_name, ": columns that are no question are kept as they are: ",
                           formats::listed({m_table.kept_names().begin(), m_table.kept_names().end()}, "and")}));
        if (m_options.output == OutputFormat::csv)
            begin_table(m_table.kept_names(), false, m_csv.delimiter(), m_csv.ends_with_crlf());
    }

    void begin_table(std::vector<std::string> kept, bool kept_is_json, char delimiter, bool crlf) {
        m_results.emplace(m_set, std::move(kept), kept_is_json, delimiter, crlf);
        if (m_format == RowFormat::csv && m_csv.has_byte_order_mark())
            m_out += "\xEF\xBB\xBF";
        m_results->append_names(m_out);
    }

    void take_lines(std::string_view chunk, bool last) {
        if (m_passing_over) { // the rest of a line that was too long
            const std::size_t end = chunk.find('\n');
            if (end == std::string_view::npos)
                return;
            chunk.remove_prefix(end + 1);
            m_passing_over = false;
        }
        m_pending.append(chunk);
        std::size_t begin = 0;
        while (!m_stopped) {
            const std::size_t end = m_pending.find('\n', begin);
            if (end == std::string::npos)
                break;
            take_line(std::string_view(m_pending).substr(begin, end - begin));
            begin = end + 1;
        }
        m_pending.erase(0, begin);
        if (m_pending.size() > CsvReader::most_row_bytes && !m_stopped) {
            skip({too_long_line()}, ++m_line);
            m_pending.clear();
            m_passing_over = true;
        }
        if (last && !m_pending.empty() && !m_stopped)
            take_line(m_pending);
    }

    void take_line(std::string_view line) {
        m_line++;
        if (m_line == 1 && line.substr(0, 3) == "\xEF\xBB\xBF")
            line.remove_prefix(3);
        if (line.find_first_not_of(" \t\r") == std::string_view::npos)
            return;
        read_answer_line(line, m_set, m_list, m_record);
        if (m_record.faults.empty() && m_options.output == OutputFormat::csv && !m_results) {
            std::vector<std::string> kept;
            for (const auto& [name, value] : m_record.kept)
                kept.push_back(name);
            begin_table(std::move(kept), true, ',', false);
        }
        finish_row(m_line);
    }

    void finish_row(std::size_t line) {
        if (!m_record.faults.empty()) {
            skip(m_record.faults, line);
            return;
        }
        m_rows++;
        const engine::Result result = engine::score(m_set, m_record.answers.answers, m_record.answers.traits);
        if (m_results)
            m_results->append_row(m_out, m_record, result);
        else
            append_result_line(m_out, m_set, m_record, m_format == RowFormat::jsonl, result);
        if (m_out.size() > write_size)
            flush();
    }

    void flush() {
        print(m_out);
        m_out.clear();
    }

    void tell(const char* severity, const RowFault& fault, std::size_t line) {
        m_progress.clear();
        const std::string text = join({m_name, ":", decimal(line), ": ", severity, ": ", fault.message, " [", fault.id,
                                       "]", fault.mend.empty() ? "" : "\n  mend: ", fault.mend, "\n"});
        std::fwrite(text.data(), 1, text.size(), stderr);
    }

    void tell_all(const std::vector<RowFault>& faults, std::size_t line) {
        for (std::size_t i = 0; i < faults.size() && i < most_in_row; i++)
            tell("error", faults[i], line);
    }

    void note(const std::vector<RowFault>& faults) {
        for (const RowFault& fault : faults)
            m_fault_counts[fault.id]++;
    }

    void refuse(const std::vector<RowFault>& faults) {
        note(faults);
        tell_all(faults, m_csv.line());
        m_stopped = true;
    }

    void skip(const std::vector<RowFault>& faults, std::size_t line) {
        note(faults);
        m_rows++;
        m_skipped++;
        if (m_skipped <= most_told)
            tell_all(faults, line);
        else if (m_skipped == most_told + 1)
            complain("further rows that are skipped are only counted");
        m_stopped = m_options.strict;
    }

    const engine::QuestionSet& m_set;
    const engine::MunicipalityList* m_list;
    std::string m_name;
    std::FILE* m_stream;
    RowFormat m_format;
    ScoreOptions m_options;
    formats::AnswerTable m_table;
    Progress m_progress;
    formats::TextDecoder m_decoder;
    CsvReader m_csv;
    std::string m_pending; // the beginning of a line of JSON
    std::optional<formats::ResultTable> m_results;
    formats::BatchRecord m_record;
    std::string m_out;
    std::size_t m_line = 0;
    std::size_t m_rows = 0; // without the names
    std::size_t m_skipped = 0;
    std::size_t m_empty = 0;                           // rows of a table with nothing in any cell; not among m_rows
    std::map<std::string, std::size_t> m_fault_counts; // by their ids
    std::size_t m_bytes = 0;
    bool m_has_names = false;
    bool m_passing_over = false;
    bool m_stopped = false; // by what makes further rows meaningless or unwanted
    bool m_read_failed = false;
};

} // namespace

int score_rows(const QuestionSetFile& set, const std::string& path, std::FILE* stream, std::string begun,
               RowFormat format, const ScoreOptions& options) {
    return Scoring(set, path, stream, format, options).run(std::move(begun));
}

} // namespace pikatesti::cli
