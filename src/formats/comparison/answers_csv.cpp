#include "formats/comparison/answers_csv.h"
#include "formats/comparison/comparison_words.h"
#include "formats/comparison/fact_cell.h"
#include "formats/diagnostics/wording.h"
#include "formats/record/record_csv.h"

namespace pikatesti::formats {

namespace {

void append_facts(std::string& out, const std::string& cells, const engine::Question& question, std::size_t index,
                  const engine::Cell& cell) {
    for (const engine::QuestionFact& each : cell.facts) {
        if (each.question != index)
            continue;
        const engine::NotedFact& fact = question.facts[each.value.fact];
        out +=
            join({cells, csv_cell(question.id), ";;;", csv_cell(fact.key), ";", fact_cell(fact, each.value), "\r\n"});
    }
}

} // namespace

std::string answers_csv(const ComparisonText& text) {
    std::string out =
        "\xEF\xBB\xBF"
        "set;revision;municipality;name;region;year;voice;n;too_few;documents;question;said;option;fact;value\r\n";
    for (const auto& [key, cell] : text.comparison.cells()) {
        if (!is_told(text, key))
            continue;
        const std::string cells = join({csv_cell(text.set.id),
                                        ";",
                                        csv_cell(text.set.revision),
                                        ";",
                                        csv_cell(key.municipality),
                                        ";",
                                        csv_cell(text.division.name_of(key.municipality)),
                                        ";",
                                        csv_cell(text.comparison.region_of(key).value_or("")),
                                        ";",
                                        number_text(key.year),
                                        ";",
                                        voice_word(key.voice),
                                        ";",
                                        number_text(cell.people),
                                        ";",
                                        cell.too_few ? "yes" : "",
                                        ";",
                                        cell.documents ? "yes" : "",
                                        ";"});
        for (std::size_t i = 0; i < text.set.questions.size(); ++i) {
            const engine::Question& question = text.set.questions[i];
            out += join({cells, csv_cell(question.id), ";"});
            if (!cell.too_few) {
                out += join({said_word(cell.answers[i].said), ";"});
                if (cell.answers[i].option)
                    out += csv_cell(question.options[*cell.answers[i].option].key);
            } else {
                out += ";";
            }
            out += ";;\r\n";
            append_facts(out, cells, question, i, cell);
        }
    }
    return out;
}

} // namespace pikatesti::formats
