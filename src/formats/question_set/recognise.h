// What kind of file a text is.
#pragma once

#include <cstdint>
#include <string_view>

namespace pikatesti::formats {

enum class FileKind : std::uint8_t { question_set, municipality_list };

// Decides by the keys. Text that is neither, or is not JSON, counts as a question set.
FileKind recognise(std::string_view json);

} // namespace pikatesti::formats
