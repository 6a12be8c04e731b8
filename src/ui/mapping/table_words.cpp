#include "ui/mapping/table_words.h"

namespace pikatesti::ui::mapping {

namespace {

void append(std::string& facts, const std::string& fact) {
    if (!fact.empty())
        facts += (facts.empty() ? "" : " · ") + fact;
}

std::string range_words(engine::Range range) {
    if (range.low == range.high)
        return {};
    return std::to_string(range.low) + "–" + std::to_string(range.high);
}

// The level of the whole, or the band of a goal where the interface has a word for it.
std::string band_words(const Model& model, const TableCell& cell) {
    if (cell.level)
        return engine::without_soft_hyphens(model.set.levels[*cell.level].name.in(model.language));
    if (!cell.band)
        return {};
    const std::string message = "mapping.band." + model.set.goal_bands[*cell.band].id;
    std::string words = model.say(message);
    return words == message ? std::string() : words;
}

void say_change(const Model& model, CellWords& words, engine::Certainty certainty, int points) {
    if (certainty == engine::Certainty::unknown)
        return;
    words.change = signed_words(points);
    if (certainty == engine::Certainty::uncertain)
        words.change_note = model.say("mapping.change.unsure");
    append(words.facts, words.change_note);
}

std::string missing_words(const Model& model, const TableRow& row, Missing missing) {
    const std::string least = std::to_string(engine::least_people(model.table.voice));
    switch (missing) {
    case Missing::none:
        break;
    case Missing::no_record:
        return model.say("mapping.missing.no_record");
    case Missing::declined:
        return model.say("mapping.missing.declined");
    case Missing::too_few_people:
        return model.say("mapping.missing.too_few_people", {{"count", std::to_string(row.people)}, {"least", least}});
    case Missing::too_few_known:
        return model.say("mapping.missing.too_few_known");
    case Missing::not_applicable:
        return model.say("mapping.missing.not_applicable");
    }
    return {};
}

} // namespace

std::string CellWords::all() const {
    std::string line = figure;
    if (!facts.empty())
        line += (line.empty() ? "" : ", ") + facts;
    if (!change.empty())
        line += ", " + change;
    return line;
}

CellWords cell_words(const Model& model, const TableRow& row, std::size_t column) {
    const TableCell& cell = row.cells[column];
    CellWords words;
    if (cell.missing != Missing::none) {
        words.facts = missing_words(model, row, cell.missing);
        if (cell.missing == Missing::too_few_known)
            append(words.facts, model.say("mapping.n", {{"count", std::to_string(row.people)}}));
        return words;
    }
    words.figure = std::to_string(*cell.score.percent);
    append(words.facts, band_words(model, cell));
    append(words.facts, range_words(cell.score.range));
    append(words.facts, model.say("mapping.n", {{"count", std::to_string(row.people)}}));
    if (row.documents)
        append(words.facts, model.say("mapping.method.documents"));
    say_change(model, words, cell.change.certainty, cell.change.points);
    return words;
}

std::string mean_name(const Model& model) {
    return model.say(model.campaign->region.empty() ? "mapping.mean.country" : "mapping.mean");
}

CellWords mean_words(const Model& model, const TableView& view, std::size_t column) {
    const TableMean& mean = view.means[column];
    CellWords words;
    if (!mean.mean.percent) {
        words.facts = model.say("mapping.missing.no_record");
        return words;
    }
    words.figure = std::to_string(*mean.mean.percent);
    append(words.facts, range_words(mean.mean.range));
    const std::string all = std::to_string(view.all);
    append(words.facts, model.say("mapping.n_of", {{"count", std::to_string(mean.mean.municipalities)}, {"all", all}}));
    if (!mean.change.before.percent)
        return words;
    say_change(model, words, mean.change.certainty, *mean.change.now.percent - *mean.change.before.percent);
    append(words.facts,
           model.say("mapping.in_both", {{"count", std::to_string(mean.change.now.municipalities)}, {"all", all}}));
    return words;
}

std::string voice_words(const Model& model, std::optional<engine::Voice> voice) {
    constexpr const char* names[] = {"official", "associations", "residents", "both"};
    return model.say(std::string("mapping.voice.") + (voice ? names[static_cast<std::size_t>(*voice)] : "not_told"));
}

std::string documents_words(Model& model, int year) {
    const auto documents =
        static_cast<int>(model.comparison().from_documents(model.campaign->region, year, model.table.voice));
    return documents > 0 ? model.say_count("mapping.documents", documents) : "";
}

std::string about_words(Model& model, const char* message) {
    const TableChoice& table = model.table;
    std::string words =
        model.say(message, {{"voice", voice_words(model, table.voice)}, {"year", std::to_string(table.year)}});
    if (const std::string documents = documents_words(model, table.year); !documents.empty())
        words += " " + documents;
    return words;
}

std::string column_words(const Model& model, std::size_t column) {
    if (column == 0)
        return model.say("mapping.whole");
    const engine::Goal& goal = model.set.goals[column - 1];
    const engine::LocalizedText& name = goal.short_name.entries.empty() ? goal.name : goal.short_name;
    return std::string(name.in(model.language));
}

std::string signed_words(int points) {
    if (points == 0)
        return "0";
    return points > 0 ? "+" + std::to_string(points) : "−" + std::to_string(-points);
}

} // namespace pikatesti::ui::mapping
