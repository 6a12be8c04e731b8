#include "harness.h"
#include "ui/kit/text_layout.h"

#include <doctest/doctest.h>

using namespace pikatesti;

namespace {

// Fonts can be measured only in a frame.
struct Measured {
    tests::Harness harness;
    Measured() { harness.frame(); }
    std::vector<std::string> lines(std::string_view text, float width, const ui::kit::TextStyle& style = {}) {
        std::vector<std::string> result;
        for (const ui::kit::TextLine& line : ui::kit::lay_out(harness.app.fonts, text, style, width).lines)
            result.push_back(line.text);
        return result;
    }
    float width(std::string_view text) { return harness.app.fonts.width(text, {}); }
};

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("text layout: lines break at spaces and fit the width") {
    Measured measured;
    const float width = measured.width("yksi kaksi") + 1;
    CHECK(measured.lines("yksi kaksi kolme", width) == Lines{"yksi kaksi", "kolme"});
}

TEST_CASE("text layout: a soft hyphen is seen only where the line breaks at it") {
    Measured measured;
    CHECK(measured.lines("järjestö\u00ADystävällinen", 1000) == Lines{"järjestöystävällinen"});
    CHECK(measured.lines("järjestö\u00ADystävällinen", measured.width("järjestöystäv")) ==
          Lines{"järjestö-", "ystävällinen"});
}

TEST_CASE("text layout: the hyphen of a broken word fits the line as well") {
    Measured measured;
    const float width = measured.width("sana järjestö") + 1;
    CHECK(measured.lines("sana järjestö\u00ADystävällinen", width) == Lines{"sana", "järjestö-", "ystävällinen"});
}

TEST_CASE("text layout: a written hyphen is a place to break and stays") {
    Measured measured;
    CHECK(measured.lines("Länsi-Uusimaa", measured.width("Länsi-Uus")) == Lines{"Länsi-", "Uusimaa"});
}

TEST_CASE("text layout: a word with no place to break is cut only when it is wider than the line, and that is told") {
    Measured measured;
    const ui::kit::TextBlock block =
        ui::kit::lay_out(measured.harness.app.fonts, "aaaaaaaaaa", {}, measured.width("aaaa") + 1);
    CHECK(block.broke_word);
    CHECK(block.lines.size() == 3);
    CHECK_FALSE(ui::kit::lay_out(measured.harness.app.fonts, "aaaa aaaa", {}, measured.width("aaaa") + 1).broke_word);
}

TEST_CASE("text layout: no width at all still ends") {
    Measured measured;
    CHECK(measured.lines("ab c", 0).size() == 3);
    CHECK(measured.lines("", 100) == Lines{""});
}

TEST_CASE("text layout: letter and word spacing widen the text") {
    Measured measured;
    ui::kit::TextStyle spaced;
    spaced.letter_spacing = 2;
    spaced.word_spacing = 3;
    CHECK(measured.harness.app.fonts.width("ab c", spaced) == doctest::Approx(measured.width("ab c") + 8 + 3));
}

TEST_CASE("fonts: a weight that got more letters keeps its own") {
    tests::Harness harness;
    harness.frame();
    const auto width = [&](ui::kit::Weight weight) {
        ui::kit::TextStyle style;
        style.weight = weight;
        return harness.app.fonts.width("mmmm", style);
    };
    const float regular = width(ui::kit::Weight::regular);
    const float semibold = width(ui::kit::Weight::semibold);
    for (const auto& [weight, name] :
         {std::pair{ui::kit::Weight::regular, "regular"}, std::pair{ui::kit::Weight::semibold, "semibold"}}) {
        const std::string font =
            tests::read_file(std::string(PIKATESTI_FONT_DIR "/noto-sans-") + name + "-extended.ttf");
        REQUIRE(harness.app.fonts.add(weight, reinterpret_cast<const unsigned char*>(font.data()), font.size()));
    }
    harness.frame();
    CHECK(width(ui::kit::Weight::regular) == regular);
    CHECK(width(ui::kit::Weight::semibold) == semibold);
    CHECK(regular != semibold);
    harness.app.fonts.width("ŋđ", {});
    CHECK_FALSE(harness.app.fonts.missing_glyphs());
}

TEST_CASE("fonts: a character that the fonts lack is noticed") {
    Measured measured;
    CHECK_FALSE(measured.harness.app.fonts.missing_glyphs());
    measured.width("漢");
    CHECK(measured.harness.app.fonts.missing_glyphs());
    measured.harness.frame();
    CHECK_FALSE(measured.harness.app.fonts.missing_glyphs());
}

TEST_CASE("fonts: what takes no room has no width and is not missed") {
    Measured measured;
    const std::string word = "talo\u200B\u2060\u200E\uFE0F\uFEFFtalo";
    CHECK(measured.width(word) == measured.width("talotalo"));
    CHECK_FALSE(measured.harness.app.fonts.missing_glyphs());
}
