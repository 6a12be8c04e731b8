#include "web/checker/checker.h"

#include <algorithm>
#include <charconv>

namespace pikatesti::web {

void GivenLists::put(NamedList list) {
    std::erase_if(m_lists, [&](const NamedList& other) { return other.name == list.name; });
    m_lists.push_back(std::move(list));
}

const engine::MunicipalityList* GivenLists::municipalities(std::string_view path, std::string& reason) {
    const auto found =
        std::find_if(m_lists.begin(), m_lists.end(), [&](const NamedList& list) { return list.name == path; });
    if (found == m_lists.end()) {
        wanted = path;
        return nullptr;
    }
    reason = found->reason;
    return reason.empty() ? &found->list : nullptr;
}

std::unique_ptr<Checker> checker;

std::string_view take_part(std::string_view& text) {
    const std::size_t end = std::min(text.find('\0'), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

std::uint32_t take_number(std::string_view& text) {
    const std::string_view part = take_part(text);
    std::uint32_t number = 0;
    std::from_chars(part.data(), part.data() + part.size(), number);
    return number;
}

void write_figure(JsonWriter& json, std::string_view key, std::size_t figure) {
    json.key(key).number(static_cast<double>(figure));
}

} // namespace pikatesti::web
