// What the modules that ask the quick test of a visitor have in common; see web/application.h.
#pragma once

#include "ui/quick_test/app.h"
#include "web/contract.h"

#include <string>
#include <string_view>

namespace pikatesti::web {

void set_of_player(ui::quick_test::App& app, Setting setting, const std::string& value);
bool call_of_quick_test(ui::quick_test::App& app, std::string_view name, std::string_view arguments);

} // namespace pikatesti::web
