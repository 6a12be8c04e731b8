#include "ui/presenter/record_text_parts.h"

#include <algorithm>

namespace pikatesti::ui::presenter {

std::string plain(const RecordText& record, const engine::LocalizedText& text) {
    return engine::without_soft_hyphens(text.in(record.language));
}

std::string say(const RecordText& record, std::string_view message, std::initializer_list<Messages::Value> values) {
    return record.messages.text(record.language, message, values);
}

std::string say_count(const RecordText& record, std::string_view message, int count) {
    return record.messages.count(record.language, message, count);
}

std::string percent_of(double share) { return std::to_string(engine::percent_half_up(share, 1)); }

std::string level_name(const RecordText& record) {
    const std::optional<std::size_t> level = record.result.result.level;
    return plain(record, level ? record.set.levels[*level].name : record.set.not_enough_name);
}

bool is_agreed(const RecordText& record) { return record.data.details.answering == engine::Answering::agreed; }

std::string voice_message(engine::Voice voice) {
    constexpr const char* names[] = {"official", "associations", "residents", "both"};
    return std::string("record.voice.") + names[static_cast<std::size_t>(voice)];
}

std::string voice_words(const RecordText& record) {
    const std::optional<engine::Voice> voice = record.data.details.voice;
    return voice ? say(record, voice_message(*voice)) : std::string();
}

std::string when_words(const RecordText& record) {
    const engine::EveningDetails& details = record.data.details;
    std::string from = date_words(record.messages, record.language, details.date);
    if (details.until.empty() || details.until == details.date)
        return from;
    return say(record, "record.period",
               {{"from", from}, {"to", date_words(record.messages, record.language, details.until)}});
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator, std::string_view last) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            text += i + 1 == parts.size() ? last : separator;
        text += parts[i];
    }
    return text;
}

std::string say_since(const RecordText& record, const std::string& message, const std::string& changes) {
    const std::string date = date_words(record.messages, record.language, record.earlier->date);
    return say(record, date.empty() ? message + ".no_date" : message, {{"date", date}, {"changes", changes}});
}

std::string step_words(const RecordText& record, const engine::AgreedStep& step) {
    std::vector<std::string> parts;
    // "Call them., responsible:" would not do.
    const bool more = !step.who.empty() || !step.when.empty();
    std::string what = engine::what_in(record.set, step, record.language);
    if (more && what.ends_with('.'))
        what.pop_back();
    parts.push_back(what.empty() ? "–" : std::move(what)); // still to be written
    if (!step.who.empty())
        parts.push_back(say(record, "record.who", {{"who", step.who}}));
    if (!step.when.empty())
        parts.push_back(say(record, "record.when", {{"when", step.when}}));
    return joined(parts, ", ", ", ");
}

std::string date_words(const Messages& messages, std::string_view language, std::string_view date) {
    if (!engine::is_date(date))
        return std::string(date);
    const auto without_zeros = [](std::string_view digits) {
        return digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1));
    };
    return messages.text(language, "record.date",
                         {{"iso", date},
                          {"year", date.substr(0, 4)},
                          {"month", without_zeros(date.substr(5, 2))},
                          {"day", without_zeros(date.substr(8, 2))}});
}

std::string signed_number(int number) {
    if (number < 0)
        return "−" + std::to_string(-number);
    return (number > 0 ? "+" : "") + std::to_string(number);
}

} // namespace pikatesti::ui::presenter
