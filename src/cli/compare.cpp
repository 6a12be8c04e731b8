#include "cli/commands.h"
#include "cli/files.h"
#include "cli/question_set_file.h"
#include "cli/side_by_side.h"
#include "formats/comparison/answers_csv.h"
#include "formats/comparison/comparison_csv.h"
#include "formats/comparison/comparison_json.h"
#include "formats/comparison/comparison_text.h"
#include "formats/comparison/contribution.h"
#include "formats/comparison/gap_output.h"
#include "formats/comparison/load_changes.h"
#include "formats/diagnostics/wording.h"
#include "formats/explain/explain.h"
#include "formats/json/diagnostic_at.h"
#include "formats/json/document.h"
#include "formats/record/load_record.h"

namespace pikatesti::cli {

namespace {

// What became of one record.
struct Taken {
    std::vector<formats::Diagnostic> diagnostics;
    std::optional<engine::Contribution> contribution; // none: it is left out
};

class Comparing {
public:
    Comparing(const engine::QuestionSet& set, const engine::Division& division)
        : m_set(set), m_division(division), m_comparison(set, division) {}

    // False where the file cannot be read at all.
    bool take_file(const std::string& path) {
        if (path.size() > 6 && path.compare(path.size() - 6, 6, ".jsonl") == 0)
            return take_lines(path);
        const FileText file = read_file(path);
        if (file.readable)
            take(path, file.text, read(file.text));
        else
            complain("cannot read " + shown_name(path) + ": " + file.reason);
        return file.readable;
    }

    engine::RegionComparison& comparison() { return m_comparison; }
    std::size_t taken() const { return m_taken; }
    std::size_t left_out() const { return m_left_out; }

private:
    // A record a line; the limit of a record's size is that of a line, not of the file. Some hundreds of lines are read
    // side by side, and then the next.
    bool take_lines(const std::string& path) {
        InputStream stream(path);
        std::string text;
        std::size_t line = 1;
        bool passing_over = false; // the rest of a line that is too much for one record, which has been told
        for (bool more = true; more;) {
            const std::size_t before = text.size();
            more = stream.read_more(text, std::size_t{1} << 20U) && text.size() > before;
            if (passing_over) {
                const std::size_t end = text.find('\n');
                passing_over = end == std::string::npos;
                text.erase(0, passing_over ? end : end + 1);
            }
            const std::size_t end = more ? text.rfind('\n') + 1 : text.size(); // of the last whole line
            take_all(path, std::string_view(text).substr(0, end), line);
            text.erase(0, end);
            if (text.size() > formats::JsonDocument::most_bytes) {
                take_all(path, text, line);
                text.clear();
                passing_over = true;
            }
        }
        if (!stream.reason().empty())
            complain("cannot read " + shown_name(path) + ": " + stream.reason());
        return stream.reason().empty();
    }

    void take_all(const std::string& path, std::string_view text, std::size_t& line) {
        std::vector<std::pair<std::size_t, std::string_view>> lines; // with their numbers
        for (; !text.empty(); line++) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            if (text.substr(0, end).find_first_not_of(" \t\r") != std::string_view::npos)
                lines.emplace_back(line, text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        std::vector<Taken> found(lines.size());
        side_by_side(lines.size(), [&](std::size_t i) { found[i] = read(lines[i].second); });
        for (std::size_t i = 0; i < lines.size(); i++)
            take(formats::join({path, " line ", formats::decimal(lines[i].first)}), lines[i].second,
                 std::move(found[i]));
    }

    // Changes nothing here, so that many can be read at once.
    Taken read(std::string_view text) const {
        Taken taken;
        formats::Loaded<formats::Record> loaded = formats::load_record(text, m_set, &m_division.all());
        taken.diagnostics = std::move(loaded.diagnostics);
        if (!loaded.value)
            return taken;
        const engine::EveningDetails& details = loaded.value->data.details;
        const std::optional<int> year = engine::year_of(details);
        for (const auto& [key, missing] :
             {std::pair("municipality", details.municipality.empty()), std::pair("date", !year)}) {
            if (missing)
                taken.diagnostics.push_back(formats::diagnostic_at(text, "", formats::Fault::missing_key, {key}));
        }
        if (formats::has_errors(taken.diagnostics))
            return taken;
        taken.contribution = formats::contribution_of(std::move(*loaded.value));
        taken.contribution->year = *year;
        return taken;
    }

    void take(const std::string& name, std::string_view text, Taken taken) {
        print_diagnostics(taken.diagnostics, name, text);
        ++(taken.contribution ? m_taken : m_left_out);
        if (taken.contribution)
            m_comparison.add(std::move(*taken.contribution));
    }

    const engine::QuestionSet& m_set;
    const engine::Division& m_division;
    engine::RegionComparison m_comparison;
    std::size_t m_taken = 0;
    std::size_t m_left_out = 0;
};

// Beside the list of municipalities; none is no fault: then the list of today holds for every year.
std::optional<std::vector<engine::MunicipalityChange>> changes_beside(const std::string& set_path,
                                                                      const engine::QuestionSet& set) {
    const std::string path = beside(beside(set_path, set.municipality_list), "municipality-changes.json");
    const FileText file = read_file(path);
    if (!file.readable)
        return std::vector<engine::MunicipalityChange>();
    formats::Loaded<std::vector<engine::MunicipalityChange>> loaded = formats::load_changes(file.text);
    print_diagnostics(loaded.diagnostics, path, file.text);
    return std::move(loaded.value);
}

// Officials of one municipality and year twice: one of them is left out, which is said.
void tell_doubled(const engine::RegionComparison& comparison) {
    for (const auto& [key, cell] : comparison.cells()) {
        if (cell.doubled > 0)
            complain(formats::join({"municipality ", key.municipality, " has ", formats::decimal(cell.doubled + 1),
                                    " records of officials in ", formats::number_text(key.year),
                                    "; the confirmed one counts, else the latest"}));
    }
}

} // namespace

int compare(const std::string& set_path, const std::vector<std::string>& records, const CompareOptions& options) {
    const QuestionSetFile file = load_question_set_file(set_path);
    if (!file.set)
        return file.code;
    if (!file.list()) {
        complain("the set names no list of municipalities, so its records cannot be compared");
        return exit_faults;
    }
    std::optional<std::vector<engine::MunicipalityChange>> changes = changes_beside(set_path, *file.set);
    if (!changes)
        return exit_faults;
    const engine::Division division(*file.list(), std::move(*changes));
    Comparing comparing(*file.set, division);
    bool readable = true;
    for (const std::string& record : records)
        readable = comparing.take_file(record) && readable;
    engine::RegionComparison& comparison = comparing.comparison();
    comparison.finish(options.same ? engine::Municipalities::same_in_all_years : engine::Municipalities::as_it_was,
                      side_by_side);
    tell_doubled(comparison);
    if (comparing.left_out() > 0)
        complain(formats::join({formats::decimal(comparing.left_out()), " of ",
                                formats::counted(comparing.left_out() + comparing.taken(), "record"),
                                comparing.left_out() == 1 ? " was left out" : " were left out"}));
    if (comparing.taken() > 0) {
        std::vector<int> years = comparison.years();
        if (!options.years)
            years.erase(years.begin(), years.end() - 1);
        const formats::ComparisonText text{*file.set, division, comparison, std::move(years)};
        if (options.format == CompareFormat::json)
            formats::write_comparison_json(text, print, side_by_side);
        else
            print(options.format == CompareFormat::csv        ? formats::comparison_csv(text)
                  : options.format == CompareFormat::csv_long ? formats::answers_csv(text)
                  : options.gap                               ? formats::gaps_text(text)
                                                              : formats::comparison_text(text));
    }
    if (!readable)
        return exit_trouble;
    return comparing.left_out() > 0 || comparing.taken() == 0 ? exit_faults : exit_good;
}

} // namespace pikatesti::cli
