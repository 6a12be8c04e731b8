#include "formats/explain/place.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

// Goes on to a line and column, or to an offset, and counts both.
struct Walk {
    explicit Walk(std::string_view all) : text(all), at(all.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0) {}

    void step() {
        if (text[at] == '\n') {
            line++;
            column = 1;
        } else if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) {
            column++;
        }
        at++;
    }

    std::string_view text;
    std::size_t at;
    std::size_t line = 1;
    std::size_t column = 1;
};

} // namespace

std::vector<Placed> placed(std::string_view text, std::vector<Diagnostic> diagnostics) {
    std::vector<Placed> all;
    all.reserve(diagnostics.size());
    Walk walk(text);
    for (Diagnostic& diagnostic : diagnostics) {
        const auto before = [&] {
            return walk.line < diagnostic.line || (walk.line == diagnostic.line && walk.column < diagnostic.column);
        };
        while (walk.at < text.size() && before())
            walk.step();
        // Not on the further bytes of the character before.
        while (walk.at < text.size() && (static_cast<unsigned char>(text[walk.at]) & 0xC0U) == 0x80U)
            walk.step();
        all.push_back({std::move(diagnostic), walk.at, {}});
    }
    return all;
}

void sort_by_place(std::vector<Placed>& faults) {
    std::stable_sort(faults.begin(), faults.end(), [](const Placed& a, const Placed& b) {
        return a.diagnostic.line == b.diagnostic.line ? a.diagnostic.column < b.diagnostic.column
                                                      : a.diagnostic.line < b.diagnostic.line;
    });
}

void move_to(Placed& placed, std::string_view text, std::size_t offset) {
    Walk walk(text);
    while (walk.at < std::min(offset, text.size()))
        walk.step();
    placed.diagnostic.line = walk.line;
    placed.diagnostic.column = walk.column;
    placed.offset = offset;
}

std::size_t id_offset(std::string_view text, const Placed& fault) {
    const std::string_view pointer = fault.diagnostic.pointer;
    const std::string_view last = pointer.substr(pointer.rfind('/') + 1);
    const std::string_view key = quoted_at(text, fault.offset);
    if ((last != "id" && last != "key") || key != last)
        return fault.offset;
    const std::size_t value = text.find_first_not_of(": \t\r\n", fault.offset + key.size() + 2);
    return value == std::string_view::npos ? fault.offset : value;
}

std::string_view quoted_at(std::string_view text, std::size_t offset) {
    if (offset >= text.size() || text[offset] != '"')
        return {};
    std::size_t end = offset + 1;
    while (end < text.size() && text[end] != '"' && text[end] != '\n')
        end += text[end] == '\\' ? 2 : 1;
    return text.substr(offset + 1, std::min(end, text.size()) - offset - 1);
}

void retell(Placed& fault, const FaultText& text, Arguments arguments) {
    fault.diagnostic.id = text.id;
    fault.diagnostic.message = fill(text.message, arguments);
    fault.diagnostic.mend = fill(text.mend, arguments);
    fault.diagnostic.values.assign(arguments.begin(), arguments.end());
    fault.diagnostic.value =
        arguments.size() > value_argument ? fault.diagnostic.values[value_argument] : std::string();
}

} // namespace pikatesti::formats
