#include "ui/mapping/card_view.h"

#include "ui/mapping/entry_words.h"
#include "ui/mapping/table_words.h"

#include <algorithm>

namespace pikatesti::ui::mapping {

namespace {

constexpr std::size_t most_steps = 3;

// The option that was chosen, or what it comes to where several could be, with those of officials: `entry`, which may be
// null.
std::string words_of(const Model& model, std::size_t index, const engine::Answered& answer,
                     const engine::EntryPointer& entry) {
    const engine::Question& question = model.set.questions[index];
    if (answer.option && answer.said != engine::Said::unknown)
        return std::string(question.options[*answer.option].label.in(model.language));
    const bool known = answer.said == engine::Said::yes || answer.said == engine::Said::partly;
    if (known && entry && entry->contribution) {
        std::string labels;
        const engine::Contribution& said = *entry->contribution;
        for (const std::size_t option : engine::chosen_by_most(question, said.tallies[index], said.people))
            labels += (labels.empty() ? "" : "; ") + std::string(question.options[option].label.in(model.language));
        if (!labels.empty())
            return labels;
    }
    if (answer.too_few)
        return model.say("mapping.said.too_few");
    constexpr const char* words[] = {"yes", "partly", "no", "unknown", "not_asked", "not_applicable"};
    return model.say(std::string("mapping.said.") + words[static_cast<std::size_t>(answer.said)]);
}

// The record of officials that counts; null: none, or the key is of another voice.
engine::EntryPointer official_entry(Model& model, const engine::CellKey& key) {
    if (key.voice != engine::Voice::official)
        return {};
    for (const engine::EntryPointer& entry : model.derived().counting.entries)
        if (entry->municipality == key.municipality && entry->year == key.year && entry->voice == key.voice)
            return entry;
    return {};
}

CardAnswer answer_of(Model& model, const engine::CellKey& key, const engine::Cell& cell, std::size_t index) {
    CardAnswer answer{.question = index, .now = answer_words(model, key, cell, index), .before = {}, .changed = false};
    const std::vector<int>& years = model.comparison().years();
    for (auto year = years.rbegin(); year != years.rend(); ++year) {
        if (*year >= key.year)
            continue;
        const engine::CellKey its_key{key.municipality, key.voice, *year};
        const engine::Cell* earlier = model.comparison().shown_cell(its_key);
        if (earlier == nullptr)
            continue;
        std::string words = answer_words(model, its_key, *earlier, index);
        if (answer.before.empty())
            answer.changed = words != answer.now;
        answer.before.push_back(std::to_string(*year) + ": " + words);
    }
    return answer;
}

} // namespace

std::string answer_words(Model& model, const engine::CellKey& key, const engine::Cell& cell, std::size_t question) {
    return words_of(model, question, cell.answers[question], official_entry(model, key));
}

std::string step_words(const Model& model, const engine::Step& step) {
    const std::string title(model.set.questions[step.question].step_title().in(model.language));
    return step.find_out ? model.say("mapping.card.find_out", {{"title", title}}) : title;
}

Card card_of(Model& model, const std::string& municipality) {
    Card card;
    card.municipality = municipality;
    const engine::CellKey key{municipality, model.table.voice, model.table.year};
    const TableRow row = table_row(model.table_source(), model.table, municipality);
    const engine::Cell* cell = model.comparison().shown_cell(key);
    card.heard = cell != nullptr;
    card.about =
        model.say("mapping.table.of", {{"voice", voice_words(model, key.voice)}, {"year", std::to_string(key.year)}});
    if (!cell) {
        card.missing = cell_words(model, row, 0).facts;
        return card;
    }
    if (const engine::EntryPointer entry = official_entry(model, key)) {
        card.source = entry_detail(model, *entry, {});
        if (entry->contribution)
            card.steps = engine::room_steps(model.set, entry->contribution->tallies, entry->contribution->traits,
                                            entry->contribution->people, key.year);
    } else {
        card.source = model.say_count("mapping.people", cell->people);
    }
    if (card.steps.size() > most_steps)
        card.steps.resize(most_steps);
    for (std::size_t i = 0; i < model.set.questions.size(); ++i)
        card.answers.push_back(answer_of(model, key, *cell, i));
    return card;
}

} // namespace pikatesti::ui::mapping
