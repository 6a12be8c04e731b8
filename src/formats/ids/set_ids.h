// The ids of a question set: where each is given, and where it is named. What an editor needs to go to an id, to offer those that
// there are, and to rename one everywhere; and what a mend of a wrong id has to change.
#pragma once

#include "formats/diagnostics/text_edit.h"
#include "formats/ids/id_places.h"
#include "formats/json/document.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::formats {

struct IdUse {
    IdKind kind = IdKind::goal;
    std::string id;
    std::string scope;      // the id of an option's question; empty for all others, which are of the whole set
    std::size_t offset = 0; // in bytes; of what stands between the quotes
    std::size_t length = 0;
    bool is_definition = false;

    bool names_same(const IdUse& other) const { return kind == other.kind && id == other.id && scope == other.scope; }
};

// Every place of the set where an id is given or named, in no order. A set with faults has those that can be found.
std::vector<IdUse> find_ids(std::string_view text, const JsonDocument& document);

enum class RenameOutcome : std::uint8_t {
    renamed,
    nothing_here, // no id stands at the offset
    not_an_id,    // it is not 1 to 64 of a-z, digits, "-" and "_"
    reserved,     // it is what is shown where too little is known
    taken,        // another one of its kind has it
};

struct Rename {
    RenameOutcome outcome = RenameOutcome::renamed;
    TextEdits edits; // none where nothing changes
};

// Gives the id that stands at the offset (also one behind its last letter) another name, wherever it is given or named. Equal
// words in texts stay.
Rename rename_id(const std::vector<IdUse>& uses, std::size_t offset, std::string_view name);

// An id of that kind and scope that nothing has: the wanted one, or with a number behind it.
std::string unused_id(const std::vector<IdUse>& uses, IdKind kind, std::string_view scope, std::string_view wanted);

bool is_id(std::string_view id);

} // namespace pikatesti::formats
