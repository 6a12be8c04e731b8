#include "formats/csv/reader.h"

#include <doctest/doctest.h>

using namespace pikatesti::formats;

namespace {

// "a|b" for a row of two cells, "line: fault" for one that cannot be read.
std::vector<std::string> rows_of(std::string_view text, std::size_t chunk = 1000) {
    CsvReader reader;
    std::vector<std::string> rows;
    while (true) {
        const CsvReader::Status status = reader.next();
        if (status == CsvReader::Status::done)
            return rows;
        if (status == CsvReader::Status::hungry) {
            if (text.empty())
                reader.finish();
            reader.feed(text.substr(0, chunk));
            text.remove_prefix(std::min(chunk, text.size()));
            continue;
        }
        std::string row = std::to_string(reader.line()) + ": ";
        if (status == CsvReader::Status::fault)
            row += "fault " + std::to_string(static_cast<int>(reader.fault()));
        for (std::size_t i = 0; i < reader.fields().size(); i++)
            row += (i > 0 ? "|" : "") + std::string(reader.fields()[i]);
        rows.push_back(row);
    }
}

using Rows = std::vector<std::string>;

std::string fault(std::size_t line, CsvReader::Fault fault) {
    return std::to_string(line) + ": fault " + std::to_string(static_cast<int>(fault));
}

} // namespace

TEST_CASE("csv: commas, semicolons or tabs, whichever the first row has") {
    CHECK(rows_of("a,b\n1,2\n") == Rows{"1: a|b", "2: 1|2"});
    CHECK(rows_of("a;b\n1,5;2\n") == Rows{"1: a|b", "2: 1,5|2"});
    CHECK(rows_of("a\tb\n1\t\n") == Rows{"1: a|b", "2: 1|"});
    CHECK(rows_of("\"a;b;c\",d\n1,2\n") == Rows{"1: a;b;c|d", "2: 1|2"});
    CHECK(rows_of("sep=;\na;b,c\n") == Rows{"2: a|b,c"});
    CHECK(rows_of("sep=x\naxb\n") == Rows{"1: sep=x", "2: axb"}); // a letter parts nothing
    CHECK(rows_of("a|\"b\nc;;;\"\n1|2\n") == Rows{"1: a|b\nc;;;", "3: 1|2"});
    CHECK(rows_of("alone\n1\n") == Rows{"1: alone", "2: 1"});
}

TEST_CASE("csv: quotes inside a cell that does not begin with one are taken where only one reading is possible") {
    for (const std::size_t chunk : {1U, 3U, 100U}) {
        CHECK(rows_of("a;b\n5\" pipe;2\n", chunk) == Rows{"1: a|b", "2: 5\" pipe|2"});
        CHECK(rows_of("a;b\n1;said \"yes\"\n", chunk) == Rows{"1: a|b", "2: 1|said \"yes\""});
        CHECK(rows_of("a;b\n1;5\"", chunk) == Rows{"1: a|b", "2: 1|5\""});
        CHECK(rows_of("a;b\nsaid \"yes; no\";2\n3;4\n", chunk) ==
              Rows{"1: a|b", fault(2, CsvReader::Fault::quote_inside), "3: 3|4"});
        CHECK(rows_of("a;b\n \"yes\";2\n3;4\n", chunk) ==
              Rows{"1: a|b", fault(2, CsvReader::Fault::quote_inside), "3: 3|4"});
    }
}

TEST_CASE("csv: rows end with LF, CRLF or CR, the last one with nothing, and empty lines are none") {
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        for (const std::size_t chunk : {1U, 2U, 3U, 100U})
            CHECK(rows_of("a,b" + end + end + "1,2" + end + "3,4", chunk) == Rows{"1: a|b", "3: 1|2", "4: 3|4"});
    }
}

TEST_CASE("csv: a byte order mark is passed over, and remembered") {
    CHECK(rows_of("\xEF\xBB\xBF"
                  "a,b\n1,2\n",
                  1) == Rows{"1: a|b", "2: 1|2"});
    CsvReader reader;
    reader.feed("\xEF\xBB\xBF"
                "a;b\r\n1;2\r\n");
    reader.finish();
    CHECK(reader.next() == CsvReader::Status::row);
    CHECK(reader.has_byte_order_mark());
    CHECK(reader.ends_with_crlf());
    CHECK(reader.delimiter() == ';');
}

TEST_CASE("csv: quotes hold delimiters, line breaks and doubled quotes, in chunks of any size") {
    const std::string text = "a,b\n\"1,1\",\"two\r\n\"\"lines\"\"\"\n\"\",x\n";
    for (std::size_t chunk = 1; chunk < text.size(); chunk++)
        CHECK(rows_of(text, chunk) == Rows{"1: a|b", "2: 1,1|two\r\n\"lines\"", "4: |x"});
}

TEST_CASE("csv: a row that cannot be read is told by its line, and reading goes on with the next line") {
    using Fault = CsvReader::Fault;
    for (const std::size_t chunk : {1U, 1000U}) {
        CHECK(rows_of("a,b\n1\",2\"\n3,4\n", chunk) == Rows{"1: a|b", fault(2, Fault::quote_inside), "3: 3|4"});
        CHECK(rows_of("a,b\n\"1\"x,2\n3,4\n", chunk) == Rows{"1: a|b", fault(2, Fault::after_quote), "3: 3|4"});
        CHECK(rows_of("a,b\n\"1,2\n3,4\n", chunk) == Rows{"1: a|b", fault(2, Fault::never_closed), "3: 3|4"});
        CHECK(rows_of("a,b\n\xE4,2\n3,4\n", chunk) == Rows{"1: a|b", fault(2, Fault::not_utf_8), "3: 3|4"});
    }
    CHECK(rows_of(std::string("\xFF\xFE"
                              "a\0,\0b\0\n\0",
                              10),
                  100)
              .at(0) == fault(1, Fault::utf_16));
}

TEST_CASE("csv: a row without end takes no memory without end") {
    const std::string text = "a,b\n\"" + std::string(3 * CsvReader::most_row_bytes, 'x') + "\n1,2\n";
    CHECK(rows_of(text, 65536) == Rows{"1: a|b", fault(2, CsvReader::Fault::too_long), "3: 1|2"});
}

TEST_CASE("csv: what is written can be read, quotes only where they are needed") {
    std::string out;
    for (const std::string_view field :
         {"plain", "with, comma", "with; semicolon", "a \"word\"", "two\nlines", " blank ", ""}) {
        append_csv_field(out, field, ',');
        out += ',';
    }
    CHECK(out == "plain,\"with, comma\",with; semicolon,\"a \"\"word\"\"\",\"two\nlines\",\" blank \",,");
    CHECK(rows_of(out + "end") == Rows{"1: plain|with, comma|with; semicolon|a \"word\"|two\nlines| blank ||end"});
}

TEST_CASE("csv: inputs that fuzzing found") {
    // A CRLF that two chunks parted made the table's line ends look like LF.
    CsvReader reader;
    reader.feed("a,b\r");
    CHECK(reader.next() == CsvReader::Status::hungry);
    reader.feed("\n1,2\r\n");
    CHECK(reader.next() == CsvReader::Status::row);
    CHECK(reader.ends_with_crlf());
    // What a quote in the first line holds of the next ones depended on how much of them was there.
    const std::string quoted = "a;b\"\n\"c,d,e\",f\n1;2\n";
    CHECK(rows_of(quoted, 5) == rows_of(quoted, 100));
    // Of a line with a fault, the part in the next chunk was taken for a row.
    CHECK(rows_of("a,b\nx\"y,2\n3,4\n", 7) == rows_of("a,b\nx\"y,2\n3,4\n", 100));
}
