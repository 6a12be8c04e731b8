#include "formats/fault.h"

#include <iterator>

namespace pikatesti::formats {
namespace {

// In the order of the enumeration.
constexpr std::string_view ids[] = {
    "too-large",
    "empty-file",
    "not-utf-8",
    "byte-order-mark",
    "comment",
    "trailing-comma",
    "missing-comma",
    "missing-colon",
    "missing-quote",
    "unquoted-text",
    "bad-escape",
    "control-character",
    "bad-number",
    "unexpected-character",
    "mismatched-bracket",
    "cut-off",
    "extra-content",
    "too-deep",
    "too-many-values",
    "duplicate-key",
    "too-many-faults",
    "wrong-type",
    "missing-key",
    "unknown-key",
    "conflicting-keys",
    "unsupported-format",
    "out-of-range",
    "too-few",
    "too-many",
    "unknown-value",
    "bad-id",
    "reserved-id",
    "duplicate-id",
    "bad-language-tag",
    "unknown-language",
    "missing-language",
    "empty-text",
    "bad-url",
    "bad-path",
    "unknown-reference",
    "duplicate-reference",
    "first-not-zero",
    "not-ascending",
    "guard-on-lowest-level",
    "goal-without-question",
    "no-points",
    "only-in-multiple",
    "unknown-not-exclusive",
    "exclusive-with-points",
    "not-earlier",
    "not-single-choice",
    "shown-and-hidden",
    "id-hash-collision",
    "too-many-answers",
    "exclusive-combined",
    "example-differs",
    "unknown-municipality",
    "unknown-trait",
    "unreadable-file",
};
static_assert(std::size(ids) == static_cast<std::size_t>(Fault::count));

} // namespace

std::string_view fault_id(Fault fault) { return ids[static_cast<std::size_t>(fault)]; }

} // namespace pikatesti::formats
