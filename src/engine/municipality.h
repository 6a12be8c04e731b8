// The municipalities and how one is found by typing.
#pragma once

#include "engine/question_set.h"

#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::engine {

struct Municipality {
    std::string code; // three digits, Statistics Finland's municipality classification
    LocalizedText name;
    LocalizedText region;
    Traits traits;
};

struct MunicipalityList {
    LocalizedText credit; // the source and its licence, to be shown
    std::vector<Municipality> municipalities;

    // The municipality with the code; null if there is none. Valid as long as the list is not changed.
    const Municipality* find(std::string_view code) const;

    // Municipalities whose name in any language begins with what was typed, then those with a word that does, then
    // those that contain it; each group in the order of the list; at most `limit`. A whole code finds its municipality
    // too, before all others. Nothing or only blanks typed: nothing. Upper and lower case, missing dots and rings (a for
    // ä and å, o for ö), Sámi letters, "S:t"/"S:ta"/"Sankt"/"Sankta" and hyphens for spaces are the same.
    std::vector<const Municipality*> suggest(std::string_view typed, std::size_t limit) const;
};

// The form in which names are compared: words in lower case without marks, one space between them. Any bytes may be
// given; what is not UTF-8 is left out.
std::string fold_name(std::string_view name);

// A key whose byte order is the alphabetical order of names in the language (BCP 47). In Finnish, Swedish and the Sámi
// languages å, ä and ö are letters of their own after z (æ with ä, ø with ö); in any other they stand with a and o.
// Otherwise as fold_name(). Example: in Finnish Utsjoki < Äänekoski, in English Äänekoski < Alavus.
std::string name_order(std::string_view name, std::string_view language);

} // namespace pikatesti::engine
