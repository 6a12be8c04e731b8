#include "formats/answers/result_line.h"

#include "formats/answers/result_object.h"

namespace pikatesti::formats {
namespace {

using Json = nlohmann::ordered_json;

// Compact; bytes that are not UTF-8 become U+FFFD.
std::string text_of(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

} // namespace

void append_result_line(std::string& out, const engine::QuestionSet& set, const BatchRecord& record, bool kept_is_json,
                        const engine::Result& result) {
    out += '{';
    // A kept value that is JSON stays byte for byte, so that no digit of a long number is lost.
    for (const auto& [name, value] : record.kept) {
        out += text_of(name);
        out += ':';
        out += kept_is_json ? value : text_of(value);
        out += ',';
    }
    Json::object_t own;
    if (!record.answers.municipality.empty())
        own.emplace_back("municipality", record.answers.municipality);
    own.emplace_back("result", result_object(set, result));
    out.append(text_of(std::move(own)), 1); // its members follow
    out += '\n';
}

} // namespace pikatesti::formats
