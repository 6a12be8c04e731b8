#include "formats/explain/mends.h"

#include "formats/explain/syntax_mends.h"
#include "formats/explain/value_hints.h"
#include "formats/json/letters.h"
#include "formats/json/reader.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::formats {
namespace {

std::string_view last_part(std::string_view pointer) { return pointer.substr(pointer.rfind('/') + 1); }

// "fi_FI" is meant to be "fi-FI".
std::string meant_tag(std::string_view tag) {
    std::string meant(tag);
    std::replace(meant.begin(), meant.end(), '_', '-');
    return meant == tag ? std::string() : meant;
}

// no_node where there is none, or the node is no object.
NodeId member_of(const JsonDocument& document, NodeId node, std::string_view key) {
    return node != no_node && document.kind(node) == JsonKind::object ? document.member(node, key) : no_node;
}

std::string text_at(const JsonDocument& document, NodeId node) {
    return node != no_node && document.kind(node) == JsonKind::string ? document.string(node) : std::string();
}

} // namespace

bool Mender::read() {
    if (!m_was_read) {
        m_was_read = true;
        Report report(m_text);
        JsonDocument document = JsonDocument::parse(report);
        if (document.complete()) {
            m_ids = find_ids(m_text, document);
            m_document = std::move(document);
        }
    }
    return m_document.has_value();
}

// Of the key or value that begins at the place; no_node where another one does, as keys may be there twice.
NodeId Mender::node_of(const Placed& fault) const {
    const JsonDocument& document = *m_document;
    const auto is_here = [&](NodeId node) {
        return node != no_node &&
               (document.value_offset(node) == fault.offset || document.key_offset(node) == fault.offset);
    };
    NodeId node = document.find(fault.diagnostic.pointer);
    for (; node != no_node && !is_here(node) && document.parent(node) != no_node; node = document.next(node)) {
    }
    return is_here(node) ? node : no_node;
}

TextEdits Mender::edits(const Placed& fault) {
    TextEdits edits = mend_syntax(m_text, fault);
    if (!edits.empty() || fault.diagnostic.line == 0 || !read())
        return edits;
    const NodeId node = node_of(fault);
    if (node == no_node)
        return {};
    for (const auto of : {&Mender::of_value, &Mender::of_key, &Mender::of_id}) {
        edits = (this->*of)(fault, node);
        if (!edits.empty())
            return edits;
    }
    for (const auto of : {&Mender::of_number, &Mender::of_reference, &Mender::of_text}) {
        edits = (this->*of)(fault, node);
        if (!edits.empty())
            return edits;
    }
    return {};
}

// Values of a wrong kind.
TextEdits Mender::of_value(const Placed& fault, NodeId node) {
    const JsonEditor editor(m_text, *m_document);
    const std::string& id = fault.diagnostic.id;
    const std::string& value = fault.diagnostic.value;
    if (id == fault_text(Fault::wrong_type).id) {
        if (value == text_wanted && m_document->kind(node) == JsonKind::number)
            return editor.replace_value(node, join({"\"", m_document->written(node), "\""}));
        const std::string meant = meant_value(m_text, fault);
        return meant.empty() ? TextEdits() : editor.replace_value(node, meant);
    } else if (id == fault_text(Fault::unknown_not_exclusive).id) {
        const NodeId exclusive = member_of(*m_document, node, "exclusive");
        return exclusive == no_node ? editor.add_member(node, "exclusive", "true")
                                    : editor.replace_value(exclusive, "true");
    } else if (id == fault_text(Fault::missing_key).id) {
        return add_missing(fault, node);
    } else if (id == fault_text(Fault::missing_band_text).id) {
        return editor.add_member(node, value, empty_text());
    } else if (id == "no-unknown-option") {
        // As another question has it.
        const NodeId questions = member_of(*m_document, m_document->root(), "questions");
        for (NodeId question = m_document->first(questions); question != no_node;
             question = m_document->next(question)) {
            const NodeId options = member_of(*m_document, question, "options");
            for (NodeId option = m_document->first(options); option != no_node; option = m_document->next(option)) {
                const NodeId points = member_of(*m_document, option, "points");
                const NodeId key = member_of(*m_document, option, "key");
                const NodeId label = member_of(*m_document, option, "label");
                const NodeId choice = member_of(*m_document, m_document->parent(node), "choice");
                if (points == no_node || key == no_node || label == no_node || choice == no_node ||
                    m_document->kind(points) != JsonKind::null)
                    continue;
                const NodeId own_id = member_of(*m_document, m_document->parent(node), "id");
                const std::string own_key =
                    new_id(IdKind::option, text_at(*m_document, own_id), text_at(*m_document, key));
                const bool multiple = text_at(*m_document, choice) == "multiple";
                return editor.add_element(
                    node, join({"{\"key\": ", json_literal(own_key), ", \"label\": ", m_document->written(label),
                                ", \"points\": null", multiple ? ", \"exclusive\": true}" : "}"}));
            }
        }
    }
    return {};
}

// Keys, and what is one too many.
TextEdits Mender::of_key(const Placed& fault, NodeId node) {
    const JsonEditor editor(m_text, *m_document);
    const std::string& id = fault.diagnostic.id;
    const auto is = [&](Fault kind) { return id == fault_text(kind).id; };
    if (is(Fault::unknown_key)) {
        const std::string& meant = fault.diagnostic.value;
        return meant.empty() ? editor.remove(node) : editor.replace_key(node, meant);
    }
    if (is(Fault::duplicate_key)) {
        const NodeId first = m_document->find(fault.diagnostic.pointer);
        return first != node && m_document->written(first) == m_document->written(node) ? editor.remove(node)
                                                                                        : TextEdits();
    }
    const bool has_no_effect = is(Fault::duplicate_reference) || is(Fault::guard_on_lowest_level);
    return has_no_effect || id == "unused-silence" ? editor.remove(node) : TextEdits();
}

TextEdits Mender::of_id(const Placed& fault, NodeId node) {
    const std::string& id = fault.diagnostic.id;
    const auto is = [&](Fault kind) { return id == fault_text(kind).id; };
    const bool in_key = m_document->kind(node) != JsonKind::string;
    const std::size_t offset = (in_key ? m_document->key_offset(node) : m_document->value_offset(node)) + 1;
    const auto use = std::find_if(m_ids.begin(), m_ids.end(), [&](const IdUse& each) { return each.offset == offset; });
    if (use == m_ids.end())
        return {};
    if (is(Fault::duplicate_id)) { // those who name it mean the first
        const IdUse second = *use; // giving out a name moves them
        return {{second.offset, second.length, new_id(second.kind, second.scope, second.id)}};
    }
    if (is(Fault::id_hash_collision))
        return rename_id(m_ids, offset, unused_id(m_ids, use->kind, use->scope, use->id + "-2")).edits;
    if (is(Fault::bad_id)) {
        const std::string meant = meant_id(use->id);
        return meant.empty() ? TextEdits() : rename_id(m_ids, offset, meant).edits;
    }
    return {};
}

TextEdits Mender::of_number(const Placed& fault, NodeId node) const {
    const JsonEditor editor(m_text, *m_document);
    const std::string& id = fault.diagnostic.id;
    const std::string& value = fault.diagnostic.value;
    const auto is = [&](Fault kind) { return id == fault_text(kind).id; };
    if (is(Fault::first_not_zero))
        return editor.replace_value(node, "0");
    if (is(Fault::unsupported_format) || is(Fault::until_before_from) || is(Fault::out_of_range))
        return value.empty() ? TextEdits() : editor.replace_value(node, value);
    if (is(Fault::not_whole) && m_document->kind(node) == JsonKind::number)
        return editor.replace_value(node, number_text(std::floor(m_document->number(node) + 0.5)));
    return {};
}

// Names of what there is under another one.
TextEdits Mender::of_reference(const Placed& fault, NodeId node) const {
    const JsonEditor editor(m_text, *m_document);
    const std::string& id = fault.diagnostic.id;
    const auto is = [&](Fault kind) { return id == fault_text(kind).id; };
    if (is(Fault::unknown_value) || is(Fault::unknown_reference) || is(Fault::unknown_language) ||
        is(Fault::unknown_trait) || is(Fault::unknown_municipality) || id == "unknown-silence") {
        const std::string& name = fault.diagnostic.value;
        if (name.empty())
            return {};
        const bool at_key = m_document->has_key(node) && m_document->key_offset(node) == fault.offset;
        return at_key ? editor.replace_key(node, name) : editor.replace_value(node, json_literal(name));
    }
    if (is(Fault::bad_language_tag)) {
        const bool at_key = m_document->has_key(node) && m_document->key_offset(node) == fault.offset;
        const std::string meant = meant_tag(at_key ? m_document->key(node) : text_at(*m_document, node));
        if (meant.empty())
            return {};
        return at_key ? editor.replace_key(node, meant) : editor.replace_value(node, json_literal(meant));
    }
    return {};
}

TextEdits Mender::of_text(const Placed& fault, NodeId node) const {
    const std::string& id = fault.diagnostic.id;
    if (m_document->kind(node) != JsonKind::string)
        return {};
    const std::size_t begin = m_document->value_offset(node);
    const std::string_view written = m_document->written(node);
    if (id == "break-in-text") {
        TextEdits edits;
        for (std::size_t at = 0; at + 1 < written.size(); at++) {
            if (written[at] != '\\')
                continue;
            if (std::string_view("nrt").find(written[at + 1]) != std::string_view::npos)
                edits.push_back({begin + at, 2, " "});
            at++;
        }
        return edits;
    }
    if (id == fault_text(Fault::bad_url).id && written.substr(1, 4) == "www.")
        return {{begin + 1, 0, "https://"}};
    if (id == fault_text(Fault::bad_path).id && written.find("\\\\") != std::string_view::npos) {
        std::string path;
        for (std::size_t at = 0; at < written.size(); at++) {
            const bool is_backslash = written[at] == '\\';
            path += is_backslash ? '/' : written[at];
            at += is_backslash ? 1 : 0;
        }
        return path.find(':') == std::string::npos && path[1] != '/' ? TextEdits{{begin, written.size(), path}}
                                                                     : TextEdits();
    }
    return {};
}

std::string Mender::new_id(IdKind kind, std::string_view scope, std::string_view wanted) {
    std::string id = unused_id(m_ids, kind, scope, wanted);
    m_ids.push_back({kind, id, std::string(scope), std::string::npos, 0, false});
    return id;
}

TextEdits Mender::add_missing(const Placed& fault, NodeId object) {
    const std::string& key = fault.diagnostic.value;
    const std::string literal = literal_for(key, fault.diagnostic.pointer, object);
    return literal.empty() ? TextEdits() : JsonEditor(m_text, *m_document).add_member(object, key, literal);
}

// What an author begins with; empty where only a person can tell.
std::string Mender::literal_for(std::string_view key, std::string_view pointer, NodeId object) {
    const auto made = [&](IdKind kind, std::string_view scope, std::string_view stem) {
        return json_literal(new_id(kind, scope, join({stem, "-1"})));
    };
    const auto in = [&](std::string_view list) {
        return pointer.size() > list.size() && pointer.substr(0, list.size()) == list &&
               pointer.find('/', list.size()) == std::string_view::npos;
    };
    if (key == "id" && in("/questions/"))
        return made(IdKind::question, "", "question");
    if (key == "id" && in("/goals/"))
        return made(IdKind::goal, "", "goal");
    if (key == "id" && in("/levels/"))
        return made(IdKind::level, "", "level");
    if (key == "id" && in("/goal_bands/"))
        return made(IdKind::band, "", "band");
    if (key == "key") {
        const NodeId question = m_document->parent(m_document->parent(object));
        return made(IdKind::option, text_at(*m_document, member_of(*m_document, question, "id")), "option");
    }
    if (key == "format")
        return "1";
    if (key == "revision")
        return "\"1\"";
    if (key == "min" && last_part(pointer) == "0")
        return "0";
    if (key == "languages" && pointer.empty()) {
        const NodeId title = member_of(*m_document, object, "title");
        std::string tags;
        const bool has_texts = title != no_node && m_document->kind(title) == JsonKind::object;
        for (NodeId text = has_texts ? m_document->first(title) : no_node; text != no_node;
             text = m_document->next(text))
            tags += join({tags.empty() ? "" : ", ", json_literal(m_document->key(text))});
        return tags.empty() ? std::string() : join({"[", tags, "]"});
    }
    for (const std::string_view text : {"title", "text", "name", "label"}) {
        if (key == text && !(key == "name" && pointer.rfind("/examples", 0) == 0))
            return empty_text();
    }
    return {};
}

std::string Mender::empty_text() const {
    const NodeId list = member_of(*m_document, m_document->root(), "languages");
    const bool is_list = list != no_node && m_document->kind(list) == JsonKind::list;
    const std::string tag = text_at(*m_document, is_list ? m_document->first(list) : no_node);
    return join({"{", json_literal(tag.empty() ? "fi" : tag), colon_of(m_text), "\"\"}"});
}

} // namespace pikatesti::formats
