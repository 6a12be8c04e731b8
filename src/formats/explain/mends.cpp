#include "formats/explain/mends.h"

#include "formats/explain/syntax_mends.h"
#include "formats/json/letters.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

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

// What stands between the n-th pair of double quotes (from 0) of a message; empty where it was cut or there is none.
std::string_view quoted_in(std::string_view message, std::size_t n = 0) {
    std::size_t begin = message.find('"');
    for (; n > 0 && begin != std::string_view::npos; n--) {
        const std::size_t end = message.find('"', begin + 1);
        begin = end == std::string_view::npos ? end : message.find('"', end + 1);
    }
    const std::size_t end = begin == std::string_view::npos ? begin : message.find('"', begin + 1);
    if (end == std::string_view::npos)
        return {};
    const std::string_view found = message.substr(begin + 1, end - begin - 1);
    return found.find("…") == std::string_view::npos ? found : std::string_view();
}

// The one name that a mend offers: "did you mean "x"?", or "there is only "x"".
std::string_view offered(std::string_view mend) {
    const bool is_offer = mend.rfind("did you mean ", 0) == 0 || mend.rfind("there is only ", 0) == 0;
    return is_offer ? quoted_in(mend) : std::string_view();
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
    const std::string& mend = fault.diagnostic.mend;
    if (id == fault_text(Fault::wrong_type).id) {
        constexpr std::string_view write = "write ";
        const std::size_t end = mend.find(", without quotes");
        if (mend == "put it into double quotes")
            return editor.replace_value(node, join({"\"", m_document->written(node), "\""}));
        if (mend.rfind(write, 0) == 0 && end != std::string::npos && mend.find(" or ") == std::string::npos)
            return editor.replace_value(node, mend.substr(write.size(), end - write.size()));
    } else if (id == fault_text(Fault::unknown_not_exclusive).id) {
        const NodeId exclusive = member_of(*m_document, node, "exclusive");
        return exclusive == no_node ? editor.add_member(node, "exclusive", "true")
                                    : editor.replace_value(exclusive, "true");
    } else if (id == fault_text(Fault::missing_key).id) {
        return add_missing(fault, node);
    } else if (id == fault_text(Fault::missing_band_text).id) {
        const std::string_view band = quoted_in(fault.diagnostic.message);
        return band.empty() ? TextEdits() : editor.add_member(node, band, empty_text());
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
    const std::string_view mend = fault.diagnostic.mend;
    if (is(Fault::unknown_key)) {
        if (const std::string_view name = offered(mend); !name.empty())
            return editor.replace_key(node, name);
        return mend.rfind("remove it", 0) == 0 ? editor.remove(node) : TextEdits();
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
    if (is(Fault::bad_id) && fault.diagnostic.mend.rfind("write ", 0) == 0) {
        const std::string_view meant = quoted_in(fault.diagnostic.mend);
        return meant.empty() ? TextEdits() : rename_id(m_ids, offset, meant).edits;
    }
    return {};
}

TextEdits Mender::of_number(const Placed& fault, NodeId node) const {
    const JsonEditor editor(m_text, *m_document);
    const std::string& id = fault.diagnostic.id;
    const std::string& message = fault.diagnostic.message;
    const auto is = [&](Fault kind) { return id == fault_text(kind).id; };
    if (is(Fault::first_not_zero))
        return editor.replace_value(node, "0");
    if (is(Fault::unsupported_format) && message.find("version 1") != std::string::npos)
        return editor.replace_value(node, "1");
    if (is(Fault::until_before_from)) {
        const std::size_t year = message.rfind(' ') + 1;
        return editor.replace_value(node, message.substr(year));
    }
    if (m_document->kind(node) != JsonKind::number)
        return {};
    const double number = m_document->number(node);
    if (is(Fault::not_whole))
        return editor.replace_value(node, number_text(std::floor(number + 0.5)));
    if (is(Fault::out_of_range)) {
        if (message.find("greater than 0") != std::string::npos)
            return editor.replace_value(node, "1");
        constexpr std::string_view from = "from ";
        const std::size_t low = message.find(from);
        const std::size_t high = message.find(" to ", low);
        if (low == std::string::npos || high == std::string::npos)
            return {};
        const std::string least = message.substr(low + from.size(), high - low - from.size());
        const std::string most =
            message.substr(high + 4, message.find_first_not_of("0123456789.-", high + 4) - high - 4);
        return editor.replace_value(node, number < std::strtod(least.c_str(), nullptr) ? least : most);
    }
    return {};
}

// Names of what there is under another one.
TextEdits Mender::of_reference(const Placed& fault, NodeId node) const {
    const JsonEditor editor(m_text, *m_document);
    const std::string& id = fault.diagnostic.id;
    const auto is = [&](Fault kind) { return id == fault_text(kind).id; };
    if (is(Fault::unknown_value) || is(Fault::unknown_reference) || is(Fault::unknown_language) ||
        is(Fault::unknown_trait) || is(Fault::unknown_municipality) || id == "unknown-silence") {
        const std::string_view name = offered(fault.diagnostic.mend);
        if (name.empty())
            return {};
        const bool at_key = m_document->has_key(node) && m_document->key_offset(node) == fault.offset;
        return at_key ? editor.replace_key(node, name) : editor.replace_value(node, json_literal(name));
    }
    if (is(Fault::bad_language_tag)) {
        const std::string meant = meant_tag(quoted_in(fault.diagnostic.message));
        const bool at_key = m_document->has_key(node) && m_document->key_offset(node) == fault.offset;
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
    const std::string_view key = quoted_in(fault.diagnostic.message);
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
