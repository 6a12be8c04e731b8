#include "ui/mapping/model.h"

#include "engine/campaign/campaign_history_text.h"

#include <algorithm>

namespace pikatesti::ui::mapping {

std::string Model::municipality_name(std::string_view municipality) const {
    if (const engine::Municipality* found = division->all().find(municipality))
        return std::string(found->name.in(language));
    return std::string(municipality);
}

std::string Model::region_name(std::string_view region) const {
    if (region.empty())
        return say("mapping.whole_country");
    const engine::LocalizedText* names = region_names(region);
    return std::string(names ? names->in(language) : region);
}

const engine::LocalizedText* Model::region_names(std::string_view region) const {
    for (const engine::Municipality& municipality : municipalities.municipalities)
        if (municipality.region.in("fi") == region)
            return &municipality.region;
    return nullptr;
}

std::string Model::campaign_title() const {
    if (!campaign->title.empty())
        return campaign->title;
    return region_name(campaign->region) + " " + std::to_string(campaign->year);
}

std::string Model::date_words(std::string_view date) const {
    if (date.size() != 10)
        return std::string(date);
    const auto number = [&](std::size_t from, std::size_t size) {
        const std::size_t first = std::min(date.find_first_not_of('0', from), from + size - 1);
        return std::string(date.substr(first, from + size - first));
    };
    return say("mapping.date", {{"day", number(8, 2)}, {"month", number(5, 2)}, {"year", number(0, 4)}});
}

const Derived& Model::derived() {
    if (m_derived.revision != revision || m_derived.municipalities != table.municipalities) {
        m_derived.revision = revision;
        m_derived.municipalities = table.municipalities;
        m_derived.comparison.emplace(engine::comparison_of(*campaign, set, *division, table.municipalities));
        m_derived.fieldwork = engine::fieldwork(*campaign);
        m_derived.counting = engine::counting(*campaign);
        m_derived.views.clear();
    }
    return m_derived;
}

TableSource Model::table_source() {
    return {.set = set,
            .division = *division,
            .campaign = *campaign,
            .comparison = comparison(),
            .counting = derived().counting,
            .name_of = [this](std::string_view code) { return municipality_name(code); },
            .language = language};
}

const TableView& Model::table_view(const TableChoice& choice) {
    const TableSource source = table_source(); // brings all that follows from the campaign up to date
    auto& views = m_derived.views;
    if (m_derived.language != language) {
        m_derived.language = language;
        views.clear();
    }
    for (const auto& [its_choice, view] : views)
        if (its_choice == choice)
            return view;
    return views.emplace_back(choice, mapping::table_view(source, choice)).second;
}

const TableView& Model::whole_table() {
    TableChoice choice = table;
    choice.only_changed = choice.only_to_check = choice.descending = false;
    choice.column = -1;
    return table_view(choice);
}

std::vector<std::string> Model::names_in_order(const std::vector<std::string>& codes) const {
    std::vector<std::pair<std::string, std::string>> names;
    for (const std::string& code : codes) {
        std::string name = municipality_name(code);
        std::string order = engine::name_order(name, language);
        names.emplace_back(std::move(order), std::move(name));
    }
    std::sort(names.begin(), names.end());
    std::vector<std::string> sorted;
    sorted.reserve(names.size());
    for (auto& [order, name] : names)
        sorted.push_back(std::move(name));
    return sorted;
}

void Model::change(const engine::CampaignParts& parts, const engine::CampaignTyping& typing) {
    if (parts.empty())
        return;
    history.apply(*campaign, parts, typing);
    ++revision;
}

void Model::undo() {
    history.undo(*campaign);
    ++revision;
}

void Model::redo() {
    history.redo(*campaign);
    ++revision;
}

void Model::open(engine::Campaign another, engine::CampaignHistory its_history) {
    campaign = std::move(another);
    history = std::move(its_history);
    ++revision;
    screen = Screen::fieldwork;
    table = {};
    table.year = campaign->year;
    offer = {};
    open_row.clear();
    open_question.clear();
    card.clear();
    interview = {};
    forgetting.clear();
    entered = true;
}

void Model::follow(engine::Campaign another) {
    campaign = std::move(another);
    history = {};
    ++revision;
}

bool Model::restore_history(std::string_view text) {
    auto restored =
        engine::read_history(text, *campaign, [this](const engine::Entry& its) { return read_again(its, its.told); });
    history = std::move(restored).value_or(engine::CampaignHistory());
    return restored.has_value();
}

void Model::close() {
    campaign.reset();
    history = {};
    screen = Screen::start;
    offer = {};
    interview = {};
    fresh = {};
    entered = true;
}

void Model::go(Screen another) {
    screen = another;
    views_open = false;
}

void Model::make_division() { division.emplace(municipalities, changes); }

void Model::print(Paper what) {
    paper = what;
    actions.push_back(
        {.kind = kit::name_of(kit::Action::print), .title = {}, .text = {}, .code = {}, .language = language});
}

void Model::copy(std::string text, std::string in_language) {
    actions.push_back({.kind = kit::name_of(kit::Action::copy),
                       .title = {},
                       .text = std::move(text),
                       .code = {},
                       .language = std::move(in_language)});
}

void Model::ask(Action action, std::string text) {
    actions.push_back(
        {.kind = mapping::name_of(action), .title = {}, .text = std::move(text), .code = {}, .language = language});
}

} // namespace pikatesti::ui::mapping
