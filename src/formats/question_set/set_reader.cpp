#include "formats/question_set/set_reader.h"

#include "engine/web_address.h"
#include "formats/question_set/examples_reader.h"
#include "formats/question_set/questions_reader.h"
#include "formats/question_set/set_limits.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

bool is_relative_path(std::string_view path) {
    return path.find(':') == std::string_view::npos && path.find('\\') == std::string_view::npos && path[0] != '/';
}

// In the order of the text: each part may refer to those before it.
class SetReader {
public:
    explicit SetReader(Reader& reader) : m_reader(reader) {}

    engine::QuestionSet read(NodeId root);

private:
    void read_top(NodeId root);
    std::string read_path(NodeId node);
    void read_languages(NodeId node);
    void read_scoring(NodeId node);
    void read_bands(NodeId node);
    void read_goals(NodeId node);
    void read_levels(NodeId node);
    void read_sources(NodeId node);
    void read_silences(NodeId node);
    // The least per cent of a band or level; `previous` is that of the one before.
    int read_minimum(NodeId node, int previous);

    void check_not_reserved(NodeId node, std::string_view id);

    static constexpr int before_first = -1; // the "previous" of the first band or level

    Reader& m_reader;
    engine::QuestionSet m_set;
};

engine::QuestionSet SetReader::read(NodeId root) {
    const auto part = [&](std::string_view key) { return m_reader.member(root, key); };
    // Of another version, everything might be a fault: say only that.
    if (!check_format(m_reader, part("format")))
        return {};
    const bool readable = m_reader.object(
        root, "format id revision languages title goals levels questions",
        "description method_note minutes municipalities later scoring goal_bands not_enough sources examples silence");
    if (!readable)
        return {};
    read_top(root);
    read_scoring(part("scoring"));
    read_bands(part("goal_bands"));
    read_goals(part("goals"));
    read_levels(part("levels"));
    read_sources(part("sources"));
    read_questions(m_reader, part("questions"), m_set);
    check_goals_have_questions(m_reader, part("goals"), m_set);
    read_examples(m_reader, part("examples"), m_set);
    read_silences(part("silence"));
    return std::move(m_set);
}

std::string SetReader::read_path(NodeId node) {
    std::string path = m_reader.text(node);
    if (!path.empty() && !is_relative_path(path))
        m_reader.fault(Fault::bad_path, node);
    return path;
}

void SetReader::read_top(NodeId root) {
    const auto part = [&](std::string_view key) { return m_reader.member(root, key); };
    read_languages(part("languages"));
    m_set.id = m_reader.id(part("id"));
    m_set.revision = m_reader.text(part("revision"));
    m_set.title = m_reader.localized(part("title"));
    m_set.description = m_reader.localized(part("description"));
    m_set.method_note = m_reader.localized(part("method_note"));
    m_set.minutes = m_reader.whole_number(part("minutes"), 1, 600, m_set.minutes);
    m_set.municipality_list = read_path(part("municipalities"));
    read_path(part("later")); // pages fetch it, and load the set anew
    const NodeId not_enough = part("not_enough");
    if (m_reader.object(not_enough, "name", "text")) {
        m_set.not_enough_name = m_reader.localized(m_reader.member(not_enough, "name"));
        m_set.not_enough_text = m_reader.localized(m_reader.member(not_enough, "text"));
    }
}

void SetReader::read_languages(NodeId node) {
    for (const NodeId child : m_reader.list(node, "language", {1, most_others})) {
        std::string tag = m_reader.text(child);
        if (tag.empty())
            continue;
        const bool listed = std::find(m_set.languages.begin(), m_set.languages.end(), tag) != m_set.languages.end();
        if (!is_language_tag(tag))
            m_reader.fault(Fault::bad_language_tag, child, {tag});
        else if (listed)
            m_reader.duplicate_reference(child, "language", tag);
        else
            m_set.languages.push_back(std::move(tag));
    }
    m_reader.set_languages(m_set.languages);
}

void SetReader::read_scoring(NodeId node) {
    if (!m_reader.object(node, "", "least_known"))
        return;
    const NodeId least = m_reader.member(node, "least_known");
    if (!m_reader.object(least, "", "goal overall"))
        return;
    const auto percent = [&](std::string_view key, int otherwise) {
        return m_reader.whole_number(m_reader.member(least, key), 0, 100, otherwise);
    };
    m_set.least_known_goal = percent("goal", m_set.least_known_goal);
    m_set.least_known_overall = percent("overall", m_set.least_known_overall);
}

// Only their form: what they silence concerns formats/check/linter.h alone.
void SetReader::read_silences(NodeId node) {
    for (const NodeId child : m_reader.list(node, "silence", {0, most_silences})) {
        if (!m_reader.object(child, "id reason", "at"))
            continue;
        m_reader.text(m_reader.member(child, "id"));
        m_reader.text(m_reader.member(child, "reason"));
        const NodeId at = m_reader.member(child, "at");
        if (const std::string pointer = m_reader.text(at); !pointer.empty() && pointer[0] != '/')
            m_reader.fault(Fault::bad_pointer, at, {pointer});
    }
}

void SetReader::check_not_reserved(NodeId node, std::string_view id) {
    if (id == engine::not_enough_id)
        m_reader.fault(Fault::reserved_id, node, {id});
}

int SetReader::read_minimum(NodeId node, int previous) {
    const int minimum = m_reader.whole_number(node, 0, 100, previous + 1);
    if (!m_reader.is_kind(node, JsonKind::number) || m_reader.document().number(node) != minimum)
        return minimum; // reported already
    if (previous < 0 && minimum != 0)
        m_reader.fault(Fault::first_not_zero, node, {number_text(minimum)});
    if (previous >= 0 && minimum <= previous)
        m_reader.fault(Fault::not_ascending, node, {number_text(previous)});
    return minimum;
}

void SetReader::read_bands(NodeId node) {
    int previous = before_first;
    for (const NodeId child : m_reader.list(node, "band", {1, most_others})) {
        engine::GoalBand band;
        if (m_reader.object(child, "id min")) {
            const NodeId id = m_reader.member(child, "id");
            band.id = m_reader.id(id);
            check_not_reserved(id, band.id);
            m_reader.check_unique(id, "band", band.id, contains(ids_of(m_set.goal_bands), band.id));
            previous = band.minimum = read_minimum(m_reader.member(child, "min"), previous);
        }
        m_set.goal_bands.push_back(std::move(band));
    }
}

void SetReader::read_goals(NodeId node) {
    const Names bands = ids_of(m_set.goal_bands);
    for (const NodeId child : m_reader.list(node, "goal", {1, most_others})) {
        const auto part = [&](std::string_view key) { return m_reader.member(child, key); };
        engine::Goal goal;
        if (m_reader.object(child, "id name", "short_name icon weight texts")) {
            goal.id = m_reader.id(part("id"));
            m_reader.check_unique(part("id"), "goal", goal.id, m_set.find_goal(goal.id).has_value());
            goal.name = m_reader.localized(part("name"));
            goal.short_name = m_reader.localized(part("short_name"));
            goal.icon = m_reader.text(part("icon"));
            goal.weight = m_reader.weight(part("weight"));
        }
        const NodeId texts = part("texts");
        for (const NodeId text : m_reader.map(texts, "text", {0, most_others})) {
            if (!contains(bands, m_reader.document().key(text)))
                m_reader.unknown_reference_key(text, "band", bands);
        }
        for (const std::string_view band : bands) {
            if (m_reader.is_kind(texts, JsonKind::object) && !m_reader.has(texts, band) && !band.empty())
                m_reader.fault(Fault::missing_band_text, texts, {band, {}, {}, band});
            goal.band_texts.push_back(m_reader.localized(m_reader.member(texts, band)));
        }
        m_set.goals.push_back(std::move(goal));
    }
}

void SetReader::read_levels(NodeId node) {
    int previous = before_first;
    for (const NodeId child : m_reader.list(node, "level", {1, most_others})) {
        const auto part = [&](std::string_view key) { return m_reader.member(child, key); };
        engine::Level level;
        if (m_reader.object(child, "id min name", "every_goal_at_least text")) {
            level.id = m_reader.id(part("id"));
            check_not_reserved(part("id"), level.id);
            m_reader.check_unique(part("id"), "level", level.id, contains(ids_of(m_set.levels), level.id));
            level.every_goal_at_least = m_reader.whole_number(part("every_goal_at_least"), 0, 100, 0);
            if (m_set.levels.empty() && level.every_goal_at_least > 0)
                m_reader.fault_at_key(Fault::guard_on_lowest_level, part("every_goal_at_least"));
            previous = level.minimum = read_minimum(part("min"), previous);
            level.name = m_reader.localized(part("name"));
            level.text = m_reader.localized(part("text"));
        }
        m_set.levels.push_back(std::move(level));
    }
}

void SetReader::read_sources(NodeId node) {
    for (const NodeId child : m_reader.map(node, "source", {0, most_sources})) {
        engine::Source source;
        source.key = m_reader.document().key(child);
        m_reader.check_id(child, source.key);
        if (m_reader.object(child, "title", "url")) {
            source.title = m_reader.localized(m_reader.member(child, "title"), Reader::Languages::listed);
            const NodeId url = m_reader.member(child, "url");
            if (m_reader.is_kind(url, JsonKind::string)) {
                const std::string language = m_set.languages.empty() ? std::string() : m_set.languages.front();
                source.url.entries.push_back({language, m_reader.text(url)});
            } else {
                source.url = m_reader.localized(url, Reader::Languages::listed);
            }
            for (const engine::LocalizedText::Entry& entry : source.url.entries) {
                const NodeId localized = m_reader.member(url, entry.language);
                if (!entry.text.empty() && !engine::is_web_address(entry.text))
                    m_reader.fault(Fault::bad_url, localized == no_node ? url : localized, {entry.text});
            }
        }
        m_set.sources.push_back(std::move(source));
    }
}

} // namespace

std::optional<engine::QuestionSet> read_question_set(Reader& reader) {
    return SetReader(reader).read(reader.document().root());
}

} // namespace pikatesti::formats
