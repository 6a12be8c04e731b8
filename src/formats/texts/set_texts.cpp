#include "formats/texts/set_texts.h"

#include "formats/diagnostics/wording.h"
#include "formats/json/reader.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

// What is a text where it is an object of strings.
bool is_text_key(std::string_view key) {
    static const Names names = words("title description method_note name short_name text help find_out why next_step "
                                     "next_step_if_missing label");
    return contains(names, key);
}

class Finder {
public:
    explicit Finder(const JsonDocument& document) : m_document(document) {}

    SetTexts find() {
        const NodeId root = m_document.root();
        if (m_document.kind(root) != JsonKind::object)
            return std::move(m_found);
        list_languages();
        for (NodeId child = m_document.first(root); child != no_node; child = m_document.next(child)) {
            const std::string key = m_document.key(child);
            if (key != "examples" && key != "silence")
                walk(child, "", key);
        }
        for (const std::string& tag : m_others)
            add_language(tag);
        return std::move(m_found);
    }

private:
    void list_languages() {
        m_found.language_list = m_document.member(m_document.root(), "languages");
        if (m_found.language_list == no_node || m_document.kind(m_found.language_list) != JsonKind::list)
            return;
        for (NodeId tag = m_document.first(m_found.language_list); tag != no_node; tag = m_document.next(tag)) {
            if (m_document.kind(tag) == JsonKind::string)
                m_found.listed.push_back(m_document.string(tag));
        }
        m_found.languages = m_found.listed;
    }

    void add_language(const std::string& tag) {
        std::vector<std::string>& all = m_found.languages;
        if (std::find(all.begin(), all.end(), tag) != all.end())
            return;
        const std::string base = tag.substr(0, tag.rfind('-'));
        const auto after = std::find(all.begin(), all.end(), base);
        all.insert(after == all.end() ? after : after + 1, tag);
    }

    bool is_texts(NodeId node, std::string_view key, std::string_view around) const {
        if (m_document.kind(node) != JsonKind::object || (!is_text_key(key) && around != "texts"))
            return false;
        for (NodeId each = m_document.first(node); each != no_node; each = m_document.next(each)) {
            const bool is_comment = m_document.raw_key(each).substr(0, 1) == "$";
            if (!is_comment && m_document.kind(each) != JsonKind::string)
                return false;
        }
        return true;
    }

    // `around`: the key of what it is in; empty for an element of a list.
    void walk(NodeId node, const std::string& path, const std::string& name, std::string_view key,
              std::string_view around) {
        const std::string pointer = join({path, "/", name});
        if (is_texts(node, key, around)) {
            for (NodeId each = m_document.first(node); each != no_node; each = m_document.next(each)) {
                std::string tag = m_document.key(each);
                if (is_language_tag(tag) && std::find(m_others.begin(), m_others.end(), tag) == m_others.end())
                    m_others.push_back(std::move(tag));
            }
            m_found.places.push_back({pointer, node});
            return;
        }
        const JsonKind kind = m_document.kind(node);
        if (kind != JsonKind::object && kind != JsonKind::list)
            return;
        std::size_t index = 0;
        for (NodeId child = m_document.first(node); child != no_node; child = m_document.next(child), index++) {
            if (kind == JsonKind::list) {
                walk(child, pointer, name_of_element(node, child, index), "", key);
            } else {
                const std::string own = m_document.key(child);
                if (own.substr(0, 1) != "$" && own != "url")
                    walk(child, pointer, pointer_token(own), own, key);
            }
        }
    }

    void walk(NodeId node, const std::string& path, const std::string& key) { walk(node, path, key, key, ""); }

    std::string own_name(NodeId element) const {
        if (m_document.kind(element) != JsonKind::object)
            return "";
        for (const std::string_view key : {"id", "key"}) {
            const NodeId name = m_document.member(element, key);
            if (name != no_node && m_document.kind(name) == JsonKind::string)
                return m_document.string(name);
        }
        return "";
    }

    // Its id or key where no other element has the same.
    std::string name_of_element(NodeId list, NodeId element, std::size_t index) const {
        const std::string name = own_name(element);
        if (name.empty())
            return decimal(index);
        for (NodeId each = m_document.first(list); each != no_node; each = m_document.next(each)) {
            if (each != element && own_name(each) == name)
                return decimal(index);
        }
        return pointer_token(name);
    }

    const JsonDocument& m_document;
    SetTexts m_found;
    std::vector<std::string> m_others; // languages of texts, in the order they are met
};

} // namespace

SetTexts find_texts(const JsonDocument& document) { return Finder(document).find(); }

} // namespace pikatesti::formats
