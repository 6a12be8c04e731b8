// Numbers and texts one after the other, as histories are kept: numbers in decimal, each with a blank after it; a text is its
// length in bytes, and the bytes.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace pikatesti::engine {

class CountedTextWriter {
public:
    std::string take() { return std::move(m_text); }

protected:
    void number(std::size_t value) { m_text += std::to_string(value) + ' '; }
    void text(std::string_view value) {
        number(value.size());
        m_text += value;
    }

private:
    std::string m_text;
};

// Any bytes may be given. What does not fit reads as nothing, and is no good().
class CountedTextReader {
public:
    explicit CountedTextReader(std::string_view text) : m_text(text) {}

    bool good() const { return m_good; }

protected:
    void expect(bool holds) { m_good = m_good && holds; }
    void expect_end() { expect(m_text.empty()); }

    // Of at most nine digits.
    std::size_t number(std::size_t most) {
        std::size_t value = 0;
        std::size_t digits = 0;
        while (digits < m_text.size() && digits < 9 && m_text[digits] >= '0' && m_text[digits] <= '9')
            value = (value * 10) + static_cast<std::size_t>(m_text[digits++] - '0');
        if (digits == 0 || digits == m_text.size() || m_text[digits] != ' ' || value > most) {
            m_good = false;
            m_text = {};
            return 0;
        }
        m_text.remove_prefix(digits + 1);
        return value;
    }
    std::string text(std::size_t most) {
        const std::size_t size = number(std::min(most, m_text.size()));
        std::string value(m_text.substr(0, size));
        expect(value.size() == size);
        m_text.remove_prefix(value.size());
        return value;
    }

private:
    std::string_view m_text;
    bool m_good = true;
};

} // namespace pikatesti::engine
