// Another campaign's file on the screen that adds answers: what it brings, what differs, and what is kept of both.
#include "mapping_harness.h"

#include "engine/campaign/entry.h"
#include "formats/campaign/incoming.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace pikatesti;
using engine::MergeConflict;
using tests::MappingHarness;
using ui::mapping::Screen;

namespace {

std::string conflict_place(MergeConflict::What what, const std::string& of) {
    return "merge/file/" + std::to_string(static_cast<int>(what)) + "/" + of;
}

// As the page offers a campaign's file.
void offer(MappingHarness& harness, engine::Campaign theirs) {
    ui::mapping::OfferedCampaign& offered = harness.model().offer.campaigns.emplace_back();
    offered.id = "file";
    offered.name = "kartoitus-lappi-2020.json";
    offered.theirs = std::move(theirs);
    harness.model().go(Screen::add);
    harness.frame();
}

void choose(MappingHarness& harness, const std::string& id) { harness.perform(id, "change", "true"); }

engine::FieldworkRow& row(engine::Campaign& campaign, std::string_view municipality) {
    return const_cast<engine::FieldworkRow&>(*campaign.find_row(municipality));
}

// The record with another answer to one question, under the same id.
engine::EntryPointer other_version(MappingHarness& harness, const engine::Entry& entry) {
    std::string text = entry.text;
    const std::size_t at = text.find("\"partly\":1");
    REQUIRE(at != std::string::npos);
    text.replace(at, 10, "\"yes\":1");
    const auto file = formats::look_into(text, "toinen.json", harness.model().set, *harness.model().division);
    REQUIRE(file.items.size() == 1);
    REQUIRE(file.items.front().readable);
    return file.items.front().entry;
}

const engine::EntryPointer& some_record(MappingHarness& harness) {
    for (const auto& [key, entry] : harness.model().campaign->entries)
        if (entry->municipality == "583" && entry->year == 2020 && entry->voice == engine::Voice::official)
            return entry;
    FAIL("no record");
    return harness.model().campaign->entries.begin()->second;
}

// Lapland beside the same with one record of Pelkosenniemi in another version and another note.
engine::Campaign differing(MappingHarness& harness) {
    engine::Campaign theirs = *harness.model().campaign;
    const engine::EntryPointer ours = some_record(harness);
    const engine::EntryPointer other = other_version(harness, *ours);
    theirs.entries.erase(ours->key);
    theirs.entries.emplace(other->key, other);
    row(theirs, "583").note = "Soitettava uudelleen";
    row(theirs, "148").note = "Vain tiedostossa";
    row(*harness.model().campaign, "583").note = "Sovittu";
    return theirs;
}

} // namespace

TEST_CASE("mapping's merge: the screen holds what must hold on each in every language and at every size") {
    for (const std::string_view language : {"fi", "sv", "en"})
        for (const float width : {360.0F, 768.0F, 1280.0F, 1920.0F}) {
            CAPTURE(language);
            CAPTURE(width);
            MappingHarness harness(language);
            harness.width = width;
            harness.open_lapland();
            offer(harness, differing(harness));
            tests::check_screen(harness);
            harness.model().offer.campaigns.front().theirs.year = 2019;
            ++harness.model().revision;
            tests::check_screen(harness);
        }
}

TEST_CASE("mapping's merge: both contents are shown, one is chosen, and joining is one step that can be undone") {
    MappingHarness harness;
    harness.open_lapland();
    const engine::Campaign theirs = differing(harness);
    const engine::EntryPointer ours = some_record(harness);
    const engine::EntryPointer other = other_version(harness, *ours);
    const engine::Campaign before = *harness.model().campaign;
    offer(harness, theirs);
    CHECK(harness.node("merge/file/brings/0").name == "Tiedostosta tulee 1 tallenne, jota täällä ei vielä ole.");
    CHECK(harness.node("merge/file/brings/1").name == "Kenttätyön tiedot täydentyvät 1 kunnassa.");

    const std::string note = conflict_place(MergeConflict::What::note, "583");
    CHECK(harness.node(note + "/name").name == "Pelkosenniemi · Muistiinpano");
    CHECK(harness.node(note + "/ours").name == "Tässä kartoituksessa: Sovittu");
    CHECK(harness.node(note + "/theirs").name == "Tiedostossa: Soitettava uudelleen");
    CHECK(harness.node(note + "/ours").checked);

    const std::string record = conflict_place(MergeConflict::What::record, ours->key.id);
    CHECK(harness.node(record + "/name").name == "Pelkosenniemi 2020, kunnan edustajat · Sama tallenne, eri sisältö");
    CHECK(harness.node(record + "/questions/0").name == "Vastaus eroaa 1 kysymyksessä.");
    const std::string question = harness.node(record + "/questions/1").name;
    CHECK(question.find("Tässä kartoituksessa: Ohje on valmisteilla") != std::string::npos);
    CHECK(question.find("Tiedostossa: Kyllä.") != std::string::npos);
    CHECK_FALSE(harness.has(record + "/questions/2"));
    CHECK(harness.node(record + "/theirs").name.find("toinen.json") != std::string::npos);
    for (const bool take_theirs : {true, false}) {
        CAPTURE(take_theirs);
        if (!take_theirs)
            offer(harness, theirs);
        choose(harness, record + (take_theirs ? "/theirs" : "/ours"));
        choose(harness, note + (take_theirs ? "/theirs" : "/ours"));
        CHECK(harness.node(record + (take_theirs ? "/theirs" : "/ours")).checked);
        CHECK(harness.click("merge/file/join").announcement == "Kartoitukset on yhdistetty: kartoitus-lappi-2020.json");
        CHECK(harness.has("fieldwork/heading"));
        const engine::Campaign& joined = *harness.model().campaign;
        CHECK(joined.find_row("583")->note == (take_theirs ? "Soitettava uudelleen" : "Sovittu"));
        CHECK(joined.find_row("148")->note == "Vain tiedostossa");
        CHECK(joined.entries.size() == before.entries.size() + 1); // both versions are kept
        const std::vector<engine::EntryPointer> counts = engine::counting(joined).entries;
        CHECK(std::count_if(counts.begin(), counts.end(), [&](const engine::EntryPointer& entry) {
                  return entry->key == (take_theirs ? other : ours)->key;
              }) == 1);
        harness.click("undo");
        CHECK(joined.rows == before.rows);
        CHECK(joined.entries == before.entries);
        CHECK(joined.chosen == before.chosen);
    }
}

TEST_CASE("mapping's merge: what was chosen stays when the campaign changes meanwhile") {
    MappingHarness harness;
    harness.open_lapland();
    offer(harness, differing(harness));
    const std::string note = conflict_place(MergeConflict::What::note, "583");
    choose(harness, note + "/theirs");
    engine::FieldworkRow other = *harness.model().campaign->find_row("742");
    other.note = "Toisesta ikkunasta";
    harness.model().change(engine::set_row(other));
    harness.frame();
    CHECK(harness.node(note + "/theirs").checked);
}

TEST_CASE("mapping's merge: a file with nothing new, or of another region or year, says so and is not joined") {
    MappingHarness harness;
    harness.open_lapland();
    const engine::Campaign same = *harness.model().campaign;
    offer(harness, same);
    CHECK(harness.node("merge/file/brings/0").name ==
          "Tiedostossa ei ole mitään uutta: kaikki on jo tässä kartoituksessa.");
    CHECK_FALSE(harness.has("merge/file/join"));
    harness.click("merge/file/drop");
    CHECK(harness.model().offer.empty());
    CHECK(harness.has("add/files"));

    engine::Campaign other = same;
    other.year = 2019;
    offer(harness, other);
    CHECK(harness.node("merge/file/brings/0").name ==
          "Tiedostoa ei voi yhdistää tähän kartoitukseen: se koskee vuotta 2019.");
    CHECK_FALSE(harness.has("merge/file/join"));
    harness.click("merge/file/drop");
    other.year = same.year;
    other.region = "Kainuu";
    offer(harness, other);
    CHECK(harness.node("merge/file/brings/0").name ==
          "Tiedostoa ei voi yhdistää tähän kartoitukseen: se koskee eri aluetta (Kainuu).");
    CHECK(harness.model().campaign->entries == same.entries);
}
