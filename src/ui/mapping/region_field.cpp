#include "ui/mapping/region_field.h"

#include "ui/kit/widgets.h"

#include <algorithm>

namespace pikatesti::ui::mapping {

namespace {

struct Suggestion {
    std::string region;             // Finnish
    std::string name;               // in the language of the page
    std::vector<std::string> names; // folded, in every language, the page's first
};

// People type the name that they know, whatever language the page has.
std::vector<std::string> folded_names(const Model& model, const std::string& region, const std::string& name) {
    std::vector<std::string> names{engine::fold_name(name), engine::fold_name(region)};
    if (const engine::LocalizedText* others = model.region_names(region))
        for (const engine::LocalizedText::Entry& entry : others->entries)
            names.push_back(engine::fold_name(entry.text));
    return names;
}

std::vector<Suggestion> suggestions(const Model& model, int year) {
    const std::string typed = engine::fold_name(model.fresh.region_typed);
    std::vector<Suggestion> first, others;
    for (std::string& region : engine::regions_in(*model.division, year)) {
        std::string name = model.region_name(region);
        std::vector<std::string> names = folded_names(model, region, name);
        const auto begins = [&](const std::string& each) { return each.compare(0, typed.size(), typed) == 0; };
        const bool is_first = begins(names.front());
        if (is_first || names.front().find(typed) != std::string::npos ||
            std::any_of(names.begin(), names.end(), begins))
            (is_first ? first : others).push_back({std::move(region), std::move(name), std::move(names)});
    }
    for (std::vector<Suggestion>* group : {&first, &others})
        std::sort(group->begin(), group->end(), [&](const Suggestion& a, const Suggestion& b) {
            return engine::name_order(a.name, model.language) < engine::name_order(b.name, model.language);
        });
    first.insert(first.end(), others.begin(), others.end());
    return first;
}

void choose(NewCampaign& fresh, const Suggestion& suggestion) {
    fresh.region = suggestion.region;
    fresh.region_typed = suggestion.name;
    fresh.region_open = fresh.region_refused = false;
    fresh.region_highlighted = -1;
}

// Typing, keys and leaving the field.
void use(const Composer& composer, Model& model, const std::string& id, const std::vector<Suggestion>& all) {
    NewCampaign& fresh = model.fresh;
    const int count = static_cast<int>(all.size());
    if (const std::string* typed = composer.activation(id, "input")) {
        fresh.region_typed = *typed;
        fresh.region.clear();
        fresh.region_open = true;
        fresh.region_refused = false;
        fresh.region_highlighted = -1;
        const int found = static_cast<int>(suggestions(model, std::atoi(fresh.year.c_str())).size());
        if (!typed->empty())
            model.announcement =
                found == 0 ? model.say("start.suggestions.none") : model.say_count("start.suggestions", found);
    } else if (const std::string* key = composer.activation(id, "key")) {
        int& highlighted = fresh.region_highlighted;
        if (*key == "ArrowDown" || *key == "ArrowUp") {
            fresh.region_open = true;
            if (count > 0)
                highlighted =
                    *key == "ArrowDown" ? (highlighted + 1) % count : (highlighted <= 0 ? count : highlighted) - 1;
        } else if (*key == "Escape") {
            fresh.region_open = false;
            highlighted = -1;
        } else if (*key == "Enter" && fresh.region_open && (highlighted >= 0 || count == 1)) {
            choose(fresh, all[static_cast<std::size_t>(std::max(highlighted, 0))]);
        }
    } else if (composer.activated(id, "blur")) {
        fresh.region_open = false;
        fresh.region_highlighted = -1;
        const std::string whole = engine::fold_name(fresh.region_typed);
        for (const Suggestion& suggestion : all) // typed in full and left: as good as chosen
            if (std::find(suggestion.names.begin(), suggestion.names.end(), whole) != suggestion.names.end()) {
                choose(fresh, suggestion);
                break;
            }
    }
}

} // namespace

void region_field(Composer& composer, Model& model, int year) {
    const std::string id = "start/region";
    NewCampaign& fresh = model.fresh;
    const Words name{model.say("mapping.region")};
    label(composer, id + "/label", id, name, composer.style(15, 1.4F, Weight::semibold));
    composer.y += composer.scaled(6);
    const std::vector<Suggestion> all = fresh.region.empty() ? suggestions(model, year) : std::vector<Suggestion>();
    Combobox state{.id = id,
                   .label = name,
                   .text = fresh.region_typed,
                   .described_by = id + "/hint",
                   .invalid = fresh.region_refused,
                   .open = fresh.region_open,
                   .highlighted = fresh.region_highlighted,
                   .suggestions = {}};
    for (const Suggestion& suggestion : all)
        state.suggestions.push_back({suggestion.name});
    const int chosen = combobox(composer, state);
    composer.y += composer.scaled(6);
    paragraph(composer, id + "/hint",
              {model.say(fresh.region_refused ? "mapping.region.missing" : "mapping.region.hint")},
              composer.style(15, 1.45F, fresh.region_refused ? Weight::semibold : Weight::regular),
              fresh.region_refused ? composer.theme.ink : composer.theme.muted);
    if (chosen >= 0)
        choose(fresh, all[static_cast<std::size_t>(chosen)]);
    else
        use(composer, model, id, all);
}

} // namespace pikatesti::ui::mapping
