// What a whole result is called, whatever the set leaves out.
#pragma once

#include "engine/question_set.h"
#include "ui/kit/messages.h"

#include <optional>

namespace pikatesti::ui::kit {

// The level's name; without a level what the set calls that, or the message "result.few" in the set's languages where
// the set does not name it. Never empty.
engine::LocalizedText level_name(const engine::QuestionSet& set, std::optional<std::size_t> level,
                                 const Messages& messages);

} // namespace pikatesti::ui::kit
