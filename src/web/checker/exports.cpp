#include "web/checker/exports.h"

#include "engine/answer_all.h"
#include "formats/load.h"
#include "web/diagnostics_json.h"
#include "web/json_writer.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#define PIKATESTI_EXPORT(name) __attribute__((export_name(#name), used))

namespace {

using namespace pikatesti;

struct NamedList {
    std::string name;
    std::string reason; // why it cannot be read; empty: it can
    formats::Loaded<engine::MunicipalityList> loaded;
};

struct Checker {
    std::vector<char> input;
    std::string output;
    std::vector<NamedList> lists;
    std::vector<formats::Diagnostic> diagnostics;
    std::optional<engine::QuestionSet> set; // the last usable one
    std::string set_list;                   // the list that it names

    std::string_view text(int bytes) const { return {input.data(), static_cast<std::size_t>(bytes)}; }

    const NamedList* find_list(std::string_view name) const {
        const auto found =
            std::find_if(lists.begin(), lists.end(), [&](const NamedList& list) { return list.name == name; });
        return found == lists.end() ? nullptr : &*found;
    }
    void put_list(NamedList list) {
        std::erase_if(lists, [&](const NamedList& other) { return other.name == list.name; });
        lists.push_back(std::move(list));
    }
    const engine::MunicipalityList* municipalities() const {
        const NamedList* list = find_list(set_list);
        return list && list->loaded.value ? &*list->loaded.value : nullptr;
    }
};

std::unique_ptr<Checker> checker;

// What comes before the first NUL byte; it and the NUL are taken off the text.
std::string_view take_part(std::string_view& text) {
    const std::size_t end = std::min(text.find('\0'), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

std::optional<engine::Manner> manner_of(std::string_view name) {
    if (name == "best")
        return engine::Manner::best;
    if (name == "worst")
        return engine::Manner::worst;
    if (name == "unknown")
        return engine::Manner::unknown;
    if (name == "random")
        return engine::Manner::random;
    return std::nullopt;
}

void append(std::vector<formats::Diagnostic>& all, std::vector<formats::Diagnostic> more) {
    for (formats::Diagnostic& diagnostic : more)
        all.push_back(std::move(diagnostic));
}

} // namespace

extern "C" {

PIKATESTI_EXPORT(checker_start) void checker_start() { checker = std::make_unique<Checker>(); }

PIKATESTI_EXPORT(checker_input) uint8_t* checker_input(int bytes) {
    checker->input.resize(static_cast<std::size_t>(bytes));
    return reinterpret_cast<uint8_t*>(checker->input.data());
}

PIKATESTI_EXPORT(checker_output) const char* checker_output() { return checker->output.data(); }

PIKATESTI_EXPORT(checker_output_size) int checker_output_size() { return static_cast<int>(checker->output.size()); }

PIKATESTI_EXPORT(checker_add_list) void checker_add_list(int bytes) {
    std::string_view json = checker->text(bytes);
    const std::string_view name = take_part(json);
    checker->put_list({std::string(name), {}, formats::load_municipalities(json)});
}

PIKATESTI_EXPORT(checker_miss_list) void checker_miss_list(int bytes) {
    std::string_view reason = checker->text(bytes);
    const std::string_view name = take_part(reason);
    checker->put_list({std::string(name), std::string(reason), {}});
}

PIKATESTI_EXPORT(checker_diagnose) void checker_diagnose(int bytes) {
    const std::string_view text = checker->text(bytes);
    std::vector<formats::Diagnostic>& found = checker->diagnostics;
    web::JsonWriter json;
    json.begin_object();
    bool usable = false;
    if (formats::recognise(text) == formats::FileKind::municipality_list) {
        found = formats::load_municipalities(text).diagnostics;
    } else {
        auto loaded = formats::load_question_set(text);
        found = std::move(loaded.diagnostics);
        if (loaded.value) {
            usable = true;
            checker->set = std::move(loaded.value);
            checker->set_list = checker->set->municipality_list;
            const NamedList* list = checker->find_list(checker->set_list);
            if (!checker->set_list.empty() && !list)
                json.member("wants", checker->set_list);
            else if (list && !list->reason.empty())
                found.push_back(formats::diagnostic_at(text, "/municipalities", formats::Fault::unreadable_file,
                                                       {checker->set_list, list->reason}));
            append(found, formats::check_examples(text, *checker->set, checker->municipalities()));
            if (const engine::MunicipalityList* municipalities = checker->municipalities())
                append(found, formats::check_traits(text, *municipalities));
        }
    }
    sort_by_place(found);
    json.key("usable").boolean(usable);
    json.key("diagnostics");
    web::write_diagnostics(json, found);
    json.end_object();
    checker->output = json.take();
}

PIKATESTI_EXPORT(checker_report) void checker_report(int bytes) {
    constexpr std::size_t most = 100;
    std::string_view text = checker->text(bytes);
    const std::string_view name = take_part(text);
    web::JsonWriter json;
    json.begin_array();
    for (std::size_t i = 0; i < std::min(most, checker->diagnostics.size()); i++)
        json.text(format_diagnostic(checker->diagnostics[i], name, text));
    json.end_array();
    checker->output = json.take();
}

PIKATESTI_EXPORT(checker_answer_all) void checker_answer_all(int bytes) {
    std::string_view rest = checker->text(bytes);
    const std::optional<engine::Manner> manner = manner_of(take_part(rest));
    const std::string_view seed_text = take_part(rest);
    std::uint32_t seed = 0;
    std::from_chars(seed_text.data(), seed_text.data() + seed_text.size(), seed);
    checker->output = "{}";
    if (!checker->set || !manner)
        return;
    engine::Session session(*checker->set);
    session.restore(rest);
    const engine::MunicipalityList* list = checker->municipalities();
    const engine::Municipality* municipality = list ? list->find(session.municipality()) : nullptr;
    session.set_municipality(municipality ? municipality->code : "",
                             municipality ? municipality->traits : engine::Traits());
    answer_all(session, *manner, seed);
    web::JsonWriter json;
    json.begin_object();
    json.member("code", session.save());
    json.end_object();
    checker->output = json.take();
}
}
