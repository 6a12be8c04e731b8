#include "engine/text.h"

#include <doctest/doctest.h>

using namespace pikatesti::engine;

namespace {

const LocalizedText greeting{{{"fi", "Hei"}, {"fi-simple", "Moi"}, {"sv", "Hej"}, {"sv-FI", "Hej hej"}}};

} // namespace

TEST_CASE("text: the exact language is taken first") {
    CHECK(greeting.in("sv") == "Hej");
    CHECK(greeting.in("sv-FI") == "Hej hej");
    CHECK(greeting.in("fi-simple") == "Moi");
}

TEST_CASE("text: a language with subtags falls back to the one without them") {
    CHECK(greeting.in("fi-FI") == "Hei");
    CHECK(greeting.in("sv-simple") == "Hej");
    CHECK(greeting.in("sv-FI-x-helsinki") == "Hej hej");
    CHECK(greeting.in("sv-AX-simple") == "Hej");
}

TEST_CASE("text: a language does not fall forward to one with subtags") {
    const LocalizedText text{{{"en", "Hello"}, {"fi-simple", "Moi"}}};
    CHECK(text.in("fi") == "Hello");
}

TEST_CASE("text: without a translation the first language is shown, and said to be it") {
    const LocalizedText::Found found = greeting.find("en");
    CHECK(found.text == "Hei");
    CHECK(found.language == "fi");
    CHECK(greeting.in("") == "Hei");
    CHECK(greeting.in("s") == "Hei");
    CHECK(greeting.in("-") == "Hei");
}

TEST_CASE("text: the language told is the one the text is in, not the one asked for") {
    CHECK(greeting.find("sv-AX").language == "sv");
    CHECK(greeting.find("fi-simple").language == "fi-simple");
}

TEST_CASE("text: language tags are compared without regard to case") {
    CHECK(greeting.in("SV-fi") == "Hej hej");
    CHECK(greeting.in("FI-Simple") == "Moi");
    const LocalizedText last{{{"en", ""}, {"az", "Salam"}}};
    CHECK(last.in("AZ") == "Salam");
    CHECK(last.in("ez").empty());
}

TEST_CASE("text: no entries give an empty text") {
    CHECK(LocalizedText().in("fi").empty());
    CHECK(LocalizedText().find("fi").language.empty());
    CHECK(LocalizedText().empty());
    CHECK_FALSE(greeting.empty());
}

TEST_CASE("text: soft hyphens are taken out wherever they stand, and nothing else is") {
    CHECK(without_soft_hyphens("yhdys\u00ADhenki\u00ADlö") == "yhdyshenkilö");
    CHECK(without_soft_hyphens("\u00ADa\u00AD\u00AD") == "a");
    CHECK(without_soft_hyphens("\u00AD") == "");
    CHECK(without_soft_hyphens("") == "");
    CHECK(without_soft_hyphens("non-stop å ä ö \u00A0") == "non-stop å ä ö \u00A0");
    CHECK(without_soft_hyphens("cut off \xC2") == "cut off \xC2");
}
