// Values that ease towards a target over time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::ui::kit {

class Animations {
public:
    // To be called once before a frame is laid out. Without motion every value is at its target at once.
    void start_frame(double seconds, bool motion);

    // The present value of `id`, on its way to `target` in `duration` seconds. On its first call it starts at
    // `initial`.
    float value(std::string_view id, float target, float duration, float initial);
    float value(std::string_view id, float target, float duration) { return value(id, target, duration, target); }

    bool running() const { return m_running; } // has any value of this frame still a way to go?

private:
    struct Track {
        std::string id;
        float from = 0;
        float target = 0;
        double started = 0;
    };
    Track& track_of(std::string_view id, float initial);
    float at(const Track& track, float duration) const;

    std::vector<Track> m_tracks;
    std::size_t m_next = 0; // after the track that was asked for last
    double m_now = 0;
    bool m_motion = true;
    bool m_running = false;
};

} // namespace pikatesti::ui::kit
