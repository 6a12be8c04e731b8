// Values that do not fit each other: what is only the consequence of another fault is left out, so that each cause is told
// once and where it is.
#include "formats/explain/reference_hints.h"

#include "formats/diagnostics/wording.h"
#include "formats/explain/explain.h"
#include "formats/explain/value_hints.h"

#include "formats/json/document.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

bool is(const Placed& fault, Fault kind) { return fault.diagnostic.id == fault_text(kind).id; }

void remove_if_any(std::vector<Placed>& faults, const std::vector<bool>& dropped) {
    std::size_t index = 0;
    faults.erase(std::remove_if(faults.begin(), faults.end(), [&](const Placed&) { return dropped[index++]; }),
                 faults.end());
}

// Those who name a thing rightly are not at fault where its own id is wrong.
void leave_out_references_to_bad_ids(std::string_view text, std::vector<Placed>& faults) {
    Names bad;
    for (const Placed& fault : faults) {
        if (is(fault, Fault::bad_id))
            bad.push_back(quoted_at(text, id_offset(text, fault)));
    }
    if (bad.empty())
        return;
    std::vector<bool> dropped(faults.size());
    const auto meant = [&](std::string_view name) {
        return std::any_of(bad.begin(), bad.end(),
                           [&](std::string_view id) { return meant_id(id) == name || id == name; });
    };
    for (std::size_t i = 0; i < faults.size(); i++)
        dropped[i] = is(faults[i], Fault::unknown_reference) && meant(quoted_at(text, faults[i].offset));
    remove_if_any(faults, dropped);
}

bool same_but_for_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return (x | 0x20) == (y | 0x20); });
}

// "FI" is listed, and every text is in "fi": the list is at fault.
void blame_listed_language(std::string_view text, const JsonDocument& document, std::vector<Placed>& faults) {
    const NodeId list = document.member(document.root(), "languages");
    std::vector<bool> dropped(faults.size());
    for (NodeId node = list == no_node ? list : document.first(list); node != no_node; node = document.next(node)) {
        if (document.kind(node) != JsonKind::string)
            continue;
        const std::string listed = document.string(node);
        if (text.find(join({"\"", listed, "\":"})) != std::string_view::npos)
            continue; // some texts are as it says
        std::size_t first = faults.size();
        for (std::size_t i = 0; i < faults.size(); i++) {
            const std::string_view used = quoted_at(text, faults[i].offset);
            if (!is(faults[i], Fault::unknown_language) || !same_but_for_case(used, listed))
                continue;
            dropped[i] = first < faults.size();
            first = std::min(first, i);
        }
        if (first == faults.size())
            continue;
        Diagnostic& told = faults[first].diagnostic;
        const std::string used(quoted_at(text, faults[first].offset));
        move_to(faults[first], text, document.value_offset(node));
        told.pointer = document.pointer(node);
        told.message = join({"\"languages\" lists ", quoted(listed), ", and the texts are in ", quoted(used)});
        told.mend = join({"write ", quoted(used), " here"});
        told.value = used;
        told.values = {listed, {}, {}, used};
    }
    remove_if_any(faults, dropped);
}

class Conditions {
public:
    explicit Conditions(const JsonDocument& document) : m_document(document) {}

    // The question that a pointer such as "/questions/3/shown_after/question" is in.
    NodeId question(std::string_view pointer) const {
        const std::size_t second = pointer.find('/', 1);
        const std::size_t third = second == std::string_view::npos ? second : pointer.find('/', second + 1);
        return m_document.find(pointer.substr(0, third));
    }
    std::string id(NodeId question) const { return text(member(question, "id")); }
    std::string waits_for(NodeId question) const { return text(member(member(question, "shown_after"), "question")); }
    NodeId with_id(std::string_view wanted) const {
        const NodeId list = member(m_document.root(), "questions");
        NodeId each = list == no_node ? list : m_document.first(list);
        while (each != no_node && id(each) != wanted)
            each = m_document.next(each);
        return each;
    }

private:
    NodeId member(NodeId node, std::string_view key) const {
        return node != no_node && m_document.kind(node) == JsonKind::object ? m_document.member(node, key) : no_node;
    }
    std::string text(NodeId node) const {
        return node != no_node && m_document.kind(node) == JsonKind::string ? m_document.string(node) : std::string();
    }

    const JsonDocument& m_document;
};

void about_order(const JsonDocument& document, Placed& fault) {
    constexpr int most_steps = 16;
    const Conditions conditions(document);
    const NodeId question = conditions.question(fault.diagnostic.pointer);
    const std::string id = conditions.id(question);
    const std::string named = conditions.waits_for(question);
    if (id.empty() || named.empty())
        return;
    const bool is_first = fault.diagnostic.pointer.find("/questions/0/") == 0;
    if (id == named) {
        fault.diagnostic.message =
            join({"the question ", quoted(id), " waits for its own answer, so it is never asked"});
        fault.diagnostic.mend = is_first ? "remove \"shown_after\": nothing is asked before the first question"
                                         : "name an earlier question, or remove \"shown_after\"";
        return;
    }
    std::string next = named;
    for (int step = 0; step < most_steps && !next.empty(); step++) {
        next = conditions.waits_for(conditions.with_id(next));
        if (next == id) {
            retell(fault, hint_text(Hint::not_earlier_circle), {id, named});
            return;
        }
    }
    if (is_first)
        fault.diagnostic.mend = join({"move ", quoted(named), " before this question, or remove \"shown_after\""});
}

} // namespace

void hint_at_references(std::string_view text, std::vector<Placed>& faults) {
    const auto any = [&](Fault kind) {
        return std::any_of(faults.begin(), faults.end(), [&](const Placed& fault) { return is(fault, kind); });
    };
    leave_out_references_to_bad_ids(text, faults);
    const bool languages = any(Fault::unknown_language);
    if (!languages && !any(Fault::not_earlier))
        return;
    Report report(text);
    const JsonDocument document = JsonDocument::parse(report);
    if (!document.complete() || document.kind(document.root()) != JsonKind::object)
        return;
    if (languages)
        blame_listed_language(text, document, faults);
    for (Placed& fault : faults) {
        if (is(fault, Fault::not_earlier))
            about_order(document, fault);
    }
}

} // namespace pikatesti::formats
