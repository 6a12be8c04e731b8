#include "formats/diagnostics/fault.h"

#include <cstddef>
#include <iterator>

namespace pikatesti::formats {
namespace {

// In the order of the enumeration.
constexpr FaultText texts[] = {
    {"too-large", "the file has more than %1 bytes, the most that are read",
     "split it, or check that it is the right file"},
    {"empty-file", "the file is empty", "it must hold one JSON value"},
    {"not-utf-8", "the file is not UTF-8: this byte is no part of a character",
     "save the file as UTF-8; it looks like %1, or is damaged"},
    {"comment", "JSON has no comments", "remove it, or put the text into a key such as \"$comment\""},
    {"trailing-comma", "there is a comma after the last value of the %1", "remove the comma"},
    {"missing-comma", "there is no comma between this value and the next", "put a comma here"},
    {"missing-colon", "there is no colon between the key and its value", "put a colon here"},
    {"missing-quote", "this text has no closing quote",
     "add the closing quote; a line break inside a text is written \\n"},
    {"unquoted-text", "$1 stands here without quotes and is no JSON value", "%2"},
    {"unquoted-key", "the key $1 is not in quotes", "put it into double quotes"},
    {"single-quotes", "this text is in single quotes", "use double quotes"},
    {"typographic-quotes", "found the typographic quote %1 where %2 must stand",
     "use straight double quotes around keys and texts"},
    {"bad-escape", "the backslash here begins no known escape",
     "write a backslash as \\\\, and other characters as they are or as \\u and four digits"},
    {"control-character", "there is a %1 character inside a text", "%2"},
    {"bad-number", "$1 is not a number as JSON writes it", "%2"},
    {"unexpected-character", "found $1 where %2 must stand", "%3"},
    {"mismatched-bracket", "found $1 but %2 needs $3", "close it with $3 first"},
    {"cut-off", "the file ends inside %1", "add what closes it, or get the whole file"},
    {"extra-content", "the JSON value has ended, but the file goes on",
     "remove what follows; several values belong into one list: [ …, … ]"},
    {"too-deep", "values are nested more than %1 deep", "check for a bracket that was never closed"},
    {"too-many-values", "there are more than %1 values", "split the file"},
    {"duplicate-key", "the key $1 stands twice in this object, first on line %2", "remove or rename one of them"},
    {"too-many-faults", "there are more than %1 faults; the rest are not listed", "mend these first"},

    {"wrong-type", "found %1 where %2 must stand", "%3"},
    {"missing-key", "$1 is missing from this object", "add $1: …"},
    {"unknown-key", "the key $1 means nothing here", "%2"},
    {"conflicting-keys", "$1 and $2 cannot stand together", "keep one of them"},
    {"unsupported-format", "the file is in another version of the format; this program reads %1",
     "write \"format\": 1 if it follows version 1, or use a newer program"},
    {"out-of-range", "this number must be %1", ""},
    {"not-whole", "this must be a whole number", "write %1 or %2"},
    {"too-few", "there must be at least %1 here", "add %2 more"},
    {"too-many", "there are more than %1 here", "remove the rest"},
    {"unknown-value", "$1 is not one of the values that can stand here", "%2"},
    {"bad-id", "$1 is not an id", "use 1 to 64 of the letters a-z, digits, \"-\" and \"_\""},
    {"bad-code", "$1 is not a municipality's code", "write three digits, such as \"005\""},
    {"reserved-id", "$1 is the id of what is shown when too little is known", "use another id"},
    {"duplicate-id", "the id $2 of this %1 is taken already", "give one of them another, or remove it"},
    {"bad-language-tag", "$1 is not a language tag", "write a tag such as \"fi\", \"sv\" or \"fi-simple\""},
    {"unknown-language", "the set's \"languages\" do not list $1",
     "%2 (a new language is added to \"languages\" first)"},
    {"empty-text", "this text is empty", "write the text, or remove the key where it is optional"},
    {"bad-url", "$1 is not a web address", "write the whole address, beginning with https:// or http://"},
    {"bad-path", "the list of municipalities is named by its path from this file's folder",
     "write a relative path with slashes, such as \"municipalities.json\""},
    {"bad-pointer", "$1 does not name a place in this file",
     "write where the warning stands, such as \"/questions/3\" or \"/questions/an-id/options\""},

    {"unknown-reference", "there is no %1 $2", "%3"},
    {"missing-band-text", "the goal has a text for some bands and none for $1", "add $1: {…}"},
    {"duplicate-reference", "the %1 $2 is listed twice", "remove it here"},
    {"first-not-zero", "the first one must begin at 0, not at %1", "write 0, so that every result has its place"},
    {"not-ascending", "this must be more than the %1 of the one before", "list them from the lowest to the highest"},
    {"guard-on-lowest-level", "the lowest level cannot have a guard: there is no level below it", "remove it here"},
    {"goal-without-question", "no question counts for the goal $1",
     "add a question with this goal, or remove the goal"},
    {"no-points", "no option is worth any points, so the answer can never matter",
     "give the best option points above 0"},
    {"only-in-multiple", "$1 has a meaning only where several options may be chosen",
     "remove it, or make \"choice\" \"multiple\""},
    {"unknown-not-exclusive", "points null means \"I don't know\", which cannot be chosen together with other options",
     "add \"exclusive\": true"},
    {"empty-variant", "this variant replaces no text", "add \"help\", \"why\" or \"next_step\""},
    {"not-earlier", "the question $1 is not asked before this one",
     "move it before this question, or name an earlier one"},
    {"not-single-choice", "several answers may be given to $1, so it cannot decide what is asked",
     "name a question whose \"choice\" is \"single\""},
    {"shown-and-hidden", "the question is shown after $1, so it cannot be worth something when hidden",
     "remove it here or from \"answers\""},
    {"id-hash-collision", "the ids $1 and $2 cannot be told apart in saved answers", "change one of them slightly"},
    {"until-before-from", "this year is before \"asked_from\", which is %1", "write %1 or a later year"},

    {"too-many-answers", "only one option of $1 can be chosen", "give one option key"},
    {"exclusive-combined", "the option $1 cannot be chosen together with others", "give it alone, or leave it out"},

    {"example-differs", "%1 is %2, the example expects %3",
     "correct the example if the points were changed on purpose, else the points"},
    {"unknown-municipality", "there is no municipality $1 in the list", "%2"},
    {"unknown-trait", "no municipality in the list has the trait $1", "%2"},
    {"unreadable-file", "cannot read $1: %2", "correct the path, which starts from this file's folder"},

    {"too-long", "this text has %1 bytes; at most %2 fit", "shorten it"},
    {"bad-date", "$1 is not a date", "write year, month and day of a day that exists, such as \"2026-03-05\""},
    {"other-set", "the record is of the question set $1, not of $2", "read it with the set that it was made with"},
    {"other-revision", "the record was made with the revision $1 of the question set; this one is $2",
     "what fits is read, and its result is worked out with this revision"},
    {"left-out", "this revision of the question set has no %1 $2", "what the record says of it is left out"},
    {"not-asked", "the question set did not ask $1 in %1",
     "correct the date; what the record says of it counts for nothing"},
    {"figure-differs", "this figure does not follow from the counts in the record, which give %1",
     "the counts are believed; correct them if they were changed by mistake"},
};
static_assert(std::size(texts) == static_cast<std::size_t>(Fault::count));

} // namespace

const FaultText& fault_text(Fault fault) { return texts[static_cast<std::size_t>(fault)]; }

} // namespace pikatesti::formats
