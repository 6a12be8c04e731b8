// Reads a question set, part by part, and checks that the parts fit each other.
#pragma once

#include "engine/question_set.h"
#include "formats/json/reader.h"

namespace pikatesti::formats {

// In the order of the text: each part may refer to those before it.
class SetReader {
public:
    explicit SetReader(Reader& reader) : m_reader(reader) {}

    engine::QuestionSet read(NodeId root);

private:
    void read_top(NodeId root);
    void read_languages(NodeId node);
    void read_scoring(NodeId node);
    void read_bands(NodeId node);
    void read_goals(NodeId node);
    void read_levels(NodeId node);
    void read_sources(NodeId node);
    void read_silences(NodeId node);
    // The least per cent of a band or level; `previous` is that of the one before.
    int read_minimum(NodeId node, int previous);

    // set_reader_questions.cpp
    void read_questions(NodeId node);
    engine::Question read_question(NodeId node);
    void read_goal_shares(NodeId node, engine::Question& question);
    void read_options(NodeId node, engine::Question& question);
    void check_options(NodeId node, const engine::Question& question);
    void read_condition(NodeId node, engine::Question& question);
    void read_variants(NodeId node, engine::Question& question);
    void read_source_keys(NodeId node, engine::Question& question);
    std::vector<std::string> read_traits(NodeId node);
    void read_facts(NodeId node, engine::Question& question);
    std::optional<int> read_year(NodeId node);
    void check_hashes(const std::vector<NodeId>& questions);
    void check_goals_have_questions(NodeId goals);

    // set_reader_examples.cpp
    void read_examples(NodeId node);
    void read_expected(NodeId node, std::optional<std::size_t> goal, engine::Example& example);
    std::string read_expected_level(NodeId node, bool of_goal);

    // `taken`: an earlier one has the id.
    void check_unique(NodeId node, std::string_view noun, std::string_view id, bool taken);

    void check_not_reserved(NodeId node, std::string_view id);

    static constexpr int first_year = 1900;
    static constexpr int last_year = 2999;
    static constexpr int before_first = -1; // the "previous" of the first band or level

    Reader& m_reader;
    engine::QuestionSet m_set;
    std::vector<std::string> m_question_ids; // of all questions, those not read yet too
};

// May the document be used as a question set? None, with the faults reported, if its shape or its references are wrong; whether it
// is a good one, formats/check tells.
std::optional<engine::QuestionSet> read_question_set(Reader& reader);

// https: or http:, and something after it.
bool is_web_address(std::string_view url);

// The limits of a set's size.
inline constexpr std::size_t most_questions = 2000;
inline constexpr std::size_t most_options = 64;
inline constexpr std::size_t most_others = 64; // goals, bands, levels, languages, traits
inline constexpr std::size_t most_facts = 16;  // of a question
inline constexpr std::size_t most_sources = 2000;
inline constexpr std::size_t most_examples = 2000;
inline constexpr std::size_t most_silences = 2000;
inline constexpr double most_sum = 9e18; // of points; no set within the limits reaches it

// The names of things, for suggestions.
template <typename Items> Names ids_of(const Items& items) {
    Names names;
    for (const auto& item : items)
        names.push_back(item.id);
    return names;
}
template <typename Items> Names keys_of(const Items& items) {
    Names names;
    for (const auto& item : items)
        names.push_back(item.key);
    return names;
}

} // namespace pikatesti::formats
