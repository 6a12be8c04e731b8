#include "formats/csv/fault_words.h"

namespace pikatesti::formats {

FaultText csv_fault_text(CsvReader::Fault fault) {
    switch (fault) {
    case CsvReader::Fault::quote_inside:
        return {"quote-inside", "quotes inside a cell that does not begin with one leave open where it ends",
                "put the cell between quotes, and write a quote inside it twice"};
    case CsvReader::Fault::after_quote:
        return {"text-after-quote", "there is text after the closing quote of a cell",
                "write a quote inside a cell twice"};
    case CsvReader::Fault::never_closed:
        return {"missing-quote", "the quote that a cell of this row begins with is never closed",
                "add the closing quote"};
    case CsvReader::Fault::too_long:
        return {"row-too-long", "the row goes on for more than a megabyte",
                "look for a quote in it that is never closed"};
    case CsvReader::Fault::utf_16:
        return {"not-utf-8", "the file is not UTF-8; it looks like UTF-16", "save it as \"CSV UTF-8\""};
    case CsvReader::Fault::not_utf_8:
    case CsvReader::Fault::none:
        break;
    }
    return {"not-utf-8", "the row is not UTF-8", "save the file as \"CSV UTF-8\""};
}

} // namespace pikatesti::formats
