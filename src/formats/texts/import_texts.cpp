#include "formats/texts/import_texts.h"

#include "formats/csv/fault_words.h"
#include "formats/csv/text_decoder.h"
#include "formats/diagnostics/wording.h"
#include "formats/json/edit_json.h"
#include "formats/json/reader.h"
#include "formats/texts/set_texts.h"

#include <algorithm>
#include <map>
#include <optional>

namespace pikatesti::formats {
namespace {

bool is_blank(char letter) { return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r'; }

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back()))
        text.remove_suffix(1);
    return text;
}

// The text of a cell: on one line, as texts of a set are.
std::string text_of(std::string_view cell) {
    std::string text;
    bool after_break = false;
    for (const char letter : trimmed(cell)) {
        const bool is_break = letter == '\n' || letter == '\r';
        if (is_break || (after_break && letter == ' ')) {
            if (!text.empty() && text.back() != ' ')
                text += ' ';
            after_break = true;
            continue;
        }
        after_break = false;
        text += letter;
    }
    return text;
}

class Import {
public:
    explicit Import(std::string_view set)
        : m_set(set), m_report(set), m_document(JsonDocument::parse(m_report)), m_colon(colon_of(set)) {
        m_result.diagnostics = m_report.take();
    }

    ImportedTexts run(std::string_view bytes) {
        if (!m_document.complete() || has_errors(m_result.diagnostics))
            return std::move(m_result);
        m_texts = find_texts(m_document);
        for (const SetTexts::Place& place : m_texts.places)
            m_places[place.pointer] = place.node;
        TextDecoder decoder;
        const std::string table = decoder.decode(bytes, true);
        CsvReader reader;
        reader.set_judge([](const std::vector<std::string_view>& names) {
            return static_cast<std::size_t>(std::count_if(names.begin(), names.end(), [](std::string_view name) {
                return trimmed(name) == "pointer" || is_language_tag(trimmed(name));
            }));
        });
        reader.feed(table);
        reader.finish();
        for (CsvReader::Status status = reader.next(); status != CsvReader::Status::done; status = reader.next()) {
            if (status == CsvReader::Status::hungry)
                break;
            if (status == CsvReader::Status::fault)
                tell(Severity::error, csv_fault_text(reader.fault()), reader.line(), "", {});
            else if (m_columns.empty()) {
                if (!read_names(reader))
                    return std::move(m_result);
            } else
                read_row(reader);
        }
        if (m_columns.empty())
            tell(Severity::error,
                 {"no-pointer-column", "the table is empty", "export the texts anew and fill that table in"}, 1, "",
                 {});
        m_result.text = applied();
        return std::move(m_result);
    }

private:
    struct Edit {
        std::size_t from;
        std::size_t to;
        std::string insert;
    };

    void tell(Severity severity, const FaultText& text, std::size_t line, std::string pointer, Arguments arguments) {
        Diagnostic diagnostic;
        diagnostic.severity = severity;
        diagnostic.id = text.id;
        diagnostic.line = line;
        diagnostic.column = 1;
        diagnostic.pointer = std::move(pointer);
        diagnostic.message = fill(text.message, arguments);
        diagnostic.mend = fill(text.mend, arguments);
        diagnostic.values.assign(arguments.begin(), arguments.end());
        m_result.diagnostics.push_back(std::move(diagnostic));
    }

    // No language has a name of four letters or more, but notes beside the texts do: "huom".
    bool is_language(std::string_view name) const {
        const std::vector<std::string>& known = m_texts.languages;
        return std::find(known.begin(), known.end(), name) != known.end() ||
               (is_language_tag(name) && std::min(name.find('-'), name.size()) <= 3);
    }

    // A plain language comes behind the one that it is of.
    void place_language(const std::string& tag) {
        std::vector<std::string>& all = m_texts.languages;
        if (std::find(all.begin(), all.end(), tag) != all.end())
            return;
        const auto base = std::find(all.begin(), all.end(), tag.substr(0, tag.rfind("-simple")));
        all.insert(base == all.end() ? base : base + 1, tag);
    }

    bool read_names(const CsvReader& reader) {
        for (const std::string_view field : reader.fields()) {
            const std::string_view name = trimmed(field);
            m_columns.emplace_back(name);
            if (name == "pointer" || name.empty())
                continue;
            if (!is_language(name)) {
                tell(Severity::warning,
                     {"unknown-column", "the column $1 is no language, so nothing of it is taken",
                      "name it by a language tag such as \"sv\" if it has translations"},
                     reader.line(), "", {name});
                m_columns.back().clear();
            } else if (std::count(m_columns.begin(), m_columns.end(), name) > 1) {
                tell(Severity::error, {"duplicate-column", "the column $1 is there twice", "remove one"}, reader.line(),
                     "", {name});
                m_columns.back().clear();
            } else {
                place_language(std::string(name));
            }
        }
        if (std::find(m_columns.begin(), m_columns.end(), "pointer") != m_columns.end())
            return true;
        tell(Severity::error,
             {"no-pointer-column", "no column is called \"pointer\", so it cannot be told which text is which",
              "export the texts anew and fill that table in; its first row and column stay as they are"},
             reader.line(), "", {});
        return false;
    }

    void read_row(const CsvReader& reader) {
        const std::vector<std::string_view>& cells = reader.fields();
        std::string pointer;
        std::string original;
        for (std::size_t i = 0; i < std::min(cells.size(), m_columns.size()); i++) {
            if (m_columns[i] == "pointer")
                pointer = trimmed(cells[i]);
            else if (!m_texts.listed.empty() && m_columns[i] == m_texts.listed.front())
                original = text_of(cells[i]);
        }
        const auto is_empty = [](std::string_view cell) { return trimmed(cell).empty(); };
        if (std::all_of(cells.begin(), cells.end(), is_empty))
            return;
        const auto found = m_places.find(pointer);
        if (found == m_places.end()) {
            tell(Severity::error,
                 {"unknown-pointer", "the set has no text at $1, so nothing of this row is taken",
                  "look whether the question was removed or its id changed, and correct the pointer"},
                 reader.line(), pointer, {pointer});
            return;
        }
        if (std::any_of(cells.begin() + static_cast<std::ptrdiff_t>(std::min(cells.size(), m_columns.size())),
                        cells.end(), [&](std::string_view cell) { return !is_empty(cell); })) {
            tell(Severity::error,
                 {"wrong-cell-count", "this row has more cells than the first row, so nothing of it is taken",
                  "look for a delimiter or a quote too many or too few"},
                 reader.line(), pointer, {});
            return;
        }
        bool any = false;
        for (std::size_t i = 0; i < std::min(cells.size(), m_columns.size()); i++) {
            const std::string& tag = m_columns[i];
            if (tag.empty() || tag == "pointer" || (!m_texts.listed.empty() && tag == m_texts.listed.front()))
                continue;
            any |= !is_empty(cells[i]);
            take(found->second, tag, text_of(cells[i]));
        }
        compare_original(reader.line(), pointer, found->second, original, any);
    }

    void compare_original(std::size_t line, const std::string& pointer, NodeId place, const std::string& original,
                          bool any) {
        if (!any || original.empty())
            return;
        const NodeId now = m_document.member(place, m_texts.listed.front());
        const std::string current =
            now != no_node && m_document.kind(now) == JsonKind::string ? text_of(m_document.string(now)) : "";
        if (current != original)
            tell(Severity::warning,
                 {"stale-translation", "the original is another one now: it was $1 when this was translated, and is $2",
                  "look through the translations of this text"},
                 line, pointer, {original, current});
    }

    void take(NodeId place, const std::string& tag, const std::string& text) {
        if (text.empty())
            return;
        const NodeId node = m_document.member(place, tag);
        if (node != no_node) {
            if (m_document.kind(node) == JsonKind::string && text_of(m_document.string(node)) == text)
                return;
            const std::size_t from = m_document.value_offset(node);
            m_edits.push_back({from, from + m_document.written(node).size(), json_literal(text)});
        } else {
            insert(place, tag, json_literal(tag).append(m_colon).append(json_literal(text)));
        }
        m_result.changed++;
        note_language(tag);
    }

    // In the order of the set's languages, in the manner of the texts that are there.
    void insert(NodeId place, const std::string& tag, std::string member) {
        const std::vector<std::string>& order = m_texts.languages;
        const auto rank = [&](const std::string& each) { return std::find(order.begin(), order.end(), each); };
        const NodeId first = m_document.first(place);
        const std::size_t open = m_document.value_offset(place);
        if (first == no_node) {
            m_edits.push_back({open + 1, open + m_document.written(place).size() - 1, std::move(member)});
            return;
        }
        NodeId before = no_node;
        for (NodeId each = first; each != no_node; each = m_document.next(each)) {
            if (rank(m_document.key(each)) < rank(tag) || rank(tag) == order.end())
                before = each;
        }
        const std::string_view lead = m_set.substr(open + 1, m_document.key_offset(first) - open - 1);
        const std::string separator = lead.empty() ? (m_colon == ":" ? "," : ", ") : join({",", lead});
        if (before == no_node) {
            const std::size_t at = m_document.key_offset(first);
            m_edits.push_back({at, at, member + separator});
            return;
        }
        const std::size_t end = m_document.value_offset(before) + m_document.written(before).size();
        m_edits.push_back({end, end, separator + member});
    }

    // A plain language is not listed where the one that it is of is.
    void note_language(const std::string& tag) {
        const auto has = [](const std::vector<std::string>& list, std::string_view wanted) {
            return std::find(list.begin(), list.end(), wanted) != list.end();
        };
        const std::size_t cut = tag.rfind("-simple");
        const bool is_plain = cut != std::string::npos && has(m_texts.listed, tag.substr(0, cut));
        if (!is_plain && !has(m_texts.listed, tag) && !has(m_result.languages, tag))
            m_result.languages.push_back(tag);
    }

    std::string applied() {
        if (!m_result.languages.empty() && !m_texts.listed.empty()) {
            NodeId last = m_document.first(m_texts.language_list);
            while (m_document.next(last) != no_node)
                last = m_document.next(last);
            std::string added;
            for (const std::string& tag : m_result.languages)
                added.append(m_colon == ":" ? "," : ", ").append(json_literal(tag));
            const std::size_t end = m_document.value_offset(last) + m_document.written(last).size();
            m_edits.push_back({end, end, std::move(added)});
        }
        // Several at one place stay in their order.
        std::stable_sort(m_edits.begin(), m_edits.end(), [](const Edit& a, const Edit& b) { return a.from < b.from; });
        std::string text;
        std::size_t at = 0;
        for (const Edit& edit : m_edits) {
            text.append(m_set.substr(at, edit.from - at)).append(edit.insert);
            at = edit.to;
        }
        return text.append(m_set.substr(at));
    }

    std::string_view m_set;
    Report m_report;
    JsonDocument m_document;
    std::string_view m_colon; // what stands between a name and its value
    SetTexts m_texts;
    std::map<std::string, NodeId> m_places;
    std::vector<std::string> m_columns; // "pointer", a language, or empty for what is not taken
    std::vector<Edit> m_edits;
    ImportedTexts m_result;
};

} // namespace

ImportedTexts import_texts(std::string_view set, std::string_view table) { return Import(set).run(table); }

} // namespace pikatesti::formats
