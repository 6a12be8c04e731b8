#include "formats/json/document.h"

#include "files.h"

#include <cmath>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <random>

using namespace pikatesti;
using namespace pikatesti::formats;

namespace {

struct Parsed {
    explicit Parsed(std::string json) : text(std::move(json)), report(text), document(JsonDocument::parse(report)) {}
    Parsed(const Parsed&) = delete;
    Parsed& operator=(const Parsed&) = delete;

    std::string text;
    Report report;
    JsonDocument document;
    std::string faults = in_short(report.take());
};

double number(const std::string& digits) {
    const Parsed parsed(digits);
    REQUIRE(parsed.faults.empty());
    REQUIRE(parsed.document.kind(0) == JsonKind::number);
    return parsed.document.number(0);
}

std::string text_of(const std::string& json) {
    const Parsed parsed(json);
    REQUIRE(parsed.faults.empty());
    REQUIRE(parsed.document.kind(0) == JsonKind::string);
    return parsed.document.string(0);
}

// The document as nlohmann's, to compare with its own reading of the text.
nlohmann::json converted(const JsonDocument& document, NodeId node) {
    nlohmann::json value;
    switch (document.kind(node)) {
    case JsonKind::null:
    case JsonKind::unusable:
        break;
    case JsonKind::boolean:
        value = document.boolean(node);
        break;
    case JsonKind::number:
        value = document.number(node);
        break;
    case JsonKind::string:
        value = document.string(node);
        break;
    case JsonKind::list:
        value = nlohmann::json::array();
        for (NodeId child = document.first(node); child != no_node; child = document.next(child))
            value.push_back(converted(document, child));
        break;
    case JsonKind::object:
        value = nlohmann::json::object();
        for (NodeId child = document.first(node); child != no_node; child = document.next(child))
            value[document.key(child)] = converted(document, child);
        break;
    }
    return value;
}

} // namespace

TEST_CASE("json: every value knows its place, its key and its pointer") {
    const Parsed parsed("{\n  \"a/b\": [10, {\"~\": true}],\n  \"c\": null\n}");
    REQUIRE(parsed.faults.empty());
    const JsonDocument& document = parsed.document;
    const NodeId list = document.member(document.root(), "a/b");
    REQUIRE(list != no_node);
    CHECK(document.size(list) == 2);
    CHECK(document.pointer(list) == "/a~1b");
    CHECK(parsed.text.substr(document.key_offset(list), 5) == "\"a/b\"");
    CHECK(parsed.text[document.value_offset(list)] == '[');
    const NodeId deep = document.find("/a~1b/1/~0");
    REQUIRE(deep != no_node);
    CHECK(document.pointer(deep) == "/a~1b/1/~0");
    CHECK(document.boolean(deep));
    CHECK(document.key(deep) == "~");
    CHECK(document.next(deep) == no_node);
    CHECK(document.find("/a~1b/2") == no_node);
    CHECK(document.find("/c/0") == no_node);
    CHECK(document.find("") == document.root());
    CHECK(document.kind(document.next(list)) == JsonKind::null);
}

TEST_CASE("json: texts are decoded, with every escape and characters beyond the first plane") {
    CHECK(text_of("\"plain ä\"") == "plain ä");
    CHECK(text_of(R"("\"\\\/\b\f\n\r\t")") == "\"\\/\b\f\n\r\t");
    CHECK(text_of(R"("\u00e4\u00AD\u20ac")") == "ä\u00AD€");
    CHECK(text_of(R"("\ud83c\udf3b")") == "🌻");
    CHECK(text_of("\"\"").empty());
    const Parsed parsed(R"({"\u0061\"": 1})");
    CHECK(parsed.document.key(1) == "a\"");
    CHECK(parsed.document.member(0, "a\"") == 1);
}

TEST_CASE("json: numbers are the nearest double") {
    for (const std::string digits : {"0", "-0", "1", "0.1", "2.5", "-17", "100", "1e3", "1E-2", "12.5e+1",
                                     "9007199254740991", "123456.789", "1e22", "1e-22"}) {
        CAPTURE(digits);
        CHECK(number(digits) == nlohmann::json::parse(digits).get<double>());
    }
    CHECK(number("0.30000000000000004") == doctest::Approx(0.3));
    CHECK(std::isinf(number("1e999")));
    CHECK(number("1e-999") == 0);
    CHECK(number("0e999") == 0);
    CHECK(number("1" + std::string(500, '0')) > 1e300);
    CHECK(number("0." + std::string(500, '0') + "1") == 0);
    CHECK(number("123456789012345678901234567890") == doctest::Approx(1.2345678901234568e29));
}

TEST_CASE("json: nothing is accepted or refused that another reader does not") {
    const char* texts[] = {"1",
                           "-",
                           "-1",
                           "01",
                           "1.",
                           ".5",
                           "1e",
                           "1e+",
                           "+1",
                           "1.5.2",
                           "0x1",
                           "true",
                           "True",
                           "tru",
                           "truefalse",
                           "null",
                           "[]",
                           "[1,]",
                           "[,]",
                           "[1 2]",
                           "{}",
                           "{\"a\":}",
                           "{\"a\"}",
                           "{a:1}",
                           "{\"a\":1,}",
                           "{1:2}",
                           "[1}",
                           "{]",
                           "[[]",
                           "]",
                           "\"",
                           "\"\\\"",
                           "\"\\x\"",
                           "\"\\u12\"",
                           "\"\\ud800\"",
                           "\"\\udc00\"",
                           "\"\\ud800\\u0041\"",
                           "'a'",
                           "\"a\nb\"",
                           "\"a\tb\"",
                           "",
                           " ",
                           "1 1",
                           "{} {}",
                           "//\n1",
                           "1 //",
                           "/**/1",
                           "NaN",
                           "[\"a\" \"b\"]",
                           "{\"a\" 1}",
                           "{\"a\"=1}",
                           "\"\xff\"",
                           "\"\xc0\x80\"",
                           "\"\xed\xa0\x80\"",
                           "\"\xf4\x90\x80\x80\"",
                           "\"\xe2\x82\"",
                           "\"\x7f\"",
                           "[1,[2,[3,{\"a\":[]}]]]",
                           "{\"a\":{\"b\":[1,2,{\"c\":null}]}}",
                           "#",
                           "\x01",
                           "[\x0b]"};
    for (const char* text : texts) {
        CAPTURE(text);
        const Parsed parsed(text);
        CHECK(parsed.faults.empty() == nlohmann::json::accept(text));
    }
    // A mark is allowed by some and refused by others; zero bytes end no text.
    CHECK(Parsed("\xEF\xBB\xBF[]").faults.empty());
    CHECK(!Parsed(std::string("[1]\0", 4)).faults.empty());
    CHECK(!Parsed(std::string("\"a\0b\"", 5)).faults.empty());
}

TEST_CASE("json: the files of the project read as another reader reads them") {
    for (const char* path : {"questions/jarjestoystavallinen-kunta.json", "questions/municipalities.json",
                             "tests/formats/allotments.json"}) {
        CAPTURE(path);
        const Parsed parsed(read_file(path));
        REQUIRE(parsed.faults.empty());
        CHECK(converted(parsed.document, parsed.document.root()) == nlohmann::json::parse(parsed.text));
    }
}

TEST_CASE("json: damaged files are refused exactly where another reader refuses them") {
    const std::string whole = read_file("tests/formats/allotments.json");
    std::mt19937 random(20261122);
    std::size_t accepted = 0;
    for (int round = 0; round < 5000; round++) {
        std::string text = whole;
        for (std::size_t changes = 1 + random() % 3; changes > 0; changes--) {
            const std::size_t at = random() % text.size();
            constexpr std::string_view likely = "\"\\{}[],:0e-\n \xC3\xA4u'/";
            const char letter =
                random() % 4 == 0 ? static_cast<char>(random() % 256) : likely[random() % likely.size()];
            switch (random() % 3) {
            case 0:
                text[at] = letter;
                break;
            case 1:
                text.insert(at, 1, letter);
                break;
            default:
                text.erase(at, 1 + random() % 3);
            }
        }
        const Parsed parsed(text);
        const nlohmann::json other = nlohmann::json::parse(text, nullptr, false);
        // Other readers let the last of two members with the same key win.
        const bool only_duplicates = parsed.document.complete() && !parsed.faults.empty() &&
                                     parsed.faults.find("duplicate-key") != std::string::npos && !other.is_discarded();
        CAPTURE(text);
        CHECK((parsed.faults.empty() || only_duplicates) == !other.is_discarded());
        if (parsed.faults.empty()) {
            accepted++;
            CHECK(converted(parsed.document, parsed.document.root()) == other);
        }
    }
    CHECK(accepted > 100);
}

TEST_CASE("json: reading goes on after most faults, so all are found in one run") {
    const Parsed parsed("{\n  // two\n  'a': True,\n  \"b\" [1 2,],\n  \"a\": .5,\n}");
    CHECK(parsed.document.complete());
    CHECK(parsed.faults == "2:3 comment\n3:3 single-quotes\n3:8 unquoted-text /a\n4:7 missing-colon\n"
                           "4:9 missing-comma /b\n4:11 trailing-comma /b\n5:3 duplicate-key /a\n5:8 bad-number /a\n"
                           "5:10 trailing-comma\n");
}

TEST_CASE("json: columns count characters, not bytes") {
    CHECK(Parsed("[\"ä€🌻\", x]").faults == "1:9 unquoted-text /1\n");
    CHECK(Parsed("[\r\n  \"a\", x]").faults == "2:8 unquoted-text /1\n");
}

TEST_CASE("json: files that are too large, too deep or of too many values are refused at once") {
    std::string text = "[" + std::string(JsonDocument::most_bytes, ' ') + "]";
    CHECK(Parsed(text).faults == "1:1 too-large\n");
    text = "[" + std::string(JsonDocument::most_bytes - 2, ' ') + "]";
    CHECK(Parsed(text).faults.empty());

    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    CHECK(Parsed(nested(JsonDocument::most_nesting)).faults.empty());
    CHECK(Parsed(nested(JsonDocument::most_nesting + 1)).faults.find(" too-deep ") != std::string::npos);
    CHECK(Parsed(std::string(1'000'000, '[')).faults.find(" too-deep ") != std::string::npos);

    std::string many = "[";
    for (std::size_t i = 0; i + 2 < JsonDocument::most_values; i++)
        many += "1,";
    CHECK(Parsed(many + "1]").faults.empty());
    CHECK(Parsed(many + "1,1]").faults == "1:1000000 too-many-values\n");
}

TEST_CASE("json: very many equal or different keys take no quadratic time") {
    std::string text = "{";
    for (int i = 0; i < 200'000; i++)
        text += "\"k" + std::to_string(i) + "\":1,";
    text.back() = '}';
    CHECK(Parsed(text).faults.empty());
    std::string same = "{\"k\":1";
    for (int i = 0; i < 200'000; i++)
        same += ",\"k\":1";
    const Parsed parsed(same + "}");
    CHECK(parsed.faults.find("too-many-faults") != std::string::npos);
}
