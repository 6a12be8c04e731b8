#include "ui/kit/text_layout.h"

#include <algorithm>

namespace pikatesti::ui::kit {

namespace {

// What a line may end with after a piece of text.
enum class Break { space, soft_hyphen, visible, end };

struct Piece {
    std::string_view text;
    Break after = Break::end;
};

Piece take_piece(std::string_view& rest) {
    std::string_view scan = rest;
    while (!scan.empty()) {
        const auto before = rest.size() - scan.size();
        const std::uint32_t character = next_character(scan);
        const auto after = rest.size() - scan.size();
        if (character == ' ' || character == soft_hyphen) {
            const Piece piece{rest.substr(0, before), character == ' ' ? Break::space : Break::soft_hyphen};
            rest = scan;
            return piece;
        }
        // A hyphen or slash inside a word is a place to break, one before a space is not needed as such.
        if ((character == '-' || character == '/' || character == 0x2013) && !scan.empty() && scan.front() != ' ') {
            const Piece piece{rest.substr(0, after), Break::visible};
            rest = scan;
            return piece;
        }
    }
    const Piece piece{rest, Break::end};
    rest = {};
    return piece;
}

class Breaker {
public:
    Breaker(const Fonts& fonts, const TextStyle& style, float max_width) : m_fonts(fonts), m_max_width(max_width) {
        m_block.style = style;
    }

    void add(const Piece& piece) {
        const bool hyphen_if_broken = piece.after == Break::soft_hyphen;
        std::string tried = m_line;
        if (!m_line.empty() && m_last_break == Break::space)
            tried += ' ';
        tried += piece.text;
        if (width(tried, hyphen_if_broken) <= m_max_width || m_line.empty()) {
            m_line = std::move(tried);
        } else {
            finish_line(m_last_break == Break::soft_hyphen);
            m_line = piece.text;
        }
        cut_if_too_wide();
        m_last_break = piece.after;
    }

    TextBlock finish() {
        if (!m_line.empty() || m_block.lines.empty())
            finish_line(false);
        for (const TextLine& line : m_block.lines)
            m_block.width = std::max(m_block.width, line.width);
        m_block.height = m_block.style.line() * static_cast<float>(m_block.lines.size());
        return std::move(m_block);
    }

private:
    float width(std::string_view text, bool with_hyphen) const {
        return m_fonts.width(text, m_block.style) + (with_hyphen ? m_fonts.width("-", m_block.style) : 0);
    }

    void finish_line(bool with_hyphen) {
        if (with_hyphen)
            m_line += '-';
        m_block.lines.push_back({m_line, m_fonts.width(m_line, m_block.style)});
        m_line.clear();
    }

    // The last resort for a word with no place to break in.
    void cut_if_too_wide() {
        while (width(m_line, false) > m_max_width) {
            std::string_view rest = m_line;
            std::string_view fitting = rest.substr(0, 0);
            while (!rest.empty()) {
                next_character(rest);
                const std::string_view longer{m_line.data(), m_line.size() - rest.size()};
                if (width(longer, false) > m_max_width && !fitting.empty())
                    break;
                fitting = longer;
            }
            if (fitting.size() == m_line.size())
                return;
            m_block.broke_word = true;
            std::string remaining = m_line.substr(fitting.size());
            m_line.resize(fitting.size());
            finish_line(false);
            m_line = std::move(remaining);
        }
    }

    const Fonts& m_fonts;
    float m_max_width;
    TextBlock m_block;
    std::string m_line;
    Break m_last_break = Break::end;
};

} // namespace

TextBlock lay_out(const Fonts& fonts, std::string_view text, const TextStyle& style, float max_width) {
    Breaker breaker(fonts, style, max_width);
    std::string_view rest = text;
    while (!rest.empty())
        breaker.add(take_piece(rest));
    return breaker.finish();
}

} // namespace pikatesti::ui::kit
