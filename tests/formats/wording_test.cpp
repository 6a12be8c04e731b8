#include "formats/diagnostics/wording.h"

#include <doctest/doctest.h>

using namespace pikatesti::formats;

TEST_CASE("wording: a misspelt name finds the nearest candidate") {
    const Names names = {"weight", "texts", "short_name", "name", "dk"};
    CHECK(nearest("weigth", names) == "weight"); // letters swapped
    CHECK(nearest("text", names) == "texts");    // one dropped
    CHECK(nearest("namee", names) == "name");    // one added
    CHECK(nearest("shortname", names) == "short_name");
    CHECK(nearest("NAME", names) == "name");
    CHECK(nearest("dkk", names) == "dk");
    CHECK(nearest("xyzzy", names).empty());
    CHECK(nearest("heights", {"weight"}) == "weight");        // two of seven letters
    CHECK(nearest("height of", {"weight", "eight"}).empty()); // four of nine
    CHECK(nearest("q", names).empty());
    CHECK(nearest("", names).empty());
    CHECK(nearest(std::string(1000, 'n'), names).empty());
}

TEST_CASE("wording: of two near candidates the nearer one is meant, and of two as near the first") {
    CHECK(nearest("abcdefx", {"abcdxyz", "abcdefg"}) == "abcdefg");
    CHECK(nearest("cat", {"car", "can"}) == "car");
}

TEST_CASE("wording: where nothing is near, what there is to choose from is listed, but not without end") {
    CHECK(suggestion("zzz", {"one", "two", ""}).words == "use \"one\" or \"two\"");
    CHECK(suggestion("onw", {"one", "two"}).words == "did you mean \"one\"?");
    CHECK(suggestion("zzz", {"one"}).words == "there is only \"one\"");
    CHECK(suggestion("zzz", {}).words.empty());
    CHECK(listed({"a", "b", "c"}, "and") == "\"a\", \"b\" and \"c\"");
    CHECK(listed({"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"}, "or") ==
          "\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\", \"h\" or 2 more");
}

TEST_CASE("wording: placeholders are filled plainly or in quotes, and what is not one stays") {
    CHECK(fill("a %1 and $2", {"x", "y"}) == "a x and \"y\"");
    CHECK(fill("%2%1", {"x", "y"}) == "yx");
    CHECK(fill("100 % of \"$comment\" %", {"x"}) == "100 % of \"$comment\" %");
    CHECK(fill("%1 %9", {"%2"}) == "%2 ");
}

TEST_CASE("wording: what is quoted from a file cannot upset a terminal or fill it") {
    CHECK(quoted("\x1b[31mred\n") == "\"?[31mred?\"");
    CHECK(quoted("\xff\xC2\x9B") == "\"??\"");
    CHECK(quoted("ä€🌻") == "\"ä€🌻\"");
    CHECK(quoted(std::string(41, 'a')) == "\"" + std::string(40, 'a') + "…\"");
    CHECK(quoted(std::string(40, 'a')) == "\"" + std::string(40, 'a') + "\"");
}

TEST_CASE("wording: numbers have no needless zeros") {
    CHECK(number_text(0) == "0");
    CHECK(number_text(-0.0) == "0");
    CHECK(number_text(25) == "25");
    CHECK(number_text(-2.5) == "-2.5");
    CHECK(number_text(0.1 + 0.2) == "0.3");
    CHECK(number_text(1.05) == "1.05");
    CHECK(number_text(1e9) == "1000000000");
    CHECK(number_text(1.28e17) == "128000000000000000");
    CHECK(number_text(-1e12) == "-1000000000000");
    CHECK(decimal(0) == "0");
    CHECK(decimal(1234567890) == "1234567890");
}

TEST_CASE("wording: one, two and three of a thing") {
    CHECK(counted(1, "question") == "1 question");
    CHECK(counted(2, "question") == "2 questions");
    CHECK(counted(0, "goal") == "0 goals");
    CHECK(counted(308, "municipality") == "308 municipalities");
}

TEST_CASE("wording: only well-formed UTF-8 counts as a character") {
    CHECK(utf8_length("a", 0) == 1);
    CHECK(utf8_length("ä", 0) == 2);
    CHECK(utf8_length("€", 0) == 3);
    CHECK(utf8_length("🌻", 0) == 4);
    for (const char* broken : {"\x80", "\xC0\xAF", "\xC3", "\xC3(", "\xE0\x80\xAF", "\xED\xA0\x80", "\xE2\x82",
                               "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF"}) {
        CAPTURE(broken);
        CHECK(utf8_length(broken, 0) == 0);
    }
    CHECK(utf8_length("", 0) == 0);
}
