#include "formats/diagnostics/text_edit.h"

#include <algorithm>

namespace pikatesti::formats {

bool add_edits(TextEdits& edits, const TextEdits& further) {
    TextEdits all = edits;
    all.insert(all.end(), further.begin(), further.end());
    std::stable_sort(all.begin(), all.end(), [](const TextEdit& a, const TextEdit& b) { return a.offset < b.offset; });
    for (std::size_t i = 1; i < all.size(); i++) {
        const TextEdit& before = all[i - 1];
        if (all[i].offset < before.offset + before.length || all[i].offset == before.offset)
            return false;
    }
    edits = std::move(all);
    return true;
}

std::string applied(std::string_view text, const TextEdits& edits) {
    std::string out;
    std::size_t at = 0;
    for (const TextEdit& edit : edits) {
        out.append(text.substr(at, edit.offset - at));
        out.append(edit.text);
        at = edit.offset + edit.length;
    }
    out.append(text.substr(std::min(at, text.size())));
    return out;
}

} // namespace pikatesti::formats
