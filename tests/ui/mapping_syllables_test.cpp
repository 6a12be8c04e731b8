// Where names may be broken.
#include "ui/mapping/syllables.h"

#include <doctest/doctest.h>

#include <string>

namespace {

std::string broken(std::string_view name) {
    const std::string text = pikatesti::ui::mapping::with_soft_hyphens(name);
    std::string shown;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.compare(i, 2, "\u00AD") != 0) {
            shown += text[i];
        } else {
            shown += '-';
            ++i;
        }
    }
    return shown;
}

} // namespace

TEST_CASE("syllables: each begins at the consonant before a vowel, with two letters on either side") {
    CHECK(broken("Pelkosenniemi") == "Pel-ko-sen-nie-mi");
    CHECK(broken("Jyväskylä") == "Jy-väs-ky-lä");
    CHECK(broken("Ähtäri") == "Äh-tä-ri");
    CHECK(broken("Inari") == "Ina-ri"); // not I-nari
    CHECK(broken("Ii") == "Ii");
    CHECK(broken("Koski Tl") == "Kos-ki Tl");
    CHECK(broken("Maarianhamina") == "Maa-rian-ha-mi-na");
}

TEST_CASE("syllables: a name that says itself where it may be broken is left as it is") {
    CHECK(broken("Pedersöre\u00ADkommun") == "Pedersöre-kommun");
}
