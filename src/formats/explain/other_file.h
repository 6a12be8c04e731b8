// Recognises a file that was taken for one of ours and is something else.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace pikatesti::formats {

struct OtherFile {
    std::string_view what; // "an Excel workbook"
    std::string_view mend;
    bool is_text = true; // an excerpt of it can be shown
    std::size_t offset = 0;
};

// By the first bytes and lines. Call it where the text is no JSON: it does not look whether it is.
std::optional<OtherFile> other_file(std::string_view text);

// The first line that version control wrote into the file to mark a conflict.
std::optional<std::size_t> merge_conflict(std::string_view text);

} // namespace pikatesti::formats
