// Any bytes as a saved session or the code of a share link.
#include "engine/score.h"
#include "engine/session.h"

#include "small_set.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace pikatesti;

namespace {

void restore(std::string_view saved) {
    const engine::QuestionSet& set = fuzz::small_set();
    engine::Session session(set);
    const auto outcome = session.restore(saved);
    if (outcome != engine::Session::RestoreOutcome::restored && outcome != engine::Session::RestoreOutcome::partly)
        return;
    engine::score(set, session.answers(), session.traits());
    // What was restored can be saved, and that is restored whole.
    const std::string once = session.save();
    engine::Session again(set);
    if (again.restore(once) != engine::Session::RestoreOutcome::restored || again.answers() != session.answers() ||
        again.save() != once)
        std::abort();
}

// With the checksum that save() would put behind it: without, hardly any input gets past that.
std::string sealed(std::string body) {
    std::uint32_t hash = 2166136261U;
    for (const char letter : body)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619U;
    for (int i = 0; i < 3; i++, hash >>= 6U)
        body += "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[hash & 63U];
    return body;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string input(reinterpret_cast<const char*>(data), size);
    restore(input);
    restore(sealed(input));
    return 0;
}
