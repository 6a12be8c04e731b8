#include "ui/mapping/region_field.h"

#include "ui/kit/combobox.h"

#include <algorithm>

namespace pikatesti::ui::mapping {

namespace {

struct Suggestion {
    std::string region;             // Finnish; empty: the whole country
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
    const std::string typed = engine::fold_name(model.fresh.region_field.typed);
    std::vector<Suggestion> first, others;
    std::vector<std::string> regions = engine::regions_in(*model.division, year);
    regions.emplace_back(); // the whole country
    for (std::string& region : regions) {
        std::string name = model.region_name(region);
        std::vector<std::string> names = folded_names(model, region, name);
        const auto begins = [&](const std::string& each) { return each.compare(0, typed.size(), typed) == 0; };
        const bool is_first = begins(names.front());
        if (is_first || names.front().find(typed) != std::string::npos ||
            std::any_of(names.begin(), names.end(), begins))
            (is_first && !region.empty() ? first : others)
                .push_back({std::move(region), std::move(name), std::move(names)});
    }
    for (std::vector<Suggestion>* group : {&first, &others})
        std::sort(group->begin(), group->end(), [&](const Suggestion& a, const Suggestion& b) {
            if (a.region.empty() != b.region.empty())
                return b.region.empty(); // what few look for comes last
            return engine::name_order(a.name, model.language) < engine::name_order(b.name, model.language);
        });
    first.insert(first.end(), others.begin(), others.end());
    return first;
}

void choose(NewCampaign& fresh, const Suggestion& suggestion) {
    fresh.region = suggestion.region;
    fresh.region_field = {.typed = suggestion.name};
}

} // namespace

void region_field(Composer& composer, Model& model, int year) {
    NewCampaign& fresh = model.fresh;
    ComboboxState& field = fresh.region_field;
    const std::vector<Suggestion> all = fresh.region ? std::vector<Suggestion>() : suggestions(model, year);
    Combobox shown{.id = "start/region",
                   .label = {model.say("mapping.region")},
                   .hint = {model.say(field.refused ? "mapping.region.missing" : "mapping.region.hint")},
                   .suggestions = {}};
    for (const Suggestion& suggestion : all)
        shown.suggestions.push_back({suggestion.name});
    const ComboboxUse use = combobox(composer, field, shown);
    if (use.typed) {
        fresh.region.reset();
        if (!field.typed.empty())
            model.announcement = suggestions_told(model.messages, model.language, suggestions(model, year).size());
    } else if (use.chosen >= 0) {
        choose(fresh, all[static_cast<std::size_t>(use.chosen)]);
    } else if (use.left) {
        const std::string whole = engine::fold_name(field.typed);
        for (const Suggestion& suggestion : all) // typed in full and left: as good as chosen
            if (std::find(suggestion.names.begin(), suggestion.names.end(), whole) != suggestion.names.end())
                return choose(fresh, suggestion);
    }
}

} // namespace pikatesti::ui::mapping
