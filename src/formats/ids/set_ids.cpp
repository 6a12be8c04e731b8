#include "formats/ids/set_ids.h"

#include "formats/diagnostics/wording.h"
#include "formats/json/letters.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

constexpr std::string_view not_enough = "not_enough";

class Finder {
public:
    Finder(std::string_view text, const JsonDocument& document) : m_text(text), m_document(document) {}

    std::vector<IdUse> find() {
        const NodeId root = m_document.complete() ? m_document.root() : no_node;
        for (const NodeId goal : children(member(root, "goals"))) {
            value(IdKind::goal, member(goal, "id"), "", true);
            keys(IdKind::band, member(goal, "texts"), "");
        }
        for (const NodeId band : children(member(root, "goal_bands")))
            value(IdKind::band, member(band, "id"), "", true);
        for (const NodeId level : children(member(root, "levels")))
            value(IdKind::level, member(level, "id"), "", true);
        keys(IdKind::source, member(root, "sources"), "", true);
        for (const NodeId question : children(member(root, "questions")))
            in_question(question);
        for (const NodeId example : children(member(root, "examples")))
            in_example(example);
        for (const NodeId silence : children(member(root, "silence")))
            in_pointer(member(silence, "at"));
        return std::move(m_uses);
    }

private:
    void in_question(NodeId question) {
        const std::string id = string(member(question, "id"));
        value(IdKind::question, member(question, "id"), "", true);
        value(IdKind::goal, member(question, "goal"), "");
        keys(IdKind::goal, member(question, "goals"), "");
        for (const NodeId option : children(member(question, "options")))
            value(IdKind::option, member(option, "key"), id, true);
        for (const NodeId source : children(member(question, "sources")))
            value(IdKind::source, source, "");
        const NodeId condition = member(question, "shown_after");
        const std::string earlier = string(member(condition, "question"));
        value(IdKind::question, member(condition, "question"), "");
        for (const NodeId answer : children(member(condition, "answers")))
            value(IdKind::option, answer, earlier);
        keys(IdKind::option, member(condition, "otherwise"), earlier);
    }

    void in_example(NodeId example) {
        const NodeId answers = member(example, "answers");
        keys(IdKind::question, answers, "");
        for (const NodeId answer : children(answers)) {
            if (!m_document.has_key(answer))
                continue;
            const std::string question = m_document.key(answer);
            value(IdKind::option, answer, question);
            for (const NodeId each : children(answer))
                value(IdKind::option, each, question);
        }
        const NodeId expected = member(example, "expect");
        value(IdKind::level, member(expected, "level"), "");
        const NodeId goals = member(expected, "goals");
        keys(IdKind::goal, goals, "");
        for (const NodeId goal : children(goals))
            value(IdKind::band, member(goal, "level"), "");
    }

    // "/questions/an-id/options/a-key/label": elements by their ids.
    void in_pointer(NodeId node) {
        if (!is(node, JsonKind::string) || !m_document.is_raw(node))
            return;
        const std::string_view pointer = m_document.raw_string(node);
        const std::size_t begin = m_document.value_offset(node) + 1;
        std::string_view list;
        std::string question;
        for (std::size_t at = 0; at < pointer.size() && pointer[at] == '/';) {
            const std::size_t end = std::min(pointer.find('/', at + 1), pointer.size());
            const std::string_view part = pointer.substr(at + 1, end - at - 1);
            constexpr std::string_view lists = "goals goal_bands levels sources questions options";
            constexpr IdKind kinds[] = {IdKind::goal,   IdKind::band,     IdKind::level,
                                        IdKind::source, IdKind::question, IdKind::option};
            const Names names = words(lists);
            const auto found = std::find(names.begin(), names.end(), list);
            const bool is_place = std::all_of(part.begin(), part.end(), is_digit);
            if (found != names.end() && !part.empty() && !is_place) {
                const IdKind kind = kinds[found - names.begin()];
                m_uses.push_back({kind, std::string(part), kind == IdKind::option ? question : std::string(),
                                  begin + at + 1, part.size(), false});
                if (kind == IdKind::question)
                    question = part;
            }
            list = part;
            at = end;
        }
    }

    void value(IdKind kind, NodeId node, std::string_view scope, bool is_definition = false) {
        const std::string id = string(node);
        if (!id.empty() && !(is_result(kind) && id == not_enough))
            m_uses.push_back({kind, id, std::string(scope), m_document.value_offset(node) + 1,
                              m_document.raw_string(node).size(), is_definition});
    }

    void keys(IdKind kind, NodeId object, std::string_view scope, bool is_definition = false) {
        for (const NodeId child : children(object)) {
            if (!m_document.has_key(child))
                continue;
            const std::string_view raw = m_document.raw_key(child);
            const std::size_t offset = m_document.key_offset(child);
            if (m_text[offset] == '"' && !raw.empty() && raw.front() != '$')
                m_uses.push_back(
                    {kind, m_document.key(child), std::string(scope), offset + 1, raw.size(), is_definition});
        }
    }

    static bool is_result(IdKind kind) { return kind == IdKind::band || kind == IdKind::level; }

    bool is(NodeId node, JsonKind kind) const { return node != no_node && m_document.kind(node) == kind; }
    NodeId member(NodeId node, std::string_view key) const {
        return is(node, JsonKind::object) ? m_document.member(node, key) : no_node;
    }
    std::string string(NodeId node) const { return is(node, JsonKind::string) ? m_document.string(node) : ""; }
    std::vector<NodeId> children(NodeId node) const {
        std::vector<NodeId> all;
        const bool has_any = is(node, JsonKind::list) || is(node, JsonKind::object);
        for (NodeId child = has_any ? m_document.first(node) : no_node; child != no_node;
             child = m_document.next(child))
            all.push_back(child);
        return all;
    }

    std::string_view m_text;
    const JsonDocument& m_document;
    std::vector<IdUse> m_uses;
};

} // namespace

bool is_id(std::string_view id) {
    return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || c == '_';
    });
}

std::vector<IdUse> find_ids(std::string_view text, const JsonDocument& document) {
    return Finder(text, document).find();
}

Rename rename_id(const std::vector<IdUse>& uses, std::size_t offset, std::string_view name) {
    const auto here = std::find_if(uses.begin(), uses.end(), [&](const IdUse& use) {
        return offset >= use.offset && offset <= use.offset + use.length;
    });
    if (here == uses.end())
        return {RenameOutcome::nothing_here, {}};
    if (!is_id(name))
        return {RenameOutcome::not_an_id, {}};
    if (name == not_enough && (here->kind == IdKind::band || here->kind == IdKind::level))
        return {RenameOutcome::reserved, {}};
    if (name == here->id)
        return {RenameOutcome::renamed, {}};
    const bool taken = std::any_of(uses.begin(), uses.end(), [&](const IdUse& use) {
        return use.is_definition && use.kind == here->kind && use.scope == here->scope && use.id == name;
    });
    if (taken)
        return {RenameOutcome::taken, {}};
    TextEdits edits;
    for (const IdUse& use : uses) {
        if (use.names_same(*here))
            edits.push_back({use.offset, use.length, std::string(name)});
    }
    std::sort(edits.begin(), edits.end(), [](const TextEdit& a, const TextEdit& b) { return a.offset < b.offset; });
    return {RenameOutcome::renamed, std::move(edits)};
}

std::string unused_id(const std::vector<IdUse>& uses, IdKind kind, std::string_view scope, std::string_view wanted) {
    const auto is_used = [&](std::string_view id) {
        return std::any_of(uses.begin(), uses.end(),
                           [&](const IdUse& use) { return use.kind == kind && use.scope == scope && use.id == id; });
    };
    std::string_view stem = wanted;
    while (!stem.empty() && is_digit(stem.back()))
        stem.remove_suffix(1);
    if (stem.empty() || stem.back() != '-')
        stem = wanted;
    else
        stem.remove_suffix(1);
    if (!is_used(wanted))
        return std::string(wanted);
    std::string id;
    std::size_t number = 2;
    do
        id = join({stem, "-", decimal(number++)});
    while (is_used(id));
    return id;
}

} // namespace pikatesti::formats
