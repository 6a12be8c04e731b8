// All that the presenter's screens show and change, as plain data.
#pragma once

#include "engine/comparison/opening.h"
#include "engine/evening.h"
#include "engine/municipality.h"
#include "ui/kit/for_page.h"
#include "ui/kit/kept_list.h"
#include "ui/kit/messages.h"
#include "ui/kit/municipality_field.h"
#include "ui/presenter/contract.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::ui::presenter {

using namespace kit;

// The same in both languages of the evening. The second is empty where there is only one, or where it says nothing else: a
// number, a name.
struct Both {
    Words first;
    Words second;

    Both() = default;
    Both(std::string words) : first(std::move(words)) {}
    Both(Words one, Words other) : first(std::move(one)), second(std::move(other)) {}
    bool empty() const { return first.text.empty(); }
};

// What one window of an evening is for.
enum class View {
    single,   // the only screen: seen by the room, and worked with
    audience, // for the room alone
    desk,     // for the presenter alone
    split,    // both beside each other in one window
};

// What the presenter reads on the desk; told by the page, as the engine has no clock.
struct DeskClock {
    std::string time;     // of the day
    std::string elapsed;  // on this question
    bool running = false; // the timer
};

// Where the arrows have led that go through the options while hands are counted.
enum class Walked {
    within, // to an option, if anywhere
    above,  // out of the list at its top
    below,  // out of it at its end
};

// Text as it is being typed, blanks and all, while the evening keeps a tidied one.
struct Draft {
    std::string id; // of the field; empty: none
    std::string text;
    std::string kept; // what the evening made of it
    std::optional<std::size_t>
        emptied_step; // it was the last that stood in this step, which goes when the field is left
};

// A room's result worked out once for the same counts.
struct ShownRoom {
    std::optional<engine::EveningData> data;
    engine::RoomResult result;
    std::vector<engine::Step> suggestions;
};

struct Earlier {
    engine::EveningData data;
    engine::RoomResult result;
};

struct Model : ForPage {
    Messages messages;
    engine::QuestionSet set;
    engine::MunicipalityList municipalities;
    std::optional<engine::Evening> evening; // of `set`
    std::string page_language;              // used until the evening has its own

    View view = View::single;
    bool other_window = false; // the other view is open in another window
    bool black = false;        // the room's picture is dark
    bool letters = true;       // single letters and digits are commands
    bool help = false;         // the keys are shown
    bool notes = false;        // the note is open on the room's own screen, before there is talk
    bool all_steps = false;    // every suggestion, not only the first ones
    bool confirm_again = false;
    std::string
        entering; // the option's row whose number is being entered: it is shown meanwhile, even where it is hidden
    std::optional<std::size_t> focused_option; // of the present question: the one whose row has the focus
    Walked walked = Walked::within;
    std::optional<engine::TallyPart>
        doubted; // counts whose reveal was asked for although they are more than the people
    DeskClock clock;
    ComboboxState municipality_field;
    std::vector<Kept> kept;
    std::string forgetting; // the kept evening that is about to be deleted
    Draft draft;
    std::optional<engine::EveningOpening> opening; // what the room sees before the first question
    bool opening_shown = false;                    // on the one screen, instead of the form
    std::optional<Earlier> earlier;                // another evening to compare with
    std::string earlier_fault;
    std::string address;         // of the citizen's test
    std::vector<std::string> qr; // rows of 0 and 1
    std::string report_language; // of the paragraph for the wellbeing report that is shown; empty: none
    int revision = 0;            // grows with every change of what is kept
    engine::EveningData seen;    // at that revision
    ShownRoom shown;

    const engine::EveningPlace& place() const { return evening->place(); }
    const engine::Question& question() const { return set.questions[place().question]; }

    const std::string& language() const;
    const std::string& second_language() const; // empty: none
    std::string say(std::string_view message, std::initializer_list<Messages::Value> values = {}) const {
        return messages.text(language(), message, values);
    }
    std::string say_count(std::string_view message, int count) const {
        return messages.count(language(), message, count);
    }
    // The same as the label of a button: with a capital letter.
    std::string label(std::string_view message) const;
    // Without soft hyphens, in the main language.
    std::string plain(const engine::LocalizedText& text) const;
    // In the second language; empty where it has none of its own or there is none.
    Words second(const engine::LocalizedText& text) const;

    std::string municipality_name() const;
    // "Yhdistysilta · Kemijärvi", whatever of it there is; the municipality by both names where it has two.
    Both event_line() const;
    std::string date_words() const;

    // May the numbers of the present question be seen by everybody?
    bool figures_shown() const;
    // Is this window's only screen dark? The form before an evening never is.
    bool dark() const { return black && view == View::single && place().stage != engine::EveningStage::start; }
    // Are hands being counted on the present question?
    bool counting() const;
    // The same, and this window has the fields for it.
    bool counts_hands() const;
    const ShownRoom& room();

    // Replaces the evening by another one.
    void open(const engine::EveningData& data, engine::Traits traits);
    // Takes over what another window has made of the same evening.
    void follow(const engine::EveningData& data, engine::Traits traits);
    // Is the reveal of these counts waiting to be asked for once more?
    bool held_back() const;
    // The number is not being entered any more: neither the picture nor what was announced tells it then.
    void conceal();
    // Asks the page for something only it can do.
    void ask(Action action, std::string text = {});
};

} // namespace pikatesti::ui::presenter
