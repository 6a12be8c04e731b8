#include "engine/municipality.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace pikatesti::engine;

namespace {

Municipality place(std::string code, std::vector<LocalizedText::Entry> names) {
    Municipality municipality;
    municipality.code = std::move(code);
    municipality.name.entries = std::move(names);
    return municipality;
}

MunicipalityList some() {
    MunicipalityList list;
    list.municipalities = {
        place("047", {{"fi", "Enontekiö"}, {"sv", "Enontekis"}, {"se", "Eanodat"}}),
        place("091", {{"fi", "Helsinki"}, {"sv", "Helsingfors"}}),
        place("148", {{"fi", "Inari"}, {"sv", "Enare"}, {"se", "Anár/Aanaar/Aanar"}}),
        place("181", {{"fi", "Jämijärvi"}, {"sv", "Jämijärvi"}}),
        place("202", {{"fi", "Kaarina"}, {"sv", "S:t Karins"}}),
        place("261", {{"fi", "Kittilä"}, {"sv", "Kittilä"}}),
        place("280", {{"fi", "Korsnäs"}, {"sv", "Korsnäs"}}),
        place("399", {{"fi", "Laihia"}, {"sv", "Laihela"}}),
        place("480", {{"fi", "Marttila"}, {"sv", "S:t Mårtens"}}),
        place("491", {{"fi", "Mikkeli"}, {"sv", "S:t Michel"}}),
        place("499", {{"fi", "Mustasaari"}, {"sv", "Korsholm"}}),
        place("503", {{"fi", "Mynämäki"}, {"sv", "Virmo"}}),
        place("619", {{"fi", "Punkalaidun"}, {"sv", "Punkalaidun"}}),
        place("758", {{"fi", "Sodankylä"}, {"sv", "Sodankylä"}, {"se", "Soađegilli"}}),
        place("760", {{"fi", "Isokyrö"}, {"sv", "Storkyro"}}),
        place("890", {{"fi", "Utsjoki"}, {"sv", "Utsjoki"}, {"se", "Ohcejohka"}}),
        place("992", {{"fi", "Ylä-Savo"}, {"sv", "Övre Savolax"}}),
    };
    return list;
}

// The codes of what is suggested, with blanks between.
std::string suggested(std::string_view typed, std::size_t limit = 8) {
    const MunicipalityList list = some();
    std::string codes;
    for (const Municipality* municipality : list.suggest(typed, limit))
        codes += (codes.empty() ? "" : " ") + municipality->code;
    return codes;
}

} // namespace

TEST_CASE("municipality: found by its code and by nothing else") {
    const MunicipalityList list = some();
    REQUIRE(list.find("758"));
    CHECK(list.find("758")->name.in("fi") == "Sodankylä");
    CHECK_FALSE(list.find("75"));
    CHECK_FALSE(list.find(""));
    CHECK_FALSE(list.find("Sodankylä"));
}

TEST_CASE("folding: case, dots and rings make no difference") {
    CHECK(fold_name("ÄHTÄRI") == "ahtari");
    CHECK(fold_name("Åbo") == "abo");
    CHECK(fold_name("Öster") == "oster");
    CHECK(fold_name("HELSINKI") == "helsinki");
}

TEST_CASE("folding: dots written as marks of their own are the same") {
    CHECK(fold_name("A\u0308hta\u0308ri") == "ahtari");
}

TEST_CASE("folding: the letters of the Sámi languages have a plain letter, small and capital") {
    CHECK(fold_name("áčđŋšŧž") == "acdnstz");
    CHECK(fold_name("ÁČĐŊŠŦŽ") == "acdnstz");
    CHECK(fold_name("ǥǧǩʒǯâõåäö") == "ggkzzaoaao");
    CHECK(fold_name("ǤǦǨƷǮÂÕÅÄÖ") == "ggkzzaoaao");
    CHECK(fold_name("Soađegilli") == "soadegilli");
    CHECK(fold_name("Aanaarjävrʹ") == "aanaarjavr");
}

TEST_CASE("folding: hyphens, dashes, slashes and any run of blanks part words") {
    CHECK(fold_name("Ylä-Savo") == "yla savo");
    CHECK(fold_name("  Ylä \t  Savo ") == "yla savo");
    CHECK(fold_name("Ylä\u2013Savo") == "yla savo");
    CHECK(fold_name("Ylä\u00A0Savo") == "yla savo");
    CHECK(fold_name("Anár/Aanaar") == "anar aanaar");
    CHECK(fold_name("-") == "");
    CHECK(fold_name("") == "");
}

TEST_CASE("folding: soft hyphens and apostrophes are as if not written") {
    CHECK(fold_name("Punka\u00ADlaidun") == "punkalaidun");
    CHECK(fold_name("o'b\u2019c") == "obc");
}

TEST_CASE("folding: a saint is the same however written") {
    for (const char* name : {"S:t Karins", "s:t karins", "Sankt Karins", "SANKT-KARINS", "S:ta Karins", "Sankta Karins",
                             "St. Karins", "St Karins", "Sta. Karins"})
        CHECK(fold_name(name) == "sankt karins");
}

TEST_CASE("folding: st is a saint only as a word of its own before another") {
    CHECK(fold_name("st") == "st");
    CHECK(fold_name("Storkyro") == "storkyro");
    CHECK(fold_name("Stora St") == "stora st");
    CHECK(fold_name("s:t") == "sankt");
}

TEST_CASE("order of names: å, ä and ö come last in Finnish, Swedish and Sámi, and with a and o elsewhere") {
    const auto sorted = [](std::vector<std::string> names, std::string_view language) {
        std::sort(names.begin(), names.end(), [&](const std::string& a, const std::string& b) {
            return name_order(a, language) < name_order(b, language);
        });
        return names;
    };
    const std::vector<std::string> mixed{"Öster", "Utsjoki", "a\u0308htäri", "Åbo", "Alavus", "Zoo", "Ähtärä", "Oulu"};
    const std::vector<std::string> own{"Alavus", "Oulu", "Utsjoki", "Zoo", "Åbo", "a\u0308htäri", "Ähtärä", "Öster"};
    for (const char* language : {"fi", "sv", "sv-FI", "fi-simple", "se", "smn", "sms"}) {
        CAPTURE(language);
        CHECK(sorted(mixed, language) == own);
    }
    CHECK(sorted({"Öster", "Oulu", "Alavus", "Ähtäri", "Åbo"}, "en") ==
          std::vector<std::string>{"Åbo", "Ähtäri", "Alavus", "Öster", "Oulu"});
}

TEST_CASE("folding: any bytes give some text, and what is not UTF-8 is left out") {
    CHECK(fold_name("a\xFF"
                    "b\xC3") == "ab");
    CHECK(fold_name("\xE2\x82") == "");
    CHECK(fold_name("a\xC3"
                    "b") == "ab");
    CHECK(fold_name("\xF0\x9F\x98\x80") == "\xF0\x9F\x98\x80");
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            const char bytes[] = {static_cast<char>(first), static_cast<char>(second)};
            const std::string once = fold_name(std::string_view(bytes, 2));
            CHECK(fold_name(once) == once);
        }
    }
}

TEST_CASE("suggestions: the beginning of a name in any language finds it") {
    CHECK(suggested("sodan") == "758");
    CHECK(suggested("helsingf") == "091");
    CHECK(suggested("soade") == "758");
    CHECK(suggested("ohce") == "890");
}

TEST_CASE("suggestions: dots and case need not be typed, nor left out") {
    CHECK(suggested("jamijarvi") == "181");
    CHECK(suggested("JÄMIJÄRVI") == "181");
    CHECK(suggested("mynamaki") == "503");
}

TEST_CASE("suggestions: first names that begin so, then words that do, then what contains it, each in list order") {
    MunicipalityList list;
    for (const char* name : {"Vammaa", "Etelä-Maa", "Maaninka", "Keloamaa Maa", "Hamaa", "Maalahti"})
        list.municipalities.push_back(place("", {{"fi", name}}));
    std::string names;
    for (const Municipality* municipality : list.suggest("maa", 8))
        names += std::string(municipality->name.in("fi")) + "; ";
    CHECK(names == "Maaninka; Maalahti; Etelä-Maa; Keloamaa Maa; Vammaa; Hamaa; ");
}

TEST_CASE("suggestions: a municipality is listed once however many of its names fit") {
    CHECK(suggested("enont") == "047");
    CHECK(suggested("kors") == "280 499");
}

TEST_CASE("suggestions: a saint is found however it is typed") {
    for (const char* typed : {"s:t mi", "St. Mi", "sankt mi", "st mi", "Sankt Michel", "sankta mi"})
        CHECK(suggested(typed) == "491");
    CHECK(suggested("s:t") == "202 480 491");
    CHECK(suggested("sank") == "202 480 491");
    CHECK(suggested("st") == "760 499"); // Storkyro, then Mustasaari: it may become any name
    CHECK(suggested("michel") == "491");
}

TEST_CASE("suggestions: hyphens and blanks are the same") {
    CHECK(suggested("ylä savo") == "992");
    CHECK(suggested("ylä-savo") == "992");
    CHECK(suggested("savo") == "992");
}

TEST_CASE("suggestions: a whole code finds its municipality, a part of one nothing") {
    CHECK(suggested("758") == "758");
    CHECK(suggested(" 758 ") == "758");
    CHECK(suggested("75") == "");
}

TEST_CASE("suggestions: nothing typed, nothing suggested") {
    CHECK(suggested("") == "");
    CHECK(suggested("   ") == "");
    CHECK(suggested("-") == "");
    CHECK(suggested("\u00AD") == "");
}

TEST_CASE("suggestions: no more than the limit") {
    CHECK(suggested("s:t", 2) == "202 480");
    CHECK(suggested("s:t", 0) == "");
    CHECK(suggested("nowhere") == "");
}
