#include "ui/kit/animations.h"

#include <algorithm>

namespace pikatesti::ui::kit {

void Animations::start_frame(double seconds, bool motion) {
    m_now = seconds;
    m_motion = motion;
    m_running = false;
}

float Animations::at(const Track& track, float duration) const {
    if (!m_motion || duration <= 0)
        return track.target;
    const auto passed = static_cast<float>((m_now - track.started) / static_cast<double>(duration));
    const float left = 1 - std::clamp(passed, 0.0F, 1.0F);
    return track.from + ((track.target - track.from) * (1 - (left * left * left)));
}

// Frames mostly ask in the same order, so the one after the last found is looked at first.
Animations::Track& Animations::track_of(std::string_view id, float initial) {
    for (std::size_t passed = 0; passed < m_tracks.size(); ++passed) {
        m_next = m_next < m_tracks.size() ? m_next : 0;
        Track& track = m_tracks[m_next++];
        if (track.id == id)
            return track;
    }
    return m_tracks.emplace_back(Track{std::string(id), initial, initial, m_now});
}

float Animations::value(std::string_view id, float target, float duration, float initial) {
    Track& track = track_of(id, initial);
    if (track.target != target) {
        track.from = at(track, duration);
        track.target = target;
        track.started = m_now;
    }
    const float value = at(track, duration);
    if (value != target)
        m_running = true;
    return value;
}

} // namespace pikatesti::ui::kit
