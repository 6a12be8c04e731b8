// What the functions of checker.wasm share: what the page has given so far, and the answer of the last call.
#pragma once

#include "engine/question_set.h"
#include "engine/simulation.h"
#include "formats/check/diagnose.h"
#include "web/json_writer.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#define PIKATESTI_EXPORT(name) __attribute__((export_name(#name), used))

namespace pikatesti::web {

struct NamedList {
    std::string name;
    std::string reason; // why there is none; empty: there is one
    engine::MunicipalityList list;
};

// The lists that the page has given so far.
class GivenLists final : public formats::Companions {
public:
    void put(NamedList list);
    const engine::MunicipalityList* municipalities(std::string_view path, std::string& reason) override;

    std::string wanted; // asked for and not given

private:
    std::vector<NamedList> m_lists;
};

struct Checker {
    std::vector<char> input;
    std::string output;
    GivenLists lists;
    std::vector<formats::Diagnostic> diagnostics;
    std::optional<engine::QuestionSet> set; // the last usable one
    std::optional<engine::QuestionSet> simulated;
    std::optional<engine::Simulator> simulator; // of that one

    std::string_view text(int bytes) const { return {input.data(), static_cast<std::size_t>(bytes)}; }
};

// From checker_start() on.
extern std::unique_ptr<Checker> checker;

// What comes before the first NUL byte; it and the NUL are taken off the text.
std::string_view take_part(std::string_view& text);

// The same as a number; 0 where it is none.
std::uint32_t take_number(std::string_view& text);

void write_figure(JsonWriter& json, std::string_view key, std::size_t figure);

} // namespace pikatesti::web
