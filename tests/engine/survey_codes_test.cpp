// Answer codes of a form: survey_table.h, rule 5.
#include "engine/campaign/survey_table.h"

#include <doctest/doctest.h>

using pikatesti::engine::option_of_code;

TEST_CASE("survey: an answer code is the place of an option, and nothing else is such a code") {
    CHECK(option_of_code("A1") == 0U);
    CHECK(option_of_code("A12") == 11U);
    CHECK(option_of_code(" a03 ") == 2U);
    CHECK(option_of_code("AO02") == 1U);
    for (const char* const none :
         {"", " ", "A", "AO", "A0", "A00", "1", "B1", "A1b", "A 1", "A-1", "A12345", "AOO1", "-oth-"})
        CHECK_MESSAGE(!option_of_code(none), none);
}
