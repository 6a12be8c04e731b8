// What every module is made of: one application, and the bytes that pass between it and the page. The page makes a module for
// each widget.
#pragma once

#include "engine/question_set.h"
#include "formats/diagnostics/loaded.h"
#include "ui/kit/app.h"
#include "ui/kit/imgui/draw_data.h"
#include "web/contract.h"
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

    // Leaves the diagnostics, if any, for the page. False if there is no value.
    template <typename T> bool accept(const formats::Loaded<T>& loaded) {
        output = loaded.value ? std::string() : diagnostics_json(loaded.diagnostics);
        return loaded.value.has_value();
    }
};

extern std::unique_ptr<Module> module;

// ---- Values as text ----

// Strings separated by NUL bytes; missing ones are empty, and the last may have any bytes.
std::vector<std::string_view> split(std::string_view text, std::size_t count);
std::vector<std::string> words(std::string_view text); // separated by spaces
std::vector<std::string> lines(std::string_view text); // separated by line breaks
int number(std::string_view text);                     // a whole number; anything else counts as 0
inline bool flag(std::string_view text) { return text == "1"; }

} // namespace pikatesti::web
