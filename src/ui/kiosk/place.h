// Where on the screen a kiosk lays itself out.
#pragma once

namespace pikatesti::ui::kiosk {

// The screen's size and what the kiosk makes of it, in CSS pixels.
struct Place {
    float width = 0;
    float height = 0;
    float margin = 0;
    bool landscape = false;

    float bottom() const { return height - margin; }
};

} // namespace pikatesti::ui::kiosk
