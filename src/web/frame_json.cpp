#include "web/frame_json.h"
#include "web/json_writer.h"

namespace pikatesti::web {

namespace {

const char* role_name(ui::Role role) {
    switch (role) {
    case ui::Role::section:
        return "section";
    case ui::Role::heading:
        return "heading";
    case ui::Role::text:
        return "text";
    case ui::Role::label:
        return "label";
    case ui::Role::fieldset:
        return "fieldset";
    case ui::Role::legend:
        return "legend";
    case ui::Role::radio:
        return "radio";
    case ui::Role::checkbox:
        return "checkbox";
    case ui::Role::button:
        return "button";
    case ui::Role::link:
        return "link";
    case ui::Role::progress:
        return "progress";
    case ui::Role::list:
        return "list";
    case ui::Role::list_item:
        return "list_item";
    case ui::Role::table:
        return "table";
    case ui::Role::row:
        return "row";
    case ui::Role::column_header:
        return "column_header";
    case ui::Role::row_header:
        return "row_header";
    case ui::Role::cell:
        return "cell";
    case ui::Role::combobox:
        return "combobox";
    case ui::Role::listbox:
        return "listbox";
    case ui::Role::option:
        return "option";
    case ui::Role::textbox:
        return "textbox";
    case ui::Role::textarea:
        return "textarea";
    case ui::Role::number:
        return "number";
    case ui::Role::date:
        return "date";
    case ui::Role::image:
        return "image";
    }
    return "";
}

bool has_value(ui::Role role) {
    switch (role) {
    case ui::Role::combobox:
    case ui::Role::progress:
    case ui::Role::textbox:
    case ui::Role::textarea:
    case ui::Role::number:
    case ui::Role::date:
        return true;
    default:
        return false;
    }
}

void write_node(JsonWriter& json, const ui::Node& node) {
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

void write_nodes(JsonWriter& json, const std::vector<ui::Node>& nodes) {
    json.key("nodes").begin_array();
    for (const ui::Node& node : nodes)
        write_node(json, node);
    json.end_array();
}

const char* action_name(ui::HostAction::Kind kind) {
    switch (kind) {
    case ui::HostAction::Kind::share:
        return "share";
    case ui::HostAction::Kind::copy:
        return "copy";
    case ui::HostAction::Kind::print:
        return "print";
    case ui::HostAction::Kind::speak:
        return "speak";
    case ui::HostAction::Kind::silence:
        return "silence";
    case ui::HostAction::Kind::plain_view:
        return "plain-view";
    case ui::HostAction::Kind::picture:
        return "picture";
    case ui::HostAction::Kind::own:
        return "own";
    }
    return "";
}

} // namespace

std::string frame_json(const ui::App& app, const ui::FrameOutput& output) {
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
        for (const ui::HostAction& action : output.actions) {
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

std::string document_json(const ui::App& app, const std::vector<ui::Node>& nodes) {
    JsonWriter json;
    json.begin_object();
    json.member("language", app.language());
    write_nodes(json, nodes);
    json.end_object();
    return json.take();
}

} // namespace pikatesti::web
