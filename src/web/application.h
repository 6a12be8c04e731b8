// What each module brings beside the functions that all of them export: its application. Defined in application.cpp of the
// application's own folder.
#pragma once

#include "engine/municipality.h"
#include "engine/question_set.h"
#include "ui/kit/app.h"
#include "web/contract.h"

#include <memory>
#include <string>
#include <string_view>

namespace pikatesti::web {

std::unique_ptr<ui::kit::App> make_app();
void take(engine::MunicipalityList list);
// Gives the set as the application has it now.
const engine::QuestionSet& take(engine::QuestionSet set);

// voices, speaking and plain_view, of which only some applications make use.
void set_of_player(Setting setting, const std::string& value);
// A setting or a call of the application's own; false: it has none of that name. module->output is empty before. The
// arguments of a call are separated by NUL bytes.
bool set_own(std::string_view name, const std::string& value);
bool call_own(std::string_view name, std::string_view arguments);

} // namespace pikatesti::web
