// What an application wants of the page around it, until the page has been told.
#pragma once

#include <string>
#include <vector>

namespace pikatesti::ui::kit {

// Something the page is asked to do.
struct HostAction {
    enum class Kind {
        share,
        copy,
        print,
        speak,
        silence,
        plain_view,
        picture,
        own, // what only the application's own page knows; `title` is its name
    };
    Kind kind = Kind::share;
    std::string title;
    std::string text;
    std::string code;     // the session, for a link
    std::string language; // of the text to speak
};

struct ForPage {
    std::string announcement; // for the live region
    bool forget = false;      // what was announced before is not to be read any more
    std::string focus;        // id of the node that is to get the focus
    std::vector<HostAction> actions;
};

} // namespace pikatesti::ui::kit
