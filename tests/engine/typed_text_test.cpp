#include "engine/typed_text.h"

#include "sample_sets.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;

TEST_CASE("typed text: blanks at the ends and control characters go, letters stay") {
    CHECK(typed_text("  Yhdistysilta \n", 100, Lines::one) == "Yhdistysilta");
    CHECK(typed_text("a\tb\nc\x01\x7F", 100, Lines::one) == "a b c");
    CHECK(typed_text("a\nb\r\n\n", 100, Lines::many) == "a\nb");
    CHECK(typed_text(" \n ", 100, Lines::many).empty());
    CHECK(typed_text("Hæršgi 日本 \xF0\x9F\x8E\x89", 100, Lines::one) == "Hæršgi 日本 \xF0\x9F\x8E\x89");
}

TEST_CASE("typed text: what is no UTF-8 is left out") {
    CHECK(typed_text("a\xFFz\xC3", 100, Lines::one) == "az");
    CHECK(typed_text("\xC0\xAF\xED\xA0\x80\xF4\x90\x80\x80x", 100, Lines::one) ==
          "x"); // overlong, surrogate, too large
}

TEST_CASE("typed text: it is cut to whole characters") {
    CHECK(typed_text("ääää", 5, Lines::one) == "ää");
    CHECK(typed_text("ab cd", 3, Lines::one) == "ab");
    CHECK(typed_text("abc", 0, Lines::one).empty());
}

TEST_CASE("typed text: whatever bytes come in, tidying the result again changes nothing and it is within the limit") {
    sample::Random random(8);
    for (int i = 0; i < 2000; ++i) {
        std::string bytes;
        for (std::size_t n = random.below(40); n > 0; --n)
            bytes += static_cast<char>(random.below(3) == 0 ? random.below(256) : 'a' + random.below(3));
        const std::size_t limit = random.below(30);
        const std::string once = typed_text(bytes, limit, Lines::many);
        CHECK(once.size() <= limit);
        CHECK(typed_text(once, limit, Lines::many) == once);
        for (std::size_t at = 0; at < once.size(); at += utf8_character(once, at))
            REQUIRE(utf8_character(once, at) > 0);
    }
}
