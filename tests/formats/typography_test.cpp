// Each rule of typography by an example, and the words of the interface by all of them.
#include "files.h"

#include "formats/check/typography.h"
#include "formats/messages/load_messages.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>

using namespace pikatesti;
using namespace pikatesti::formats;

namespace {

struct PageText {
    std::string language, text;
};

// The texts between the tags of a page with the language of the innermost element that says one; what is code, and not
// for people to read, is left out.
std::vector<PageText> texts_of_page(std::string_view html) {
    struct Open {
        std::string tag, language;
        bool is_code = false;
    };
    constexpr std::string_view codes[] = {"script", "style", "code", "pre"};
    constexpr std::string_view without_end[] = {"meta", "link", "br", "input", "img", "hr", "!doctype"};
    std::vector<Open> open{{"", "", false}};
    std::vector<PageText> texts;
    while (!html.empty()) {
        const std::size_t begin = html.find('<');
        std::string text;
        for (const char c : html.substr(0, begin)) {
            const bool space = c == ' ' || c == '\n' || c == '\t';
            if (!space || (!text.empty() && text.back() != ' '))
                text += space ? ' ' : c;
        }
        for (std::size_t at; (at = text.find("&nbsp;")) != std::string::npos;)
            text.replace(at, 6, "\u00A0");
        if (!open.back().is_code && text.find_first_not_of(' ') != std::string::npos)
            texts.push_back({open.back().language, text});
        if (begin == std::string_view::npos)
            break;
        html.remove_prefix(begin + 1);
        const bool is_comment = html.starts_with("!--");
        const std::size_t end = html.find(is_comment ? "-->" : ">");
        std::string_view inside = html.substr(0, end);
        html.remove_prefix(end + (is_comment ? 3 : 1));
        if (is_comment)
            continue;
        if (inside.starts_with("/")) {
            while (open.size() > 1 && open.back().tag != inside.substr(1))
                open.pop_back();
            open.resize(std::max<std::size_t>(open.size() - 1, 1));
            continue;
        }
        Open next{std::string(inside.substr(0, inside.find_first_of(" \n/"))), open.back().language,
                  open.back().is_code};
        if (const std::size_t at = inside.find(" lang=\""); at != std::string_view::npos)
            next.language = inside.substr(at + 7, inside.find('"', at + 7) - at - 7);
        next.is_code = next.is_code || std::ranges::find(codes, next.tag) != std::end(codes);
        if (std::ranges::find(without_end, next.tag) == std::end(without_end) && !inside.ends_with("/"))
            open.push_back(next);
    }
    return texts;
}

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
            if (name.rfind("term.", 0) == 0 && name.find("“") != std::string::npos)
                continue; // it names the signs of English
            for (const TypographyFinding& found : find_typography(text, entry.path().stem().string()))
                FAIL_CHECK(path << " " << name << ": \"" << found.excerpt << "\": " << found.rule->said);
        }
    }
    CHECK(files > 15);
}

TEST_CASE("typography: the texts of a page are taken apart by language, without its code") {
    const std::vector<PageText> texts =
        texts_of_page("<!doctype html><html lang=\"fi\"><meta a=\"b\"><p>Yksi<br>\n   kaksi</p>"
                      "<!-- <p>x</p> --><p lang=\"sv\">Tre&nbsp;%<code>\"</code></p><p>Nelj\u00E4</p></html>");
    std::string all;
    for (const auto& [language, text] : texts)
        all += language + ":" + text + "|";
    CHECK(all == "fi:Yksi|fi:kaksi|sv:Tre\u00A0%|fi:Nelj\u00E4|");
}

TEST_CASE("typography: the pages keep to it") {
    std::size_t texts = 0;
    for (const auto& entry : std::filesystem::directory_iterator(PIKATESTI_SOURCE_DIR "/web/pages")) {
        if (entry.path().extension() != ".html")
            continue;
        const std::string path = std::filesystem::relative(entry.path(), PIKATESTI_SOURCE_DIR).string();
        for (const auto& [language, text] : texts_of_page(read_file(path))) {
            texts++;
            for (const TypographyFinding& found : find_typography(text, language))
                FAIL_CHECK(path << " (" << language << "): \"" << found.excerpt << "\": " << found.rule->said);
        }
    }
    CHECK(texts > 200);
}
