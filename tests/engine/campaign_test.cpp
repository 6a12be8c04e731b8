// A campaign: its rows, which entries count, what the fieldwork says, undoing without end, and joining two of them.
#include "engine/campaign/campaign_history.h"
#include "engine/campaign/fieldwork.h"
#include "engine/campaign/merge.h"

#include "campaign_samples.h"

#include <doctest/doctest.h>

#include <random>

using namespace pikatesti::engine;
using namespace pikatesti::engine::campaign_sample;

namespace {

std::vector<std::string> codes(const Campaign& campaign) {
    std::vector<std::string> found;
    for (const FieldworkRow& row : campaign.rows)
        found.push_back(row.municipality);
    return found;
}

} // namespace

TEST_CASE("campaign: its rows are the municipalities that were in the region in that year") {
    CHECK(codes(new_campaign(set(), division(), "North", 2019)) ==
          std::vector<std::string>{"001", "002", "003", "004"});
    CHECK(codes(new_campaign(set(), division(), "North", 2020)) == std::vector<std::string>{"001", "002", "003"});
    CHECK(codes(new_campaign(set(), division(), "North", 2021)) == std::vector<std::string>{"001", "002"});
    CHECK(codes(new_campaign(set(), division(), "", 2021)) == std::vector<std::string>{"001", "002", "003"});
    CHECK(regions_in(division(), 2020) == std::vector<std::string>{"North"});
    CHECK(regions_in(division(), 2021) == std::vector<std::string>{"North", "South"});
}

TEST_CASE("campaign: of two versions of a record, and of two records of officials, one counts") {
    const EntryPointer older = entry("a", "older", "001", 2021);
    const EntryPointer better = confirmed("b", "confirmed", "001", 2021);
    const EntryPointer people = entry("c", "people", "001", 2021, Voice::associations);
    const EntryPointer more = entry("d", "more people", "001", 2021, Voice::associations);
    Campaign campaign = with({older, better, people, more});
    Counting counted = counting(campaign);
    CHECK(counted.entries == std::vector<EntryPointer>{better, people, more});
    REQUIRE(counted.doubles.size() == 1);
    CHECK(counted.doubles[0].why == Doubles::Why::same_municipality_and_year);
    CHECK(counted.doubles[0].entries == std::vector<EntryPointer>{better, older});
    CHECK(!counted.doubles[0].chosen);

    CampaignParts parts = choose(campaign, counted.doubles[0], older->key);
    exchange(campaign, parts);
    counted = counting(campaign);
    CHECK(counted.entries == std::vector<EntryPointer>{older, people, more});
    CHECK(counted.doubles[0].chosen);
    const RegionComparison comparison = comparison_of(campaign, set(), division());
    CHECK(comparison.cells().at({"001", Voice::associations, 2021}).people == 8);

    // Versions of one record are never added up, whatever their voice.
    const EntryPointer changed = entry("c", "the same people, corrected", "001", 2021, Voice::associations);
    campaign.entries[changed->key] = changed;
    CHECK(comparison_of(campaign, set(), division()).cells().at({"001", Voice::associations, 2021}).people == 8);
    CHECK(counting(campaign).doubles.size() == 2);
}

TEST_CASE("campaign: what cannot be read does not count and stays") {
    Entry damaged;
    damaged.key = {"x", content_key("{")};
    damaged.text = "{";
    const Campaign campaign = with({std::make_shared<Entry>(damaged)});
    CHECK(counting(campaign).entries.empty());
    CHECK(campaign.entries.size() == 1);
    CHECK(comparison_of(campaign, set(), division()).cells().empty());
}

TEST_CASE("fieldwork: a record says that a municipality was interviewed; documents do not") {
    Entry documents = plain_entry("d", "documents", "002", 2021, Voice::official);
    documents.method = Method::documents;
    documents.to_check = 2;
    Campaign campaign = with({confirmed("a", "1", "001", 2021), entry("b", "2", "001", 2020),
                              entry("c", "3", "002", 2021, Voice::associations), std::make_shared<Entry>(documents),
                              entry("e", "4", "003", 2021)});
    CHECK(campaign.rows.size() == 2);
    campaign.rows[1].state = FieldState::declined;
    const Fieldwork work = fieldwork(campaign);
    REQUIRE(work.standings.size() == 2);
    CHECK(work.standings[0].state == FieldState::confirmed);
    CHECK(work.standings[0].last_year);
    CHECK(work.standings[1].state == FieldState::declined);
    CHECK(work.standings[1].from_documents);
    CHECK(work.standings[1].associations == 4);
    CHECK(work.interviewed == 1);
    CHECK(work.not_confirmed() == 0);
    CHECK(work.declined == 1);
    CHECK(work.associations_heard == 1);
    CHECK(work.associations_shown == 1);
    CHECK(work.last_year == 1);
    CHECK(work.to_check == 1);
    CHECK(work.from_documents == 1);
}

TEST_CASE("fieldwork: one that is entered as begun stays so until it is confirmed") {
    Campaign campaign = with({entry("a", "1", "001", 2021)});
    CHECK(fieldwork(campaign).standings[0].state == FieldState::interviewed);
    campaign.rows[0].state = FieldState::begun;
    CHECK(fieldwork(campaign).standings[0].state == FieldState::begun);
    campaign = with({confirmed("a", "1", "001", 2021)});
    campaign.rows[0].state = FieldState::begun;
    CHECK(fieldwork(campaign).standings[0].state == FieldState::confirmed);
}

TEST_CASE("campaign history: all undone is the beginning, all redone is the end, whatever was done") {
    for (unsigned seed = 0; seed < 50; ++seed) {
        std::mt19937 random(seed);
        const Campaign first = with({});
        Campaign campaign = first;
        CampaignHistory history;
        for (int step = 0; step < 60; ++step) {
            const CampaignTyping typing{random() % 2 == 0 ? CampaignTyping::Field::title : CampaignTyping::Field::none,
                                        ""};
            if (random() % 5 == 0)
                history.undo(campaign);
            else
                history.apply(campaign, any_change(random, campaign));
            if (typing.field != CampaignTyping::Field::none)
                history.apply(campaign, {TitlePart{std::to_string(random() % 3)}}, typing);
        }
        const Campaign last = campaign;
        const std::size_t changes = history.done().size();
        while (history.can_undo())
            history.undo(campaign);
        CHECK(same(campaign, first));
        for (std::size_t i = 0; i < changes; ++i)
            history.redo(campaign);
        CHECK(same(campaign, last));
    }
}

TEST_CASE("campaign history: typing in an entry, whose key changes with every letter, is one change") {
    Campaign campaign = new_campaign(set(), division(), "North", 2020);
    CampaignHistory history;
    const auto saying = [](const std::string& text) { return entry("id", text, "001", 2020, Voice::official); };
    const EntryPointer first = saying("first");
    history.apply(campaign, add_entries({first}));
    campaign.chosen.insert(first->key);
    const CampaignTyping typing{CampaignTyping::Field::interview, "001", "note"};
    EntryPointer before = first;
    for (const char* const text : {"a", "ab", "abc"}) {
        const EntryPointer next = saying(text);
        history.apply(campaign, replace_entry(campaign, before, next), typing);
        before = next;
    }
    CHECK(history.done().size() == 2);
    CHECK(campaign.entries.size() == 1);
    CHECK(campaign.chosen.count(before->key) == 1);
    history.undo(campaign);
    CHECK(campaign.entries.size() == 1);
    CHECK(campaign.entries.count(first->key) == 1);
    CHECK(campaign.chosen == std::set{first->key});
    history.redo(campaign);
    CHECK(campaign.entries.count(before->key) == 1);
    history.undo(campaign);

    history.apply(campaign, replace_entry(campaign, first, saying("x")), typing);
    history.apply(campaign, replace_entry(campaign, campaign.entries.begin()->second, saying("first")), typing);
    CHECK(history.done().size() == 1); // typed back: no change
}

TEST_CASE("campaign history: typing on is one change, and typing back is none") {
    Campaign campaign = with({});
    CampaignHistory history;
    const CampaignTyping typing{CampaignTyping::Field::title, ""};
    for (const char* text : {"L", "La", "Lapland"})
        history.apply(campaign, {TitlePart{text}}, typing);
    CHECK(history.done().size() == 1);
    history.apply(campaign, {TitlePart{""}}, typing);
    CHECK(history.done().empty());
    history.apply(campaign, {TitlePart{""}}, typing); // as it is already
    CHECK(history.done().empty());
}

TEST_CASE("merge: without conflicts it does not matter who joins whose") {
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random(seed);
        Campaign ours = with({});
        Campaign theirs = ours;
        for (int step = 0; step < 6; ++step) {
            Campaign& one = random() % 2 == 0 ? ours : theirs;
            CampaignParts parts = any_change(random, one);
            exchange(one, parts);
        }
        Merge into_ours = merge(ours, theirs);
        Merge into_theirs = merge(theirs, ours);
        CHECK(into_ours.conflicts.size() == into_theirs.conflicts.size());
        if (!into_ours.conflicts.empty())
            continue;
        exchange(ours, into_ours.parts);
        exchange(theirs, into_theirs.parts);
        // Entries are equal by what they hold, not by where they lie.
        CHECK(ours.rows == theirs.rows);
        CHECK(ours.title == theirs.title);
        CHECK(ours.chosen == theirs.chosen);
        CHECK(ours.entries.size() == theirs.entries.size());
        for (const auto& [key, each] : ours.entries)
            CHECK(theirs.entries.count(key) == 1);
        CHECK(merge(ours, theirs).parts.empty());
    }
}

TEST_CASE("merge: the same id and other content are both kept, and one can be chosen") {
    Campaign ours = with({entry("a", "mine", "001", 2021)});
    const EntryPointer other = entry("a", "another", "001", 2021);
    Merge joined = merge(ours, with({other}));
    REQUIRE(joined.conflicts.size() == 1);
    CHECK(joined.conflicts[0].what == MergeConflict::What::record);
    CHECK(joined.added == 1);
    CampaignHistory history;
    history.apply(ours, joined.parts);
    CHECK(ours.entries.size() == 2);
    CHECK(counting(ours).entries.size() == 1);
    history.apply(ours, joined.conflicts[0].theirs);
    CHECK(counting(ours).entries == std::vector<EntryPointer>{other});
    history.undo(ours);
    history.undo(ours);
    CHECK(ours.entries.size() == 1);
}

TEST_CASE("merge: what both have entered differently is told, field by field, and theirs can be taken") {
    Campaign ours = with({});
    Campaign theirs = ours;
    ours.rows[0].contact.phone = "1";
    ours.rows[0].state = FieldState::declined;
    theirs.rows[0].contact = {"liaison person", "", "2"};
    theirs.rows[0].state = FieldState::agreed;
    Merge joined = merge(ours, theirs);
    REQUIRE(joined.conflicts.size() == 2);
    CHECK(joined.conflicts[0].what == MergeConflict::What::contact_phone);
    CHECK(joined.conflicts[0].our_text == "1");
    CHECK(joined.conflicts[0].their_text == "2");
    CHECK(joined.conflicts[1].what == MergeConflict::What::state);
    exchange(ours, joined.parts);
    CHECK(ours.rows[0].contact == Contact{"liaison person", "", "1"});
    CHECK(ours.rows[0].state == FieldState::declined);
    exchange(ours, joined.conflicts[0].theirs);
    CHECK(ours.rows[0].contact == Contact{"liaison person", "", "2"});
}

TEST_CASE("merge: conflicts of one municipality are settled each for itself, in one step that can be undone") {
    Campaign ours = with({entry("a", "mine", "001", 2021)});
    Campaign theirs = with({entry("a", "another", "001", 2021)});
    ours.rows[0].contact = {"ours", "", "1"};
    ours.rows[0].note = "our note";
    theirs.rows[0].contact = {"theirs", "", "2"};
    theirs.rows[0].note = "their note";
    const Campaign before = ours;
    const Merge joined = merge(ours, theirs);
    REQUIRE(joined.conflicts.size() == 4); // title, phone, note, record
    CampaignHistory history;
    history.apply(ours, settled(joined, {true, false, true, true}));
    CHECK(ours.rows[0].contact == Contact{"theirs", "", "1"});
    CHECK(ours.rows[0].note == "their note");
    CHECK(counting(ours).entries == std::vector<EntryPointer>{theirs.entries.begin()->second});
    history.undo(ours);
    CHECK(ours.rows == before.rows);
    CHECK(ours.entries == before.entries);
    CHECK(ours.chosen == before.chosen);
    CHECK_FALSE(history.can_undo());

    history.apply(ours, settled(joined, {}));
    CHECK(ours.rows[0].contact == Contact{"ours", "", "1"});
    CHECK(ours.entries.size() == 2);
}

TEST_CASE("merge: of versions, the chosen one counts after it, ours as well as theirs, and there is one conflict for "
          "each id") {
    Campaign ours = with({entry("a", "mine", "001", 2021), entry("a", "mine before", "001", 2021)});
    Campaign theirs = with({entry("a", "another", "001", 2021), entry("a", "another before", "001", 2021)});
    const auto counts = [](const Campaign& campaign) { return counting(campaign).entries.front()->key; };
    for (int chosen = 0; chosen < 4; ++chosen) {
        CAPTURE(chosen);
        Campaign mine = ours;
        Campaign other = theirs;
        if (chosen % 2 == 1)
            mine.chosen.insert(mine.entries.begin()->first);
        if (chosen / 2 == 1)
            other.chosen.insert(other.entries.begin()->first);
        const Merge joined = merge(mine, other);
        REQUIRE(joined.conflicts.size() == 1);
        CHECK(joined.conflicts[0].our_entry == counts(mine));
        CHECK(joined.conflicts[0].their_entry == counts(other));
        const auto counts_after = [&](const std::vector<bool>& wanted) {
            Campaign after = mine;
            CampaignParts parts = settled(joined, wanted);
            exchange(after, parts);
            CHECK(after.entries.size() == 4);
            return counts(after);
        };
        CHECK(counts_after({false}) == counts(mine));
        CHECK(counts_after({true}) == counts(other));
        CHECK(counts_after({}) == (joined.conflicts[0].theirs_counts ? counts(other) : counts(mine)));
    }
}

TEST_CASE("merge: a version that one side has beside the other's is no conflict") {
    const EntryPointer first = entry("a", "first", "001", 2021);
    const EntryPointer second = entry("a", "second", "001", 2021);
    Campaign both = with({first, second});
    both.chosen.insert(second->key);
    CHECK(merge(both, with({first})).conflicts.empty());
    const Merge joined = merge(with({first}), both);
    CHECK(joined.conflicts.empty());
    Campaign after = with({first});
    CampaignParts parts = settled(joined, {});
    exchange(after, parts);
    CHECK(counting(after).entries == std::vector<EntryPointer>{second});
}

TEST_CASE("merge: another set, region or year is refused") {
    const Campaign ours = with({});
    Campaign theirs = ours;
    theirs.year = 2020;
    CHECK(merge(ours, theirs).refusal == MergeRefusal::other_year);
    theirs = ours;
    theirs.region = "South";
    CHECK(merge(ours, theirs).refusal == MergeRefusal::other_region);
    theirs = ours;
    theirs.set = "another";
    CHECK(merge(ours, theirs).refusal == MergeRefusal::other_set);
}
