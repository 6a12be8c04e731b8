#include "ui/kit/number_words.h"

#include <doctest/doctest.h>

using pikatesti::ui::kit::number_words;

TEST_CASE("a number has as many decimals as it needs, and no more than allowed") {
    CHECK(number_words(0, 2, ",") == "0");
    CHECK(number_words(3, 2, ",") == "3");
    CHECK(number_words(0.5, 2, ",") == "0,5");
    CHECK(number_words(0.05, 2, ",") == "0,05");
    CHECK(number_words(2.25, 2, ".") == "2.25");
    CHECK(number_words(2.0 / 3, 2, ",") == "0,67");
    CHECK(number_words(2.0 / 3, 1, ",") == "0,7");
    CHECK(number_words(2.999, 2, ",") == "3");
    CHECK(number_words(41.6, 0, ",") == "42");
}
