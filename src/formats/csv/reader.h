// Comma-separated values (RFC 4180) as they come: rows out of chunks of any size, in memory for one row.
//
// Fields are parted by commas, semicolons (as spreadsheets write where the comma is the decimal sign), tabs or "|":
// whichever gives most known names in the first row or else the most fields, or what a first line "sep=;" says. Rows end with LF, CRLF or CR. A byte order mark is passed
// over. Empty lines are no rows.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pikatesti::formats {

class CsvReader {
public:
    static constexpr std::size_t most_row_bytes = std::size_t{1024} * 1024;

    enum class Status {
        row,    // fields() are those of the next row
        fault,  // the row on line() cannot be read, see fault(); reading goes on with the line after
        hungry, // feed() more, or finish()
        done,
    };
    enum class Fault { none, quote_inside, after_quote, never_closed, too_long, not_utf_8, utf_16 };

    // How many of the names of a first row, parted in one way, are known; to be set before the first row is read. The
    // delimiter that most names are known with is taken.
    void set_judge(std::function<std::size_t(const std::vector<std::string_view>&)> judge) {
        m_judge = std::move(judge);
    }

    void feed(std::string_view bytes);
    void finish() { m_finished = true; } // there is no more

    Status next();

    // Of the row, until the next call of feed() or next().
    const std::vector<std::string_view>& fields() const { return m_fields; }
    std::size_t line() const { return m_row_line; } // where the row begins, from 1
    Fault fault() const { return m_fault; }

    // What the text looks like, once there was a row: to write another in its way.
    char delimiter() const { return m_delimiter; }
    bool has_byte_order_mark() const { return m_byte_order_mark; }
    bool ends_with_crlf() const { return m_crlf; }

private:
    struct Field {
        std::size_t begin;
        std::size_t end;
        bool doubled; // it has quotes that are written twice
    };

    bool begin();
    std::size_t first_row_end(std::size_t at) const;
    void find_delimiter();
    Status scan_row();
    bool scan_field(std::size_t& at);
    Status fail(Fault fault);
    bool set_fault(Fault fault); // false
    void pass_line_end(std::size_t at);
    void take_fields();
    std::size_t line_end(std::size_t at) const; // the next CR or LF, or the end
    bool ends_row(std::size_t at) const {
        return at == m_buffer.size() || m_buffer[at] == '\n' || m_buffer[at] == '\r';
    }

    std::vector<std::string_view> names_with(char delimiter, std::size_t end) const;

    std::function<std::size_t(const std::vector<std::string_view>&)> m_judge;
    std::string m_buffer;
    std::size_t m_at = 0; // of the next row
    std::size_t m_line = 1;
    std::size_t m_row_line = 1;
    std::vector<Field> m_found;
    std::vector<std::string_view> m_fields;
    Fault m_fault = Fault::none;
    char m_delimiter = '\0'; // not known yet
    bool m_begun = false;
    bool m_byte_order_mark = false;
    bool m_crlf = false;
    bool m_finished = false;
    bool m_passing_over = false; // the rest of a line with a fault
    bool m_after_cr = false;     // of a CRLF, the CR was passed
};

// The field as it is to be written: between quotes where it has to be.
void append_csv_field(std::string& out, std::string_view field, char delimiter);

} // namespace pikatesti::formats
