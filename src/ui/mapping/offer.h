// What was found in files and pasted texts, before it is taken into the campaign.
#pragma once

#include "engine/campaign/entry.h"
#include "engine/campaign/merge.h"
#include "engine/campaign/survey_table.h"
#include "engine/interview/returned_interview.h"
#include "ui/kit/municipality_field.h"

#include <optional>
#include <string>
#include <vector>

namespace pikatesti::ui::mapping {

struct OfferedFault {
    std::string text; // in the language of the page
    int line = 0;     // 0: no place
};

// What is in the campaign, or stands above in the list, already.
enum class Doubled : unsigned char { no, content, version, municipality_and_year, day };

// An interview that is here already and came back: from the municipality, which has confirmed it or not yet.
struct Returned {
    enum class What : unsigned char {
        confirms,
        corrects,
        meanwhile,   // something was changed here since it was sent
        unconfirmed, // there is no day of confirmation in it
        nothing_new, // not confirmed, and all of it is here
        other_municipality,
        other_year,
        other_interview, // the interview of the municipality and year here is another one
        not_in_campaign, // the municipality is not
        not_readable,    // ours: answers of it do not fit the question set of today
    } what = What::confirms;
    engine::EntryPointer ours; // null where there is none
    engine::ReturnedInterview joined;
    bool held_otherwise = false; // day, method or role is another there
    int revision = -1;           // of the model, that it was worked out for

    bool can_be_joined() const { return what <= What::nothing_new; }
    bool is_refused() const {
        return what == What::other_municipality || what == What::other_year || what == What::not_readable;
    }
};

// One record, link or set of counts, or what could not be read.
struct Offered {
    std::string name; // of its file, and the line where it has several; "" for pasted text
    engine::EntryPointer entry;
    std::vector<OfferedFault> faults;
    bool readable = true;
    bool incomplete = false; // the text itself lacks municipality, year or voice
    Doubled doubled = Doubled::no;
    bool wanted = true; // is to be taken
    std::optional<Returned> returned;
};

// A campaign's file, to be joined with the present one.
struct OfferedCampaign {
    std::string id;   // the same for the same bytes
    std::string name; // of the file
    engine::Campaign theirs;
    std::vector<OfferedFault> faults;
    // Of the model's revision; -1: not worked out yet.
    engine::Merge merge;
    int revision = -1;
    std::vector<bool> wanted; // of each conflict: theirs; at first what counts if nobody chooses
};

// What is told, as it is typed.
struct Telling {
    engine::Told told;
    kit::ComboboxState municipality_field;
    std::string year_typed;
};

// The column whose use is being chosen.
struct UsePicking {
    std::optional<std::size_t> column; // none: no column is
    kit::ComboboxState field;
};

// A table of answers. Its cells stay with whoever can read them.
struct OfferedTable {
    std::string id;   // the same for the same bytes
    std::string name; // of the file; empty: pasted
    engine::SurveyTool tool = engine::SurveyTool::none;
    std::size_t heading_row = 1;
    std::vector<engine::SurveyColumn> columns;
    std::optional<std::size_t> template_columns; // that a template said; none: there is no template
    UsePicking picking;
    Telling telling;
    bool apart = false;      // see engine::SurveyTold
    engine::SurveyRows rows; // by the columns and what was told
};

struct Offer {
    std::vector<OfferedCampaign> campaigns;
    std::vector<OfferedTable> tables;
    std::vector<Offered> all;
    Telling telling; // of those that are incomplete

    bool empty() const { return all.empty() && campaigns.empty() && tables.empty(); }
};

} // namespace pikatesti::ui::mapping
