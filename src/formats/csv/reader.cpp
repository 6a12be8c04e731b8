#include "formats/csv/reader.h"

#include "formats/diagnostics/wording.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

constexpr std::string_view delimiters = ",;\t|";

bool is_utf_8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            at++;
            continue;
        }
        const std::size_t length = utf8_length(text, at);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

} // namespace

void CsvReader::feed(std::string_view bytes) {
    m_buffer.erase(0, m_at);
    m_at = 0;
    m_buffer.append(bytes);
}

std::size_t CsvReader::line_end(std::size_t at) const {
    return std::min(m_buffer.find_first_of("\r\n", at), m_buffer.size());
}

// Passes over what may stand before the first row. False while there is too little to tell.
bool CsvReader::begin() {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    const bool row_ends = first_row_end(0) < m_buffer.size();
    if (!m_finished && !row_ends && m_buffer.size() < most_row_bytes)
        return false;
    m_begun = true;
    m_byte_order_mark = m_buffer.compare(0, mark.size(), mark) == 0;
    if (m_byte_order_mark)
        m_at = mark.size();
    const std::size_t first_line = line_end(m_at);
    const auto has = [&](std::size_t i, char letter) { // in any case
        return m_at + i < first_line && (m_buffer[m_at + i] | ' ') == letter;
    };
    const bool named = has(0, 's') && has(1, 'e') && has(2, 'p') && m_at + 5 == first_line &&
                       m_buffer[m_at + 3] == '=' && delimiters.find(m_buffer[m_at + 4]) != std::string_view::npos;
    if (named) {
        m_delimiter = m_buffer[m_at + 4];
        pass_line_end(first_line);
    } else {
        find_delimiter();
    }
    return true;
}

// The first line end that is not between quotes, or the end.
std::size_t CsvReader::first_row_end(std::size_t at) const {
    bool quoted = false;
    while (at < m_buffer.size() && (quoted || !ends_row(at)))
        quoted = quoted != (m_buffer[at++] == '"');
    return at;
}

// The fields of the first row, parted by the delimiter; quotes around them are left out, doubled ones stay.
std::vector<std::string_view> CsvReader::names_with(char delimiter, std::size_t end) const {
    std::vector<std::string_view> names;
    bool quoted = false;
    std::size_t begin = m_at;
    for (std::size_t at = m_at; at <= end; at++) {
        if (at < end && m_buffer[at] == '"')
            quoted = !quoted;
        if (at < end && (quoted || m_buffer[at] != delimiter))
            continue;
        std::string_view name(m_buffer.data() + begin, at - begin);
        if (name.size() >= 2 && name.front() == '"' && name.back() == '"')
            name = name.substr(1, name.size() - 2);
        names.push_back(name);
        begin = at + 1;
    }
    return names;
}

void CsvReader::find_delimiter() {
    const std::size_t end = first_row_end(m_at);
    std::pair<std::size_t, std::size_t> most{0, 1}; // known names, names
    m_delimiter = ',';
    for (const char candidate : delimiters) {
        const std::vector<std::string_view> names = names_with(candidate, end);
        const std::pair<std::size_t, std::size_t> found{m_judge ? m_judge(names) : 0, names.size()};
        if (found > most) {
            most = found;
            m_delimiter = candidate;
        }
    }
}

CsvReader::Status CsvReader::next() {
    if (!m_begun && !begin())
        return Status::hungry;
    if (m_passing_over) {
        const std::size_t end = line_end(m_at);
        m_passing_over = end == m_buffer.size() && !m_finished;
        pass_line_end(end);
        if (m_passing_over)
            return Status::hungry;
    }
    // A line that ended with CR may go on with LF.
    while (m_at < m_buffer.size() && ends_row(m_at))
        pass_line_end(m_at);
    m_row_line = m_line;
    m_after_cr = m_after_cr && m_at == m_buffer.size();
    if (m_at == m_buffer.size())
        return m_finished ? Status::done : Status::hungry;
    const Status status = scan_row();
    if (status != Status::hungry || m_finished || m_buffer.size() - m_at <= most_row_bytes)
        return status;
    return fail(Fault::too_long);
}

CsvReader::Status CsvReader::scan_row() {
    m_found.clear();
    m_fault = Fault::none;
    std::size_t at = m_at;
    while (true) {
        if (!scan_field(at))
            return m_fault == Fault::none ? Status::hungry : fail(m_fault);
        if (at == m_buffer.size() || m_buffer[at] != m_delimiter)
            break;
        at++;
    }
    if (at - m_at > most_row_bytes)
        return fail(Fault::too_long);
    if (at + 1 == m_buffer.size() && m_buffer[at] == '\r' && !m_finished)
        return Status::hungry; // an LF may follow
    const std::string_view row(m_buffer.data() + m_at, at - m_at);
    if (!is_utf_8(row)) {
        const bool utf_16 = m_row_line == 1 && row.find('\0') != std::string_view::npos;
        return fail(utf_16 ? Fault::utf_16 : Fault::not_utf_8);
    }
    m_crlf = m_crlf || m_buffer.compare(at, 2, "\r\n") == 0;
    pass_line_end(at);
    take_fields();
    return Status::row;
}

bool CsvReader::set_fault(Fault fault) {
    m_fault = fault;
    return false;
}

// From `at` to the delimiter or the end of the row. False at a fault, or where the rest is still to come.
bool CsvReader::scan_field(std::size_t& at) {
    const auto rest_to_come = [&] { return at == m_buffer.size() && !m_finished; };
    if (at == m_buffer.size() || m_buffer[at] != '"') {
        const std::size_t begin = at;
        std::size_t quotes = 0;
        bool blank = true;
        for (; !ends_row(at) && m_buffer[at] != m_delimiter; at++) {
            if (m_buffer[at] == '"' && blank)
                return set_fault(Fault::quote_inside);
            quotes += m_buffer[at] == '"' ? 1 : 0;
            blank = blank && m_buffer[at] == ' ';
        }
        if (quotes % 2 == 1) {
            // A part between quotes may have the delimiter in it, unless this is the row's last quote.
            const std::size_t end = line_end(at);
            if (end == m_buffer.size() && !m_finished)
                return false;
            if (std::find(m_buffer.begin() + static_cast<std::ptrdiff_t>(at),
                          m_buffer.begin() + static_cast<std::ptrdiff_t>(end),
                          '"') != m_buffer.begin() + static_cast<std::ptrdiff_t>(end))
                return set_fault(Fault::quote_inside);
        }
        m_found.push_back({begin, at, false});
        return !rest_to_come();
    }
    const std::size_t begin = ++at;
    bool doubled = false;
    while (true) {
        at = std::min(m_buffer.find('"', at), m_buffer.size());
        if (at == m_buffer.size()) {
            m_fault = m_finished ? Fault::never_closed : Fault::none;
            return false;
        }
        if (at + 1 == m_buffer.size() && !m_finished)
            return false;
        if (at + 1 == m_buffer.size() || m_buffer[at + 1] != '"')
            break;
        doubled = true;
        at += 2;
    }
    m_found.push_back({begin, at, doubled});
    at++;
    if (!ends_row(at) && m_buffer[at] != m_delimiter) {
        m_fault = Fault::after_quote;
        return false;
    }
    return !rest_to_come();
}

// Views into the buffer; doubled quotes are made single in their place.
void CsvReader::take_fields() {
    m_fields.clear();
    for (const Field& field : m_found) {
        std::size_t end = field.end;
        if (field.doubled) {
            end = field.begin;
            for (std::size_t at = field.begin; at < field.end; at++) {
                m_buffer[end++] = m_buffer[at];
                at += m_buffer[at] == '"' ? 1 : 0;
            }
        }
        m_fields.emplace_back(m_buffer.data() + field.begin, end - field.begin);
    }
}

CsvReader::Status CsvReader::fail(Fault fault) {
    m_fault = fault;
    m_fields.clear();
    m_passing_over = true;
    return Status::fault;
}

// To the row after the line end at `at`, counting the lines on the way; the row itself may have some between quotes.
void CsvReader::pass_line_end(std::size_t at) {
    for (std::size_t i = m_at; i < at; i++)
        m_line += m_buffer[i] == '\n' || (m_buffer[i] == '\r' && m_buffer[i + 1] != '\n') ? 1 : 0;
    if (at < m_buffer.size()) {
        // Of CR and LF one counts; where they come in two chunks, the LF is an empty line that does not.
        const bool second = m_buffer[at] == '\n' && m_after_cr;
        m_line += second ? 0 : 1;
        m_after_cr = m_buffer[at] == '\r' && (at + 1 == m_buffer.size() || m_buffer[at + 1] == '\n');
        at++;
    }
    m_at = at;
}

void append_csv_field(std::string& out, std::string_view field, char delimiter) {
    const char special[] = {'"', '\r', '\n', delimiter};
    const bool blank_end = !field.empty() && (field.front() == ' ' || field.back() == ' ');
    if (!blank_end && field.find_first_of(std::string_view(special, sizeof(special))) == std::string_view::npos) {
        out.append(field);
        return;
    }
    out += '"';
    for (const char letter : field) {
        if (letter == '"')
            out += '"';
        out += letter;
    }
    out += '"';
}

} // namespace pikatesti::formats
