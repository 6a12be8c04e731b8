// The application that this module plays, and the files whose records and tables it offers.
#pragma once

#include "formats/campaign/incoming.h"
#include "formats/survey_table/survey_table.h"
#include "ui/mapping/app.h"
#include "web/module.h"

#include <map>
#include <string>
#include <vector>

namespace pikatesti::web {

struct Mapping : ui::mapping::App {
    std::vector<formats::IncomingFile> incoming;
    std::map<std::string, formats::SurveyTable> tables; // by the id of what is offered of them
};

inline Mapping& app() { return static_cast<Mapping&>(*module->app); }
inline ui::mapping::Model& model() { return app().model(); }

} // namespace pikatesti::web
