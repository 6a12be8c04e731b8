#include "formats/campaign/incoming.h"

#include "formats/diagnostics/fault.h"
#include "formats/diagnostics/wording.h"
#include "formats/explain/explain.h"
#include "formats/json/reader.h"
#include "formats/record/load_record.h"

#include <algorithm>
#include <set>

namespace pikatesti::formats {
namespace {

constexpr FaultText not_a_record = {"not-a-record", "this is %1, not a record",
                                    "add the records that were exported from an evening, a kiosk or an interview"};
constexpr FaultText not_a_link = {"not-a-link", "this line is no share link",
                                  "remove it, or copy the whole link, from its beginning to its end"};
constexpr FaultText damaged_record_link = {
    "damaged-record-link", "this link to an interview is damaged or cut off",
    "copy the whole link once more, from its beginning to its end, or ask for the answers as a file"};
constexpr FaultText whole_campaign = {"whole-campaign", "this line is a whole campaign", "add it as a file of its own"};

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(blanks);
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// A share link without what a mail or a sentence has around it, so that it is the same text wherever it was copied from.
std::string link_itself(std::string_view line) {
    constexpr std::string_view around = " \t\r\n<>\"'";
    std::string_view link = line;
    link.remove_prefix(std::min(link.find_first_not_of(around), link.size()));
    if (const std::size_t hash = link.find('#'); hash != std::string_view::npos)
        link.remove_prefix(link.find_last_of(around, hash) + 1); // npos + 1 is 0
    link = link.substr(0, link.find_first_of(around));
    while (!link.empty() && !is_letter_or_digit(link.back()))
        link.remove_suffix(1);
    std::string itself;
    while (!link.empty()) {
        const bool escaped = link.substr(0, 3) == "%7E" || link.substr(0, 3) == "%7e";
        itself += escaped ? '~' : link.front();
        link.remove_prefix(escaped ? 3 : 1);
    }
    return code_of_link(itself).empty() ? std::string(trimmed(line)) : itself;
}

// A link to a record that whoever hands texts over could not take out of it, for it is not whole (web/keeping/record_link.js).
bool is_record_link(std::string_view line) {
    const std::size_t hash = line.find('#');
    return hash != std::string_view::npos && line.find("record=", hash) != std::string_view::npos;
}

struct Line {
    std::size_t number = 0;
    std::string_view text; // without its end
};

// Those that are not blank.
std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    for (std::size_t number = 1; !text.empty(); number++) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        if (!is_blank(line))
            lines.push_back({number, line});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

Diagnostic said(const FaultText& text, std::size_t line, Arguments arguments = {}) {
    return {Severity::error,
            text.id,
            line,
            line == 0 ? 0U : 1U,
            "",
            fill(text.message, arguments),
            fill(text.mend, arguments),
            ""};
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool is_object(std::string_view line) {
    line = trimmed(line);
    return !line.empty() && line.front() == '{' && line.back() == '}';
}

// Two whole objects on two lines are no JSON text.
bool is_records_by_line(const std::vector<Line>& lines, std::string_view name) {
    if (lines.empty())
        return false;
    if (ends_with(name, ".jsonl") || ends_with(name, ".ndjson"))
        return true;
    return lines.size() > 1 && is_object(lines[0].text) && trimmed(lines[1].text).front() == '{';
}

// What a JSON text is by its outermost keys.
struct JsonMeans {
    enum class What { campaign, kiosk_counts, record, question_set, municipality_list, nothing } what = What::nothing;
};
JsonMeans::What meaning_of(std::string_view text) {
    using What = JsonMeans::What;
    const Reader reader(text, std::size_t{256} * 1024 * 1024);
    if (!reader.document().complete())
        return What::nothing;
    const NodeId root = reader.document().root();
    const NodeId kind = reader.member(root, "kind");
    if (reader.is_kind(kind, JsonKind::string)) {
        const std::string word = reader.document().string(kind);
        return word == "campaign" ? What::campaign : word == "kiosk-counts" ? What::kiosk_counts : What::record;
    }
    if (reader.has(root, "goals") && reader.has(root, "questions"))
        return What::question_set;
    return reader.has(root, "municipalities") && reader.has(root, "regions") ? What::municipality_list : What::nothing;
}

class Looking {
public:
    Looking(IncomingFile& file, const engine::QuestionSet& set, const engine::Division& division)
        : m_file(file), m_set(set), m_division(division) {}

    void run(std::string_view bytes) {
        const std::vector<Line> lines = lines_of(bytes);
        if (is_records_by_line(lines, m_file.name)) {
            m_file.what = IncomingFile::What::records_by_line;
            for (const Line& line : lines)
                look_at_json(line.text, line.number);
            return;
        }
        const bool links = std::any_of(lines.begin(), lines.end(), [](const Line& line) {
            return !code_of_link(line.text).empty() || is_record_link(line.text);
        });
        if (links && !is_object(bytes)) {
            m_file.what = IncomingFile::What::links;
            for (const Line& line : lines)
                look_at_link(line);
            return;
        }
        look_at_whole(bytes);
    }

private:
    void look_at_whole(std::string_view bytes) {
        switch (meaning_of(bytes)) {
        case JsonMeans::What::campaign:
            m_file.what = IncomingFile::What::campaign;
            m_file.campaign = load_campaign(bytes, m_set, m_division);
            m_file.diagnostics = explain(bytes, m_file.campaign->diagnostics, Wanted::other_kind);
            return;
        case JsonMeans::What::kiosk_counts:
            m_file.what = IncomingFile::What::kiosk_counts;
            look_at_json(bytes, 0);
            return;
        case JsonMeans::What::record:
            m_file.what = IncomingFile::What::record;
            look_at_json(bytes, 0);
            return;
        case JsonMeans::What::question_set:
            m_file.diagnostics.push_back(said(not_a_record, 0, {"a question set"}));
            return;
        case JsonMeans::What::municipality_list:
            m_file.diagnostics.push_back(said(not_a_record, 0, {"a list of municipalities"}));
            return;
        case JsonMeans::What::nothing:
            break;
        }
        m_file.diagnostics =
            explain(bytes, load_record(bytes, m_set, &m_division.all()).diagnostics, Wanted::other_kind);
    }

    void look_at_json(std::string_view text, std::size_t line) {
        const JsonMeans::What means = meaning_of(text);
        if (line > 0 && means == JsonMeans::What::campaign) {
            m_file.items.emplace_back().line = line;
            m_file.items.back().diagnostics.push_back(said(whole_campaign, line));
            return;
        }
        KeptEntry kept;
        kept.form =
            means == JsonMeans::What::kiosk_counts ? engine::EntryForm::kiosk_counts : engine::EntryForm::record;
        kept.text = text;
        look_at(std::move(kept), line);
    }

    void look_at_link(const Line& line) {
        if (code_of_link(line.text).empty()) {
            m_file.items.emplace_back().line = line.number;
            m_file.items.back().diagnostics.push_back(
                said(is_record_link(line.text) ? damaged_record_link : not_a_link, line.number));
            return;
        }
        KeptEntry kept;
        kept.form = engine::EntryForm::link;
        kept.text = link_itself(line.text);
        look_at(std::move(kept), line.number);
    }

    void look_at(KeptEntry kept, std::size_t line) {
        kept.file = m_file.name.substr(0, engine::longest_campaign_text);
        IncomingItem& item = m_file.items.emplace_back();
        item.line = line;
        ReadEntry read = read_entry(std::move(kept), m_set, m_division.all());
        item.entry = std::move(read.entry);
        item.readable = read.readable;
        item.diagnostics = item.entry->form == engine::EntryForm::link
                               ? std::move(read.diagnostics)
                               : explain(item.entry->text, std::move(read.diagnostics), Wanted::other_kind);
        // A line is a text of its own; its first line is that of the file.
        for (Diagnostic& diagnostic : item.diagnostics)
            diagnostic.line += line > 0 && diagnostic.line > 0 ? line - 1 : 0;
        if (!item.readable)
            return;
        const engine::Entry& entry = *item.entry;
        item.municipality_missing = entry.municipality.empty();
        item.year_missing = !entry.year;
        const bool voice_asked =
            entry.form == engine::EntryForm::link && asked_by_link(entry.text, m_division.all()).voice.has_value();
        item.voice_missing = !entry.voice || (entry.form != engine::EntryForm::record && !voice_asked);
    }

    IncomingFile& m_file;
    const engine::QuestionSet& m_set;
    const engine::Division& m_division;
};

// What there is already, by what makes it a double.
class Known {
public:
    void add(const engine::Entry& entry, bool in_campaign) {
        const Other other{entry.key, entry.file, in_campaign};
        m_by_content[entry.key.content].push_back(other);
        m_by_id[entry.key.id].push_back(other);
        if (!cell_of(entry).empty())
            m_by_cell[cell_of(entry)].push_back(other);
        if (!day_of(entry).empty())
            m_by_day[day_of(entry)].push_back(other);
    }

    // Each of the others once, with the first reason.
    std::vector<DoubledWith> doubled(const engine::Entry& entry) const {
        using Why = DoubledWith::Why;
        std::vector<DoubledWith> found;
        look_up(m_by_content, entry.key.content, Why::same_content, found);
        look_up(m_by_id, entry.key.id, Why::same_id, found);
        look_up(m_by_cell, cell_of(entry), Why::same_municipality_and_year, found);
        look_up(m_by_day, day_of(entry), Why::same_day, found);
        return found;
    }

private:
    struct Other {
        engine::EntryKey key;
        std::string file;
        bool in_campaign = false;
    };
    using Index = std::map<std::string, std::vector<Other>>;

    static std::string cell_of(const engine::Entry& entry) {
        if (entry.voice != engine::Voice::official || entry.municipality.empty() || !entry.year)
            return {};
        return join({entry.municipality, " ", number_text(*entry.year)});
    }
    static std::string day_of(const engine::Entry& entry) {
        if (entry.kind == engine::RecordKind::interview || entry.kind == engine::RecordKind::answers ||
            entry.municipality.empty() || entry.date.empty())
            return {};
        return join(
            {number_text(static_cast<int>(entry.kind)), " ", entry.municipality, " ", entry.date, " ", entry.event});
    }
    static void look_up(const Index& index, const std::string& name, DoubledWith::Why why,
                        std::vector<DoubledWith>& found) {
        const auto others = name.empty() ? index.end() : index.find(name);
        if (others == index.end())
            return;
        for (const Other& other : others->second) {
            const bool told = std::any_of(found.begin(), found.end(), [&](const DoubledWith& each) {
                return each.key == other.key && each.in_campaign == other.in_campaign && each.file == other.file;
            });
            if (!told)
                found.push_back({why, other.key, other.file, other.in_campaign});
        }
    }

    Index m_by_content, m_by_id, m_by_cell, m_by_day;
};

} // namespace

IncomingFile look_into(std::string_view bytes, std::string name, const engine::QuestionSet& set,
                       const engine::Division& division) {
    IncomingFile file;
    file.name = std::move(name);
    Looking(file, set, division).run(bytes);
    return file;
}

void tell_doubled(std::vector<IncomingFile>& files, const engine::Campaign& campaign) {
    Known known;
    for (const auto& [key, entry] : campaign.entries)
        known.add(*entry, true);
    for (IncomingFile& file : files) {
        for (IncomingItem& item : file.items) {
            if (!item.readable)
                continue;
            item.doubled = known.doubled(*item.entry);
            known.add(*item.entry, false);
        }
    }
}

engine::EntryPointer with_told(const engine::Entry& entry, engine::Told told, const engine::QuestionSet& set,
                               const engine::Division& division) {
    return read_entry({entry.form, entry.text, entry.file, std::move(told), entry.key.id}, set, division.all()).entry;
}

engine::CampaignParts take(const engine::Campaign& campaign, const std::vector<engine::EntryPointer>& entries) {
    engine::CampaignParts parts;
    std::set<engine::EntryKey> taken;
    for (const engine::EntryPointer& entry : entries) {
        const auto is_there = [&](const engine::EntryKey& key) {
            return campaign.entries.count(key) > 0 || taken.count(key) > 0;
        };
        engine::EntryKey key = entry->key;
        const bool own_id = key.id != key.content;
        if (is_there(key) && own_id)
            continue;
        for (std::size_t copy = 2; is_there(key); copy++)
            key.id = join({key.content, "-", decimal(copy)});
        taken.insert(key);
        if (key == entry->key) {
            parts.push_back(engine::EntryPart{key, entry});
        } else {
            const auto again = std::make_shared<engine::Entry>(*entry);
            again->key = key;
            parts.push_back(engine::EntryPart{key, again});
        }
    }
    return parts;
}

} // namespace pikatesti::formats
