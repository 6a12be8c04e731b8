#include "engine/campaign/survey_table.h"

#include <algorithm>

namespace pikatesti::engine {

namespace {

using Is = ColumnUse::Is;

// Can both be in one table?
bool go_together(const ColumnUse& a, const ColumnUse& b) {
    if (a.is == Is::nothing || b.is == Is::nothing || a.is == Is::respondent_id)
        return true;
    const bool asks_a = a.is == Is::question || a.is == Is::option;
    const bool asks_b = b.is == Is::question || b.is == Is::option;
    if (!asks_a || !asks_b)
        return a.is != b.is;
    return a.question != b.question || (a.is == Is::option && b.is == Is::option && a.option != b.option);
}

} // namespace

void assign(std::vector<SurveyColumn>& columns, std::size_t index, ColumnUse use) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i == index || go_together(use, columns[i].use))
            continue;
        columns[i].gave_up = columns[i].use;
        columns[i].use = {};
        columns[i].why = SurveyColumn::Why::another;
        columns[i].another = index;
    }
    columns[index].use = use;
    columns[index].why = SurveyColumn::Why::chosen;
    for (SurveyColumn& column : columns) {
        const ColumnUse& other = columns[column.another].use;
        const bool tells_day = column.gave_up.is == Is::day && other.is == Is::sent;
        if (column.why == SurveyColumn::Why::another && !tells_day && go_together(other, column.gave_up))
            column.why = SurveyColumn::Why::unknown; // the other one says something else now
    }
}

std::size_t apply(const SurveyTemplate& made, std::vector<SurveyColumn>& columns) {
    std::vector<std::size_t> places; // of the template's columns in the table; as many as there are: it is not there
    std::size_t used = 0;
    for (const SurveyTemplate::Column& wanted : made.columns) {
        std::size_t place = 0;
        while (place < columns.size() && (columns[place].heading != wanted.heading ||
                                          std::find(places.begin(), places.end(), place) != places.end()))
            ++place;
        used += place < columns.size() && wanted.use.is != Is::nothing ? 1 : 0;
        places.push_back(place);
    }
    if (used == 0)
        return 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i] == columns.size() || columns[places[i]].use == made.columns[i].use)
            continue;
        assign(columns, places[i], made.columns[i].use);
        columns[places[i]].why = SurveyColumn::Why::from_template;
    }
    return used;
}

} // namespace pikatesti::engine
