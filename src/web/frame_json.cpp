#include "web/frame_json.h"
#include "web/contract.h"
#include "web/json_writer.h"

namespace pikatesti::web {

namespace {

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
    namespace names = web::node;
    json.begin_object();
    json.member(names::id, node.id);
    json.key(names::parent).number(node.parent);
    json.member(names::role, name_of(node.role));
    json.member(names::name, node.name);
    json.member_if(names::description, node.description);
    if (has_value(node.role))
        json.member(names::value, node.value);
    else
        json.member_if(names::value, node.value);
    json.member_if(names::language, node.language);
    json.member_if(names::described_by, node.described_by);
    json.member_if(names::controls, node.controls);
    json.member_if(names::active, node.active);
    json.member_if(names::group, node.group);
    json.member_if(names::href, node.href);
    json.key(names::rect)
        .begin_array()
        .number(node.rect.x)
        .number(node.rect.y)
        .number(node.rect.width)
        .number(node.rect.height)
        .end_array();
    if (node.text.size > 0)
        json.key(names::text)
            .begin_array()
            .number(node.text.size)
            .number(node.text.line_height)
            .number(node.text.semibold ? 1 : 0)
            .end_array();
    if (node.level > 0)
        json.key(names::level).number(node.level);
    if (node.layer > 0)
        json.key(names::layer).number(node.layer);
    if (node.expanded >= 0)
        json.key(names::expanded).number(node.expanded);
    if (node.pressed >= 0)
        json.key(names::pressed).number(node.pressed);
    json.flag_if(names::checked, node.checked);
    json.flag_if(names::selected, node.selected);
    json.flag_if(names::disabled, node.disabled);
    json.flag_if(names::invalid, node.invalid);
    json.flag_if(names::strong, node.strong);
    json.flag_if(names::span, node.column_span_all);
    json.member_if(names::sort, node.sort);
    if (node.value_max > 0) {
        json.key(names::now).number(node.value_now);
        json.key(names::max).number(node.value_max);
    }
    json.end_object();
}

void write_nodes(JsonWriter& json, const std::vector<ui::kit::Node>& nodes) {
    json.key(frame::nodes).begin_array();
    for (const ui::kit::Node& node : nodes)
        write_node(json, node);
    json.end_array();
}

} // namespace

std::string frame_json(const ui::kit::App& app, const ui::kit::FrameOutput& output) {
    JsonWriter json;
    json.begin_object();
    json.key(frame::width).number(static_cast<double>(output.width));
    json.key(frame::height).number(static_cast<double>(output.height));
    json.key(frame::again).boolean(output.again);
    json.member(frame::language, app.language());
    if (output.nodes_changed)
        write_nodes(json, app.nodes());
    json.flag_if(frame::forget, output.forget);
    json.member_if(frame::announce, output.announcement);
    json.member_if(frame::focus, output.focus);
    json.flag_if(frame::reveal, output.reveal);
    json.flag_if(frame::extended, app.fonts.missing_glyphs());
    if (output.save)
        json.member(frame::save, *output.save);
    if (!output.actions.empty()) {
        json.key(frame::actions).begin_array();
        for (const ui::kit::HostAction& action : output.actions) {
            json.begin_object();
            json.member("kind", action.kind);
            json.member_if("title", action.title);
            json.member_if("text", action.text);
            json.member_if("code", action.code);
            json.member_if("language", action.language);
            json.end_object();
        }
        json.end_array();
    }
    if (output.result) {
        json.key(frame::result).begin_object();
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
    json.member(frame::language, app.language());
    write_nodes(json, nodes);
    json.end_object();
    return json.take();
}

} // namespace pikatesti::web
