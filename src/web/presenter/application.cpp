#include "web/application.h"

#include "formats/comparison/opening_json.h"
#include "formats/diagnostics/wording.h"
#include "formats/json/writer.h"
#include "formats/record/load_record.h"
#include "formats/record/record.h"
#include "formats/record/record_csv.h"
#include "formats/record/record_json.h"
#include "formats/record/record_words.h"
#include "ui/kit/named.h"
#include "ui/presenter/app.h"
#include "ui/presenter/take_home_text.h"
#include "ui/presenter/words.h"
#include "web/kept.h"
#include "web/module.h"
#include "web/presenter/contract.h"

namespace pikatesti::web {

namespace {

using formats::JsonWriter;

ui::presenter::App& app() { return static_cast<ui::presenter::App&>(*module->app); }
ui::presenter::Model& model() { return app().model(); }

ui::presenter::View view_named(std::string_view name) {
    using ui::presenter::View;
    if (name == "audience")
        return View::audience;
    if (name == "desk")
        return View::desk;
    return name == "split" ? View::split : View::single;
}

std::string detail() {
    std::string words = model().date_words();
    std::string where;
    switch (model().place().stage) {
    case engine::EveningStage::start:
        where = model().say("evening.stage.start");
        break;
    case engine::EveningStage::question: {
        const auto now = ui::presenter::progress(model(), model().place().question);
        where = model().say("question.progress",
                            {{"number", std::to_string(now.number)}, {"total", std::to_string(now.total)}});
        break;
    }
    case engine::EveningStage::result:
        where = model().say("evening.stage.result");
        break;
    case engine::EveningStage::steps:
        where = model().say("evening.stage.steps");
        break;
    case engine::EveningStage::takeaway:
        where = model().say("evening.stage.takeaway");
        break;
    }
    return words.empty() ? where : words + " · " + where;
}

// A file's name that every system takes.
std::string file_name() {
    std::string name = "yhdistysilta";
    if (!model().evening->details().municipality.empty())
        name += '-' + engine::fold_name(model().municipality_name());
    if (!model().evening->details().date.empty())
        name += '-' + model().evening->details().date;
    for (char& character : name) {
        const bool plain = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
        if (!plain)
            character = '-';
    }
    return name;
}

formats::Record record() {
    return {.kind = formats::RecordKind::evening,
            .revision = {},
            .data = model().evening->data(),
            .traits = model().evening->traits()};
}

formats::Loaded<formats::Record> load(std::string_view json) {
    const engine::MunicipalityList& list = model().municipalities;
    return formats::load_record(json, model().set, list.municipalities.empty() ? nullptr : &list);
}

bool accept(const formats::Loaded<formats::Record>& loaded) {
    if (!module->accept(loaded))
        return false;
    JsonWriter json;
    json.begin_object();
    json.key("opened").boolean(true);
    json.end_object();
    module->output = json.take();
    return true;
}

// The headings of a table in the words of the interface.
class Headings : public formats::CsvWords {
public:
    explicit Headings(std::string_view language) : m_language(language) {}
    std::string word(std::string_view name) const override {
        return model().messages.text(m_language, "csv." + std::string(name));
    }

private:
    std::string m_language;
};

std::string csv(std::string_view language, const std::string& municipality) {
    const Headings headings(language);
    return formats::counts_csv(model().set, record(),
                               {.words = headings, .language = language, .municipality = municipality});
}

std::string record_text(std::string_view kind, std::string_view language) {
    const engine::Municipality* found = model().municipalities.find(model().evening->details().municipality);
    const std::string municipality = found == nullptr ? std::string() : std::string(found->name.in(language));
    if (kind == "csv")
        return csv(language, municipality);
    return ui::presenter::take_home_text(
        model(), kind == "report" ? ui::presenter::TakeHome::report : ui::presenter::TakeHome::minutes, language);
}

void tell_evening(bool file) {
    JsonWriter json;
    json.begin_object();
    json.member("record", formats::record_json(model().set, record(),
                                               file ? formats::RecordPurpose::file : formats::RecordPurpose::autosave));
    if (!file)
        json.member("history", model().evening->history_text());
    json.member("title", model().event_line().first.text);
    json.member("detail", detail());
    json.member("name", file_name());
    json.end_object();
    module->output = json.take();
}

void tell_place() {
    const engine::EveningPlace& place = model().evening->data().place;
    JsonWriter json;
    json.begin_object();
    json.member("stage", formats::word_for(formats::stage_words, place.stage));
    json.key("question");
    if (place.stage == engine::EveningStage::question)
        json.text(model().set.questions[place.question].id);
    else
        json.null();
    json.key("languages").begin_array();
    for (const std::string& language : model().evening->details().languages)
        json.text(language);
    json.end_array();
    json.end_object();
    module->output = json.take();
}

void new_evening(std::string_view date) {
    engine::EveningData fresh = engine::empty_evening(model().set);
    fresh.details.languages = model().evening->details().languages;
    fresh.details.answering = model().evening->details().answering;
    fresh.details.voice = model().evening->details().voice;
    fresh.details.date = date;
    model().open(fresh, {});
}

void open(std::string_view json) {
    auto loaded = load(json);
    if (accept(loaded))
        model().open(loaded.value->data, std::move(loaded.value->traits));
}

void follow(std::string_view json) {
    auto loaded = load(json);
    if (accept(loaded))
        model().follow(loaded.value->data, std::move(loaded.value->traits));
}

void restore_history(std::string_view history) {
    JsonWriter json;
    json.begin_object();
    json.key("restored").boolean(model().evening->restore_history(history));
    json.end_object();
    module->output = json.take();
}

void compare_with(std::string_view json) {
    if (json.empty()) {
        model().earlier.reset();
        return;
    }
    auto loaded = load(json);
    if (!accept(loaded))
        return;
    formats::Record& earlier = *loaded.value;
    auto result = engine::room_result(model().set, engine::tallies_of(earlier.data), earlier.traits,
                                      earlier.data.details.people, engine::year_of(earlier.data.details));
    model().earlier.emplace(ui::presenter::Earlier{.data = std::move(earlier.data), .result = std::move(result)});
}

void open_with(bool begin, std::string_view text) {
    model().opening.reset();
    if (text.empty())
        return;
    auto loaded = formats::load_opening(text, model().set);
    if (!module->accept(loaded))
        return;
    model().opening = std::move(loaded.value);
    const engine::Municipality* found = model().municipalities.find(model().opening->municipality);
    if (!begin || found == nullptr)
        return;
    model().evening->set_municipality(found->code, found->traits);
    model().municipality_field = {};
    model().municipality_field.typed = model().municipality_name();
}

void tell_text(std::string_view kind, std::string_view language) {
    JsonWriter json;
    json.begin_object();
    json.member("text", record_text(kind, language));
    json.end_object();
    module->output = json.take();
}

void set(presenter::Setting setting, const std::string& value) {
    using presenter::Setting;
    switch (setting) {
    case Setting::view:
        model().view = view_named(value);
        break;
    case Setting::other_window:
        model().other_window = flag(value);
        break;
    case Setting::black:
        model().black = flag(value);
        break;
    case Setting::letters:
        model().letters = flag(value);
        break;
    case Setting::clock:
        model().clock.time = value;
        break;
    case Setting::timer:
        model().clock.running = value.rfind('1', 0) == 0;
        model().clock.elapsed = value.size() > 2 ? value.substr(2) : std::string();
        break;
    case Setting::kept:
        model().kept = kept_of(value);
        break;
    case Setting::address:
        model().address = value;
        break;
    case Setting::qr:
        model().qr = words(value);
        break;
    }
}

void call(presenter::Call call, std::string_view arguments) {
    using presenter::Call;
    const auto parts = split(arguments, 2);
    switch (call) {
    case Call::new_evening:
        return new_evening(arguments);
    case Call::evening:
        return tell_evening(arguments == "file");
    case Call::open:
        return open(arguments);
    case Call::follow:
        return follow(arguments);
    case Call::place:
        return tell_place();
    case Call::history:
        return restore_history(arguments);
    case Call::open_with:
        return open_with(parts[0] == "begin", parts[1]);
    case Call::earlier:
        return compare_with(arguments);
    case Call::text:
        return tell_text(parts[0], parts[1]);
    }
}

} // namespace

std::unique_ptr<ui::kit::App> make_app() { return std::make_unique<ui::presenter::App>(); }

void take(engine::MunicipalityList list) { app().set_municipalities(std::move(list)); }

const engine::QuestionSet& take(engine::QuestionSet set) {
    app().set_question_set(std::move(set));
    return model().set;
}

// An evening is read by people, and its page tells the plain view by itself.
void set_of_player(Setting, const std::string&) {}

bool set_own(std::string_view name, const std::string& value) {
    return ui::kit::with_named<presenter::Setting>(presenter::setting_names, name,
                                                   [&](auto setting) { set(setting, value); });
}

bool call_own(std::string_view name, std::string_view arguments) {
    return ui::kit::with_named<presenter::Call>(presenter::call_names, name,
                                                [&](auto known) { call(known, arguments); });
}

} // namespace pikatesti::web
