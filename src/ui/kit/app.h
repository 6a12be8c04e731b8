// What every application shares: it takes what happened and gives one frame of one screen. Which screens there are, and
// what they show and change, the derived one tells.
#pragma once

#include "ui/kit/composer.h"
#include "ui/kit/for_page.h"
#include "ui/kit/imgui/surface.h"
#include "ui/kit/messages.h"
#include "ui/kit/theme.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::ui::kit {

// The margin around the content of a widget so wide, in CSS pixels.
float page_margin(float width);

// Where and when a frame is drawn. Lengths in CSS pixels.
struct FrameInput {
    float width = 0;
    float least_height = 0;  // of the content; controls that belong at the bottom go there
    float top = 0;           // the painted window of the content: from here ...
    float window_height = 0; // ... this far
    float pixel_ratio = 1;   // device pixels per CSS pixel
    double seconds = 0;      // a monotonic clock
};

struct FrameOutput {
    float width = 0;
    float height = 0;           // of the content
    bool again = false;         // an animation goes on
    bool nodes_changed = false; // App::nodes() differ from the last frame's
    bool reveal = false;        // a new screen: its top is to be seen
    std::string announcement;
    bool forget = false; // what was announced before is to be taken away
    std::string focus;
    std::optional<std::string> save; // the session to keep, if it changed; empty: nothing to keep
    std::vector<HostAction> actions;
    struct Result {
        std::string level;          // id
        std::optional<int> percent; // none where too little is known
    };
    std::optional<Result> result; // when it is shown for the first time
};

class App {
public:
    App() = default;
    App(const App&) = delete;
    App& operator=(const App&) = delete;
    virtual ~App() = default;

    Surface surface;
    Fonts fonts{surface.atlas()}; // to be filled before the first frame

    virtual Messages& messages() = 0;
    virtual const std::string& language() const = 0; // of the whole; "fi-simple" for plain language
    // One that the application has; others give its first.
    virtual void set_language(std::string_view language) = 0;

    void set_theme(ThemeName theme) { m_theme = theme; }
    void set_more_contrast(bool more) { m_more_contrast = more; }
    void set_colours(std::optional<Theme> own) { m_own_colours = own; } // none: the theme's
    void set_text_spacing(const TextSpacing& spacing);
    void set_text_scale(float scale); // 0.5-5; the user's default font size / 16
    void set_motion(bool motion) { m_motion = motion; }

    void perform(Activation activation) { m_pending.push_back(std::move(activation)); }
    void set_pointer(const Pointer& pointer) { m_surroundings.pointer = pointer; }
    void set_focused(std::string id) { m_surroundings.focused = std::move(id); }

    // Does what is pending, then lays out and paints. Needs fonts.
    FrameOutput frame(const FrameInput& input);
    const std::vector<Node>& nodes() const { return m_layout.nodes; }
    const std::vector<TextRun>& text_runs() const { return m_layout.text_runs; }

    // What is to be printed, with everything opened, as nodes of a document `width` wide.
    std::vector<Node> document(float width);

protected:
    // Lays the present screen out from the composer's place down, and does what the present activation asks of its
    // controls.
    virtual void compose(Composer& composer, const FrameInput& input) = 0;
    virtual void compose_document(Composer& composer) = 0;
    // The node that gets the focus when the present screen is entered; another one is another screen.
    virtual std::string heading() const = 0;
    virtual void screen_entered(FrameOutput&) {}
    // What is to be kept over a reload; empty: nothing.
    virtual std::string kept() = 0;
    virtual ForPage& for_page() = 0;
    virtual Theme theme() const; // what it is painted in

private:
    void act(const FrameInput& input);
    struct Layout {
        std::vector<Node> nodes;
        std::vector<TextRun> text_runs;
        float height = 0;
    };
    // Paints on the list, if there is one.
    Layout lay_out(const FrameInput& input, ImDrawList* list);

    ThemeName m_theme = ThemeName::light;
    bool m_more_contrast = false;
    std::optional<Theme> m_own_colours;
    bool m_motion = true;
    Animations m_animations;
    Surroundings m_surroundings;
    std::vector<Activation> m_pending;
    Layout m_layout;
    std::string m_kept;
};

} // namespace pikatesti::ui::kit
