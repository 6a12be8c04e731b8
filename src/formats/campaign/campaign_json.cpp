#include "formats/campaign/campaign_json.h"

#include "formats/campaign/campaign_words.h"
#include "formats/json/writer.h"
#include "formats/record/record_words.h"

#include "formats/diagnostics/wording.h"

namespace pikatesti::formats {
namespace {

using Members = JsonWriter::Members;

void write_row(JsonWriter& json, const engine::FieldworkRow& row, bool contacts) {
    json.key(row.municipality).begin_object(Members::in_a_row);
    json.member("state", word_for(field_state_words, row.state));
    json.member_if("agreed", row.agreed_day);
    if (row.method)
        json.member("method", word_for(method_words, *row.method));
    json.member_if("note", row.note);
    if (contacts && row.contact != engine::Contact()) {
        json.key("contact").begin_object();
        json.member_if("title", row.contact.title);
        json.member_if("name", row.contact.name);
        json.member_if("phone", row.contact.phone);
        json.end_object();
    }
    json.end_object();
}

void write_told(JsonWriter& json, const engine::Told& told) {
    if (told == engine::Told())
        return;
    json.key("told").begin_object(Members::in_a_row);
    json.member_if("municipality", told.municipality);
    if (told.year)
        json.key("year").number(*told.year);
    if (told.voice)
        json.member("voice", word_for(voice_words, *told.voice));
    json.end_object();
}

void write_entry(JsonWriter& json, const engine::Entry& entry, bool chosen) {
    json.begin_object();
    json.member("id", entry.key.id);
    json.member("form", word_for(entry_form_words, entry.form));
    json.member_if("file", entry.file);
    write_told(json, entry.told);
    json.flag_if("chosen", chosen);
    json.member("text", entry.text);
    json.end_object();
}

} // namespace

std::string campaign_json(const engine::Campaign& campaign, const engine::QuestionSet& set, CampaignWriting writing) {
    JsonWriter json(writing.compact ? JsonWriter::Layout::compact : JsonWriter::Layout::indented);
    json.begin_object();
    json.key("format").number(1);
    json.member("kind", "campaign");
    json.key("set").begin_object(Members::in_a_row);
    json.member("id", set.id);
    json.member("revision", set.revision);
    json.end_object();
    json.member_if("title", campaign.title);
    json.member_if("region", campaign.region);
    json.key("year").number(campaign.year);
    json.key("municipalities").begin_object();
    for (const engine::FieldworkRow& row : campaign.rows)
        write_row(json, row, writing.contacts);
    json.end_object();
    json.key("entries").begin_array();
    for (const auto& [key, entry] : campaign.entries)
        write_entry(json, *entry, campaign.chosen.count(key) > 0);
    json.end_array();
    json.end_object();
    return json.take() + (writing.compact ? "" : "\n");
}

} // namespace pikatesti::formats
