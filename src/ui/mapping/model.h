// All that the screens of a region's mapping show and change, as plain data.
#pragma once

#include "engine/campaign/campaign_history.h"
#include "engine/campaign/fieldwork.h"
#include "engine/comparison/division.h"
#include "engine/comparison/tile_map.h"
#include "engine/interview/answer_rounds.h"
#include "engine/interview/interview_sheet.h"
#include "engine/interview/noted_rounds.h"
#include "engine/municipality.h"
#include "ui/kit/combobox.h"
#include "ui/kit/for_page.h"
#include "ui/kit/kept_list.h"
#include "ui/kit/messages.h"
#include "ui/mapping/contract.h"
#include "ui/mapping/offer.h"
#include "ui/mapping/table_view.h"

#include <functional>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pikatesti::ui::mapping {

using namespace kit;

enum class Screen : std::uint8_t { start, fieldwork, add, table, map, weak, years, card, report, interview };

// What is printed.
enum class Paper : std::uint8_t { region, card, all_cards, report, interview };

// The form on the start screen.
struct NewCampaign {
    kit::ComboboxState region_field;   // refused: begin was pressed without one
    std::optional<std::string> region; // Finnish name, or empty for the whole country; none: not chosen yet
    std::string year;
    bool year_refused = false;
};

// The interview that is being held or gone through again.
struct Interviewing {
    std::string municipality;               // code
    std::optional<std::size_t> question;    // none: everything is read back
    std::optional<engine::RoundCount> kept; // rounds of this question that stay; none: the interview is being held
    bool note_open = false;
    bool source_open = false;
    std::string typed_source; // as long as it says what the source is
    // By question and fact, what is typed and may not be a value yet.
    std::map<std::pair<std::size_t, std::size_t>, std::string> typed_facts;
    bool day_refused = false; // the day that was typed is of another year
    engine::EntryKey key;     // of the entry that the sheet is in; empty: nothing has been written yet
    std::optional<engine::InterviewSheet> sheet;
};

// What follows from the campaign, worked out once for each of its states.
struct Derived {
    int revision = -1;
    engine::Municipalities municipalities = engine::Municipalities::as_it_was;
    std::optional<engine::RegionComparison> comparison;
    engine::Fieldwork fieldwork;
    engine::Counting counting;
    std::string language;                               // of the names in the views
    std::list<std::pair<TableChoice, TableView>> views; // that were asked for
};

struct Model : ForPage {
    Messages messages;
    engine::QuestionSet set;
    engine::MunicipalityList municipalities;
    std::vector<engine::MunicipalityChange> changes;
    engine::TileGrid tiles;
    std::optional<engine::Division> division; // of both; needed before the first frame
    std::string language;
    std::string today;  // YYYY-MM-DD
    std::string seed;   // random letters and digits, from which ids are made
    float seen_top = 0; // see contract.json

    Screen screen = Screen::start;
    NewCampaign fresh;
    std::vector<Kept> kept;
    std::string forgetting;  // the kept campaign that is about to be deleted
    bool views_open = false; // the list of views, where there is no room for all of them
    Offer offer;
    std::string pasted;
    std::optional<engine::SurveyTemplate> survey_template; // for the tables that are offered
    TableChoice table;
    bool controls_open = false;  // what the table is of, where that lies behind a button
    bool tell_rows = false;      // how many rows a filter left is to be announced
    std::string open_row;        // the municipality whose fieldwork is being entered
    int map_column = 0;          // of the map: 0 the whole, 1 and on the goals
    std::string open_question;   // the weak point of which is shown who said what
    std::string card;            // the municipality whose card is shown; empty: the first
    std::string report_language; // of texts for a report; empty: that of the page
    Paper paper = Paper::region;
    Interviewing interview;
    bool letters = true; // single keys are commands in an interview
    // The page is the municipality's own: it reads one interview, corrects it and confirms it.
    bool confirming = false;
    std::vector<engine::RoundCount> sent_rounds; // of each question, as the interview was sent there
    bool clearing = false; // whether the answers are to be taken out of this browser is being asked
    // That stay as they are: another answer is a round after them. More than were sent once it has been confirmed, which may have
    // been sent back.
    std::vector<engine::RoundCount> kept_rounds;

    // The parts that take entries into the campaign. Set, as the next, by whoever can read files.
    std::function<engine::CampaignParts(const engine::Campaign&, const std::vector<engine::EntryPointer>&)> take;
    // Reads an entry once more, with what is told of it now.
    std::function<engine::EntryPointer(const engine::Entry&, const engine::Told&)> read_again;
    // Reads the rows of a table once more, by its columns and what was told of it.
    std::function<engine::SurveyRows(const OfferedTable&)> read_table;

    // The interview in an entry, if it can be gone on with; and the entry of an interview.
    std::function<std::optional<engine::InterviewSheet>(const engine::Entry&)> read_interview;
    std::function<engine::EntryPointer(const engine::InterviewSheet&, const engine::Told&)> write_interview;

    std::optional<engine::Campaign> campaign;
    engine::CampaignHistory history;
    int revision = 0; // grows with every change of the campaign

    std::string say(std::string_view message, std::initializer_list<Messages::Value> values = {}) const {
        return messages.text(language, message, values);
    }
    std::string say_count(std::string_view message, int count) const {
        return messages.count(language, message, count);
    }
    // The municipality's name in the language of the page.
    std::string municipality_name(std::string_view municipality) const;
    // A region's name in the language of the page, by its Finnish name; empty: the whole country.
    std::string region_name(std::string_view region) const;
    // Its names in all languages; null where the list of municipalities has none.
    const engine::LocalizedText* region_names(std::string_view region) const;
    std::string campaign_title() const; // "Lappi 2020"
    // A date as people write it.
    std::string date_words(std::string_view date) const;

    const Derived& derived();
    const engine::RegionComparison& comparison() { return *derived().comparison; }
    TableSource table_source();
    // Valid until the campaign, the language or the municipalities' choice changes.
    const TableView& table_view(const TableChoice& choice);
    // All municipalities by name, whatever the table is sorted by or leaves out; of its year and voice.
    const TableView& whole_table();
    // The names of municipalities in the language of the page, in its order.
    std::vector<std::string> names_in_order(const std::vector<std::string>& codes) const;

    // Changes the campaign in one step that can be undone.
    void change(const engine::CampaignParts& parts, const engine::CampaignTyping& typing = {});
    void undo();
    void redo();
    // Shows a campaign from its first screen on.
    void open(engine::Campaign another, engine::CampaignHistory its_history);
    // Takes over what another window has made of the same campaign, but for its history: nothing can be undone.
    void follow(engine::Campaign another);
    // What can be undone, as engine::history_text() told it of this campaign; false: it is not that, and nothing can.
    bool restore_history(std::string_view text);
    // Back to the start screen.
    void close();
    void go(Screen another);
    void make_division();
    // Asks the page to print; compose_document() then tells it what.
    void print(Paper what);
    void copy(std::string text, std::string in_language);
    // Asks the page for something only it can do.
    void ask(Action action, std::string text = {});

private:
    Derived m_derived;
};

} // namespace pikatesti::ui::mapping
