#include "formats/check/lint_rules.h"

#include <iterator>

namespace pikatesti::formats {
namespace {

// In the order of the enumeration.
constexpr FaultText texts[] = {
    {"missing-language", "this text is missing in $1, so $2 is shown there", "add $1: \"…\""},
    {"empty-language", "this text is empty in $1, so another language is shown there", "write the text"},
    {"untranslated", "the text in $1 is the same as in $2", "translate it, or silence this where both are right"},
    {"word-too-wide", "%1 has $2, which is wider than the smallest phone and is cut between two letters there",
     "put \\u00ad where its parts meet, or take a shorter word"},
    {"text-too-long", "%1 takes %2 lines on the smallest phone; %3 are the most that leave room for the rest",
     "shorten it, or move a part of it to another text"},
    {"damaged-letters", "$1 is what is left of other letters after a program read them in a wrong encoding",
     "write the text anew, and save the file as UTF-8"},
    {"markup-in-text", "$1 is shown as it stands here: texts have no markup", "write the text as it should be read"},
    {"break-in-text", "there is %1 in this text, which is shown as a space or not at all",
     "write a space, or make two texts of it"},
    {"letter-not-painted", "the page's typeface has no %1, so what has it is shown in the plain view",
     "take another letter, or a word, where there is one"},
    {"typography", "$1: %2", "%3"},

    {"unreachable-question", "no municipality of the list is asked this question: %1",
     "remove the question, or correct the traits"},
    {"asked-without-earlier", "in %1 the question is asked, and the earlier question $2 that it hangs on is not",
     "let both have the same \"asked_from\" and \"asked_until\""},
    {"unreachable-variant", "no municipality of the list ever gets this variant: %1",
     "remove it, or move it before the one that is used"},
    {"trait-without-list", "the trait $1 never matters, as the set names no list of municipalities",
     "add \"municipalities\": \"…\", or remove it"},
    {"option-never-matters", "choosing $1 gives the same result as %2 in every case",
     "give it other points, join both options, or remove it"},
    {"no-unknown-option", "the question has no option for those who do not know, so they have to guess",
     "add an option such as \"I don't know\" with \"points\": null"},
    {"missing-source", "\"why\" makes a claim, and no source is named for it", "add \"sources\": […]"},
    {"unused-source", "no question names the source $1", "remove it, or name it in a question's \"sources\""},
    {"source-without-year", "the title of the source $1 has no year, so nobody can tell how old it is",
     "add the year of publication; where there is none, say so: \"päiväämätön\", \"odaterad\", \"undated\""},

    {"unbalanced-goals", "the goal $1 counts for %2 of the whole, %3 its even share of %4",
     "change the points or the goal's \"weight\""},
    {"goal-never-shown",
     "whatever is answered, less than %1% of the points of the goal $2 is known, so it is never shown",
     "change what hidden questions are worth, or \"least_known\""},
    {"goal-hardly-shown",
     "the question $1 has %2 of the goal's points: a single \"I don't know\" there hides the goal $3",
     "add questions to the goal, or spread its points"},
    {"threshold-gap", "%1", "give this level a guard of at least %2, or lower that of the level below"},
    {"unreachable-level", "no answers lead to the level $1", "%2"},
    {"unreachable-band", "no answers to the questions of the goal $1 lead to the band $2",
     "change \"min\" of this band or of the next one, or the points of the goal"},

    {"contradicting-example", "%1", "correct one of them, or remove it"},

    {"unknown-silence", "there is no warning $1", "%2"},
    {"unused-silence", "there is no such warning here to silence", "remove it"},
};
static_assert(std::size(texts) == static_cast<std::size_t>(Rule::count));

} // namespace

const FaultText& rule_text(Rule rule) { return texts[static_cast<std::size_t>(rule)]; }

} // namespace pikatesti::formats
