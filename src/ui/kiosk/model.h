// What a kiosk has beside the quick test itself, as plain data: how the visitor wants it, what lies over the test, and
// what the staff see.
#pragma once

#include "engine/day_counts.h"
#include "ui/kiosk/contract.h"
#include "ui/quick_test/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::ui::kiosk {

using namespace kit;
using namespace quick_test;

// The staff's choices; the page keeps them.
struct Settings {
    int idle_seconds = 45;
    int countdown_seconds = 20;
    bool sound = false;
    bool advance = true;  // a single choice, made by touch, goes on by itself
    bool own_set = false; // the question set came from a file
    std::string language; // of the attract screen
    std::string theme = "dark";
    std::string municipality; // code; empty: none
};

// What the page knows of the device, each in a word or number of the page's.
struct Device {
    std::string storage = "good"; // "good", "memory" (nothing can be written), "restored" (from the copy)
    bool persistent = false;      // the browser has promised not to throw the counts away
    std::string version;
    std::string battery; // per cent, "+" behind it while charging; empty: not known
    bool online = true;
    bool offline_ready = false;
    bool public_link = true; // QR codes lead to an address that phones can reach
};

enum class PinTask { enter, choose, repeat };

struct PinEntry {
    PinTask task = PinTask::enter;
    std::string digits;
    std::string first; // the new one, until it has been repeated
    int wait = 0;      // seconds until the next attempt
    bool refused = false;
    bool different = false;
    bool checking = false;

    // Leaves no digit behind in memory.
    void forget();
};

enum class PanelTab { counts, answers, settings, device };

struct Panel {
    PanelTab tab = PanelTab::counts;
    bool confirm_clear = false;
    bool choosing_municipality = false;
    std::string letters;             // the beginning of the municipality's name
    std::string note;                // what came of the last thing that was done
    std::vector<std::string> faults; // of a question set that was refused
    std::string today;               // YYYY-MM-DD
    engine::DayCounts counts;
};

// What lies over the test.
enum class Over { nothing, still_there, pin, panel };

struct Model {
    Settings settings;
    Device device;
    Over over = Over::nothing;

    bool large_text = false;
    bool contrast = false;
    bool read_aloud = false;
    bool by_touch = false; // how the last thing was done

    bool visiting = false;
    bool completed = false; // the result has been seen

    int seconds_left = 0;
    std::string focus_before; // the still-there screen

    int pulse = 0; // counts the waves over the marks of the attract screen
    int shift = 0; // counts its moves against burn-in

    std::string qr_for;          // the session that the code was asked for
    std::vector<std::string> qr; // rows of 0 and 1 (dark)

    PinEntry pin;
    Panel panel;
};

// A thing for the kiosk's page to do.
HostAction for_kiosk(Action action, std::string value = {});

} // namespace pikatesti::ui::kiosk
