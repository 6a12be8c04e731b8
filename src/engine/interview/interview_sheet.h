// A municipality's interview while it is held: one answer to each question, in any order, and what it rests on. The answer and its
// corrections are in answer_rounds.h.
//
//  1. A question is asked if it belongs to the year, applies to the municipality and hangs on no earlier answer that rules it
//     out. One whose earlier question has no answer yet waits for it. Answers to what is not asked are kept and count for
//     nothing.
#pragma once

#include "engine/evening_data.h"
#include "engine/interview/interview.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::engine {

// A record of kind interview.
struct InterviewSheet {
    std::string revision; // of the set it was made with; empty: that of the set
    EveningData data;
    Interview interview; // with evidence for every question

    bool operator==(const InterviewSheet&) const = default;
};

// Of officials, with nothing in it. date: YYYY-MM-DD, or empty.
InterviewSheet new_interview(const QuestionSet& set, std::string id, std::string municipality, std::string date);

struct SheetStanding {
    enum class Asked : std::uint8_t { yes, waits, ruled_out, not_applicable, not_in_year } asked = Asked::yes;
    bool answered = false; // something was chosen, "I don't know" too
    bool unknown = false;  // "I don't know" was
    bool check = false;    // is to be asked again

    bool is_open() const { return asked == Asked::yes && !answered; }
};
// One per question of the set (rule 1).
std::vector<SheetStanding> standings(const QuestionSet& set, const InterviewSheet& sheet, const Traits& traits,
                                     int year);

// The option that means "I don't know"; none: the question has no such option.
std::optional<std::size_t> unknown_option(const Question& question);

// The asked question after or before this one; none behind the last or before the first.
std::optional<std::size_t> next_asked(const std::vector<SheetStanding>& standings, std::size_t question);
std::optional<std::size_t> previous_asked(const std::vector<SheetStanding>& standings, std::size_t question);
// The first that is asked and has no answer; else the first that is asked; none if no question is.
std::optional<std::size_t> first_to_ask(const std::vector<SheetStanding>& standings);

// What an answer rests on is typed into one field: the web address in it, if there is one, becomes the source's address, and
// the rest its text. The date stays.
void set_source(Evidence::Source& source, std::string_view typed);
std::string source_words(const Evidence::Source& source); // the address, then the text, so that it can be typed again

// A number as people write it: "1 250,5", "1250.5". None: it is no number from 0 on.
std::optional<double> typed_number(std::string_view typed);
// What was typed for a fact; an empty text takes it away. False, and nothing changes: the kind of fact does not allow it.
bool set_fact(const Question& question, Evidence& evidence, std::size_t fact, std::string_view typed);
const FactValue* find_fact(const Evidence& evidence, std::size_t fact); // null: nothing was noted

} // namespace pikatesti::engine
