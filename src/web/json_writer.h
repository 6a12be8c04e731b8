// Writes JSON text for the page; the values come in the order they are written.
#pragma once

#include <string>
#include <string_view>

namespace pikatesti::web {

class JsonWriter {
public:
    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_array();
    JsonWriter& end_array();
    JsonWriter& key(std::string_view name);
    JsonWriter& text(std::string_view value);
    JsonWriter& number(double value); // at most two decimals
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

private:
    void separate();
    void raw(std::string_view text);

    std::string m_json;
    bool m_first = true; // nothing in this object or array yet, or a key just written
};

} // namespace pikatesti::web
