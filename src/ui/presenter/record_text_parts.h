// Pieces that the texts about an evening have in common.
#pragma once

#include "ui/presenter/record_text.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::ui::presenter {

inline constexpr std::size_t most_talking_points = 3; // in a text that is read, not looked up

// A text of the set's, without soft hyphens.
std::string plain(const RecordText& record, const engine::LocalizedText& text);

std::string say(const RecordText& record, std::string_view message, std::initializer_list<Messages::Value> values = {});
std::string say_count(const RecordText& record, std::string_view message, int count);
// About the changes since the earlier record, which may have no date.
std::string say_since(const RecordText& record, const std::string& message, const std::string& changes);

// A share in whole per cent.
std::string percent_of(double share);
std::string joined(const std::vector<std::string>& parts, std::string_view separator, std::string_view last);

std::string level_name(const RecordText& record);
bool is_agreed(const RecordText& record);
std::string voice_message(engine::Voice voice);    // "record.voice.residents"
std::string voice_words(const RecordText& record); // whose answers they are, a sentence; empty if not told
// The day, or the first and the last of several; empty if not known.
std::string when_words(const RecordText& record);
// What, who and by when.
std::string step_words(const RecordText& record, const engine::AgreedStep& step);

} // namespace pikatesti::ui::presenter
