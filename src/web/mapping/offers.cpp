#include "web/mapping/offers.h"

#include "formats/json/writer.h"
#include "formats/survey_table/failed_rows_csv.h"
#include "formats/survey_table/read_survey_rows.h"
#include "formats/survey_table/recognise_columns.h"
#include "formats/survey_table/survey_template.h"
#include "ui/mapping/returned_offer.h"
#include "ui/mapping/survey_words.h"
#include "web/mapping/mapping.h"

#include <algorithm>

namespace pikatesti::web {

namespace {

using formats::JsonWriter;
using ui::mapping::Doubled;
using ui::mapping::Offered;

Doubled doubled_of(const formats::IncomingItem& item) {
    if (item.doubled.empty())
        return Doubled::no;
    switch (item.doubled.front().why) {
    case formats::DoubledWith::Why::same_content:
        return Doubled::content;
    case formats::DoubledWith::Why::same_id:
        return Doubled::version;
    case formats::DoubledWith::Why::same_municipality_and_year:
        return Doubled::municipality_and_year;
    case formats::DoubledWith::Why::same_day:
        break;
    }
    return Doubled::day;
}

// In the language of the page; what a diagnostic itself says is English (web/player/fault_words.js).
ui::mapping::OfferedFault fault_of(const formats::Diagnostic& diagnostic) {
    const std::string name = "fault." + diagnostic.id;
    std::string text = model().say(name);
    if (text == name) // has no words of its own
        text = model().say("fault.other");
    if (!diagnostic.pointer.empty())
        text = model().say("fault.at", {{"text", text}, {"place", diagnostic.pointer}});
    return {.text = std::move(text), .line = static_cast<int>(diagnostic.line)};
}

Offered offered(const formats::IncomingFile& file, const formats::IncomingItem& item) {
    Offered offer;
    offer.name = file.name;
    if (item.line > 0)
        offer.name += ":" + std::to_string(item.line);
    offer.entry = item.entry ? item.entry : std::make_shared<const engine::Entry>();
    offer.readable = item.entry && item.readable;
    offer.incomplete = item.municipality_missing || item.year_missing || item.voice_missing;
    offer.doubled = doubled_of(item);
    offer.wanted = offer.readable && offer.doubled != Doubled::content;
    for (const formats::Diagnostic& diagnostic : item.diagnostics)
        offer.faults.push_back(fault_of(diagnostic));
    return offer;
}

// The same file twice is offered once.
void offer_campaign(formats::IncomingFile& file, std::string id) {
    std::vector<ui::mapping::OfferedCampaign>& all = model().offer.campaigns;
    if (std::any_of(all.begin(), all.end(), [&](const auto& other) { return other.id == id; }))
        return;
    ui::mapping::OfferedCampaign& offer = all.emplace_back();
    offer.id = std::move(id);
    offer.name = file.name;
    offer.theirs = std::move(*file.campaign->value);
    for (const formats::Diagnostic& diagnostic : file.diagnostics)
        offer.faults.push_back(fault_of(diagnostic));
}

void apply_template(ui::mapping::OfferedTable& offered) {
    if (model().survey_template)
        offered.template_columns = engine::apply(*model().survey_template, offered.columns);
}

// For the tables that are offered now and from now on.
void take_template(std::string name, std::string_view file) {
    auto loaded = formats::load_survey_template(file, model().set);
    if (!module->accept(loaded))
        return;
    model().survey_template = std::move(*loaded.value);
    model().survey_template->name = name;
    for (ui::mapping::OfferedTable& offered : model().offer.tables) {
        offered.picking = {};
        apply_template(offered);
        offered.rows = read_rows(offered);
    }
    model().go(ui::mapping::Screen::add);
    model().announcement = model().say("mapping.survey.template.present", {{"name", name}});
}

// The same table twice is offered once.
void offer_table(formats::SurveyTable table, std::string id) {
    std::vector<ui::mapping::OfferedTable>& all = model().offer.tables;
    if (std::none_of(all.begin(), all.end(), [&](const auto& other) { return other.id == id; })) {
        ui::mapping::OfferedTable& offer = all.emplace_back();
        offer.id = id;
        offer.name = table.name;
        offer.tool = formats::tool_of(table);
        offer.heading_row = table.heading_row;
        offer.columns = formats::recognise_columns(table, model().set, model().division->all());
        apply_template(offer);
        app().tables[id] = std::move(table);
        offer.rows = read_rows(offer);
    }
    model().go(ui::mapping::Screen::add);
    model().focus = "survey/" + id + "/heading";
    model().announcement = ui::mapping::survey_title(model(), all.back());
}

} // namespace

engine::SurveyRows read_rows(const ui::mapping::OfferedTable& offered) {
    const auto found = app().tables.find(offered.id);
    if (found == app().tables.end())
        return {};
    return formats::read_survey_rows(found->second, offered.columns, {offered.telling.told, offered.apart}, model().set,
                                     model().division->all());
}

void offer(std::string name, std::string_view file) {
    if (!model().campaign)
        return;
    if (formats::is_survey_template(file))
        return take_template(std::move(name), file);
    if (model().offer.tables.empty()) // those before were taken or dropped
        app().tables.clear();
    if (model().offer.all.empty()) // those before were taken or dropped
        app().incoming.clear();
    formats::IncomingFile found = formats::look_into(file, std::move(name), model().set, *model().division);
    if (found.items.empty() && found.what != formats::IncomingFile::What::campaign) {
        if (auto table = formats::read_survey_table(file, found.name, model().set))
            return offer_table(std::move(*table), engine::content_key(file));
        // What cannot be read is listed among the rest, with the reason.
        formats::IncomingItem unreadable;
        unreadable.diagnostics = found.diagnostics;
        found.items.push_back(std::move(unreadable));
    }
    if (found.campaign && found.campaign->value) {
        offer_campaign(found, engine::content_key(file));
    } else if (found.items.empty()) {
        module->output = diagnostics_json(found.diagnostics);
        return;
    } else {
        app().incoming.push_back(std::move(found));
    }
    formats::tell_doubled(app().incoming, *model().campaign);
    model().offer.all.clear();
    for (const formats::IncomingFile& each : app().incoming)
        for (const formats::IncomingItem& item : each.items)
            model().offer.all.push_back(offered(each, item));
    ui::mapping::tell_returned_at_first(model());
    model().go(ui::mapping::Screen::add);
    const ui::mapping::Offer& all = model().offer;
    model().focus = all.campaigns.empty() ? "offer/heading" : "merge/" + all.campaigns.front().id + "/heading";
    model().announcement = all.all.empty() ? model().say("mapping.merge", {{"name", all.campaigns.back().name}})
                                           : model().say_count("mapping.add.found", static_cast<int>(all.all.size()));
}

void tell_failed_rows(std::string_view id) {
    JsonWriter json;
    json.begin_object();
    const auto& all = model().offer.tables;
    const auto offered = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == id; });
    const auto table = app().tables.find(std::string(id));
    if (offered != all.end() && table != app().tables.end()) {
        std::vector<std::pair<std::size_t, std::string>> failed;
        for (const engine::FailedRow& row : offered->rows.failed) {
            std::string why;
            for (const engine::SurveyFault& fault : row.faults)
                why += (why.empty() ? "" : " ") + ui::mapping::survey_fault_words(model(), *offered, row.row, fault);
            failed.emplace_back(row.row, std::move(why));
        }
        json.member("text", formats::failed_rows_csv(table->second, model().say("mapping.survey.failed_rows.row"),
                                                     model().say("mapping.survey.failed_rows.why"), failed));
        json.member("name", model().say("mapping.survey.failed_rows.file"));
    }
    json.end_object();
    module->output = json.take();
}

void tell_table_template(std::string_view id) {
    JsonWriter json;
    json.begin_object();
    for (const ui::mapping::OfferedTable& offered : model().offer.tables) {
        if (offered.id != id)
            continue;
        json.member("text", formats::survey_template_json(offered.columns, model().set));
        json.member("name", model().say("mapping.survey.template.file"));
    }
    json.end_object();
    module->output = json.take();
}

} // namespace pikatesti::web
