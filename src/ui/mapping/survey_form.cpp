#include "ui/mapping/survey_form.h"

#include "ui/kit/widgets.h"
#include "ui/mapping/frame.h"
#include "ui/mapping/survey_columns.h"
#include "ui/mapping/survey_words.h"
#include "ui/mapping/table_words.h"
#include "ui/mapping/told_form.h"

#include <algorithm>

namespace pikatesti::ui::mapping {

namespace {

constexpr std::size_t most_failed_shown = 20;

// What becomes of the entries in the campaign as it is.
struct Outcome {
    std::size_t fresh = 0;
    std::size_t known = 0;     // there already
    std::size_t versions = 0;  // there already with other answers
    std::size_t officials = 0; // municipalities and years of whose officials only one will count
    // People by municipality, year and voice.
    std::map<engine::CellKey, int> cells;
};

Outcome outcome_of(const engine::Campaign& campaign, const engine::SurveyRows& rows) {
    Outcome outcome;
    std::map<std::pair<std::string, int>, std::size_t> officials;
    for (const auto& [key, entry] : campaign.entries)
        if (entry->voice == engine::Voice::official && entry->contribution)
            ++officials[{entry->municipality, *entry->year}];
    std::vector<std::pair<std::string, int>> added;
    for (const engine::EntryPointer& entry : rows.entries) {
        if (campaign.entries.count(entry->key) > 0) {
            ++outcome.known;
            continue;
        }
        const auto same_id = campaign.entries.lower_bound({entry->key.id, ""});
        const bool version = same_id != campaign.entries.end() && same_id->first.id == entry->key.id;
        ++(version ? outcome.versions : outcome.fresh);
        ++outcome.cells[{entry->municipality, entry->voice, entry->year.value_or(0)}];
        if (entry->voice == engine::Voice::official && entry->year && !version) {
            added.emplace_back(entry->municipality, *entry->year);
            ++officials[added.back()];
        }
    }
    std::sort(added.begin(), added.end());
    added.erase(std::unique(added.begin(), added.end()), added.end());
    outcome.officials = static_cast<std::size_t>(
        std::count_if(added.begin(), added.end(), [&](const auto& cell) { return officials[cell] > 1; }));
    return outcome;
}

void counted(std::vector<std::string>& lines, const Model& model, const char* message, std::size_t count) {
    if (count > 0)
        lines.push_back(model.say_count(message, static_cast<int>(count)));
}

// What the table is, and what becomes of its rows: together they are all of them.
std::vector<std::string> outcome_lines(const Model& model, const OfferedTable& table, const Outcome& outcome) {
    std::vector<std::string> lines;
    const engine::SurveyRows& rows = table.rows;
    if (const std::string tool = survey_tool_words(table.tool); !tool.empty())
        lines.push_back(model.say("mapping.survey.tool", {{"name", tool}}));
    if (table.heading_row > 1)
        lines.push_back(model.say("mapping.survey.heading_row", {{"row", std::to_string(table.heading_row)}}));
    if (table.template_columns)
        lines.push_back(model.say_count("mapping.survey.template.used", static_cast<int>(*table.template_columns)));
    lines.push_back(model.say_count("mapping.survey.rows", static_cast<int>(rows.rows)));
    counted(lines, model, "mapping.survey.ready", rows.ready - outcome.known);
    counted(lines, model, "mapping.survey.known", outcome.known);
    counted(lines, model, "mapping.survey.unfinished", rows.unfinished);
    counted(lines, model, "mapping.survey.rejected", rows.rejected);
    counted(lines, model, "mapping.survey.unanswered", rows.unanswered);
    counted(lines, model, "mapping.survey.failed", rows.failed.size());
    counted(lines, model, "mapping.survey.versions", outcome.versions);
    counted(lines, model, "mapping.survey.officials", outcome.officials);
    if (rows.days_unsure)
        lines.push_back(model.say("mapping.survey.days_unsure"));
    if (rows.unidentified && rows.ready > 0)
        lines.push_back(model.say("mapping.survey.unidentified"));
    const bool asks = std::any_of(table.columns.begin(), table.columns.end(), [](const engine::SurveyColumn& column) {
        return column.use.is == engine::ColumnUse::Is::question || column.use.is == engine::ColumnUse::Is::option;
    });
    if (!asks)
        lines.push_back(model.say("mapping.survey.no_question"));
    return lines;
}

void lines_below(Composer& composer, const std::string& id, const std::vector<std::string>& lines) {
    composer.open(Role::list, id);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        composer.open(Role::list_item, id + "/" + std::to_string(i));
        paragraph(composer, id + "/" + std::to_string(i) + "/text", {lines[i]}, composer.style(15, 1.45F),
                  composer.theme.ink);
        composer.close();
        composer.y += composer.scaled(3);
    }
    composer.close();
    composer.y += composer.scaled(10);
}

void part(Composer& composer, const std::string& id, const std::string& words, const std::string& text = {}) {
    composer.y += composer.scaled(8);
    heading(composer, id + "/heading", {words}, 3, composer.style(16, 1.4F, Weight::semibold));
    composer.y += composer.scaled(4);
    if (text.empty())
        return;
    paragraph(composer, id + "/note", {text}, composer.style(15, 1.45F), composer.theme.muted);
    composer.y += composer.scaled(8);
}

void failed_rows(Composer& composer, Model& model, const OfferedTable& table, const std::string& id) {
    if (table.rows.failed.empty())
        return;
    part(composer, id + "/failed", model.say("mapping.survey.failed_rows"),
         model.say("mapping.survey.failed_rows.text"));
    std::vector<std::string> lines;
    for (const engine::FailedRow& row : table.rows.failed) {
        if (lines.size() >= most_failed_shown) {
            lines.push_back(model.say("mapping.survey.failed_rows.more"));
            break;
        }
        for (const engine::SurveyFault& fault : row.faults)
            lines.push_back(survey_fault_words(model, table, row.row, fault));
    }
    lines_below(composer, id + "/failed", lines);
    if (button_flow(composer, std::vector<Button>{{.id = id + "/failed/download",
                                                   .label = {model.say("mapping.survey.failed_rows.download")},
                                                   .kind = ButtonKind::small,
                                                   .description = {}}}) == 0)
        model.ask(Action::download_failed, table.id);
    composer.y += composer.scaled(10);
}

void told(Composer& composer, Model& model, OfferedTable& table, const std::string& id, const Outcome& outcome) {
    const engine::SurveyRows& rows = table.rows;
    bool changed = false;
    if (rows.ready > 0 && (rows.municipality_missing || rows.year_missing || rows.voice_missing)) {
        part(composer, id + "/told", model.say("mapping.survey.told"), model.say("mapping.survey.told.text"));
        changed = told_fields(composer, model, id + "/told", table.telling,
                              {rows.municipality_missing, rows.year_missing, rows.voice_missing});
    }
    if (rows.unidentified && (outcome.known > 0 || table.apart)) {
        bool apart = table.apart;
        if (choice(composer,
                   {.id = id + "/apart",
                    .group = id,
                    .label = {model.say("mapping.survey.apart")},
                    .multiple = true,
                    .chosen = table.apart},
                   apart)) {
            table.apart = apart;
            changed = true;
        }
        composer.y += composer.scaled(12);
    }
    if (changed)
        table.rows = model.read_table(table);
}

void what_is_added(Composer& composer, const Model& model, const std::string& id, const Outcome& outcome) {
    if (outcome.cells.empty())
        return;
    part(composer, id + "/cells", model.say("mapping.survey.cells"));
    std::vector<std::string> lines;
    for (const auto& [cell, people] : outcome.cells) {
        std::string line = model.municipality_name(cell.municipality) + " " + std::to_string(cell.year) + ", " +
                           voice_words(model, cell.voice) + ": " + model.say_count("mapping.people", people);
        if (model.campaign->find_row(cell.municipality) == nullptr)
            line += " (" + model.say("mapping.survey.outside") + ")";
        lines.push_back(std::move(line));
    }
    lines_below(composer, id + "/cells", lines);
}

void drop(Model& model, std::size_t index) {
    model.offer.tables.erase(model.offer.tables.begin() + static_cast<std::ptrdiff_t>(index));
}

void take(Model& model, std::size_t index, std::size_t count) {
    model.change(model.take(*model.campaign, model.offer.tables[index].rows.entries));
    model.announcement = model.say_count("mapping.survey.taken", static_cast<int>(count));
    drop(model, index);
    if (model.offer.empty())
        model.go(Screen::fieldwork);
    else
        model.focus = screen_heading(model);
}

} // namespace

void survey_form(Composer& composer, Model& model, std::size_t index) {
    OfferedTable& table = model.offer.tables[index];
    const std::string id = "survey/" + table.id;
    const Outcome outcome = outcome_of(*model.campaign, table.rows);
    heading(composer, id + "/heading", {survey_title(model, table)}, 2, part_style(composer));
    composer.y += composer.scaled(4);
    lines_below(composer, id + "/outcome", outcome_lines(model, table, outcome));
    told(composer, model, table, id, outcome);
    what_is_added(composer, model, id, outcome);
    // Above the failed rows and the columns, of which there may be many: what will be added is seen beside the button.
    const std::size_t count = outcome.fresh + outcome.versions;
    std::vector<Button> buttons;
    if (count > 0)
        buttons.push_back(
            {.id = id + "/take",
             .label = {model.say_count(table.rows.failed.empty() ? "mapping.survey.take" : "mapping.survey.take_rest",
                                       static_cast<int>(count))},
             .kind = ButtonKind::primary,
             .description = {}});
    buttons.push_back({.id = id + "/drop", .label = {model.say("mapping.survey.drop")}, .description = {}});
    const int pressed = button_row(composer, buttons);
    composer.y += composer.scaled(16);
    failed_rows(composer, model, table, id);
    if (survey_columns(composer, model, table, id)) {
        table.rows = model.read_table(table);
        // The counts are above, maybe out of sight.
        const std::size_t known = outcome_of(*model.campaign, table.rows).known;
        model.announcement +=
            ". " + model.say_count("mapping.survey.ready", static_cast<int>(table.rows.ready - known));
        if (!table.rows.failed.empty())
            model.announcement +=
                " " + model.say_count("mapping.survey.failed", static_cast<int>(table.rows.failed.size()));
    }
    composer.y += composer.scaled(4);
    if (pressed < 0)
        return;
    if (buttons[static_cast<std::size_t>(pressed)].id == id + "/take") {
        take(model, index, count);
    } else {
        drop(model, index);
        model.focus = screen_heading(model);
    }
}

} // namespace pikatesti::ui::mapping
