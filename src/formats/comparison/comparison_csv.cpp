#include "formats/comparison/comparison_csv.h"

#include "formats/comparison/comparison_words.h"
#include "formats/comparison/fact_cell.h"
#include "formats/diagnostics/wording.h"
#include "formats/record/record_csv.h"

namespace pikatesti::formats {

namespace {

void append_score(std::string& out, std::string_view level, const engine::Score* score) {
    if (!score) {
        out += ";;;;";
        return;
    }
    out += join({";", csv_cell(level), ";"});
    if (score->percent)
        out += number_text(*score->percent);
    out += join({";", number_text(score->range.low), ";", number_text(score->range.high)});
}

// What officials noted, a column for each fact of the set.
void append_facts(std::string& out, const engine::QuestionSet& set, const engine::Cell& cell) {
    for (std::size_t question = 0; question < set.questions.size(); question++) {
        const std::vector<engine::NotedFact>& facts = set.questions[question].facts;
        for (std::size_t fact = 0; fact < facts.size(); fact++) {
            out += ";";
            for (const engine::QuestionFact& each : cell.facts) {
                if (each.question == question && each.value.fact == fact)
                    out += fact_cell(facts[fact], each.value);
            }
        }
    }
}

} // namespace

std::string comparison_csv(const ComparisonText& text) {
    std::string out =
        "\xEF\xBB\xBF"
        "set;revision;municipality;name;region;year;voice;n;too_few;documents;level;percent;range_low;range_high";
    for (const engine::Goal& goal : text.set.goals) {
        for (const std::string_view part : {"level", "percent", "range_low", "range_high"})
            out += join({";", goal.id, ".", part});
    }
    for (const engine::Question& question : text.set.questions) {
        for (const engine::NotedFact& fact : question.facts)
            out += join({";", csv_cell(join({question.id, ".", fact.key}))});
    }
    out += "\r\n";
    for (const auto& [key, cell] : text.comparison.cells()) {
        if (!is_told(text, key))
            continue;
        out += join({csv_cell(text.set.id), ";", csv_cell(text.set.revision), ";", csv_cell(key.municipality), ";",
                     csv_cell(text.division.name_of(key.municipality)), ";",
                     csv_cell(text.comparison.region_of(key).value_or("")), ";", number_text(key.year), ";",
                     voice_word(key.voice), ";", number_text(cell.people), ";", cell.too_few ? "yes" : "", ";",
                     cell.documents ? "yes" : ""});
        append_score(out, cell.too_few ? "" : cell.result.level_id(text.set),
                     cell.too_few ? nullptr : &cell.result.overall);
        for (std::size_t i = 0; i < text.set.goals.size(); i++)
            append_score(out, cell.too_few ? "" : cell.result.band_id(text.set, i),
                         cell.too_few ? nullptr : &cell.result.goals[i]);
        append_facts(out, text.set, cell);
        out += "\r\n";
    }
    return out;
}

} // namespace pikatesti::formats
