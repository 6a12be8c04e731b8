// Campaign files, and what files are before anything of them is taken into a campaign.
#include "engine/campaign/merge.h"
#include "engine/session.h"
#include "formats/campaign/campaign_json.h"
#include "formats/campaign/incoming.h"
#include "formats/kiosk_counts/day_counts_export.h"
#include "formats/record/load_record.h"
#include "formats/record/record_json.h"

#include "files.h"

#include <doctest/doctest.h>

#include <random>

using namespace pikatesti;
using namespace pikatesti::formats;

namespace {

const engine::Division& division() {
    static const engine::Division made(towns(), {});
    return made;
}

std::string region_of_002() { return std::string(*division().region_of("002", 2021)); }

std::string interview(const std::string& id, int count, const std::string& date = "2021-10-05",
                      engine::Voice voice = engine::Voice::official, const std::string& municipality = "002") {
    Record record;
    record.kind = RecordKind::interview;
    record.data = engine::empty_evening(allotments());
    record.data.details.municipality = municipality;
    record.data.details.date = date;
    record.data.questions[0].tally.rounds[0].counts[1] = count;
    record.interview.id = id;
    record.data.details.voice = voice;
    return record_json(allotments(), record);
}

engine::Campaign empty_campaign() { return engine::new_campaign(allotments(), division(), region_of_002(), 2021); }

IncomingFile look(const std::string& bytes, const std::string& name = "file.json") {
    return look_into(bytes, name, allotments(), division());
}

LoadedCampaign load(std::string_view json) { return load_campaign(json, allotments(), division()); }

void add(engine::Campaign& campaign, const IncomingFile& file) {
    std::vector<engine::EntryPointer> entries;
    for (const IncomingItem& item : file.items) {
        if (item.readable)
            entries.push_back(item.entry);
    }
    engine::CampaignParts parts = take(campaign, entries);
    exchange(campaign, parts);
}

bool same(const engine::Campaign& a, const engine::Campaign& b) {
    if (a.title != b.title || a.region != b.region || a.year != b.year || a.rows != b.rows || a.chosen != b.chosen ||
        a.entries.size() != b.entries.size())
        return false;
    for (const auto& [key, entry] : a.entries) {
        const auto other = b.entries.find(key);
        if (other == b.entries.end() || other->second->text != entry->text || other->second->told != entry->told ||
            other->second->file != entry->file || other->second->form != entry->form ||
            other->second->contribution.has_value() != entry->contribution.has_value())
            return false;
    }
    return true;
}

std::string a_link(std::size_t option = 1) {
    engine::Session session(allotments());
    session.choose(0, option);
    return "https://example.org/test#pikatesti=" + session.save();
}

} // namespace

TEST_CASE("campaign file: what is written comes back, and the records in it byte for byte") {
    for (unsigned seed = 0; seed < 40; ++seed) {
        std::mt19937 random(seed);
        const auto some = [&](const char* text) { return random() % 2 == 0 ? std::string(text) : std::string(); };
        engine::Campaign campaign = empty_campaign();
        campaign.title = some("Kartoitus \"2021\"");
        for (engine::FieldworkRow& row : campaign.rows) {
            row.contact = {some("sihteeri"), some("A\\B"), some("040 1")};
            row.note = some("first\nsecond\t\u00e4");
            row.agreed_day = some("2021-10-05");
            row.state = static_cast<engine::FieldState>(random() % 6);
            if (random() % 2 == 0)
                row.method = static_cast<engine::Method>(random() % 4);
        }
        for (unsigned i = 0; i < random() % 5; ++i)
            add(campaign,
                look(interview("id" + std::to_string(random() % 3), static_cast<int>(random() % 4)) + some("\r\n \t")));
        add(campaign, look(a_link(), "links.txt"));
        if (!campaign.entries.empty() && random() % 2 == 0)
            campaign.chosen.insert(campaign.entries.begin()->first);

        const std::string json = campaign_json(campaign, allotments(), {.contacts = true});
        const LoadedCampaign loaded = load(json);
        CHECK(in_short(loaded.diagnostics).empty());
        REQUIRE(loaded.value);
        CHECK(same(*loaded.value, campaign));
        CHECK(campaign_json(*loaded.value, allotments(), {.contacts = true}) == json);
    }
}

TEST_CASE("campaign file: one with everything in it is written as before, and read") {
    engine::Campaign campaign = empty_campaign();
    campaign.title = "Kartoitus 2021";
    engine::FieldworkRow& row = campaign.rows.at(0);
    row.state = engine::FieldState::agreed;
    row.agreed_day = "2021-10-05";
    row.method = engine::Method::phone;
    row.note = "Soitettava\naamulla";
    row.contact = {"sihteeri", "Maija Meikäläinen", "040 123"};
    add(campaign, look(interview("one", 1)));
    add(campaign, look(interview("one", 2), "toinen.json")); // another version of it
    add(campaign, look(a_link(), "links.txt"));
    auto& [key, link] = *campaign.entries.begin();
    link = with_told(*link, {"002", 2021, engine::Voice::associations}, allotments(), division());
    campaign.chosen.insert(key);
    const std::string written = campaign_json(campaign, allotments(), {.contacts = true});
    CHECK(written == read_file("tests/formats/kept/campaign.json"));
    const LoadedCampaign loaded = load(written);
    REQUIRE(loaded.value);
    CHECK(same(*loaded.value, campaign));
}

TEST_CASE("campaign file: contacts are left out unless they are asked for") {
    engine::Campaign campaign = empty_campaign();
    campaign.rows[0].contact = {"the title", "the name", "the phone"};
    const std::string json = campaign_json(campaign, allotments());
    for (const char* part : {"the title", "the name", "the phone"})
        CHECK(json.find(part) == std::string::npos);
    CHECK(campaign_json(campaign, allotments(), {.contacts = true}).find("the phone") != std::string::npos);
}

TEST_CASE("campaign file: a later version, another set and a misspelt key are told with their place") {
    const std::string json = campaign_json(empty_campaign(), allotments());
    CHECK(in_short(load(replaced(json, "\"format\": 1", "\"format\": 2")).diagnostics) ==
          "2:13 unsupported-format /format\n");
    const LoadedCampaign other = load(replaced(json, allotments().id, "another"));
    CHECK(!other.value);
    CHECK(other.diagnostics.at(0).id == "other-set");
    CHECK(load(replaced(json, "\"year\"", "\"yaer\"")).diagnostics.at(0).id == "unknown-key");
    CHECK(load(replaced(json, "not_reached", "reached")).diagnostics.at(0).id == "unknown-value");
    CHECK(!load(json.substr(0, json.size() / 2)).value);
}

TEST_CASE("campaign file: an entry that is damaged stays, does not count, and is told") {
    engine::Campaign campaign = empty_campaign();
    add(campaign, look(interview("one", 1)));
    const std::string json = campaign_json(campaign, allotments());
    const LoadedCampaign damaged = load(replaced(json, "\\\"rounds\\\"", "\\\"ruonds\\\""));
    REQUIRE(damaged.value);
    REQUIRE(damaged.value->entries.size() == 1);
    CHECK(engine::counting(*damaged.value).entries.empty());
    REQUIRE(damaged.of_entries.size() == 1);
    CHECK(has_errors(damaged.of_entries[0].diagnostics));

    const LoadedCampaign without = load(replaced(json, "\"text\": \"", "\"txet\": \""));
    CHECK(!without.value);
    CHECK(without.diagnostics.at(0).id == "unknown-key");
}

TEST_CASE("incoming: a record says what it is and misses nothing") {
    const IncomingFile file = look(interview("one", 1), "salla.json");
    CHECK(file.what == IncomingFile::What::record);
    REQUIRE(file.items.size() == 1);
    const IncomingItem& item = file.items[0];
    CHECK(item.readable);
    CHECK(item.entry->municipality == "002");
    CHECK(item.entry->year == 2021);
    CHECK(item.entry->voice == engine::Voice::official);
    CHECK(item.entry->people == 1);
    CHECK(item.entry->revision == allotments().revision);
    CHECK(item.entry->file == "salla.json");
    CHECK(!(item.municipality_missing || item.year_missing || item.voice_missing));
    CHECK(item.entry->text == interview("one", 1));
}

TEST_CASE("incoming: of an evening is asked who sat there, of a link everything but its answers") {
    Record record;
    record.data = engine::empty_evening(allotments());
    record.data.questions[0].tally.rounds[0].counts[1] = 6;
    const IncomingFile evening = look(record_json(allotments(), record));
    REQUIRE(evening.items.size() == 1);
    CHECK(evening.items[0].municipality_missing);
    CHECK(evening.items[0].year_missing);
    CHECK(evening.items[0].voice_missing);
    CHECK(evening.items[0].entry->people == 6);
    CHECK(!evening.items[0].entry->contribution);
    const engine::EntryPointer told =
        with_told(*evening.items[0].entry, {"002", 2021, engine::Voice::both}, allotments(), division());
    REQUIRE(told->contribution);
    CHECK(told->contribution->municipality == "002");
    CHECK(told->voice == engine::Voice::both);

    const IncomingFile links = look(a_link() + "\n\nno link\n" + a_link(2) + "\r\n", "links.txt");
    CHECK(links.what == IncomingFile::What::links);
    REQUIRE(links.items.size() == 3);
    CHECK(links.items[0].readable);
    CHECK(links.items[0].voice_missing);
    CHECK(links.items[0].entry->text == a_link());
    CHECK(!links.items[1].readable);
    CHECK(links.items[1].line == 3);
    CHECK(links.items[1].diagnostics.at(0).id == "not-a-link");
    CHECK(links.items[2].line == 4);
    CHECK(links.items[2].entry->answered == 1);

    const IncomingFile cut = look(a_link().substr(0, a_link().size() - 4), "links.txt");
    REQUIRE(cut.items.size() == 1);
    CHECK(!cut.items[0].readable);
    CHECK(cut.items[0].diagnostics.at(0).id == "damaged-link");
}

TEST_CASE("incoming: a link is the same one, whatever a mail had around it") {
    engine::Session session(allotments());
    session.begin();
    session.skip();
    const std::string link = "https://example.org/test#pikatesti=" + session.save();
    REQUIRE(link.find('~') != std::string::npos);
    std::string escaped = link;
    escaped.replace(escaped.find('~'), 1, "%7E");
    for (const std::string& line : {"  " + link + "  ", "<" + link + ">", "\"" + link + "\"", "Answers: " + link + ".",
                                    link + " and thank you", escaped}) {
        CAPTURE(line);
        const IncomingFile file = look(line, "links.txt");
        REQUIRE(file.items.size() == 1);
        CHECK(file.items[0].readable);
        CHECK(file.items[0].entry->text == link);
    }
}

TEST_CASE("incoming: of a link that was asked for nothing is asked but what its address does not say") {
    const auto asked = [](const std::string& query) {
        std::string link = a_link();
        link.insert(link.find('#'), query);
        IncomingFile file = look(link, "links.txt");
        REQUIRE(file.items.size() == 1);
        REQUIRE(file.items[0].readable);
        return file.items[0];
    };
    const IncomingItem whole = asked("?ask=002.associations.2026");
    CHECK(whole.entry->municipality == "002");
    CHECK(whole.entry->year == 2026);
    CHECK(whole.entry->voice == engine::Voice::associations);
    CHECK(!whole.municipality_missing);
    CHECK(!whole.year_missing);
    CHECK(!whole.voice_missing);
    REQUIRE(whole.entry->contribution);
    CHECK(whole.entry->contribution->people == 1);

    const IncomingItem part = asked("?language=sv&ask=002..");
    CHECK(part.entry->municipality == "002");
    CHECK(!part.municipality_missing);
    CHECK(part.year_missing);
    CHECK(part.voice_missing);

    for (const char* query : {"?task=002.official.2026", "?ask=", "?ask=999.people.26", "?ask=002"}) {
        CAPTURE(query);
        const IncomingItem none = asked(query);
        CHECK(none.year_missing);
        CHECK(none.voice_missing);
    }
}

TEST_CASE("incoming: a link to an interview that was cut off is told as a link, alone or among others") {
    const std::string link = "https://example.org/confirm.html#sent=1111&record=1.0123456789abcdef.eJyr";
    for (const std::string& text : {link, "<" + link + ">\n", "Hei!\n" + link}) {
        const IncomingFile file = look(text);
        REQUIRE_FALSE(file.items.empty());
        CHECK(file.items.back().diagnostics.at(0).id == "damaged-record-link");
    }
}

TEST_CASE("incoming: records a line, of which the damaged one is told with its line") {
    Record record;
    record.kind = RecordKind::kiosk;
    record.data = engine::empty_evening(allotments());
    const std::string good = record_json(allotments(), record, RecordPurpose::autosave);
    const IncomingFile file = look(good + "\n" + good.substr(0, good.size() - 3) + "\n", "all.jsonl");
    CHECK(file.what == IncomingFile::What::records_by_line);
    REQUIRE(file.items.size() == 2);
    CHECK(file.items[0].readable);
    CHECK(!file.items[0].voice_missing); // a kiosk's visitors are residents
    CHECK(!file.items[1].readable);
    REQUIRE(!file.items[1].diagnostics.empty());
    CHECK(file.items[1].diagnostics[0].line == 2);
}

TEST_CASE("incoming: a kiosk's counts are read as what its record says") {
    engine::Session session(allotments());
    session.choose(0, 1);
    engine::DayCounts counts;
    counts.set = allotments().id;
    for (int i = 0; i < 5; ++i) {
        counts.begin("2021-05-01");
        counts.end("2021-05-01", engine::totals_of_visit(session, true));
    }
    const IncomingFile file = look(exported_day_counts(allotments(), counts));
    CHECK(file.what == IncomingFile::What::kiosk_counts);
    REQUIRE(file.items.size() == 1);
    CHECK(in_short(file.items[0].diagnostics).empty());
    REQUIRE(file.items[0].readable);
    CHECK(file.items[0].entry->year == 2021);
    CHECK(file.items[0].entry->people == 5);
    CHECK(file.items[0].municipality_missing);
    CHECK(file.items[0].voice_missing);
    const engine::EntryPointer told = with_told(*file.items[0].entry, {"002", {}, {}}, allotments(), division());
    const Loaded<Record> record =
        load_record(day_counts_record(allotments(), counts, "002"), allotments(), &division().all());
    REQUIRE(told->contribution);
    REQUIRE(record.value);
    CHECK(told->contribution->tallies == engine::tallies_of(record.value->data));
    CHECK(told->contribution->voice == engine::Voice::residents);
}

TEST_CASE("incoming: what is something else is explained, and nothing of it is an item") {
    for (const auto& [bytes, id] :
         {std::pair(std::string("PK\x03\x04xl/workbook.xml"), "other-file"), std::pair(std::string(), "empty-file"),
          std::pair(std::string("<!doctype html><html></html>"), "other-file"),
          std::pair(real_set_text(), "not-a-record"),
          std::pair(read_file("questions/municipalities.json"), "not-a-record")}) {
        const IncomingFile file = look(bytes);
        CHECK(file.what == IncomingFile::What::other);
        CHECK(file.items.empty());
        REQUIRE(!file.diagnostics.empty());
        CHECK(file.diagnostics[0].id == id);
    }
    const IncomingFile campaign = look(campaign_json(empty_campaign(), allotments()));
    CHECK(campaign.what == IncomingFile::What::campaign);
    REQUIRE(campaign.campaign);
    CHECK(campaign.campaign->value);
}

TEST_CASE("incoming: doubles are told, of the campaign and of the files before") {
    using Why = DoubledWith::Why;
    engine::Campaign campaign = empty_campaign();
    add(campaign, look(interview("one", 1), "first.json"));
    std::vector<IncomingFile> files = {look(interview("one", 1)), look(interview("one", 0)), look(interview("two", 1)),
                                       look(interview("three", 1, "2020-10-05"))};
    tell_doubled(files, campaign);
    const auto doubled = [&](std::size_t file) -> const DoubledWith& { return files[file].items[0].doubled.at(0); };
    CHECK(doubled(0).why == Why::same_content);
    CHECK(doubled(0).in_campaign);
    CHECK(doubled(0).file == "first.json");
    CHECK(doubled(1).why == Why::same_id);
    CHECK(doubled(2).why == Why::same_municipality_and_year);
    CHECK(files[3].items[0].doubled.empty());
}

TEST_CASE("incoming: the same link may be two citizens; the same interview is one") {
    engine::Campaign campaign = empty_campaign();
    for (int i = 0; i < 2; ++i) {
        add(campaign, look(a_link() + "\n" + a_link(), "links.txt"));
        add(campaign, look(interview("one", 1)));
    }
    CHECK(campaign.entries.size() == 5);
    const LoadedCampaign again = load(campaign_json(campaign, allotments()));
    REQUIRE(again.value);
    CHECK(same(*again.value, campaign));
}
