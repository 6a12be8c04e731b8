// The quick test on a screen that strangers use one after another: an attract screen instead of the start, larger, with
// a way to take the result along and an end; and the staff's side.
#pragma once

#include "ui/kiosk/model.h"
#include "ui/quick_test/app.h"

namespace pikatesti::ui::kiosk {

class App : public quick_test::App {
public:
    App() { model().find_out_offered = false; }
    Model& kiosk() { return m_kiosk; }

    // The still-there screen with so many seconds; 0: away.
    void set_seconds_left(int seconds);
    void open_pin(PinTask task);
    void pin_refused(int wait_seconds); // 0: may be tried again
    void open_panel();
    void close_staff();
    void apply_settings(); // after they changed, at the attract screen

protected:
    void compose(Composer& composer, const FrameInput& input) override;
    std::string heading() const override;
    void screen_entered(FrameOutput& output) override;
    std::string kept() override { return {}; } // nothing of a visitor outlives the visit
    Theme theme() const override;

private:
    Model m_kiosk;
};

} // namespace pikatesti::ui::kiosk
