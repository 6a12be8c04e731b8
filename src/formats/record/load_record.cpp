#include "formats/record/load_record.h"

#include "engine/interview/answer_rounds.h"
#include "engine/typed_text.h"
#include "engine/web_address.h"
#include "formats/question_set/municipality_reference.h"
#include "formats/question_set/set_limits.h"
#include "formats/record/record_figures.h"
#include "formats/record/record_words.h"

#include <algorithm>
#include <iterator>

namespace pikatesti::formats {
namespace {

constexpr Fault warnings[] = {Fault::other_revision, Fault::left_out, Fault::figure_differs, Fault::not_asked,
                              Fault::unknown_municipality};

constexpr std::string_view of_format_1 = "event municipality date until people languages answering steps place result";
constexpr std::string_view of_format_2 =
    "event municipality date until people languages answering steps place result id "
    "voice method respondent confirmed";

class RecordReader {
public:
    RecordReader(Reader& reader, const engine::QuestionSet& set) : m_reader(reader), m_set(set) {
        m_record.data = engine::empty_evening(set);
    }

    Record read(NodeId root, const engine::MunicipalityList* municipalities);

private:
    bool read_set(NodeId node);
    void read_details(NodeId root);
    void read_questions(NodeId node);
    void read_question(NodeId node, std::size_t question);
    void read_round(NodeId node, const engine::Question& question, engine::Round& round);
    void read_interview(NodeId root);
    void read_evidence(NodeId node, std::size_t question, std::vector<engine::RoundMade> made);
    engine::RoundMade read_made(NodeId round);
    engine::Noted read_noted(NodeId node, const engine::Question& question);
    std::vector<FactValue> read_facts(NodeId node, const engine::Question& question);
    std::string address(NodeId node);
    void check_years(NodeId questions);
    void read_steps(NodeId node);
    void read_place(NodeId node);
    void read_traits(NodeId municipality, const engine::MunicipalityList* municipalities);
    void check_all_figures(NodeId root);

    engine::Count people(NodeId node);
    std::string text(NodeId node, std::size_t most_bytes, engine::Lines lines = engine::Lines::one);
    std::string date(NodeId node);
    // A name in the set. Where it is none: a fault, or something that another revision had.
    void unknown(NodeId node, std::string_view noun, std::string_view name, const Names& candidates, bool is_key);
    std::optional<std::size_t> question_named(NodeId node);

    Reader& m_reader;
    const engine::QuestionSet& m_set;
    Record m_record;
    int m_format = 1;
    bool m_same_revision = true;
    bool m_traits_known = true; // else what is not applicable cannot be told
};

engine::Count RecordReader::people(NodeId node) {
    if (node == no_node)
        return std::nullopt;
    return m_reader.whole_number(node, 0, engine::most_people, 0);
}

std::string RecordReader::text(NodeId node, std::size_t most_bytes, engine::Lines lines) {
    if (node == no_node)
        return {};
    const std::string found = m_reader.text(node);
    std::string tidy = engine::typed_text(found, most_bytes, lines);
    // Cut, not only tidied at its ends.
    if (found.size() > most_bytes && engine::typed_text(found, found.size(), lines).size() > most_bytes)
        m_reader.fault(Fault::too_long, node, {decimal(found.size()), decimal(most_bytes)});
    return tidy;
}

std::string RecordReader::date(NodeId node) {
    if (node == no_node)
        return {};
    std::string found = m_reader.text(node);
    if (found.empty() || engine::is_date(found))
        return found;
    m_reader.fault(Fault::bad_date, node, {found});
    return {};
}

void RecordReader::unknown(NodeId node, std::string_view noun, std::string_view name, const Names& candidates,
                           bool is_key) {
    if (!m_same_revision)
        is_key ? m_reader.fault_at_key(Fault::left_out, node, {noun, name})
               : m_reader.fault(Fault::left_out, node, {noun, name});
    else if (is_key)
        m_reader.unknown_reference_key(node, noun, candidates);
    else
        m_reader.unknown_reference(node, noun, name, candidates);
}

std::optional<std::size_t> RecordReader::question_named(NodeId node) {
    if (node == no_node)
        return std::nullopt;
    const std::string id = m_reader.text(node);
    const std::optional<std::size_t> found = m_set.find_question(id);
    if (!found && !id.empty())
        unknown(node, "question", id, ids_of(m_set.questions), false);
    return found;
}

// False: a record of another set, of which nothing can be used.
bool RecordReader::read_set(NodeId node) {
    if (!m_reader.object(node, "id revision"))
        return false;
    const NodeId revision = m_reader.member(node, "revision");
    const std::string id = m_reader.id(m_reader.member(node, "id"));
    if (id != m_set.id && !id.empty()) {
        m_reader.fault(Fault::other_set, m_reader.member(node, "id"), {id, m_set.id});
        return false;
    }
    m_record.revision = m_reader.text(revision);
    m_same_revision = m_record.revision == m_set.revision;
    if (!m_same_revision && !m_record.revision.empty())
        m_reader.fault(Fault::other_revision, revision, {m_record.revision, m_set.revision});
    return true;
}

void RecordReader::read_details(NodeId root) {
    const auto part = [&](std::string_view key) { return m_reader.member(root, key); };
    engine::EveningDetails& details = m_record.data.details;
    details.event = text(part("event"), engine::longest_name);
    details.date = date(part("date"));
    details.until = date(part("until"));
    details.people = people(part("people"));
    if (const auto answering = m_reader.choice(part("answering"), answering_words))
        details.answering = static_cast<engine::Answering>(*answering);
    for (const NodeId child : m_reader.list(part("languages"), "language", {1, 2})) {
        std::string tag = m_reader.text(child);
        if (!tag.empty() && !is_language_tag(tag))
            m_reader.fault(Fault::bad_language_tag, child, {tag});
        else if (std::find(details.languages.begin(), details.languages.end(), tag) != details.languages.end())
            m_reader.duplicate_reference(child, "language", tag);
        else
            details.languages.push_back(std::move(tag));
    }
}

// Into a round in which nothing is counted.
void RecordReader::read_round(NodeId node, const engine::Question& question, engine::Round& round) {
    if (!m_reader.object(node, "counts", m_format == 1 ? "people" : "people corrected by"))
        return;
    round.people = people(m_reader.member(node, "people"));
    std::string room;
    for (const NodeId child : m_reader.map(m_reader.member(node, "counts"), "option", {0, most_options})) {
        const std::string_view key = m_reader.document().key(child, room);
        const std::optional<std::size_t> option = question.find_option(key);
        if (option)
            round.counts[*option] = people(child);
        else
            unknown(child, "option", key, keys_of(question.options), true);
    }
}

void RecordReader::read_question(NodeId node, std::size_t question) {
    const auto part = [&](std::string_view key) { return m_reader.member(node, key); };
    if (!m_reader.object(node, "rounds",
                         m_format == 1 ? "locked note agreement"
                                       : "locked note agreement source check change facts earlier"))
        return;
    engine::QuestionNotes& notes = m_record.data.questions[question];
    const std::vector<NodeId> rounds = m_reader.list(part("rounds"), "round", {1, engine::most_rounds});
    // An empty evening has the first one.
    if (!rounds.empty())
        notes.tally.rounds.resize(rounds.size(), notes.tally.rounds.front());
    std::vector<engine::RoundMade> made;
    for (std::size_t i = 0; i < rounds.size(); i++) {
        engine::Round& round = notes.tally.rounds[i];
        read_round(rounds[i], m_set.questions[question], round);
        if (m_format > 1 && engine::is_counted(round))
            made.push_back(read_made(rounds[i]));
    }
    notes.tally.locked = part("locked") != no_node && m_reader.boolean(part("locked"));
    if (m_format > 1)
        read_evidence(node, question, std::move(made));
    else
        notes.note = text(part("note"), engine::longest_note, engine::Lines::many);
}

// What is noted with an answer, now or before it was corrected.
engine::Noted RecordReader::read_noted(NodeId node, const engine::Question& question) {
    const auto part = [&](std::string_view key) { return m_reader.member(node, key); };
    engine::Noted noted;
    noted.note = text(part("note"), engine::longest_note, engine::Lines::many);
    const NodeId source = part("source");
    if (m_reader.object(source, "", "text url date")) {
        noted.source.text = text(m_reader.member(source, "text"), engine::longest_what);
        noted.source.url = address(m_reader.member(source, "url"));
        noted.source.date = date(m_reader.member(source, "date"));
    }
    noted.change = text(part("change"), engine::longest_note, engine::Lines::many);
    noted.facts = read_facts(part("facts"), question);
    return noted;
}

engine::RoundMade RecordReader::read_made(NodeId round) {
    engine::RoundMade made{date(m_reader.member(round, "corrected")), std::nullopt};
    if (const auto by = m_reader.choice(m_reader.member(round, "by"), corrector_words))
        made.by = static_cast<engine::Corrector>(*by);
    return made;
}

void RecordReader::read_evidence(NodeId node, std::size_t question, std::vector<engine::RoundMade> made) {
    const auto part = [&](std::string_view key) { return m_reader.member(node, key); };
    Evidence& evidence = m_record.interview.evidence[question];
    engine::Noted noted = read_noted(node, m_set.questions[question]);
    m_record.data.questions[question].note = std::move(noted.note);
    evidence.source = std::move(noted.source);
    evidence.change = std::move(noted.change);
    evidence.facts = std::move(noted.facts);
    engine::set_made(evidence, std::move(made));
    evidence.check = part("check") != no_node && m_reader.boolean(part("check"));
    for (const NodeId child : m_reader.list(part("earlier"), "earlier round", {0, engine::most_rounds - 1})) {
        if (!m_reader.object(child, "", "note source change facts until by"))
            continue;
        EarlierNoted& earlier = evidence.earlier.emplace_back();
        earlier.said = read_noted(child, m_set.questions[question]);
        earlier.until = date(m_reader.member(child, "until"));
        if (const auto by = m_reader.choice(m_reader.member(child, "by"), corrector_words))
            earlier.by = static_cast<engine::Corrector>(*by);
    }
}

bool has_facts(const engine::QuestionSet& set) {
    return std::any_of(set.questions.begin(), set.questions.end(),
                       [](const engine::Question& question) { return !question.facts.empty(); });
}

std::vector<FactValue> RecordReader::read_facts(NodeId node, const engine::Question& question) {
    using Kind = engine::NotedFact::Kind;
    std::vector<FactValue> facts;
    for (const NodeId child : m_reader.map(node, "fact", {0, most_facts})) {
        const std::string key = m_reader.document().key(child);
        const auto found = std::find_if(question.facts.begin(), question.facts.end(),
                                        [&](const engine::NotedFact& fact) { return fact.key == key; });
        if (found == question.facts.end()) {
            // Only pages on which interviews are held load the set with its facts.
            if (has_facts(m_set))
                unknown(child, "fact", key, keys_of(question.facts), true);
            else
                m_reader.fault_at_key(Fault::left_out, child, {"fact", key});
            continue;
        }
        FactValue& value = facts.emplace_back();
        value.fact = static_cast<std::size_t>(found - question.facts.begin());
        if (found->kind == Kind::text)
            value.text = text(child, engine::longest_what);
        else if (found->kind == Kind::link)
            value.text = address(child);
        else
            value.number = m_reader.number(child, 0, found->kind == Kind::percent ? 100 : engine::most_of_a_fact, 0);
    }
    std::sort(facts.begin(), facts.end(),
              [](const FactValue& one, const FactValue& other) { return one.fact < other.fact; });
    return facts;
}

std::string RecordReader::address(NodeId node) {
    std::string found = text(node, engine::longest_what);
    if (!found.empty() && !engine::is_web_address(found))
        m_reader.fault(Fault::bad_url, node, {found});
    return found;
}

void RecordReader::read_interview(NodeId root) {
    const auto part = [&](std::string_view key) { return m_reader.member(root, key); };
    Interview& interview = m_record.interview;
    interview.evidence.resize(m_set.questions.size());
    if (m_record.kind == RecordKind::interview) {
        for (const std::string_view key : {"id", "voice"}) {
            if (part(key) == no_node)
                m_reader.missing_key(root, key);
        }
    }
    if (part("id") != no_node)
        interview.id = m_reader.id(part("id"));
    if (const auto voice = m_reader.choice(part("voice"), voice_words))
        m_record.data.details.voice = static_cast<engine::Voice>(*voice);
    if (const auto method = m_reader.choice(part("method"), method_words))
        interview.method = static_cast<Method>(*method);
    interview.respondent = text(part("respondent"), engine::longest_name);
    interview.confirmed = date(part("confirmed"));
}

// Answers to what was not asked in the year of the record count for nothing, and that is said.
void RecordReader::check_years(NodeId questions) {
    const std::optional<int> year = engine::year_of(m_record.data.details);
    for (std::size_t i = 0; i < m_set.questions.size(); i++) {
        const engine::Question& question = m_set.questions[i];
        if (!question.asked.covers(year) && engine::valid_round(m_record.data.questions[i].tally))
            m_reader.fault_at_key(Fault::not_asked, m_reader.member(questions, question.id),
                                  {question.id, year ? number_text(*year) : "a record without a date"});
    }
}

void RecordReader::read_questions(NodeId node) {
    std::string room;
    for (const NodeId child : m_reader.map(node, "question", {0, most_questions})) {
        const std::string_view id = m_reader.document().key(child, room);
        const std::optional<std::size_t> question = m_set.find_question(id);
        if (question)
            read_question(child, *question);
        else
            unknown(child, "question", id, ids_of(m_set.questions), true);
    }
}

void RecordReader::read_steps(NodeId node) {
    for (const NodeId child : m_reader.list(node, "step", {0, engine::most_agreed_steps})) {
        const auto part = [&](std::string_view key) { return m_reader.member(child, key); };
        if (!m_reader.object(child, "", "what who when question"))
            continue;
        engine::AgreedStep step;
        step.what = text(part("what"), engine::longest_what);
        step.who = text(part("who"), engine::longest_name);
        step.when = text(part("when"), engine::longest_name);
        step.question = question_named(part("question"));
        if (part("what") == no_node && part("who") == no_node && part("when") == no_node)
            m_reader.missing_key(child, "what");
        m_record.data.steps.push_back(std::move(step));
    }
}

void RecordReader::read_place(NodeId node) {
    if (!m_reader.object(node, "stage", "question moment"))
        return;
    const auto part = [&](std::string_view key) { return m_reader.member(node, key); };
    engine::EveningPlace place;
    const std::optional<std::size_t> stage = m_reader.choice(part("stage"), stage_words);
    const std::optional<std::size_t> moment = m_reader.choice(part("moment"), moment_words);
    const std::optional<std::size_t> question = question_named(part("question"));
    if (stage)
        place.stage = static_cast<engine::EveningStage>(*stage);
    if (place.stage == engine::EveningStage::question) {
        if (part("question") == no_node)
            m_reader.missing_key(node, "question");
        place.question = question.value_or(0);
        if (moment && question)
            place.moment = static_cast<engine::Moment>(*moment);
    }
    m_record.data.place = place;
}

void RecordReader::check_all_figures(NodeId root) {
    const NodeId questions = m_reader.member(root, "questions");
    const bool any = m_reader.has(root, "result") ||
                     std::any_of(m_set.questions.begin(), m_set.questions.end(), [&](const engine::Question& question) {
                         return m_reader.has(m_reader.member(questions, question.id), "agreement");
                     });
    if (!any)
        return;
    std::optional<engine::RoomResult> figures;
    if (m_same_revision && m_traits_known)
        figures = engine::room_result(m_set, engine::tallies_of(m_record.data), m_record.traits,
                                      m_record.data.details.people, engine::year_of(m_record.data.details));
    check_figures(m_reader, m_reader.member(root, "result"), m_set, figures ? &*figures : nullptr);
    for (std::size_t i = 0; i < m_set.questions.size(); i++) {
        const NodeId question = m_reader.member(questions, m_set.questions[i].id);
        check_agreement(m_reader, m_reader.member(question, "agreement"),
                        figures ? figures->agreements.questions[i] : std::nullopt, figures.has_value());
    }
}

void RecordReader::read_traits(NodeId municipality, const engine::MunicipalityList* municipalities) {
    const std::string& code = m_record.data.details.municipality;
    std::optional<engine::Traits> traits = read_municipality_traits(m_reader, municipality, code, municipalities);
    m_traits_known = code.empty() || (municipalities && traits);
    m_record.traits = std::move(traits).value_or(engine::Traits());
}

Record RecordReader::read(NodeId root, const engine::MunicipalityList* municipalities) {
    const auto part = [&](std::string_view key) { return m_reader.member(root, key); };
    m_format = check_format(m_reader, part("format"), 2);
    if (m_format == 0)
        return {};
    if (!m_reader.object(root, "format kind set questions", m_format == 1 ? of_format_1 : of_format_2))
        return {};
    if (const auto kind = m_reader.choice(part("kind"), m_format == 1 ? record_kinds_1 : record_kinds))
        m_record.kind = static_cast<RecordKind>(*kind);
    if (!read_set(part("set")))
        return {};
    read_details(root);
    engine::EveningDetails& details = m_record.data.details;
    if (const NodeId municipality = part("municipality"); municipality != no_node) {
        details.municipality = m_reader.text(municipality);
        if (!details.municipality.empty() && !engine::is_municipality_code(details.municipality))
            m_reader.fault(Fault::bad_code, municipality, {details.municipality});
        else
            read_traits(municipality, municipalities);
    }
    if (m_format > 1)
        read_interview(root);
    read_questions(part("questions"));
    check_years(part("questions"));
    read_steps(part("steps"));
    read_place(part("place"));
    check_all_figures(root);
    return std::move(m_record);
}

// What leaves the rest of the record good: a municipality that has been merged into another, too.
bool is_warning(std::string_view id) {
    return std::any_of(std::begin(warnings), std::end(warnings),
                       [&](Fault fault) { return id == fault_text(fault).id; });
}

} // namespace

Loaded<Record> load_record(std::string_view json, const engine::QuestionSet& set,
                           const engine::MunicipalityList* municipalities) {
    Loaded<Record> loaded;
    Reader reader(json);
    if (reader.document().complete())
        loaded.value = RecordReader(reader, set).read(reader.document().root(), municipalities);
    loaded.diagnostics = reader.take();
    for (Diagnostic& diagnostic : loaded.diagnostics) {
        if (is_warning(diagnostic.id))
            diagnostic.severity = Severity::warning;
    }
    if (has_errors(loaded.diagnostics))
        loaded.value.reset();
    else if (loaded.value) // a place, a language or a count of another revision may not fit
        loaded.value->data = engine::Evening(set, std::move(loaded.value->data), loaded.value->traits).take_data();
    return loaded;
}

std::string set_of_record(std::string_view json) {
    const Reader reader(json);
    if (!reader.document().complete())
        return {};
    const NodeId root = reader.document().root();
    const NodeId id = reader.member(reader.member(root, "set"), "id");
    return reader.has(root, "kind") && reader.is_kind(id, JsonKind::string) ? reader.document().string(id)
                                                                            : std::string();
}

} // namespace pikatesti::formats
