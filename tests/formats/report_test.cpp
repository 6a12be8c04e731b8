#include "formats/diagnostics/report.h"
#include "formats/messages/load_messages.h"

#include "files.h"

#include <algorithm>
#include <doctest/doctest.h>

using namespace pikatesti::formats;

TEST_CASE("report: faults come in the order of the text, those of one place in the order they were found") {
    const std::string text = "one\ntwo\nthree";
    Report report(text);
    report.add(Fault::comment, 8, "/c");
    report.add(Fault::bad_id, 4, "/b1", {"x"});
    report.add(Fault::bad_code, 4, "/b2", {"x"});
    report.add(Fault::empty_file, 0, "");
    CHECK(in_short(report.take()) == "1:1 empty-file\n2:1 bad-id /b1\n2:1 bad-code /b2\n3:1 comment /c\n");
    CHECK(report.take().empty());
}

TEST_CASE("report: the fault's text is filled with what was found") {
    Report report("text");
    report.add(Fault::unknown_key, 0, "", {"namee", "did you mean \"name\"?"});
    const Diagnostic diagnostic = report.take().front();
    CHECK(diagnostic.severity == Severity::error);
    CHECK(diagnostic.id == "unknown-key");
    CHECK(diagnostic.message == "the key \"namee\" means nothing here");
    CHECK(diagnostic.mend == "did you mean \"name\"?");
}

TEST_CASE("report: beyond a thousand faults the rest are counted as one") {
    std::string json = "{\"next\": \"Next\"";
    for (std::size_t i = 0; i < Report::most_faults + 500; i++)
        json += ",\n\"m" + std::to_string(i) + "\": 1";
    const std::vector<Diagnostic> faults = load_messages(json + "}").diagnostics;
    REQUIRE(faults.size() == Report::most_faults + 1);
    CHECK(faults[0].id == "wrong-type");
    CHECK(faults[Report::most_faults - 1].id == "wrong-type");
    CHECK(faults[Report::most_faults].id == "too-many-faults");
    CHECK(faults[Report::most_faults].message == "there are more than 1000 faults; the rest are not listed");
}

TEST_CASE("faults: each has an id of its own in kebab-case, a message, and a mend or none") {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < static_cast<std::size_t>(Fault::count); i++) {
        const FaultText& text = fault_text(static_cast<Fault>(i));
        const std::string id = text.id;
        CAPTURE(id);
        CHECK(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos);
        CHECK(std::find(ids.begin(), ids.end(), id) == ids.end());
        CHECK(std::string(text.message).size() > 10);
        ids.push_back(id);
    }
    // The table follows the enumeration.
    CHECK(std::string(fault_text(Fault::too_large).id) == "too-large");
    CHECK(std::string(fault_text(Fault::duplicate_key).id) == "duplicate-key");
    CHECK(std::string(fault_text(Fault::wrong_type).id) == "wrong-type");
    CHECK(std::string(fault_text(Fault::bad_path).id) == "bad-path");
    CHECK(std::string(fault_text(Fault::id_hash_collision).id) == "id-hash-collision");
    CHECK(std::string(fault_text(Fault::unreadable_file).id) == "unreadable-file");
}
