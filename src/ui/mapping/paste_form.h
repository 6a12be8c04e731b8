// A field that records, links or a table are pasted into, and the button that offers them.
#pragma once

#include "ui/kit/composer.h"
#include "ui/mapping/model.h"

#include <string>

namespace pikatesti::ui::mapping {

// id: of the screen, before "/paste" and "/pasted"; the words are mapping.ID.paste and mapping.ID.pasted. True if the text was
// offered now; it stays in the model.
bool paste_form(Composer& composer, Model& model, const std::string& id);

} // namespace pikatesti::ui::mapping
