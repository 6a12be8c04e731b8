// Text in several languages, and the rule for which one is shown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::engine {

// One text in the languages it exists in, in the order of the file. Languages are BCP 47 tags; a plain-language
// variant is a language of its own, "fi-simple" (registered variant subtag), that falls back to "fi".
struct LocalizedText {
    struct Entry {
        std::string language;
        std::string text;
    };
    struct Found {
        std::string_view text;
        std::string_view language; // the language the text really is in, for the `lang` of what is shown
    };

    std::vector<Entry> entries;

    bool empty() const { return entries.empty(); }

    // The text for a language: the exact tag, else the tag with its last subtags cut one by one, else the first
    // entry; an empty text if there is none. A text is never left out because a translation is missing.
    Found find(std::string_view language) const;
    std::string_view in(std::string_view language) const { return find(language).text; }
};

// The text without soft hyphens (U+00AD): what a name, a copy or a search means.
std::string without_soft_hyphens(std::string_view text);

} // namespace pikatesti::engine
