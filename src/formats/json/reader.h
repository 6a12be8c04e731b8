// Reads values out of a JSON document and reports those that do not fit. A value that is missing or does not fit reads as
// a default, so that reading goes on and finds the next fault too.
#pragma once

#include "engine/text.h"
#include "formats/diagnostics/wording.h"
#include "formats/json/document.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::formats {

// Kinds of value that are wanted, as wrong_type names them.
inline constexpr std::string_view text_wanted = "text in double quotes";
inline constexpr std::string_view number_wanted = "a number";
inline constexpr std::string_view boolean_wanted = "true or false";

struct Limits {
    std::size_t least = 0;
    std::size_t most = 0;
};

class Reader {
public:
    // Parses; see document().complete().
    explicit Reader(std::string_view json, std::size_t most_bytes = JsonDocument::most_bytes)
        : m_report(json), m_document(JsonDocument::parse(m_report, most_bytes)) {}

    const JsonDocument& document() const { return m_document; }
    std::string_view json() const { return m_report.text(); }
    bool is_kind(NodeId node, JsonKind kind) const { return node != no_node && m_document.kind(node) == kind; }
    NodeId member(NodeId object, std::string_view key) const;
    bool has(NodeId object, std::string_view key) const { return member(object, key) != no_node; }
    std::vector<Diagnostic> take() { return m_report.take(); }

    // The languages that texts are in.
    void set_languages(std::vector<std::string> languages) { m_languages = std::move(languages); }

    // Reports at the value, or at its key.
    void fault(Fault fault, NodeId node, Arguments arguments = {});
    void fault_at_key(Fault fault, NodeId node, Arguments arguments = {});
    void warn(const FaultText& text, NodeId node, Arguments arguments = {});
    void warn_at_key(const FaultText& text, NodeId node, Arguments arguments = {});
    bool is_full() const { return m_report.is_full(); }

    // Is it an object with the required keys, and no keys but those and the optional ones? Reports what is not so, a
    // misspelt key once; true if it can be read at all. Both are words with spaces between. Keys that begin with
    // "$comment", and "$schema", are always allowed.
    bool object(NodeId node, std::string_view required, std::string_view optional = {});
    void missing_key(NodeId object, std::string_view key);
    // The elements of a list, or the members of an object whose keys are names of the author's, such as ids: at most as
    // many as the limits allow, comments left out. None if it is no such thing. The noun says what they are: "goal".
    std::vector<NodeId> list(NodeId node, std::string_view noun, Limits limits);
    std::vector<NodeId> map(NodeId node, std::string_view noun, Limits limits);

    // The elements of a list that was read before; nothing is reported again.
    std::vector<NodeId> elements(NodeId list) const;

    // A string with something in it.
    std::string text(NodeId node);
    // The same; but an empty one is not reported.
    std::string text_or_nothing(NodeId node);
    // An id: a-z, 0-9, "-" and "_".
    std::string id(NodeId node);
    void check_id(NodeId node, std::string_view id);
    // The id at the node is not that of an earlier thing of its kind, which `taken` says.
    void check_unique(NodeId node, std::string_view noun, std::string_view id, bool taken);
    double number(NodeId node, double least, double most, double otherwise);
    // Greater than 0.
    double weight(NodeId node);
    int whole_number(NodeId node, int least, int most, int otherwise);
    bool boolean(NodeId node);
    // One of the words: its index.
    std::optional<std::size_t> choice(NodeId node, std::string_view values);

    // At least one language has a text; empty ones are left out, so that another language is shown there.
    enum class Languages { any, listed };
    engine::LocalizedText localized(NodeId node, Languages languages = Languages::listed);

    // The list or map refers to the name again.
    void duplicate_reference(NodeId node, std::string_view noun, std::string_view name);
    // A name that refers to nothing. `noun` is what it should be: "goal".
    void unknown_reference(NodeId node, std::string_view noun, std::string_view name, const Names& candidates);
    void unknown_reference_key(NodeId node, std::string_view noun, const Names& candidates);

    void wrong_type(NodeId node, std::string_view expected);

private:
    bool is(NodeId node, JsonKind kind, std::string_view expected);
    std::vector<NodeId> children(NodeId node, std::string_view noun, Limits limits);
    // Of an object, from the first unknown one on. `here`: which of the names it has; a name that is only misspelt has been
    // reported then, and counts as being here.
    void unknown_keys(NodeId first, const Names& names, std::uint64_t& here);
    bool is_comment(NodeId member) const; // "$comment…", "$schema"
    void check_language(NodeId entry, std::string_view tag, Languages languages);

    Report m_report;
    JsonDocument m_document;
    std::vector<std::string> m_languages;
};

// BCP 47 as far as its shape goes: subtags of 1-8 letters and digits, the first of 2-8 letters.
bool is_language_tag(std::string_view tag);

// The version of the format that every file but the language files begins with, 1 to `newest`; 0, after a fault, where it is another.
int check_format(Reader& reader, NodeId node, int newest = 1);

} // namespace pikatesti::formats
