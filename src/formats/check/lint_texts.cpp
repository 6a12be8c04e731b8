#include "formats/check/lint_texts.h"

#include "formats/check/lint_letters.h"
#include "formats/check/text_fit.h"
#include "formats/check/typography.h"

#include <algorithm>

namespace pikatesti::formats {
namespace {

std::string_view primary(std::string_view language) { return language.substr(0, language.find('-')); }

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// Names and words such as "Internet" are alike in many languages; sentences are not.
bool is_sentence(std::string_view text) {
    constexpr std::ptrdiff_t least_spaces = 2;
    constexpr std::size_t least_length = 12;
    return text.size() >= least_length && std::count(text.begin(), text.end(), ' ') >= least_spaces;
}

class TextLint : LintPart {
public:
    explicit TextLint(Linter& linter) : LintPart(linter) {}

    void lint_texts();

private:
    void lint_question_texts(NodeId question);
    void text(NodeId texts, TextPlace place);
    void check_languages(NodeId texts);
    void check_translated(NodeId texts);
    void check_typography(NodeId entry, std::string_view text);
    void check_fit(NodeId entry, std::string_view text, TextPlace place);
};

void TextLint::lint_texts() {
    text(top("title"), TextPlace::title);
    text(top("description"), TextPlace::running);
    text(top("method_note"), TextPlace::running);
    text(part(top("not_enough"), "name"), TextPlace::level_name);
    text(part(top("not_enough"), "text"), TextPlace::running);
    for (const NodeId goal : m_reader.elements(top("goals"))) {
        text(part(goal, "name"), TextPlace::goal_name);
        text(part(goal, "short_name"), TextPlace::goal_name);
        for (const engine::GoalBand& band : m_set.goal_bands)
            text(part(part(goal, "texts"), band.id), TextPlace::running);
    }
    for (const NodeId level : m_reader.elements(top("levels"))) {
        text(part(level, "name"), TextPlace::level_name);
        text(part(level, "text"), TextPlace::running);
    }
    for (const NodeId question : m_questions)
        lint_question_texts(question);
    // The title of a source is in the language of the source, so none of them is missing.
    const NodeId sources = top("sources");
    if (sources == no_node)
        return;
    for (NodeId source = document().first(sources); source != no_node; source = document().next(source)) {
        const NodeId titles = part(source, "title");
        if (titles == no_node) // a comment
            continue;
        for (NodeId title = document().first(titles); title != no_node; title = document().next(title)) {
            if (m_reader.is_kind(title, JsonKind::string))
                check_typography(title, document().string(title));
        }
    }
}

void TextLint::lint_question_texts(NodeId question) {
    NodeId options = no_node;
    NodeId variants = no_node;
    for (NodeId child = document().first(question); child != no_node; child = document().next(child)) {
        const std::string_view key = document().raw_key(child);
        if (key == "text") {
            text(child, TextPlace::question);
        } else if (key == "help") {
            text(child, TextPlace::help);
        } else if (key == "why" || key == "find_out") {
            text(child, TextPlace::running);
        } else if (key == "next_step") {
            text(part(child, "title"), TextPlace::step_title);
            text(part(child, "text"), TextPlace::running);
        } else if (key == "options") {
            options = child;
        } else if (key == "variants") {
            variants = child;
        }
    }
    for (const NodeId option : m_reader.elements(options)) {
        text(part(option, "label"), TextPlace::option);
        text(part(option, "next_step_if_missing"), TextPlace::running);
    }
    for (const NodeId variant : m_reader.elements(variants)) {
        text(part(variant, "help"), TextPlace::help);
        text(part(variant, "why"), TextPlace::running);
        text(part(variant, "next_step"), TextPlace::running);
    }
}

void TextLint::text(NodeId texts, TextPlace place) {
    if (texts == no_node)
        return;
    check_languages(texts);
    check_translated(texts);
    std::string unescaped;
    for (NodeId entry = document().first(texts); entry != no_node; entry = document().next(entry)) {
        if (document().raw_key(entry).empty() || document().raw_key(entry).front() == '$')
            continue;
        const std::string_view written =
            document().is_raw(entry) ? document().raw_string(entry) : unescaped = document().string(entry);
        if (lint_letters(m_linter, entry, written))
            check_typography(entry, written);
        check_fit(entry, written, place);
    }
}

void TextLint::check_languages(NodeId texts) {
    // The language that is shown instead: the first that has a text.
    std::string_view first;
    for (NodeId entry = document().first(texts); entry != no_node; entry = document().next(entry)) {
        const std::string_view key = document().raw_key(entry);
        if (!key.empty() && key.front() == '$')
            continue;
        if (is_blank(document().raw_string(entry)))
            warn(Rule::empty_language, entry, {key});
        else if (first.empty())
            first = key;
    }
    for (const std::string& language : m_set.languages) {
        if (document().member(texts, language) != no_node)
            continue;
        // A tag cut from its end is looked up before any other language.
        std::string_view shown = language;
        while (shown.rfind('-') != std::string_view::npos) {
            shown = shown.substr(0, shown.rfind('-'));
            if (document().member(texts, shown) != no_node)
                break;
        }
        const bool has_shorter = shown.size() < language.size() && document().member(texts, shown) != no_node;
        warn(Rule::missing_language, texts, {language, has_shorter ? shown : first});
    }
}

void TextLint::check_translated(NodeId texts) {
    for (NodeId entry = document().first(texts); entry != no_node; entry = document().next(entry)) {
        const std::string_view written = document().raw_string(entry);
        for (NodeId earlier = document().first(texts); earlier != entry; earlier = document().next(earlier)) {
            if (document().raw_string(earlier) != written || !is_sentence(written) ||
                primary(document().raw_key(earlier)) == primary(document().raw_key(entry)))
                continue;
            warn(Rule::untranslated, entry, {document().raw_key(entry), document().raw_key(earlier)});
            break;
        }
    }
}

void TextLint::check_typography(NodeId entry, std::string_view text) {
    for (const TypographyFinding& found : find_typography(text, document().raw_key(entry)))
        warn(Rule::typography, entry, {found.excerpt, found.rule->said, found.rule->mend});
}

void TextLint::check_fit(NodeId entry, std::string_view text, TextPlace place) {
    const TextRoom& room = room_for(place);
    const TextFit fit = fit_text(text, room);
    if (!fit.too_wide.empty() && fit.too_wide.substr(0, 4) != "http")
        warn(Rule::word_too_wide, entry, {room.noun, engine::without_soft_hyphens(fit.too_wide)});
    if (fit.lines > room.most_lines)
        warn(Rule::text_too_long, entry,
             {room.noun, decimal(static_cast<std::size_t>(fit.lines)),
              decimal(static_cast<std::size_t>(room.most_lines))});
}

} // namespace

void lint_texts(Linter& linter) { TextLint(linter).lint_texts(); }

} // namespace pikatesti::formats
