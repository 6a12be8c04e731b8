// Goes through a good set and collects the warnings about it that the set does not silence.
#pragma once

#include "formats/check/lint.h"
#include "formats/check/text_fit.h"
#include "formats/question_set/set_reader.h"

#include <string>
#include <vector>

namespace pikatesti::formats {

// The set must have been read from the reader's document without errors, so that each part has its node.
class Linter {
public:
    Linter(const Reader& reader, const engine::QuestionSet& set, const LintOptions& options);

    std::vector<Diagnostic> run();

private:
    struct Silence {
        NodeId node = no_node;  // the entry of the list
        NodeId place = no_node; // where it holds: there and in whatever is inside
        std::string id;
        Rule rule = Rule::count; // none: the id is unknown
        bool used = false;
    };

    void read_silences();
    void check_silences();
    NodeId find_place(std::string_view pointer) const;
    bool is_silenced(Rule rule, NodeId node);
    void warn(Rule rule, NodeId node, Arguments arguments = {});

    // lint_texts.cpp
    void lint_texts();
    void lint_question_texts(NodeId question);
    void text(NodeId texts, TextPlace place);
    void check_languages(NodeId texts);
    void check_translated(NodeId texts);
    void check_fit(NodeId entry, std::string_view text, TextPlace place);

    // lint_questions.cpp
    void lint_questions();
    void check_reachable(std::size_t question);
    void check_years(std::size_t question);
    void check_variants(std::size_t question);
    void check_options(std::size_t question);
    void check_alike(std::size_t question);
    void check_sources();

    // lint_points.cpp
    void lint_points();
    void check_balance();
    void check_hardly_shown();
    void check_thresholds();
    void check_reach();
    void check_examples();

    const JsonDocument& document() const { return m_reader.document(); }
    NodeId top(std::string_view key) const { return m_reader.member(document().root(), key); }
    NodeId part(NodeId node, std::string_view key) const { return m_reader.member(node, key); }

    const Reader& m_reader;
    const engine::QuestionSet& m_set;
    std::vector<engine::Traits> m_profiles; // of the municipalities, each once
    Report m_report;
    std::vector<Silence> m_silences;
    std::vector<NodeId> m_questions;                 // one per question
    std::vector<std::vector<std::size_t>> m_hanging; // on each question's answer
};

} // namespace pikatesti::formats
