// What an added or offered record is, in words.
#pragma once

#include "ui/mapping/model.h"

#include <string>

namespace pikatesti::ui::mapping {

std::string entry_title(const Model& model, const engine::Entry& entry); // "Salla 2020, officials"
std::string entry_detail(const Model& model, const engine::Entry& entry,
                         const std::string& file); // "interview by phone · 8 March 2020 · 16 answers · salla.json"
// What has to be told before it can count.
std::string missing_words(const Model& model, const engine::Entry& entry);
std::string doubled_words(const Model& model, Doubled doubled);
std::string fault_words(const Model& model, const OfferedFault& fault);

} // namespace pikatesti::ui::mapping
