#include "web/application.h"

#include "formats/campaign/campaign_json.h"
#include "formats/campaign/incoming.h"
#include "formats/comparison/answers_csv.h"
#include "formats/comparison/comparison_csv.h"
#include "formats/comparison/load_changes.h"
#include "formats/comparison/load_tiles.h"
#include "formats/comparison/opening_json.h"
#include "formats/json/writer.h"
#include "formats/survey_table/failed_rows_csv.h"
#include "formats/survey_table/read_survey_rows.h"
#include "formats/survey_table/recognise_columns.h"
#include "formats/survey_table/survey_template.h"
#include "ui/mapping/app.h"
#include "ui/mapping/confirm_screen.h"
#include "ui/mapping/gap_section.h"
#include "ui/mapping/interview.h"
#include "ui/mapping/returned_offer.h"
#include "ui/mapping/slide.h"
#include "ui/mapping/survey_words.h"
#include "web/kept.h"
#include "web/mapping/contract.h"
#include "web/module.h"
#include "web/named.h"

#include <algorithm>

namespace pikatesti::web {

namespace {

using formats::JsonWriter;
using ui::mapping::Doubled;
using ui::mapping::Offered;

// The application, and the files whose records and tables it offers.
struct Mapping : ui::mapping::App {
    std::vector<formats::IncomingFile> incoming;
    std::map<std::string, formats::SurveyTable> tables; // by the id of what is offered of them
};

Mapping& app() { return static_cast<Mapping&>(*module->app); }
ui::mapping::Model& model() { return app().model(); }

// A file's name that every system takes.
std::string plain_name(std::string name) {
    for (char& character : name) {
        const bool plain = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
        if (!plain)
            character = '-';
    }
    return name;
}

std::string file_name() {
    return plain_name(model().say("mapping.out.file_name", {{"title", engine::fold_name(model().campaign_title())}}));
}

std::string detail() {
    const engine::Fieldwork& fieldwork = model().derived().fieldwork;
    return model().say("mapping.summary.interviewed", {{"count", std::to_string(fieldwork.interviewed)},
                                                       {"all", std::to_string(fieldwork.municipalities())}});
}

void tell_campaign(bool file) {
    JsonWriter json;
    json.begin_object();
    if (model().campaign) {
        // Contacts stay on the device.
        const formats::CampaignWriting writing{!file, true, !file};
        json.member("record", formats::campaign_json(*model().campaign, model().set, writing));
        json.member("title", model().campaign_title());
        json.member("detail", detail());
        json.member("name", file_name());
    }
    json.end_object();
    module->output = json.take();
}

void tell_opened() {
    JsonWriter json;
    json.begin_object();
    json.key("opened").boolean(true);
    json.end_object();
    module->output = json.take();
}

void open(std::string_view text, bool follow) {
    app().incoming.clear();
    app().tables.clear();
    if (text.empty())
        return model().close();
    formats::LoadedCampaign loaded = formats::load_campaign(text, model().set, *model().division);
    if (!module->accept(loaded))
        return;
    if (follow)
        model().follow(std::move(*loaded.value));
    else
        model().open(std::move(*loaded.value), {});
    tell_opened();
}

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

ui::mapping::OfferedFault fault_of(const formats::Diagnostic& diagnostic) {
    std::string text = diagnostic.message;
    if (!diagnostic.mend.empty())
        text += " " + diagnostic.mend;
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

engine::SurveyRows read_rows(const ui::mapping::OfferedTable& offered) {
    const auto found = app().tables.find(offered.id);
    if (found == app().tables.end())
        return {};
    return formats::read_survey_rows(found->second, offered.columns, {offered.telling.told, offered.apart}, model().set,
                                     model().division->all());
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

void example(std::string_view file) {
    constexpr int year = 2020;
    engine::Campaign campaign = engine::new_campaign(model().set, *model().division, "Lappi", year);
    campaign.title = model().say("mapping.example.name");
    const formats::IncomingFile found =
        formats::look_into(file, "lapland-example.jsonl", model().set, *model().division);
    std::vector<engine::EntryPointer> entries;
    for (const formats::IncomingItem& item : found.items)
        if (item.entry && item.readable)
            entries.push_back(item.entry);
    engine::CampaignParts parts = formats::take(campaign, entries);
    engine::exchange(campaign, parts);
    model().open(std::move(campaign), {});
}

void load_changes(std::string_view file) {
    auto loaded = formats::load_changes(file);
    if (module->accept(loaded))
        app().set_changes(std::move(*loaded.value));
}

void load_tiles(std::string_view file) {
    auto loaded = formats::load_tiles(file);
    if (module->accept(loaded))
        model().tiles = std::move(*loaded.value);
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

void tell_csv(bool long_form) {
    JsonWriter json;
    json.begin_object();
    if (model().campaign) {
        const engine::RegionComparison& comparison = model().comparison();
        const formats::ComparisonText told{model().set, *model().division, comparison, comparison.years()};
        json.member("text", long_form ? formats::answers_csv(told) : formats::comparison_csv(told));
    }
    json.end_object();
    module->output = json.take();
}

void tell_opening(std::string_view municipality) {
    JsonWriter json;
    json.begin_object();
    if (model().campaign)
        if (const auto opening = municipality.empty() ? ui::mapping::opening_of_region(model())
                                                      : ui::mapping::opening_of(model(), std::string(municipality)))
            json.member("opening", formats::opening_json(model().set, *opening));
    json.end_object();
    module->output = json.take();
}

void refuse(const char* message) {
    formats::Diagnostic diagnostic;
    diagnostic.message = model().say(message);
    module->output = diagnostics_json({diagnostic});
}

// Anything that is no whole interview is refused with the reason.
void open_to_confirm(std::string_view text) {
    const formats::IncomingFile found = formats::look_into(text, "", model().set, *model().division);
    const formats::IncomingItem* item = found.items.size() == 1 ? found.items.data() : nullptr;
    if (item == nullptr || !item->readable) {
        const auto& why = item ? item->diagnostics : found.diagnostics;
        return why.empty() ? refuse("mapping.confirm.none") : void(module->output = diagnostics_json(why));
    }
    const engine::Entry& entry = *item->entry;
    if (entry.kind != engine::RecordKind::interview || entry.voice != engine::Voice::official ||
        entry.municipality.empty() || !entry.year)
        return refuse("mapping.confirm.none");
    if (!model().read_interview(entry))
        return refuse("mapping.interview.not_ready");
    ui::mapping::open_to_confirm(model(), item->entry);
    tell_opened();
}

void tell_interview() {
    JsonWriter json;
    json.begin_object();
    const std::string& municipality = model().interview.municipality;
    if (model().campaign && !municipality.empty()) {
        if (const engine::EntryPointer entry = ui::mapping::interview_entry(model(), municipality)) {
            const std::string what =
                model().municipality_name(municipality) + ' ' + std::to_string(model().campaign->year);
            json.member("record", entry->text);
            json.member("name",
                        plain_name(model().say(model().confirming ? "mapping.confirm.file" : "mapping.send.file_name",
                                               {{"title", engine::fold_name(what)}})));
            json.member("what", what);
        }
    }
    json.end_object();
    module->output = json.take();
}

void tell_picture(bool map) {
    JsonWriter json;
    json.begin_object();
    if (model().campaign) {
        using ui::mapping::Picture;
        const ui::mapping::Slide slide =
            ui::mapping::slide_of(model(), app().fonts, map ? Picture::map : Picture::table);
        if (!slide.svg.empty()) {
            json.member("svg", slide.svg);
            json.key("width").number(slide.width);
            json.key("height").number(slide.height);
        }
    }
    json.end_object();
    module->output = json.take();
}

void set(mapping::Setting setting, const std::string& value) {
    using mapping::Setting;
    switch (setting) {
    case Setting::today:
        model().today = value;
        break;
    case Setting::seed:
        model().seed = value;
        break;
    case Setting::letters:
        model().letters = value == "1";
        break;
    case Setting::confirming:
        model().confirming = value == "1";
        break;
    case Setting::kept:
        model().kept = kept_of(value);
        break;
    case Setting::seen_top:
        model().seen_top = static_cast<float>(number(value));
        break;
    }
}

void call(mapping::Call call, std::string_view arguments) {
    using mapping::Call;
    switch (call) {
    case Call::load_changes:
        return load_changes(arguments);
    case Call::load_tiles:
        return load_tiles(arguments);
    case Call::campaign:
        return tell_campaign(arguments == "file");
    case Call::open:
        return open(arguments, false);
    case Call::follow:
        return open(arguments, true);
    case Call::example:
        return example(arguments);
    case Call::offer: {
        const auto parts = split(arguments, 2);
        return offer(std::string(parts[0]), parts[1]);
    }
    case Call::failed_rows:
        return tell_failed_rows(arguments);
    case Call::opening:
        return tell_opening(arguments);
    case Call::picture:
        return tell_picture(arguments == "map");
    case Call::open_to_confirm:
        return open_to_confirm(arguments);
    case Call::interview:
        return tell_interview();
    case Call::table_template:
        return tell_table_template(arguments);
    case Call::csv:
        return tell_csv(arguments == "long");
    }
}

} // namespace

std::unique_ptr<ui::kit::App> make_app() {
    auto made = std::make_unique<Mapping>();
    ui::mapping::Model& its = made->model();
    its.take = formats::take;
    its.read_again = [&its](const engine::Entry& entry, const engine::Told& told) {
        return formats::with_told(entry, told, its.set, *its.division);
    };
    its.read_table = read_rows;
    its.read_interview = [&its](const engine::Entry& entry) {
        return formats::interview_in(entry, its.set, its.division->all());
    };
    its.write_interview = [&its](const engine::InterviewSheet& sheet, const engine::Told& told) {
        return formats::entry_of(sheet, told, its.set, its.division->all());
    };
    return made;
}

void take(engine::MunicipalityList list) { app().set_municipalities(std::move(list)); }

const engine::QuestionSet& take(engine::QuestionSet set) {
    app().set_question_set(std::move(set));
    return model().set;
}

// The page tells its plain view by itself, and nothing is read aloud.
void set_of_player(Setting, const std::string&) {}

bool set_own(std::string_view name, const std::string& value) {
    return with_named<mapping::Setting>(mapping::setting_names, name, [&](auto setting) { set(setting, value); });
}

bool call_own(std::string_view name, std::string_view arguments) {
    return with_named<mapping::Call>(mapping::call_names, name, [&](auto known) { call(known, arguments); });
}

} // namespace pikatesti::web
