// What every module is made of: one application, and the bytes that pass between it and the page. The page makes a module for
// each widget.
#pragma once

#include "engine/question_set.h"
#include "formats/diagnostics/loaded.h"
#include "ui/kit/app.h"
#include "ui/kit/imgui/draw_data.h"
#include "web/diagnostics_json.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#define PIKATESTI_EXPORT(name) __attribute__((export_name(#name), used))

namespace pikatesti::web {

struct Module {
    std::unique_ptr<ui::kit::App> app;
    ui::kit::DrawData draw_data;
    std::vector<char> input;
    std::string output;

    std::string_view text(int bytes) const { return {input.data(), static_cast<std::size_t>(bytes)}; }
    // Strings separated by NUL bytes; missing ones are empty.
    std::vector<std::string_view> strings(int bytes, std::size_t count) const;

    // Leaves the diagnostics, if any, for the page. False if there is no value.
    template <typename T> bool accept(const formats::Loaded<T>& loaded) {
        output = loaded.value ? std::string() : diagnostics_json(loaded.diagnostics);
        return loaded.value.has_value();
    }
    // Leaves what the page is to know of a question set.
    void tell(const engine::QuestionSet& set);
};

extern std::unique_ptr<Module> module;

// ---- What each module brings, in its own folder ----

std::unique_ptr<ui::kit::App> make_app();
// A setting of pikatesti_set that not every module knows; module->output is empty before.
void set_own(std::string_view name, const std::string& value);

// ---- Values as text ----

std::vector<std::string> words(std::string_view text); // separated by spaces

} // namespace pikatesti::web
