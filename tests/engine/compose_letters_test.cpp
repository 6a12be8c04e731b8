#include "engine/compose_letters.h"

#include "engine/typed_text.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;

TEST_CASE("composing: a letter and its mark are one letter") {
    CHECK(composed("Ja\u0308rvi, A\u030Aland, o\u0308") == "Järvi, Åland, ö");
    CHECK(composed("s\u030Ca\u0301mi z\u030C c\u030C") == "šámi ž č");
    CHECK(composed("\u0292\u030C k\u030C g\u030C") == "ǯ ǩ ǧ"); // Skolt Sámi
}

TEST_CASE("composing: what is no pair stays as it was") {
    for (const std::string_view same :
         {"", "Järvi", "\u0308", " \u0308", "x\u0323", "家\u0308", "a", "\xCC", "a\xCC", "\xFF\xFE", "ä – ”ö” 🌱"})
        CHECK(composed(same) == same);
}

TEST_CASE("composing: typed text is composed before it is cut") {
    CHECK(typed_text("a\u0308a\u0308a\u0308", 6, Lines::one) == "äää");
}
