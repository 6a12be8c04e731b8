// Mends that can be carried out without knowing what the author means, as changes of the text. A diagnostic whose mend needs a
// person has none. Carried out, the mend takes its diagnostic away, and puts no fault of syntax in its place.
#pragma once

#include "formats/diagnostics/text_edit.h"
#include "formats/explain/place.h"
#include "formats/ids/set_ids.h"
#include "formats/json/edit_json.h"

#include <optional>
#include <string_view>

namespace pikatesti::formats {

class Mender {
public:
    // The text must outlive it. It is read when a mend first asks for what is in it.
    explicit Mender(std::string_view text) : m_text(text) {}

    // The fault as it is told: its message and mend are what `explain` made of them.
    TextEdits edits(const Placed& fault);

private:
    bool read();
    NodeId node_of(const Placed& fault) const;
    TextEdits of_value(const Placed& fault, NodeId node);
    TextEdits of_key(const Placed& fault, NodeId node);
    TextEdits of_id(const Placed& fault, NodeId node);
    TextEdits of_number(const Placed& fault, NodeId node) const;
    TextEdits of_reference(const Placed& fault, NodeId node) const;
    TextEdits of_text(const Placed& fault, NodeId node) const;
    TextEdits add_missing(const Placed& fault, NodeId object);
    std::string new_id(IdKind kind, std::string_view scope, std::string_view wanted);
    std::string literal_for(std::string_view key, std::string_view pointer, NodeId object);
    std::string empty_text() const;

    std::string_view m_text;
    bool m_was_read = false;
    std::optional<JsonDocument> m_document; // none where it cannot be read
    std::vector<IdUse> m_ids; // with those that mends have given out, so that several may be carried out together
};

} // namespace pikatesti::formats
