#include "formats/survey_table/municipality_words.h"

#include "formats/diagnostics/wording.h"

#include <algorithm>
#include <array>
#include <vector>

namespace pikatesti::formats {
namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool is_vowel(char letter) { return std::string_view("aeiouy").find(letter) != std::string_view::npos; }

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

void add(std::map<std::string, const engine::Municipality*, std::less<>>& names, std::string name,
         const engine::Municipality& municipality) {
    if (name.empty())
        return;
    const auto [at, is_new] = names.emplace(std::move(name), &municipality);
    if (!is_new && at->second != &municipality)
        at->second = nullptr;
}

// How a consonant before the last vowel changes in the genitive: Turku - Turun, Utsjoki - Utsjoen.
struct Gradation {
    std::string_view strong, weak;
};
constexpr std::array gradations{
    Gradation{"kk", "k"},  Gradation{"pp", "p"},  Gradation{"tt", "t"},  Gradation{"nk", "ng"},
    Gradation{"nt", "nn"}, Gradation{"lt", "ll"}, Gradation{"rt", "rr"}, Gradation{"mp", "mm"},
    Gradation{"ht", "hd"}, Gradation{"k", ""},    Gradation{"p", "v"},   Gradation{"t", "d"},
};

// All that the Finnish genitive of a folded name may be; some of them are no words, and no other name either.
std::vector<std::string> genitives(const std::string& name) {
    struct Ending {
        std::string_view nominative, genitive;
    };
    constexpr std::array endings{
        Ending{"nen", "sen"},   Ending{"inen", "isten"}, Ending{"iset", "isten"}, Ending{"si", "den"},
        Ending{"rsi", "rren"},  Ending{"us", "uksen"},   Ending{"us", "uden"},    Ending{"as", "aan"},
        Ending{"kas", "kkaan"}, Ending{"gas", "kaan"},   Ending{"das", "taan"},   Ending{"is", "iksen"},
        Ending{"e", "een"},     Ending{"i", "en"},
    };
    std::vector<std::string> all{name + "n", name + "in"};
    for (const Ending& ending : endings)
        if (ends_with(name, ending.nominative))
            all.push_back(join({name.substr(0, name.size() - ending.nominative.size()), ending.genitive}));
    if (name.size() < 3 || !is_vowel(name.back()))
        return all;
    const std::string_view stem(name.data(), name.size() - 1);
    for (const Gradation& gradation : gradations) {
        if (!ends_with(stem, gradation.strong))
            continue;
        const std::string weak = join({stem.substr(0, stem.size() - gradation.strong.size()), gradation.weak});
        all.push_back(join({weak, name.substr(name.size() - 1), "n"}));
        if (name.back() == 'i')
            all.push_back(weak + "en");
    }
    return all;
}

} // namespace

MunicipalityWords::MunicipalityWords(const engine::MunicipalityList& list) : m_list(&list) {
    for (const engine::Municipality& municipality : list.municipalities) {
        for (const auto& entry : municipality.name.entries) {
            const std::string name = engine::fold_name(entry.text);
            add(m_names, name, municipality);
            if (entry.language == "fi")
                for (std::string& genitive : genitives(name))
                    add(m_genitives, std::move(genitive), municipality);
            else
                add(m_genitives, name + "s", municipality); // Korsholms kommun
        }
    }
}

const engine::Municipality* MunicipalityWords::find_code(std::string_view digits) const {
    if (digits.empty() || digits.size() > 3 || !std::all_of(digits.begin(), digits.end(), is_digit))
        return nullptr;
    return m_list->find(join({std::string(3 - digits.size(), '0'), digits}));
}

const engine::Municipality* MunicipalityWords::find_name(const std::string& folded) const {
    const auto found = m_names.find(folded);
    return found == m_names.end() ? nullptr : found->second;
}

const engine::Municipality* MunicipalityWords::find(std::string_view cell) const {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = cell.find_first_not_of(blanks);
    if (begin == std::string_view::npos)
        return nullptr;
    cell = cell.substr(begin, cell.find_last_not_of(blanks) - begin + 1);
    if (const engine::Municipality* const found = find_code(cell))
        return found;
    std::string name = engine::fold_name(cell);
    if (const engine::Municipality* const found = find_name(name))
        return found;
    // "851 Tornio", "Tornio (851)": both have to mean the same.
    const auto part = [&](std::size_t at, std::size_t length) {
        const engine::Municipality* const found = find_code(std::string_view(name).substr(at, length));
        if (found == nullptr)
            return false;
        name.erase(at, length);
        name = engine::fold_name(name);
        return find_name(name) == found;
    };
    if (name.size() > 4 && (part(0, name.find(' ')) || part(name.rfind(' ') + 1, std::string::npos)))
        return find_name(name);
    for (const std::string_view before : {"municipality of ", "city of ", "town of "})
        if (name.compare(0, before.size(), before) == 0)
            return find_name(name.substr(before.size()));
    for (const std::string_view after : {" kunta", " kaupunki", " kommun", " stad", " municipality", " gielda", " kund",
                                         " kunnan alue", " kaupungin alue"}) {
        if (!ends_with(name, after))
            continue;
        name.resize(name.size() - after.size());
        if (const engine::Municipality* const found = find_name(name))
            return found;
        const auto found = m_genitives.find(name);
        return found == m_genitives.end() ? nullptr : found->second;
    }
    return nullptr;
}

const engine::Municipality* MunicipalityWords::nearest(std::string_view cell) const {
    const std::string name = engine::fold_name(cell);
    Names::const_iterator found = m_names.end();
    std::vector<std::string_view> names;
    for (const auto& [known, municipality] : m_names)
        if (municipality != nullptr)
            names.push_back(known);
    found = m_names.find(formats::nearest(name, names));
    return found == m_names.end() ? nullptr : found->second;
}

} // namespace pikatesti::formats
