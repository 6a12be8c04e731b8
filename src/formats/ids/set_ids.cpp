#include "formats/ids/set_ids.h"

#include "formats/diagnostics/wording.h"
#include "formats/ids/named_child.h"
#include "formats/json/letters.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

constexpr std::string_view not_enough = "not_enough";
constexpr std::string_view any = "*";

// The first key of a path, and what is left behind it.
std::string_view take_key(std::string_view& path) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view key = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    return key;
}

class Finder {
public:
    Finder(std::string_view text, const JsonDocument& document) : m_text(text), m_document(document) {}

    std::vector<IdUse> find() {
        if (!m_document.complete())
            return {};
        for (const IdPlace& place : id_places)
            go_to(place, m_document.root(), place.path);
        for (const NodeId silence : children(member(m_document.root(), "silence")))
            in_pointer(member(silence, "at"));
        return std::move(m_uses);
    }

private:
    // Every node that the path leads to from here; m_way has those that it has come through.
    void go_to(const IdPlace& place, NodeId node, std::string_view path) {
        if (path.empty()) {
            if (place.is_key)
                key(place, node);
            else
                value(place, node);
            return;
        }
        const std::string_view next = take_key(path);
        const auto step = [&](NodeId child) {
            m_way.push_back(child);
            go_to(place, child, path);
            m_way.pop_back();
        };
        if (next == any) {
            for (const NodeId child : children(node))
                step(child);
        } else if (const NodeId child = member(node, next); child != no_node) {
            step(child);
        }
    }

    void value(const IdPlace& place, NodeId node) {
        const std::string id = string(node);
        if (place.scope == IdScope::answered && !m_document.has_key(m_way[3]))
            return; // answers are by the ids of questions
        const bool is_none = (place.kind == IdKind::band || place.kind == IdKind::level) && id == not_enough;
        if (!id.empty() && !is_none)
            add(place, id, m_document.value_offset(node) + 1, m_document.raw_string(node).size());
    }

    void key(const IdPlace& place, NodeId node) {
        if (!m_document.has_key(node))
            return;
        const std::string_view raw = m_document.raw_key(node);
        const std::size_t offset = m_document.key_offset(node);
        if (m_text[offset] == '"' && !raw.empty() && raw.front() != '$')
            add(place, m_document.key(node), offset + 1, raw.size());
    }

    // "/questions/an-id/options/a-key/label": elements by their ids, and members that are ids.
    void in_pointer(NodeId at) {
        if (!is(at, JsonKind::string) || !m_document.is_raw(at))
            return;
        const std::string_view pointer = m_document.raw_string(at);
        const std::size_t begin = m_document.value_offset(at) + 1;
        NodeId node = m_document.root();
        m_in_pointer = true;
        for (std::size_t from = 0; from < pointer.size() && pointer[from] == '/' && node != no_node;) {
            const std::size_t end = std::min(pointer.find('/', from + 1), pointer.size());
            const std::string_view part = pointer.substr(from + 1, end - from - 1);
            const NodeId exact = has_any(node) ? m_document.find_child(node, part) : no_node;
            const NodeId found = exact == no_node && has_any(node) ? named_child(m_document, node, part) : exact;
            if (found == no_node)
                break;
            m_way.push_back(found);
            for (const IdPlace& place : id_places) {
                if (place.is_key ? m_document.has_key(found) && leads_here(place.path)
                                 : place.gives && exact == no_node && is_element_of(place.path))
                    add(place, std::string(part), begin + from + 1, part.size());
            }
            node = found;
            from = end;
        }
        m_way.clear();
        m_in_pointer = false;
    }

    // Whether the way is one of the path.
    bool leads_here(std::string_view path) const {
        for (const NodeId node : m_way) {
            const std::string_view next = take_key(path);
            if (next.empty() || (next != any && !(m_document.has_key(node) && m_document.key_is(node, next))))
                return false;
        }
        return path.empty();
    }

    // Whether it leads to what has its id at the path.
    bool is_element_of(std::string_view path) const { return leads_here(path.substr(0, path.rfind('/'))); }

    // The question whose option it is; of the way to the place.
    std::string scope_of(const IdPlace& place) const {
        switch (place.scope) {
        case IdScope::whole_set:
            return "";
        case IdScope::own_question:
            return string(member(m_way[1], "id"));
        case IdScope::asked_question:
            return string(member(member(m_way[1], "shown_after"), "question"));
        case IdScope::answered:
            return m_document.has_key(m_way[3]) ? m_document.key(m_way[3]) : "";
        }
        return "";
    }

    void add(const IdPlace& place, const std::string& id, std::size_t offset, std::size_t length) {
        m_uses.push_back({place.kind, id, scope_of(place), offset, length, place.gives && !m_in_pointer});
    }

    bool has_any(NodeId node) const { return is(node, JsonKind::list) || is(node, JsonKind::object); }
    bool is(NodeId node, JsonKind kind) const { return node != no_node && m_document.kind(node) == kind; }
    NodeId member(NodeId node, std::string_view key) const {
        return is(node, JsonKind::object) ? m_document.member(node, key) : no_node;
    }
    std::string string(NodeId node) const { return is(node, JsonKind::string) ? m_document.string(node) : ""; }
    std::vector<NodeId> children(NodeId node) const {
        std::vector<NodeId> all;
        for (NodeId child = has_any(node) ? m_document.first(node) : no_node; child != no_node;
             child = m_document.next(child))
            all.push_back(child);
        return all;
    }

    std::string_view m_text;
    const JsonDocument& m_document;
    std::vector<NodeId> m_way; // from the root, which is not in it
    bool m_in_pointer = false; // where ids are named only
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
