#include "web/presenter/exports.h"

#include "formats/json/writer.h"
#include "formats/record/record.h"
#include "formats/record/record_csv.h"
#include "ui/presenter/app.h"
#include "ui/presenter/take_home_text.h"
#include "ui/presenter/words.h"
#include "web/module.h"

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

std::vector<std::string> lines(std::string_view text) {
    std::vector<std::string> found;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        found.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return found;
}

void set_kept(std::string_view text) {
    const std::vector<std::string> all = lines(text);
    model().kept.clear();
    for (std::size_t i = 0; i + 2 < all.size(); i += 3)
        model().kept.push_back({.id = all[i], .title = all[i + 1], .detail = all[i + 2]});
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

formats::Loaded<formats::Record> load(int bytes) {
    const engine::MunicipalityList& list = model().municipalities;
    return formats::load_record(module->text(bytes), model().set, list.municipalities.empty() ? nullptr : &list);
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

} // namespace

std::unique_ptr<ui::kit::App> make_app() { return std::make_unique<ui::presenter::App>(); }

void set_own(std::string_view name, const std::string& value) {
    if (name == "view") {
        model().view = view_named(value);
    } else if (name == "other-window") {
        model().other_window = value == "1";
    } else if (name == "black") {
        model().black = value == "1";
    } else if (name == "letters") {
        model().letters = value != "0";
    } else if (name == "clock") {
        model().clock.time = value;
    } else if (name == "timer") {
        model().clock.running = value.rfind("1", 0) == 0;
        model().clock.elapsed = value.size() > 2 ? value.substr(2) : std::string();
    } else if (name == "kept") {
        set_kept(value);
    } else if (name == "address") {
        model().address = value;
    } else if (name == "qr") {
        model().qr = words(value);
    } else if (name == "new") {
        engine::EveningData fresh = engine::empty_evening(model().set);
        fresh.details.languages = model().evening->details().languages;
        fresh.details.answering = model().evening->details().answering;
        fresh.details.date = value;
        model().open(std::move(fresh), {});
    }
}

extern "C" {

PIKATESTI_EXPORT(pikatesti_load_municipalities) int pikatesti_load_municipalities(int bytes) {
    auto list = formats::load_municipalities(module->text(bytes));
    if (!module->accept(list))
        return 0;
    app().set_municipalities(std::move(*list.value));
    return 1;
}

PIKATESTI_EXPORT(pikatesti_load_question_set) int pikatesti_load_question_set(int bytes) {
    auto set = formats::load_question_set(module->text(bytes));
    if (!module->accept(set))
        return 0;
    app().set_question_set(std::move(*set.value));
    module->tell(model().set);
    return 1;
}

PIKATESTI_EXPORT(pikatesti_evening) void pikatesti_evening(int bytes) {
    const bool file = module->text(bytes) == "file";
    JsonWriter json;
    json.begin_object();
    json.member("record", formats::record_json(model().set, record(),
                                               file ? formats::RecordPurpose::file : formats::RecordPurpose::autosave));
    if (!file)
        json.member("history", model().evening->history());
    json.member("title", model().event_line().first.text);
    json.member("detail", detail());
    json.member("name", file_name());
    json.end_object();
    module->output = json.take();
}

PIKATESTI_EXPORT(pikatesti_open) void pikatesti_open(int bytes) {
    auto loaded = load(bytes);
    if (accept(loaded))
        model().open(std::move(loaded.value->data), std::move(loaded.value->traits));
}

PIKATESTI_EXPORT(pikatesti_follow) void pikatesti_follow(int bytes) {
    auto loaded = load(bytes);
    if (accept(loaded))
        model().follow(std::move(loaded.value->data), std::move(loaded.value->traits));
}

PIKATESTI_EXPORT(pikatesti_history) void pikatesti_history(int bytes) {
    JsonWriter json;
    json.begin_object();
    json.key("restored").boolean(model().evening->restore_history(module->text(bytes)));
    json.end_object();
    module->output = json.take();
}

PIKATESTI_EXPORT(pikatesti_text) void pikatesti_text(int bytes) {
    const auto parts = module->strings(bytes, 2);
    JsonWriter json;
    json.begin_object();
    json.member("text", record_text(parts[0], parts[1]));
    json.end_object();
    module->output = json.take();
}

PIKATESTI_EXPORT(pikatesti_earlier) void pikatesti_earlier(int bytes) {
    module->output.clear();
    if (bytes == 0) {
        model().earlier.reset();
        return;
    }
    auto loaded = load(bytes);
    if (!accept(loaded))
        return;
    formats::Record& earlier = *loaded.value;
    auto result = engine::room_result(model().set, engine::tallies_of(earlier.data), earlier.traits,
                                      earlier.data.details.people, engine::year_of(earlier.data.details));
    model().earlier.emplace(ui::presenter::Earlier{.data = std::move(earlier.data), .result = std::move(result)});
}
}

} // namespace pikatesti::web
