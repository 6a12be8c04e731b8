// What is said of a row that cannot be read.
#pragma once

#include "formats/csv/reader.h"
#include "formats/diagnostics/fault.h"

namespace pikatesti::formats {

FaultText csv_fault_text(CsvReader::Fault fault);

} // namespace pikatesti::formats
