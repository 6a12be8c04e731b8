#include "formats/question_set/municipality_reference.h"

namespace pikatesti::formats {

std::optional<engine::Traits> read_municipality_traits(Reader& reader, NodeId node, std::string_view code,
                                                       const engine::MunicipalityList* municipalities) {
    if (code.empty() || !municipalities)
        return engine::Traits();
    if (const engine::Municipality* found = municipalities->find(code))
        return found->traits;
    std::string mend = "write a three-digit code of the list, such as \"005\"";
    // A name where its code is wanted.
    const auto named = municipalities->suggest(code, 1);
    const std::string_view meant = named.empty() ? std::string_view() : named.front()->code;
    if (!meant.empty())
        mend = join({"did you mean ", quoted(meant), "?"});
    reader.fault(Fault::unknown_municipality, node, {code, mend, {}, meant});
    return std::nullopt;
}

} // namespace pikatesti::formats
