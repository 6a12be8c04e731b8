// What was made with the set's revision of 2026-11-23 opens with today's: two questions of it are gone, two are new.
#include "formats/kiosk_counts/day_counts_export.h"
#include "formats/kiosk_counts/day_counts_stored.h"
#include "formats/question_set/load_question_set.h"
#include "formats/record/load_record.h"
#include "formats/record/record_json.h"

#include "engine/session.h"
#include "files.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace pikatesti;
using namespace pikatesti::formats;

namespace {

using engine::Session;

engine::QuestionSet earlier_set() {
    return *load_question_set(read_file("tests/formats/jarjestoystavallinen-kunta-2026-11-23.json")).value;
}
engine::QuestionSet present_set() { return *load_question_set(real_set_text()).value; }

std::size_t index_of(const engine::QuestionSet& set, std::string_view id) {
    for (std::size_t i = 0; i < set.questions.size(); ++i)
        if (set.questions[i].id == id)
            return i;
    return set.questions.size();
}

// Five votes for the first option of every question, a step about one that is gone.
engine::Evening an_evening(const engine::QuestionSet& set) {
    engine::Evening evening(set);
    evening.set_people(5);
    for (std::size_t i = 0; i < set.questions.size(); ++i)
        evening.add(i, 0, 5);
    evening.add_step({"Uutiskirje", "", "", index_of(set, "yhdyshenkilo-viestinta")});
    return evening;
}

} // namespace

TEST_CASE("earlier revision: the two questions have new ids, and the set's id is the same") {
    const engine::QuestionSet earlier = earlier_set();
    const engine::QuestionSet present = present_set();
    CHECK(earlier.id == present.id);
    CHECK(earlier.revision != present.revision);
    for (const std::string_view gone : {"yhdyshenkilo-viestinta", "jatkuvuus-muutos"}) {
        CHECK(index_of(earlier, gone) < earlier.questions.size());
        CHECK(index_of(present, gone) == present.questions.size());
    }
    for (const std::string_view added : {"yhdyshenkilo-tiedotus", "jatkuvuus-tuki-12kk"}) {
        CHECK(index_of(earlier, added) == earlier.questions.size());
        CHECK(index_of(present, added) < present.questions.size());
        CHECK(present.questions[index_of(present, added)].not_applicable_traits.empty());
    }
}

TEST_CASE("earlier revision: a link opens with what still fits and says that something does not") {
    const engine::QuestionSet earlier = earlier_set();
    const engine::QuestionSet present = present_set();
    Session before(earlier);
    before.choose(index_of(earlier, "rakenne-pysyva"), 0);
    Session after(present);
    CHECK(after.restore(before.save()) == Session::RestoreOutcome::restored);
    before.choose(index_of(earlier, "yhdyshenkilo-viestinta"), 0);
    before.choose(index_of(earlier, "jatkuvuus-muutos"), 2);
    before.show_result();
    REQUIRE(after.restore(before.save()) == Session::RestoreOutcome::partly);
    CHECK(after.answers()[index_of(present, "rakenne-pysyva")] == before.answers()[0]);
    // What was answered to the questions that are gone is no answer to the new ones.
    CHECK(after.answers()[index_of(present, "yhdyshenkilo-tiedotus")] == engine::Answer());
    CHECK(after.answers()[index_of(present, "jatkuvuus-tuki-12kk")] == engine::Answer());
}

TEST_CASE("earlier revision: a record and a kept evening open with what still fits, and tell each thing left out") {
    const engine::QuestionSet earlier = earlier_set();
    const engine::QuestionSet present = present_set();
    for (const RecordPurpose purpose : {RecordPurpose::file, RecordPurpose::autosave}) {
        const engine::Evening evening = an_evening(earlier);
        const std::string json =
            record_json(earlier, {RecordKind::evening, {}, evening.data(), evening.traits()}, purpose);
        const Loaded<Record> loaded = load_record(json, present, nullptr);
        REQUIRE(loaded.value);
        std::string left_out;
        for (const Diagnostic& diagnostic : loaded.diagnostics) {
            CHECK(diagnostic.severity == Severity::warning);
            if (diagnostic.id == "left-out")
                left_out += diagnostic.pointer + '\n';
        }
        CHECK(left_out == "/questions/yhdyshenkilo-viestinta\n/questions/jatkuvuus-muutos\n/steps/0/question\n");
        CHECK(loaded.value->revision == earlier.revision);
        const auto& questions = loaded.value->data.questions;
        CHECK(questions[index_of(present, "rakenne-pysyva")].tally.rounds[0].counts[0] == 5);
        for (const std::string_view added : {"yhdyshenkilo-tiedotus", "jatkuvuus-tuki-12kk"})
            for (const engine::Round& round : questions[index_of(present, added)].tally.rounds)
                for (const engine::Count& count : round.counts)
                    CHECK_FALSE(count); // not asked: no count, not a count of zero
    }
}

TEST_CASE("earlier revision: a kiosk's counts stay under the ids that they were counted under") {
    engine::DayCounts counts;
    counts.set = "jarjestoystavallinen-kunta";
    for (int i = 0; i < 5; ++i) {
        counts.begin("2026-11-24");
        counts.end("2026-11-24",
                   {{"completed", 1}, {"answered/jatkuvuus-muutos", 1}, {"answer/jatkuvuus-muutos/yes", 1}});
    }
    const Loaded<engine::DayCounts> loaded = load_day_counts(stored_day_counts(counts));
    REQUIRE(loaded.value);
    const std::string csv = day_counts_csv(present_set(), *loaded.value);
    CHECK(csv.find("jatkuvuus-muutos") != std::string::npos);
    CHECK(day_counts_record(present_set(), *loaded.value, "").find("jatkuvuus-muutos") == std::string::npos);
}
