#include "ui/mapping/entry_words.h"

#include "ui/mapping/fieldwork_form.h"
#include "ui/mapping/table_words.h"

namespace pikatesti::ui::mapping {

namespace {

void append(std::string& line, const std::string& part) {
    if (!part.empty())
        line += (line.empty() ? "" : " · ") + part;
}

std::string kind_words(const Model& model, const engine::Entry& entry) {
    if (entry.form == engine::EntryForm::link)
        return model.say("mapping.kind.link");
    if (entry.form == engine::EntryForm::kiosk_counts)
        return model.say("mapping.kind.kiosk");
    constexpr const char* names[] = {"evening", "answers", "kiosk", "interview"};
    return model.say(std::string("mapping.kind.") + names[static_cast<std::size_t>(entry.kind)]);
}

} // namespace

std::string entry_title(const Model& model, const engine::Entry& entry) {
    std::string title =
        entry.municipality.empty() ? model.say("mapping.no_municipality") : model.municipality_name(entry.municipality);
    if (entry.year)
        title += " " + std::to_string(*entry.year);
    return title + ", " + voice_words(model, entry.voice);
}

std::string entry_detail(const Model& model, const engine::Entry& entry, const std::string& file) {
    std::string line = kind_words(model, entry);
    if (entry.method)
        append(line, method_words(model, *entry.method));
    append(line, model.date_words(entry.date));
    if (!entry.confirmed.empty())
        append(line, model.say("mapping.confirmed_on", {{"date", model.date_words(entry.confirmed)}}));
    append(line, entry.event);
    append(line, model.say_count("mapping.answers", static_cast<int>(entry.answered)));
    if (entry.people > 1)
        append(line, model.say_count("mapping.people", entry.people));
    append(line, file);
    return line;
}

std::string missing_words(const Model& model, const engine::Entry& entry) {
    if (entry.municipality.empty())
        return model.say(entry.year ? "mapping.needs.municipality" : "mapping.needs.both");
    return model.say("mapping.needs.year");
}

std::string doubled_words(const Model& model, Doubled doubled) {
    constexpr const char* names[] = {"", "content", "version", "municipality_and_year", "day"};
    return model.say(std::string("mapping.doubled.") + names[static_cast<std::size_t>(doubled)]);
}

std::string fault_words(const Model& model, const OfferedFault& fault) {
    return fault.line > 0 ? model.say("mapping.fault", {{"line", std::to_string(fault.line)}, {"text", fault.text}})
                          : fault.text;
}

} // namespace pikatesti::ui::mapping
