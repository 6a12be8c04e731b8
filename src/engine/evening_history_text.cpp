#include "engine/evening_history_text.h"

#include "engine/counted_text.h"
#include "engine/evening_tidy.h"
#include "engine/typed_text.h"

#include <algorithm>
#include <utility>

namespace pikatesti::engine {

namespace {

constexpr std::size_t version = 1;
constexpr std::size_t stages = 5;
constexpr std::size_t moments = 4;
constexpr std::size_t most_changes = 10'000'000; // only so that a number that is wrong is not believed
constexpr std::size_t most_traits = 100;

enum Kind : std::size_t { count_kind, tally_kind, note_kind, steps_kind, details_kind };

std::size_t number_of(Count people) { return people ? static_cast<std::size_t>(*people) + 1 : 0; }

// The only option whose count in the last round differs, if nothing else does.
std::optional<std::size_t> only_difference(const Tally& one, const Tally& other) {
    if (one.rounds.size() != other.rounds.size())
        return std::nullopt;
    std::optional<std::size_t> found;
    const std::vector<Count>& counts = one.rounds.back().counts;
    for (std::size_t i = 0; i < counts.size() && !found; ++i) {
        if (counts[i] != other.rounds.back().counts[i])
            found = i;
    }
    if (!found)
        return std::nullopt;
    Tally changed = one;
    changed.rounds.back().counts[*found] = other.rounds.back().counts[*found];
    return changed == other ? found : std::nullopt;
}

class HistoryWriter : public CountedTextWriter {
public:
    HistoryWriter(const QuestionSet& set, const EveningData& data, const Traits& traits, const EveningHistory& history)
        : m_data(data), m_traits(traits), m_place(data.place) {
        number(version);
        text(set.revision);
        number(history.done().size());
        number(history.undone().size());
        changes(history.done());
        changes(history.undone());
    }

private:
    void changes(const std::vector<EveningChange>& stack) {
        EveningData now = m_data;
        Traits traits = m_traits;
        for (auto change = stack.rbegin(); change != stack.rend(); ++change) {
            std::visit([&](const auto& part) { write(now, part); }, change->part);
            place(change->after);
            place(change->before);
            EveningPart part = change->part;
            exchange(now, traits, part);
        }
    }

    void place(const EveningPlace& place) {
        if (place == m_place)
            return number(0);
        m_place = place;
        if (place.stage == EveningStage::question)
            number(1 + stages + (place.question * moments) + static_cast<std::size_t>(place.moment));
        else
            number(1 + static_cast<std::size_t>(place.stage));
    }

    void write(const EveningData& now, const TallyPart& part) {
        const std::optional<std::size_t> only = only_difference(now.questions[part.question].tally, part.tally);
        number(only ? count_kind : tally_kind);
        number(part.question);
        if (only) {
            number(*only);
            return number(number_of(part.tally.rounds.back().counts[*only]));
        }
        number(part.tally.locked ? 1 : 0);
        number(part.tally.rounds.size());
        for (const Round& round : part.tally.rounds) {
            number(number_of(round.people));
            for (const Count& people : round.counts)
                number(number_of(people));
        }
    }

    void write(const EveningData& /*now*/, const NotePart& part) {
        number(note_kind);
        number(part.question);
        text(part.note);
    }

    void write(const EveningData& now, const StepsPart& part) {
        const std::vector<AgreedStep>& here = now.steps;
        const std::vector<AgreedStep>& there = part.steps;
        const std::size_t most = std::min(here.size(), there.size());
        std::size_t first = 0;
        while (first < most && here[first] == there[first])
            ++first;
        std::size_t last = 0;
        while (last < most - first && here[here.size() - 1 - last] == there[there.size() - 1 - last])
            ++last;
        number(steps_kind);
        number(first);
        number(last);
        number(there.size() - first - last);
        for (std::size_t i = first; i < there.size() - last; ++i) {
            text(there[i].what);
            text(there[i].who);
            text(there[i].when);
            number(there[i].question ? *there[i].question + 1 : 0);
        }
    }

    void write(const EveningData& /*now*/, const DetailsPart& part) {
        const EveningDetails& details = part.details;
        number(details_kind);
        for (const std::string* value : {&details.event, &details.municipality, &details.date, &details.until})
            text(*value);
        number(number_of(details.people));
        number(details.languages.size());
        for (const std::string& language : details.languages)
            text(language);
        // Together, so that what was written before there were voices reads alike.
        const std::size_t voice = details.voice ? static_cast<std::size_t>(*details.voice) + 1 : 0;
        number(static_cast<std::size_t>(details.answering) + (2 * voice));
        number(part.traits.size());
        for (const std::string& trait : part.traits)
            text(trait);
    }

    const EveningData& m_data;
    const Traits& m_traits;
    EveningPlace m_place; // told last
};

class HistoryReader : public CountedTextReader {
public:
    HistoryReader(std::string_view text, const QuestionSet& set, const EveningData& data, const Traits& traits)
        : CountedTextReader(text), m_set(set), m_data(data), m_traits(traits), m_place(data.place) {
        expect(number(version) == version && this->text(m_set.revision.size()) == m_set.revision);
        const std::size_t done_count = number(most_changes);
        const std::size_t undone_count = number(most_changes);
        done = changes(done_count);
        undone = changes(undone_count);
        expect_end();
    }

    std::vector<EveningChange> done, undone;

private:
    std::string typed(std::size_t most, Lines lines) {
        std::string value = text(most);
        expect(typed_text(value, most, lines) == value);
        return value;
    }
    Count people() {
        const std::size_t value = number(static_cast<std::size_t>(most_people) + 1);
        return value == 0 ? Count() : Count(static_cast<int>(value) - 1);
    }
    std::size_t question() {
        const std::size_t value = number(m_set.questions.size());
        expect(value < m_set.questions.size());
        return good() ? value : 0;
    }

    std::vector<EveningChange> changes(std::size_t count) {
        EveningData now = m_data;
        Traits traits = m_traits;
        std::vector<EveningChange> stack;
        for (std::size_t i = 0; i < count && good(); ++i) {
            std::optional<EveningPart> read = part(now);
            const EveningPlace after = place();
            const EveningPlace before = place();
            if (!read || !good())
                break;
            stack.push_back({*read, before, after});
            exchange(now, traits, *read);
        }
        expect(stack.size() == count);
        std::reverse(stack.begin(), stack.end());
        return stack;
    }

    EveningPlace place() {
        const std::size_t value = number(stages + (moments * m_set.questions.size()));
        if (value == 0 || !good())
            return m_place;
        const auto at_question = static_cast<std::size_t>(EveningStage::question);
        if (value > stages) {
            const std::size_t moment = value - 1 - stages;
            m_place = {EveningStage::question, moment / moments, static_cast<Moment>(moment % moments)};
        } else if (value - 1 != at_question) {
            m_place = {static_cast<EveningStage>(value - 1)};
        } else {
            expect(false);
        }
        return m_place;
    }

    std::optional<EveningPart> part(const EveningData& now) {
        if (m_set.questions.empty())
            expect(false); // nothing is told of such a set
        switch (number(details_kind)) {
        case count_kind:
            return counted(now);
        case tally_kind:
            return tally();
        case note_kind: {
            const std::size_t index = question();
            return NotePart{index, typed(longest_note, Lines::many)};
        }
        case steps_kind:
            return steps(now);
        default:
            return details();
        }
    }

    std::optional<EveningPart> counted(const EveningData& now) {
        const std::size_t index = question();
        const std::size_t option = number(most_people);
        if (!good() || option >= m_set.questions[index].options.size())
            return std::nullopt;
        TallyPart part{index, now.questions[index].tally};
        part.tally.rounds.back().counts[option] = people();
        return part;
    }

    std::optional<EveningPart> tally() {
        const std::size_t index = question();
        if (!good())
            return std::nullopt;
        TallyPart part{index, {{}, number(1) == 1}};
        for (std::size_t rounds = number(most_rounds); rounds > 0 && good(); --rounds) {
            Round& round = part.tally.rounds.emplace_back();
            round.people = people();
            for (std::size_t i = 0; i < m_set.questions[index].options.size(); ++i)
                round.counts.push_back(people());
        }
        return good() && tidy_tally(part.tally, m_set.questions[index]) == part.tally ? std::optional<EveningPart>(part)
                                                                                      : std::nullopt;
    }

    std::optional<EveningPart> steps(const EveningData& now) {
        const std::vector<AgreedStep>& here = now.steps;
        const std::size_t first = number(here.size());
        const std::size_t last = number(here.size() - first);
        const std::size_t between = number(most_agreed_steps);
        if (!good() || first + between + last > most_agreed_steps)
            return std::nullopt;
        const auto at = [&](std::size_t index) { return here.begin() + static_cast<std::ptrdiff_t>(index); };
        StepsPart part{std::vector<AgreedStep>(at(0), at(first))};
        for (std::size_t i = 0; i < between; ++i) {
            AgreedStep step{text(longest_what), text(longest_name), text(longest_name), std::nullopt};
            if (const std::size_t suggested = number(m_set.questions.size()); suggested > 0)
                step.question = suggested - 1;
            expect(!is_empty(step) && tidy_step(step, m_set) == step);
            part.steps.push_back(std::move(step));
        }
        part.steps.insert(part.steps.end(), at(here.size() - last), here.end());
        return part;
    }

    std::optional<EveningPart> details() {
        DetailsPart part;
        EveningDetails& details = part.details;
        details.event = text(longest_name);
        details.municipality = text(longest_name);
        details.date = text(longest_name);
        details.until = text(longest_name);
        details.people = people();
        for (std::size_t languages = number(2); languages > 0; --languages)
            details.languages.push_back(text(longest_name));
        const std::size_t answering_and_voice = number(9);
        details.answering = static_cast<Answering>(answering_and_voice % 2);
        if (answering_and_voice > 1)
            details.voice = static_cast<Voice>((answering_and_voice / 2) - 1);
        for (std::size_t traits = number(most_traits); traits > 0 && good(); --traits)
            part.traits.push_back(text(longest_name));
        return good() && tidy_details(details, m_set) == details ? std::optional<EveningPart>(part) : std::nullopt;
    }

    const QuestionSet& m_set;
    const EveningData& m_data;
    const Traits& m_traits;
    EveningPlace m_place; // read last
};

} // namespace

std::string history_text(const QuestionSet& set, const EveningData& data, const Traits& traits,
                         const EveningHistory& history) {
    return HistoryWriter(set, data, traits, history).take();
}

std::optional<EveningHistory> read_history(std::string_view text, const QuestionSet& set, const EveningData& data,
                                           const Traits& traits) {
    HistoryReader reader(text, set, data, traits);
    if (!reader.good())
        return std::nullopt;
    return EveningHistory(std::move(reader.done), std::move(reader.undone));
}

} // namespace pikatesti::engine
