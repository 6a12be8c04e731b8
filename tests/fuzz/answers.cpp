// Any bytes as answers to a set, and as a list of municipalities and a language file.
#include "engine/score.h"
#include "formats/answers/load_answers.h"
#include "formats/messages/load_messages.h"
#include "formats/question_set/load_municipalities.h"
#include "formats/question_set/recognise.h"

#include "small_set.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace pikatesti;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const engine::QuestionSet& set = fuzz::small_set();
    const auto answers = formats::load_answers(text, set);
    if (answers.value.has_value() == formats::has_errors(answers.diagnostics))
        std::abort();
    if (answers.value) {
        for (const formats::AnswerRecord& record : answers.value->records) {
            const engine::Result result = engine::score(set, record.answers, record.traits);
            if (result.overall.range.low > result.overall.range.high)
                std::abort();
        }
    }
    formats::load_municipalities(text);
    formats::load_messages(text);
    formats::recognise(text);
    return 0;
}
