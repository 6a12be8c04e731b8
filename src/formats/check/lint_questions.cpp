#include "formats/check/lint_questions.h"

#include "formats/json/letters.h"

#include <algorithm>
#include <iterator>

namespace pikatesti::formats {
namespace {

using engine::Option;
using engine::Question;

// A question hidden after both answers, or after none, and worth the same.
bool same_consequence(const engine::Condition& condition, std::size_t a, std::size_t b) {
    const auto shown = [&](std::size_t option) {
        return std::find(condition.shown_after.begin(), condition.shown_after.end(), option) !=
               condition.shown_after.end();
    };
    return shown(a) == shown(b) && (shown(a) || condition.otherwise[a] == condition.otherwise[b]);
}

// A year from 1800 to 2099, or the word of a catalogue or a reader for a source that bears none.
bool has_year(std::string_view title) {
    for (std::size_t at = 0; at < title.size(); at++) {
        std::size_t end = at;
        while (end < title.size() && is_digit(title[end]))
            end++;
        if (end - at == 4 &&
            (title.substr(at, 2) == "18" || title.substr(at, 2) == "19" || title.substr(at, 2) == "20"))
            return true;
        at = std::max(at, end);
    }
    constexpr std::string_view undated[] = {"päiväämätön", "odatera", "undated", "s.a.", "u.å.", "n.d."};
    return std::any_of(std::begin(undated), std::end(undated),
                       [&](std::string_view word) { return title.find(word) != std::string_view::npos; });
}

class QuestionLint : LintPart {
public:
    explicit QuestionLint(Linter& linter) : LintPart(linter), m_hanging(m_set.questions.size()) {
        for (std::size_t i = 0; i < m_set.questions.size(); i++) {
            if (m_set.questions[i].condition)
                m_hanging[m_set.questions[i].condition->question].push_back(i);
        }
    }

    void lint_questions();

private:
    void check_reachable(std::size_t question);
    void check_variants(std::size_t question);
    void check_years(std::size_t question);
    void check_traits_have_list(NodeId owner);
    void check_options(std::size_t question);
    void check_alike(std::size_t question);
    void check_sources();

    std::vector<std::vector<std::size_t>> m_hanging; // the questions that hang on each question's answer
};

void QuestionLint::lint_questions() {
    for (std::size_t i = 0; i < m_questions.size(); i++) {
        check_reachable(i);
        check_years(i);
        check_variants(i);
        check_traits_have_list(part(m_questions[i], "not_applicable"));
        for (const NodeId variant : m_reader.elements(part(m_questions[i], "variants")))
            check_traits_have_list(variant);
        check_options(i);
        check_alike(i);
        const NodeId why = part(m_questions[i], "why");
        if (why != no_node && m_set.questions[i].sources.empty())
            warn(Rule::missing_source, why);
    }
    check_sources();
}

// Every question that hangs on an answer can be asked: the answer can be given to the earlier one, which is asked itself.
// So only traits can keep all municipalities from it, its own or those of an earlier one.
void QuestionLint::check_reachable(std::size_t index) {
    const Question* question = &m_set.questions[index];
    std::vector<std::string> leaving_out = question->not_applicable_traits;
    std::string because = "each has one of the traits it is left out for";
    while (question->condition) {
        question = &m_set.questions[question->condition->question];
        if (!question->not_applicable_traits.empty())
            because =
                join({"each has a trait that it, or the earlier question ", quoted(question->id), ", is left out for"});
        leaving_out.insert(leaving_out.end(), question->not_applicable_traits.begin(),
                           question->not_applicable_traits.end());
    }
    const bool everywhere = !leaving_out.empty() && !m_profiles.empty() &&
                            std::all_of(m_profiles.begin(), m_profiles.end(), [&](const engine::Traits& traits) {
                                return engine::has_any_trait(traits, leaving_out);
                            });
    if (everywhere)
        warn(Rule::unreachable_question, m_questions[index], {because});
}

void QuestionLint::check_traits_have_list(NodeId owner) {
    if (!m_profiles.empty() || !m_set.municipality_list.empty() || owner == no_node)
        return;
    for (const NodeId trait : m_reader.elements(part(owner, "municipality_traits")))
        warn(Rule::trait_without_list, trait, {document().string(trait)});
}

// A follow-up question is not asked in a year in which the question that it hangs on is not.
void QuestionLint::check_years(std::size_t index) {
    const Question& question = m_set.questions[index];
    if (!question.condition)
        return;
    const Question& earlier = m_set.questions[question.condition->question];
    // The years at either end of the two, where one of them begins or stops being asked.
    for (const std::optional<int> end :
         {question.asked.from, question.asked.until, earlier.asked.from, earlier.asked.until}) {
        for (const int year : {end.value_or(0) - 1, end.value_or(0), end.value_or(0) + 1}) {
            if (!end || !question.asked.covers(year) || earlier.asked.covers(year))
                continue;
            warn(Rule::asked_without_earlier, m_questions[index], {number_text(year), earlier.id});
            return;
        }
    }
}

void QuestionLint::check_variants(std::size_t index) {
    const Question& question = m_set.questions[index];
    if (question.variants.empty() || m_profiles.empty())
        return;
    const std::vector<NodeId> nodes = m_reader.elements(part(m_questions[index], "variants"));
    for (std::size_t i = 0; i < question.variants.size(); i++) {
        const engine::TextVariant& variant = question.variants[i];
        bool known = false; // a trait that no municipality has is an error of its own
        bool fits = false;
        bool used = false;
        for (const engine::Traits& traits : m_profiles) {
            if (!engine::has_any_trait(traits, variant.traits))
                continue;
            known = true;
            if (engine::has_any_trait(traits, question.not_applicable_traits))
                continue;
            fits = true;
            for (const auto text :
                 {&engine::TextVariant::help, &engine::TextVariant::why, &engine::TextVariant::next_step}) {
                const bool taken =
                    std::any_of(question.variants.begin(), question.variants.begin() + static_cast<std::ptrdiff_t>(i),
                                [&](const engine::TextVariant& earlier) {
                                    return !(earlier.*text).empty() && engine::has_any_trait(traits, earlier.traits);
                                });
                used = used || (!(variant.*text).empty() && !taken);
            }
        }
        if (known && !fits)
            warn(Rule::unreachable_variant, nodes[i], {"none with these traits is asked the question"});
        else if (known && !used)
            warn(Rule::unreachable_variant, nodes[i], {"an earlier variant is used wherever this one fits"});
    }
}

void QuestionLint::check_options(std::size_t index) {
    const Question& question = m_set.questions[index];
    const auto not_known = [](const Option& option) { return !option.points; };
    if (std::none_of(question.options.begin(), question.options.end(), not_known))
        warn(Rule::no_unknown_option, part(m_questions[index], "options"));
}

// Two answers cannot be told apart in any result if they are worth the same and the same happens after them: nothing else
// of an option is ever looked at. What else is answered does not matter, for it counts the same beside both.
void QuestionLint::check_alike(std::size_t index) {
    const Question& question = m_set.questions[index];
    const bool multiple = question.choice == engine::Choice::multiple;
    const auto alike = [&](std::size_t a, std::size_t b) {
        const Option& first = question.options[a];
        const Option& second = question.options[b];
        if (first.points != second.points)
            return false;
        if (multiple) // those that can be chosen together add up; of no points they add nothing
            return first.exclusive ? second.exclusive || second.points == 0.0 : second.points == 0.0;
        return std::all_of(m_hanging[index].begin(), m_hanging[index].end(), [&](std::size_t hanging) {
            return same_consequence(*m_set.questions[hanging].condition, a, b);
        });
    };
    std::vector<NodeId> nodes;
    std::vector<bool> told(question.options.size());
    for (std::size_t a = 0; a < question.options.size(); a++) {
        for (std::size_t b = a + 1; b < question.options.size(); b++) {
            if (told[a] || told[b] || !alike(a, b))
                continue;
            // Of a pair in a multiple choice, the one that is no answer of its own is the one too many.
            const std::size_t needless =
                multiple && question.options[b].exclusive && !question.options[a].exclusive ? a : b;
            const std::size_t other = needless == a ? b : a;
            if (!question.options[needless].next_step_if_missing.empty())
                continue;
            if (nodes.empty())
                nodes = m_reader.elements(part(m_questions[index], "options"));
            told[needless] = true;
            std::string same = quoted(question.options[other].key);
            if (multiple && !question.options[needless].exclusive)
                same += ", and the same as leaving it out beside others,";
            warn(Rule::option_never_matters, nodes[needless],
                 {question.options[needless].key, same, {}, {}, question.options[other].key});
        }
    }
}

void QuestionLint::check_sources() {
    std::vector<bool> used(m_set.sources.size());
    for (const Question& question : m_set.questions) {
        for (const std::size_t source : question.sources)
            used[source] = true;
    }
    const NodeId sources = top("sources");
    for (std::size_t i = 0; i < used.size(); i++) {
        if (!used[i])
            warn(Rule::unused_source, part(sources, m_set.sources[i].key), {m_set.sources[i].key});
        const NodeId titles = part(part(sources, m_set.sources[i].key), "title");
        if (titles == no_node)
            continue;
        for (NodeId title = document().first(titles); title != no_node; title = document().next(title)) {
            if (document().raw_key(title).substr(0, 1) == "$" ||
                has_year(engine::without_soft_hyphens(document().string(title))))
                continue;
            warn(Rule::source_without_year, title, {m_set.sources[i].key});
            break; // the other languages' titles are most often the same
        }
    }
}

} // namespace

void lint_questions(Linter& linter) { QuestionLint(linter).lint_questions(); }

} // namespace pikatesti::formats
