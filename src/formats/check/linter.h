// What the parts of the lint share: the set and its document, and the warnings that the set does not silence.
#pragma once

#include "engine/municipality.h"
#include "engine/question_set.h"
#include "formats/check/lint_rules.h"
#include "formats/json/reader.h"

#include <string>
#include <vector>

namespace pikatesti::formats {

class Linter {
public:
    // The set must have been read from the reader's document without errors, so that each part has its node. Both must outlive
    // the linter. The list may be null.
    Linter(const Reader& reader, const engine::QuestionSet& set, const engine::MunicipalityList* municipalities);

    const Reader& reader() const { return m_reader; }
    const engine::QuestionSet& set() const { return m_set; }
    // The sets of traits that municipalities of the list have, each once; none without a list.
    const std::vector<engine::Traits>& profiles() const { return m_profiles; }
    const std::vector<NodeId>& questions() const { return m_questions; } // the node of each

    void warn(Rule rule, NodeId node, Arguments arguments = {});

    // All warnings, including those about silences that silence nothing. Call it last.
    std::vector<Diagnostic> take();

private:
    struct Silence {
        NodeId node = no_node;  // the entry of the list
        NodeId place = no_node; // where it holds: there and in everything inside
        std::string id;
        Rule rule = Rule::count; // Rule::count: the id is unknown
        bool used = false;
    };

    void read_silences();
    void check_silences();
    NodeId find_place(std::string_view pointer) const;
    bool is_silenced(Rule rule, NodeId node);

    const JsonDocument& document() const { return m_reader.document(); }
    NodeId part(NodeId node, std::string_view key) const { return m_reader.member(node, key); }

    const Reader& m_reader;
    const engine::QuestionSet& m_set;
    std::vector<engine::Traits> m_profiles;
    Report m_report;
    std::vector<Silence> m_silences;
    std::vector<NodeId> m_questions;
};

// A part of the lint, with short names for what its rules look at.
class LintPart {
protected:
    explicit LintPart(Linter& linter)
        : m_reader(linter.reader()), m_set(linter.set()), m_profiles(linter.profiles()),
          m_questions(linter.questions()), m_linter(linter) {}

    const JsonDocument& document() const { return m_reader.document(); }
    NodeId top(std::string_view key) const { return m_reader.member(document().root(), key); }
    NodeId part(NodeId node, std::string_view key) const { return m_reader.member(node, key); }
    void warn(Rule rule, NodeId node, Arguments arguments = {}) { m_linter.warn(rule, node, arguments); }

    const Reader& m_reader;
    const engine::QuestionSet& m_set;
    const std::vector<engine::Traits>& m_profiles;
    const std::vector<NodeId>& m_questions;
    Linter& m_linter;
};

} // namespace pikatesti::formats
