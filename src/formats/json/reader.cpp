#include "formats/json/reader.h"

#include "engine/compose_letters.h"
#include "formats/json/letters.h"

#include <algorithm>
#include <cmath>

namespace pikatesti::formats {
namespace {

constexpr std::string_view object_wanted = "an object { … }";
constexpr std::size_t most_languages = 64;
// Far beyond sense. With it the points of the largest set, all its options chosen, stay below 2^63, so that no sum overflows
// where it is written: 2000 questions of 64 options with a million points, for 64 goals, weighted twice.
constexpr double largest_weight = 1000;

bool is_comment_key(std::string_view key) { return key == "$schema" || key.substr(0, 8) == "$comment"; }

// The place among the words, which single spaces part, of the one that `is` it; else how many they are.
template <typename Is> std::size_t place_of(std::string_view words, Is is) {
    std::size_t place = 0;
    while (!words.empty()) {
        const std::string_view word = words.substr(0, words.find(' '));
        if (is(word))
            break;
        words.remove_prefix(std::min(word.size() + 1, words.size()));
        place++;
    }
    return place;
}

std::size_t count_of(std::string_view words) {
    return place_of(words, [](std::string_view) { return false; });
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

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

void Reader::fault(Fault fault, NodeId node, Arguments arguments) {
    if (!m_report.is_full())
        m_report.add(fault, m_document.value_offset(node), m_document.pointer(node), arguments);
}

void Reader::fault_at_key(Fault fault, NodeId node, Arguments arguments) {
    if (!m_report.is_full())
        m_report.add(fault, m_document.key_offset(node), m_document.pointer(node), arguments);
}

void Reader::warn(const FaultText& text, NodeId node, Arguments arguments) {
    if (!m_report.is_full())
        m_report.add(Severity::warning, text, m_document.value_offset(node), m_document.pointer(node), arguments);
}

void Reader::warn_at_key(const FaultText& text, NodeId node, Arguments arguments) {
    if (!m_report.is_full())
        m_report.add(Severity::warning, text, m_document.key_offset(node), m_document.pointer(node), arguments);
}

void Reader::wrong_type(NodeId node, std::string_view expected) {
    const JsonKind kind = m_document.kind(node);
    if (kind == JsonKind::unusable)
        return; // reported already
    std::string_view mend;
    if (kind == JsonKind::number && expected == text_wanted)
        mend = "put it into double quotes";
    if (kind == JsonKind::string && expected == number_wanted)
        mend = "write it without quotes";
    fault(Fault::wrong_type, node, {kind_name(kind), expected, mend, expected});
}

bool Reader::is(NodeId node, JsonKind kind, std::string_view expected) {
    if (node == no_node)
        return false;
    if (m_document.kind(node) == kind)
        return true;
    wrong_type(node, expected);
    return false;
}

bool Reader::object(NodeId node, std::string_view required, std::string_view optional) {
    if (!is(node, JsonKind::object, object_wanted))
        return false;
    const std::size_t required_count = count_of(required);
    const std::size_t all = required_count + count_of(optional);
    std::uint64_t here = 0;   // a bit for each name, the required ones first; no format has an object of 64
    NodeId unknown = no_node; // the first one
    for (NodeId child = m_document.first(node); child != no_node; child = m_document.next(child)) {
        const auto is_key = [&](std::string_view name) { return m_document.key_is(child, name); };
        std::size_t name = place_of(required, is_key);
        if (name == required_count)
            name += place_of(optional, is_key);
        if (name < all)
            here |= std::uint64_t{1} << name;
        else if (unknown == no_node && !is_comment(child))
            unknown = child;
    }
    if (unknown == no_node && (~here & ((std::uint64_t{1} << required_count) - 1)) == 0)
        return true;
    Names names = words(required);
    for (const std::string_view key : words(optional))
        names.push_back(key);
    if (unknown != no_node)
        unknown_keys(unknown, names, here);
    for (std::size_t i = 0; i < required_count; i++) {
        if ((here >> i & 1) == 0)
            missing_key(node, names[i]);
    }
    return true;
}

bool Reader::is_comment(NodeId member) const {
    std::string room;
    return is_comment_key(m_document.key(member, room));
}

void Reader::unknown_keys(NodeId first, const Names& names, std::uint64_t& here) {
    Names missing;
    for (std::size_t i = 0; i < names.size(); i++) {
        if ((here >> i & 1) == 0)
            missing.push_back(names[i]);
    }
    for (NodeId child = first; child != no_node && !is_full(); child = m_document.next(child)) {
        const std::string key = m_document.key(child);
        if (is_comment_key(key) || contains(names, key))
            continue;
        const std::string_view meant = nearest(key, missing);
        const std::string_view present = nearest(key, names);
        std::string mend = join({"remove it; the keys here are ", listed(names, "and")});
        if (!meant.empty()) {
            mend = join({"did you mean ", quoted(meant), "?"});
            here |= std::uint64_t{1} << (std::find(names.begin(), names.end(), meant) - names.begin());
        } else if (!present.empty()) {
            mend = join({"remove it: ", quoted(present), " is here already"});
        }
        fault_at_key(Fault::unknown_key, child, {key, mend, {}, meant});
    }
}

void Reader::missing_key(NodeId object, std::string_view key) { fault(Fault::missing_key, object, {key, {}, {}, key}); }

std::vector<NodeId> Reader::children(NodeId node, std::string_view noun, Limits limits) {
    std::vector<NodeId> found;
    found.reserve(std::min(m_document.size(node), limits.most));
    bool more = false;
    for (NodeId child = m_document.first(node); child != no_node && !more; child = m_document.next(child)) {
        if (m_document.has_key(child) && is_comment(child))
            continue;
        more = found.size() == limits.most;
        if (!more)
            found.push_back(child);
    }
    if (found.size() < limits.least)
        fault(Fault::too_few, node,
              {counted(limits.least, noun), decimal(limits.least - found.size()), {}, decimal(limits.least)});
    if (more)
        fault(Fault::too_many, node, {counted(limits.most, noun), {}, {}, decimal(limits.most)});
    return found;
}

std::vector<NodeId> Reader::elements(NodeId list) const {
    std::vector<NodeId> found;
    for (NodeId child = is_kind(list, JsonKind::list) ? m_document.first(list) : no_node; child != no_node;
         child = m_document.next(child))
        found.push_back(child);
    return found;
}

std::vector<NodeId> Reader::list(NodeId node, std::string_view noun, Limits limits) {
    return is(node, JsonKind::list, "a list [ … ]") ? children(node, noun, limits) : std::vector<NodeId>();
}

std::vector<NodeId> Reader::map(NodeId node, std::string_view noun, Limits limits) {
    return is(node, JsonKind::object, object_wanted) ? children(node, noun, limits) : std::vector<NodeId>();
}

std::string Reader::text(NodeId node) {
    std::string text = text_or_nothing(node);
    if (is_kind(node, JsonKind::string) && is_blank(text))
        fault(Fault::empty_text, node);
    return text;
}

std::string Reader::text_or_nothing(NodeId node) {
    if (!is(node, JsonKind::string, text_wanted))
        return {};
    std::string text = m_document.string(node);
    // Those written as escapes; the parser reports those that stand in the file as they are.
    if (m_document.is_raw(node))
        return text;
    const bool control = std::any_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t';
    });
    if (control)
        fault(Fault::control_character, node, {"control", "remove the escape"});
    return text;
}

void Reader::check_id(NodeId node, std::string_view id) {
    const bool fits = !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || c == '_';
    });
    if (!fits)
        fault_at_key(Fault::bad_id, node, {id});
}

std::string Reader::id(NodeId node) {
    if (!is(node, JsonKind::string, text_wanted))
        return {};
    std::string id = m_document.string(node);
    check_id(node, id);
    return id;
}

void Reader::check_unique(NodeId node, std::string_view noun, std::string_view id, bool taken) {
    if (taken && !id.empty())
        fault(Fault::duplicate_id, node, {noun, id});
}

double Reader::number(NodeId node, double least, double most, double otherwise) {
    if (!is(node, JsonKind::number, number_wanted))
        return otherwise;
    const double number = m_document.number(node);
    if (number >= least && number <= most)
        return number;
    const std::string low = number_text(least);
    const std::string high = number_text(most);
    fault(Fault::out_of_range, node, {join({"from ", low, " to ", high}), low, high, number < least ? low : high});
    return otherwise;
}

double Reader::weight(NodeId node) {
    const double weight = number(node, 0, largest_weight, 1);
    if (weight > 0)
        return weight;
    fault(Fault::out_of_range, node, {"greater than 0", {}, {}, "1"});
    return 1;
}

int Reader::whole_number(NodeId node, int least, int most, int otherwise) {
    const double found = number(node, least, most, otherwise);
    const double whole = std::floor(found);
    if (found != whole)
        fault(Fault::not_whole, node, {number_text(whole), number_text(whole + 1)});
    return static_cast<int>(whole);
}

bool Reader::boolean(NodeId node) { return is(node, JsonKind::boolean, boolean_wanted) && m_document.boolean(node); }

std::optional<std::size_t> Reader::choice(NodeId node, std::string_view values) {
    if (!is(node, JsonKind::string, text_wanted))
        return std::nullopt;
    const std::string found = m_document.string(node);
    const std::size_t place = place_of(values, [&](std::string_view each) { return each == found; });
    if (place < count_of(values))
        return place;
    const Suggestion meant = suggestion(found, words(values));
    fault(Fault::unknown_value, node, {found, meant.words, {}, meant.name});
    return std::nullopt;
}

void Reader::check_language(NodeId entry, std::string_view tag, Languages languages) {
    if (!is_language_tag(tag)) {
        fault_at_key(Fault::bad_language_tag, entry, {tag});
        return;
    }
    if (languages == Languages::any || m_languages.empty())
        return;
    for (const std::string& language : m_languages) {
        const bool begins = tag.substr(0, language.size()) == language;
        if (begins && (tag.size() == language.size() || tag[language.size()] == '-'))
            return;
    }
    const Names all(m_languages.begin(), m_languages.end());
    const Suggestion meant = suggestion(tag, all);
    fault_at_key(Fault::unknown_language, entry, {tag, meant.words, {}, meant.name});
}

engine::LocalizedText Reader::localized(NodeId node, Languages languages) {
    engine::LocalizedText result;
    if (!is(node, JsonKind::object, "an object of texts by language, such as {\"fi\": \"…\"},"))
        return result;
    const std::vector<NodeId> entries = children(node, "text", {1, most_languages});
    result.entries.reserve(entries.size());
    NodeId empty = no_node;
    bool any = false;
    for (const NodeId entry : entries) {
        std::string tag = m_document.key(entry);
        check_language(entry, tag, languages);
        std::string written = languages == Languages::any ? text(entry) : text_or_nothing(entry);
        const bool blank = is_blank(written);
        if (!blank)
            result.entries.push_back({std::move(tag), engine::composed(written)});
        else if (m_document.kind(entry) == JsonKind::string)
            empty = entry;
        any = any || !blank || m_document.kind(entry) != JsonKind::string;
    }
    if (!any && empty != no_node && languages != Languages::any)
        fault(Fault::empty_text, empty);
    return result;
}

int check_format(Reader& reader, NodeId node, int newest) {
    if (node == no_node)
        return 1; // reported with the other missing keys
    if (reader.document().kind(node) != JsonKind::number) {
        reader.wrong_type(node, number_wanted);
        return 0;
    }
    for (int format = 1; format <= newest; format++) {
        if (reader.document().number(node) == format)
            return format;
    }
    reader.fault(Fault::unsupported_format, node,
                 {newest == 1 ? "version 1" : "versions 1 and 2", {}, {}, newest == 1 ? "1" : ""});
    return 0;
}

void Reader::duplicate_reference(NodeId node, std::string_view noun, std::string_view name) {
    fault(Fault::duplicate_reference, node, {noun, name});
}

void Reader::unknown_reference(NodeId node, std::string_view noun, std::string_view name, const Names& candidates) {
    if (is_full())
        return;
    const Suggestion meant = suggestion(name, candidates);
    fault(Fault::unknown_reference, node, {noun, name, meant.words, meant.name});
}

void Reader::unknown_reference_key(NodeId node, std::string_view noun, const Names& candidates) {
    if (is_full())
        return;
    const std::string name = m_document.key(node);
    const Suggestion meant = suggestion(name, candidates);
    fault_at_key(Fault::unknown_reference, node, {noun, name, meant.words, meant.name});
}

} // namespace pikatesti::formats
