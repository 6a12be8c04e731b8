#include "formats/explain/other_file.h"

#include "formats/json/letters.h"

#include <algorithm>
#include <string>

namespace pikatesti::formats {
namespace {

constexpr std::string_view write_json =
    "a question set is a JSON text file: begin with a copy of one; questions/README.md shows how";
constexpr std::string_view unpack = "unpack it, and give the JSON file that is in it";
constexpr std::string_view save_table =
    "a question set is a JSON text file; answers of many people are saved as CSV and read by `pikatesti score`";
constexpr std::string_view only_the_json =
    "keep what stands from the first { to the last }, and remove what is before and after it";

struct Beginning {
    std::string_view bytes;
    std::string_view what;
    std::string_view mend;
};

constexpr Beginning binary[] = {
    {"\xD0\xCF\x11\xE0", "a document of an old Word or Excel", write_json},
    {"%PDF", "a PDF", write_json},
    {"\x89PNG", "a picture", write_json},
    {"\xFF\xD8\xFF", "a picture", write_json},
    {"GIF8", "a picture", write_json},
    {"\x1F\x8B", "a packed file (gzip)", unpack},
    {"7z\xBC\xAF", "a packed file (7-Zip)", unpack},
    {"{\\rtf", "a document of a word processor (RTF)", write_json},
    {"SQLite format 3", "a database (SQLite)", write_json},
    {"bplist00", "a settings file of an Apple program", write_json},
};

// What a ZIP archive is by the names of the files in it.
constexpr Beginning archives[] = {
    {"xl/", "an Excel workbook", save_table},
    {"word/", "a Word document", write_json},
    {"ppt/", "a PowerPoint presentation", write_json},
    {"opendocument.spreadsheet", "a spreadsheet (OpenDocument)", save_table},
    {"opendocument", "a document of LibreOffice (OpenDocument)", write_json},
    {".iwa", "a document of Apple's Numbers, Pages or Keynote", write_json},
    {"", "a packed file (ZIP)", unpack},
};

constexpr Beginning words[] = {
    {"version https://git-lfs", "a pointer of Git LFS, not the file itself", "get the file itself: `git lfs pull`"},
    {"export ", "a script: JSON has no \"export\"", only_the_json},
    {"module.exports", "a script: JSON has no \"module.exports\"", only_the_json},
    {"const ", "a script: JSON has no \"const\"", only_the_json},
    {"let ", "a script: JSON has no \"let\"", only_the_json},
    {"var ", "a script: JSON has no \"var\"", only_the_json},
    {"window.", "a script", only_the_json},
    {"import ", "a script", write_json},
    {"function ", "a script", write_json},
    {"---", "YAML", "convert it to JSON, in which keys and texts stand in double quotes"},
    {"%YAML", "YAML", "convert it to JSON, in which keys and texts stand in double quotes"},
};

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

bool begins(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    while (!line.empty() && (line.back() == '\r' || line.back() == ' '))
        line.remove_suffix(1);
    return line;
}

// Of a line of a table; none where a quote is not closed in it.
std::size_t delimiters(std::string_view line, char delimiter) {
    std::size_t count = 0;
    bool quoted = false;
    for (const char letter : line) {
        quoted = quoted != (letter == '"');
        count += !quoted && letter == delimiter ? 1 : 0;
    }
    return quoted ? 0 : count;
}

bool is_table(std::string_view text) {
    const std::string_view first = take_line(text);
    const std::string_view second = take_line(text);
    return std::any_of(std::begin(",;\t|"), std::end(",;\t|") - 1, [&](char delimiter) {
        const std::size_t count = delimiters(first, delimiter);
        const bool sentence = delimiter == ',' && first.substr(0, first.find(',')).find(' ') != std::string_view::npos;
        return count > 0 && delimiters(second, delimiter) == count && first.back() != delimiter && !sentence;
    });
}

// "key:" or "key: value", the key a word with or without quotes.
bool is_yaml_line(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (begins(line, "- "))
        return true;
    if (colon == std::string_view::npos || colon == 0 || (colon + 1 < line.size() && line[colon + 1] != ' '))
        return false;
    return std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon),
                       [](char c) { return is_word(c) || c == '$' || c == '"' || c == '\''; });
}

OtherFile markup(std::string_view text) {
    const std::string beginning = lower(text.substr(0, 1000));
    if (has(beginning, "<!doctype html") || has(beginning, "<html") || has(beginning, "<head") ||
        has(beginning, "<body"))
        return {"a web page",
                "get the file itself instead of the page that shows it: on GitHub and GitLab by \"Raw\"; where it asks "
                "to sign in, sign in first"};
    if (has(beginning, "<svg"))
        return {"a picture (SVG)", write_json};
    return {"XML", write_json};
}

std::optional<OtherFile> other_text(std::string_view text) {
    for (const Beginning& word : words) {
        if (begins(text, word.bytes))
            return OtherFile{word.what, word.mend};
    }
    if (has(text, "```") && has(text, "{"))
        return OtherFile{"JSON within other text, such as an answer of a chat", only_the_json};
    std::string_view rest = text;
    const std::string_view line = take_line(rest);
    if (is_table(text))
        return OtherFile{"a table (CSV)", save_table};
    if (text[0] == '"' && has(line, "\":"))
        return OtherFile{"JSON without the { that it begins with", "put { before all of it, and } after it"};
    if (is_yaml_line(line))
        return OtherFile{"YAML", "convert it to JSON, in which keys and texts stand in double quotes"};
    const std::size_t bracket = text.find('{');
    if (bracket != std::string_view::npos && text[0] != '"' && has(line, "(") && bracket < line.size())
        return OtherFile{"a script that has JSON within it", only_the_json};
    if (bracket != std::string_view::npos && has(text.substr(bracket), "\":") && has(line, " "))
        return OtherFile{"JSON within other text, such as an answer of a chat", only_the_json};
    return std::nullopt;
}

} // namespace

std::optional<OtherFile> other_file(std::string_view text) {
    for (const Beginning& kind : binary) {
        if (begins(text, kind.bytes))
            return OtherFile{kind.what, kind.mend, false};
    }
    if (begins(text, "PK\x03\x04")) {
        const auto* const kind = std::find_if(std::begin(archives), std::end(archives) - 1,
                                              [&](const Beginning& each) { return has(text, each.bytes); });
        return OtherFile{kind->what, kind->mend, false};
    }
    const std::size_t mark = begins(text, "\xEF\xBB\xBF") ? 3 : 0;
    std::size_t begin = text.find_first_not_of(" \t\r\n", mark);
    while (begin != std::string_view::npos && (text[begin] == '#' || text.substr(begin, 2) == "//"))
        begin = text.find_first_not_of(" \t\r\n", text.find('\n', begin));
    if (begin == std::string_view::npos)
        return std::nullopt;
    const std::string_view first = text.substr(begin);
    std::optional<OtherFile> found;
    std::string_view rest = first;
    const std::string_view line = take_line(rest);
    const bool heading = first[0] == '[' && line.size() > 2 && line.back() == ']' &&
                         std::all_of(line.begin() + 1, line.end() - 1, [](char c) { return is_letter(c) || c == '.'; });
    if (first[0] == '<' && !begins(first, "<<<<<<<"))
        found = markup(first);
    else if (heading && line != "[]" && has(rest, "="))
        found = OtherFile{"a settings file (INI or TOML)", write_json};
    else if (begins(first, "```"))
        found = OtherFile{"Markdown with the JSON in a fence", only_the_json};
    else if (first[0] != '{' && first[0] != '[' && !begins(first, "/*"))
        found = other_text(first);
    if (found)
        found->offset = begin;
    return found;
}

std::optional<std::size_t> merge_conflict(std::string_view text) {
    const auto line_with = [&](std::string_view mark, std::size_t from) {
        std::size_t at = text.find(mark, from);
        while (at != std::string_view::npos && at > 0 && text[at - 1] != '\n')
            at = text.find(mark, at + 1);
        return at;
    };
    const std::size_t first = line_with("<<<<<<< ", 0);
    if (first == std::string_view::npos || line_with("=======", first) == std::string_view::npos)
        return std::nullopt;
    return first;
}

} // namespace pikatesti::formats
