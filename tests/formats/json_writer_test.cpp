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
