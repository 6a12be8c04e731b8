#include "engine/interview/returned_interview.h"

#include "engine/interview/answer_rounds.h"
#include "engine/interview/noted_rounds.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace pikatesti::engine {

namespace {

std::vector<Round> counted(const Tally& tally) {
    std::vector<Round> rounds;
    for (const Round& round : tally.rounds)
        if (is_counted(round))
            rounds.push_back(round);
    return rounds;
}

bool begins_with(const std::vector<Round>& rounds, const std::vector<Round>& first) {
    return rounds.size() >= first.size() && std::equal(first.begin(), first.end(), rounds.begin());
}

// Rule 8.
RoundMade made_there(const InterviewSheet& theirs, std::size_t question, std::size_t round, const std::string& today) {
    const std::vector<RoundMade>& made = theirs.interview.evidence[question].made;
    const std::string& confirmed = theirs.interview.confirmed;
    if (round < made.size() && made[round] != RoundMade())
        return made[round];
    if (!confirmed.empty())
        return {confirmed, Corrector::municipality};
    return round > 0 ? RoundMade{today, {}} : RoundMade();
}

// Rules 2 to 4.
enum class Changed { no, there, here, both };
Changed join_rounds(InterviewSheet& ours, const InterviewSheet& theirs, std::size_t question,
                    const std::string& today) {
    Tally& tally = ours.data.questions[question].tally;
    Evidence& evidence = ours.interview.evidence[question];
    const std::vector<Round> here = counted(tally);
    const std::vector<Round> there = counted(theirs.data.questions[question].tally);
    if (here == there)
        return Changed::no;
    if (begins_with(here, there))
        return Changed::here;
    std::vector<RoundMade> made = evidence.made;
    made.resize(here.size());
    if (begins_with(there, here)) {
        tally.rounds = there;
        for (std::size_t round = here.size(); round < there.size(); ++round)
            made.push_back(made_there(theirs, question, round, today));
        set_made(evidence, std::move(made));
        return Changed::there;
    }
    const RoundMade last = made_there(theirs, question, there.size() - 1, today);
    const bool full = here.size() >= most_rounds;
    tally.rounds = here;
    if (full) {
        tally.rounds.back() = there.back();
        made.back() = last;
    } else if (!(here.back() == there.back())) {
        tally.rounds.push_back(there.back());
        made.push_back(last);
    }
    set_made(evidence, std::move(made));
    return Changed::both;
}

// Rules 5 and 6: theirs, ours, or, of what both have changed, what `both` makes of it.
template <typename Value, typename Both>
Value join_value(const Value& base, const Value& ours, const Value& theirs, Both both) {
    if (theirs == base || ours == theirs)
        return ours;
    return ours == base ? theirs : both(ours, theirs);
}

std::string both_texts(const std::string& ours, const std::string& theirs) {
    if (theirs.find(ours) != std::string::npos)
        return theirs;
    if (ours.find(theirs) != std::string::npos)
        return ours;
    const std::string joined = ours + '\n' + theirs;
    return joined.size() <= longest_note ? joined : theirs; // ours is in the round before
}

std::string join_text(const std::string& base, const std::string& ours, const std::string& theirs) {
    return join_value(base, ours, theirs, both_texts);
}

using MaybeFact = std::optional<FactValue>;

MaybeFact fact_of(const std::vector<FactValue>& facts, std::size_t fact) {
    const auto found =
        std::find_if(facts.begin(), facts.end(), [&](const FactValue& value) { return value.fact == fact; });
    return found == facts.end() ? MaybeFact() : *found;
}

// Facts up to this one are in one of the three.
std::size_t facts_in(const std::vector<FactValue>& base, const std::vector<FactValue>& ours,
                     const std::vector<FactValue>& theirs) {
    std::size_t most = 0;
    for (const auto* facts : {&base, &ours, &theirs})
        for (const FactValue& value : *facts)
            most = std::max(most, value.fact + 1);
    return most;
}

std::vector<FactValue> join_facts(const std::vector<FactValue>& base, const std::vector<FactValue>& ours,
                                  const std::vector<FactValue>& theirs) {
    std::vector<FactValue> joined;
    for (std::size_t fact = 0; fact < facts_in(base, ours, theirs); ++fact)
        if (const MaybeFact value =
                join_value(fact_of(base, fact), fact_of(ours, fact), fact_of(theirs, fact),
                           [](const MaybeFact& here, const MaybeFact& there) { return there ? there : here; }))
            joined.push_back(*value);
    return joined;
}

NotedSource join_source(const NotedSource& base, const NotedSource& ours, const NotedSource& theirs) {
    return join_value(base, ours, theirs, [](const NotedSource& here, const NotedSource& there) {
        return there == NotedSource() ? here : there;
    });
}

JoinedNoted joined_noted(const InterviewSheet& ours, const InterviewSheet& theirs, std::size_t question) {
    const std::vector<Noted> here = noted_rounds(ours, question);
    const std::vector<Noted> there = noted_rounds(theirs, question);
    const auto parted = std::mismatch(here.begin(), here.end(), there.begin(), there.end());
    JoinedNoted joined{question, {}, here.back(), there.back(), {}};
    joined.meanwhile = parted.first != here.end() && (parted.second != there.end() || joined.ours != joined.theirs);
    if (parted.first != here.begin())
        joined.base = *std::prev(parted.first);
    const Noted& base = joined.base;
    joined.joined = {join_text(base.note, joined.ours.note, joined.theirs.note),
                     join_source(base.source, joined.ours.source, joined.theirs.source),
                     join_text(base.change, joined.ours.change, joined.theirs.change),
                     join_facts(base.facts, joined.ours.facts, joined.theirs.facts)};
    return joined;
}

// The rounds of what was noted, after what was joined.
void take_noted(InterviewSheet& sheet, const InterviewSheet& theirs, const JoinedNoted& joined,
                const std::string& today) {
    std::vector<EarlierNoted>& earlier = sheet.interview.evidence[joined.question].earlier;
    const std::vector<EarlierNoted>& of_theirs = theirs.interview.evidence[joined.question].earlier;
    const std::vector<Noted> here = noted_rounds(sheet, joined.question);
    const std::vector<Noted> there = noted_rounds(theirs, joined.question);
    const bool begins = there.size() >= here.size() && std::equal(here.begin(), here.end(), there.begin());
    if (begins && joined.joined == joined.theirs) {
        earlier = of_theirs;
    } else if (earlier.size() + 1 < most_rounds) {
        const std::string& day = of_theirs.empty() ? theirs.interview.confirmed : of_theirs.back().until;
        const bool theirs_alone = !theirs.interview.confirmed.empty(); // or another interviewer's
        earlier.push_back({joined.ours, day.empty() ? today : day,
                           theirs_alone ? std::optional(Corrector::municipality) : std::nullopt});
    }
    set_noted(sheet, joined.question, joined.joined);
}

bool both_changed(const auto& base, const auto& ours, const auto& theirs) {
    return ours != base && theirs != base && ours != theirs;
}

bool both_wrote(const std::string& base, const std::string& ours, const std::string& theirs) {
    return both_changed(base, ours, theirs) && (theirs.empty() || ours.find(theirs) == std::string::npos);
}

} // namespace

std::vector<NotedChange> changes_of(const JoinedNoted& joined) {
    using What = NotedChange::What;
    const auto& [question, base, ours, theirs, now, meanwhile] = joined;
    std::vector<NotedChange> changes;
    const auto add = [&](What what, std::size_t fact, bool changed, bool both) {
        if (changed || both)
            changes.push_back({what, fact, both});
    };
    for (std::size_t i = 0; i < facts_in(base.facts, ours.facts, theirs.facts); ++i)
        add(What::fact, i, fact_of(now.facts, i) != fact_of(ours.facts, i),
            both_changed(fact_of(base.facts, i), fact_of(ours.facts, i), fact_of(theirs.facts, i)));
    add(What::source, 0, now.source != ours.source, both_changed(base.source, ours.source, theirs.source));
    add(What::change, 0, now.change != ours.change, both_wrote(base.change, ours.change, theirs.change));
    add(What::note, 0, now.note != ours.note, both_wrote(base.note, ours.note, theirs.note));
    return changes;
}

ReturnedInterview join_returned(const InterviewSheet& ours, const InterviewSheet& theirs, const std::string& today) {
    ReturnedInterview joined{ours, {}, {}, {}};
    for (std::size_t i = 0; i < ours.data.questions.size(); ++i) {
        const Changed changed = join_rounds(joined.sheet, theirs, i, today);
        if (changed == Changed::there || changed == Changed::both)
            joined.corrected.push_back(i);
        JoinedNoted noted = joined_noted(ours, theirs, i);
        if (changed == Changed::here || changed == Changed::both || noted.meanwhile)
            joined.meanwhile.push_back(i);
        if (noted.joined != noted.ours)
            take_noted(joined.sheet, theirs, noted, today);
        if (!changes_of(noted).empty())
            joined.noted.push_back(std::move(noted));
    }
    if (joined.meanwhile.empty() && !theirs.interview.confirmed.empty())
        joined.sheet.interview.confirmed = theirs.interview.confirmed;
    else if (joined.sheet != ours)
        joined.sheet.interview.confirmed.clear(); // that was given for other answers
    return joined;
}

} // namespace pikatesti::engine
