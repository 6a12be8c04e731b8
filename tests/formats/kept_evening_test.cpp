// An evening as version 1 of the formats kept it: its record and its history open for ever. tests/formats/kept holds what the program
// wrote then for this walk; the files are not to be written anew.
#include "formats/record/load_record.h"
#include "formats/record/record_json.h"

#include "evenings.h"
#include "files.h"

#include <doctest/doctest.h>

using namespace pikatesti;
using namespace pikatesti::formats;

namespace {

// Everything that can be done in an evening, and half of it undone again.
engine::Evening walked() {
    engine::Evening evening = any_evening(allotments(), towns(), 2026);
    evening.edit_step(0, {"Talkoot", "Juuret ry", "toukokuu", 1});
    evening.move_step(0, 2);
    evening.remove_step(1);
    evening.remove_round(0, 0);
    evening.clear(1);
    evening.set_event("Palstailta");
    evening.go_to(engine::EveningStage::result);
    evening.set_note(2, "Vesi\nloppui");
    evening.go_to(engine::EveningStage::steps);
    evening.add_step({"Kaivo", "", "2027", std::nullopt});
    evening.jump(0);
    for (std::size_t i = evening.history().changes() / 2; i > 0; --i)
        evening.undo();
    return evening;
}

} // namespace

TEST_CASE("kept evening: the same walk is kept byte for byte as version 1 kept it") {
    const engine::Evening evening = walked();
    CHECK(evening.history_text() == read_file("tests/formats/kept/evening.history"));
    CHECK(record_json(evening.set(), {RecordKind::evening, {}, evening.data(), evening.traits()},
                      RecordPurpose::autosave) == read_file("tests/formats/kept/evening.json"));
}

TEST_CASE("kept evening: what version 1 kept opens, and can be undone to the start and redone to the end") {
    const engine::Evening evening = walked();
    Loaded<Record> loaded = load_record(read_file("tests/formats/kept/evening.json"), allotments(), &towns());
    CHECK(in_short(loaded.diagnostics).empty());
    REQUIRE(loaded.value);
    engine::Evening opened(allotments(), loaded.value->data, loaded.value->traits);
    CHECK(opened.data() == evening.data());
    REQUIRE(opened.restore_history(read_file("tests/formats/kept/evening.history")));
    while (opened.history().can_redo())
        opened.redo();
    CHECK(opened.history().changes() == 56);
    while (opened.history().can_undo())
        opened.undo();
    CHECK(opened.data().questions == engine::empty_evening(allotments()).questions);
    CHECK(opened.data().details == engine::EveningDetails());
}
