#include "formats/messages/load_messages.h"

#include "formats/json/reader.h"

namespace pikatesti::formats {

Loaded<std::vector<std::pair<std::string, std::string>>> load_messages(std::string_view json) {
    constexpr std::size_t most_messages = 5000;
    Loaded<std::vector<std::pair<std::string, std::string>>> loaded;
    Reader reader(json);
    if (reader.document().complete()) {
        loaded.value.emplace();
        for (const NodeId child : reader.map(reader.document().root(), "message", {1, most_messages}))
            loaded.value->emplace_back(reader.document().key(child), reader.text(child));
    }
    loaded.diagnostics = reader.take();
    if (has_errors(loaded.diagnostics))
        loaded.value.reset();
    return loaded;
}

} // namespace pikatesti::formats
