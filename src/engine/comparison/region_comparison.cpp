#include "engine/comparison/region_comparison.h"

#include <algorithm>
#include <set>

namespace pikatesti::engine {

namespace {

int people_of(const QuestionSet& set, const Contribution& contribution) {
    return people_in(set, contribution.tallies, contribution.people);
}

// The means that rule 6 asks for.
class Means {
public:
    void add(const Score& score) {
        m_percent += *score.percent;
        m_low += score.range.low;
        m_high += score.range.high;
        ++m_count;
    }
    RegionMean get() const {
        RegionMean mean;
        mean.municipalities = m_count;
        if (m_count == 0)
            return mean;
        mean.percent = rounded(m_percent);
        mean.range = {rounded(m_low), rounded(m_high)};
        return mean;
    }

private:
    int rounded(int sum) const { return (2 * sum + m_count) / (2 * m_count); }

    int m_percent = 0, m_low = 0, m_high = 0, m_count = 0;
};

const Score& score_of(const Cell& cell, std::optional<std::size_t> goal) {
    if (goal)
        return cell.result.goals[*goal];
    return cell.result.overall;
}

// The score of a cell that is shown; null where it has none.
const Score* shown(const Cell& cell, std::optional<std::size_t> goal) {
    return cell.too_few || !score_of(cell, goal).shown ? nullptr : &score_of(cell, goal);
}

} // namespace

int people_in(const QuestionSet& set, const Tallies& tallies, Count told) {
    int most = told.value_or(0);
    for (std::size_t i = 0; i < set.questions.size(); ++i) {
        if (const Round* round = valid_round(tallies[i]))
            most = std::max(most, voters(set.questions[i], *round, told));
    }
    return most;
}

int least_people(std::optional<Voice> voice) {
    if (voice == Voice::official)
        return 0;
    return voice == Voice::associations || voice == Voice::both ? 3 : 5;
}

void RegionComparison::add(Contribution contribution) {
    const CellKey key{contribution.municipality, contribution.voice, contribution.year};
    Pool& found = m_pools[key];
    pool(found, std::move(contribution));
}

std::vector<int> RegionComparison::people_who_answered(const Contribution& contribution) const {
    std::vector<int> people(m_set->questions.size());
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (const Round* round = valid_round(contribution.tallies[i]))
            people[i] = contribution.agreed ? people_of(*m_set, contribution)
                                            : voters(m_set->questions[i], *round, contribution.people);
    }
    return people;
}

// Rule 4, within a cell that is shown.
void RegionComparison::leave_out_few(Pool& pool, int least) const {
    for (std::size_t i = 0; i < pool.answered.size(); ++i) {
        if (pool.answered[i] < least)
            pool.all.tallies[i].rounds = {Round{std::vector<Count>(m_set->questions[i].options.size()), {}}};
    }
}

// Rule 2.
void RegionComparison::pool(Pool& pool, Contribution contribution) const {
    if (pool.records == 0) {
        pool.answered = people_who_answered(contribution);
        contribution.people = people_of(*m_set, contribution);
        pool.all = std::move(contribution);
        ++pool.records;
        return;
    }
    if (contribution.voice == Voice::official) {
        ++pool.doubled;
        const bool later =
            contribution.confirmed != pool.all.confirmed ? contribution.confirmed : contribution.date >= pool.all.date;
        if (later) {
            pool.answered = people_who_answered(contribution);
            contribution.people = people_of(*m_set, contribution);
            pool.all = std::move(contribution);
        }
        return;
    }
    ++pool.records;
    pool.all.documents = pool.all.documents && contribution.documents;
    const std::vector<int> more_people = people_who_answered(contribution);
    for (std::size_t i = 0; i < m_set->questions.size(); ++i) {
        pool.answered[i] = std::min(pool.answered[i] + more_people[i], most_people);
        const Question& question = m_set->questions[i];
        const Round* more = valid_round(contribution.tallies[i]);
        if (!more)
            continue;
        const Round* first = valid_round(pool.all.tallies[i]);
        if (!first) {
            Round round = *more;
            round.people = voters(question, round, contribution.people);
            pool.all.tallies[i].rounds = {std::move(round)};
            continue;
        }
        Round round{std::vector<Count>(question.options.size()), std::nullopt};
        for (std::size_t option = 0; option < round.counts.size(); ++option)
            round.counts[option] = std::min(people_for(*first, option) + people_for(*more, option), most_people);
        round.people = std::min(
            voters(question, *first, pool.all.people) + voters(question, *more, contribution.people), most_people);
        pool.all.tallies[i].rounds = {std::move(round)};
    }
    // The number of the room would be taken for rounds that have none of their own: give each its own first.
    const int sum = std::min(*pool.all.people + people_of(*m_set, contribution), most_people);
    for (std::size_t i = 0; i < m_set->questions.size(); ++i) {
        if (const Round* round = valid_round(pool.all.tallies[i])) {
            Round own = *round;
            own.people = voters(m_set->questions[i], own, pool.all.people);
            pool.all.tallies[i].rounds = {std::move(own)};
        }
    }
    pool.all.people = sum;
}

const Cell* RegionComparison::shown_cell(const CellKey& key) const {
    const auto found = m_cells.find(key);
    return found == m_cells.end() || found->second.too_few ? nullptr : &found->second;
}

Cell RegionComparison::cell_of(const CellKey& key, Pool& pool) const {
    Cell cell;
    cell.people = *pool.all.people;
    cell.records = pool.records;
    cell.doubled = pool.doubled;
    cell.too_few = cell.people < least_people(key.voice);
    cell.documents = !cell.too_few && pool.all.documents;
    if (cell.too_few)
        return cell;
    leave_out_few(pool, least_people(key.voice));
    const Contribution& all = pool.all;
    const std::vector<AskedShare> shares = asked_shares(*m_set, all.tallies, all.traits, key.year);
    cell.result = score_values(*m_set, value_tallies_as_asked(*m_set, all.tallies, shares, all.people));
    cell.answers.reserve(m_set->questions.size());
    for (std::size_t i = 0; i < m_set->questions.size(); ++i) {
        Answered& answer =
            cell.answers.emplace_back(answered(m_set->questions[i], all.tallies[i], shares[i], all.people));
        answer.too_few = answer.said == Said::unknown && pool.answered[i] < least_people(key.voice);
    }
    if (key.voice == Voice::official) {
        const auto is_not_asked = [&](const auto& noted) {
            const Said said = cell.answers[noted.question].said;
            return said == Said::not_asked || said == Said::not_applicable;
        };
        cell.facts = std::move(pool.all.facts);
        cell.sources = std::move(pool.all.sources);
        std::erase_if(cell.facts, is_not_asked);
        std::erase_if(cell.sources, is_not_asked);
    }
    return cell;
}

void RegionComparison::finish(Municipalities municipalities, const EachApart& each_apart) {
    m_municipalities = municipalities;
    std::set<int> years;
    std::vector<std::pair<Pool*, std::map<CellKey, Cell>::iterator>> cells;
    cells.reserve(m_pools.size());
    for (auto& [key, pool] : m_pools) {
        years.insert(key.year);
        cells.emplace_back(&pool, m_cells.emplace_hint(m_cells.end(), key, Cell()));
    }
    each_apart(cells.size(), [&](std::size_t i) {
        const auto& [pool, cell] = cells[i];
        cell->second = cell_of(cell->first, *pool);
        *pool = {};
    });
    m_pools.clear();
    m_years.assign(years.begin(), years.end());
    for (const Entry& entry : m_cells) {
        const std::optional<std::string_view> region = region_of(entry.first);
        if (!region)
            continue;
        for (const std::string& name : {std::string(*region), std::string()})
            m_entries[name][{entry.first.voice, entry.first.year}].push_back(&entry);
    }
}

// Rule 9.
std::optional<std::string_view> RegionComparison::region_of(const CellKey& key) const {
    if (m_municipalities == Municipalities::as_it_was)
        return m_division->region_of(key.municipality, key.year);
    for (const int year : m_years) {
        if (!m_division->region_of(key.municipality, year))
            return std::nullopt;
    }
    return m_division->region_of(key.municipality, m_years.back());
}

std::vector<std::string> RegionComparison::regions() const {
    std::vector<std::string> names;
    for (const auto& [region, groups] : m_entries) {
        if (!region.empty())
            names.push_back(region);
    }
    return names;
}

const RegionComparison::Entries& RegionComparison::entries(std::string_view region, int year,
                                                           std::optional<Voice> voice) const {
    static const Entries none;
    const auto groups = m_entries.find(region);
    if (groups == m_entries.end())
        return none;
    const auto found = groups->second.find({voice, year});
    return found == groups->second.end() ? none : found->second;
}

std::size_t RegionComparison::municipalities_in(std::string_view region, int year) const {
    if (m_municipalities == Municipalities::as_it_was)
        return m_division->municipalities(region, year).size();
    std::size_t count = 0;
    for (const std::string& code : m_division->municipalities(region, m_years.empty() ? year : m_years.back()))
        count += region_of({code, {}, year}) ? 1 : 0;
    return count;
}

std::size_t RegionComparison::from_documents(std::string_view region, int year, std::optional<Voice> voice) const {
    std::size_t count = 0;
    for (const Entry* entry : entries(region, year, voice))
        count += entry->second.documents ? 1U : 0U;
    return count;
}

RegionMean RegionComparison::mean(std::string_view region, int year, std::optional<Voice> voice,
                                  std::optional<std::size_t> goal) const {
    Means means;
    for (const Entry* entry : entries(region, year, voice)) {
        if (const Score* score = shown(entry->second, goal))
            means.add(*score);
    }
    return means.get();
}

RegionChange RegionComparison::change(std::string_view region, int before, int now, std::optional<Voice> voice,
                                      std::optional<std::size_t> goal) const {
    Means earlier, later;
    for (const Entry* entry : entries(region, now, voice)) {
        const auto found = m_cells.find({entry->first.municipality, voice, before});
        const Score* second = shown(entry->second, goal);
        const Score* first = found == m_cells.end() ? nullptr : shown(found->second, goal);
        if (!first || !second)
            continue;
        earlier.add(*first);
        later.add(*second);
    }
    RegionChange change{earlier.get(), later.get(), Certainty::unknown};
    if (!change.before.percent)
        return change;
    const bool apart =
        change.before.range.high < change.now.range.low || change.now.range.high < change.before.range.low;
    change.certainty = change.before.percent == change.now.percent ? Certainty::same
                       : apart                                     ? Certainty::sure
                                                                   : Certainty::uncertain;
    return change;
}

std::vector<WeakPoint> RegionComparison::weak_points(std::string_view region, int year,
                                                     std::optional<Voice> voice) const {
    std::vector<WeakPoint> points(m_set->questions.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        points[i].question = i;
        points[i].options.resize(m_set->questions[i].options.size());
    }
    for (const Entry* entry : entries(region, year, voice)) {
        const auto& [key, cell] = *entry;
        if (cell.too_few)
            continue;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const Answered& answer = cell.answers[i];
            points[i].who[static_cast<std::size_t>(answer.said)].push_back(key.municipality);
            if (answer.option)
                ++points[i].options[*answer.option];
        }
    }
    std::stable_sort(points.begin(), points.end(), [](const WeakPoint& a, const WeakPoint& b) {
        if (a.known() == 0 || b.known() == 0)
            return a.known() > b.known();
        const long long first = (2LL * a.count(Said::yes) + a.count(Said::partly)) * b.known();
        const long long second = (2LL * b.count(Said::yes) + b.count(Said::partly)) * a.known();
        return first != second ? first < second : a.known() > b.known();
    });
    return points;
}

} // namespace pikatesti::engine
