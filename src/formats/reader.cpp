#include "formats/reader.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::formats {
namespace {

constexpr double largest_number = 1e6; // of points and weights: far beyond sense, far within exactness

bool is_comment_key(std::string_view key) { return key == "$schema" || key.substr(0, 8) == "$comment"; }

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool is_letter(char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'); }

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

std::string_view kind_name(JsonKind kind) {
    switch (kind) {
    case JsonKind::null:
        return "null";
    case JsonKind::boolean:
        return "true or false";
    case JsonKind::number:
        return "a number";
    case JsonKind::string:
        return "text";
    case JsonKind::list:
        return "a list";
    case JsonKind::object:
    case JsonKind::unusable:
        break;
    }
    return "an object";
}

bool contains(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

bool is_language_tag(std::string_view tag) {
    bool first = true;
    while (true) {
        const std::string_view subtag = tag.substr(0, tag.find('-'));
        const bool letters = std::all_of(subtag.begin(), subtag.end(), is_letter);
        const bool fits = std::all_of(subtag.begin(), subtag.end(), [](char c) { return is_letter(c) || is_digit(c); });
        if (subtag.empty() || subtag.size() > 8 || !fits || (first && (!letters || subtag.size() < 2)))
            return false;
        if (subtag.size() == tag.size())
            return true;
        tag.remove_prefix(subtag.size() + 1);
        first = false;
    }
}

NodeId Reader::member(NodeId object, std::string_view key) const {
    if (object == no_node || m_document.kind(object) != JsonKind::object)
        return no_node;
    return m_document.member(object, key);
}

void Reader::fault(Fault fault, NodeId node, std::string message, std::string mend) {
    if (!m_report.is_full())
        m_report.add(fault, m_document.value_offset(node), m_document.pointer(node), std::move(message),
                     std::move(mend));
}

void Reader::fault_at_key(Fault fault, NodeId node, std::string message, std::string mend) {
    if (!m_report.is_full())
        m_report.add(fault, m_document.key_offset(node), m_document.pointer(node), std::move(message), std::move(mend));
}

void Reader::wrong_type(NodeId node, std::string_view expected) {
    const JsonKind kind = m_document.kind(node);
    if (kind != JsonKind::unusable)
        fault(Fault::wrong_type, node, join({"found ", kind_name(kind), " where ", expected, " must stand"}));
}

bool Reader::is(NodeId node, JsonKind kind, std::string_view expected) {
    if (node == no_node)
        return false;
    if (m_document.kind(node) == kind)
        return true;
    wrong_type(node, expected);
    return false;
}

NodeId Reader::first(NodeId container) const {
    const NodeId node = m_document.first(container);
    const bool comment =
        node != no_node && m_document.kind(container) == JsonKind::object && is_comment_key(m_document.key(node));
    return comment ? next(node) : node;
}

NodeId Reader::next(NodeId node) const {
    do {
        node = m_document.next(node);
    } while (node != no_node && m_document.has_key(node) && is_comment_key(m_document.key(node)));
    return node;
}

bool Reader::object(NodeId node, const Names& required, const Names& optional) {
    if (!is(node, JsonKind::object, "an object { … }"))
        return false;
    for (NodeId child = first(node); child != no_node; child = next(child)) {
        const std::string key = m_document.key(child);
        if (contains(required, key) || contains(optional, key))
            continue;
        // What is there already is not what was meant.
        Names candidates;
        for (const Names* names : {&required, &optional}) {
            std::copy_if(names->begin(), names->end(), std::back_inserter(candidates),
                         [&](std::string_view name) { return !has(node, name); });
        }
        fault_at_key(Fault::unknown_key, child, join({"the key ", quoted(key), " means nothing here"}),
                     suggestion(key, candidates));
    }
    for (const std::string_view key : required) {
        if (!has(node, key))
            fault(Fault::missing_key, node, join({"the key ", quoted(key), " is missing from this object"}),
                  join({"add ", quoted(key), ": …"}));
    }
    return true;
}

void Reader::check_limits(NodeId node, std::string_view noun, Limits limits) {
    std::size_t size = 0;
    for (NodeId child = first(node); child != no_node && size <= limits.most; child = next(child))
        size++;
    if (size < limits.least)
        fault(Fault::too_few, node,
              join({"there must be at least ", counted(limits.least, noun), " here, but there ",
                    size == 1 ? "is " : "are ", size == 0 ? "none" : decimal(size)}),
              join({"add ", counted(limits.least - size, noun)}));
    if (size > limits.most)
        fault(Fault::too_many, node, join({"there are more than ", counted(limits.most, noun), " here"}),
              "remove the rest");
}

bool Reader::map(NodeId node, std::string_view noun, Limits limits) {
    if (!is(node, JsonKind::object, "an object { … }"))
        return false;
    check_limits(node, noun, limits);
    return true;
}

bool Reader::list(NodeId node, std::string_view noun, Limits limits) {
    if (!is(node, JsonKind::list, "a list [ … ]"))
        return false;
    check_limits(node, noun, limits);
    return true;
}

std::string Reader::text(NodeId node) {
    if (!is(node, JsonKind::string, "text in double quotes"))
        return {};
    std::string text = m_document.string(node);
    if (is_blank(text))
        fault(Fault::empty_text, node, "this text is empty", "write the text, or remove the key where it is optional");
    // Written as escapes; the parser reports those that stand in the file as they are.
    const auto control = std::find_if(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t';
    });
    const bool raw = text.size() == m_document.written_size(node);
    if (control != text.end() && !raw)
        fault(Fault::control_character, node, "there is a control character in this text", "remove the escape");
    return text;
}

void Reader::check_id(NodeId node, std::string_view id) {
    const bool fits = !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || c == '_';
    });
    if (!fits)
        fault_at_key(Fault::bad_id, node, join({quoted(id), " is not an id"}),
                     "use 1 to 64 of the letters a-z, digits, \"-\" and \"_\"");
}

std::string Reader::id(NodeId node) {
    if (!is(node, JsonKind::string, "an id in double quotes"))
        return {};
    std::string id = m_document.string(node);
    check_id(node, id);
    return id;
}

double Reader::number(NodeId node, double least, double most) {
    if (!is(node, JsonKind::number, "a number"))
        return least;
    const double number = m_document.number(node);
    if (number >= least && number <= most)
        return number;
    fault(Fault::out_of_range, node,
          join({"this number must be from ", number_text(least), " to ", number_text(most)}));
    return least;
}

double Reader::weight(NodeId node) {
    if (node == no_node)
        return 1;
    const double weight = number(node, 0, largest_number);
    if (weight > 0)
        return weight;
    const bool is_zero = m_document.kind(node) == JsonKind::number && m_document.number(node) == 0;
    if (is_zero)
        fault(Fault::out_of_range, node, "a weight must be greater than 0", "use 1 for the usual weight");
    return 1;
}

int Reader::whole_number(NodeId node, int least, int most, int otherwise) {
    if (node == no_node)
        return otherwise;
    const double found = number(node, least, most);
    const double whole = std::floor(found);
    if (found != whole)
        fault(Fault::out_of_range, node, "this must be a whole number",
              join({"write ", number_text(whole), " or ", number_text(whole + 1)}));
    return static_cast<int>(whole);
}

bool Reader::boolean(NodeId node) { return is(node, JsonKind::boolean, "true or false") && m_document.boolean(node); }

std::optional<std::size_t> Reader::choice(NodeId node, const Names& names) {
    if (!is(node, JsonKind::string, "text in double quotes"))
        return std::nullopt;
    const std::string found = m_document.string(node);
    for (std::size_t i = 0; i < names.size(); i++) {
        if (names[i] == found)
            return i;
    }
    fault(Fault::unknown_value, node, join({quoted(found), " is not one of ", listed(names, "and")}),
          suggestion(found, names));
    return std::nullopt;
}

void Reader::check_language(NodeId entry, std::string_view tag, Languages languages) {
    if (!is_language_tag(tag)) {
        fault_at_key(Fault::bad_language_tag, entry, join({quoted(tag), " is not a language tag"}),
                     "write a tag such as \"fi\", \"sv\" or \"fi-simple\"");
        return;
    }
    if (languages == Languages::any || m_languages.empty())
        return;
    const bool known = std::any_of(m_languages.begin(), m_languages.end(), [&](std::string_view language) {
        return tag.substr(0, language.size()) == language &&
               (tag.size() == language.size() || tag[language.size()] == '-');
    });
    if (!known) {
        const Names listed_languages(m_languages.begin(), m_languages.end());
        fault_at_key(Fault::unknown_language, entry, join({"the set's \"languages\" do not list ", quoted(tag)}),
                     join({suggestion(tag, listed_languages), ", or add it to \"languages\""}));
    }
}

engine::LocalizedText Reader::localized(NodeId node, Languages languages) {
    engine::LocalizedText result;
    if (!is(node, JsonKind::object, "an object of texts by language, such as {\"fi\": \"…\"},"))
        return result;
    for (NodeId entry = first(node); entry != no_node; entry = next(entry)) {
        std::string tag = m_document.key(entry);
        check_language(entry, tag, languages);
        result.entries.push_back({std::move(tag), text(entry)});
    }
    if (languages != Languages::all_listed) {
        if (result.empty())
            fault(Fault::too_few, node, "there must be a text in at least one language here",
                  "add one, such as \"fi\": \"…\"");
        return result;
    }
    for (const std::string& language : m_languages) {
        if (has(node, language))
            continue;
        const Names all(m_languages.begin(), m_languages.end());
        fault(Fault::missing_language, node,
              join({"this text is missing in ", quoted(language), "; every text needs ", listed(all, "and")}),
              join({"add ", quoted(language), ": \"…\""}));
    }
    return result;
}

bool check_format(Reader& reader, NodeId node) {
    constexpr double supported = 1;
    if (node == no_node)
        return true; // reported with the other missing keys
    if (reader.document().kind(node) != JsonKind::number) {
        reader.wrong_type(node, "the number of the format's version, 1,");
        return false;
    }
    const bool fits = reader.document().number(node) == supported;
    if (!fits)
        reader.fault(Fault::unsupported_format, node,
                     "the file is in another version of the format; this program reads version 1",
                     "write \"format\": 1 if it follows that version, or use a newer program");
    return fits;
}

void Reader::unknown_reference(NodeId node, std::string_view noun, std::string_view name, const Names& candidates) {
    fault(Fault::unknown_reference, node, join({"there is no ", noun, " ", quoted(name)}),
          suggestion(name, candidates));
}

void Reader::unknown_reference_key(NodeId node, std::string_view noun, const Names& candidates) {
    const std::string name = m_document.key(node);
    fault_at_key(Fault::unknown_reference, node, join({"there is no ", noun, " ", quoted(name)}),
                 suggestion(name, candidates));
}

} // namespace pikatesti::formats
