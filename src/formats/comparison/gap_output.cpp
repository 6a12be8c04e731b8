#include "formats/comparison/gap_output.h"
#include "engine/comparison/gap.h"
#include "engine/interview/interview_sheet.h"
#include "formats/comparison/comparison_words.h"
#include "formats/diagnostics/wording.h"
#include "formats/record/source_json.h"

namespace pikatesti::formats {

namespace {

using Members = JsonWriter::Members;
using engine::Gap;
using engine::GapKind;

struct Told {
    engine::CellKey others;
    Gap gap;
};

Told told_of(const ComparisonText& text, const engine::CellKey& others) {
    return {others, engine::gap(text.set, text.comparison, others.municipality, others.year, others.voice)};
}

bool officials_from_documents(const ComparisonText& text, const Told& told) {
    return text.comparison.cells().at({told.others.municipality, engine::Voice::official, told.others.year}).documents;
}

std::string_view kind_word(GapKind kind) {
    constexpr std::string_view words[] = {"differ", "others_do_not_know", "officials_do_not_know", "nobody_knows",
                                          "agree",  "others_too_few",     "not_compared"};
    return words[static_cast<std::size_t>(kind)];
}

std::string_view heading(GapKind kind) {
    switch (kind) {
    case GapKind::differ:
        return "they differ: to be talked about";
    case GapKind::others_do_not_know:
        return "officials know, the others do not: a matter of telling";
    case GapKind::officials_do_not_know:
        return "officials do not know: to be found out inside the municipality";
    case GapKind::nobody_knows:
        return "nobody knows";
    case GapKind::agree:
        return "they agree";
    case GapKind::others_too_few:
        return "too few of the others answered";
    case GapKind::not_compared:
        return "not compared";
    }
    return "";
}

std::string figure(std::optional<int> percent) { return percent ? number_text(*percent) : std::string("not known"); }

void append_score(std::string& out, std::string_view name, const engine::ScoreChange& change) {
    out += join({"  ", name, ": officials ", figure(change.now), ", others ", figure(change.before)});
    if (change.certainty == engine::Certainty::uncertain)
        out += " (not sure)";
    out += "\n";
}

void append_source(std::string& out, const engine::QuestionGap& question) {
    if (question.source)
        out += join({"      ", question.documented ? "official, documented: " : "official, source: ",
                     engine::source_words(*question.source),
                     question.source->date.empty() ? "" : join({" (", question.source->date, ")"}), "\n"});
    else if (question.documented)
        out += "      official, documented: the address is among the facts\n";
}

void append_gap(std::string& out, const ComparisonText& text, const Told& told) {
    const std::string_view name = text.division.name_of(told.others.municipality);
    out += join({name.empty() ? std::string_view(told.others.municipality) : name, " ", number_text(told.others.year),
                 ", official and ", voice_word(told.others.voice)});
    if (told.gap.missing != Gap::Missing::nothing) {
        out += ": too few people to be shown\n\n";
        return;
    }
    out += join({" (", number_text(told.gap.officials), " and ", number_text(told.gap.others), " people",
                 officials_from_documents(text, told) ? "; the official answers are from documents)\n" : ")\n"});
    append_score(out, "all", told.gap.overall);
    for (std::size_t i = 0; i < told.gap.goals.size(); i++)
        append_score(out, text.set.goals[i].id, told.gap.goals[i]);
    std::optional<GapKind> kind;
    for (const engine::QuestionGap& question : told.gap.questions) {
        if (kind != question.kind)
            out += join({"  ", heading(question.kind), "\n"});
        kind = question.kind;
        out += join({"    ", text.set.questions[question.question].id, ": ", said_word(question.officials.said), " / ",
                     said_word(question.others.said)});
        if (question.kind == GapKind::differ && !question.sure)
            out += " (not sure)";
        out += "\n";
        append_source(out, question);
    }
    out += "\n";
}

void write_score(JsonWriter& json, std::string_view key, const engine::ScoreChange& change) {
    const auto percent = [&](std::string_view whose, std::optional<int> value) {
        json.key(whose);
        value ? json.number(*value) : json.null();
    };
    json.key(key).begin_object(Members::in_a_row);
    percent("official", change.now);
    percent("others", change.before);
    json.member("certainty", certainty_word(change.certainty));
    json.end_object();
}

} // namespace

std::vector<engine::CellKey> keys_with_gaps(const ComparisonText& text) {
    std::vector<engine::CellKey> keys;
    for (const auto& [key, cell] : text.comparison.cells()) {
        const engine::CellKey officials{key.municipality, engine::Voice::official, key.year};
        if (key.voice != engine::Voice::official && is_told(text, key) && text.comparison.cells().count(officials) > 0)
            keys.push_back(key);
    }
    return keys;
}

void write_gap(JsonWriter& json, const ComparisonText& text, const engine::CellKey& others) {
    const Told told = told_of(text, others);
    json.begin_object();
    json.member("municipality", told.others.municipality);
    json.member("name", text.division.name_of(told.others.municipality));
    json.key("year").number(told.others.year);
    json.member("others", voice_word(told.others.voice));
    json.key("shown").boolean(told.gap.missing == Gap::Missing::nothing);
    if (told.gap.missing == Gap::Missing::nothing) {
        json.key("n").begin_object(Members::in_a_row);
        json.key("official").number(told.gap.officials).key("others").number(told.gap.others).end_object();
        json.key("documents").boolean(officials_from_documents(text, told));
        write_score(json, "overall", told.gap.overall);
        json.key("goals").begin_object();
        for (std::size_t i = 0; i < told.gap.goals.size(); i++)
            write_score(json, text.set.goals[i].id, told.gap.goals[i]);
        json.end_object().key("questions").begin_array();
        for (const engine::QuestionGap& question : told.gap.questions) {
            json.begin_object(Members::in_a_row);
            json.member("question", text.set.questions[question.question].id);
            json.member("kind", kind_word(question.kind));
            if (question.kind == GapKind::differ)
                json.key("sure").boolean(question.sure);
            json.key("size").number(question.size);
            json.member("official", said_word(question.officials.said));
            json.member("others", said_word(question.others.said));
            json.key("documented").boolean(question.documented);
            write_source(json, question.source.value_or(engine::NotedSource()));
            json.end_object();
        }
        json.end_array();
    }
    json.end_object();
}

std::string gaps_text(const ComparisonText& text) {
    const std::vector<engine::CellKey> keys = keys_with_gaps(text);
    if (keys.empty())
        return "No municipality has answers of both officials and others.\n";
    std::string out;
    for (const engine::CellKey& others : keys)
        append_gap(out, text, told_of(text, others));
    out += "Different answers do not mean that someone is wrong. \"not sure\": the ranges meet.\n";
    return out;
}

} // namespace pikatesti::formats
