// Writes JSON text; the values come in the order they are written.
#pragma once

#include <string>
#include <string_view>

namespace pikatesti::formats {

class JsonWriter {
public:
    enum class Layout {
        compact,  // for programs
        indented, // for people too: a member a line, two spaces a level
    };
    // In an indented text, how the members of an object or list stand.
    enum class Members { on_lines, in_a_row };

    explicit JsonWriter(Layout layout = Layout::compact) : m_indented(layout == Layout::indented) {}

    JsonWriter& begin_object(Members members = Members::on_lines);
    JsonWriter& end_object();
    JsonWriter& begin_array(Members members = Members::on_lines);
    JsonWriter& end_array();
    JsonWriter& key(std::string_view name);
    JsonWriter& text(std::string_view value);           // UTF-8
    JsonWriter& number(double value, int decimals = 2); // rounded to so many, without needless zeros
    JsonWriter& boolean(bool value);
    JsonWriter& null();

    // A member of an object; the conditional ones are left out where there is nothing to say.
    void member(std::string_view name, std::string_view value) { key(name).text(value); }
    void member_if(std::string_view name, std::string_view value) {
        if (!value.empty())
            member(name, value);
    }
    void flag_if(std::string_view name, bool value) {
        if (value)
            key(name).boolean(true);
    }

    std::string take() { return std::move(m_json); }
    // A long text can be given on in parts: what was written since the last part ended.
    std::string_view part() const { return m_json; }
    void end_part() { m_json.clear(); }

    // A writer for an element of the list that this one is in, which is given back by append() in its turn.
    JsonWriter apart() const;
    void append(std::string_view element);

private:
    void separate();
    void new_line();
    void raw(std::string_view text);
    JsonWriter& begin(char bracket, Members members);
    JsonWriter& end(char bracket);

    std::string m_json;
    bool m_indented;
    bool m_first = true; // nothing in this object or array yet
    bool m_after_key = false;
    int m_depth = 0;
    int m_row = 0; // the depth at which a row began; 0: none
};

} // namespace pikatesti::formats
