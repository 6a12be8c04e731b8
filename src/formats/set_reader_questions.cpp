#include "engine/session.h"
#include "formats/set_reader.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

constexpr double most_points = 1e6;

} // namespace

void SetReader::read_questions(NodeId node) {
    if (node == no_node || !m_reader.list(node, "question", {1, most_questions}))
        return;
    const JsonDocument& document = m_reader.document();
    for (NodeId child = m_reader.first(node); child != no_node && m_question_ids.size() < most_questions;
         child = m_reader.next(child)) {
        const NodeId id = m_reader.member(child, "id");
        m_question_ids.push_back(id != no_node && document.kind(id) == JsonKind::string ? document.string(id)
                                                                                        : std::string());
    }
    for (NodeId child = m_reader.first(node); child != no_node && m_set.questions.size() < most_questions;
         child = m_reader.next(child)) {
        engine::Question question = read_question(child);
        m_set.questions.push_back(std::move(question));
    }
    check_hashes(node);
}

engine::Question SetReader::read_question(NodeId node) {
    engine::Question question;
    const bool readable = m_reader.object(node, {"id", "choice", "text", "options"},
                                          {"goal", "goals", "help", "why", "next_step", "sources", "points_reason",
                                           "shown_after", "not_applicable", "variants"});
    if (!readable)
        return question;
    const NodeId id = m_reader.member(node, "id");
    question.id = m_reader.id(id);
    check_unique(id, "question", question.id, ids_of(m_set.questions));
    const NodeId choice = m_reader.member(node, "choice");
    const bool multiple = choice != no_node && m_reader.choice(choice, {"single", "multiple"}) == 1;
    question.choice = multiple ? engine::Choice::multiple : engine::Choice::single;
    read_goal_shares(node, question);
    question.text = m_reader.localized(m_reader.member(node, "text"));
    question.help = m_reader.localized(m_reader.member(node, "help"));
    read_options(m_reader.member(node, "options"), question);
    question.why = m_reader.localized(m_reader.member(node, "why"));
    const NodeId next_step = m_reader.member(node, "next_step");
    if (next_step != no_node && m_reader.object(next_step, {"title", "text"})) {
        question.next_step.title = m_reader.localized(m_reader.member(next_step, "title"));
        question.next_step.text = m_reader.localized(m_reader.member(next_step, "text"));
    }
    read_source_keys(m_reader.member(node, "sources"), question);
    m_reader.text(m_reader.member(node, "points_reason"));
    read_condition(m_reader.member(node, "shown_after"), question);
    const NodeId not_applicable = m_reader.member(node, "not_applicable");
    if (not_applicable != no_node && m_reader.object(not_applicable, {"municipality_traits"}))
        question.not_applicable_traits = read_traits(m_reader.member(not_applicable, "municipality_traits"));
    read_variants(m_reader.member(node, "variants"), question);
    return question;
}

void SetReader::read_goal_shares(NodeId node, engine::Question& question) {
    const NodeId goal = m_reader.member(node, "goal");
    const NodeId goals = m_reader.member(node, "goals");
    if (goal == no_node && goals == no_node)
        m_reader.fault(Fault::missing_key, node, "the question says neither its \"goal\" nor its \"goals\"",
                       "add \"goal\": \"…\"");
    if (goal != no_node && goals != no_node)
        m_reader.fault_at_key(Fault::conflicting_keys, goals, "the question says both its \"goal\" and its \"goals\"",
                              "keep one of them");
    if (goal != no_node) {
        const std::string id = m_reader.text(goal);
        const std::optional<std::size_t> found = m_set.find_goal(id);
        if (found)
            question.goals.push_back({*found, 1});
        else if (!id.empty())
            m_reader.unknown_reference(goal, "goal", id, ids_of(m_set.goals));
    } else if (goals != no_node && m_reader.map(goals, "goal", {1, most_others})) {
        for (NodeId share = m_reader.first(goals); share != no_node; share = m_reader.next(share)) {
            const double weight = m_reader.weight(share);
            const std::optional<std::size_t> found = m_set.find_goal(m_reader.document().key(share));
            if (found)
                question.goals.push_back({*found, weight});
            else
                m_reader.unknown_reference_key(share, "goal", ids_of(m_set.goals));
        }
    }
}

void SetReader::read_options(NodeId node, engine::Question& question) {
    if (node == no_node || !m_reader.list(node, "option", {2, most_options}))
        return;
    const bool multiple = question.choice == engine::Choice::multiple;
    for (NodeId child = m_reader.first(node); child != no_node && question.options.size() < most_options;
         child = m_reader.next(child)) {
        engine::Option option;
        if (m_reader.object(child, {"key", "label", "points"}, {"exclusive", "next_step_if_missing"})) {
            const NodeId key = m_reader.member(child, "key");
            option.key = m_reader.id(key);
            check_unique(key, "option", option.key, keys_of(question.options));
            option.label = m_reader.localized(m_reader.member(child, "label"));
            const NodeId points = m_reader.member(child, "points");
            const bool unknown = points != no_node && m_reader.document().kind(points) == JsonKind::null;
            if (!unknown)
                option.points = m_reader.number(points, 0, most_points);
            const NodeId exclusive = m_reader.member(child, "exclusive");
            option.exclusive = m_reader.boolean(exclusive);
            option.next_step_if_missing = m_reader.localized(m_reader.member(child, "next_step_if_missing"));
            for (const std::string_view only : {"exclusive", "next_step_if_missing"}) {
                const NodeId found = m_reader.member(child, only);
                if (found != no_node && !multiple)
                    m_reader.fault_at_key(
                        Fault::only_in_multiple, found,
                        join({quoted(only), " has a meaning only where several options may be chosen"}),
                        "remove it, or make \"choice\" \"multiple\"");
            }
            if (multiple && unknown && !option.exclusive)
                m_reader.fault(Fault::unknown_not_exclusive, child,
                               "points null means \"I don't know\", which cannot be chosen together with other options",
                               "add \"exclusive\": true");
        }
        question.options.push_back(std::move(option));
    }
    const bool any_points = std::any_of(question.options.begin(), question.options.end(),
                                        [](const engine::Option& option) { return option.points.value_or(0) > 0; });
    if (!any_points && question.options.size() >= 2)
        m_reader.fault(Fault::no_points, node, "no option is worth any points, so the answer can never matter",
                       "give the best option points above 0");
}

void SetReader::read_condition(NodeId node, engine::Question& question) {
    if (node == no_node || !m_reader.object(node, {"question", "answers"}, {"otherwise"}))
        return;
    const NodeId reference = m_reader.member(node, "question");
    const std::string id = m_reader.text(reference);
    const std::optional<std::size_t> earlier = m_set.find_question(id);
    if (id.empty())
        return;
    if (!earlier) {
        if (std::find(m_question_ids.begin(), m_question_ids.end(), id) != m_question_ids.end())
            m_reader.fault(Fault::not_earlier, reference,
                           join({"the question ", quoted(id), " is not asked before this one"}),
                           "move it before this question, or name an earlier one");
        else
            m_reader.unknown_reference(reference, "question", id, ids_of(m_set.questions));
        return;
    }
    const engine::Question& asked = m_set.questions[*earlier];
    if (asked.choice != engine::Choice::single) {
        m_reader.fault(Fault::not_single_choice, reference,
                       join({"several answers may be given to ", quoted(id), ", so it cannot decide what is asked"}),
                       "name a question whose \"choice\" is \"single\"");
        return;
    }
    engine::Condition condition;
    condition.question = *earlier;
    condition.otherwise.assign(asked.options.size(), engine::Worth::unknown);
    const NodeId answers = m_reader.member(node, "answers");
    if (answers != no_node && m_reader.list(answers, "answer", {1, most_options})) {
        for (NodeId child = m_reader.first(answers); child != no_node; child = m_reader.next(child)) {
            const std::string key = m_reader.text(child);
            const std::optional<std::size_t> option = asked.find_option(key);
            std::vector<std::size_t>& shown = condition.shown_after;
            if (!option && !key.empty())
                m_reader.unknown_reference(child, "option", key, keys_of(asked.options));
            else if (option && std::find(shown.begin(), shown.end(), *option) != shown.end())
                m_reader.fault(Fault::duplicate_reference, child,
                               join({"the answer ", quoted(key), " is listed twice"}), "remove it here");
            else if (option)
                shown.push_back(*option);
        }
    }
    const NodeId otherwise = m_reader.member(node, "otherwise");
    if (otherwise != no_node && m_reader.map(otherwise, "answer", {0, most_options})) {
        for (NodeId child = m_reader.first(otherwise); child != no_node; child = m_reader.next(child)) {
            const std::optional<std::size_t> worth = m_reader.choice(child, {"zero", "unknown", "not_applicable"});
            const std::optional<std::size_t> option = asked.find_option(m_reader.document().key(child));
            const std::vector<std::size_t>& shown = condition.shown_after;
            if (!option)
                m_reader.unknown_reference_key(child, "option", keys_of(asked.options));
            else if (std::find(shown.begin(), shown.end(), *option) != shown.end())
                m_reader.fault_at_key(Fault::shown_and_hidden, child,
                                      join({"the question is shown after ", quoted(asked.options[*option].key),
                                            ", so it cannot be worth something when hidden"}),
                                      "remove it here or from \"answers\"");
            else if (worth)
                condition.otherwise[*option] = static_cast<engine::Worth>(*worth);
        }
    }
    question.condition = std::move(condition);
}

std::vector<std::string> SetReader::read_traits(NodeId node) {
    std::vector<std::string> traits;
    if (node == no_node || !m_reader.list(node, "trait", {1, most_others}))
        return traits;
    for (NodeId child = m_reader.first(node); child != no_node && traits.size() < most_others;
         child = m_reader.next(child))
        traits.push_back(m_reader.id(child));
    return traits;
}

void SetReader::read_variants(NodeId node, engine::Question& question) {
    if (node == no_node || !m_reader.list(node, "variant", {1, most_others}))
        return;
    for (NodeId child = m_reader.first(node); child != no_node && question.variants.size() < most_others;
         child = m_reader.next(child)) {
        if (!m_reader.object(child, {"municipality_traits"}, {"help", "why", "next_step"}))
            continue;
        engine::TextVariant variant;
        variant.traits = read_traits(m_reader.member(child, "municipality_traits"));
        variant.help = m_reader.localized(m_reader.member(child, "help"));
        variant.why = m_reader.localized(m_reader.member(child, "why"));
        variant.next_step = m_reader.localized(m_reader.member(child, "next_step"));
        if (!m_reader.has(child, "help") && !m_reader.has(child, "why") && !m_reader.has(child, "next_step"))
            m_reader.fault(Fault::missing_key, child, "this variant replaces no text",
                           "add \"help\", \"why\" or \"next_step\"");
        question.variants.push_back(std::move(variant));
    }
}

void SetReader::read_source_keys(NodeId node, engine::Question& question) {
    if (node == no_node || !m_reader.list(node, "source", {0, most_sources}))
        return;
    const Names keys = keys_of(m_set.sources);
    for (NodeId child = m_reader.first(node); child != no_node && question.sources.size() < most_sources;
         child = m_reader.next(child)) {
        const std::string key = m_reader.text(child);
        if (key.empty())
            continue;
        const auto found = std::find(keys.begin(), keys.end(), key);
        const auto index = static_cast<std::size_t>(found - keys.begin());
        if (found == keys.end())
            m_reader.unknown_reference(child, "source", key, keys);
        else if (std::find(question.sources.begin(), question.sources.end(), index) != question.sources.end())
            m_reader.fault(Fault::duplicate_reference, child, join({"the source ", quoted(key), " is listed twice"}),
                           "remove it here");
        else
            question.sources.push_back(index);
    }
}

void SetReader::check_goals_have_questions(NodeId goals) {
    if (goals == no_node || m_set.questions.empty() || m_set.goals.empty())
        return;
    std::size_t index = 0;
    for (NodeId child = m_reader.first(goals); child != no_node && index < m_set.goals.size();
         child = m_reader.next(child), index++) {
        const bool asked =
            std::any_of(m_set.questions.begin(), m_set.questions.end(), [&](const engine::Question& question) {
                return std::any_of(question.goals.begin(), question.goals.end(),
                                   [&](const engine::GoalShare& share) { return share.goal == index; });
            });
        if (!asked && !m_set.goals[index].id.empty())
            m_reader.fault(Fault::goal_without_question, child,
                           join({"no question counts for the goal ", quoted(m_set.goals[index].id)}),
                           "add a question with this goal, or remove the goal");
    }
}

// Saved answers and share links name questions and options by short hashes of their ids.
void SetReader::check_hashes(NodeId questions) {
    const auto collisions = engine::short_hash_collisions(m_set);
    for (const auto& [first, second] : collisions) {
        if (first != second)
            m_reader.fault(
                Fault::id_hash_collision, questions,
                join({"the ids ", quoted(first), " and ", quoted(second), " cannot be told apart in saved answers"}),
                "change one of them slightly");
    }
}

} // namespace pikatesti::formats
