#include "formats/campaign/load_campaign.h"

#include "engine/evening_data.h"
#include "formats/campaign/campaign_words.h"
#include "formats/campaign/read_entry.h"
#include "formats/json/reader.h"
#include "formats/question_set/year.h"
#include "formats/record/record_words.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

constexpr std::size_t most_campaign_bytes = std::size_t{256} * 1024 * 1024;
constexpr std::size_t most_rows = 2000;
constexpr std::size_t most_entries = 100'000;

class CampaignReader {
public:
    CampaignReader(Reader& reader, const engine::QuestionSet& set, const engine::Division& division)
        : m_reader(reader), m_set(set), m_division(division) {}

    void read(NodeId root, LoadedCampaign& loaded);

private:
    std::string text(NodeId node, std::size_t most_bytes);
    void read_row(NodeId node);
    void read_entry_at(NodeId node, LoadedCampaign& loaded);
    engine::Told read_told(NodeId node);
    int year(NodeId node) { return m_reader.whole_number(node, first_year, last_year, 0); }

    Reader& m_reader;
    const engine::QuestionSet& m_set;
    const engine::Division& m_division;
    engine::Campaign m_campaign;
};

// None where there is none; cut, with a fault, where it is too long.
std::string CampaignReader::text(NodeId node, std::size_t most_bytes) {
    if (node == no_node)
        return {};
    std::string found = m_reader.text_or_nothing(node);
    if (found.size() > most_bytes)
        m_reader.fault(Fault::too_long, node, {decimal(found.size()), decimal(most_bytes)});
    return found;
}

void CampaignReader::read_row(NodeId node) {
    const auto part = [&](std::string_view key) { return m_reader.member(node, key); };
    engine::FieldworkRow row;
    row.municipality = m_reader.document().key(node);
    if (!engine::is_municipality_code(row.municipality))
        m_reader.fault_at_key(Fault::bad_code, node, {row.municipality});
    if (!m_reader.object(node, "", "state agreed method note contact"))
        return;
    if (const auto state = m_reader.choice(part("state"), field_state_words))
        row.state = static_cast<engine::FieldState>(*state);
    if (const auto method = m_reader.choice(part("method"), method_words))
        row.method = static_cast<engine::Method>(*method);
    row.agreed_day = text(part("agreed"), engine::longest_campaign_text);
    if (!row.agreed_day.empty() && !engine::is_date(row.agreed_day))
        m_reader.fault(Fault::bad_date, part("agreed"), {row.agreed_day});
    row.note = text(part("note"), engine::longest_fieldwork_note);
    if (const NodeId contact = part("contact"); m_reader.object(contact, "", "title name phone")) {
        row.contact.title = text(m_reader.member(contact, "title"), engine::longest_campaign_text);
        row.contact.name = text(m_reader.member(contact, "name"), engine::longest_campaign_text);
        row.contact.phone = text(m_reader.member(contact, "phone"), engine::longest_campaign_text);
    }
    m_campaign.rows.push_back(std::move(row));
}

engine::Told CampaignReader::read_told(NodeId node) {
    engine::Told told;
    if (!m_reader.object(node, "", "municipality year voice"))
        return told;
    const NodeId municipality = m_reader.member(node, "municipality");
    told.municipality = text(municipality, engine::longest_campaign_text);
    if (!told.municipality.empty() && !engine::is_municipality_code(told.municipality))
        m_reader.fault(Fault::bad_code, municipality, {told.municipality});
    if (const NodeId found = m_reader.member(node, "year"); found != no_node)
        told.year = year(found);
    if (const auto voice = m_reader.choice(m_reader.member(node, "voice"), voice_words))
        told.voice = static_cast<engine::Voice>(*voice);
    return told;
}

void CampaignReader::read_entry_at(NodeId node, LoadedCampaign& loaded) {
    const auto part = [&](std::string_view key) { return m_reader.member(node, key); };
    if (!m_reader.object(node, "id form text", "file told chosen"))
        return;
    KeptEntry kept;
    kept.id = m_reader.id(part("id"));
    if (const auto form = m_reader.choice(part("form"), entry_form_words))
        kept.form = static_cast<engine::EntryForm>(*form);
    kept.file = text(part("file"), engine::longest_campaign_text);
    kept.told = read_told(part("told"));
    const bool chosen = part("chosen") != no_node && m_reader.boolean(part("chosen"));
    // Any text, as it came: a record's own characters are no concern of the campaign.
    if (const NodeId written = part("text"); m_reader.is_kind(written, JsonKind::string))
        kept.text = m_reader.document().string(written);
    else if (written != no_node)
        m_reader.wrong_type(written, "text in double quotes");
    ReadEntry entry = read_entry(std::move(kept), m_set, m_division.all());
    const engine::EntryKey& key = entry.entry->key;
    if (!m_campaign.entries.emplace(key, entry.entry).second)
        m_reader.duplicate_reference(node, "entry", key.id);
    if (chosen)
        m_campaign.chosen.insert(key);
    if (!entry.diagnostics.empty())
        loaded.of_entries.push_back({key, std::move(entry.diagnostics)});
}

void CampaignReader::read(NodeId root, LoadedCampaign& loaded) {
    const auto part = [&](std::string_view key) { return m_reader.member(root, key); };
    if (check_format(m_reader, part("format")) == 0 ||
        !m_reader.object(root, "format kind set year municipalities entries", "title region"))
        return;
    m_reader.choice(part("kind"), "campaign");
    const NodeId set = part("set");
    if (!m_reader.object(set, "id revision"))
        return;
    m_campaign.set = m_reader.id(m_reader.member(set, "id"));
    if (m_campaign.set != m_set.id && !m_campaign.set.empty()) {
        m_reader.fault(Fault::other_set, m_reader.member(set, "id"), {m_campaign.set, m_set.id});
        return;
    }
    m_reader.text(m_reader.member(set, "revision"));
    m_campaign.title = text(part("title"), engine::longest_campaign_text);
    m_campaign.region = text(part("region"), engine::longest_campaign_text);
    m_campaign.year = year(part("year"));
    for (const NodeId row : m_reader.map(part("municipalities"), "municipality", {0, most_rows}))
        read_row(row);
    std::sort(
        m_campaign.rows.begin(), m_campaign.rows.end(),
        [](const engine::FieldworkRow& a, const engine::FieldworkRow& b) { return a.municipality < b.municipality; });
    for (const NodeId entry : m_reader.list(part("entries"), "entry", {0, most_entries}))
        read_entry_at(entry, loaded);
    loaded.value = std::move(m_campaign);
}

} // namespace

LoadedCampaign load_campaign(std::string_view json, const engine::QuestionSet& set, const engine::Division& division) {
    LoadedCampaign loaded;
    Reader reader(json, most_campaign_bytes);
    if (reader.document().complete())
        CampaignReader(reader, set, division).read(reader.document().root(), loaded);
    loaded.diagnostics = reader.take();
    if (has_errors(loaded.diagnostics))
        loaded.value.reset();
    return loaded;
}

} // namespace pikatesti::formats
