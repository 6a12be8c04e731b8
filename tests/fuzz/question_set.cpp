// Any bytes as a question set: everything check does with it, and the messages it prints.
#include "formats/check/diagnose.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace pikatesti;

namespace {

class TwoTowns final : public formats::Companions {
public:
    const engine::MunicipalityList* municipalities(std::string_view, std::string&) override {
        m_list.municipalities = {{"001", {{{"en", "Dry"}}}, {}, {}},
                                 {"002", {{{"en", "Wet"}}}, {}, {"rainy", "island"}}};
        return &m_list;
    }

private:
    engine::MunicipalityList m_list;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    TwoTowns towns;
    const formats::Diagnosis diagnosis = formats::diagnose(text, &towns);
    formats::DiagnosticFormatter formatter("set.json", text);
    bool said = diagnosis.set.has_value();
    for (const formats::Diagnostic& diagnostic : diagnosis.diagnostics) {
        said = said || diagnostic.severity == formats::Severity::error;
        // A picture or an archive has no lines: it is named as what it is, alone and without a place.
        const bool no_text = diagnostic.id == "other-file" && diagnosis.diagnostics.size() == 1;
        const bool placed = diagnostic.line != 0 && diagnostic.column != 0;
        const bool placeless = diagnostic.line == 0 && diagnostic.column == 0;
        if (formatter.format(diagnostic).empty() || !(placed || (no_text && placeless)))
            std::abort();
    }
    if (!said) // no set, and nothing that says why
        std::abort();
    return 0;
}
