// What the modules that ask the quick test of a visitor have in common.
#pragma once

#include "ui/quick_test/app.h"
#include "web/module.h"

namespace pikatesti::web {

// The settings that web/quick_test/exports.h tells of.
void set_of_quick_test(ui::quick_test::App& app, std::string_view name, const std::string& value);

// The loaders of web/quick_test/exports.h.
int load_municipalities(ui::quick_test::App& app, int bytes);
int load_question_set(ui::quick_test::App& app, int bytes);

} // namespace pikatesti::web
