// The texts of a question set, one place after the other: what translators work on.
#pragma once

#include "formats/json/document.h"

#include <string>
#include <vector>

namespace pikatesti::formats {

struct SetTexts {
    struct Place {
        // Leads to the text, with elements of lists named by their id or key, so that it stays right where others are
        // added or moved: "/questions/weekly-event/options/yes/label". By index where they have none.
        std::string pointer;
        NodeId node; // an object of texts by language
    };
    std::vector<std::string> languages; // of the set and of its texts; a plain one follows the one that it is of
    std::vector<std::string> listed;    // those that the set lists
    NodeId language_list = no_node;
    std::vector<Place> places; // in the order of the file
};

// Of a document that is complete. Only what people read: no addresses, and nothing of the examples.
SetTexts find_texts(const JsonDocument& document);

} // namespace pikatesti::formats
