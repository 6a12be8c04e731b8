#include "formats/question_set/answers_reader.h"

#include "formats/question_set/set_limits.h"

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
        reader.duplicate_reference(node, "option", key);
    else
        answer.options.push_back(*option);
}

engine::Answer read_answer(Reader& reader, NodeId node, const engine::Question& question) {
    engine::Answer answer;
    if (reader.is_kind(node, JsonKind::string)) {
        read_key(reader, node, question, answer);
    } else if (reader.is_kind(node, JsonKind::list)) {
        for (const NodeId key : reader.list(node, "option", {0, most_options}))
            read_key(reader, key, question, answer);
    } else if (!reader.is_kind(node, JsonKind::null)) {
        reader.wrong_type(node, "an option key or a list of keys");
    }
    const auto exclusive = std::find_if(answer.options.begin(), answer.options.end(),
                                        [&](std::size_t option) { return question.options[option].exclusive; });
    if (answer.options.size() > 1 && question.choice == engine::Choice::single)
        reader.fault(Fault::too_many_answers, node, {question.id});
    else if (answer.options.size() > 1 && exclusive != answer.options.end())
        reader.fault(Fault::exclusive_combined, node, {question.options[*exclusive].key});
    std::sort(answer.options.begin(), answer.options.end());
    if (!answer.options.empty())
        answer.state = engine::Answer::State::given;
    return answer;
}

} // namespace

engine::Answers read_answers(Reader& reader, NodeId node, const engine::QuestionSet& set) {
    engine::Answers answers(set.questions.size());
    std::size_t expected = 0; // answers mostly come in the order of the questions
    for (const NodeId child : reader.map(node, "answer", {0, most_questions})) {
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
