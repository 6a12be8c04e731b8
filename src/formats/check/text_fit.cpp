#include "formats/check/text_fit.h"

#include "formats/check/letter_widths.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace pikatesti::formats {
namespace {

constexpr float screen = 454;
constexpr float column = 288;                                           // 320 without the margins
constexpr float option_room = column - (18.0F + 26.0F + 14.0F + 16.0F); // beside its mark
constexpr float goal_room = column - (20.0F + 8.0F + 68.0F);            // beside its mark and "100 / 100"
constexpr float step_room = column - (2.0F * 20.0F);                    // inside a card

constexpr TextRoom room(const char* noun, float em, float line, bool semibold, float width, float height) {
    return {noun, em, line, semibold, width, static_cast<int>(height / line)};
}

constexpr float header = 82;       // the goal and the progress above a question
constexpr float first_option = 64; // should be seen below it at once

// In the order of TextPlace. An option has 28 pixels above and below its label.
constexpr TextRoom rooms[] = {
    room("the title", 31, 37, true, column, screen / 2),
    room("a goal's name", 16, 22, true, goal_room, screen / 5),
    room("a question", 25, 32, true, column, screen - header - first_option),
    room("a help text", 16, 24, false, column, screen / 2),
    room("an option's label", 18, 24, false, option_room, (screen / 3) - 28),
    room("a level's name", 29, 36, true, column, screen / 3),
    room("a next step's title", 17, 24, true, step_room, screen / 3),
    room("this text", 17, 26, false, step_room, screen),
};

constexpr std::uint32_t soft_hyphen = 0xAD;
constexpr std::uint32_t en_dash = 0x2013;
constexpr std::uint16_t widest_letter = 1000;
constexpr std::uint32_t direct_count = 0x180;

struct Widths {
    std::array<std::uint16_t, direct_count> regular{};
    std::array<std::uint16_t, direct_count> semibold{};
};

const Widths& direct_widths() {
    static const Widths widths = [] {
        Widths made;
        made.regular.fill(widest_letter);
        made.semibold.fill(widest_letter);
        for (const LetterWidth& letter : letter_widths()) {
            if (letter.code < direct_count) {
                made.regular[letter.code] = letter.regular;
                made.semibold[letter.code] = letter.semibold;
            }
        }
        made.regular[soft_hyphen] = made.semibold[soft_hyphen] = 0;
        return made;
    }();
    return widths;
}

std::uint32_t width_of(std::uint32_t character, bool semibold) {
    if (character < direct_count)
        return semibold ? direct_widths().semibold[character] : direct_widths().regular[character];
    for (const LetterWidth& letter : letter_widths()) {
        if (letter.code == character)
            return semibold ? letter.semibold : letter.regular;
    }
    return widest_letter;
}

std::uint32_t take_character(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned first = byte(at);
    if (first < 0x80) {
        at++;
        return first;
    }
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    std::uint32_t character = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; i++)
        character = (character << 6) | (byte(at + i) & 0x3FU);
    at += length;
    return character;
}

// The lines of a text, by widths in thousandths of an em alone.
class Lines {
public:
    explicit Lines(const TextRoom& room)
        : m_most(static_cast<std::uint32_t>(room.width * 1000 * units_per_pixel(room.em))),
          m_hyphen(width_of('-', room.semibold)), m_space(width_of(' ', room.semibold)) {}

    // A piece and what stands behind it. False if it is wider than a line.
    bool add(std::uint32_t width, std::uint32_t after) {
        const std::uint32_t tried = m_line + (m_after == ' ' && !m_empty ? m_space : 0) + width;
        if (m_empty || tried + (after == soft_hyphen ? m_hyphen : 0) <= m_most) {
            m_line = tried;
        } else {
            m_finished++;
            m_line = width;
        }
        m_empty = m_line == 0;
        m_after = after;
        const bool fits = m_line <= m_most;
        while (m_line > m_most) { // cut between letters, near enough
            m_line -= m_most;
            m_finished++;
        }
        return fits;
    }

    int count() const { return m_finished + (m_empty && m_finished > 0 ? 0 : 1); }

private:
    // ImGui sizes a font by its line, in whole pixels; see ui/fonts.h.
    static float units_per_pixel(float em) {
        constexpr float line_per_em = 1.362F;
        return line_per_em / std::round(em * line_per_em);
    }

    std::uint32_t m_most;
    std::uint32_t m_hyphen;
    std::uint32_t m_space;
    std::uint32_t m_line = 0;
    std::uint32_t m_after = 0;
    int m_finished = 0;
    bool m_empty = true;
};

} // namespace

const TextRoom& room_for(TextPlace place) { return rooms[static_cast<std::size_t>(place)]; }

TextFit fit_text(std::string_view text, const TextRoom& room) {
    TextFit fit;
    Lines lines(room);
    const auto& direct = room.semibold ? direct_widths().semibold : direct_widths().regular;
    std::size_t begin = 0;
    std::uint32_t width = 0;
    const auto end_piece = [&](std::size_t end, std::uint32_t after) {
        if (!lines.add(width, after) && fit.too_wide.empty())
            fit.too_wide = text.substr(begin, end - begin);
        width = 0;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t before = at;
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80 && byte != ' ' && byte != '-' && byte != '/') { // most of any text
            width += direct[byte];
            at++;
            continue;
        }
        const std::uint32_t character = take_character(text, at);
        if (character == ' ' || character == soft_hyphen) {
            end_piece(before, character);
            begin = at;
            continue;
        }
        width += character < direct_count ? direct[character] : width_of(character, room.semibold);
        const bool breaks = character == '-' || character == '/' || character == en_dash;
        if (breaks && at < text.size() && text[at] != ' ') {
            end_piece(at, '-');
            begin = at;
        }
    }
    if (begin < text.size() || text.empty())
        end_piece(text.size(), 0);
    fit.lines = lines.count();
    return fit;
}

} // namespace pikatesti::formats
