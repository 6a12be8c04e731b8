// Each rule of typography by an example, and the words of the interface by all of them.
#include "files.h"

#include "formats/check/typography.h"
#include "formats/messages/load_messages.h"

#include <doctest/doctest.h>
#include <filesystem>

using namespace pikatesti;
using namespace pikatesti::formats;

namespace {

// What is told, one a line; empty if nothing is.
std::string told(std::string_view text, std::string_view language) {
    std::string lines;
    for (const TypographyFinding& found : find_typography(text, language))
        lines += std::string(found.rule->said) + "\n";
    return lines;
}

} // namespace

TEST_CASE("typography: what is right in a language is not told") {
    for (const std::string_view fi :
         {"50\u00A0% kunnista", "laki 612/2021 6\u00A0§", "10–20 kuntaa, 2017–2020", "kunta – ja yhdistys",
          "”Näin” hän sanoi", "maa’an", "Kuntajärjestö\u00ADyhteistyö", "Päivitetty 2026-11-28, puh. 040-1234567",
          "osoite https://a.fi/1-2?a=b", "ja niin edelleen…", "(näin)", "1.1.2023", "Ladataan…"})
        CHECK_MESSAGE(told(fi, "fi") == "", fi);
    for (const std::string_view sv :
         {"50\u00A0%", "lag 612/2021 6\u00A0§", "Laddas …", "”så” – eller inte", "4–12 siffror"})
        CHECK_MESSAGE(told(sv, "sv") == "", sv);
    for (const std::string_view en :
         {"50%", "section 6 of Act 612/2021", "“so” he said", "the test’s own", "range 4–12", "so — or not"})
        CHECK_MESSAGE(told(en, "en") == "", en);
    CHECK(told("50% § \"x\"", "se") == ""); // a language without a table has the common rules alone
}

TEST_CASE("typography: each rule is told where it is broken, in its language only") {
    struct Broken {
        std::string_view language, text;
    };
    for (const auto& [language, text] : std::initializer_list<Broken>{
             {"fi", "50%"},       {"fi", "50 %"},       {"fi", "{percent} %"}, {"fi", "6 §"},
             {"fi", "6§"},        {"fi", "§ 6"},        {"fi", "§6"},          {"fi", "612 / 2021"},
             {"fi", "\"näin\""},  {"fi", "“näin"},      {"fi", "„näin"},       {"fi", "maa'an"},
             {"fi", "maa‘an"},    {"fi", "näin — oli"}, {"sv", "50%"},         {"sv", "50 %"},
             {"sv", "6 §"},       {"sv", "§ 6"},        {"sv", "\"så\""},      {"sv", "Laddas…"},
             {"en", "50 %"},      {"en", "50\u00A0%"},  {"en", "§ 6"},         {"en", "it's"},
             {"en", "\"so"},      {"en", "a ”so”"},     {"en", "„so"},         {"fi", "kaksi  väliä"},
             {"sv", "så ,"},      {"en", "so ;"},       {"en", "so ."},        {"fi", "näin :"},
             {"fi", "näinkö ?"},  {"fi", "näin !"},     {"en", "(so )"},       {"en", "( so)"},
             {"fi", "a,b"},       {"fi", "ja..."},      {"fi", "näin - ei"},   {"fi", "Kunta –hanke"},
             {"fi", "kunta– ja"}, {"fi", "4-12"},       {"fi", "2017 – 2020"}, {"fi-simple", "5%"}}) {
        CHECK_MESSAGE(find_typography(text, language).size() == 1, text);
    }
}

TEST_CASE("typography: the words around the place are given") {
    const std::vector<TypographyFinding> found = find_typography("Yli kaksi 50% kunnista", "fi");
    REQUIRE(found.size() == 1);
    CHECK(found[0].excerpt == "50%");
}

TEST_CASE("typography: each rule has its example of what is said and its source in the documentation") {
    const std::string description = read_file("questions/README.md");
    for (const std::string_view language : {"", "fi", "sv", "en"}) {
        for (const TypographyRule& rule : language.empty() ? common_typography() : typography_of(language)) {
            CAPTURE(rule.said);
            CHECK(!rule.mend.empty());
            CHECK(!rule.source.empty());
            CHECK(description.find(rule.said) != std::string::npos);
            CHECK((language.empty() || description.find(rule.source) != std::string::npos));
        }
    }
}

TEST_CASE("typography: the words of the interface keep to it") {
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(PIKATESTI_SOURCE_DIR "/web/languages")) {
        if (entry.path().extension() != ".json")
            continue;
        const std::string path = std::filesystem::relative(entry.path(), PIKATESTI_SOURCE_DIR).string();
        const auto messages = load_messages(read_file(path));
        REQUIRE(messages.value);
        files++;
        for (const auto& [name, text] : *messages.value) {
            for (const TypographyFinding& found : find_typography(text, entry.path().stem().string()))
                FAIL_CHECK(path << " " << name << ": \"" << found.excerpt << "\": " << found.rule->said);
        }
    }
    CHECK(files > 15);
}
