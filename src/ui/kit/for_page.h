// What an application wants of the page around it, until the page has been told.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::ui::kit {

// Something the page is asked to do.
struct HostAction {
    std::string_view kind; // name_of an Action: one that every page knows, or one of the application's own
    std::string title;
    std::string text;
    std::string code;     // the session, for a link
    std::string language; // of the text
};

struct ForPage {
    std::string announcement; // for the live region
    bool forget = false;      // what was announced before is not to be read any more
    std::string focus;        // id of the node that is to get the focus
    // A screen was entered, not by an event but because the page has called for it, as when a file was opened.
    bool entered = false;
    std::vector<HostAction> actions;
};

} // namespace pikatesti::ui::kit
