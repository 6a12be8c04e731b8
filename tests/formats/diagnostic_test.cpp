#include "formats/diagnostics/diagnostic.h"

#include <doctest/doctest.h>

using namespace pikatesti::formats;

namespace {

Diagnostic at(std::size_t line, std::size_t column) {
    return {Severity::error,
            "unknown-key",
            line,
            column,
            "/goals/0/namee",
            "the key \"namee\" means nothing here",
            "did you mean \"name\"?",
            ""};
}

} // namespace

TEST_CASE("diagnostic: file, place, line with caret, pointer and mend, as compilers write them") {
    CHECK(format_diagnostic(at(2, 4), "set.json", "{\n  {\"namee\": 1},\n}") ==
          "set.json:2:4: error: the key \"namee\" means nothing here [unknown-key]\n"
          "    {\"namee\": 1},\n"
          "     ^\n"
          "  at /goals/0/namee\n"
          "  mend: did you mean \"name\"?\n");
}

TEST_CASE("diagnostic: without a place only the message stands, and warnings are called so") {
    Diagnostic diagnostic = at(0, 0);
    diagnostic.severity = Severity::warning;
    diagnostic.pointer.clear();
    diagnostic.mend.clear();
    CHECK(format_diagnostic(diagnostic, "set.json", "{}") ==
          "set.json: warning: the key \"namee\" means nothing here [unknown-key]\n");
    CHECK(!has_errors({diagnostic}));
    CHECK(has_errors({diagnostic, at(1, 1)}));
    CHECK(!has_errors({}));
}

TEST_CASE("diagnostic: the caret stays under its place after tabs, letters of several bytes and a byte order mark") {
    const std::string text = "\xEF\xBB\xBF\t\"ä€🌻\" x\r\n";
    const std::string shown = format_diagnostic(at(1, 8), "f", text);
    CHECK(shown.find("\n   \"ä€🌻\" x\n         ^\n") != std::string::npos);
}

TEST_CASE("diagnostic: of a long line only the surroundings of the place are shown") {
    const std::string text = std::string(5000, 'a') + "X" + std::string(5000, 'b');
    const std::string shown = format_diagnostic(at(1, 5001), "f", text);
    CHECK(shown.size() < 500);
    const std::size_t line = shown.find("\n  …") + 1;
    const std::size_t caret_line = shown.find('\n', line) + 1;
    // The ellipsis has three bytes and one column.
    CHECK(shown[line + (shown.find('^') - caret_line) + 2] == 'X');
}

TEST_CASE("diagnostic: a file's control characters do not reach the terminal") {
    const std::string shown = format_diagnostic(at(1, 1), "f", "\x1b[2J\x07\xff");
    CHECK(shown.find("?[2J??") != std::string::npos);
    CHECK(shown.find('\x1b') == std::string::npos);
}

TEST_CASE("diagnostic: a place beyond the text is survived") {
    CHECK(!format_diagnostic(at(10, 10), "f", "").empty());
    CHECK(!format_diagnostic(at(10, 10), "f", "one\ntwo").empty());
    CHECK(!format_diagnostic(at(1, 1000), "f", "one").empty());
}

TEST_CASE("diagnostic: what several checks found is put in the order of the file") {
    std::vector<Diagnostic> found = {at(3, 1), at(1, 9), at(1, 2)};
    sort_by_place(found);
    CHECK(found[0].column == 2);
    CHECK(found[1].column == 9);
    CHECK(found[2].line == 3);
}
