#include "formats/answers/answer_words.h"

#include "engine/municipality.h"
#include "engine/text.h"

#include <algorithm>
#include <array>

namespace pikatesti::formats {
namespace {

// Shorter beginnings of a question's text say too little.
constexpr std::size_t shortest_beginning = 20;

// What common words mean where an option has the key.
struct CommonWord {
    std::string_view key;
    std::string_view word; // squeezed
};
constexpr std::array common_words{
    CommonWord{"yes", "yes"},
    CommonWord{"yes", "y"},
    CommonWord{"yes", "kylla"},
    CommonWord{"yes", "ja"},
    CommonWord{"yes", "1"},
    CommonWord{"partly", "partly"},
    CommonWord{"partly", "osittain"},
    CommonWord{"partly", "delvis"},
    CommonWord{"no", "no"},
    CommonWord{"no", "n"},
    CommonWord{"no", "ei"},
    CommonWord{"no", "nej"},
    CommonWord{"no", "0"},
    CommonWord{"dk", "dontknow"},
    CommonWord{"dk", "idontknow"},
    CommonWord{"dk", "entieda"},
    CommonWord{"dk", "vetinte"},
    CommonWord{"dk", "vetej"},
    CommonWord{"dk", "jagvetinte"},
};

// Finds the options that the squeezed text is made of, the longest names first; taken back where that leads nowhere.
template <typename Find> bool part(std::string_view text, const Find& find, std::vector<std::size_t>& options) {
    if (text.empty())
        return !options.empty();
    for (std::size_t length = text.size(); length > 0; length--) {
        const std::optional<std::size_t> option = find(text.substr(0, length));
        if (!option)
            continue;
        options.push_back(*option);
        if (part(text.substr(length), find, options))
            return true;
        options.pop_back();
    }
    return false;
}

} // namespace

std::string squeezed(std::string_view text) {
    std::string folded = engine::fold_name(engine::without_soft_hyphens(text));
    // U+2000 to U+203F: dashes, quotation marks and the apostrophe, which a spreadsheet may have in their plain form.
    constexpr std::string_view punctuation = "\xE2\x80";
    for (std::size_t at = folded.find(punctuation); at != std::string::npos; at = folded.find(punctuation, at))
        folded.erase(at, 3);
    constexpr std::string_view no_break_space = "\u00A0";
    for (std::size_t at = folded.find(no_break_space); at != std::string::npos; at = folded.find(no_break_space, at))
        folded.erase(at, no_break_space.size());
    const auto is_mark = [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || byte >= 0x80;
        return !plain;
    };
    folded.erase(std::remove_if(folded.begin(), folded.end(), is_mark), folded.end());
    return folded;
}

bool is_municipality_heading(std::string_view heading) {
    constexpr std::array<std::string_view, 8> names{"municipality", "kunta",     "kunnannimi", "kuntakoodi",
                                                    "kommun",       "kommunkod", "kommunnamn", "kunnankoodi"};
    return std::find(names.begin(), names.end(), squeezed(heading)) != names.end();
}

AnswerWords::AnswerWords(const engine::QuestionSet& set) {
    for (std::size_t i = 0; i < set.questions.size(); i++) {
        const engine::Question& question = set.questions[i];
        add(m_questions, question.id, i);
        for (const auto& text : question.text.entries)
            add(m_questions, text.text, i);
        Names& options = m_options.emplace_back();
        m_multiple.push_back(question.choice == engine::Choice::multiple);
        for (std::size_t option = 0; option < question.options.size(); option++) {
            add(options, question.options[option].key, option);
            for (const auto& label : question.options[option].label.entries)
                add(options, label.text, option);
        }
        for (const CommonWord& common : common_words)
            if (const std::optional<std::size_t> option = question.find_option(common.key))
                options.emplace(common.word, *option); // a label of the set's own comes first
    }
}

void AnswerWords::add(Names& names, std::string_view name, std::size_t index) {
    std::string key = squeezed(name);
    if (key.empty())
        return;
    const auto [at, is_new] = names.emplace(std::move(key), index);
    if (!is_new && at->second != index)
        at->second.reset();
}

std::optional<std::size_t> AnswerWords::find_question(std::string_view heading) const {
    const std::string wanted = squeezed(heading);
    if (const auto found = m_questions.find(wanted); found != m_questions.end())
        return found->second;
    if (wanted.size() < shortest_beginning)
        return std::nullopt;
    std::optional<std::size_t> begun;
    for (const auto& [name, question] : m_questions) {
        if (name.compare(0, wanted.size(), wanted) != 0)
            continue;
        if (!question || (begun && begun != question))
            return std::nullopt;
        begun = question;
    }
    return begun;
}

std::optional<std::vector<std::size_t>> AnswerWords::find_options(std::size_t question, std::string_view cell) const {
    const Names& names = m_options[question];
    const auto find = [&](std::string_view name) -> std::optional<std::size_t> {
        const auto found = names.find(std::string(name));
        return found == names.end() ? std::nullopt : found->second;
    };
    const std::string wanted = squeezed(cell);
    if (const std::optional<std::size_t> option = find(wanted))
        return std::vector{*option};
    std::vector<std::size_t> options;
    constexpr std::size_t longest_list = 2000; // of letters; bounds the work on hostile input
    if (!m_multiple[question] || wanted.size() > longest_list || !part(wanted, find, options))
        return std::nullopt;
    return options;
}

} // namespace pikatesti::formats
