#include "formats/comparison/fact_cell.h"

#include "engine/comparison/noted_facts.h"
#include "formats/diagnostics/wording.h"
#include "formats/record/record_csv.h"

#include <algorithm>

namespace pikatesti::formats {

std::string fact_cell(const engine::NotedFact& fact, const engine::FactValue& value) {
    if (!engine::is_number(fact.kind))
        return csv_cell(value.text);
    std::string number = number_text(value.number);
    std::replace(number.begin(), number.end(), '.', ',');
    return number;
}

} // namespace pikatesti::formats
