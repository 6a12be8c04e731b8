// All that the screens show and change, as plain data.
#pragma once

#include "engine/advice.h"
#include "engine/find_out.h"
#include "engine/municipality.h"
#include "engine/session.h"
#include "ui/kit/composer.h"
#include "ui/kit/for_page.h"
#include "ui/kit/messages.h"
#include "ui/kit/municipality_field.h"
#include "ui/quick_test/contract.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::ui::quick_test {

using namespace kit;

// Does the page show the mirror instead of the picture?
enum class PlainView { off, on, only };

// A result and what follows from it, worked out once for the same answers.
struct ShownResult {
    std::string code; // the session it was worked out for
    engine::Result result;
    engine::Firmness firmness;
    std::vector<std::optional<engine::Change>> changes;
    std::vector<engine::Step> steps;       // without those of `openings`
    std::vector<engine::Opening> openings; // what to find out first; none where there is a level or it is not offered
};

struct Model : ForPage {
    Messages messages;
    engine::QuestionSet set;
    engine::MunicipalityList municipalities;
    std::optional<engine::Session> session; // of `set`
    std::string language;                   // "fi", or "fi-simple" for plain language

    std::vector<std::string> voices; // languages that the page can read aloud
    bool speaking = false;
    PlainView plain_view = PlainView::off;

    ComboboxState municipality_field;
    bool answer_missing = false; // next was pressed without an answer
    bool all_steps = false;
    bool all_openings = false;
    bool why_open = false;
    bool confirm_again = false;
    bool find_out_offered = true; // a visitor of a kiosk cannot go and look
    bool document = false;        // for paper: everything is open and there are no controls
    ShownResult shown;

    std::string say(std::string_view message, std::initializer_list<Messages::Value> values = {}) const {
        return messages.text(language, message, values);
    }
    std::string say_count(std::string_view message, int count) const {
        return messages.count(language, message, count);
    }

    std::vector<std::string> languages() const { return engine::offered_languages(set); }
    bool can_speak() const;

    std::string municipality_name() const; // of the session's municipality, in the language; may be empty
    void choose_municipality(const engine::Municipality* municipality); // null: none
    const ShownResult& result();

    // Forgets the answers and goes to the start.
    void start_again();
};

} // namespace pikatesti::ui::quick_test
