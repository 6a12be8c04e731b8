// Makes an entry of a campaign from the text that is kept of it.
#pragma once

#include "engine/campaign/entry.h"
#include "engine/interview/interview_sheet.h"
#include "engine/municipality.h"
#include "formats/diagnostics/diagnostic.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pikatesti::formats {

// What is kept of an entry.
struct KeptEntry {
    engine::EntryForm form = engine::EntryForm::record;
    std::string text;
    std::string file;
    engine::Told told;
    std::string id; // empty: the record's own, or the content key
};

struct ReadEntry {
    engine::EntryPointer entry; // never null: of what cannot be read, only what is kept is in it
    std::vector<Diagnostic> diagnostics;
    bool readable = false; // else the entry has no contribution, and the diagnostics say why
};

// Any bytes may be given. Municipalities are looked up in the list, which should have those of earlier years too
// (engine::Division::all()); one that is not in it is a warning.
ReadEntry read_entry(KeptEntry kept, const engine::QuestionSet& set, const engine::MunicipalityList& municipalities);

// The interview that is in an entry, to be gone on with. None: it is no interview, cannot be read, or has answers that another
// revision of the set had, which would be lost.
std::optional<engine::InterviewSheet> interview_in(const engine::Entry& entry, const engine::QuestionSet& set,
                                                   const engine::MunicipalityList& municipalities);
// The entry of an interview; told: what an entry was told that it replaces.
engine::EntryPointer entry_of(const engine::InterviewSheet& sheet, engine::Told told, const engine::QuestionSet& set,
                              const engine::MunicipalityList& municipalities);

// The code in a share link, or the text itself if it is a code already; empty where it is neither.
std::string code_of_link(std::string_view link);

// What the sender of the link was asked about: "?ask=851.associations.2026" in its address says the municipality, the voice, in
// the words of records, and the year. A part that is empty or that nobody knows is not told.
engine::Told asked_by_link(std::string_view link, const engine::MunicipalityList& municipalities);

} // namespace pikatesti::formats
