// What is kept in this browser and can be gone on with, or deleted after that has been asked once more.
#pragma once

#include "ui/kit/composer.h"

#include <cstdint>
#include <string>
#include <vector>

namespace pikatesti::ui::kit {

struct Kept {
    std::string id;
    std::string title;
    std::string detail;
};

struct KeptWords {
    std::string none;
    std::string go_on, forget;
    std::string sure, yes, no; // the question before it is deleted, and its answers
};

struct KeptAsked {
    enum class What : std::uint8_t { nothing, go_on, forget };
    What what = What::nothing;
    std::string id;
};

// forgetting: the id of the one that is about to be deleted, or empty. focus: gets the node that the focus goes to:
// `heading` when the question has been answered.
KeptAsked kept_list(Composer& composer, const std::vector<Kept>& all, const KeptWords& words, std::string& forgetting,
                    std::string& focus, const std::string& heading);

} // namespace pikatesti::ui::kit
