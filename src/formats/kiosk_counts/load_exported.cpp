#include "formats/kiosk_counts/load_exported.h"

#include "formats/json/reader.h"

namespace pikatesti::formats {
namespace {

constexpr std::size_t most_parts = 40'000; // a hundred years of days
constexpr std::size_t most_totals = 200'000;

class ExportReader {
public:
    ExportReader(Reader& reader, const engine::QuestionSet& set) : m_reader(reader), m_set(set) {
        m_record.kind = RecordKind::kiosk;
        m_record.data = engine::empty_evening(set);
    }

    Record read(NodeId root) {
        const auto part = [&](std::string_view key) { return m_reader.member(root, key); };
        if (check_format(m_reader, part("format")) == 0 ||
            !m_reader.object(root, "format kind set revision smallest_group parts"))
            return {};
        m_reader.choice(part("kind"), "kiosk-counts");
        if (const std::string id = m_reader.id(part("set")); id != m_set.id && !id.empty()) {
            m_reader.fault(Fault::other_set, part("set"), {id, m_set.id});
            return {};
        }
        m_record.revision = m_reader.text(part("revision"));
        if (m_record.revision != m_set.revision && !m_record.revision.empty())
            m_reader.warn(fault_text(Fault::other_revision), part("revision"), {m_record.revision, m_set.revision});
        const std::vector<NodeId> parts = m_reader.list(part("parts"), "part", {1, most_parts});
        for (std::size_t i = 0; i < parts.size(); i++)
            read_part(parts[i], i == 0);
        return std::move(m_record);
    }

private:
    void read_part(NodeId node, bool all) {
        if (!m_reader.object(node, "day broken_down", "visitors totals"))
            return;
        const NodeId day = m_reader.member(node, "day");
        const std::string name = m_reader.text(day);
        const int visits = m_reader.whole_number(m_reader.member(node, "broken_down"), 0, engine::most_people, 0);
        if (all) {
            m_reader.choice(day, "all");
            m_record.data.details.people = visits;
            for (const NodeId total : m_reader.list(m_reader.member(node, "totals"), "number", {0, most_totals}))
                read_total(total);
            return;
        }
        if (name.empty() || name == "rests")
            return;
        engine::EveningDetails& details = m_record.data.details;
        if (!engine::is_date(name))
            m_reader.fault(Fault::bad_date, day, {name});
        else if (details.date.empty())
            details.date = name;
        else
            details.until = name;
    }

    void read_total(NodeId node) {
        if (!m_reader.object(node, "kind number", "name part"))
            return;
        const std::string kind = m_reader.text(m_reader.member(node, "kind"));
        const int number = m_reader.whole_number(m_reader.member(node, "number"), 0, engine::most_people, 0);
        if (number == 0 || (kind != "answered" && kind != "answer"))
            return;
        const NodeId name = m_reader.member(node, "name");
        const std::string id = name == no_node ? std::string() : m_reader.text(name);
        const std::optional<std::size_t> question = m_set.find_question(id);
        if (!question) {
            if (kind == "answered")
                m_reader.warn(fault_text(Fault::left_out), node, {"question", id});
            return;
        }
        engine::Round& round = m_record.data.questions[*question].tally.rounds.front();
        if (kind == "answered") {
            for (engine::Count& count : round.counts) // an option that is not told was chosen by nobody
                count = count.value_or(0);
            if (m_set.questions[*question].choice == engine::Choice::multiple)
                round.people = number;
            return;
        }
        const NodeId part = m_reader.member(node, "part");
        const std::string key = part == no_node ? std::string() : m_reader.text(part);
        if (const std::optional<std::size_t> option = m_set.questions[*question].find_option(key))
            round.counts[*option] = number;
        else
            m_reader.warn(fault_text(Fault::left_out), node, {"option", key});
    }

    Reader& m_reader;
    const engine::QuestionSet& m_set;
    Record m_record;
};

} // namespace

Loaded<Record> load_exported_day_counts(std::string_view json, const engine::QuestionSet& set) {
    Loaded<Record> loaded;
    Reader reader(json);
    if (reader.document().complete())
        loaded.value = ExportReader(reader, set).read(reader.document().root());
    loaded.diagnostics = reader.take();
    if (has_errors(loaded.diagnostics))
        loaded.value.reset();
    return loaded;
}

} // namespace pikatesti::formats
