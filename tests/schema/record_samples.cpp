// Prints records of evenings with anything in them, one a line, for the tests of the schema:
//   record_samples SET MUNICIPALITIES NUMBER
#include "../formats/evenings.h"
#include "read_file.h"

#include "formats/question_set/load_municipalities.h"
#include "formats/question_set/load_question_set.h"
#include "formats/record/record.h"
#include "formats/record/record_json.h"

#include <cstdlib>
#include <iostream>

using namespace pikatesti;

int main(int count, char** values) {
    if (count != 4)
        return 2;
    const auto set = formats::load_question_set(read_file(values[1])).value;
    const auto towns = formats::load_municipalities(read_file(values[2])).value;
    if (!set || !towns)
        return 1;
    const unsigned number = static_cast<unsigned>(std::strtoul(values[3], nullptr, 10));
    for (unsigned seed = 0; seed < number; ++seed) {
        const engine::Evening evening = formats::any_evening(*set, *towns, seed);
        formats::Record record{static_cast<formats::RecordKind>(seed % 4), {}, evening.data(), evening.traits(), {}};
        if (record.kind == formats::RecordKind::interview) {
            formats::Interview& interview = record.interview;
            interview.id = "sample";
            record.data.details.voice = static_cast<engine::Voice>(seed / 4 % 4);
            interview.method = static_cast<formats::Method>(seed / 16 % 4);
            interview.respondent = "coordinator";
            interview.confirmed = "2026-11-24";
            interview.evidence.resize(set->questions.size());
            interview.evidence[seed % set->questions.size()] = {
                {"Page", "https://example.org", "2026-01-02"},
                true,
                "New",
                {},
                {{{"Before", {"Plan", {}, {}}, "Old", {}}, "2026-02-03", pikatesti::engine::Corrector::municipality},
                 {}},
                {{}, {"2026-02-03", pikatesti::engine::Corrector::municipality}}};
        }
        for (const auto purpose : {formats::RecordPurpose::autosave, formats::RecordPurpose::file}) {
            std::string json = formats::record_json(*set, record, purpose);
            std::erase(json, '\n');
            std::cout << json << '\n';
        }
    }
}
