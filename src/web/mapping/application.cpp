#include "web/application.h"

#include "engine/campaign/campaign_history_text.h"
#include "formats/campaign/campaign_json.h"
#include "formats/campaign/incoming.h"
#include "formats/comparison/answers_csv.h"
#include "formats/comparison/comparison_csv.h"
#include "formats/comparison/load_changes.h"
#include "formats/comparison/load_tiles.h"
#include "formats/comparison/opening_json.h"
#include "formats/json/writer.h"
#include "ui/kit/named.h"
#include "ui/mapping/confirm_screen.h"
#include "ui/mapping/gap_section.h"
#include "ui/mapping/interview.h"
#include "ui/mapping/slide.h"
#include "web/kept.h"
#include "web/mapping/contract.h"
#include "web/mapping/mapping.h"
#include "web/mapping/offers.h"
#include "web/module.h"

#include <algorithm>

namespace pikatesti::web {

namespace {

using formats::JsonWriter;

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
        const formats::CampaignWriting writing{.contacts = !file, .compact = !file};
        json.member("record", formats::campaign_json(*model().campaign, model().set, writing));
        if (!file)
            json.member("history", engine::history_text(*model().campaign, model().history));
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

void restore_history(std::string_view history) {
    JsonWriter json;
    json.begin_object();
    json.key("restored").boolean(model().campaign && model().restore_history(history));
    json.end_object();
    module->output = json.take();
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
void open_to_confirm(std::string_view sent, std::string_view text) {
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
    ui::mapping::open_to_confirm(model(), item->entry, sent);
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
            if (model().confirming)
                json.member("sent", ui::mapping::sent_code(model()));
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
    case Call::history:
        return restore_history(arguments);
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
    case Call::open_to_confirm: {
        const auto parts = split(arguments, 2);
        return open_to_confirm(parts[0], parts[1]);
    }
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
    return ui::kit::with_named<mapping::Setting>(mapping::setting_names, name,
                                                 [&](auto setting) { set(setting, value); });
}

bool call_own(std::string_view name, std::string_view arguments) {
    return ui::kit::with_named<mapping::Call>(mapping::call_names, name, [&](auto known) { call(known, arguments); });
}

} // namespace pikatesti::web
