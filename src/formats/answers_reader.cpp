#include "formats/answers_reader.h"

#include "formats/set_reader.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

void read_key(Reader& reader, NodeId node, const engine::Question& question, engine::Answer& answer) {
    const std::string key = reader.text(node);
    if (key.empty())
        return;
    const std::optional<std::size_t> option = question.find_option(key);
    if (!option)
        reader.unknown_reference(node, "option", key, keys_of(question.options));
    else if (std::find(answer.options.begin(), answer.options.end(), *option) != answer.options.end())
        reader.fault(Fault::duplicate_reference, node, join({"the option ", quoted(key), " is given twice"}),
                     "remove it here");
    else
        answer.options.push_back(*option);
}

engine::Answer read_answer(Reader& reader, NodeId node, const engine::Question& question) {
    engine::Answer answer;
    const JsonKind kind = reader.document().kind(node);
    if (kind == JsonKind::null)
        return answer;
    if (kind == JsonKind::string) {
        read_key(reader, node, question, answer);
    } else if (kind == JsonKind::list) {
        if (!reader.list(node, "option", {0, most_options}))
            return answer;
        for (NodeId key = reader.first(node); key != no_node && answer.options.size() < most_options;
             key = reader.next(key))
            read_key(reader, key, question, answer);
    } else {
        reader.wrong_type(node, "an option key or a list of keys");
    }
    if (answer.options.size() > 1) {
        const auto exclusive = std::find_if(answer.options.begin(), answer.options.end(),
                                            [&](std::size_t option) { return question.options[option].exclusive; });
        if (question.choice == engine::Choice::single)
            reader.fault(Fault::too_many_answers, node,
                         join({"only one option of ", quoted(question.id), " can be chosen"}), "give one option key");
        else if (exclusive != answer.options.end())
            reader.fault(Fault::exclusive_combined, node,
                         join({"the option ", quoted(question.options[*exclusive].key),
                               " cannot be chosen together with others"}),
                         "give it alone, or leave it out");
    }
    std::sort(answer.options.begin(), answer.options.end());
    if (!answer.options.empty())
        answer.state = engine::Answer::State::given;
    return answer;
}

} // namespace

engine::Answers read_answers(Reader& reader, NodeId node, const engine::QuestionSet& set) {
    engine::Answers answers(set.questions.size());
    if (node == no_node || !reader.map(node, "answer", {0, most_questions}))
        return answers;
    std::size_t expected = 0; // answers mostly come in the order of the questions
    for (NodeId child = reader.first(node); child != no_node; child = reader.next(child)) {
        const std::string id = reader.document().key(child);
        const bool in_order = expected < set.questions.size() && set.questions[expected].id == id;
        const std::optional<std::size_t> question = in_order ? expected : set.find_question(id);
        if (!question) {
            reader.unknown_reference_key(child, "question", ids_of(set.questions));
            continue;
        }
        answers[*question] = read_answer(reader, child, set.questions[*question]);
        expected = *question + 1;
    }
    return answers;
}

} // namespace pikatesti::formats
