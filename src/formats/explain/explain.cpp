#include "formats/explain/explain.h"

#include "formats/diagnostics/unseen.h"
#include "formats/diagnostics/wording.h"
#include "formats/explain/mends.h"
#include "formats/explain/other_file.h"
#include "formats/explain/other_json.h"
#include "formats/explain/place.h"
#include "formats/explain/reference_hints.h"
#include "formats/explain/syntax_hints.h"
#include "formats/explain/syntax_mends.h"
#include "formats/explain/value_hints.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>

namespace pikatesti::formats {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// In the order of the enumeration.
constexpr FaultText texts[] = {
    {"other-file", "this is %1", "%2"},
    {"merge-conflict", "the file holds both sides of a merge conflict, of which the first begins here",
     "keep what is right of both sides, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>"},
    {"closed-early", "this $1 already closes %2, but what follows belongs inside it",
     "remove this $1, or one before it that is too many; keep what follows"},
    {"bracket-too-many", "there is one $1 more than was opened",
     "remove it; if the text before it was changed, look there for a $1 too many"},
    {"not-earlier-circle", "the questions $1 and $2 wait for each other, so neither is ever asked",
     "remove \"shown_after\" from one of them"},
    {"byte-order-mark", "the file begins with a byte order mark (U+FEFF), which is not read",
     "save it as UTF-8 without byte order mark (\"BOM\"), as other programs may not read it"},
};
static_assert(std::size(texts) == static_cast<std::size_t>(Hint::count));

Diagnostic at_beginning(Severity severity, Hint hint, Arguments arguments = {}) {
    const FaultText& text = hint_text(hint);
    Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.id = text.id;
    diagnostic.line = 1;
    diagnostic.column = 1;
    diagnostic.message = fill(text.message, arguments);
    diagnostic.mend = fill(text.mend, arguments);
    diagnostic.values.assign(arguments.begin(), arguments.end());
    if (severity == Severity::warning)
        diagnostic.see = join({"questions/README.md#", text.id});
    return diagnostic;
}

// The whole file is another one than was meant: nothing else is worth saying.
std::optional<Diagnostic> about_file(std::string_view text, Wanted wanted) {
    if (const std::optional<std::size_t> conflict = merge_conflict(text)) {
        Placed mark{at_beginning(Severity::error, Hint::merge_conflict), 0, {}};
        move_to(mark, text, *conflict);
        return mark.diagnostic;
    }
    std::optional<OtherFile> other = other_file(text);
    if (!other && wanted == Wanted::question_set)
        other = other_json(text);
    if (!other)
        return std::nullopt;
    Placed place{at_beginning(Severity::error, Hint::other_file, {other->what, other->mend}), 0, {}};
    if (other->is_text)
        move_to(place, text, other->offset);
    else
        place.diagnostic.line = place.diagnostic.column = 0;
    return place.diagnostic;
}

// "; the same on lines 3, 4 and 5", of several faults like one on another line; what is all on one line is counted.
std::string on_lines(std::size_t first, const std::vector<std::size_t>& lines) {
    constexpr std::size_t most_lines = 6;
    if (std::all_of(lines.begin(), lines.end(), [&](std::size_t line) { return line == first; }))
        return join({"; the same ", decimal(lines.size()), " times more on this line"});
    std::string words = "; the same on lines ";
    const std::size_t named = std::min(lines.size(), most_lines);
    for (std::size_t i = 0; i < named; i++)
        words += join({i == 0 ? "" : (i + 1 == lines.size() ? " and " : ", "), decimal(lines[i])});
    if (named < lines.size())
        words += join({" and ", decimal(lines.size() - named), " more"});
    return words;
}

// From the fourth on, faults that are told and mended in the same words are told with the first of them, and mended with it.
void tell_alike_once(std::vector<Placed>& found) {
    constexpr std::size_t most_apart = 3;
    const auto alike = [](const Diagnostic& a, const Diagnostic& b) {
        return a.id == b.id && a.message == b.message && a.mend == b.mend && a.severity == b.severity;
    };
    std::vector<std::size_t> order(found.size());
    for (std::size_t i = 0; i < order.size(); i++)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const auto key = [&](std::size_t i) {
            const Diagnostic& diagnostic = found[i].diagnostic;
            return std::tie(diagnostic.id, diagnostic.message, diagnostic.mend);
        };
        return key(a) < key(b);
    });
    std::vector<bool> dropped(found.size());
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin + 1;
        while (end < order.size() && alike(found[order[begin]].diagnostic, found[order[end]].diagnostic))
            end++;
        if (end - begin > most_apart) {
            Placed& first = found[order[begin]];
            std::vector<std::size_t> lines;
            for (std::size_t i = begin + 1; i < end; i++) {
                dropped[order[i]] = true;
                lines.push_back(found[order[i]].diagnostic.line);
                add_edits(first.edits, found[order[i]].edits);
            }
            first.diagnostic.message += on_lines(first.diagnostic.line, lines);
            first.diagnostic.also_on = std::move(lines);
        }
        begin = end;
    }
    std::size_t index = 0;
    found.erase(std::remove_if(found.begin(), found.end(), [&](const Placed&) { return dropped[index++]; }),
                found.end());
}

} // namespace

const FaultText& hint_text(Hint hint) { return texts[static_cast<std::size_t>(hint)]; }

std::vector<Diagnostic> explain(std::string_view text, std::vector<Diagnostic> found, Wanted wanted,
                                std::vector<TextEdits>* mends) {
    if (mends)
        mends->clear();
    const bool is_bad = has_errors(found);
    if (is_bad) {
        if (std::optional<Diagnostic> whole = about_file(text, wanted)) {
            if (mends)
                mends->emplace_back();
            return {std::move(*whole)};
        }
    }
    std::vector<Placed> faults = placed(text, std::move(found));
    if (is_bad) {
        for (Placed& fault : faults) {
            hint_at_value(text, fault);
            hint_at_syntax(text, fault);
        }
        hint_at_references(text, faults);
        sort_by_place(faults);
    }
    if (mends) {
        Mender mender(text);
        for (Placed& fault : faults)
            fault.edits = mender.edits(fault);
    }
    tell_alike_once(faults);
    for (Placed& fault : faults) {
        fault.diagnostic.message = with_unseen_shown(fault.diagnostic.message);
        fault.diagnostic.mend = with_unseen_shown(fault.diagnostic.mend);
        for (std::string& value : fault.diagnostic.values)
            value = with_unseen_shown(value);
    }
    if (text.substr(0, byte_order_mark.size()) == byte_order_mark) {
        Placed mark{at_beginning(Severity::warning, Hint::byte_order_mark), 0, {}};
        mark.edits = mend_syntax(text, mark);
        faults.insert(faults.begin(), std::move(mark));
    }
    found.clear();
    for (Placed& fault : faults) {
        found.push_back(std::move(fault.diagnostic));
        if (mends)
            mends->push_back(std::move(fault.edits));
    }
    return found;
}

} // namespace pikatesti::formats
