// What can be undone in a campaign outlives the window: told as text, and taken up beside the same campaign.
#include "engine/campaign/campaign_history_text.h"

#include "campaign_samples.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;
using namespace pikatesti::engine::campaign_sample;

namespace {

// Stands for reading a record: what stood in the entry before is known by its text.
EntryPointer read_kept(const Entry& kept) {
    Entry read = plain_entry(kept.key.id, kept.text, "001", 2021, Voice::official);
    read.form = kept.form;
    read.file = kept.file;
    read.told = kept.told;
    return std::make_shared<Entry>(read);
}

std::optional<CampaignHistory> reopened(const Campaign& campaign, const CampaignHistory& history) {
    return read_history(history_text(campaign, history), campaign, read_kept);
}

bool alike(const Campaign& a, const Campaign& b) {
    const auto kept = [](const auto& one, const auto& other) {
        return one.first == other.first && one.second->text == other.second->text &&
               one.second->file == other.second->file && one.second->told == other.second->told &&
               one.second->form == other.second->form;
    };
    return a.title == b.title && a.rows == b.rows && a.chosen == b.chosen &&
           std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(), kept);
}

bool within_limits(const Campaign& campaign) {
    for (const FieldworkRow& row : campaign.rows)
        if (row.note.size() > longest_fieldwork_note || row.contact.name.size() > longest_campaign_text)
            return false;
    for (const auto& [key, entry] : campaign.entries)
        if (!entry || entry->key != key)
            return false;
    return campaign.title.size() <= longest_campaign_text;
}

// Changes and undoing of all kinds.
void walk(Campaign& campaign, CampaignHistory& history, std::mt19937& random, int steps) {
    for (int step = 0; step < steps; ++step) {
        if (random() % 6 == 0)
            random() % 3 == 0 ? history.redo(campaign) : history.undo(campaign);
        else
            history.apply(campaign, any_change(random, campaign));
    }
}

} // namespace

TEST_CASE("campaign history: what was done before a reload can be undone to the very start, and redone to the end") {
    for (unsigned seed = 0; seed < 50; ++seed) {
        std::mt19937 random(seed);
        Campaign campaign = with({});
        CampaignHistory history;
        walk(campaign, history, random, 80);
        Campaign again = campaign;
        std::optional<CampaignHistory> its = reopened(campaign, history);
        REQUIRE(its);
        CHECK(its->done().size() == history.done().size());
        CHECK(its->undone().size() == history.undone().size());
        CHECK(history_text(again, *its) == history_text(campaign, history));
        while (history.can_undo()) {
            history.undo(campaign);
            its->undo(again);
            REQUIRE(alike(campaign, again));
        }
        CHECK_FALSE(its->can_undo());
        while (history.can_redo()) {
            history.redo(campaign);
            its->redo(again);
            REQUIRE(alike(campaign, again));
        }
        CHECK_FALSE(its->can_redo());
    }
}

TEST_CASE("campaign history: rows, contacts and what was told of an entry come back as they were") {
    Campaign campaign = with({});
    CampaignHistory history;
    FieldworkRow row{"001",
                     {"hyvinvointikoordinaattori", "Äiti Ö", "040 1"},
                     "2021-09-30",
                     Method::documents,
                     FieldState::declined,
                     "yksi\nkaksi ä"};
    history.apply(campaign, set_row(row));
    row.contact.name = "Äiti Ä"; // the two letters share their first byte
    row.method = std::nullopt;
    history.apply(campaign, set_row(row));
    Entry told = plain_entry("link", "1abc.def", "001", 2021, Voice::residents);
    told.form = EntryForm::link;
    told.file = "links.txt";
    told.told = {"002", 2020, Voice::both};
    history.apply(campaign, add_entries({std::make_shared<Entry>(told)}));
    history.apply(campaign, remove_entry(told.key));
    std::optional<CampaignHistory> its = reopened(campaign, history);
    REQUIRE(its);
    Campaign again = campaign;
    while (its->can_undo()) {
        its->undo(again);
        history.undo(campaign);
        CHECK(alike(campaign, again));
    }
    while (its->can_redo()) {
        its->redo(again);
        history.redo(campaign);
        CHECK(alike(campaign, again));
    }
}

TEST_CASE("campaign history: an answer more in an interview takes some hundred bytes, however long the interview is") {
    Campaign campaign = with({});
    CampaignHistory history;
    const std::string long_record(8'000, 'x');
    EntryPointer before;
    for (int answer = 0; answer < 1'000; ++answer) {
        const EntryPointer next =
            entry("id", long_record + std::to_string(answer) + long_record, "001", 2021, Voice::official);
        history.apply(campaign, replace_entry(campaign, before, next));
        before = next;
    }
    CHECK(history.done().size() == 1'000);
    CHECK(history_text(campaign, history).size() < 150'000);
    CHECK(reopened(campaign, history)->done().size() == 1'000);
    while (history.can_undo())
        history.undo(campaign);
    CHECK(history_text(campaign, history).size() < 200'000); // with one whole text
    CHECK(reopened(campaign, history)->undone().size() == 1'000);
}

TEST_CASE("campaign history: a text is never cut within a character") {
    Campaign campaign = with({});
    CampaignHistory history;
    for (const char* title : {"ä", "ö", "äö", "öö", "🙂", "🙃", "a🙃", "a🙂🙂"})
        history.apply(campaign, {TitlePart{title}});
    const std::string text = history_text(campaign, history);
    std::size_t expected = 0; // bytes that go on a character
    for (const char byte : text) {
        const auto value = static_cast<unsigned char>(byte);
        const bool goes_on = (value & 0xC0U) == 0x80U;
        REQUIRE(goes_on == (expected > 0));
        expected = goes_on ? expected - 1 : value >= 0xF0U ? 3 : value >= 0xE0U ? 2 : value >= 0xC0U ? 1 : 0;
    }
    CHECK(reopened(campaign, history)->done().size() == 8);
}

TEST_CASE(
    "campaign history: what is no history is refused, and of one that is damaged nothing leads out of the limits") {
    std::mt19937 random(11);
    Campaign campaign = with({});
    CampaignHistory history;
    walk(campaign, history, random, 60);
    const EntryPointer gone = entry("gone", "gone", "001", 2021);
    history.apply(campaign, add_entries({gone}));
    history.apply(campaign, remove_entry(gone->key));
    const std::string whole = history_text(campaign, history);
    CHECK_FALSE(read_history("", campaign, read_kept));
    CHECK_FALSE(read_history("anything", campaign, read_kept));
    CHECK_FALSE(read_history(whole + "0 ", campaign, read_kept));
    CHECK_FALSE(read_history("2" + whole.substr(1), campaign, read_kept));
    for (std::size_t size = 0; size < whole.size(); ++size)
        CHECK_FALSE(read_history(whole.substr(0, size), campaign, read_kept));
    CHECK_FALSE(read_history(whole, campaign, [](const Entry&) { return EntryPointer(); }));
    for (int i = 0; i < 3'000; ++i) {
        std::string damaged = whole;
        for (std::size_t times = 1 + random() % 3; times > 0; --times)
            damaged[random() % damaged.size()] = "0123456789 a\n\xFF"[random() % 14];
        std::optional<CampaignHistory> its = read_history(damaged, campaign, read_kept);
        Campaign again = campaign;
        while (its && its->can_undo()) {
            its->undo(again);
            REQUIRE(within_limits(again));
        }
        while (its && its->can_redo()) {
            its->redo(again);
            REQUIRE(within_limits(again));
        }
    }
}
