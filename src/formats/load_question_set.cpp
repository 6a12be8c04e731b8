#include "formats/load.h"
#include "formats/set_reader.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

bool is_web_address(std::string_view url) {
    const std::string_view scheme = url.substr(0, 7) == "http://" ? "http://" : "https://";
    const bool printable = std::all_of(
        url.begin(), url.end(), [](char c) { return c > ' ' && c != '"' && c != '<' && c != '>' && c != '\x7F'; });
    return url.substr(0, scheme.size()) == scheme && url.size() > scheme.size() && url[scheme.size()] != '/' &&
           printable;
}

bool is_relative_path(std::string_view path) {
    return path.find(':') == std::string_view::npos && path.find('\\') == std::string_view::npos && path[0] != '/';
}

} // namespace

Loaded<engine::QuestionSet> load_question_set(std::string_view json) {
    Loaded<engine::QuestionSet> loaded;
    Reader reader(json);
    if (reader.document().complete())
        loaded.value = SetReader(reader).read(reader.document().root());
    loaded.diagnostics = reader.take();
    if (has_errors(loaded.diagnostics))
        loaded.value.reset();
    return loaded;
}

engine::QuestionSet SetReader::read(NodeId root) {
    const bool readable =
        m_reader.object(root, {"format", "id", "revision", "languages", "title", "goals", "levels", "questions"},
                        {"description", "method_note", "minutes", "municipalities", "scoring", "goal_bands",
                         "not_enough", "sources", "examples"});
    if (!readable)
        return {};
    // Of another version, everything might be a fault: say only that.
    if (!check_format(m_reader, m_reader.member(root, "format")))
        return {};
    read_top(root);
    read_scoring(m_reader.member(root, "scoring"));
    read_bands(m_reader.member(root, "goal_bands"));
    read_goals(m_reader.member(root, "goals"));
    read_levels(m_reader.member(root, "levels"));
    read_sources(m_reader.member(root, "sources"));
    read_questions(m_reader.member(root, "questions"));
    check_goals_have_questions(m_reader.member(root, "goals"));
    read_examples(m_reader.member(root, "examples"));
    return std::move(m_set);
}

void SetReader::read_top(NodeId root) {
    read_languages(m_reader.member(root, "languages"));
    m_set.id = m_reader.id(m_reader.member(root, "id"));
    m_set.revision = m_reader.text(m_reader.member(root, "revision"));
    m_set.title = m_reader.localized(m_reader.member(root, "title"));
    m_set.description = m_reader.localized(m_reader.member(root, "description"));
    m_set.method_note = m_reader.localized(m_reader.member(root, "method_note"));
    m_set.minutes = m_reader.whole_number(m_reader.member(root, "minutes"), 1, 600, m_set.minutes);
    const NodeId list = m_reader.member(root, "municipalities");
    m_set.municipality_list = m_reader.text(list);
    if (!m_set.municipality_list.empty() && !is_relative_path(m_set.municipality_list))
        m_reader.fault(Fault::bad_path, list, "the list of municipalities is named by its path from this file",
                       "write a relative path, such as \"municipalities.json\"");
    const NodeId not_enough = m_reader.member(root, "not_enough");
    if (not_enough != no_node && m_reader.object(not_enough, {"name"}, {"text"})) {
        m_set.not_enough_name = m_reader.localized(m_reader.member(not_enough, "name"));
        m_set.not_enough_text = m_reader.localized(m_reader.member(not_enough, "text"));
    }
}

void SetReader::read_languages(NodeId node) {
    if (node == no_node || !m_reader.list(node, "language", {1, most_others}))
        return;
    for (NodeId child = m_reader.first(node); child != no_node && m_set.languages.size() < most_others;
         child = m_reader.next(child)) {
        std::string tag = m_reader.text(child);
        if (tag.empty())
            continue;
        if (!is_language_tag(tag))
            m_reader.fault(Fault::bad_language_tag, child, join({quoted(tag), " is not a language tag"}),
                           "write a tag such as \"fi\", \"sv\" or \"fi-simple\"");
        else if (std::find(m_set.languages.begin(), m_set.languages.end(), tag) != m_set.languages.end())
            m_reader.fault(Fault::duplicate_reference, child, join({"the language ", quoted(tag), " is listed twice"}),
                           "remove it here");
        else
            m_set.languages.push_back(std::move(tag));
    }
    m_reader.set_languages(m_set.languages);
}

void SetReader::read_scoring(NodeId node) {
    if (node == no_node || !m_reader.object(node, {}, {"least_known"}))
        return;
    const NodeId least = m_reader.member(node, "least_known");
    if (least == no_node || !m_reader.object(least, {}, {"goal", "overall"}))
        return;
    m_set.least_known_goal = m_reader.whole_number(m_reader.member(least, "goal"), 0, 100, m_set.least_known_goal);
    m_set.least_known_overall =
        m_reader.whole_number(m_reader.member(least, "overall"), 0, 100, m_set.least_known_overall);
}

void SetReader::check_unique(NodeId node, std::string_view noun, std::string_view id, const Names& earlier) {
    if (id.empty())
        return;
    if (id == engine::not_enough_id && (noun == "band" || noun == "level"))
        m_reader.fault(Fault::reserved_id, node,
                       join({quoted(id), " is the id of what is shown when too little is known"}), "use another id");
    if (std::find(earlier.begin(), earlier.end(), id) != earlier.end())
        m_reader.fault(Fault::duplicate_id, node, join({"there is a ", noun, " ", quoted(id), " already"}),
                       "give one of them another name");
}

int SetReader::read_minimum(NodeId node, std::optional<int> previous) {
    const int minimum = m_reader.whole_number(node, 0, 100, previous.value_or(-1) + 1);
    if (node == no_node || m_reader.document().kind(node) != JsonKind::number)
        return minimum;
    if (!previous && minimum != 0)
        m_reader.fault(Fault::first_not_zero, node,
                       join({"the first one must begin at 0, not at ", decimal(static_cast<std::size_t>(minimum))}),
                       "write 0, so that every result has its place");
    else if (previous && minimum <= *previous)
        m_reader.fault(
            Fault::not_ascending, node,
            join({"this must be more than the ", decimal(static_cast<std::size_t>(*previous)), " of the one before"}),
            "list them from the lowest to the highest");
    return minimum;
}

void SetReader::read_bands(NodeId node) {
    if (node == no_node || !m_reader.list(node, "band", {1, most_others}))
        return;
    for (NodeId child = m_reader.first(node); child != no_node && m_set.goal_bands.size() < most_others;
         child = m_reader.next(child)) {
        engine::GoalBand band;
        if (m_reader.object(child, {"id", "min"})) {
            const NodeId id = m_reader.member(child, "id");
            band.id = m_reader.id(id);
            check_unique(id, "band", band.id, ids_of(m_set.goal_bands));
            const bool first = m_set.goal_bands.empty();
            band.minimum = read_minimum(m_reader.member(child, "min"),
                                        first ? std::nullopt : std::optional(m_set.goal_bands.back().minimum));
        }
        m_set.goal_bands.push_back(std::move(band));
    }
}

void SetReader::read_goals(NodeId node) {
    if (node == no_node || !m_reader.list(node, "goal", {1, most_others}))
        return;
    for (NodeId child = m_reader.first(node); child != no_node && m_set.goals.size() < most_others;
         child = m_reader.next(child)) {
        engine::Goal goal;
        if (m_reader.object(child, {"id", "name"}, {"short_name", "icon", "weight", "texts"})) {
            const NodeId id = m_reader.member(child, "id");
            goal.id = m_reader.id(id);
            check_unique(id, "goal", goal.id, ids_of(m_set.goals));
            goal.name = m_reader.localized(m_reader.member(child, "name"));
            goal.short_name = m_reader.localized(m_reader.member(child, "short_name"));
            goal.icon = m_reader.text(m_reader.member(child, "icon"));
            goal.weight = m_reader.weight(m_reader.member(child, "weight"));
            const NodeId texts = m_reader.member(child, "texts");
            const Names bands = ids_of(m_set.goal_bands);
            if (texts != no_node && m_reader.map(texts, "text", {0, most_others})) {
                for (NodeId text = m_reader.first(texts); text != no_node; text = m_reader.next(text)) {
                    if (std::find(bands.begin(), bands.end(), m_reader.document().key(text)) == bands.end())
                        m_reader.unknown_reference_key(text, "band", bands);
                }
                for (const std::string_view band : bands) {
                    if (!band.empty() && !m_reader.has(texts, band))
                        m_reader.fault(Fault::missing_key, texts,
                                       join({"there is no text for the band ", quoted(band)}),
                                       join({"add ", quoted(band), ": { … }"}));
                }
            }
            for (const std::string_view band : bands)
                goal.band_texts.push_back(m_reader.localized(m_reader.member(texts, band)));
        }
        m_set.goals.push_back(std::move(goal));
    }
}

void SetReader::read_levels(NodeId node) {
    if (node == no_node || !m_reader.list(node, "level", {1, most_others}))
        return;
    for (NodeId child = m_reader.first(node); child != no_node && m_set.levels.size() < most_others;
         child = m_reader.next(child)) {
        engine::Level level;
        if (m_reader.object(child, {"id", "min", "name"}, {"every_goal_at_least", "text"})) {
            const NodeId id = m_reader.member(child, "id");
            level.id = m_reader.id(id);
            check_unique(id, "level", level.id, ids_of(m_set.levels));
            const bool first = m_set.levels.empty();
            level.minimum = read_minimum(m_reader.member(child, "min"),
                                         first ? std::nullopt : std::optional(m_set.levels.back().minimum));
            const NodeId guard = m_reader.member(child, "every_goal_at_least");
            level.every_goal_at_least = m_reader.whole_number(guard, 0, 100, 0);
            if (first && level.every_goal_at_least > 0)
                m_reader.fault_at_key(Fault::guard_on_lowest_level, guard,
                                      "the lowest level cannot have a guard: there is no level below it",
                                      "remove it here");
            level.name = m_reader.localized(m_reader.member(child, "name"));
            level.text = m_reader.localized(m_reader.member(child, "text"));
        }
        m_set.levels.push_back(std::move(level));
    }
}

void SetReader::read_sources(NodeId node) {
    if (node == no_node || !m_reader.map(node, "source", {0, most_sources}))
        return;
    for (NodeId child = m_reader.first(node); child != no_node && m_set.sources.size() < most_sources;
         child = m_reader.next(child)) {
        engine::Source source;
        source.key = m_reader.document().key(child);
        m_reader.check_id(child, source.key);
        if (m_reader.object(child, {"title"}, {"url"})) {
            source.title = m_reader.localized(m_reader.member(child, "title"), Reader::Languages::listed);
            const NodeId url = m_reader.member(child, "url");
            const auto read_url = [&](NodeId address) {
                std::string text = m_reader.text(address);
                if (!text.empty() && !is_web_address(text))
                    m_reader.fault(Fault::bad_url, address, join({quoted(text), " is not a web address"}),
                                   "write the whole address, beginning with https:// or http://");
                return text;
            };
            if (url != no_node && m_reader.document().kind(url) == JsonKind::string) {
                source.url.entries.push_back(
                    {m_set.languages.empty() ? std::string() : m_set.languages.front(), read_url(url)});
            } else if (url != no_node) {
                source.url = m_reader.localized(url, Reader::Languages::listed);
                for (NodeId address = source.url.empty() ? no_node : m_reader.first(url); address != no_node;
                     address = m_reader.next(address)) {
                    if (m_reader.document().kind(address) == JsonKind::string)
                        read_url(address);
                }
            }
        }
        m_set.sources.push_back(std::move(source));
    }
}

} // namespace pikatesti::formats
