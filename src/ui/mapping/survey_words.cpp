#include "ui/mapping/survey_words.h"

#include "engine/typed_text.h"

namespace pikatesti::ui::mapping {

namespace {

constexpr std::size_t longest_quote = 80; // bytes of a cell or heading

std::string in_short(const std::string& text) {
    std::string cut = engine::typed_text(text, longest_quote, engine::Lines::one);
    return text.size() > longest_quote ? cut + "…" : cut;
}

std::string heading_of(const OfferedTable& table, std::size_t column) {
    return column < table.columns.size() ? in_short(table.columns[column].heading) : std::string();
}

} // namespace

std::string survey_sample(const std::string& text) { return in_short(text); }

std::string survey_title(const Model& model, const OfferedTable& table) {
    return table.name.empty() ? model.say("mapping.survey.pasted")
                              : model.say("mapping.survey", {{"name", table.name}});
}

std::string survey_tool_words(engine::SurveyTool tool) {
    switch (tool) {
    case engine::SurveyTool::none:
        break;
    case engine::SurveyTool::microsoft_forms:
        return "Microsoft Forms";
    case engine::SurveyTool::google_forms:
        return "Google Forms";
    case engine::SurveyTool::limesurvey:
        return "LimeSurvey";
    case engine::SurveyTool::kobotoolbox:
        return "KoboToolbox";
    case engine::SurveyTool::odk:
        return "ODK";
    }
    return {};
}

std::string column_use_words(const Model& model, const engine::ColumnUse& use) {
    using Is = engine::ColumnUse::Is;
    const auto question = [&](const char* message) {
        const engine::Question& asked = model.set.questions[use.question];
        const std::string text(use.is == Is::option ? asked.options[use.option].label.in(model.language)
                                                    : asked.text.in(model.language));
        return model.say(message, {{"number", std::to_string(use.question + 1)}, {"text", text}});
    };
    switch (use.is) {
    case Is::nothing:
        return model.say("mapping.survey.use.nothing");
    case Is::municipality:
        return model.say("mapping.survey.use.municipality");
    case Is::voice:
        return model.say("mapping.survey.use.voice");
    case Is::year:
        return model.say("mapping.survey.use.year");
    case Is::day:
        return model.say("mapping.survey.use.day");
    case Is::sent:
        return model.say("mapping.survey.use.sent");
    case Is::respondent_id:
        return model.say("mapping.survey.use.respondent_id");
    case Is::review:
        return model.say("mapping.survey.use.review");
    case Is::question:
        return question(use.by_code ? "mapping.survey.use.question_by_code" : "mapping.survey.use.question");
    case Is::option:
        return question("mapping.survey.use.option");
    }
    return {};
}

std::string column_why_words(const Model& model, const OfferedTable& table, const engine::SurveyColumn& column) {
    constexpr const char* names[] = {"id",      "text",   "beginning",    "order",    "codes",
                                     "heading", "values", "bookkeeping",  "personal", "another",
                                     "unknown", "chosen", "from_template"};
    return model.say(std::string("mapping.survey.why.") + names[static_cast<std::size_t>(column.why)],
                     {{"name", heading_of(table, column.another)}});
}

std::string survey_fault_words(const Model& model, const OfferedTable& table, std::size_t row,
                               const engine::SurveyFault& fault) {
    constexpr const char* names[] = {"broken_row",     "too_many_cells",  "no_municipality", "unknown_municipality",
                                     "no_voice",       "unknown_voice",   "no_day",          "unknown_day",
                                     "unknown_answer", "several_answers", "not_together",    "unknown_mark",
                                     "code",           "code_beyond"};
    std::string message = std::string("mapping.survey.fault.") + names[static_cast<std::size_t>(fault.what)];
    if (!fault.near.empty())
        message += ".near";
    std::size_t options = 0;
    if (fault.column < table.columns.size() && table.columns[fault.column].use.is == engine::ColumnUse::Is::question)
        options = model.set.questions[table.columns[fault.column].use.question].options.size();
    const std::string what = model.say(message, {{"text", in_short(fault.text)},
                                                 {"near", model.municipality_name(fault.near)},
                                                 {"options", std::to_string(options)}});
    const std::string column = heading_of(table, fault.column);
    if (column.empty())
        return model.say("mapping.survey.fault.in_row", {{"row", std::to_string(row)}, {"text", what}});
    return model.say("mapping.survey.fault.in_cell",
                     {{"row", std::to_string(row)}, {"column", column}, {"text", what}});
}

} // namespace pikatesti::ui::mapping
