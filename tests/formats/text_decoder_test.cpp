#include "formats/csv/text_decoder.h"

#include <doctest/doctest.h>

using namespace pikatesti::formats;
using Encoding = TextDecoder::Encoding;

namespace {

std::string decoded(const std::string& bytes, std::size_t chunk, Encoding expected) {
    TextDecoder decoder;
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += chunk)
        text += decoder.decode(std::string_view(bytes).substr(at, chunk), false);
    text += decoder.decode({}, true);
    CHECK(decoder.encoding() == expected);
    return text;
}

std::string wide(std::u16string_view text, bool little) {
    std::string bytes;
    for (const char16_t unit : text) {
        const auto low = static_cast<char>(unit & 0xFF);
        const auto high = static_cast<char>(unit >> 8);
        bytes += little ? low : high;
        bytes += little ? high : low;
    }
    return bytes;
}

const std::string long_heading(200, 'a');

} // namespace

TEST_CASE("text decoder: the same text comes out whatever the chunks, in each encoding") {
    for (const std::size_t chunk : {1, 2, 3, 5, 64, 1000}) {
        CAPTURE(chunk);
        CHECK(decoded("abc;1", chunk, Encoding::ascii) == "abc;1");
        const std::string utf_8 = long_heading + "\u00E4\u20AC\U0001F600";
        CHECK(decoded(utf_8, chunk, Encoding::utf_8) == utf_8);
        CHECK(decoded(long_heading + "\xE4\x80", chunk, Encoding::windows_1252) == long_heading + "\u00E4\u20AC");
        for (const bool little : {true, false}) {
            const Encoding encoding = little ? Encoding::utf_16_little : Encoding::utf_16_big;
            CHECK(decoded(wide(u"\uFEFFa;\u00E4\u20AC\U0001F600", little), chunk, encoding) ==
                  "a;\u00E4\u20AC\U0001F600");
            CHECK(decoded(wide(u"id;name;x\n1;\u00E4", little), chunk, encoding) == "id;name;x\n1;\u00E4");
        }
    }
}

TEST_CASE("text decoder: bytes that fit nothing stay, for the reader to report") {
    CHECK(decoded("\u00E4\n\xE4\n", 3, Encoding::utf_8) == "\u00E4\n\xE4\n");
    CHECK(decoded("\xEF\xBB\xBF\xE4;", 3, Encoding::utf_8) == "\xEF\xBB\xBF\xE4;");
}

TEST_CASE("text decoder: half a surrogate pair becomes a replacement character, not another letter") {
    CHECK(decoded(wide(u"\uFEFFa\xD83D"
                       u"b",
                       true),
                  3, Encoding::utf_16_little) == "a\uFFFDb");
    CHECK(decoded(wide(u"\uFEFFa\xDE00"
                       u"z",
                       true),
                  3, Encoding::utf_16_little) == "a\uFFFDz");
}
