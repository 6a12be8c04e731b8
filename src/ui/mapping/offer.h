// What was found in files and pasted texts, before it is taken into the campaign.
#pragma once

#include "engine/campaign/entry.h"
#include "ui/kit/municipality_field.h"

#include <string>
#include <vector>

namespace pikatesti::ui::mapping {

struct OfferedFault {
    std::string text; // in the language of the page
    int line = 0;     // 0: no place
};

// What is in the campaign, or stands above in the list, already.
enum class Doubled : unsigned char { no, content, version, municipality_and_year, day };

// One record, link or set of counts, or what could not be read.
struct Offered {
    std::string name; // of its file, and the line where it has several; "" for pasted text
    engine::EntryPointer entry;
    std::vector<OfferedFault> faults;
    bool readable = true;
    bool incomplete = false; // the text itself lacks municipality, year or voice
    Doubled doubled = Doubled::no;
    bool wanted = true; // is to be taken
};

struct Offer {
    std::vector<Offered> all;
    engine::Told told; // of those that are incomplete
    kit::MunicipalityField municipality_field;
    std::string year_typed;

    bool empty() const { return all.empty(); }
};

} // namespace pikatesti::ui::mapping
