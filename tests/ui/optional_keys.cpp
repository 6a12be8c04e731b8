#include "optional_keys.h"

#include "app_harness.h"
#include "formats/question_set/load_question_set.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace pikatesti::tests {

namespace {

using nlohmann::json;

json read_json(const char* path) {
    json read = json::parse(read_file(std::string(PIKATESTI_SOURCE_DIR "/questions/") + path), nullptr, false);
    REQUIRE_MESSAGE(!read.is_discarded(), path);
    return read;
}

// The keys that the object has to have, be it one of several.
std::set<std::string> required_keys(const json& schema) {
    std::set<std::string> keys;
    const auto add = [&](const json& from) {
        const json required = from.value("required", json::array());
        for (const json& key : required)
            keys.insert(key.get<std::string>());
    };
    add(schema);
    const json alternatives = schema.value("oneOf", json::array());
    for (const json& alternative : alternatives)
        add(alternative);
    return keys;
}

void collect(const json& root, const json& at, const std::string& place, std::vector<std::string>& found) {
    json schema = at;
    if (at.contains("$ref"))
        schema.update(root.at(json::json_pointer(at["$ref"].get<std::string>().substr(1))));
    const std::string within = place.empty() ? place : place + '/';
    const std::set<std::string> required = required_keys(schema);
    const json properties = schema.value("properties", json::object());
    for (const auto& [key, value] : properties.items()) {
        if (!required.contains(key))
            found.push_back(within + key);
        collect(root, value, within + key, found);
    }
    if (schema.contains("items"))
        collect(root, schema["items"], within + '*', found);
    const json members = schema.value("patternProperties", json::object());
    for (const auto& [pattern, value] : members.items())
        if (value.is_object() && !pattern.starts_with("^\\$"))
            collect(root, value, within + '*', found);
}

void leave_out(json& value, std::string_view place) {
    const std::size_t slash = place.find('/');
    const std::string key(place.substr(0, slash));
    if (slash == std::string_view::npos) {
        if (value.is_object())
            value.erase(key);
        return;
    }
    if (key == "*") {
        for (json& element : value)
            leave_out(element, place.substr(slash + 1));
    } else if (value.is_object() && value.contains(key)) {
        leave_out(value[key], place.substr(slash + 1));
    }
}

void erase_at(json& root, const std::string& pointer) {
    const json::json_pointer at(pointer);
    if (!root.contains(at))
        return;
    json& parent = root.at(at.parent_pointer());
    if (parent.is_array())
        parent.erase(static_cast<std::size_t>(std::stoul(at.back())));
    else
        parent.erase(at.back());
}

// Takes away what the reader has to object to until it has nothing to object to.
engine::QuestionSet load_sparse(json set) {
    set.erase("examples"); // other results come out of other sets
    for (int round = 0; round < 5; ++round) {
        auto loaded = formats::load_question_set(set.dump());
        if (loaded.value)
            return std::move(*loaded.value);
        // From the end, so that the places of the others stay.
        for (auto fault = loaded.diagnostics.rbegin(); fault != loaded.diagnostics.rend(); ++fault) {
            if (fault->severity != formats::Severity::error)
                continue;
            REQUIRE_MESSAGE(!fault->pointer.empty(), fault->message);
            erase_at(set, fault->pointer);
        }
    }
    FAIL("no set is left");
    return {};
}

json first_goal_only(json set) {
    const json goal = set["goals"][0];
    json questions = json::array();
    for (const json& question : set["questions"])
        if (question["goal"] == goal["id"])
            questions.push_back(question);
    set["goals"] = json::array({goal});
    set["questions"] = questions;
    return set;
}

// Nowhere a text in another one, plain language included.
void keep_language(json& value, const std::string& language) {
    if (value.is_object() && value.contains(language))
        value = json{{language, value[language]}};
    else if (value.is_structured())
        for (json& part : value)
            keep_language(part, language);
}

json first_language_only(json set) {
    const json language = set["languages"][0];
    keep_language(set, language.get<std::string>());
    set["languages"] = json::array({language});
    return set;
}

json first_only(json set, const char* list) {
    set[list] = json::array({set[list][0]});
    return set;
}

} // namespace

std::vector<std::string> optional_keys() {
    const json schema = read_json("question-set.schema.json");
    std::vector<std::string> keys;
    collect(schema, schema, {}, keys);
    std::erase_if(keys,
                  [](const std::string& key) { return key.starts_with("examples") || key.starts_with("silence"); });
    return keys;
}

const std::vector<SparseSet>& sparse_sets() {
    static const std::vector<SparseSet> all = [] {
        const json whole = read_json("jarjestoystavallinen-kunta.json");
        std::vector<SparseSet> sets;
        json least = whole;
        for (const std::string& key : optional_keys()) {
            json set = whole;
            leave_out(set, key);
            leave_out(least, key);
            if (set != whole) // what the project's set has not is left out already
                sets.push_back({key, load_sparse(std::move(set))});
        }
        sets.push_back({"all that is optional", load_sparse(least)});
        sets.push_back({"all goals but one", load_sparse(first_goal_only(whole))});
        sets.push_back({"all goals but one, and all that is optional", load_sparse(first_goal_only(least))});
        sets.push_back({"all languages but one", load_sparse(first_language_only(whole))});
        for (const char* list : {"levels", "questions"})
            sets.push_back({std::string("all ") + list + " but one", load_sparse(first_only(whole, list))});
        return sets;
    }();
    return all;
}

} // namespace pikatesti::tests
