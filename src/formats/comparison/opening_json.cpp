#include "formats/comparison/opening_json.h"

#include "engine/evening_data.h"
#include "formats/diagnostics/wording.h"
#include "formats/json/reader.h"
#include "formats/json/writer.h"
#include "formats/question_set/year.h"
#include "formats/record/record_words.h"

#include <algorithm>

namespace pikatesti::formats {

namespace {

using engine::EveningOpening;
using engine::OpeningLine;
using Members = JsonWriter::Members;

constexpr int most_people = 999'999; // as in records

void write_line(JsonWriter& json, const OpeningLine& line) {
    json.begin_object(Members::in_a_row);
    const auto figure = [&](std::string_view whose, const OpeningLine::Figure& its) {
        if (!its.percent)
            return;
        json.key(whose).begin_object(Members::in_a_row);
        json.key("percent").number(*its.percent);
        json.key("low").number(its.range.low);
        json.key("high").number(its.range.high);
        json.end_object();
    };
    figure("officials", line.officials);
    figure("others", line.others);
    json.end_object();
}

void write_questions(JsonWriter& json, const engine::QuestionSet& set, std::string_view name,
                     const std::vector<std::size_t>& questions) {
    json.key(name).begin_array(Members::in_a_row);
    for (const std::size_t question : questions)
        json.text(set.questions[question].id);
    json.end_array();
}

class OpeningReader {
public:
    OpeningReader(Reader& reader, const engine::QuestionSet& set) : m_reader(reader), m_set(set) {}

    EveningOpening read(NodeId root);

private:
    int whole(NodeId parent, std::string_view key, int least, int most) {
        return m_reader.whole_number(m_reader.member(parent, key), least, most, least);
    }
    OpeningLine::Figure figure(NodeId node);
    OpeningLine line(NodeId node);
    std::vector<std::size_t> questions(NodeId node);

    Reader& m_reader;
    const engine::QuestionSet& m_set;
};

OpeningLine::Figure OpeningReader::figure(NodeId node) {
    OpeningLine::Figure found;
    if (node == no_node || !m_reader.object(node, "percent low high"))
        return found;
    found.percent = whole(node, "percent", 0, 100);
    found.range = {whole(node, "low", 0, 100), whole(node, "high", 0, 100)};
    return found;
}

OpeningLine OpeningReader::line(NodeId node) {
    if (!m_reader.object(node, "", "officials others"))
        return {};
    return {figure(m_reader.member(node, "officials")), figure(m_reader.member(node, "others"))};
}

std::vector<std::size_t> OpeningReader::questions(NodeId node) {
    Names ids;
    for (const engine::Question& question : m_set.questions)
        ids.push_back(question.id);
    std::vector<std::size_t> found;
    for (const NodeId child : m_reader.list(node, "question", {0, m_set.questions.size()})) {
        const std::string id = m_reader.text(child);
        if (const auto question = m_set.find_question(id))
            found.push_back(*question);
        else
            m_reader.unknown_reference(child, "question", id, ids);
    }
    return found;
}

EveningOpening OpeningReader::read(NodeId root) {
    const auto part = [&](std::string_view key) { return m_reader.member(root, key); };
    EveningOpening found;
    m_reader.choice(part("kind"), "opening");
    if (const std::string id = m_reader.text(part("set")); id != m_set.id)
        m_reader.fault(Fault::other_set, part("set"), {id, m_set.id});
    if (const NodeId region = part("region"); region != no_node) {
        found.region = m_reader.text_or_nothing(region);
        if (part("municipalities") == no_node)
            m_reader.missing_key(root, "municipalities");
        found.municipalities = whole(root, "municipalities", 1, most_people);
    } else if (part("municipality") == no_node) {
        m_reader.missing_key(root, "municipality");
    } else {
        found.municipality = m_reader.text(part("municipality"));
        if (!engine::is_municipality_code(found.municipality))
            m_reader.fault(Fault::bad_code, part("municipality"), {found.municipality});
    }
    found.year = whole(root, "year", first_year, last_year);
    if (const NodeId voice = part("voice"); voice != no_node)
        if (const auto which = m_reader.choice(voice, voice_words))
            found.voice = static_cast<engine::Voice>(*which);
    found.officials = whole(root, "officials", 0, most_people);
    found.others = whole(root, "others", 0, most_people);
    found.documents = part("documents") != no_node && m_reader.boolean(part("documents"));
    found.whole = line(part("whole"));
    Names ids;
    for (const engine::Goal& goal : m_set.goals)
        ids.push_back(goal.id);
    found.goals.resize(ids.size());
    for (const NodeId goal : m_reader.map(part("goals"), "goal", {0, ids.size()})) {
        const auto place = std::find(ids.begin(), ids.end(), m_reader.document().key(goal));
        if (place == ids.end())
            m_reader.unknown_reference_key(goal, "goal", ids);
        else
            found.goals[static_cast<std::size_t>(place - ids.begin())] = line(goal);
    }
    found.differ = questions(part("differ"));
    found.not_known = questions(part("not_known"));
    found.weak = questions(part("weak"));
    return found;
}

} // namespace

std::string opening_json(const engine::QuestionSet& set, const EveningOpening& opening) {
    JsonWriter json;
    json.begin_object();
    json.key("format").number(1);
    json.member("kind", "opening");
    json.member("set", set.id);
    if (opening.municipality.empty()) {
        json.member("region", opening.region);
        json.key("municipalities").number(opening.municipalities);
    } else {
        json.member("municipality", opening.municipality);
    }
    json.key("year").number(opening.year);
    if (opening.voice)
        json.member("voice", word_for(voice_words, *opening.voice));
    json.key("officials").number(opening.officials);
    json.key("others").number(opening.others);
    json.flag_if("documents", opening.documents);
    json.key("whole");
    write_line(json, opening.whole);
    json.key("goals").begin_object();
    for (std::size_t goal = 0; goal < opening.goals.size(); ++goal) {
        json.key(set.goals[goal].id);
        write_line(json, opening.goals[goal]);
    }
    json.end_object();
    write_questions(json, set, "differ", opening.differ);
    write_questions(json, set, "not_known", opening.not_known);
    write_questions(json, set, "weak", opening.weak);
    json.end_object();
    return json.take();
}

Loaded<EveningOpening> load_opening(std::string_view json, const engine::QuestionSet& set) {
    Loaded<EveningOpening> loaded;
    Reader reader(json);
    const NodeId root = reader.document().complete() ? reader.document().root() : no_node;
    if (root != no_node && check_format(reader, reader.member(root, "format")) &&
        reader.object(root, "format kind set year officials others whole goals differ not_known weak",
                      "municipality region municipalities voice documents"))
        loaded.value = OpeningReader(reader, set).read(root);
    loaded.diagnostics = reader.take();
    if (has_errors(loaded.diagnostics))
        loaded.value.reset();
    return loaded;
}

} // namespace pikatesti::formats
