#include "formats/json/writer.h"

#include <cmath>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace pikatesti::formats;

namespace {

std::string written(double value, int decimals) {
    JsonWriter json;
    json.number(value, decimals);
    return json.take();
}

} // namespace

TEST_CASE("JSON writer: a number of any size that a set allows is a JSON number of its value") {
    for (const double value : {0.0, 0.1 + 0.2, 1.05, 1e6 / 3, 9.23e9, 9.3e12, 1e15, 1.28e17, 8.19e18})
        for (const double sign : {1.0, -1.0})
            for (const int decimals : {0, 2, 6, 9}) {
                const std::string text = written(sign * value, decimals);
                CAPTURE(text);
                const nlohmann::json number = nlohmann::json::parse(text, nullptr, false);
                REQUIRE(number.is_number());
                const double rounding = 0.5 / std::pow(10, decimals) + value * 1e-15;
                CHECK(std::fabs(number.get<double>() - sign * value) <= rounding + (value >= 1e6 ? 0.5 : 0));
            }
    CHECK(written(0.1 + 0.2, 9) == "0.3");
    CHECK(written(2.5, 2) == "2.5");
    CHECK(written(12, 2) == "12");
}

TEST_CASE("JSON writer: letters that are not written as they are do no harm wherever they stand in a text") {
    for (const std::string& text : {std::string("\"a\\b\"\n"), std::string("a\tb\x01"), std::string("\\"),
                                    std::string(), std::string("\0b", 2), std::string("\xC3\xA4\n\xC3\xA4")}) {
        JsonWriter json;
        json.text(text);
        const std::string written = json.take();
        CAPTURE(written);
        CHECK(nlohmann::json::parse(written, nullptr, false) == nlohmann::json(text));
    }
}

TEST_CASE("JSON writer: elements that are written apart, and a text that is given on in parts, are the same text") {
    for (const JsonWriter::Layout layout : {JsonWriter::Layout::compact, JsonWriter::Layout::indented}) {
        JsonWriter whole(layout);
        JsonWriter parted(layout);
        std::string parts;
        for (JsonWriter* json : {&whole, &parted}) {
            json->begin_object().key("list").begin_array();
            for (const char* name : {"a", "b", "c"}) {
                JsonWriter apart = json->apart();
                JsonWriter& element = json == &parted ? apart : *json;
                element.begin_object().key(name).number(1.5).end_object();
                if (json == &parted) {
                    json->append(apart.take());
                    parts += json->part();
                    json->end_part();
                }
            }
            json->end_array().key("empty").begin_array().end_array().end_object();
        }
        CHECK(parts + parted.take() == whole.take());
    }
}
