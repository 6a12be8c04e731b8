#include "formats/comparison/answers_csv.h"
#include "formats/comparison/comparison_words.h"
#include "formats/diagnostics/wording.h"
#include "formats/record/record_csv.h"

namespace pikatesti::formats {

std::string answers_csv(const ComparisonText& text) {
    std::string out = "\xEF\xBB\xBF"
                      "set;revision;municipality;name;region;year;voice;n;too_few;documents;question;said;option\r\n";
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
            out += "\r\n";
        }
    }
    return out;
}

} // namespace pikatesti::formats
