// One thing that was added to a campaign: a record, a kiosk's counts or a citizen's share link. What it came as is kept byte for
// byte; everything else in it follows from that text and from what was told when it was added.
#pragma once

#include "engine/comparison/region_comparison.h"
#include "engine/record_kind.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

namespace pikatesti::engine {

enum class EntryForm : std::uint8_t { record, kiosk_counts, link };

// What the text does not say itself, as whoever added it told. What the text says goes before it.
struct Told {
    std::string municipality; // code
    std::optional<int> year;
    std::optional<Voice> voice;

    bool operator==(const Told&) const = default;
};

// Two entries of one id and other content are versions of the same record.
struct EntryKey {
    std::string id;
    std::string content; // content_key() of the text

    bool operator==(const EntryKey&) const = default;
    bool operator<(const EntryKey& other) const { return std::tie(id, content) < std::tie(other.id, other.content); }
};

// 16 hexadecimal digits that stand for a text: the same for the same bytes, and for others hardly ever (64-bit FNV-1a).
std::string content_key(std::string_view text);

struct Entry {
    // What is kept.
    EntryKey
        key; // the id is the record's own; of what has none it is the content key, with "-2" and so on when it was taken again
    EntryForm form = EntryForm::record;
    std::string text; // as it came, byte for byte; of a link, without what a mail had around it
    std::string file; // the name of the file that it came in
    Told told;

    // What the text and what was told say, of which each may be missing.
    RecordKind kind = RecordKind::interview;
    std::string municipality; // code
    std::optional<int> year;
    std::optional<Voice> voice;
    std::string event;
    std::string date;      // YYYY-MM-DD; the first of several days
    std::string confirmed; // the day on which the municipality confirmed it; empty: it has not
    std::optional<Method> method;
    std::string respondent; // a title
    std::string revision;   // of the set that was answered
    int people = 0;
    std::size_t answered = 0; // questions in which anything was counted
    std::size_t to_check = 0; // questions that are to be asked again
    // What it brings into a comparison. None: the text cannot be read with this set, or municipality or year is missing.
    std::optional<Contribution> contribution;
};

using EntryPointer = std::shared_ptr<const Entry>; // never null where it stands in a campaign

// Does the first go before the second where only one of them can count? One that the municipality has confirmed before one that
// it has not, then the later day, then more answers, then the greater content key, so that it does not hang on any order.
bool goes_before(const Entry& first, const Entry& second);

} // namespace pikatesti::engine
