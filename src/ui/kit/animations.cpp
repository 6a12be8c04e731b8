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

float Animations::value(std::string_view id, float target, float duration, float initial) {
    const auto found =
        std::find_if(m_tracks.begin(), m_tracks.end(), [&](const Track& track) { return track.id == id; });
    Track& track =
        found != m_tracks.end() ? *found : m_tracks.emplace_back(Track{std::string(id), initial, initial, m_now});
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
