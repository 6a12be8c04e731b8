// An evening in words: plain text for the minutes, and a paragraph for the municipality's wellbeing report.
#pragma once

#include "engine/evening.h"
#include "engine/room_result.h"
#include "ui/kit/messages.h"

#include <optional>
#include <string>
#include <string_view>

namespace pikatesti::ui::presenter {

using namespace kit;

// An earlier record of the same set, to be compared with.
struct EarlierRecord {
    engine::Comparison comparison;
    std::string date; // YYYY-MM-DD, or empty
};

// What both texts are made of. Everything must outlive the call.
struct RecordText {
    const engine::QuestionSet& set;
    const engine::EveningData& data;
    const engine::RoomResult& result;
    const engine::Traits& traits;
    const Messages& messages; // with web/languages/record
    std::string_view language;
    std::string_view municipality;          // its name in the language; may be empty
    const EarlierRecord* earlier = nullptr; // none: nothing to compare with
};

// Event, result by goal with range, spread and agreement, change, talking points, every question with its counts and note, and
// the agreed steps. Lines end with "\n"; no line is empty at the beginning or the end.
std::string minutes_text(const RecordText& record);

// Some sentences, in one line, that can be pasted into the report: what was assessed when, where the knowledge comes from,
// how many took part and how many questions were answered, the result with its uncertainty, changes, disagreement and the
// agreed steps.
std::string wellbeing_text(const RecordText& record);

// YYYY-MM-DD as the language writes it; anything else as it is.
std::string date_words(const Messages& messages, std::string_view language, std::string_view date);

// "+7", "−3", "0": a change in points, with a true minus sign.
std::string signed_number(int number);

} // namespace pikatesti::ui::presenter
