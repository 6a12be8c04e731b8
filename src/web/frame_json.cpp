#include "web/frame_json.h"
#include "web/json_writer.h"

namespace pikatesti::web {

namespace {

const char* role_name(ui::kit::Role role) {
    switch (role) {
    case ui::kit::Role::section:
        return "section";
    case ui::kit::Role::heading:
        return "heading";
    case ui::kit::Role::text:
        return "text";
    case ui::kit::Role::label:
        return "label";
    case ui::kit::Role::fieldset:
        return "fieldset";
    case ui::kit::Role::legend:
        return "legend";
    case ui::kit::Role::radio:
        return "radio";
    case ui::kit::Role::checkbox:
        return "checkbox";
    case ui::kit::Role::button:
        return "button";
    case ui::kit::Role::link:
        return "link";
    case ui::kit::Role::progress:
        return "progress";
    case ui::kit::Role::list:
        return "list";
    case ui::kit::Role::list_item:
        return "list_item";
    case ui::kit::Role::table:
        return "table";
    case ui::kit::Role::row:
        return "row";
    case ui::kit::Role::column_header:
        return "column_header";
    case ui::kit::Role::row_header:
        return "row_header";
    case ui::kit::Role::cell:
        return "cell";
    case ui::kit::Role::combobox:
        return "combobox";
    case ui::kit::Role::listbox:
        return "listbox";
    case ui::kit::Role::option:
        return "option";
    case ui::kit::Role::textbox:
        return "textbox";
    case ui::kit::Role::textarea:
        return "textarea";
    case ui::kit::Role::number:
        return "number";
    case ui::kit::Role::date:
        return "date";
    case ui::kit::Role::image:
        return "image";
    }
    return "";
}

bool has_value(ui::kit::Role role) {
    switch (role) {
    case ui::kit::Role::combobox:
    case ui::kit::Role::progress:
    case ui::kit::Role::textbox:
    case ui::kit::Role::textarea:
    case ui::kit::Role::number:
    case ui::kit::Role::date:
        return true;
    default:
        return false;
    }
}

void write_node(JsonWriter& json, const ui::kit::Node& node) {
    json.begin_object();
    json.member("id", node.id);
    json.key("parent").number(node.parent);
    json.member("role", role_name(node.role));
    json.member("name", node.name);
    json.member_if("description", node.description);
    if (has_value(node.role))
        json.member("value", node.value);
    else
        json.member_if("value", node.value);
    json.member_if("language", node.language);
    json.member_if("described_by", node.described_by);
    json.member_if("controls", node.controls);
    json.member_if("active", node.active);
    json.member_if("group", node.group);
    json.member_if("href", node.href);
    json.key("rect")
        .begin_array()
        .number(node.rect.x)
        .number(node.rect.y)
        .number(node.rect.width)
        .number(node.rect.height)
        .end_array();
    if (node.text.size > 0)
        json.key("text")
            .begin_array()
            .number(node.text.size)
            .number(node.text.line_height)
            .number(node.text.semibold ? 1 : 0)
            .end_array();
    if (node.level > 0)
        json.key("level").number(node.level);
    if (node.layer > 0)
        json.key("layer").number(node.layer);
    if (node.expanded >= 0)
        json.key("expanded").number(node.expanded);
    if (node.pressed >= 0)
        json.key("pressed").number(node.pressed);
    json.flag_if("checked", node.checked);
    json.flag_if("selected", node.selected);
    json.flag_if("disabled", node.disabled);
    json.flag_if("invalid", node.invalid);
    json.flag_if("strong", node.strong);
    json.flag_if("span", node.column_span_all);
    if (node.value_max > 0) {
        json.key("now").number(node.value_now);
        json.key("max").number(node.value_max);
    }
    json.end_object();
}

void write_nodes(JsonWriter& json, const std::vector<ui::kit::Node>& nodes) {
    json.key("nodes").begin_array();
    for (const ui::kit::Node& node : nodes)
        write_node(json, node);
    json.end_array();
}

const char* action_name(ui::kit::HostAction::Kind kind) {
    switch (kind) {
    case ui::kit::HostAction::Kind::share:
        return "share";
    case ui::kit::HostAction::Kind::copy:
        return "copy";
    case ui::kit::HostAction::Kind::print:
        return "print";
    case ui::kit::HostAction::Kind::speak:
        return "speak";
    case ui::kit::HostAction::Kind::silence:
        return "silence";
    case ui::kit::HostAction::Kind::plain_view:
        return "plain-view";
    case ui::kit::HostAction::Kind::picture:
        return "picture";
    case ui::kit::HostAction::Kind::own:
        return "own";
    }
    return "";
}

} // namespace

std::string frame_json(const ui::kit::App& app, const ui::kit::FrameOutput& output) {
    JsonWriter json;
    json.begin_object();
    json.key("width").number(static_cast<double>(output.width));
    json.key("height").number(static_cast<double>(output.height));
    json.key("again").boolean(output.again);
    json.member("language", app.language());
    if (output.nodes_changed)
        write_nodes(json, app.nodes());
    json.flag_if("forget", output.forget);
    json.member_if("announce", output.announcement);
    json.member_if("focus", output.focus);
    json.flag_if("reveal", output.reveal);
    json.flag_if("extended", app.fonts.missing_glyphs());
    if (output.save)
        json.member("save", *output.save);
    if (!output.actions.empty()) {
        json.key("actions").begin_array();
        for (const ui::kit::HostAction& action : output.actions) {
            json.begin_object();
            json.member("kind", action_name(action.kind));
            json.member_if("title", action.title);
            json.member_if("text", action.text);
            json.member_if("code", action.code);
            json.member_if("language", action.language);
            json.end_object();
        }
        json.end_array();
    }
    if (output.result) {
        json.key("result").begin_object();
        json.member("level", output.result->level);
        json.key("percent");
        if (output.result->percent)
            json.number(*output.result->percent);
        else
            json.null();
        json.end_object();
    }
    json.end_object();
    return json.take();
}

std::string document_json(const ui::kit::App& app, const std::vector<ui::kit::Node>& nodes) {
    JsonWriter json;
    json.begin_object();
    json.member("language", app.language());
    write_nodes(json, nodes);
    json.end_object();
    return json.take();
}

} // namespace pikatesti::web
