#include "ui/mapping/report_text.h"

#include "engine/comparison/gap.h"
#include "engine/comparison/recommendations.h"
#include "ui/mapping/card_screen.h"
#include "ui/mapping/card_view.h"
#include "ui/mapping/noted_words.h"
#include "ui/mapping/table_words.h"

#include <algorithm>

namespace pikatesti::ui::mapping {

namespace {

using engine::Said;
using Kind = TextPart::Kind;

constexpr std::size_t most_names = 30;
constexpr std::size_t most_weak = 3; // that a paragraph names

std::string plain(const Model& model, const engine::LocalizedText& text) {
    return engine::without_soft_hyphens(text.in(model.language));
}

std::string question_text(const Model& model, std::size_t question) {
    return plain(model, model.set.questions[question].text);
}

std::string joined(const std::vector<std::string>& parts, const char* between) {
    std::string line;
    for (const std::string& part : parts)
        line += (line.empty() ? "" : between) + part;
    return line;
}

// The names in their order; where there are very many, how many more there are.
std::string names(const Model& model, const std::vector<std::string>& codes) {
    std::vector<std::string> all = model.names_in_order(codes);
    const std::size_t more = all.size() > most_names + 1 ? all.size() - most_names : 0;
    if (more == 0)
        return joined(all, ", ");
    all.resize(most_names);
    return model.say("mapping.report.more", {{"names", joined(all, ", ")}, {"count", std::to_string(more)}});
}

// Sentences one after the other, those that there are.
class Sentences {
public:
    void add(const std::string& sentence) {
        if (!sentence.empty())
            m_text += (m_text.empty() ? "" : " ") + sentence;
    }
    std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

std::string intro(const Model& model, const char* message, const std::string& name) {
    Sentences sentences;
    sentences.add(model.say(
        message,
        {{"name", name}, {"year", std::to_string(model.table.year)}, {"title", plain(model, model.set.title)}}));
    if (!model.set.revision.empty())
        sentences.add(model.say("mapping.report.revision", {{"revision", model.set.revision}}));
    return sentences.take();
}

std::string percent_sentence(const Model& model, const std::string& message, int percent, engine::Range range,
                             const std::string& level = {}) {
    return model.say(range.low == range.high ? message : message + ".range", {{"percent", std::to_string(percent)},
                                                                              {"low", std::to_string(range.low)},
                                                                              {"high", std::to_string(range.high)},
                                                                              {"level", level}});
}

// percent: of a goal; none: too little is known of it.
template <typename Percent> std::string goals_sentence(const Model& model, Percent percent) {
    std::vector<std::string> goals;
    for (std::size_t goal = 0; goal < model.set.goals.size(); ++goal) {
        const std::optional<int> its = percent(goal);
        const std::string name = plain(model, model.set.goals[goal].name);
        goals.push_back(its ? model.say("mapping.report.goal", {{"goal", name}, {"percent", std::to_string(*its)}})
                            : model.say("mapping.report.goal.few", {{"goal", name}}));
    }
    return model.say("mapping.report.goals", {{"goals", joined(goals, ", ")}});
}

std::string unsure(const Model& model, engine::Certainty certainty) {
    return certainty == engine::Certainty::uncertain ? model.say("mapping.report.unsure") : std::string();
}

// ---- The region

std::string region_change(Model& model) {
    const TableMean& whole = model.whole_table().means.front();
    const engine::RegionChange& change = whole.change;
    if (!whole.before || !change.before.percent || !change.now.percent)
        return {};
    const bool same = *change.before.percent == *change.now.percent;
    Sentences sentences;
    sentences.add(model.say(same ? "mapping.report.change.same" : "mapping.report.change",
                            {{"year", std::to_string(*whole.before)},
                             {"before", std::to_string(*change.before.percent)},
                             {"now", std::to_string(*change.now.percent)},
                             {"count", std::to_string(change.now.municipalities)}}));
    sentences.add(unsure(model, change.certainty));
    return sentences.take();
}

std::string weak_sentence(const Model& model, const std::vector<engine::WeakPoint>& weakest) {
    std::vector<std::string> questions;
    for (const engine::WeakPoint& point : weakest)
        if (questions.size() < most_weak)
            questions.push_back(
                model.say("mapping.report.weak.question", {{"text", question_text(model, point.question)},
                                                           {"yes", std::to_string(point.count(Said::yes))},
                                                           {"partly", std::to_string(point.count(Said::partly))},
                                                           {"no", std::to_string(point.count(Said::no))},
                                                           {"unknown", std::to_string(point.count(Said::unknown))}}));
    return questions.empty() ? std::string()
                             : model.say("mapping.report.weak", {{"questions", joined(questions, "; ")}});
}

std::string region_paragraph(Model& model, const engine::Recommendations& found, std::size_t all) {
    const std::string& region = model.campaign->region;
    const TableChoice& table = model.table;
    const engine::RegionMean mean = model.comparison().mean(region, table.year, table.voice, {});
    const std::size_t heard = all - found.not_heard.size();
    Sentences text;
    text.add(intro(model, "mapping.report.intro", model.region_name(region)));
    text.add(model.say(
        "mapping.report.heard",
        {{"voice", voice_words(model, table.voice)}, {"count", std::to_string(heard)}, {"all", std::to_string(all)}}));
    const auto documents = static_cast<int>(model.comparison().from_documents(region, table.year, table.voice));
    if (documents > 0)
        text.add(model.say_count("mapping.documents", documents));
    if (mean.percent)
        text.add(percent_sentence(model, "mapping.report.mean", *mean.percent, mean.range));
    text.add(goals_sentence(model, [&](std::size_t goal) {
        return model.comparison().mean(region, table.year, table.voice, goal).percent;
    }));
    text.add(region_change(model));
    text.add(weak_sentence(model, found.weakest));
    text.add(model.say("mapping.report.note"));
    return text.take();
}

// ---- Recommendations

// Items of one part, numbered in their ids.
class Part {
public:
    Part(ReportText& text, std::string id, std::string name) : m_text(text), m_id(std::move(id)) {
        m_text.push_back({Kind::subheading, m_id, std::move(name)});
    }
    void add(std::string item) {
        m_text.push_back({Kind::item, m_id + "/" + std::to_string(m_count++), std::move(item)});
    }
    bool empty() const { return m_count == 0; }

private:
    ReportText& m_text;
    std::string m_id;
    int m_count = 0;
};

void to_region(ReportText& text, const Model& model, const engine::Recommendations& found) {
    Part part(text, "report/region", model.say("mapping.report.to_region"));
    if (!found.not_heard.empty())
        part.add(model.say("mapping.report.not_heard", {{"names", names(model, found.not_heard)}}));
    if (found.lowest)
        part.add(model.say("mapping.report.lowest", {{"goal", plain(model, model.set.goals[found.lowest->goal].name)},
                                                     {"percent", std::to_string(*found.lowest->mean.percent)},
                                                     {"count", std::to_string(found.lowest->mean.municipalities)}}));
    std::vector<std::string> differing;
    for (const engine::Differing& each : found.differing)
        differing.push_back(model.say("mapping.report.differing.one",
                                      {{"name", model.municipality_name(each.municipality)},
                                       {"questions", model.say_count("mapping.report.questions", each.questions)}}));
    if (!differing.empty())
        part.add(model.say("mapping.report.differing", {{"names", joined(differing, ", ")}}));
    if (model.table.year == model.campaign->year)
        part.add(model.say("mapping.report.again", {{"year", std::to_string(model.table.year + 1)}}));
}

void to_municipalities(ReportText& text, const Model& model, const engine::Recommendations& found) {
    Part part(text, "report/municipalities", model.say("mapping.report.to_municipalities"));
    for (const engine::WeakPoint& point : found.weakest) {
        std::vector<std::string> missing = point.who_said(Said::no);
        const std::vector<std::string>& partly = point.who_said(Said::partly);
        missing.insert(missing.end(), partly.begin(), partly.end());
        Sentences item;
        item.add(model.say("mapping.report.step",
                           {{"title", plain(model, model.set.questions[point.question].step_title())}}));
        const auto who = [&](const char* message, const std::vector<std::string>& codes) {
            if (!codes.empty())
                item.add(model.say(message, {{"names", names(model, codes)}}));
        };
        who("mapping.report.missing", missing);
        who("mapping.report.unknown", point.who_said(Said::unknown));
        who("mapping.report.has", point.who_said(Said::yes));
        part.add(item.take());
    }
    if (part.empty())
        part.add(model.say("mapping.report.nothing_missing"));
}

void to_associations(ReportText& text, Model& model, const engine::Recommendations& found,
                     const std::vector<std::string>& municipalities) {
    Part part(text, "report/associations", model.say("mapping.report.to_associations"));
    for (std::size_t i = 0; i < std::min(most_weak, found.weakest.size()); ++i) {
        const engine::Question& question = model.set.questions[found.weakest[i].question];
        const std::string what = plain(model, question.next_step.text);
        part.add(model.say("mapping.report.step", {{"title", plain(model, question.step_title())}}) +
                 (what.empty() ? "" : " " + what));
    }
    for (const engine::Untold& untold : found.untold)
        part.add(model.say("mapping.report.untold", {{"question", question_text(model, untold.question)},
                                                     {"names", names(model, untold.municipalities)}}));
    const auto heard = std::count_if(municipalities.begin(), municipalities.end(), [&](const std::string& code) {
        return model.comparison().shown_cell({code, engine::Voice::associations, model.table.year}) != nullptr;
    });
    if (heard < static_cast<std::ptrdiff_t>(municipalities.size()))
        part.add(model.say("mapping.report.associations_not_heard",
                           {{"count", std::to_string(heard)}, {"all", std::to_string(municipalities.size())}}));
}

// ---- One municipality

std::string municipality_change(Model& model, const TableRow& row) {
    const TableCell& whole = row.cells.front();
    if (!row.before || !whole.change.before || !whole.change.now)
        return {};
    Sentences sentences;
    sentences.add(model.say("mapping.report.municipality.change", {{"year", std::to_string(*row.before)},
                                                                   {"before", std::to_string(*whole.change.before)},
                                                                   {"now", std::to_string(*whole.change.now)}}));
    sentences.add(unsure(model, whole.change.certainty));
    return sentences.take();
}

void add_changed_answers(ReportText& text, const Model& model, const Card& card) {
    if (std::none_of(card.answers.begin(), card.answers.end(), [](const CardAnswer& each) { return each.changed; }))
        return;
    Part part(text, "report/" + card.municipality + "/changed", model.say("mapping.report.changed"));
    for (const CardAnswer& answer : card.answers)
        if (answer.changed)
            part.add(model.say("mapping.report.changed.answer",
                               {{"text", question_text(model, answer.question)},
                                {"now", engine::without_soft_hyphens(answer.now)},
                                {"before", engine::without_soft_hyphens(answer.before.front())}}));
}

// What is listed on the screen, as a part of a sentence.
std::string as_prose(std::string listed) {
    constexpr std::string_view dot = " · ";
    for (std::size_t at = listed.find(dot); at != std::string::npos; at = listed.find(dot, at))
        listed.replace(at, dot.size(), ", ");
    return listed;
}

std::string gap_sentence(Model& model, const std::string& municipality) {
    const engine::Gap gap =
        engine::gap(model.set, model.comparison(), municipality, model.table.year, engine::Voice::associations);
    if (gap.missing != engine::Gap::Missing::nothing)
        return {};
    const auto count = [&](auto is) {
        return std::to_string(std::count_if(gap.questions.begin(), gap.questions.end(), is));
    };
    return model.say("mapping.report.gap", {{"others", std::to_string(gap.others)},
                                            {"differ", count([](const engine::QuestionGap& each) {
                                                 return each.kind == engine::GapKind::differ && each.sure;
                                             })},
                                            {"untold", count([](const engine::QuestionGap& each) {
                                                 return each.kind == engine::GapKind::others_do_not_know;
                                             })}});
}

std::string steps_sentence(const Model& model, const Card& card) {
    std::vector<std::string> steps;
    for (const engine::Step& step : card.steps)
        steps.push_back(engine::without_soft_hyphens(step_words(model, step)));
    return steps.empty() ? std::string() : model.say("mapping.report.steps", {{"steps", joined(steps, "; ")}});
}

} // namespace

ReportText municipality_report(Model& model, const std::string& municipality) {
    const Card card = card_of(model, municipality);
    if (!card.heard)
        return {};
    const TableRow row = table_row(model.table_source(), model.table, municipality);
    const engine::CellKey key{municipality, model.table.voice, model.table.year};
    const TableCell& whole = row.cells.front();
    Sentences text;
    text.add(intro(model, "mapping.report.municipality.intro", row.name));
    text.add(
        model.say("mapping.report.who", {{"voice", voice_words(model, key.voice)}, {"source", as_prose(card.source)}}));
    if (whole.score.shown)
        text.add(percent_sentence(model, "mapping.report.result", *whole.score.percent, whole.score.range,
                                  whole.level ? plain(model, model.set.levels[*whole.level].name)
                                              : plain(model, model.set.not_enough_name)));
    else
        text.add(model.say("mapping.report.result.few"));
    text.add(goals_sentence(model, [&](std::size_t goal) {
        const engine::Score& score = row.cells[goal + 1].score;
        return score.shown ? score.percent : std::nullopt;
    }));
    text.add(municipality_change(model, row));
    text.add(gap_sentence(model, municipality));
    text.add(steps_sentence(model, card));
    text.add(model.say("mapping.report.note"));
    ReportText report{{Kind::paragraph, "report/" + municipality, text.take()}};
    add_changed_answers(report, model, card);
    return report;
}

ReportText region_report(Model& model) {
    const TableChoice& table = model.table;
    const std::vector<std::string> municipalities = all_cards(model);
    const engine::Recommendations found = engine::recommendations(model.set, model.comparison(), model.campaign->region,
                                                                  municipalities, table.year, table.voice);
    if (found.not_heard.size() == municipalities.size())
        return {};
    ReportText text;
    text.push_back({Kind::paragraph, "report/paragraph", region_paragraph(model, found, municipalities.size())});
    if (const std::vector<engine::FactRow> facts = fact_rows(model); !facts.empty()) {
        Part part(text, "report/facts", model.say("mapping.facts"));
        for (const engine::FactRow& fact : facts)
            part.add(engine::without_soft_hyphens(fact_row_words(model, fact)) + ".");
    }
    text.push_back({Kind::heading, "report/recommendations", model.say("mapping.report.recommendations")});
    to_region(text, model, found);
    to_municipalities(text, model, found);
    to_associations(text, model, found, municipalities);
    return text;
}

std::string plain_text(const ReportText& text) {
    std::string all;
    for (const TextPart& part : text) {
        const bool is_heading = part.kind == Kind::heading || part.kind == Kind::subheading;
        if (!all.empty())
            all += is_heading ? "\n\n" : "\n";
        all += (part.kind == Kind::item ? "– " : "") + part.text;
    }
    return all;
}

} // namespace pikatesti::ui::mapping
