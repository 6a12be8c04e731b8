#include "engine/campaign/campaign_history_text.h"

#include "engine/counted_text.h"
#include "engine/evening_data.h"

#include <algorithm>
#include <map>
#include <utility>

namespace pikatesti::engine {

namespace {

constexpr std::size_t version = 1;
constexpr std::size_t most_changes = 10'000'000; // only so that a number that is wrong is not believed
constexpr std::size_t most_parts = 1'000'000;    // likewise
constexpr std::size_t longest_text = 100'000'000;
constexpr std::size_t latest_year = 9999;

enum Kind : std::size_t { title_kind, no_row_kind, row_kind, gone_kind, entry_kind, chosen_kind };

// Texts of a row, which is told against the present one.
constexpr std::string FieldworkRow::*texts_of_row[] = {&FieldworkRow::agreed_day, &FieldworkRow::note};
constexpr std::string Contact::*texts_of_contact[] = {&Contact::title, &Contact::name, &Contact::phone};

// A character is not cut.
bool goes_on(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

struct Common {
    std::size_t first = 0, last = 0; // bytes at the beginning and at the end
};

Common common_to(std::string_view base, std::string_view value) {
    const std::size_t most = std::min(base.size(), value.size());
    Common common;
    common.first = static_cast<std::size_t>(
        std::mismatch(value.begin(), value.begin() + static_cast<std::ptrdiff_t>(most), base.begin()).first -
        value.begin());
    while (common.first > 0 && common.first < value.size() && goes_on(value[common.first]))
        --common.first;
    while (common.last < most - common.first &&
           base[base.size() - 1 - common.last] == value[value.size() - 1 - common.last])
        ++common.last;
    while (common.last > 0 && goes_on(value[value.size() - common.last]))
        --common.last;
    return common;
}

// Of a version of the entry that is in the campaign; empty: there is none.
std::string_view text_there(const Campaign& campaign, const std::string& id) {
    const auto found = campaign.entries.lower_bound({id, ""});
    return found != campaign.entries.end() && found->first.id == id ? found->second->text : std::string_view();
}

FieldworkRow row_there(const Campaign& campaign, const std::string& municipality) {
    const FieldworkRow* row = campaign.find_row(municipality);
    return row ? *row : FieldworkRow();
}

class HistoryWriter : public CountedTextWriter {
public:
    HistoryWriter(const Campaign& campaign, const CampaignHistory& history) {
        number(version);
        number(history.done().size());
        number(history.undone().size());
        changes(campaign, history.done());
        changes(campaign, history.undone());
    }

private:
    void changes(const Campaign& campaign, const std::vector<CampaignParts>& stack) {
        if (stack.empty())
            return;
        Campaign now = campaign;
        for (auto change = stack.rbegin(); change != stack.rend(); ++change) {
            number(change->size());
            for (const CampaignPart& part : *change)
                std::visit([&](const auto& its) { write(now, its); }, part);
            CampaignParts parts = *change;
            exchange(now, parts);
        }
    }

    void against(std::string_view base, std::string_view value) {
        const Common common = common_to(base, value);
        number(common.first);
        number(common.last);
        text(value.substr(common.first, value.size() - common.first - common.last));
    }

    void key(const EntryKey& key) {
        text(key.id);
        text(key.content);
    }

    void write(const Campaign& now, const TitlePart& part) {
        number(title_kind);
        against(now.title, part.title);
    }

    void write(const Campaign& now, const RowPart& part) {
        number(part.row ? row_kind : no_row_kind);
        text(part.municipality);
        if (!part.row)
            return;
        number(static_cast<std::size_t>(part.row->state));
        number(part.row->method ? static_cast<std::size_t>(*part.row->method) + 1 : 0);
        const FieldworkRow there = row_there(now, part.municipality);
        for (const auto its : texts_of_row)
            against(there.*its, (*part.row).*its);
        for (const auto its : texts_of_contact)
            against(there.contact.*its, part.row->contact.*its);
    }

    void write(const Campaign& now, const EntryPart& part) {
        if (!part.entry) {
            number(gone_kind);
            return key(part.key);
        }
        const Told& told = part.entry->told;
        number(entry_kind);
        text(part.key.id);
        number(static_cast<std::size_t>(part.entry->form));
        number(told.year ? static_cast<std::size_t>(*told.year) + 1 : 0);
        number(told.voice ? static_cast<std::size_t>(*told.voice) + 1 : 0);
        text(told.municipality);
        text(part.entry->file);
        against(text_there(now, part.key.id), part.entry->text);
    }

    void write(const Campaign& /*now*/, const ChosenPart& part) {
        number(chosen_kind);
        key(part.key);
        number(part.chosen ? 1 : 0);
    }
};

class HistoryReader : public CountedTextReader {
public:
    HistoryReader(std::string_view text, const Campaign& campaign, const ReadKeptEntry& read_entry)
        : CountedTextReader(text), m_read_entry(read_entry), m_known(campaign.entries) {
        expect(number(version) == version);
        const std::size_t done_count = number(most_changes);
        const std::size_t undone_count = number(most_changes);
        done = changes(campaign, done_count);
        undone = changes(campaign, undone_count);
        expect_end();
    }

    std::vector<CampaignParts> done, undone;

private:
    std::vector<CampaignParts> changes(const Campaign& campaign, std::size_t count) {
        std::vector<CampaignParts> stack;
        if (count == 0)
            return stack;
        Campaign now = campaign;
        for (std::size_t i = 0; i < count && good(); ++i) {
            CampaignParts parts;
            for (std::size_t left = number(most_parts); left > 0 && good(); --left)
                if (std::optional<CampaignPart> read = part(now))
                    parts.push_back(std::move(*read));
            expect(!parts.empty());
            if (!good())
                break;
            stack.push_back(parts);
            exchange(now, parts);
        }
        std::reverse(stack.begin(), stack.end());
        return stack;
    }

    std::string against(std::string_view base, std::size_t most) {
        const std::size_t first = number(base.size());
        const std::size_t last = number(base.size() - first);
        std::string value(base.substr(0, first));
        value += text(longest_text);
        value += base.substr(base.size() - last);
        expect(value.size() <= most);
        return value;
    }

    // None: it is no good().
    std::optional<CampaignPart> part(const Campaign& now) {
        switch (number(chosen_kind)) {
        case title_kind:
            return TitlePart{against(now.title, longest_campaign_text)};
        case no_row_kind:
            return RowPart{code(), std::nullopt};
        case row_kind:
            return row(now);
        case gone_kind:
            return EntryPart{key(), nullptr};
        case entry_kind:
            return entry(now);
        default: {
            EntryKey its = key();
            return ChosenPart{std::move(its), number(1) == 1};
        }
        }
    }

    std::string code() {
        std::string found = text(longest_campaign_text);
        expect(is_municipality_code(found));
        return found;
    }

    EntryKey key() {
        std::string id = text(longest_campaign_text);
        return {std::move(id), text(longest_campaign_text)};
    }

    std::optional<CampaignPart> row(const Campaign& now) {
        FieldworkRow found;
        found.municipality = code();
        found.state = static_cast<FieldState>(number(static_cast<std::size_t>(FieldState::declined)));
        if (const std::size_t method = number(static_cast<std::size_t>(Method::documents) + 1); method > 0)
            found.method = static_cast<Method>(method - 1);
        const FieldworkRow there = row_there(now, found.municipality);
        for (const auto its : texts_of_row)
            found.*its = against(there.*its, longest_fieldwork_note);
        for (const auto its : texts_of_contact)
            found.contact.*its = against(there.contact.*its, longest_campaign_text);
        expect(found.agreed_day.empty() || is_date(found.agreed_day));
        return RowPart{found.municipality, found};
    }

    std::optional<CampaignPart> entry(const Campaign& now) {
        Entry kept;
        kept.key.id = text(longest_campaign_text);
        kept.form = static_cast<EntryForm>(number(static_cast<std::size_t>(EntryForm::link)));
        if (const std::size_t year = number(latest_year + 1); year > 0)
            kept.told.year = static_cast<int>(year) - 1;
        if (const std::size_t voice = number(static_cast<std::size_t>(Voice::both) + 1); voice > 0)
            kept.told.voice = static_cast<Voice>(voice - 1);
        kept.told.municipality = text(longest_campaign_text);
        expect(kept.told.municipality.empty() || is_municipality_code(kept.told.municipality));
        kept.file = text(longest_campaign_text);
        kept.text = against(text_there(now, kept.key.id), longest_text);
        kept.key.content = content_key(kept.text);
        if (!good())
            return std::nullopt;
        EntryPointer found = known(kept);
        expect(found && found->key == kept.key);
        return good() ? std::optional<CampaignPart>(EntryPart{kept.key, std::move(found)}) : std::nullopt;
    }

    // Most are told again and again, as each answer follows from the one before: a text is read once.
    EntryPointer known(const Entry& kept) {
        EntryPointer& its = m_known[kept.key];
        if (!its || its->told != kept.told || its->file != kept.file || its->form != kept.form)
            its = m_read_entry(kept);
        return its;
    }

    const ReadKeptEntry& m_read_entry;
    std::map<EntryKey, EntryPointer> m_known;
};

} // namespace

std::string history_text(const Campaign& campaign, const CampaignHistory& history) {
    return HistoryWriter(campaign, history).take();
}

std::optional<CampaignHistory> read_history(std::string_view text, const Campaign& campaign,
                                            const ReadKeptEntry& read_entry) {
    HistoryReader reader(text, campaign, read_entry);
    if (!reader.good())
        return std::nullopt;
    return CampaignHistory(std::move(reader.done), std::move(reader.undone));
}

} // namespace pikatesti::engine
