#include "formats/survey_table/column_words.h"

#include <algorithm>
#include <array>
#include <string>

namespace pikatesti::formats {
namespace {

using Is = engine::ColumnUse::Is;
using Tool = engine::SurveyTool;
using Why = engine::SurveyColumn::Why;

// What forms and coordinators write above the columns beside the answers; squeezed, so without hyphens and underscores.
struct KnownHeading {
    std::string_view heading;
    Is is = Is::nothing;
    int precedence = 0;
    Why why = Why::heading;
};
constexpr std::array known_headings{
    // Coordinators
    KnownHeading{"vuosi", Is::year},
    KnownHeading{"ar", Is::year},
    KnownHeading{"year", Is::year},
    KnownHeading{"vastausvuosi", Is::year},
    KnownHeading{"paiva", Is::day, 9},
    KnownHeading{"paivays", Is::day, 9},
    KnownHeading{"pvm", Is::day, 9},
    KnownHeading{"paivamaara", Is::day, 9},
    KnownHeading{"vastauspaiva", Is::day, 9},
    KnownHeading{"datum", Is::day, 9},
    KnownHeading{"date", Is::day, 9},
    KnownHeading{"haastattelupaiva", Is::day, 9},
    KnownHeading{"rooli", Is::voice},
    KnownHeading{"role", Is::voice},
    KnownHeading{"roll", Is::voice},
    KnownHeading{"voice", Is::voice},
    KnownHeading{"kenenvastaukset", Is::voice},
    KnownHeading{"vastaajaryhma", Is::voice},
    KnownHeading{"vastaajanrooli", Is::voice},
    KnownHeading{"respondentgroup", Is::voice},
    KnownHeading{"svarargrupp", Is::voice},
    KnownHeading{"edustan", Is::voice},
    KnownHeading{"vemssvar", Is::voice},
    KnownHeading{"whoseanswers", Is::voice},
    // Microsoft Forms
    KnownHeading{"completiontime", Is::day, 5},
    KnownHeading{"valmistumisaika", Is::day, 5},
    KnownHeading{"slutforandetid", Is::day, 5},
    KnownHeading{"sluttid", Is::day, 5},
    KnownHeading{"starttime", Is::day, 2},
    KnownHeading{"aloitusaika", Is::day, 2},
    KnownHeading{"starttid", Is::day, 2},
    KnownHeading{"lastmodifiedtime", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"viimeksimuokattu", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"senastandrad", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"language", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"kieli", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"sprak", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"totalpoints", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"quizfeedback", Is::nothing, 0, Why::bookkeeping},
    // Google Forms
    KnownHeading{"timestamp", Is::day, 4},
    KnownHeading{"aikaleima", Is::day, 4},
    KnownHeading{"tidsstampel", Is::day, 4},
    KnownHeading{"score", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"pisteet", Is::nothing, 0, Why::bookkeeping},
    // LimeSurvey
    KnownHeading{"submitdate", Is::sent, 6},
    KnownHeading{"datesubmitted", Is::sent, 6},
    KnownHeading{"lahetyspaivamaara", Is::sent, 6},
    KnownHeading{"lahetetty", Is::sent, 6},
    KnownHeading{"inskickad", Is::sent, 6},
    KnownHeading{"startdate", Is::day, 1},
    KnownHeading{"datestarted", Is::day, 1},
    KnownHeading{"datestamp", Is::day, 3},
    KnownHeading{"datelastaction", Is::day, 3},
    KnownHeading{"seed", Is::respondent_id},
    KnownHeading{"siemen", Is::respondent_id},
    KnownHeading{"responseid", Is::respondent_id},
    KnownHeading{"vastauksenid", Is::respondent_id},
    KnownHeading{"vastaustunniste", Is::respondent_id},
    KnownHeading{"lastpage", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"viimeinensivu", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"startlanguage", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"aloituskieli", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"refurl", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"referrerurl", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"interviewtime", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"totaltime", Is::nothing, 0, Why::bookkeeping},
    // KoboToolbox and ODK
    KnownHeading{"submissiontime", Is::day, 5},
    KnownHeading{"submissiondate", Is::day, 5},
    KnownHeading{"end", Is::day, 4},
    KnownHeading{"today", Is::day, 3},
    KnownHeading{"start", Is::day, 2},
    KnownHeading{"uuid", Is::respondent_id},
    KnownHeading{"id", Is::respondent_id},
    KnownHeading{"key", Is::respondent_id},
    KnownHeading{"metainstanceid", Is::respondent_id},
    KnownHeading{"instanceid", Is::respondent_id},
    KnownHeading{"validationstatus", Is::review},
    KnownHeading{"reviewstate", Is::review},
    KnownHeading{"formhubuuid", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"metarootuuid", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"metainstancename", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"version", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"formversion", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"status", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"notes", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"tags", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"index", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"edits", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"attachments", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"attachmentspresent", Is::nothing, 0, Why::bookkeeping},
    KnownHeading{"attachmentsexpected", Is::nothing, 0, Why::bookkeeping},
    // Whose names and addresses they are
    KnownHeading{"email", Is::nothing, 0, Why::personal},
    KnownHeading{"emailaddress", Is::nothing, 0, Why::personal},
    KnownHeading{"sahkoposti", Is::nothing, 0, Why::personal},
    KnownHeading{"sahkopostiosoite", Is::nothing, 0, Why::personal},
    KnownHeading{"epost", Is::nothing, 0, Why::personal},
    KnownHeading{"epostadress", Is::nothing, 0, Why::personal},
    KnownHeading{"username", Is::nothing, 0, Why::personal},
    KnownHeading{"kayttajanimi", Is::nothing, 0, Why::personal},
    KnownHeading{"name", Is::nothing, 0, Why::personal},
    KnownHeading{"nimi", Is::nothing, 0, Why::personal},
    KnownHeading{"namn", Is::nothing, 0, Why::personal},
    KnownHeading{"etunimi", Is::nothing, 0, Why::personal},
    KnownHeading{"sukunimi", Is::nothing, 0, Why::personal},
    KnownHeading{"vastaajannimi", Is::nothing, 0, Why::personal},
    KnownHeading{"puhelin", Is::nothing, 0, Why::personal},
    KnownHeading{"puhelinnumero", Is::nothing, 0, Why::personal},
    KnownHeading{"phone", Is::nothing, 0, Why::personal},
    KnownHeading{"phonenumber", Is::nothing, 0, Why::personal},
    KnownHeading{"telefon", Is::nothing, 0, Why::personal},
    KnownHeading{"ipaddr", Is::nothing, 0, Why::personal},
    KnownHeading{"ipaddress", Is::nothing, 0, Why::personal},
    KnownHeading{"token", Is::nothing, 0, Why::personal},
    KnownHeading{"deviceid", Is::nothing, 0, Why::personal},
    KnownHeading{"geolocation", Is::nothing, 0, Why::personal},
    KnownHeading{"submittedby", Is::nothing, 0, Why::personal},
    KnownHeading{"submitterid", Is::nothing, 0, Why::personal},
    KnownHeading{"submittername", Is::nothing, 0, Why::personal},
};

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(blanks);
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

// Without "1. ", "Q12) " before it.
std::string_view without_number(std::string_view heading) {
    std::size_t at = !heading.empty() && (heading[0] == 'Q' || heading[0] == 'q') ? 1 : 0;
    const std::size_t digits = at;
    while (at < heading.size() && at < digits + 3 && is_digit(heading[at]))
        at++;
    if (at == digits || at == heading.size() || std::string_view(".):").find(heading[at]) == std::string_view::npos)
        return heading;
    return trimmed(heading.substr(at + 1));
}

// SQ001 is 1. None: it is no such code.
std::optional<std::size_t> number_of_subquestion(std::string_view code) {
    if (code.size() < 3 || code.size() > 6 || (code[0] | ' ') != 's' || (code[1] | ' ') != 'q')
        return std::nullopt;
    std::size_t number = 0;
    for (const char letter : code.substr(2)) {
        if (!is_digit(letter))
            return std::nullopt;
        number = number * 10 + static_cast<std::size_t>(letter - '0');
    }
    return number > 0 ? std::optional(number) : std::nullopt;
}

HeadingMeans beside_answers(std::string_view heading) {
    if (is_municipality_heading(heading))
        return {{Is::municipality}, Why::heading};
    const std::string said = squeezed(heading);
    const auto* const found = std::find_if(known_headings.begin(), known_headings.end(),
                                           [&](const auto& known) { return known.heading == said; });
    if (found != known_headings.end())
        return {{found->is}, found->why, found->precedence};
    // LimeSurvey's times of groups and questions.
    if (said.compare(0, 9, "grouptime") == 0 || said.compare(0, 12, "questiontime") == 0)
        return {{}, Why::bookkeeping};
    // KoboToolbox marks all that is its own.
    if (heading.size() > 1 && heading[0] == '_' && squeezed(heading.substr(1)) != "")
        return {{}, Why::bookkeeping};
    return {};
}

} // namespace

std::optional<HeadingMeans> ColumnWords::question_in(std::string_view heading) const {
    const auto means = [&](std::string_view name) -> std::optional<HeadingMeans> {
        const std::optional<std::size_t> question = m_words.find_question(name);
        if (!question)
            return std::nullopt;
        const engine::Question& found = m_set->questions[*question];
        const std::string said = squeezed(name);
        const auto& texts = found.text.entries;
        const bool whole =
            std::any_of(texts.begin(), texts.end(), [&](const auto& text) { return squeezed(text.text) == said; });
        const Why why = said == squeezed(found.id) ? Why::id : whole ? Why::text : Why::beginning;
        return HeadingMeans{{Is::question, *question}, why};
    };
    heading = trimmed(heading);
    if (const auto found = means(heading))
        return found;
    if (const std::string_view text = without_number(heading); text.size() < heading.size())
        if (const auto found = means(text))
            return found;
    // A group or a code before it: only a whole id or text will do.
    for (std::size_t at = 0; at + 1 < heading.size(); at++) {
        if (std::string_view("/-.:").find(heading[at]) == std::string_view::npos)
            continue;
        const auto found = means(trimmed(heading.substr(at + 1)));
        if (found && found->why != Why::beginning)
            return found;
        // "code. The question's text"
        const auto code = heading[at] == '.' || heading[at] == ':' ? means(heading.substr(0, at)) : std::nullopt;
        if (code && code->why == Why::id)
            return code;
    }
    return std::nullopt;
}

std::optional<HeadingMeans> ColumnWords::option_in(std::string_view question, std::string_view option) const {
    const std::optional<HeadingMeans> found = question_in(question);
    if (!found || m_set->questions[found->use.question].choice != engine::Choice::multiple)
        return std::nullopt;
    const std::size_t index = found->use.question;
    const std::string_view said = trimmed(option);
    if (const auto options = m_words.find_options(index, said); options && options->size() == 1) {
        const bool by_key = squeezed(m_set->questions[index].options[options->front()].key) == squeezed(said);
        return HeadingMeans{{Is::option, index, options->front()}, by_key ? Why::id : Why::text};
    }
    const std::optional<std::size_t> number = number_of_subquestion(said);
    if (number && *number <= m_set->questions[index].options.size())
        return HeadingMeans{{Is::option, index, *number - 1}, Why::order};
    return HeadingMeans{}; // something else about this question, such as a comment
}

std::optional<HeadingMeans> ColumnWords::any_option_in(std::string_view heading) const {
    heading = trimmed(heading);
    if (!heading.empty() && heading.back() == ']') {
        const std::size_t open = heading.rfind('[');
        if (open != std::string_view::npos && open > 0)
            return option_in(heading.substr(0, open), heading.substr(open + 1, heading.size() - open - 2));
    }
    std::optional<HeadingMeans> unknown;
    for (std::size_t at = heading.find('/'); at != std::string_view::npos; at = heading.find('/', at + 1)) {
        const auto found = option_in(heading.substr(0, at), heading.substr(at + 1));
        if (found && found->why != Why::unknown)
            return found;
        if (found)
            unknown = found;
    }
    return unknown;
}

HeadingMeans ColumnWords::meaning_of(std::string_view heading) const {
    const std::optional<HeadingMeans> question = question_in(heading);
    if (question && question->why != Why::beginning)
        return *question;
    if (const std::optional<HeadingMeans> option = any_option_in(heading))
        return *option;
    if (question)
        return *question;
    return beside_answers(trimmed(heading));
}

std::size_t ColumnWords::count_known(const std::vector<std::string_view>& headings) const {
    return static_cast<std::size_t>(std::count_if(headings.begin(), headings.end(), [&](std::string_view heading) {
        const Is is = meaning_of(heading).use.is;
        return is == Is::question || is == Is::option || is == Is::municipality || is == Is::voice;
    }));
}

Tool ColumnWords::tool_of(const std::vector<std::string_view>& headings) {
    std::vector<std::string> said;
    for (const std::string_view heading : headings)
        said.push_back(squeezed(heading));
    const auto has = [&](std::string_view name) { return std::find(said.begin(), said.end(), name) != said.end(); };
    const auto has_raw = [&](std::string_view name) {
        return std::find(headings.begin(), headings.end(), name) != headings.end();
    };
    if (has_raw("_uuid") || has_raw("_submission_time"))
        return Tool::kobotoolbox;
    if (has("submissiondate") && has("key"))
        return Tool::odk;
    const bool sent = has("submitdate") || has("datesubmitted") || has("lahetyspaivamaara");
    if (sent || (has("lastpage") && has("startlanguage")))
        return Tool::limesurvey;
    if ((has("starttime") && has("completiontime")) || (has("aloitusaika") && has("valmistumisaika")) ||
        (has("starttid") && (has("slutforandetid") || has("sluttid"))))
        return Tool::microsoft_forms;
    if (!said.empty() && (said[0] == "timestamp" || said[0] == "aikaleima" || said[0] == "tidsstampel"))
        return Tool::google_forms;
    return Tool::none;
}

} // namespace pikatesti::formats
