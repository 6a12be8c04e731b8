// The application: takes what happened, gives one frame of one screen.
#pragma once

#include "ui/imgui/surface.h"
#include "ui/model.h"
#include "ui/theme.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::ui {

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
    std::string focus;
    std::optional<std::string> save; // the session to keep, if it changed; empty: nothing to keep
    std::vector<HostAction> actions;
    bool result_shown = false; // for the first time
};

class App {
public:
    App() = default;
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    Surface surface;
    Fonts fonts{surface.atlas()}; // to be filled before the first frame

    Model& model() { return m_model; }
    void set_municipalities(engine::MunicipalityList list);
    // Replaces the set; answers given so far that still fit are kept.
    void set_question_set(engine::QuestionSet set);
    void set_language(std::string_view language); // one the set has; others give the set's first
    void set_theme(ThemeName theme) { m_theme = theme; }
    void set_more_contrast(bool more) { m_more_contrast = more; }
    void set_colours(std::optional<Theme> own) { m_own_colours = own; } // none: the theme's
    void set_text_spacing(const TextSpacing& spacing);
    void set_text_scale(float scale); // 0.5-5; the user's default font size / 16
    void set_motion(bool motion) { m_motion = motion; }
    engine::Session::RestoreOutcome restore(std::string_view saved);

    void perform(Activation activation) { m_pending.push_back(std::move(activation)); }
    void set_pointer(const Pointer& pointer) { m_surroundings.pointer = pointer; }
    void set_focused(std::string id) { m_surroundings.focused = std::move(id); }

    // Does what is pending, then lays out and paints. Needs fonts and a question set.
    FrameOutput frame(const FrameInput& input);
    const std::vector<Node>& nodes() const { return m_layout.nodes; }
    const std::vector<TextRun>& text_runs() const { return m_layout.text_runs; }

    // The result with everything opened, for paper, as nodes of a document `width` wide.
    std::vector<Node> document(float width);

private:
    Theme theme() const;
    void act(const FrameInput& input);
    struct Layout {
        std::vector<Node> nodes;
        std::vector<TextRun> text_runs;
        float height = 0;
    };
    // Lays the screen out and does what the present activation asks of it; paints on the list, if there is one.
    Layout lay_out(const FrameInput& input, ImDrawList* list);

    Model m_model;
    ThemeName m_theme = ThemeName::light;
    bool m_more_contrast = false;
    std::optional<Theme> m_own_colours;
    bool m_motion = true;
    Animations m_animations;
    Surroundings m_surroundings;
    std::vector<Activation> m_pending;
    Layout m_layout;
    std::string m_saved;
};

} // namespace pikatesti::ui
