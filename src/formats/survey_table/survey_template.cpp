#include "formats/survey_table/survey_template.h"

#include "formats/json/reader.h"
#include "formats/json/writer.h"
#include "formats/question_set/set_limits.h"

namespace pikatesti::formats {
namespace {

using Is = engine::ColumnUse::Is;

constexpr std::string_view kind_word = "table-template";
// In the order of the enumeration.
constexpr std::string_view use_words = "nothing municipality voice year day sent respondent_id review question option";
constexpr std::size_t most_columns = 2000;

bool is_template(const Reader& reader) {
    const NodeId root = reader.document().complete() ? reader.document().root() : no_node;
    const NodeId kind = reader.member(root, "kind");
    return reader.is_kind(kind, JsonKind::string) && reader.document().string(kind) == kind_word;
}

engine::SurveyTemplate::Column read_column(Reader& reader, NodeId node, const engine::QuestionSet& set) {
    engine::SurveyTemplate::Column column;
    if (!reader.object(node, "heading is", "question option codes"))
        return column;
    const auto part = [&](std::string_view key) { return reader.member(node, key); };
    column.heading = reader.text_or_nothing(part("heading"));
    const std::optional<std::size_t> is = reader.choice(part("is"), use_words);
    column.use.is = static_cast<Is>(is.value_or(0));
    if (column.use.is != Is::question && column.use.is != Is::option)
        return column;
    const std::string id = reader.text(part("question"));
    const std::optional<std::size_t> question = set.find_question(id);
    if (!question) {
        reader.unknown_reference(part("question"), "question", id, ids_of(set.questions));
        return column;
    }
    column.use.question = *question;
    if (column.use.is == Is::question) {
        column.use.by_code = reader.has(node, "codes") && reader.boolean(part("codes"));
        return column;
    }
    const std::string key = reader.text(part("option"));
    const std::optional<std::size_t> option = set.questions[*question].find_option(key);
    if (!option)
        reader.unknown_reference(part("option"), "option", key, keys_of(set.questions[*question].options));
    column.use.option = option.value_or(0);
    return column;
}

} // namespace

std::string survey_template_json(const std::vector<engine::SurveyColumn>& columns, const engine::QuestionSet& set) {
    using Members = JsonWriter::Members;
    JsonWriter json(JsonWriter::Layout::indented);
    json.begin_object();
    json.key("format").number(1);
    json.member("kind", kind_word);
    json.key("set").begin_object(Members::in_a_row);
    json.member("id", set.id);
    json.member("revision", set.revision);
    json.end_object();
    json.key("columns").begin_array();
    for (const engine::SurveyColumn& column : columns) {
        json.begin_object(Members::in_a_row);
        json.member("heading", column.heading);
        json.member("is", word_for(use_words, column.use.is));
        const bool asks = column.use.is == Is::question || column.use.is == Is::option;
        if (asks)
            json.member("question", set.questions[column.use.question].id);
        if (column.use.by_code)
            json.key("codes").boolean(true);
        if (column.use.is == Is::option)
            json.member("option", set.questions[column.use.question].options[column.use.option].key);
        json.end_object();
    }
    json.end_array().end_object();
    return json.take() + "\n";
}

bool is_survey_template(std::string_view json) { return is_template(Reader(json)); }

Loaded<engine::SurveyTemplate> load_survey_template(std::string_view json, const engine::QuestionSet& set) {
    Loaded<engine::SurveyTemplate> loaded;
    Reader reader(json);
    const NodeId root = reader.document().complete() ? reader.document().root() : no_node;
    const NodeId format = reader.member(root, "format");
    if (root != no_node && check_format(reader, format) && reader.object(root, "format kind set columns")) {
        reader.choice(reader.member(root, "kind"), kind_word);
        const NodeId of = reader.member(root, "set");
        if (reader.object(of, "id revision")) {
            const std::string id = reader.id(reader.member(of, "id"));
            if (id != set.id && !id.empty())
                reader.fault(Fault::other_set, reader.member(of, "id"), {id, set.id});
        }
        engine::SurveyTemplate made;
        for (const NodeId child : reader.list(reader.member(root, "columns"), "column", {1, most_columns}))
            made.columns.push_back(read_column(reader, child, set));
        loaded.value = std::move(made);
    }
    loaded.diagnostics = reader.take();
    if (has_errors(loaded.diagnostics))
        loaded.value.reset();
    return loaded;
}

} // namespace pikatesti::formats
