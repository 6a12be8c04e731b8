#include "formats/question_set/questions_reader.h"

#include "engine/session.h"
#include "formats/question_set/set_limits.h"
#include "formats/question_set/year.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

class QuestionsReader {
public:
    QuestionsReader(Reader& reader, engine::QuestionSet& set) : m_reader(reader), m_set(set) {}

    void read_questions(NodeId node);

private:
    engine::Question read_question(NodeId node);
    void read_goal_shares(NodeId node, engine::Question& question);
    void read_options(NodeId node, engine::Question& question);
    void check_options(NodeId node, const engine::Question& question);
    void read_condition(NodeId node, engine::Question& question);
    void read_variants(NodeId node, engine::Question& question);
    void read_source_keys(NodeId node, engine::Question& question);
    std::vector<std::string> read_traits(NodeId node);
    void read_facts(NodeId node, engine::Question& question);
    void check_hashes(const std::vector<NodeId>& questions);

    Reader& m_reader;
    engine::QuestionSet& m_set;
    std::vector<std::string> m_question_ids; // of all questions, including those not read yet
};

void QuestionsReader::read_questions(NodeId node) {
    const std::vector<NodeId> questions = m_reader.list(node, "question", {1, most_questions});
    for (const NodeId child : questions) {
        const NodeId id = m_reader.member(child, "id");
        m_question_ids.push_back(m_reader.is_kind(id, JsonKind::string) ? m_reader.document().string(id) : "");
    }
    for (const NodeId child : questions) {
        engine::Question question = read_question(child);
        m_set.questions.push_back(std::move(question));
    }
    check_hashes(questions);
}

// Saved answers and share links name questions, and the options of a question, by short hashes of their ids.
void QuestionsReader::check_hashes(const std::vector<NodeId>& questions) {
    const auto report = [&](NodeId owner, std::string_view key, const std::pair<std::string, std::string>& ids) {
        const NodeId id = m_reader.member(owner, key);
        if (id != no_node && ids.first != ids.second) // the same id twice is reported as such
            m_reader.fault(Fault::id_hash_collision, id, {ids.first, ids.second});
    };
    std::size_t index = 0; // the collisions of options come in the order of their questions
    for (const auto& collision : engine::short_hash_collisions(m_set)) {
        const std::optional<std::size_t> question = m_set.find_question(collision.second);
        if (question && m_set.find_question(collision.first)) {
            report(questions[*question], "id", collision);
            continue;
        }
        for (; index < m_set.questions.size(); index++) {
            const std::optional<std::size_t> option = m_set.questions[index].find_option(collision.second);
            if (!option || !m_set.questions[index].find_option(collision.first))
                continue;
            report(m_reader.elements(m_reader.member(questions[index], "options"))[*option], "key", collision);
            break;
        }
    }
}

engine::Question QuestionsReader::read_question(NodeId node) {
    const auto part = [&](std::string_view key) { return m_reader.member(node, key); };
    engine::Question question;
    const bool readable = m_reader.object(
        node, "id choice text options",
        "goal goals help find_out why next_step sources points_reason shown_after not_applicable variants nature "
        "facts asked_from asked_until");
    if (!readable)
        return question;
    question.id = m_reader.id(part("id"));
    m_reader.check_unique(part("id"), "question", question.id, m_set.find_question(question.id).has_value());
    const std::optional<std::size_t> choice = m_reader.choice(part("choice"), "single multiple");
    question.choice = choice == 1 ? engine::Choice::multiple : engine::Choice::single;
    read_goal_shares(node, question);
    question.text = m_reader.localized(part("text"));
    question.help = m_reader.localized(part("help"));
    question.find_out = m_reader.localized(part("find_out"));
    read_options(part("options"), question);
    if (choice)
        check_options(part("options"), question);
    question.why = m_reader.localized(part("why"));
    const NodeId next_step = part("next_step");
    if (m_reader.object(next_step, "title text")) {
        question.next_step.title = m_reader.localized(m_reader.member(next_step, "title"));
        question.next_step.text = m_reader.localized(m_reader.member(next_step, "text"));
    }
    read_source_keys(part("sources"), question);
    m_reader.text(part("points_reason"));
    read_condition(part("shown_after"), question);
    const NodeId not_applicable = part("not_applicable");
    if (m_reader.object(not_applicable, "municipality_traits"))
        question.not_applicable_traits = read_traits(m_reader.member(not_applicable, "municipality_traits"));
    read_variants(part("variants"), question);
    if (const std::optional<std::size_t> nature = m_reader.choice(part("nature"), "fact experience"))
        question.nature = static_cast<engine::Nature>(*nature);
    read_facts(part("facts"), question);
    question.asked.from = read_year(m_reader, part("asked_from"));
    question.asked.until = read_year(m_reader, part("asked_until"));
    if (question.asked.from.value_or(0) > question.asked.until.value_or(last_year)) {
        const std::string first = number_text(*question.asked.from);
        m_reader.fault(Fault::until_before_from, part("asked_until"), {first, {}, {}, first});
    }
    return question;
}

void QuestionsReader::read_goal_shares(NodeId node, engine::Question& question) {
    const NodeId goal = m_reader.member(node, "goal");
    const NodeId goals = m_reader.member(node, "goals");
    if (goal == no_node && goals == no_node)
        m_reader.missing_key(node, "goal");
    if (goal != no_node && goals != no_node)
        m_reader.fault_at_key(Fault::conflicting_keys, goals, {"goal", "goals"});
    if (goal != no_node) {
        const std::string id = m_reader.text(goal);
        const std::optional<std::size_t> found = m_set.find_goal(id);
        if (found)
            question.goals.push_back({*found, 1});
        else if (!id.empty())
            m_reader.unknown_reference(goal, "goal", id, ids_of(m_set.goals));
        return;
    }
    for (const NodeId share : m_reader.map(goals, "goal", {1, most_others})) {
        const double weight = m_reader.weight(share);
        const std::optional<std::size_t> found = m_set.find_goal(m_reader.document().key(share));
        if (found)
            question.goals.push_back({*found, weight});
        else
            m_reader.unknown_reference_key(share, "goal", ids_of(m_set.goals));
    }
}

void QuestionsReader::read_options(NodeId node, engine::Question& question) {
    for (const NodeId child : m_reader.list(node, "option", {2, most_options})) {
        const auto part = [&](std::string_view key) { return m_reader.member(child, key); };
        engine::Option option;
        if (m_reader.object(child, "key label points", "exclusive next_step_if_missing")) {
            option.key = m_reader.id(part("key"));
            m_reader.check_unique(part("key"), "option", option.key, question.find_option(option.key).has_value());
            option.label = m_reader.localized(part("label"));
            if (!m_reader.is_kind(part("points"), JsonKind::null))
                option.points = m_reader.number(part("points"), 0, most_points, 1);
            option.exclusive = m_reader.boolean(part("exclusive"));
            option.next_step_if_missing = m_reader.localized(part("next_step_if_missing"));
        }
        question.options.push_back(std::move(option));
    }
}

void QuestionsReader::check_options(NodeId node, const engine::Question& question) {
    const bool multiple = question.choice == engine::Choice::multiple;
    bool any_points = false;
    for (const NodeId child : m_reader.elements(node)) {
        const NodeId points = m_reader.member(child, "points");
        const NodeId exclusive = m_reader.member(child, "exclusive");
        const bool unknown = m_reader.is_kind(points, JsonKind::null);
        // What could not be read may be worth something.
        any_points =
            any_points ||
            !(unknown || (m_reader.is_kind(points, JsonKind::number) && m_reader.document().number(points) == 0));
        for (const std::string_view only : {"exclusive", "next_step_if_missing"}) {
            if (!multiple && m_reader.has(child, only))
                m_reader.fault_at_key(Fault::only_in_multiple, m_reader.member(child, only), {only});
        }
        const bool combined = exclusive == no_node || (m_reader.is_kind(exclusive, JsonKind::boolean) &&
                                                       !m_reader.document().boolean(exclusive));
        if (multiple && unknown && combined)
            m_reader.fault(Fault::unknown_not_exclusive, child);
    }
    if (!any_points && question.options.size() >= 2)
        m_reader.fault(Fault::no_points, node);
}

void QuestionsReader::read_condition(NodeId node, engine::Question& question) {
    if (!m_reader.object(node, "question answers", "otherwise"))
        return;
    const NodeId reference = m_reader.member(node, "question");
    const std::string id = m_reader.text(reference);
    const std::optional<std::size_t> earlier = m_set.find_question(id);
    if (id.empty())
        return;
    if (!earlier) {
        const bool later = std::find(m_question_ids.begin(), m_question_ids.end(), id) != m_question_ids.end();
        if (later)
            m_reader.fault(Fault::not_earlier, reference, {id});
        else
            m_reader.unknown_reference(reference, "question", id, ids_of(m_set.questions));
        return;
    }
    const engine::Question& asked = m_set.questions[*earlier];
    if (asked.choice != engine::Choice::single) {
        m_reader.fault(Fault::not_single_choice, reference, {id});
        return;
    }
    engine::Condition condition;
    condition.question = *earlier;
    condition.otherwise.assign(asked.options.size(), engine::Worth::unknown);
    std::vector<std::size_t>& shown = condition.shown_after;
    const auto is_shown = [&](std::size_t option) {
        return std::find(shown.begin(), shown.end(), option) != shown.end();
    };
    for (const NodeId child : m_reader.list(m_reader.member(node, "answers"), "answer", {1, most_options})) {
        const std::string key = m_reader.text(child);
        const std::optional<std::size_t> option = asked.find_option(key);
        if (key.empty())
            continue;
        if (!option)
            m_reader.unknown_reference(child, "option", key, keys_of(asked.options));
        else if (is_shown(*option))
            m_reader.duplicate_reference(child, "answer", key);
        else
            shown.push_back(*option);
    }
    for (const NodeId child : m_reader.map(m_reader.member(node, "otherwise"), "answer", {0, most_options})) {
        const std::optional<std::size_t> worth = m_reader.choice(child, "zero unknown not_applicable");
        const std::optional<std::size_t> option = asked.find_option(m_reader.document().key(child));
        if (!option)
            m_reader.unknown_reference_key(child, "option", keys_of(asked.options));
        else if (is_shown(*option))
            m_reader.fault_at_key(Fault::shown_and_hidden, child, {asked.options[*option].key});
        else if (worth)
            condition.otherwise[*option] = static_cast<engine::Worth>(*worth);
    }
    question.condition = std::move(condition);
}

std::vector<std::string> QuestionsReader::read_traits(NodeId node) {
    std::vector<std::string> traits;
    for (const NodeId child : m_reader.list(node, "trait", {1, most_others}))
        traits.push_back(m_reader.id(child));
    return traits;
}

void QuestionsReader::read_variants(NodeId node, engine::Question& question) {
    for (const NodeId child : m_reader.list(node, "variant", {1, most_others})) {
        const auto part = [&](std::string_view key) { return m_reader.member(child, key); };
        if (!m_reader.object(child, "municipality_traits", "help why next_step"))
            continue;
        engine::TextVariant variant;
        variant.traits = read_traits(part("municipality_traits"));
        variant.help = m_reader.localized(part("help"));
        variant.why = m_reader.localized(part("why"));
        variant.next_step = m_reader.localized(part("next_step"));
        if (part("help") == no_node && part("why") == no_node && part("next_step") == no_node)
            m_reader.fault(Fault::empty_variant, child);
        question.variants.push_back(std::move(variant));
    }
}

void QuestionsReader::read_source_keys(NodeId node, engine::Question& question) {
    const Names keys = keys_of(m_set.sources);
    for (const NodeId child : m_reader.list(node, "source", {0, most_sources})) {
        const std::string key = m_reader.text(child);
        if (key.empty())
            continue;
        const auto index = static_cast<std::size_t>(std::find(keys.begin(), keys.end(), key) - keys.begin());
        if (index == keys.size())
            m_reader.unknown_reference(child, "source", key, keys);
        else if (std::find(question.sources.begin(), question.sources.end(), index) != question.sources.end())
            m_reader.duplicate_reference(child, "source", key);
        else
            question.sources.push_back(index);
    }
}

void QuestionsReader::read_facts(NodeId node, engine::Question& question) {
    for (const NodeId child : m_reader.map(node, "fact", {0, most_facts})) {
        engine::NotedFact& fact = question.facts.emplace_back();
        fact.key = m_reader.document().key(child);
        m_reader.check_id(child, fact.key);
        if (!m_reader.object(child, "kind label"))
            continue;
        if (const auto kind = m_reader.choice(m_reader.member(child, "kind"), "number euros percent text link"))
            fact.kind = static_cast<engine::NotedFact::Kind>(*kind);
        fact.label = m_reader.localized(m_reader.member(child, "label"));
    }
}

} // namespace

void read_questions(Reader& reader, NodeId node, engine::QuestionSet& set) {
    QuestionsReader(reader, set).read_questions(node);
}

void check_goals_have_questions(Reader& reader, NodeId goals, const engine::QuestionSet& set) {
    std::vector<bool> asked(set.goals.size());
    for (const engine::Question& question : set.questions) {
        for (const engine::GoalShare& share : question.goals)
            asked[share.goal] = true;
    }
    NodeId child = set.goals.empty() ? no_node : reader.document().first(goals);
    for (std::size_t i = 0; i < asked.size(); i++, child = reader.document().next(child)) {
        if (!asked[i] && !set.questions.empty() && !set.goals[i].id.empty())
            reader.fault(Fault::goal_without_question, child, {set.goals[i].id});
    }
}

} // namespace pikatesti::formats
