#include "formats/check/linter.h"

#include "formats/ids/named_child.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

// Different sets of traits; of lists with more nothing is claimed.
constexpr std::size_t most_profiles = 32;

} // namespace

Linter::Linter(const Reader& reader, const engine::QuestionSet& set, const engine::MunicipalityList* municipalities)
    : m_reader(reader), m_set(set), m_report(reader.json()) {
    if (municipalities) {
        for (const engine::Municipality& municipality : municipalities->municipalities) {
            engine::Traits traits = municipality.traits;
            std::sort(traits.begin(), traits.end());
            if (std::find(m_profiles.begin(), m_profiles.end(), traits) == m_profiles.end())
                m_profiles.push_back(std::move(traits));
            if (m_profiles.size() > most_profiles) {
                m_profiles.clear();
                break;
            }
        }
    }
    m_questions = m_reader.elements(part(document().root(), "questions"));
    read_silences();
}

std::vector<Diagnostic> Linter::take() {
    check_silences();
    return m_report.take();
}

void Linter::read_silences() {
    for (const NodeId node : m_reader.elements(part(document().root(), "silence"))) {
        const NodeId at = part(node, "at");
        const std::string pointer = at == no_node ? std::string() : document().string(at);
        Silence& silence = m_silences.emplace_back();
        silence = {node, find_place(pointer), document().string(part(node, "id"))};
        for (std::size_t i = 0; i < static_cast<std::size_t>(Rule::count); i++) {
            if (silence.id == rule_text(static_cast<Rule>(i)).id)
                silence.rule = static_cast<Rule>(i);
        }
    }
}

// A pointer in which an element of a list may be named by its id or key instead of its place, which changes too easily.
NodeId Linter::find_place(std::string_view pointer) const {
    if (const NodeId exact = document().find(pointer); exact != no_node || pointer.empty())
        return exact;
    NodeId node = document().root();
    while (node != no_node && !pointer.empty()) {
        const std::size_t end = pointer.find('/', 1);
        const std::string_view token = pointer.substr(1, end == std::string_view::npos ? end : end - 1);
        pointer = end == std::string_view::npos ? std::string_view() : pointer.substr(end);
        const NodeId found = document().find_child(node, token);
        node = found != no_node ? found : named_child(document(), node, token);
    }
    return node;
}

bool Linter::is_silenced(Rule rule, NodeId node) {
    bool silenced = false;
    for (Silence& silence : m_silences) {
        if (silence.rule == rule && silence.place != no_node && document().contains(silence.place, node))
            silenced = silence.used = true;
    }
    return silenced;
}

void Linter::warn(Rule rule, NodeId node, Arguments arguments) {
    if (!is_silenced(rule, node) && !m_report.is_full())
        m_report.add(Severity::warning, rule_text(rule), document().key_offset(node), document().pointer(node),
                     arguments);
}

void Linter::check_silences() {
    Names ids;
    for (std::size_t i = 0; i < static_cast<std::size_t>(Rule::count); i++)
        ids.push_back(rule_text(static_cast<Rule>(i)).id);
    for (std::size_t i = 0; i < m_silences.size(); i++) { // warn() looks at them
        const Silence silence = m_silences[i];
        if (silence.rule == Rule::count) {
            const Suggestion meant = suggestion(silence.id, ids);
            warn(Rule::unknown_silence, part(silence.node, "id"), {silence.id, meant.words, {}, meant.name});
        } else if (!silence.used) {
            warn(Rule::unused_silence, silence.node);
        }
    }
}

} // namespace pikatesti::formats
