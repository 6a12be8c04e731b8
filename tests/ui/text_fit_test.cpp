// What check says of texts on the smallest phone is what the screens do there: the same lines, with the page's own
// fonts, in the rooms that the screens really give.
#include "harness.h"
#include "ui/kit/text_layout.h"

#include "formats/check/letter_widths.h"
#include "formats/check/text_fit.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace pikatesti;

namespace {

// Fonts can be measured only in a frame.
struct Measured {
    tests::Harness harness;
    Measured() {
        harness.frame();
        for (const auto& [weight, name] :
             {std::pair{ui::kit::Weight::regular, "regular"}, std::pair{ui::kit::Weight::semibold, "semibold"}}) {
            for (const char* part : {"-western", "-extended"}) {
                const std::string font =
                    tests::read_file(std::string(PIKATESTI_FONT_DIR "/noto-sans-") + name + part + ".ttf");
                REQUIRE(
                    harness.app.fonts.add(weight, reinterpret_cast<const unsigned char*>(font.data()), font.size()));
            }
        }
        harness.frame();
    }
    ui::kit::TextBlock lay_out(std::string_view text, const formats::TextRoom& room) {
        ui::kit::TextStyle style;
        style.em = room.em;
        style.weight = room.semibold ? ui::kit::Weight::semibold : ui::kit::Weight::regular;
        return ui::kit::lay_out(harness.app.fonts, text, style, room.width);
    }
};

constexpr formats::TextPlace all_places[] = {formats::TextPlace::title,      formats::TextPlace::goal_name,
                                             formats::TextPlace::question,   formats::TextPlace::help,
                                             formats::TextPlace::option,     formats::TextPlace::level_name,
                                             formats::TextPlace::step_title, formats::TextPlace::running};

std::vector<const engine::LocalizedText*> texts_of(const engine::QuestionSet& set) {
    std::vector<const engine::LocalizedText*> texts{&set.title, &set.description, &set.method_note};
    for (const engine::Question& question : set.questions) {
        texts.insert(texts.end(), {&question.text, &question.help, &question.why, &question.next_step.title,
                                   &question.next_step.text});
        for (const engine::Option& option : question.options)
            texts.push_back(&option.label);
    }
    return texts;
}

std::string utf_8(unsigned code) {
    if (code < 0x80)
        return {static_cast<char>(code)};
    if (code < 0x800)
        return {static_cast<char>(0xC0U | (code >> 6U)), static_cast<char>(0x80U | (code & 0x3FU))};
    return {static_cast<char>(0xE0U | (code >> 12U)), static_cast<char>(0x80U | ((code >> 6U) & 0x3FU)),
            static_cast<char>(0x80U | (code & 0x3FU))};
}

} // namespace

TEST_CASE("text fit: the table of widths is that of the fonts") {
    Measured measured;
    ui::kit::TextStyle style;
    for (const auto weight : {ui::kit::Weight::regular, ui::kit::Weight::semibold}) {
        style.weight = weight;
        for (const formats::LetterWidth& letter : formats::letter_widths()) {
            CAPTURE(letter.code);
            const float expected =
                static_cast<float>(weight == ui::kit::Weight::regular ? letter.regular : letter.semibold) *
                ui::kit::Fonts::painted_em(style.em) / 1000;
            CHECK(measured.harness.app.fonts.width(utf_8(letter.code), style) ==
                  doctest::Approx(expected).epsilon(0.002));
        }
    }
    CHECK_FALSE(measured.harness.app.fonts.missing_glyphs());
}

TEST_CASE("text fit: each text of the real set has as many lines in each room as the screens give it") {
    Measured measured;
    std::size_t compared = 0;
    for (const engine::LocalizedText* text : texts_of(measured.harness.app.model().set)) {
        for (const engine::LocalizedText::Entry& entry : text->entries) {
            for (const formats::TextPlace place : all_places) {
                const formats::TextRoom& room = formats::room_for(place);
                CAPTURE(entry.text);
                CAPTURE(room.noun);
                const formats::TextFit fit = formats::fit_text(entry.text, room);
                const ui::kit::TextBlock block = measured.lay_out(entry.text, room);
                CHECK(fit.too_wide.empty() == !block.broke_word);
                // Where a word is cut, between which letters is not looked at so closely.
                const int difference = fit.lines - static_cast<int>(block.lines.size());
                CHECK(std::abs(difference) <= (block.broke_word ? 1 : 0));
                compared++;
            }
        }
    }
    CHECK(compared > 2000);
}

TEST_CASE("text fit: words that do not fit are found as the screens find them") {
    Measured measured;
    for (const formats::TextPlace place : all_places) {
        const formats::TextRoom& room = formats::room_for(place);
        for (const std::string_view word :
             {"järjestöyhdyshenkilöitä", "järjestö\u00ADyhdys\u00ADhenkilöitä", "kyllä", "Länsi-Uusimaa", "ja/tai",
              "lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas", "WWWWWWWWWWWWWWWWWWWW", "", "漢字"}) {
            CAPTURE(word);
            CAPTURE(room.noun);
            CHECK(formats::fit_text(word, room).too_wide.empty() == !measured.lay_out(word, room).broke_word);
        }
    }
}

TEST_CASE("text fit: the rooms are those of the screens on a phone 320 pixels wide") {
    tests::Harness harness;
    harness.width = 320;
    harness.frame();
    // The title fills the column.
    CHECK(harness.node("start/heading").rect.width == formats::room_for(formats::TextPlace::title).width);
    harness.click("start/begin");
    const engine::Question& question = harness.app.model().set.questions.front();
    CHECK(harness.node("question/" + question.id + "/heading").rect.width ==
          formats::room_for(formats::TextPlace::question).width);
}
